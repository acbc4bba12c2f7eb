//! The reserved width of a character is never less than its advance in the fonts a reader may
//! have, and no more than the widest of them; in letters of the drawing's own it is their advance.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use klantreis::text::{Weight, Widths};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

const ARIMO: [&[&str]; 2] =
    [&["fonts/Arimo-Regular.ttf", "fonts/Arimo-Italic.ttf"], &["fonts/Arimo-Bold.ttf"]];
const SIGNS: &[&str] = &["fonts/DejaVuSans-Signs.ttf"];
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
    let fonts = read(SIGNS).unwrap();
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

#[test]
fn the_table_of_own_letters_is_their_advances() {
    let arimo = ARIMO.map(|paths| read(paths).unwrap());
    let signs = read(SIGNS).unwrap();
    // Italic text is measured as ordinary text is.
    let bundled = |weight: usize, code: u32| {
        let arimo = advance(&arimo[weight], code);
        if arimo > 0 { arimo } else { advance(&signs, code) }
    };
    let fonts = [&arimo[0][0], &signs[0]].map(|data| FontRef::new(data).unwrap());
    let codes: BTreeSet<u32> =
        fonts.iter().flat_map(|font| font.charmap().mappings().map(|it| it.0)).collect();
    let codes: Vec<u32> = codes.into_iter().filter(|&code| !control(code)).collect();
    assert!(codes.len() > 1_300, "{}", codes.len());
    if std::env::var_os("KLANTREIS_UPDATE").is_some() {
        let table = table_of_own_letters(&codes, &bundled);
        std::fs::write(Path::new("src/text/bundled.rs"), table).unwrap();
    }
    let own = Widths::default().in_own_letters();
    for (weight, value) in [Weight::Regular, Weight::Bold].into_iter().enumerate() {
        for &code in &codes {
            let drawn = own.of(value).em(char::from_u32(code).unwrap());
            assert_eq!(drawn, bundled(weight, code), "U+{code:04X} {value:?}");
        }
    }
}

/// What the bundled letters lack, they keep the usual room for.
fn table_of_own_letters(codes: &[u32], bundled: &dyn Fn(usize, u32) -> u16) -> String {
    let reserved = |weight: usize, code: u32| {
        let weight = [Weight::Regular, Weight::Bold][weight];
        char::from_u32(code).map_or(0, |c| Widths::default().of(weight).em(c))
    };
    let room = |weight: usize, code: u32| match bundled(weight, code) {
        _ if control(code) => 0,
        0 => reserved(weight, code),
        advance => advance,
    };
    let mut out = String::from(
        "//! How far the bundled letters go, in thousandths of an em: those of Arimo or, for signs that it lacks,\n\
         //! of DejaVu Sans (regular, bold). Written by `KLANTREIS_UPDATE=1 cargo test --test font_widths` and\n\
         //! held by the same test.\n\n",
    );
    for range in &RANGES[..LATIN] {
        push_table(*range, &room, &mut out);
    }
    let others = codes.iter().filter(|code| {
        RANGES[..LATIN].iter().all(|(_, first, end)| !(*first..*end).contains(code))
    });
    let others: Vec<String> = others
        .map(|&code| format!("('\\u{{{code:X}}}', [{}, {}]),", room(0, code), room(1, code)))
        .collect();
    let n = others.len();
    writeln!(out, "/// The others, in order.").unwrap();
    writeln!(out, "#[rustfmt::skip]\npub(super) static OTHERS: [(char, [u16; 2]); {n}] = [")
        .unwrap();
    for line in others.chunks(4) {
        writeln!(out, "    {}", line.join(" ")).unwrap();
    }
    out.push_str("];\n");
    out
}

fn push_table(
    (name, first, end): (&str, u32, u32),
    room: &dyn Fn(usize, u32) -> u16,
    out: &mut String,
) {
    let n = end - first;
    writeln!(out, "#[rustfmt::skip]\npub(super) static {name}: [[u16; {n}]; 2] = [").unwrap();
    for weight in 0..2 {
        out.push_str("    [");
        for code in first..end {
            out.push_str(if (code - first).is_multiple_of(16) { "\n        " } else { " " });
            write!(out, "{},", room(weight, code)).unwrap();
        }
        out.push_str("\n    ],\n");
    }
    out.push_str("];\n");
}

fn table(widest: &dyn Fn(usize, u32) -> u16) -> String {
    let mut out = String::from(
        "//! Reserved widths in thousandths of an em: per character the widest of Arimo, DejaVu\n\
         //! Sans and Noto Sans (row 0 regular, row 1 bold); 0 where none has it. Written by `KLANTREIS_UPDATE=1 cargo test --test\n\
         //! font_widths` and held by the same test.\n\n",
    );
    for range in RANGES {
        let (name, first, _) = range;
        writeln!(out, "pub(super) const {name}_FIRST: u32 = {first:#x};").unwrap();
        push_table(range, widest, &mut out);
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
