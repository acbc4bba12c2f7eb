//! The manual and the two pages README.md and LEESMIJ.md hold: every command runs and gives the output shown, every
//! piece of a journey can be read and drawn, every link leads somewhere, every table says what the code says.
//!
//! The output shown is renewed by `KLANTREIS_UPDATE=1 cargo test -p klantreis-cli --test manual`. The pages of the
//! reference are made by the tests of the program itself, in `cli/src/reference`.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot read what it holds has to stop")]

#[path = "manual/asked.rs"]
mod asked;
#[path = "manual/book.rs"]
mod book;
#[path = "manual/commands.rs"]
mod commands;
#[path = "manual/decisions.rs"]
mod decisions;
#[path = "manual/front.rs"]
mod front;
#[path = "manual/markdown.rs"]
mod markdown;
#[path = "manual/snippets.rs"]
mod snippets;
#[path = "manual/tables.rs"]
mod tables;

use std::path::{Path, PathBuf};

/// A file of the repository.
fn at(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}
