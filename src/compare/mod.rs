//! What parties live through, laid side by side: how far two of them are apart in each phase.
//!
//! ```text
//! journey, journey ──side_by_side──▶ joint journey ──differences──▶ one difference a phase
//!                                                                      ├──sentence──▶ words
//!                                                                      └──text, json──▶ report
//! ```

mod difference;
mod joint;
#[cfg(feature = "json")]
mod json;
mod sentence;
mod side_by_side;
mod text;

pub(crate) use difference::plan;
pub use difference::{Difference, Side, differences};
pub use joint::{NotComparable, joint, pairs};
#[cfg(feature = "json")]
pub use json::json;
pub use sentence::{plus_means, sentence};
pub use side_by_side::{NothingShared, all_side_by_side, side_by_side};
pub use text::text;
