//! A damaged font is refused, or drawn with: nothing that reads it gives up or goes on for ever.
#![allow(clippy::unwrap_used)]

mod support;

use klantreis::layout::layout;
use klantreis::model::{Journey, Level, Step};
use klantreis::theme::Theme;
use klantreis::theme::typeface::{FontProblem, read};
use klantreis::write::{PngOptions, pdf, png, svg, svg_in_outlines};
use support::font::Font;

const SCREEN: PngOptions = PngOptions { dpi: 24, ..PngOptions::PRINT };
/// How many damaged fonts are made of each font, in each way.
const EACH: usize = 60;

fn is_refused(font: &Font) -> bool {
    read(vec![font.file()]).is_err_and(|error| error.problem == FontProblem::Damaged)
}

/// Draws in every format with a font; whether it could be used at all.
fn draws_with(file: Vec<u8>) -> bool {
    let Ok(house) = read(vec![file]) else { return false };
    let theme = Theme::default().with_typeface(house.families, house.widths);
    let step = Step::event("Ik bel: é ﬁ 14×, שלום", Level::SATISFIED).in_phase("1");
    let scene = layout(&Journey::new("Sam").step(step), &theme);
    assert!(svg(&scene).contains("Ik bel"));
    // Whether each can be made is up to the font.
    let _ = (svg_in_outlines(&scene), png(&scene, &SCREEN), pdf(&[scene]));
    true
}

#[test]
fn a_font_with_an_impossible_em_is_refused() {
    let font = Font::bundled("Regular");
    for units in [0, 1, 15, 16_385, u16::MAX] {
        assert!(is_refused(&font.clone().with(*b"head", 18, units)), "{units}");
    }
    for units in [1_000, 2_048, 16_384] {
        assert!(!is_refused(&font.clone().with(*b"head", 18, units)), "{units}");
    }
}

#[test]
fn a_letter_that_is_said_to_have_no_contours_is_refused() {
    // The first outline is that of no letter.
    assert!(is_refused(&Font::bundled("Regular").with(*b"glyf", 0, 0)));
}

#[test]
fn names_of_letters_that_are_cut_off_are_refused() {
    let font = Font::bundled("Regular").with(*b"post", 0, 2).with(*b"post", 2, 0);
    assert!(is_refused(&font.cut(*b"post", 32)));
}

#[test]
fn a_font_cut_off_anywhere_is_refused_or_drawn_with() {
    let whole = Font::bundled("Regular").file();
    let used = (0..=40).filter(|at| draws_with(whole[..whole.len() * at / 40].to_vec())).count();
    assert!((1..40).contains(&used), "{used}");
}

/// Numbers that look like chance, the same on every run.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below this one.
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % most
    }
}

/// Some ways to damage a file of which the tables begin and end here.
fn damaged(mut file: Vec<u8>, tables: &[(usize, usize)], way: u64, dice: &mut Dice) -> Vec<u8> {
    const EXTREMES: [u8; 5] = [0, 1, 0x7F, 0x80, 0xFF];
    for _ in 0..=dice.below(6) {
        let (start, length) = tables[dice.below(tables.len())];
        let at = match way {
            // Where the tables are told of, in the first bytes of one, and anywhere in one.
            0 => 4 + dice.below(300),
            1 => start + dice.below(length.min(64)),
            _ => start + dice.below(length),
        };
        let value = dice.below(256) as u8;
        file[at] = if way == 1 { EXTREMES[dice.below(5)] } else { value };
    }
    file
}

#[test]
fn a_damaged_font_stops_nothing() {
    let (mut used, mut all) = (0, 0);
    for style in ["Regular", "Bold", "Italic"] {
        let (file, tables) = Font::bundled(style).file_and_tables();
        for way in 0..3 {
            let mut dice = Dice::new(way + 1);
            let files = (0..EACH).map(|_| damaged(file.clone(), &tables, way, &mut dice));
            used += files.filter(|file| draws_with(file.clone())).count();
            all += EACH;
        }
    }
    assert!(all / 4 < used && used < all - all / 8, "{used} of {all} drawn with");
}
