//! Whether something is a word of a language, or a name that many people and places have.

#[cfg(feature = "dictionaries")]
use std::sync::LazyLock;

use crate::language::Language;

/// A word with small letters: of the list, also without the accents of emphasis, or made up of words that
/// are.
pub(super) fn is_word(word: &str, language: Language) -> bool {
    let Some(set) = set(language) else { return !is_name(word) };
    let is_prefixed =
        PREFIXES.iter().filter_map(|it| word.strip_prefix(it)).any(|rest| set.contains(rest));
    set.contains(word)
        || set.contains(&unstressed(word))
        || is_prefixed && language == Language::English
        || language == Language::Dutch && !is_name(word) && is_behind_short(word, set)
        || !is_name(word) && is_made_up(word, set, WORDS_IN_ONE)
}

/// The beginning of a word, as it stands before a point: "gespr.", "zorgverz.".
pub(super) fn is_beginning(word: &str, language: Language) -> bool {
    let Some(set) = set(language) else { return true };
    !is_name(word)
        && (set.has_word_with(word)
            || splits(word).any(|(first, rest)| set.contains(first) && set.has_word_with(rest)))
}

/// A name in small letters.
pub(super) fn is_name(word: &str) -> bool {
    names().is_some_and(|set| set.contains(word))
}

/// Before English words.
const PREFIXES: [&str; 5] = ["un", "re", "non", "pre", "over"];
/// Before Dutch words, too short for a part of one: "navertelling".
const SHORT_PREFIXES: [&str; 6] = ["na", "op", "in", "af", "om", "be"];
/// What stands behind them has this many letters or more: "Inge" and "Omar" are none.
const BEHIND_SHORT: usize = 6;

fn is_behind_short(word: &str, set: &Set) -> bool {
    let rests = SHORT_PREFIXES.iter().filter_map(|it| word.strip_prefix(it));
    rests.filter(|rest| rest.chars().count() >= BEHIND_SHORT).any(|rest| set.contains(rest))
}

/// Two words make up a word of this many letters or more.
const LONG: usize = 8;
/// Each of them has this many letters at least.
const PART: usize = 3;
/// "Schuldhulpverleningstraject" has four.
const WORDS_IN_ONE: usize = 4;

fn is_made_up(word: &str, set: &Set, words: usize) -> bool {
    let known = |part: &str| set.contains(part) || words > 2 && is_made_up(part, set, words - 1);
    word.chars().count() >= LONG
        && splits(word).any(|(first, second)| {
            let first = [Some(first), first.strip_suffix('s')];
            set.contains(second)
                && first.into_iter().flatten().any(|first| first.len() >= PART && known(first))
        })
}

/// A word cut in two at every place that leaves enough on both sides.
fn splits(word: &str) -> impl Iterator<Item = (&str, &str)> {
    let long_enough = |part: &str| part.chars().count() >= PART;
    let cuts = word.char_indices().map(|(at, _)| word.split_at(at));
    cuts.filter(move |(first, second)| long_enough(first) && long_enough(second))
}

/// "Eén" without its accents.
fn unstressed(word: &str) -> String {
    let plain = |c| {
        "áéíóú".chars().position(|it| it == c).and_then(|at| "aeiou".chars().nth(at)).unwrap_or(c)
    };
    word.chars().map(plain).collect()
}

#[cfg(feature = "dictionaries")]
use crate::privacy::names::word_list::WordList as Set;

/// Without the lists there is none, and no word is taken for a name.
#[cfg(not(feature = "dictionaries"))]
enum Set {}

#[cfg(not(feature = "dictionaries"))]
impl Set {
    fn contains(&self, _: &str) -> bool {
        match *self {}
    }

    fn has_word_with(&self, _: &str) -> bool {
        match *self {}
    }
}

#[cfg(feature = "dictionaries")]
#[allow(clippy::unnecessary_wraps, reason = "without the lists there is none")]
fn set(language: Language) -> Option<&'static Set> {
    static DUTCH: LazyLock<Set> =
        LazyLock::new(|| Set::unpacked(include_bytes!("../lists/dutch.words")));
    static ENGLISH: LazyLock<Set> =
        LazyLock::new(|| Set::unpacked(include_bytes!("../lists/english.words")));
    Some(match language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    })
}

#[cfg(feature = "dictionaries")]
#[allow(clippy::unnecessary_wraps, reason = "without the lists there is none")]
fn names() -> Option<&'static Set> {
    static NAMES: LazyLock<Set> =
        LazyLock::new(|| Set::unpacked(include_bytes!("../lists/names.words")));
    Some(&NAMES)
}

#[cfg(not(feature = "dictionaries"))]
fn set(_: Language) -> Option<&'static Set> {
    None
}

#[cfg(not(feature = "dictionaries"))]
fn names() -> Option<&'static Set> {
    None
}
