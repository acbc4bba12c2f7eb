//! Slides to work on: `-o inge.pptx`.

use std::fs;
use std::path::PathBuf;

use super::{CLEAN, Folder};

#[test]
fn a_journey_becomes_slides_without_a_page_being_asked_for() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let told =
        |args: &[&str]| folder.run(&[&["render", "inge.yaml", "-o", "inge.pptx"], args].concat());
    let ran = told(&[]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("inge.pptx  2 pagina's van 1280 × 720 px"), "{}", ran.out);
    assert!(fs::read(folder.path("inge.pptx")).unwrap().starts_with(b"PK"));
    let ran = told(&["--page", "a4"]);
    assert!(ran.out.starts_with("inge.pptx  1123 × 794 px"), "{}", ran.out);
}

#[test]
fn slides_and_a_picture_of_one_journey_each_have_pages_of_their_own() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["render", "inge.yaml", "--format", "pptx,svg"]);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[0].starts_with("inge.pptx  2 pagina's"), "{}", ran.out);
    assert!(lines[1].starts_with("inge.svg  ") && !lines[1].contains("pagina"), "{}", ran.out);
}

#[test]
fn letters_that_do_not_go_along_are_told() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let font = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../fonts/Arimo-Regular.ttf");
    let font = font.display().to_string();
    let ran = folder.run(&["render", "inge.yaml", "-o", "inge.pptx", "--font", &font]);
    assert!(ran.out.contains("  Niet in de pptx: de letters van Arimo;"), "{}", ran.out);
}

#[test]
fn a_page_larger_than_a_slide_is_refused_with_what_to_do() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["render", "inge.yaml", "-o", "inge.pptx", "--page", "2000x300"]);
    assert_eq!(ran.code, Some(1));
    let told = "inge.pptx: Een pagina van 2000 × 300 mm is te groot voor een pptx.";
    assert!(ran.err.contains(told) && ran.err.contains("1422 mm"), "{}", ran.err);
    assert!(!folder.path("inge.pptx").exists());
}
