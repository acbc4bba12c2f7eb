//! What stands around a word, and tells whether it is a name.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::phrases::{KNOWN, lines, plain};
use super::words::{Word, is_roman};

/// What stands after a name that opens a sentence.
static VERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!("../lists/verbs.txt")).flat_map(str::split_whitespace).collect()
});

/// Whether a word is a verb that can follow a name.
pub(super) fn is_verb(word: &str) -> bool {
    VERBS.contains(word)
}

/// Whether what stands before a word calls somebody: "meneer Hof", "mw. De Raad", "R. van 't Hof".
pub(super) fn is_called(words: &[Word<'_>], i: usize) -> bool {
    let mut at = i;
    while at > 0 {
        let (before, gap) =
            (&words[at - 1], words[at].gap.trim_matches(['\'', '’', '‘', ' ', '\u{a0}']));
        let word = plain(before.text);
        let is_initial = before.is_initial() && !(before.opens && is_roman(before.text));
        let is_title = SHORT_TITLES.contains(&word.as_str());
        // "mw. (Bakker)".
        let gap = if is_title { gap.trim_end_matches('(').trim_end() } else { gap };
        if (is_initial || is_title) && (gap == "." || gap.is_empty() && !is_initial) {
            return true;
        }
        if !gap.is_empty() || TITLES.contains(&word.as_str()) || !BETWEEN.contains(&word.as_str()) {
            return gap.is_empty() && TITLES.contains(&word.as_str());
        }
        at -= 1;
    }
    false
}

/// Whether a word calls somebody and is no name itself: "mevrouw", "dhr".
pub(super) fn is_title(word: &Word<'_>) -> bool {
    let word = plain(word.text);
    TITLES.contains(&word.as_str()) || SHORT_TITLES.contains(&word.as_str())
}

/// What stands before the name of somebody.
const TITLES: &[&str] = &[
    "meneer", "mijnheer", "mevrouw", "juf", "meester", "dokter", "tante", "oom", "heet", "heette",
    "heten", "miss", "aunt", "uncle", "auntie", "named",
];
/// The same, cut short: a point may follow.
const SHORT_TITLES: &[&str] = &["mw", "mevr", "dhr", "dr", "drs", "mr", "mrs", "ms", "fam"];

const BETWEEN: &[&str] = &["van", "de", "der", "den", "het", "'t", "t", "ten", "ter", "el", "al"];

/// Whether a word is told of as people are: it does something, is told apart, or has a surname.
pub(super) fn acts(words: &[Word<'_>], i: usize) -> bool {
    let after = &words[i + 1..];
    let Some(next) = after.first() else { return false };
    if !next.gap.chars().all(char::is_whitespace) {
        return is_told_apart(next);
    }
    match next.text {
        "en" | "and" => after.get(1).is_some_and(|_| is_name_like(&after[1..])),
        "van" | "de" | "den" | "der" | "el" | "ter" | "ten" | "al" => {
            let rest =
                after.iter().take(5).position(|it| !it.is_small() || it.text.chars().count() > 3);
            rest.filter(|at| *at < 4).is_some_and(|at| is_name_like(&after[at..]))
        }
        _ => is_name_like(after) || VERBS.contains(next.text) && !is_turned(after),
    }
}

/// "Mees, mijn kleinste", "Kees (de coach)", "Anna, 7".
fn is_told_apart(next: &Word<'_>) -> bool {
    let is_aged = next.text.starts_with(|c: char| c.is_ascii_digit());
    let is_between = next.gap.trim_start().starts_with('(') && !next.is_capital();
    is_between || next.gap.starts_with(',') && (is_aged || WHOSE.contains(&next.text))
}

/// Whether words that begin here stand alone in brackets, each with a capital or a small word of a name:
/// "(De Vries)", "(Anja)".
pub(super) fn is_alone_in_brackets(words: &[Word<'_>], i: usize) -> bool {
    let Some((first, after)) = words[i..].split_first() else { return false };
    let goes_on = |word: &&Word<'_>| word.gap.chars().all(char::is_whitespace);
    let within = after.iter().take_while(goes_on).count();
    let is_of_name = |word: &Word<'_>| word.is_capital() || BETWEEN.contains(&word.text);
    let closes = after.get(within).is_none_or(|next| next.gap.starts_with(')'));
    first.gap.ends_with('(') && closes && within < 4 && after[..within].iter().all(is_of_name)
}

const WHOSE: &[&str] = &[
    "mijn", "m'n", "haar", "zijn", "onze", "hun", "de", "het", "die", "een", "my", "her", "his",
    "our", "their", "the", "who", "a",
];

fn is_name_like(words: &[Word<'_>]) -> bool {
    words.first().is_some_and(Word::is_capital) && KNOWN.length_at(words) == 0
}

/// Somebody else does it: "Bakker is hij van beroep".
fn is_turned(after: &[Word<'_>]) -> bool {
    let is_close = |it: &&Word<'_>| it.gap.chars().all(char::is_whitespace);
    after.get(1).filter(is_close).is_some_and(|it| SOMEBODY.contains(&it.text))
}

const SOMEBODY: &[&str] = &[
    "ik", "hij", "zij", "ze", "je", "jij", "we", "wij", "men", "jullie", "u", "I", "he", "she",
    "they", "we", "you", "there",
];

/// "Opel Corsa": what follows the make of a car.
pub(super) fn is_model_of_car(before: &Word<'_>, word: &Word<'_>) -> bool {
    CARS.contains(&plain(before.text).as_str()) && word.gap.chars().all(char::is_whitespace)
}

const CARS: &[&str] = &[
    "audi",
    "bmw",
    "citroën",
    "citroen",
    "dacia",
    "fiat",
    "ford",
    "honda",
    "hyundai",
    "kia",
    "lancia",
    "lexus",
    "mazda",
    "mercedes",
    "mini",
    "mitsubishi",
    "nissan",
    "opel",
    "peugeot",
    "renault",
    "seat",
    "skoda",
    "subaru",
    "suzuki",
    "toyota",
    "volkswagen",
    "volvo",
    "vw",
];

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::privacy::NameReader;

    fn names(text: &str) -> Vec<&str> {
        let reader = NameReader::new(Some(Language::Dutch), [], []);
        reader.names(text).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn who_is_called_by_a_title_has_a_name() {
        for (text, name) in [
            ("Ik bel meneer Hof", "Hof"),
            ("Volgens mevrouw De Raad kan het", "De Raad"),
            ("mw. Kamer belt terug", "Kamer"),
            ("Mijn broer heet Rijk", "Rijk"),
            ("Contact met R. van 't Hof", "R. van 't Hof"),
            ("Toen belde mw. (Kamer) weer", "Kamer"),
        ] {
            assert_eq!(names(text), [name], "{text}");
        }
        assert_eq!(names("Ik bel de Raad. Bij de dokter. Nu wachten."), [""; 0]);
    }

    #[cfg(feature = "dictionaries")]
    #[test]
    fn behind_who_somebody_is_a_name_may_stand_in_brackets() {
        for (text, name) in [
            ("De wijkverpl. (Anja) belt", "Anja"),
            ("bewindv. (De Vries)", "De Vries"),
            ("Onze bewindv. (Bakker) belt terug", "Bakker"),
            ("De jeugdwerker (Visser) ook", "Visser"),
        ] {
            assert_eq!(names(text), [name], "{text}");
        }
        for text in ["Ik ging naar huis. (Lacht)", "Hij bleef weg. (Dat mocht.)", "geld (Wmo)"] {
            assert_eq!(names(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_opens_a_sentence_is_a_name_where_it_does_something() {
        assert_eq!(names("Roos belt mij. Bakker, mijn buurman, ook."), ["Roos", "Bakker"]);
        assert_eq!(names("Roos op roos. Bakker is hij van beroep."), [""; 0]);
        assert_eq!(names("Hij rijdt in een Opel Corsa"), [""; 0]);
    }
}
