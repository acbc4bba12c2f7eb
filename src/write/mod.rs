//! Writers.
pub mod svg;
