//! A file is read, looked over and drawn as SVG: twice the same, and the same again after it is written.
#![no_main]

use klantreis::layout::layout;
use klantreis::model::Language;
use klantreis::source::{read, write};
use klantreis::theme::Theme;
use klantreis::write::svg;
use klantreis_fuzz::{checked_journey, hold, hold_numbers};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(journey) = checked_journey(bytes) else { return };
    let written = write(&journey, Language::Dutch);
    let again = read(&written, Language::Dutch).map(|document| document.journey);
    assert_eq!(again.as_ref(), Ok(&journey), "{written}");
    let scene = layout(&journey, &Theme::default());
    hold(&scene);
    let drawn = svg(&scene);
    hold_numbers(&drawn);
    assert!(drawn == svg(&layout(&journey, &Theme::default())), "drawn in two ways");
});
