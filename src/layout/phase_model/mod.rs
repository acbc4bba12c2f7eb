//! The phases themselves as a picture: how they follow one another, what they consist of, and the
//! ways back between them.
//!
//! ```text
//! phase set ──▶ outline (columns) ──▶ ways back (where they touch) ──▶ places ──▶ rows ──▶ arrows
//! ```
//!
//! Ways back keep to lanes between the columns and to rows below the boxes, each its own, so that
//! none runs through a box or along another.

mod arrows;
mod boxes;
mod outline;
mod phase_legend;
mod phase_model;
mod phase_text;
mod places;
mod rows;
mod ways;

pub use phase_model::phase_model;
