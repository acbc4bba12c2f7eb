//! The same story in words.

mod chapters;
mod tell;

pub use chapters::{Chapter, Deed, Feeling, Ground, Moment, Passage, Telling};
pub use tell::{short, tell};
