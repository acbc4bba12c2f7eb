//! Which word was meant by one that is not known.

use klantreis::diagnostic::slips;
use klantreis::model::Language;

/// Whether a word may be a typing error for another, or one of the two begins with the other.
pub fn is_near(typed: &str, meant: &str) -> bool {
    let (typed, meant) = (typed.trim_start_matches('-'), meant.trim_start_matches('-'));
    let length = typed.chars().count().max(meant.chars().count());
    let is_beginning = typed.len() > 2 && (meant.starts_with(typed) || typed.starts_with(meant));
    is_beginning || slips(typed, meant) <= (length / 3).max(1)
}

/// The nearest of some words, where one is near enough.
pub fn nearest<'w>(typed: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let typed = typed.to_lowercase();
    let near = words.into_iter().filter(|word| is_near(&typed, word));
    near.min_by_key(|word| slips(&typed, word))
}

/// The question whether that is what was meant.
pub fn do_you_mean(meant: &str, language: Language) -> String {
    match language {
        Language::Dutch => format!("Bedoelt u {meant}?"),
        Language::English => format!("Do you mean {meant}?"),
    }
}
