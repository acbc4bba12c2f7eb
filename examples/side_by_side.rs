//! Lays a family's journey beside a professional's, says what sets them apart, and draws them:
//! `cargo run --example side_by_side -- mila.svg`.

use std::io::{self, Write};
use std::{env, error::Error, fs};

use klantreis::compare::{differences, sentence, side_by_side};
use klantreis::layout::layout;
use klantreis::model::{Journey, Language};
use klantreis::theme::Theme;
use klantreis::{source, write};

fn main() -> Result<(), Box<dyn Error>> {
    let joint = side_by_side(journey("mila-gezin")?, journey("mila-professional")?)
        .map_err(|_| "the journeys share no phase")?;
    for difference in differences(&joint) {
        writeln!(io::stdout(), "{}", sentence(&difference, &joint))?;
    }
    if let Some(path) = env::args_os().nth(1) {
        fs::write(path, write::svg(&layout(&joint, &Theme::default())))?;
    }
    Ok(())
}

fn journey(name: &str) -> Result<Journey, Box<dyn Error>> {
    let path = format!("{}/journeys/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
    let document = source::read(&fs::read_to_string(path)?, Language::Dutch);
    Ok(document.map_err(|problems| problems[0].message.clone())?.journey)
}
