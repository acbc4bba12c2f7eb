//! Makes the sets of words in `src/privacy/lists/` from lists with a word a line: the Dutch one first,
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

fn main() -> Result<(), Box<dyn Error>> {
    let mut lists = env::args().skip(1).map(fs::read_to_string);
    let dutch = lists.next().ok_or("which list is the Dutch one?")??;
    let english = lists.collect::<Result<Vec<_>, _>>()?.join("\n");
    let words = small(&dutch);
    let simple: BTreeSet<String> =
        words.iter().filter(|word| !is_made_of_two(word, &words)).cloned().collect();
    let (english, names) = (small(&english), capital(&dutch));
    let is_no_word = |name: &&String| !simple.contains(*name) && !english.contains(*name);
    write("only_names.fst", &names.iter().filter(is_no_word).cloned().collect())?;
    write("dutch.fst", &simple)?;
    write("english.fst", &english)?;
    write("names.fst", &names)
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
    let set = fst::Set::from_iter(words)?;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/privacy/lists").join(name);
    println!("{name}: {} words, {} bytes", words.len(), set.as_fst().as_bytes().len());
    Ok(fs::write(path, set.as_fst().as_bytes())?)
}
