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

/// With a small first letter, for use inside a sentence.
pub(crate) fn lower_first(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_lower_first(&mut out, text);
    out
}

pub(super) fn push_lower_first(out: &mut String, text: &str) {
    let mut letters = text.chars();
    out.extend(letters.next().into_iter().flat_map(char::to_lowercase));
    out.push_str(letters.as_str());
}

/// With a capital first letter, for use at the start of a line.
pub(crate) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let mut out = String::with_capacity(text.len());
    out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    out.push_str(letters.as_str());
    out
}
