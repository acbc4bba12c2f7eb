//! A font is measured, and drawn with as outlines, PDF and PNG.
#![no_main]

use klantreis::layout::layout;
use klantreis::model::{Journey, Level, Step};
use klantreis::theme::Theme;
use klantreis::theme::typeface::read;
use klantreis::write::{PngOptions, pdf, png, svg_in_outlines};
use klantreis_fuzz::hold;
use libfuzzer_sys::fuzz_target;

const SCREEN: PngOptions = PngOptions { dpi: 24, ..PngOptions::PRINT };

fuzz_target!(|bytes: &[u8]| {
    let Ok(house) = read(vec![bytes.to_vec()]) else { return };
    let theme = Theme::default().with_typeface(house.families, house.widths);
    let step = Step::event("Ik bel: é ﬁ 14×", Level::SATISFIED).in_phase("1");
    let scene = layout(&Journey::new("الم").step(step), &theme);
    hold(&scene);
    // Whether each can be made is up to the font.
    let _ = (svg_in_outlines(&scene), png(&scene, &SCREEN), pdf(&[scene]));
});
