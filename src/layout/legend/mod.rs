//! How to read a drawing: a sample of everything that it uses, with what it means.

mod caption_legend;
mod explanation;
mod legend;
pub(crate) mod legend_text;
pub(crate) mod sample;
pub(crate) mod used_samples;

pub(crate) use caption_legend::caption_legend;
pub(crate) use legend::draw;
