//! Drawings in scripts whose letters join, and that are read from right to left.
#![allow(clippy::unwrap_used, reason = "a test that cannot draw has to stop")]

use klantreis::layout::layout;
use klantreis::model::{Journey, Level, Step};
use klantreis::scene::Scene;
use klantreis::text::Weight;
use klantreis::theme::{Theme, typeface};
use klantreis::write::{PngOptions, pdf, png, svg_in_outlines};

/// The file of DejaVu Sans, where it is installed.
#[allow(clippy::print_stderr, reason = "who runs the tests has to know what was left out")]
fn file() -> Option<Vec<u8>> {
    let file = std::fs::read("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    if file.is_err() {
        eprintln!("skipped: DejaVu Sans is not installed on this machine");
    }
    file.ok()
}

/// A theme in DejaVu Sans, where it is installed.
fn dejavu() -> Option<Theme> {
    let house = typeface::read(vec![file()?]).unwrap();
    Some(Theme::default().with_typeface(house.families, house.widths))
}

fn scene(text: &str, theme: &Theme) -> Scene {
    let mut journey = Journey::new("Sam").step(Step::event(text, Level::SATISFIED).in_phase("1"));
    // Its number would be found where the text is the same.
    journey.unnumbered = true;
    layout(&journey, theme)
}

/// The data of the path that draws a text on a card, from where it begins: that depends on its
/// direction.
fn path(text: &str, theme: &Theme) -> String {
    let svg = svg_in_outlines(&scene(text, theme)).unwrap();
    let line = svg.find(&format!(">{text}</text>")).unwrap();
    let data = svg[line..].split('"').nth(1).unwrap().trim_start_matches('M');
    data.trim_start_matches(|c: char| c.is_ascii_digit() || "-. ".contains(c)).to_owned()
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
    assert!(path("\u{5D0} 12").starts_with(&path("1")));
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
fn latin_letters_keep_their_places_beside_others() {
    let Some(theme) = dejavu() else { return };
    let path = |text| path(text, &theme);
    // With kerning the second letter would stand closer to the first.
    assert!(path("AVATAR fi \u{5D0}").starts_with(&path("AVATAR fi")));
    assert_eq!(path("AV\u{2060}ATAR fi"), path("AVATAR fi"));
    // A mark stands on its letter, and takes no room of its own.
    assert!(!path("m\u{304}b").starts_with(&path("mb")));
}

#[test]
fn lines_are_no_wider_than_the_room_that_is_kept_for_them() {
    let Some(theme) = dejavu() else { return };
    let texts = [
        "\u{623}\u{646}\u{62A}\u{638}\u{631} \u{627}\u{644}\u{627}\u{633}\u{62A}\u{634}\u{627}\u{631}\u{629} \
         \u{627}\u{644}\u{627}\u{62C}\u{62A}\u{645}\u{627}\u{639}\u{64A}\u{629} \u{645}\u{646}\u{630} 3 \
         \u{623}\u{634}\u{647}\u{631}!",
        "\u{5D0}\u{5E0}\u{5D9} \u{5DE}\u{5DE}\u{5EA}\u{5D9}\u{5E0}\u{5D4} \
         \u{5DC}\u{5EA}\u{5E9}\u{5D5}\u{5D1}\u{5D4} (\u{5E9}\u{5D1}\u{5D5}\u{5E2}\u{5D9}\u{5D9}\u{5DD}).",
        "Words with m\u{304}\u{304} n\u{303} and many more words",
    ];
    let own_letters = theme.in_own_letters();
    for (text, theme) in texts.iter().flat_map(|text| [(text, &theme), (text, &own_letters)]) {
        let scene = scene(text, theme);
        let drawn = svg_in_outlines(&scene).unwrap();
        let mut lines = 0;
        for (start, line) in drawn.match_indices("<text x=\"").map(|(at, _)| (at, &drawn[at..])) {
            let letters = line[line.find('>').unwrap() + 1..].split('<').next().unwrap();
            let number = |name: &str| -> f64 {
                let from = line.find(name).unwrap() + name.len();
                line[from..].split('"').next().unwrap().parse().unwrap()
            };
            let (x, size) = (number("x=\""), number("font-size=\""));
            let bold = line[..line.find('>').unwrap()].contains("font-weight");
            let weight = if bold { Weight::Bold } else { Weight::Regular };
            let kept = theme.widths.for_text(letters).of(weight).line(letters, size);
            let data = drawn[start..].split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
            // Letters may hang over the room that they take by a little.
            assert!(rightmost(data) <= x + kept + 0.2 * size, "{letters}");
            lines += 1;
        }
        assert!(lines > 3, "{text}");
    }
}

/// How far to the right the data of a path goes.
fn rightmost(data: &str) -> f64 {
    let (mut x, mut start, mut most) = (0.0_f64, 0.0, 0.0_f64);
    let mut rest = data;
    while let Some(letter) = rest.chars().next() {
        let end = rest[1..].find(|c: char| c.is_ascii_alphabetic()).map_or(rest.len(), |at| at + 1);
        let numbers = rest[1..end].replace('-', " -");
        let numbers: Vec<f64> = numbers.split_whitespace().map(|n| n.parse().unwrap()).collect();
        rest = &rest[end..];
        match letter {
            'z' => x = start,
            'v' => {}
            'h' => x += numbers[0],
            'M' => x = numbers[0],
            _ => x += numbers[numbers.len() - 2],
        }
        if letter.eq_ignore_ascii_case(&'m') {
            start = x;
        }
        most = most.max(x);
    }
    most
}

#[test]
fn a_damaged_font_stops_nothing() {
    let Some(sound) = file() else { return };
    let (mut refused, mut drawn) = (0, 0);
    for seed in 0..40_u64 {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut next = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 16) as usize % below
        };
        let mut file = sound.clone();
        let tables = ["GSUB", "GPOS", "GDEF", "cmap"].map(|tag| table(&sound, tag));
        for _ in 0..=next(40) {
            let (start, length) = tables[next(tables.len())];
            // The heads of tables tell where everything else is.
            let reach = if seed % 2 == 0 { length.min(400) } else { length };
            file[start + next(reach)] = next(256) as u8;
        }
        let Ok(house) = typeface::read(vec![file]) else {
            refused += 1;
            continue;
        };
        drawn += 1;
        let theme = Theme::default().with_typeface(house.families, house.widths);
        let text = "\u{644}\u{627} \u{645}\u{631}\u{62D}\u{628}\u{627} \u{5E9}\u{5DC}\u{5D5}\u{5DD} m\u{304} fi";
        let scene = scene(text, &theme);
        let dots = PngOptions { dpi: 24, ..PngOptions::PRINT };
        // Whether each can be made is up to the font; none may stop the program.
        let _ = (png(&scene, &dots), svg_in_outlines(&scene), pdf(&[scene]));
    }
    assert!(drawn > 10, "{refused} refused, {drawn} drawn");
}

/// Where a table of a font starts, and how long it is.
fn table(font: &[u8], tag: &str) -> (usize, usize) {
    let record = font[12..].chunks(16).find(|record| record.starts_with(tag.as_bytes())).unwrap();
    let number = |at: usize| u32::from_be_bytes(record[at..at + 4].try_into().unwrap()) as usize;
    (number(8), number(12))
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
