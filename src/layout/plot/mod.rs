//! The plot of levels: a curve through the levels of every step, apart from the cards.
//!
//! ```text
//! sheet ──▶ axes: levels of each teller ──▶ heights ─┐
//!   └─────▶ places: steps and columns along x ───────┴▶ grounds, lines, curves, points, names
//! ```
//!
//! Every drawn step of a teller takes the same width, and between two passes through phases lies a gap.
//! A [`PlotLook`](look::PlotLook) says how large a plot is and what it shows; the
//! [`Plot`](plot::Plot) knows where each point and column stands, so that other things can be put there
//! too.

pub(crate) mod axes;
mod end_names;
mod gaps;
pub(super) mod look;
mod phase_ids;
mod places;
#[expect(clippy::module_inception, reason = "the file holds the plot itself")]
pub(super) mod plot;
pub(super) mod points;
pub(super) mod small_curve;
