//! What is wrong with a word or a value in any TOML file of ours, a theme or the settings of a study, in words.

use crate::diagnostic::{Message, listed, quoted, say};
use crate::language::Language;
use crate::model::View;

pub(crate) fn did_you_mean(l: Language, near: &str) -> String {
    say!(l, "Bedoelt u “{near}”?", "Did you mean “{near}”?")
}

pub(crate) fn choices<'w>(l: Language, words: impl IntoIterator<Item = &'w str>) -> String {
    let known = listed(l, words);
    say!(l, "U kunt hier gebruiken: {known}.", "You can use here: {known}.")
}

pub(crate) fn unknown_view(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(l, "{shown} is geen beeld.", "{shown} is no view.");
    Message::new("unknown-view", message).help(choices(l, View::ALL.map(|view| view.name(l))))
}

/// One key that stands in a file twice, in Dutch and in English.
pub(crate) fn twice(l: Language, [dutch, english]: [&str; 2]) -> Message {
    let message = say!(
        l,
        "“{dutch}” en “{english}” zijn hetzelfde woord in twee talen; hier staan ze allebei.",
        "“{dutch}” and “{english}” are the same word in two languages; both stand here."
    );
    Message::new("duplicate-key", message).help(say!(
        l,
        "Laat één van de twee weg.",
        "Leave one out."
    ))
}

pub(crate) fn no_text(l: Language) -> Message {
    let message = say!(l, "Hier hoort een tekst.", "This should be a text.");
    Message::new("wrong-value", message).help(say!(
        l,
        "Zet een tekst tussen aanhalingstekens: \"…\".",
        "Put a text between quotation marks: \"…\"."
    ))
}
