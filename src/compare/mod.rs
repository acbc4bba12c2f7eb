//! What two parties live through, laid side by side: how far they are apart in each phase.
//!
//! ```text
//! journey, journey ──side_by_side──▶ joint journey ──differences──▶ one difference a phase
//!                                                                      └──sentence──▶ words
//! ```

mod difference;
mod sentence;
mod side_by_side;

pub use difference::{Difference, Side, differences};
pub use sentence::{plus_means, sentence};
pub use side_by_side::{NothingShared, side_by_side};
