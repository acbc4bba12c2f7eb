//! A change to a file changes what it should, leaves the rest of the text as it was, and can be undone.
#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod any_value;
mod drawn;
mod file_tree;
mod laws;
mod made_files;
mod moves;
mod small_files;
mod traps;
mod typed;
mod typed_rest;
mod untouched;
