//! The languages of texts: the two of our own words, and any in which a family tells its story.

mod language;
mod script;
mod tag;

pub use language::Language;
pub use tag::LanguageTag;
