//! How the patterns of details are written, and what they are looked up in.

use std::ops::Range;

use regex::{Captures, Regex};

/// What a finder hands each stretch of a text that it takes for a detail of its kind.
pub(super) type Found<'a> = &'a mut dyn FnMut(Range<usize>);

/// What stands for a class of characters in a pattern. Of letters the Latin ones are enough, and of spaces
/// those that people type: the classes of all of Unicode take a hundred times as long to prepare.
const CLASSES: [(&str, &str); 4] = [
    ("DASH", r"\-‐‑‒–—−"),
    (r"\w", r"0-9A-Za-z_\x{C0}-\x{24F}\x{1E00}-\x{1EFF}"),
    (r"\s", r"\t\n\r\x{20}\x{A0}\x{2007}\x{2009}\x{202F}"),
    (r"\d", "0-9"),
];

/// A pattern in which blanks mean nothing, and `DASH` within brackets is any of the signs that are written
/// for a dash.
pub(super) fn pattern(text: &str) -> Regex {
    let mut plain = String::from("(?x)");
    let (mut rest, mut in_class) = (text, false);
    while let Some(next) = rest.chars().next() {
        let class = CLASSES.iter().find(|(name, _)| rest.starts_with(name));
        let taken = if let Some((name, signs)) = class {
            let (open, close) = if in_class { ("", "") } else { ("[", "]") };
            plain.extend([open, signs, close]);
            name.len()
        } else {
            let taken = if next == '\\' { 2 } else { next.len_utf8() };
            in_class = if next == '[' { true } else { in_class && next != ']' };
            plain.push_str(&rest[..taken]);
            taken
        };
        rest = &rest[taken..];
    }
    Regex::new(&plain).expect("a pattern that can be read")
}

/// Any of these words and signs as they stand: one look for all of them, where nearly no text has one.
pub(super) fn any_of<'w>(words: impl IntoIterator<Item = &'w &'w str>) -> Regex {
    let words: Vec<String> = words.into_iter().map(|word| regex::escape(word)).collect();
    Regex::new(&words.join("|")).expect("a pattern that can be read")
}

/// Whether a text has any of these words, in small letters: a pattern that takes its time to prepare is not
/// needed where it cannot match.
pub(super) fn says(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}

/// The words that a pattern names.
pub(super) fn words_of(pattern: &str) -> impl Iterator<Item = &str> {
    pattern.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

/// Whether a sign stands between two digits, as in "12-3" and "12 / 3".
pub(super) fn has_sign_between_digits(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let (mut before, mut last) = (' ', ' ');
    text.chars().filter(|c| !c.is_whitespace()).any(|third| {
        let (first, second) = (before, last);
        (before, last) = (second, third);
        is_digit(first) && !second.is_alphanumeric() && is_digit(third)
    })
}

/// Whether so many digits stand side by side.
pub(super) fn has_digits(text: &str, count: usize) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= count)
}

/// The stretch of a match: of its first group where it has one, so that a pattern can name what
/// stands before a detail without taking it.
pub(super) fn stretch(captures: &Captures<'_>) -> Range<usize> {
    captures.get(1).or_else(|| captures.get(0)).map_or(0..0, |found| found.range())
}

/// Every match of a pattern.
pub(super) fn each(pattern: &Regex, text: &str, found: Found<'_>) {
    each_if(pattern, text, |_, _| true, found);
}

/// Every match of a pattern that is one indeed, by what it says and by what follows it.
pub(super) fn each_if(
    pattern: &Regex,
    text: &str,
    is_one: impl Fn(&str, &str) -> bool,
    found: Found<'_>,
) {
    for captures in pattern.captures_iter(text) {
        let at = stretch(&captures);
        if is_one(&text[at.clone()], &text[at.end..]) {
            found(at);
        }
    }
}

/// The last signs before a stretch, as far as a word that tells what it is may stand away from it.
pub(super) fn just_before(text: &str) -> &str {
    &text[text.floor_char_boundary(text.len().saturating_sub(40))..]
}

/// The digits of a stretch.
pub(super) fn digits(text: &str) -> Vec<u32> {
    text.chars().filter_map(|c| c.to_digit(10)).collect()
}

/// Whether a number goes on after a stretch, so that the stretch is only a part of it.
pub(super) fn goes_on(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some(c) if c.is_alphanumeric() => true,
        Some('-' | '/' | '.' | ',' | ':') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}
