//! The program draws the same file the same again, and the same as the library.

use std::path::{Path, PathBuf};

use klantreis::layout::layout;
use klantreis::model::Language;
use klantreis::source;
use klantreis::theme::Theme;
use klantreis::write::svg;

use crate::Folder;

fn inge() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../journeys/inge.yaml")
}

#[test]
fn the_program_draws_the_same_file_the_same_again() {
    let folder = Folder::new();
    let draw = || {
        let ran = folder.run(&["render", "-o", "-", inge().to_str().unwrap()]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran.out
    };
    let (once, again) = (draw(), draw());
    assert_eq!(once, again);
    let text = std::fs::read_to_string(inge()).unwrap();
    let document = source::read(&text, Language::Dutch).expect("a journey without errors");
    let drawn = svg(&layout(&document.journey, &Theme::default()));
    assert_eq!(once, drawn, "the program draws what the library does");
}
