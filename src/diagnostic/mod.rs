//! What is wrong in a file, and where.

pub(crate) mod characters;
mod diagnostic;
mod diagnostics;
#[cfg(feature = "json")]
mod json;
mod lines;
pub(crate) mod near;
mod phrasing;
mod span;
mod word_places;

pub use characters::forbidden as forbidden_characters;
pub use diagnostic::{Diagnostic, Named, Severity};
pub(crate) use diagnostic::{Message, said};
pub use diagnostics::Diagnostics;
#[cfg(feature = "json")]
pub use json::json;
pub use lines::{Line, Lines};
pub use near::slips;
pub(crate) use phrasing::{listed, quoted, say};
pub use span::{Position, Span};
pub use word_places::WordPlaces;
pub(crate) use word_places::words;
