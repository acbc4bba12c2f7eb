//! What in a text tells who somebody is: numbers and places that lead to one person, and names.
//!
//! A whole journey is held against this by [`check::check`](crate::check::check()) and, before it is published, by
//! [`check::publish`](crate::check::publish()).

mod details;
mod names;

pub(crate) use details::{Detail, Kind, details, without};
pub use details::{holds_date, is_month, masked};
pub(crate) use names::NameReader;
pub use names::is_person;

#[cfg(all(test, feature = "dictionaries"))]
mod corpus;
