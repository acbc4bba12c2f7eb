//! Drawings as PNG and PDF.
#![allow(clippy::unwrap_used, reason = "a test that cannot draw has to stop")]

mod support;

use klantreis::layout::layout;
use klantreis::model::{Journey, Level, Step};
use klantreis::scene::{Fonts, Scene};
use klantreis::theme::Theme;
use klantreis::write::{NoGlyph, PdfError, PngError, PngOptions, pdf, png};

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
    let missing = NoGlyph { character: 'Ж', line: "Ik bel Жанна".to_owned() };
    assert_eq!(pdf(std::slice::from_ref(&scene)), Err(PdfError::NoGlyph(missing.clone())));
    assert_eq!(png(&scene, &PngOptions::PRINT), Err(PngError::NoGlyph(missing)));
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
