//! Small rules of Dutch and English that all other words lean on: counts and sentences; capitals and enumerations come from
//! the language.

pub(crate) use crate::language::{listed, lower_first, number_runs, push_lower_first, upper_first};

/// Stands between two parts of one line.
pub(crate) const SEPARATOR: &str = " · ";

/// "1 stap", "3 stappen".
pub(crate) fn count(n: usize, [one, more]: [&str; 2]) -> String {
    format!("{n} {}", if n == 1 { one } else { more })
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
