//! The source of the package as text.
