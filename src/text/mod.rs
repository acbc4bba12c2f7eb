//! Measuring text and breaking it into lines.
//!
//! ```text
//! text ──hyphenate──▶ places where a line may end ──wrap──▶ lines
//!            measure ───────────▲
//! ```
//!
//! Widths are *reserved* widths: for each character the wider of Arimo (metric-equal to Arial)
//! and DejaVu Sans, so that a line that fits here fits in whichever of them the reader has. Letters
//! of one's own can be added to those.

mod hyphenate;
mod measure;
mod places;
mod reserve;
mod wrap;

pub use measure::{Advances, Weight, Widths};
pub use wrap::{Line, LineEnd, Style, wrap};
