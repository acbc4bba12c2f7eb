//! A journey becomes a PDF that holds to PDF/UA-1 and PDF/A-2a, in one piece or on pages.
#![no_main]

use klantreis::layout::{Page, layout, pages};
use klantreis::theme::Theme;
use klantreis::write::{PdfError, pdf};
use klantreis_fuzz::{document, text, with_choices};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((bytes, [choice])) = with_choices(bytes) else { return };
    let Some(document) = text(bytes).and_then(document) else { return };
    let (journey, theme) = (document.journey, Theme::default());
    let scenes = match choice % 3 {
        0 => Ok(vec![layout(&journey, &theme)]),
        1 => pages(&journey, &theme, &Page::A4),
        _ => pages(&journey, &theme, &Page::SLIDE),
    };
    let Ok(scenes) = scenes else { return };
    match pdf(&scenes) {
        Ok(document) => {
            assert!(document.starts_with(b"%PDF-") && document.ends_with(b"%%EOF"), "no PDF");
        }
        Err(PdfError::TooLarge { .. } | PdfError::MissingGlyphs(_)) => {}
        Err(error) => panic!("{error}"),
    }
});
