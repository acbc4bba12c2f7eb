//! Writes a journey as a file: what stands in it, in the words of one language, and how that is laid
//! out.

mod entry;
mod layout;
mod scalar;
mod state;

pub(crate) use entry::{Entries, Entry};
pub(crate) use layout::yaml;
pub(crate) use state::Writer;
