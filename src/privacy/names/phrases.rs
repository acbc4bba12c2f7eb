//! Lists of words and phrases, and whether one stands in a text.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::words::{Word, words};

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
        let begins =
            known_stems(first.text).into_iter().filter_map(|stem| self.by_first.get(&stem));
        begins.flatten().filter(|phrase| fits(phrase, words)).map(Vec::len).max().unwrap_or(0)
    }
}

fn fits(phrase: &[String], words: &[Word<'_>]) -> bool {
    let Some((last, others)) = phrase.split_last() else { return false };
    words.len() >= phrase.len()
        && others.iter().zip(words).all(|(it, word)| *it == plain(word.text))
        && known_stems(words[others.len()].text).contains(last)
}

/// A word in small letters, with a straight apostrophe.
pub(super) fn plain(word: &str) -> String {
    word.to_lowercase().replace('’', "'").replace('‑', "-")
}

/// A word, and what is left of it without an ending: "inge's", "wmo'er", "yusufs".
pub(super) fn stems(word: &str) -> Vec<String> {
    let word = plain(word);
    let endings = ["'s", "'ers", "'er", "s", "'", "-er", "-ers"];
    let cut = endings.iter().filter_map(|end| word.strip_suffix(end));
    let cut: Vec<String> = cut.filter(|stem| stem.chars().count() > 1).map(str::to_owned).collect();
    std::iter::once(word).chain(cut).collect()
}

/// Of a word that ends in an s and is short without it, that s is no ending: "Mees" is not of "Mee".
fn known_stems(word: &str) -> Vec<String> {
    let stems = stems(word);
    let whole = stems[0].clone();
    let is_ending = |stem: &String| stem.chars().count() > 3 || whole != format!("{stem}s");
    stems.into_iter().filter(is_ending).collect()
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

/// The lines of a list without its remarks.
pub(super) fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}
