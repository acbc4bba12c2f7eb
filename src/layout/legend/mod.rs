//! How to read a drawing: a sample of everything that it uses, with what it means.

mod caption_legend;
mod explanation;
mod legend_text;
mod line_explanation;
mod line_sample;
mod sample;
mod short_legend;
mod signs;
mod used_samples;

pub(crate) use caption_legend::{caption_legend, under_heading};
pub(crate) use sample::{SAMPLE_HEIGHT, SAMPLE_WIDTH, Sample};
pub(crate) use short_legend::ShortLegend;
pub(crate) use signs::{Sign, signs};
