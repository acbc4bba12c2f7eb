//! The languages of texts: the two of our own words, and any in which a family tells its story.

mod capitals;
mod enumeration;
mod language;
mod script;
mod tag;

pub(crate) use capitals::{lower_first, push_lower_first, upper_first};
pub(crate) use enumeration::{from_to, listed, number_runs};
pub use language::Language;
pub use tag::LanguageTag;
