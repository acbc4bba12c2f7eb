//! Small rules of Dutch and English that all other words lean on: counts, enumerations, capitals.

use crate::language::Language;

/// Stands between two parts of one line.
pub(crate) const SEPARATOR: &str = " · ";

/// "1 stap", "3 stappen".
pub(crate) fn count(n: usize, [one, more]: [&str; 2]) -> String {
    format!("{n} {}", if n == 1 { one } else { more })
}

/// "a, b en c".
pub(crate) fn listed(names: &[String], language: Language) -> String {
    let and = language.pick(" en ", " and ");
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

/// Texts after one another, each ending as a sentence.
pub(crate) fn sentences(texts: impl Iterator<Item = String>) -> String {
    let mut all = String::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(&text);
        if !all.ends_with(['.', '!', '?', '…', '”']) {
            all.push('.');
        }
    }
    all
}

/// Whether the first word is written with capitals in a way of its own, such as iHub or GGZ.
fn has_own_capitals(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    word.chars().skip(1).any(char::is_uppercase)
}

/// With a small first letter, for use inside a sentence; a name with capitals of its own as it is.
pub(crate) fn lower_first(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_lower_first(&mut out, text);
    out
}

pub(super) fn push_lower_first(out: &mut String, text: &str) {
    if has_own_capitals(text) {
        return out.push_str(text);
    }
    let mut letters = text.chars();
    out.extend(letters.next().into_iter().flat_map(char::to_lowercase));
    out.push_str(letters.as_str());
}

/// With a capital first letter, for use at the start of a line; a name with capitals of its own as it
/// is.
pub(crate) fn upper_first(text: &str) -> String {
    if has_own_capitals(text) {
        return text.to_owned();
    }
    let mut letters = text.chars();
    let mut out = String::with_capacity(text.len());
    out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    out.push_str(letters.as_str());
    out
}
