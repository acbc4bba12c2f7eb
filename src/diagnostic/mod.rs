//! What is wrong in a file, and where.

#[cfg(feature = "json")]
mod json;
mod lines;
pub(crate) mod near;
mod problem;
mod span;
mod told;

#[cfg(feature = "json")]
pub use json::json;
pub use lines::{Line, Lines};
pub use near::slips;
pub use problem::{Diagnostic, Severity};
pub use span::{Position, Span};
pub(crate) use told::{Told, listed, quoted, say};
