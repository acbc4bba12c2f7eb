//! What is wrong in a file, and where.

mod diagnostic;
pub(crate) mod near;
mod phrasing;
mod span;

pub(crate) use diagnostic::Message;
pub use diagnostic::{Diagnostic, Severity};
pub(crate) use phrasing::{listed, quoted, say};
pub use span::{Position, Span};
