//! Makes the lists of words in `src/privacy/lists/` from lists with a word a line: the Dutch one first,
//! then the English ones.

#![allow(clippy::print_stdout, reason = "a program says what it made")]

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// Two words make up a word of this many letters or more.
const LONG: usize = 12;
/// Each of them has this many letters at least.
const PART: usize = 4;
/// So many bytes or more taken from the word before are all of it: what says how many is no letter.
const ALL: usize = 31;

fn main() -> Result<(), Box<dyn Error>> {
    let mut lists = env::args().skip(1).map(fs::read_to_string);
    let dutch = lists.next().ok_or("which list is the Dutch one?")??;
    let english = lists.collect::<Result<Vec<_>, _>>()?.join("\n");
    let words = small(&dutch);
    let simple: BTreeSet<String> =
        words.iter().filter(|word| !is_made_of_two(word, &words)).cloned().collect();
    write("dutch.words", &simple)?;
    write("english.words", &small(&english))?;
    write("names.words", &capital(&dutch))
}

/// The words that are written with a small letter.
fn small(list: &str) -> BTreeSet<String> {
    let words =
        list.lines().map(|line| line.replace('’', "'")).filter(|word| !word.ends_with("'s"));
    words.filter(|word| is_word(word) && word.starts_with(char::is_lowercase)).collect()
}

/// The words that are written with a capital and small letters after it.
fn capital(list: &str) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = BTreeSet::new();
    for word in list.lines().filter(|word| is_word(word) && word.starts_with(char::is_uppercase)) {
        let has_small = word.chars().any(char::is_lowercase);
        words.extend(has_small.then(|| word.to_lowercase()));
    }
    words
}

fn is_word(word: &str) -> bool {
    let letters = word.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '-');
    letters && word.chars().count() > 1
}

fn is_made_of_two(word: &str, words: &BTreeSet<String>) -> bool {
    let letters = word.chars().count();
    let cuts = word.char_indices().map(|(at, _)| at).skip(PART);
    letters >= LONG
        && cuts.take(letters.saturating_sub(2 * PART) + 1).any(|at| {
            let (first, second) = word.split_at(at);
            let known = |first: &str| words.contains(first) && first.chars().count() >= PART;
            words.contains(second) && (known(first) || first.strip_suffix('s').is_some_and(known))
        })
}

fn write(name: &str, words: &BTreeSet<String>) -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/privacy/lists").join(name);
    let packed = packed(words);
    println!("{name}: {} words, {} bytes", words.len(), packed.len());
    Ok(fs::write(path, packed)?)
}

/// Of each word how many bytes are taken from the end of the word before it, and what is put in their place.
fn packed(words: &BTreeSet<String>) -> Vec<u8> {
    let (mut out, mut before) = (Vec::new(), "");
    for word in words {
        let pairs = word.bytes().zip(before.bytes());
        let shared = pairs.take_while(|(own, other)| own == other).count();
        let taken = (before.len() - shared).min(ALL);
        out.push(taken as u8);
        out.extend_from_slice(&word.as_bytes()[if taken == ALL { 0 } else { shared }..]);
        before = word;
    }
    out
}
