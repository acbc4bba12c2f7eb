//! The languages of texts: the two of our own words, and any in which a family tells its story.

mod capitals;
mod language;
mod script;
mod tag;

pub(crate) use capitals::{lower_first, push_lower_first, upper_first};
pub use language::Language;
pub use tag::LanguageTag;
