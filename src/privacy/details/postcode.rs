//! Dutch postcodes, and what only looks like one: a year or an amount before a short word.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Found, has_digits, just_before, pattern};

static SHAPE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b ([1-9]\d{3}) ( \s? | \s? [DASH] \s? ) ([A-Za-z]{2}) \b"));

static CALLED_SO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i) \b (?: postcode | pc | woonachtig | zip | adres | address ) \b [^\d\n]{0,20} $")
});

/// Pairs that no postcode has.
const NEVER: [&str; 3] = ["sa", "sd", "ss"];

/// Units, which stand against a number as well as apart from it.
const UNITS: &[&str] = &[
    "km", "kg", "cm", "mm", "ml", "mg", "gr", "dl", "cl", "gb", "mb", "kb", "tb", "kw", "am", "pm",
    "kj", "hz", "wh",
];

/// What stands against a number in English.
const ORDINALS: &[&str] = &["th", "st", "nd", "rd"];

/// What is said of a year in two capitals: a benefit, a kind of school, a part of the state.
const CAPITALS: &[&str] = &[
    "WW", "ZW", "WO", "VO", "PO", "OM", "EU", "VN", "IT", "AO", "TV", "AI", "IQ", "HR", "MT", "NT",
    "ND", "EK", "WK",
];

/// Words of two letters in Dutch and English, and what is cut short to two.
const WORDS: &[&str] = &[
    "af", "al", "an", "as", "at", "au", "be", "bv", "by", "ca", "dd", "de", "di", "do", "ed", "en",
    "er", "ex", "fl", "ga", "ge", "go", "ha", "he", "hé", "ho", "hu", "if", "ik", "in", "is", "it",
    "ja", "je", "jl", "jr", "la", "ma", "me", "mn", "my", "na", "nl", "no", "nr", "nu", "of", "oh",
    "om", "on", "op", "or", "ov", "pp", "re", "so", "sr", "te", "tm", "to", "tv", "tz", "uh", "up",
    "us", "uu", "va", "vd", "vm", "vr", "we", "wo", "za", "ze", "zn", "zo", "zv",
];

pub(super) fn find(text: &str, found: Found<'_>) {
    if !has_digits(text, 4) {
        return;
    }
    for captures in SHAPE.captures_iter(text) {
        let (whole, [digits, space, letters]) = (captures.get(0), captures.extract().1);
        let Some(whole) = whole else { continue };
        let (before, after) = (&text[..whole.start()], &text[whole.end()..]);
        if is_one(digits, space, letters) || is_told_by(before, after, letters) {
            found(whole.range());
        }
    }
}

/// Whether it is a postcode by itself.
fn is_one(digits: &str, space: &str, letters: &str) -> bool {
    let pair = letters.to_lowercase();
    if NEVER.contains(&pair.as_str()) || UNITS.contains(&pair.as_str()) {
        return false;
    }
    let is_word = WORDS.contains(&pair.as_str());
    let in_capitals = letters.chars().all(|c| c.is_ascii_uppercase());
    let is_year = digits.starts_with("19") || digits.starts_with("20");
    match (space.is_empty(), in_capitals) {
        (true, true) => true,
        (false, true) => !((is_word || CAPITALS.contains(&letters)) && is_year),
        (true, false) => !is_word && !ORDINALS.contains(&letters),
        (false, false) => {
            !is_word
                && !ORDINALS.contains(&letters)
                && space.trim().is_empty()
                && letters.chars().all(|c| c.is_ascii_lowercase())
        }
    }
}

/// Whether what stands around it says so: "postcode 2019 en", "1012 en Amsterdam" does not.
fn is_told_by(before: &str, after: &str, letters: &str) -> bool {
    let in_one_case = letters.chars().all(|c| c.is_ascii_uppercase())
        || letters.chars().all(|c| c.is_ascii_lowercase());
    in_one_case
        && CALLED_SO.is_match(just_before(before))
        && !after.starts_with(char::is_alphanumeric)
}
