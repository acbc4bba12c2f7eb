//! Writes a journey as a file: what stands in it, in the words of one language, and how that is laid
//! out.

mod entry;
#[cfg(feature = "json")]
mod json;
mod layout;
mod scalar;
mod state;

pub(crate) use entry::{Entries, Entry};
#[cfg(feature = "json")]
pub(crate) use json::json;
pub(crate) use layout::{LongTexts, lines, yaml};
pub(crate) use state::Writer;
