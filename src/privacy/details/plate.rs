//! Licence plates of Dutch cars, in each of the series there have been.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Found, each_if, pattern, says};

/// Two bars: no range of numbers, no score and no code of a law looks so.
static WITH_BARS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b ( [A-Z]{2}[DASH]\d{2}[DASH]\d{2} | \d{2}[DASH]\d{2}[DASH][A-Z]{2} | \d{2}[DASH][A-Z]{2}[DASH]\d{2}
            | [A-Z]{2}[DASH]\d{2}[DASH][A-Z]{2} | [A-Z]{2}[DASH][A-Z]{2}[DASH]\d{2} | \d{2}[DASH][A-Z]{2}[DASH][A-Z]{2}
            | \d{2}[DASH][A-Z]{3}[DASH]\d | \d[DASH][A-Z]{3}[DASH]\d{2} | [A-Z]{2}[DASH]\d{3}[DASH][A-Z]
            | [A-Z][DASH]\d{3}[DASH][A-Z]{2} | [A-Z]{3}[DASH]\d{2}[DASH][A-Z] | [A-Z][DASH]\d{2}[DASH][A-Z]{3}
            | \d[DASH][A-Z]{2}[DASH]\d{3} | \d{3}[DASH][A-Z]{2}[DASH]\d ) \b",
    )
});

/// Without bars or with spaces, in the capitals of the plate.
static IN_CAPITALS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b ( \d{2}\s?[A-Z]{2}\s?\d{2} | [A-Z]{2}\s?\d{2}\s?[A-Z]{2} | \d{2}\s?[A-Z]{3}\s?\d | \d\s?[A-Z]{3}\s?\d{2}
            | [A-Z]{2}\s?\d{3}\s?[A-Z] | [A-Z]\s?\d{3}\s?[A-Z]{2} | [A-Z]{3}\s?\d{2}\s?[A-Z] | [A-Z]\s?\d{2}\s?[A-Z]{3}
            | \d\s?[A-Z]{2}\s?\d{3} | \d{2}\s?[A-Z]{2}\s?[A-Z]{2} ) \b",
    )
});

/// One of these stands where a text says that it is one, in small letters.
const WORDS: &[&str] = &[
    "kenteken",
    "plate",
    "registration",
    "nummerbord",
    "auto",
    "busje",
    "scooter",
    "wagen",
    "car",
];

/// In any writing, where a text says that it is one.
static CALLED_SO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b (?: kenteken (?: plaat | nummer )? | plate | number \s plate | licen[cs]e \s plate | registration | nummerbord
              | auto | autootje | busje | scooter | wagen | car ) \b [^\d\n]{0,20}?
            \b ( [A-Z0-9]{1,3} [\sDASH]? [A-Z0-9]{2,3} [\sDASH]? [A-Z0-9]{1,3} ) \b",
    )
});

pub(super) fn find(text: &str, found: Found<'_>) {
    let any = |_: &str, _: &str| true;
    let is_sign = |c: char| !c.is_alphanumeric();
    let has_bars = |word: &str| {
        word.contains(|c: char| c.is_ascii_digit()) && word.matches(is_sign).count() > 1
    };
    if text.split_whitespace().any(has_bars) {
        each_if(&WITH_BARS, text, any, found);
    }
    if text.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase)) {
        let is_plate =
            |plate: &str, _: &str| plate.chars().filter(char::is_ascii_digit).count() < 5;
        each_if(&IN_CAPITALS, text, is_plate, found);
    }
    if says(text, WORDS) {
        each_if(&CALLED_SO, text, |plate, _| is_of_a_series(plate), found);
    }
}

/// Six signs in three groups of letters or digits.
fn is_of_a_series(plate: &str) -> bool {
    let signs: Vec<char> = plate.chars().filter(char::is_ascii_alphanumeric).collect();
    let joined: String = signs.iter().collect::<String>().to_uppercase();
    let changes =
        signs.windows(2).filter(|pair| pair[0].is_ascii_digit() != pair[1].is_ascii_digit());
    let all_old = |letters: &[char]| letters.iter().all(char::is_ascii_alphabetic);
    let old = signs.len() == 6 && (all_old(&signs[..2]) || all_old(&signs[4..]));
    signs.len() == 6
        && match changes.count() {
            2 => IN_CAPITALS.is_match(&joined),
            1 => old && joined.chars().filter(char::is_ascii_digit).count() >= 2,
            _ => false,
        }
}
