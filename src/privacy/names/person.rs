//! Whether words are the name of a person and nothing else.

use super::cues::is_title;
use super::dictionary::{is_name, is_word};
use super::phrases::{ALSO_LANGUAGES, ALSO_WORDS, FIRST_NAMES, KNOWN, PARTICLES, plain};
use super::words::{Word, words};
use crate::language::Language;

/// Whether words are what a person is called, and nothing else stands there: "Petra", "Petra Jansen", "mw. De Vries".
/// Where something else can be meant, as with places and words, only what is a first name counts.
#[must_use]
pub fn is_person(text: &str) -> bool {
    let all = words(text);
    let titles = all.iter().take_while(|word| is_title(word)).count();
    let named = &all[titles..];
    let joins =
        |word: &Word<'_>| word.is_initial() || PARTICLES.contains(&plain(word.text).as_str());
    let Some(first) = named.iter().position(|word| !joins(word)) else { return false };
    if titles > 0 {
        return named.iter().all(|word| joins(word) || word.is_capital());
    }
    let is_known = (0..named.len()).any(|at| KNOWN.length_at(&named[at..]) > 0);
    let of_person = |word: &Word<'_>| {
        word.is_capital() && (is_first_name(word) || ALSO_WORDS.contains(&plain(word.text)))
    };
    first == 0
        && !is_known
        && is_first_name(&named[0])
        && named[1..].iter().all(|word| joins(word) || of_person(word))
}

/// A name that is no word, or a first name that is one as well; in small letters only what is no word.
fn is_first_name(word: &Word<'_>) -> bool {
    let small = plain(word.text);
    let is_in = |language: &Language| is_word(&small, *language);
    let is_bare = || is_name(&small) && !Language::ALL.iter().any(is_in);
    if word.is_capital() {
        return FIRST_NAMES.contains(&small) || is_bare();
    }
    small.chars().count() > 3 && !ALSO_LANGUAGES.contains(&small.as_str()) && is_bare()
}

#[cfg(test)]
mod tests {
    use super::is_person;

    #[cfg(feature = "dictionaries")]
    #[test]
    fn what_a_person_is_called_is_their_name() {
        for name in [
            "Petra",
            "Daan",
            "Roos",
            "petra",
            "Petra Jansen",
            "Petra en Daan",
            "mw. De Vries",
            "Juf Kamer",
        ] {
            assert!(is_person(name), "{name}");
        }
    }

    #[test]
    fn an_organisation_is_no_person() {
        for name in [
            "Odion",
            "MEE",
            "Humanitas",
            "Casa24",
            "Jeugdhulp",
            "Wijkteam",
            "Fier",
            "gemeente",
            "UWV",
            "De Hoop",
            "Hof",
            "William Schrikker",
            "Emma Ziekenhuis",
            "mevrouw",
            "Politie Utrecht",
            "",
        ] {
            assert!(!is_person(name), "{name}");
        }
    }
}
