//! Measuring text and breaking it into lines.
//!
//! ```text
//! text ──hyphenate──▶ points at which a line may end ──wrap──▶ lines
//!            measure ────────────▲
//! ```
//!
//! Widths are *reserved* widths: for each character the wider of Arimo (metric-equal to Arial)
//! and DejaVu Sans, so that a line that fits here fits in whichever of them the reader has. A font
//! of the user can be added to those. A drawing that is seen in no letters but its own is measured
//! by their advances ([`Widths::in_own_letters`]).

mod break_point;
mod break_points;
mod bundled;
mod dictionary;
mod direction;
mod fill;
mod held_together;
mod hyphenate;
mod letter_class;
mod line;
mod measure;
mod recognise;
mod reserve;
mod style;
mod wrap;

pub use direction::Direction;
pub use fill::fill_after;
pub use line::{Line, LineEnd, Lines};
pub use measure::{Advances, Weight, Widths};
pub use style::{LineBreaks, Style};
pub use wrap::{wrap, wrap_after};
