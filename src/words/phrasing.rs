//! Small rules of Dutch and English that all other words lean on: counts, enumerations; capitals come from the language.

use crate::language::Language;
pub(crate) use crate::language::{lower_first, push_lower_first, upper_first};

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
