//! Writes a journey as a file: what stands in it, in the words of one language, and how that is laid
//! out.

mod entry;
#[cfg(feature = "json")]
mod json;
mod layout;
mod scalar;
mod state;

pub(crate) use entry::{Entries, Entry, EntryKey};
#[cfg(feature = "json")]
pub(crate) use json::json;
pub(crate) use layout::{LongTexts, entry_lines, item_lines, lines, yaml};
pub(crate) use scalar::{is_plain, quoted, scalar, word};
pub(crate) use state::Writer;
