//! A change to a file changes what it should, leaves the rest of the text as it was, and can be undone.
#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod laws;
mod traps;
