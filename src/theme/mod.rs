//! How a drawing looks: its measures, colours and letters.

mod color_use;
mod contrast;
#[cfg(feature = "themes")]
pub mod file;
mod palette;
mod theme;
#[cfg(feature = "typefaces")]
pub mod typeface;

pub use color_use::ColorUse;
pub use contrast::{Need, PAIRS, Pair, Shortfall};
pub use palette::Palette;
pub use theme::Theme;
