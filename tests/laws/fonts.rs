//! Law 5: the reader's font does not matter.
#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};

use klantreis::layout::{Page, layout, pages};
use klantreis::model::View;
use klantreis::theme::Theme;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::support::files::{self, FAMILIES};
use crate::support::holding::draw;
use crate::support::picture::cards;
use crate::support::text::{Text, texts};

/// What a printer leaves white: 4 mm.
const WHITE: f64 = 15.0;

/// A family of fonts: regular, bold, italic.
struct Fonts([Vec<u8>; 3]);

impl Fonts {
    fn read(folder: &Path, names: [&str; 3]) -> Option<Self> {
        let [regular, bold, italic] = names.map(|name| std::fs::read(folder.join(name)).ok());
        Some(Self([regular?, bold?, italic?]))
    }

    /// The width of a line as this font draws it; a letter that it lacks comes from another font.
    fn width(&self, text: Text<'_>) -> f64 {
        let face = if text.bold { 1 } else { usize::from(text.italic) * 2 };
        let font = FontRef::new(&self.0[face]).unwrap();
        let size = Size::new(text.size as f32);
        let metrics = font.glyph_metrics(size, LocationRef::default());
        let advance = |c| metrics.advance_width(font.charmap().map(c)?);
        text.content.chars().filter_map(advance).map(f64::from).sum()
    }
}

fn hold(fonts: &Fonts) {
    for name in FAMILIES {
        let journey = files::journey(name);
        let scene = draw(&journey);
        for card in cards(&journey, &scene) {
            for text in card.lines() {
                let right = text.x + fonts.width(text);
                assert!(right <= card.area().right, "{name}: {text:?} ends at {right}");
            }
        }
    }
}

fn hold_if_installed(folder: &str, names: [&str; 3]) {
    let folder = PathBuf::from("/usr/share/fonts/truetype").join(folder);
    match Fonts::read(&folder, names) {
        Some(fonts) => hold(&fonts),
        None => println!("skipped: {} lacks {names:?}", folder.display()),
    }
}

#[test]
fn text_stays_inside_its_card_in_arimo() {
    hold(&arimo());
}

fn arimo() -> Fonts {
    let names = ["Arimo-Regular.ttf", "Arimo-Bold.ttf", "Arimo-Italic.ttf"];
    Fonts::read(&files::root().join("fonts"), names).unwrap()
}

#[test]
fn text_in_letters_of_its_own_stays_clear_of_the_edge_of_its_card() {
    let (theme, fonts) = (Theme::default().in_own_letters(), arimo());
    for name in files::names() {
        let journey = files::journey(&name);
        let scene = layout(&journey, &theme);
        for card in cards(&journey, &scene) {
            for text in card.lines() {
                let right = text.x + fonts.width(text);
                assert!(right <= card.area().right - theme.padding, "{name}: {text:?}");
            }
        }
    }
}

#[test]
fn text_in_letters_of_its_own_stays_on_its_page() {
    let (theme, fonts) = (Theme::default().in_own_letters(), arimo());
    for name in files::names() {
        for view in [View::Cards, View::Line, View::Brief] {
            let mut journey = files::journey(&name);
            journey.view = Some(view);
            for scene in pages(&journey, &theme, &Page::A4_PORTRAIT).unwrap() {
                for text in texts(&scene.nodes) {
                    let right = text.x + fonts.width(text);
                    assert!(right <= scene.width - WHITE, "{name} {view:?}: {text:?}");
                }
            }
        }
    }
}

#[test]
fn text_stays_inside_its_card_in_liberation_sans() {
    let names = ["Regular", "Bold", "Italic"].map(|face| format!("LiberationSans-{face}.ttf"));
    hold_if_installed("liberation", names.each_ref().map(String::as_str));
}

#[test]
fn text_stays_inside_its_card_in_dejavu_sans() {
    hold_if_installed(
        "dejavu",
        ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf"],
    );
}
