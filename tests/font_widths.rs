//! The reserved width of a character is never less than its advance in the fonts a reader may
//! have, and no more than the widest of them.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::fmt::Write as _;
use std::path::Path;

use klantreis::text::{Weight, Widths};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

const ARIMO: [&[&str]; 2] =
    [&["fonts/Arimo-Regular.ttf", "fonts/Arimo-Italic.ttf"], &["fonts/Arimo-Bold.ttf"]];
const DEJAVU: [&[&str]; 2] = [
    &[
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/truetype/dejavu/DejaVuSans-Oblique.ttf",
    ],
    &["/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"],
];
/// Noto Sans, for scripts that neither has.
const NOTO: [&str; 10] = [
    "Devanagari",
    "Bengali",
    "Gurmukhi",
    "Gujarati",
    "Tamil",
    "Telugu",
    "Kannada",
    "Malayalam",
    "Sinhala",
    "Thai",
];
const RANGES: [(&str, u32, u32); 5] = [
    ("LATIN", 0x20, 0x250),
    ("PUNCTUATION", 0x2010, 0x2028),
    ("GREEK_TO_ARABIC", 0x370, 0x700),
    ("INDIC_AND_THAI", 0x900, 0xE80),
    ("GEORGIAN", 0x10A0, 0x1100),
];
/// How many of these are of Latin text, and looked up before the others.
const LATIN: usize = 2;

fn read(paths: &[&str]) -> Option<Vec<Vec<u8>>> {
    paths.iter().map(|path| std::fs::read(path).ok()).collect()
}

/// The fonts of Noto Sans, regular and bold.
fn noto() -> Option<[Vec<Vec<u8>>; 2]> {
    let of = |weight: &str| {
        let file = |script| format!("/usr/share/fonts/truetype/noto/NotoSans{script}-{weight}.ttf");
        NOTO.map(file).iter().map(|path| std::fs::read(path).ok()).collect::<Option<Vec<_>>>()
    };
    Some([of("Regular")?, of("Bold")?])
}

fn advance(fonts: &[Vec<u8>], code: u32) -> u16 {
    let Some(c) = char::from_u32(code) else { return 0 };
    let em = |data: &Vec<u8>| {
        let font = FontRef::new(data).unwrap();
        let units = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        let glyph = font.charmap().map(c)?;
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        Some((metrics.advance_width(glyph)? * 1000.0 / units).ceil() as u16)
    };
    fonts.iter().filter_map(em).max().unwrap_or(0)
}

fn control(code: u32) -> bool {
    char::from_u32(code).is_none_or(|c| c.is_control() || c == '\u{AD}')
}

#[test]
fn no_character_is_wider_in_arimo_than_its_reserved_width() {
    for (weight, paths) in [Weight::Regular, Weight::Bold].into_iter().zip(ARIMO) {
        let fonts = read(paths).unwrap();
        for (_, first, end) in RANGES {
            for code in (first..end).filter(|&code| !control(code)) {
                let reserved = Widths::default().of(weight).em(char::from_u32(code).unwrap());
                assert!(advance(&fonts, code) <= reserved, "U+{code:04X} {weight:?}");
            }
        }
    }
}

#[test]
fn no_bundled_sign_is_wider_than_its_reserved_width() {
    let fonts = read(&["fonts/DejaVuSans-Signs.ttf"]).unwrap();
    let codes: Vec<u32> =
        FontRef::new(&fonts[0]).unwrap().charmap().mappings().map(|it| it.0).collect();
    assert!(codes.len() > 400);
    for code in codes {
        for weight in [Weight::Regular, Weight::Bold] {
            let reserved = Widths::default().of(weight).em(char::from_u32(code).unwrap());
            let advance = advance(&fonts, code);
            assert!(advance <= reserved, "U+{code:04X} {weight:?}: {advance} of {reserved}");
        }
    }
}

#[test]
fn the_table_is_the_widest_of_arimo_and_dejavu() {
    let Some(dejavu) = DEJAVU.iter().map(|paths| read(paths)).collect::<Option<Vec<_>>>() else {
        eprintln!("skipped: the DejaVu fonts are not installed on this machine");
        return;
    };
    let Some(noto) = noto() else {
        eprintln!("skipped: the Noto fonts are not installed on this machine");
        return;
    };
    let widest = |weight: usize, code: u32| {
        let arimo = read(ARIMO[weight]).unwrap();
        let mut fonts = vec![&arimo, &dejavu[weight]];
        // The Latin letters in these fonts are for a few words between those of their own script.
        fonts.extend((0x900..0xE80).contains(&code).then_some(&noto[weight]));
        let advances = fonts.into_iter().map(|fonts| advance(fonts, code));
        if control(code) { 0 } else { advances.max().unwrap() }
    };
    if std::env::var_os("KLANTREIS_UPDATE").is_some() {
        std::fs::write(Path::new("src/text/reserve.rs"), table(&widest)).unwrap();
    }
    for (weight, value) in [Weight::Regular, Weight::Bold].into_iter().enumerate() {
        for (number, (_, first, end)) in RANGES.into_iter().enumerate() {
            for code in (first..end).filter(|&code| !control(code)) {
                let reserved = Widths::default().of(value).em(char::from_u32(code).unwrap());
                let widest = widest(weight, code);
                // What no font has is kept room for in another way, outside Latin.
                if number < LATIN || widest > 0 {
                    assert_eq!(reserved, widest, "U+{code:04X} {value:?}");
                }
            }
        }
    }
}

fn table(widest: &dyn Fn(usize, u32) -> u16) -> String {
    let mut out = String::from(
        "//! Reserved widths in thousandths of an em: per character the widest of Arimo, DejaVu\n\
         //! Sans and Noto Sans (row 0 regular, row 1 bold); 0 where none has it. Written by `KLANTREIS_UPDATE=1 cargo test --test\n\
         //! font_widths` and held by the same test.\n\n",
    );
    for (name, first, end) in RANGES {
        let n = end - first;
        writeln!(out, "pub(super) const {name}_FIRST: u32 = {first:#x};").unwrap();
        writeln!(out, "#[rustfmt::skip]\npub(super) static {name}: [[u16; {n}]; 2] = [").unwrap();
        for weight in 0..2 {
            out.push_str("    [");
            for code in first..end {
                out.push_str(if (code - first).is_multiple_of(16) { "\n        " } else { " " });
                write!(out, "{},", widest(weight, code)).unwrap();
            }
            out.push_str("\n    ],\n");
        }
        out.push_str("];\n");
    }
    let others = &RANGES[LATIN..];
    out.push_str("/// The tables of other scripts, each with its first character.\n");
    writeln!(out, "pub(super) static SCRIPTS: [(u32, [&[u16]; 2]); {}] = [", others.len()).unwrap();
    for (name, ..) in others {
        writeln!(out, "    ({name}_FIRST, [&{name}[0], &{name}[1]]),").unwrap();
    }
    out.push_str("];\n");
    out
}
