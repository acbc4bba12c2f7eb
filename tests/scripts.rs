//! Drawings in scripts whose letters join, and that are read from right to left.
#![allow(clippy::unwrap_used, reason = "a test that cannot draw has to stop")]

use klantreis::layout::layout;
use klantreis::model::{Journey, Level, Step};
use klantreis::scene::Scene;
use klantreis::theme::{Theme, typeface};
use klantreis::write::{PngOptions, pdf, png, svg_in_outlines};

/// DejaVu Sans, where it is installed.
#[allow(clippy::print_stderr, reason = "who runs the tests has to know what was left out")]
fn dejavu() -> Option<Theme> {
    let Ok(file) = std::fs::read("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf") else {
        eprintln!("skipped: DejaVu Sans is not installed on this machine");
        return None;
    };
    let house = typeface::read(vec![file]).unwrap();
    Some(Theme::default().with_typeface(house.families, house.widths))
}

fn scene(text: &str, theme: &Theme) -> Scene {
    let journey = Journey::new("Sam").step(Step::event(text, Level::SATISFIED).in_phase("1"));
    layout(&journey, theme)
}

/// The data of the path that draws a text on a card.
fn path(text: &str, theme: &Theme) -> String {
    let svg = svg_in_outlines(&scene(text, theme)).unwrap();
    let line = svg.find(&format!(">{text}</text>")).unwrap();
    let data = svg[line..].split('"').nth(1).unwrap();
    data.to_owned()
}

#[test]
fn letters_stand_in_the_order_in_which_they_are_read() {
    let Some(theme) = dejavu() else { return };
    let path = |text| path(text, &theme);
    assert!(path("ab").starts_with(&path("a")));
    assert!(path("\u{5D0}\u{5D1}").starts_with(&path("\u{5D1}")));
    assert!(!path("\u{5D0}\u{5D1}").starts_with(&path("\u{5D0}")));
    // A text has the direction of its first letter: what ends it stands on its left.
    assert!(path("\u{5D0}!").starts_with(&path("!")));
    assert!(path("a \u{5D0}!").starts_with(&path("a")));
    assert!(!path("a \u{5D0}!").starts_with(&path("!")));
    // Brackets open towards the text, and digits keep their order.
    assert!(path("\u{5D0})").starts_with(&path("(")));
    assert!(path("\u{5D0} 12").starts_with(&path("12")));
}

#[test]
fn letters_of_arabic_join() {
    let Some(theme) = dejavu() else { return };
    let (alone, joined) = (path("\u{628}", &theme), path("\u{628}\u{628}", &theme));
    assert!(!joined.starts_with(&alone), "{joined}");
    // Lam and alef become one sign.
    let contours = |text| path(text, &theme).matches('z').count();
    assert_eq!(contours("\u{644}\u{627}"), 1);
}

#[test]
fn every_format_holds_them() {
    let Some(theme) = dejavu() else { return };
    let text = "\u{5D0}\u{5E0}\u{5D9} (Inge) 12 \u{645}\u{631}\u{62D}\u{628}\u{627}!";
    let scene = scene(text, &theme);
    let same = |scene: &Scene| png(scene, &PngOptions { dpi: 48, ..PngOptions::PRINT });
    assert!(same(&scene).is_ok() && same(&scene) == same(&scene));
    assert!(pdf(std::slice::from_ref(&scene)).is_ok());
    assert_eq!(pdf(std::slice::from_ref(&scene)), pdf(&[scene]));
}
