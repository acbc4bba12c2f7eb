//! Reads a journey from a file and draws it: `cargo run --example from_file -- inge.svg`.
//!
//! Without the name of a picture it only says how large the picture would be.

use std::io::Write;
use std::{env, error::Error, fs, io};

use klantreis::layout::layout;
use klantreis::model::Language;
use klantreis::theme::Theme;
use klantreis::{source, write};

fn main() -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/journeys/inge.yaml"))?;
    let document = source::read(&text, Language::English).map_err(|problems| {
        let first = &problems[0];
        format!("line {}: {}", first.span.position(&text).line, first.message)
    })?;
    let scene = layout(&document.journey, &Theme::default());
    if let Some(path) = env::args_os().nth(1) {
        fs::write(path, write::svg(&scene))?;
    }
    writeln!(io::stdout(), "{}: {} × {} px", scene.title, scene.width, scene.height)?;
    Ok(())
}
