//! The words of a journey in a text that could not be read as one: where they are, the text is meant
//! to be a journey, whatever is wrong with it.

use crate::diagnostic::near::nearest;

/// Without at least one of these words a file holds nothing of a journey.
const WORDS: [&str; 18] = [
    "titel",
    "title",
    "stappen",
    "steps",
    "partijen",
    "parties",
    "verteller",
    "narrator",
    "gebeurtenis",
    "event",
    "niveau",
    "level",
    "emotie",
    "emotion",
    "organisaties",
    "organisations",
    "ervaringen",
    "experiences",
];
/// A shorter word is near to too many others.
const SHORTEST: usize = 4;
/// How many lines are looked at; a journey has its first word long before.
const MOST_LINES: usize = 2000;

/// Whether a word is one of a journey, or a typing error for one.
pub(super) fn is_one(word: &str) -> bool {
    word.chars().count() >= SHORTEST && nearest(word, WORDS).is_some()
}

/// Whether a line begins with such a word and a colon, behind any dashes, brackets, quotes or spaces.
pub(super) fn stand_before_a_colon(text: &str) -> bool {
    text.lines().take(MOST_LINES).any(|line| {
        let (word, rest) = first_word(line);
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || QUOTES.contains(&c));
        rest.starts_with([':', '=', '：']) && is_one(word)
    })
}

/// Whether a line begins with such a word, spelled as in a file.
pub(super) fn begin_a_line(text: &str) -> bool {
    text.lines().take(MOST_LINES).any(|line| WORDS.contains(&first_word(line).0))
}

const QUOTES: [char; 7] = ['"', '\'', '“', '”', '„', '‘', '’'];

/// The first word of a line and what comes behind it.
fn first_word(line: &str) -> (&str, &str) {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = line.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(line.len());
    line.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_journey_are_found_however_the_line_begins() {
        for line in [
            "titel: x",
            "  - gebeurtensi: x",
            "•\u{A0}Gebeurtenis : x",
            "{\"title\": 1",
            "[{ event: x }]",
            "# stappen:",
            "“niveau”: x",
            "stapen =",
        ] {
            assert!(stand_before_a_colon(&format!("Iets\n{line}\n")), "{line}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for line in ["Datum: 3 mei", "title My day", "Make tea: 5: Me", "de titel van", "A: b", ""]
        {
            assert!(!stand_before_a_colon(line), "{line}");
        }
        assert!(begin_a_line("x\n- gebeurtenis Ik bel") && !begin_a_line("de gebeurtenis"));
    }
}
