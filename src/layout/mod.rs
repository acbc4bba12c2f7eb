//! From a journey to a finished drawing.
//!
//! ```text
//! journey ──▶ passes through the phases ─┐
//!        └──▶ lanes: cards and heights ──┴─▶ timeline ──▶ header, lanes, legend, foot ──▶ scene
//! ```
//!
//! The timeline is solved once for all lanes together ([`timeline::place`]); everything else
//! follows from where its steps stand.

mod arrow;
mod block;
mod caption;
mod card;
mod experience;
mod foot;
mod frame;
mod header;
mod heading;
mod heights;
mod lane;
mod legend;
mod organisations;
mod page;
mod passes;
mod phase_model;
mod stack;
mod theme;
mod thread;
mod ties;
pub mod timeline;
mod words;

pub use page::layout;
pub use phase_model::phase_model;
pub use theme::{Palette, Theme};
