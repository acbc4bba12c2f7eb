//! Drawings as PNG and PDF.
#![allow(clippy::unwrap_used, reason = "a test that cannot draw has to stop")]
#![allow(clippy::print_stdout, reason = "a test that is skipped says why")]

mod support;

use std::process::Command;

use klantreis::layout::layout;
use klantreis::model::{Journey, Level, Step};
use klantreis::scene::{Fonts, LineEnd, Role, Scene};
use klantreis::theme::Theme;
use klantreis::write::{MissingGlyph, MissingGlyphs, PdfError, PngError, PngOptions, pdf, png};
use support::parts::in_role;
use support::text::paragraphs;

fn small(text: &str) -> Scene {
    let journey = Journey::new("Sam").step(Step::event(text, Level::SATISFIED).in_phase("1"));
    layout(&journey, &Theme::default())
}

fn shipped(name: &str) -> Scene {
    layout(&support::files::journey(name), &Theme::default())
}

fn decoded(file: &[u8]) -> (png::Info<'static>, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    (reader.info().clone(), pixels)
}

#[test]
fn a_png_has_the_size_of_the_drawing_at_its_dpi() {
    let scene = Scene { width: 158.73, height: 112.25, ..small("Ik bel") };
    for (dpi, per_metre) in [(96, 3780), (300, 11811)] {
        let (info, _) = decoded(&png(&scene, &PngOptions { dpi, ..PngOptions::PRINT }).unwrap());
        let pixels = |length: f64| (length * f64::from(dpi) / 96.0).round() as u32;
        assert_eq!((info.width, info.height), (pixels(158.73), pixels(112.25)));
        let density = info.pixel_dims.unwrap();
        assert_eq!(
            (density.xppu, density.yppu, density.unit),
            (per_metre, per_metre, png::Unit::Meter)
        );
    }
}

#[test]
fn a_png_stands_on_white_or_on_nothing() {
    let scene = small("Ik bel");
    let white = PngOptions { dpi: 48, ..PngOptions::PRINT };
    let (info, pixels) = decoded(&png(&scene, &white).unwrap());
    assert_eq!((info.color_type, &pixels[..3]), (png::ColorType::Rgb, &[255; 3][..]));
    let (info, pixels) = decoded(&png(&scene, &PngOptions { ground: None, ..white }).unwrap());
    assert_eq!((info.color_type, pixels[3]), (png::ColorType::Rgba, 0));
    assert!(pixels.chunks_exact(4).any(|pixel| pixel[3] == 255), "nothing is drawn");
}

#[test]
fn a_png_shows_the_letters_whatever_family_is_asked_for() {
    let scene = small("Ik bel");
    let families = vec!["No such family".to_owned()];
    let scene = Scene { fonts: Fonts { families, ..scene.fonts }, ..scene };
    let options = PngOptions { dpi: 96, ..PngOptions::PRINT };
    assert_eq!(
        decoded(&png(&scene, &options).unwrap()).1,
        decoded(&png(&small("Ik bel"), &options).unwrap()).1
    );
    let (_, blank) =
        decoded(&png(&Scene { nodes: Vec::new(), ..small("Ik bel") }, &options).unwrap());
    assert_ne!(decoded(&png(&scene, &options).unwrap()).1, blank);
}

#[test]
fn a_png_that_is_too_large_says_what_fits() {
    let scene = shipped("inge");
    let asked = PngOptions { dpi: 1200, ..PngOptions::PRINT };
    let Err(PngError::TooLarge { width, fitting_dpi, .. }) = png(&scene, &asked) else {
        panic!("no limit");
    };
    assert_eq!(width, (scene.width * 1200.0 / 96.0).round() as u64);
    let pixels = |dpi: u32| scene.width * scene.height * (f64::from(dpi) / 96.0).powi(2);
    assert!(pixels(fitting_dpi) <= 1e8 && scene.width * f64::from(fitting_dpi) / 96.0 <= 20_000.0);
    assert!(pixels(fitting_dpi + 2) > 1e8 || scene.width * f64::from(fitting_dpi + 2) / 96.0 > 2e4);
}

#[test]
fn what_the_letters_do_not_hold_is_named() {
    let scene = small("Ik bel Жанна");
    let missing = ['Ж', 'а', 'н']
        .map(|character| MissingGlyph { character, line: "Ik bel Жанна".to_owned() });
    let missing = MissingGlyphs(missing.to_vec());
    assert_eq!(pdf(std::slice::from_ref(&scene)), Err(PdfError::MissingGlyphs(missing.clone())));
    assert_eq!(png(&scene, &PngOptions::PRINT), Err(PngError::MissingGlyphs(missing)));
}

#[test]
fn the_signs_of_ordinary_texts_are_drawn() {
    let scene = small("✓ ✗ ☐ ★ CO₂ ≈ ⅓ Δ ⚠ € ← ↑ → ↓ ↔ ⇒");
    assert!(pdf(std::slice::from_ref(&scene)).is_ok());
    assert!(png(&scene, &PngOptions::PRINT).is_ok());
}

#[test]
fn every_shipped_journey_is_a_small_accessible_pdf_and_the_same_every_time() {
    for name in support::files::names() {
        let scene = shipped(&name);
        let document = pdf(std::slice::from_ref(&scene)).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert!(document.len() <= 120_000, "{name}: {} bytes", document.len());
        assert_eq!(pdf(&[scene]).unwrap(), document, "{name}");
    }
}

#[test]
fn a_pdf_without_pages_or_with_an_endless_one_is_refused() {
    assert_eq!(pdf(&[]), Err(PdfError::Empty));
    let endless = Scene { width: 20_000.0, ..small("Ik bel") };
    let refused = pdf(&[small("Ik bel"), endless]);
    assert!(matches!(refused, Err(PdfError::TooLarge { page: 2, width: 5292, .. })), "{refused:?}");
}

#[test]
fn a_word_of_a_phase_that_is_broken_over_two_lines_is_read_whole_from_a_pdf() {
    let scene = shipped("bea");
    let broken = |word: &str| {
        paragraphs(in_role(&scene.nodes, Role::PhaseHeader)).any(|name| {
            name.text().contains(word)
                && name.lines.iter().all(|line| !line.text.contains(word))
                && name.lines.iter().any(|line| line.end == LineEnd::SoftHyphen)
        })
    };
    assert!(broken("Probleemsituatie"));
    let folder = std::env::temp_dir().join(format!("klantreis-words-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("bea.pdf");
    std::fs::write(&file, pdf(std::slice::from_ref(&scene)).unwrap()).unwrap();
    let read = Command::new("pdftotext").arg(&file).arg("-").output();
    std::fs::remove_dir_all(&folder).unwrap();
    match read {
        Ok(read) => {
            let text = String::from_utf8(read.stdout).unwrap();
            assert!(text.contains("Probleemsituatie"), "{text}");
        }
        Err(error) => println!("skipped: pdftotext does not run: {error}"),
    }
}
