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
mod legend;
mod outline;
mod phase_model;
mod places;
mod rows;
mod ways;
mod words;

pub use phase_model::phase_model;
