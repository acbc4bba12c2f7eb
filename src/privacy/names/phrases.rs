//! Lists of words and phrases, and whether one stands in a text.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::words::{Word, words};

/// Small words within a name.
pub(super) const PARTICLES: &[&str] = &[
    "van", "de", "der", "den", "het", "'t", "t", "ten", "ter", "te", "op", "aan", "in", "el", "al",
    "ben", "bin", "bint", "ibn", "abu", "ould", "von", "zu", "di", "da", "dos", "du", "la", "le",
    "y", "v", "d", "vd", "v.d", "o'", "voor", "tot", "bij", "of", "the", "für", "und", "en",
];

/// Languages, months and countries that are first names as well.
pub(super) const ALSO_LANGUAGES: &[&str] = &[
    "frans", "april", "june", "israel", "india", "berber", "zara", "mercedes", "alexa", "maria",
    "piet", "otto", "kia",
];

/// Phrases by their first word, all in small letters.
#[derive(Default)]
pub(super) struct Phrases {
    by_first: HashMap<String, Vec<Vec<String>>>,
}

impl Phrases {
    pub fn add(&mut self, phrase: &str) {
        let words: Vec<String> = words(phrase).iter().map(|word| plain(word.text)).collect();
        if let Some(first) = words.first() {
            let known = self.by_first.entry(first.clone()).or_default();
            // An organisation is named at each of its actions.
            if !known.contains(&words) {
                known.push(words);
            }
        }
    }

    /// How many words the longest phrase takes that the words begin with. Its last word may have an
    /// ending.
    pub fn length_at(&self, words: &[Word<'_>]) -> usize {
        let Some(first) = words.first() else { return 0 };
        let first = plain(first.text);
        let begins = known_stems(&first).filter_map(|stem| self.by_first.get(stem));
        begins.flatten().filter(|phrase| fits(phrase, words)).map(Vec::len).max().unwrap_or(0)
    }
}

fn fits(phrase: &[String], words: &[Word<'_>]) -> bool {
    let Some((last, others)) = phrase.split_last() else { return false };
    words.len() >= phrase.len()
        && others.iter().zip(words).all(|(it, word)| *it == plain(word.text))
        && known_stems(&plain(words[others.len()].text)).any(|stem| stem == last)
}

/// A word in small letters, with a straight apostrophe.
pub(super) fn plain(word: &str) -> String {
    // Of nearly all words nothing changes but a capital.
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.to_lowercase().replace('’', "'").replace('‑', "-")
}

/// What may stand behind a name: "inge's", "wmo'er", "yusufs".
const ENDINGS: [&str; 7] = ["'s", "'ers", "'er", "s", "'", "-er", "-ers"];

/// A word, and what is left of it without an ending.
pub(super) fn stems(word: &str) -> Vec<String> {
    let word = plain(word);
    each_stem(&word).map(str::to_owned).collect()
}

/// As [`stems`], of a word that is plain already.
fn each_stem(plain: &str) -> impl Iterator<Item = &str> {
    let cut = ENDINGS.iter().filter_map(|end| plain.strip_suffix(end));
    std::iter::once(plain).chain(cut.filter(|stem| stem.chars().nth(1).is_some()))
}

/// Of a word that ends in an s and is short without it, that s is no ending: "Mees" is not of "Mee".
fn known_stems(plain: &str) -> impl Iterator<Item = &str> {
    let is_without_s = move |stem: &str| plain.strip_suffix('s') == Some(stem);
    each_stem(plain).filter(move |stem| stem.chars().nth(3).is_some() || !is_without_s(stem))
}

/// What has a capital and is no name.
pub(super) static KNOWN: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    for line in lines(include_str!("../lists/known.txt")).filter(|line| !line.ends_with('?')) {
        phrases.add(line);
    }
    phrases
});

/// What can be a name or something else: only what stands around it tells.
pub(super) static ALSO_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let known = lines(include_str!("../lists/known.txt")).filter_map(|line| line.strip_suffix('?'));
    let listed = lines(include_str!("../lists/also_words.txt")).flat_map(str::split_whitespace);
    known.chain(listed).map(plain).collect()
});

/// First names that are words as well: those of the list that stand above the surnames.
pub(super) static FIRST_NAMES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let (first, _) =
        include_str!("../lists/also_words.txt").split_once("## Surnames").unwrap_or_default();
    lines(first).flat_map(str::split_whitespace).map(plain).collect()
});

/// The lines of a list without its remarks.
pub(super) fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}
