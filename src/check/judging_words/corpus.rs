//! Holds the rule against sentences about families that judge somebody, and others that do not.
//!
//! A line of the two files is the language, who says it, and the sentence. With a `!` before it the rule
//! gets it wrong, and is known to: these lines say what it costs to keep the list short.

use super::search::Search;
use super::whose::{Names, Voice};
use crate::check::words::Words;
use crate::language::Language;

const JUDGING: &str = include_str!("corpus/judging.txt");
const CLEAN: &str = include_str!("corpus/clean.txt");

/// How many of a hundred judging sentences are found at least.
const RECALL: usize = 90;
/// How many of a hundred and twenty clean sentences give a false alarm at most.
const FALSE_ALARMS: usize = 2;

fn is_judged(line: &str) -> bool {
    let (head, text) = line.split_once(": ").expect("a sentence after its head");
    let (language, voice) = head.split_once(' ').expect("a language and a voice");
    let language = if language == "nl" { Language::Dutch } else { Language::English };
    let voice = match voice {
        "family" => Voice::Family,
        "professional" => Voice::Professional,
        "author" => Voice::Author,
        other => panic!("{other} says nothing"),
    };
    let words = Words::default();
    let family = ["roos", "els", "bea", "sam", "zarina"].map(str::to_owned).to_vec();
    let names = Names { family, others: Vec::new() };
    let search = Search::of(Some(language), &words, Language::Dutch);
    !search.judged(text, voice, &names).is_empty()
}

/// How many sentences there are and how many the rule gets wrong, all of them as the file says.
fn held(corpus: &str, judges: bool) -> (usize, usize) {
    let mut wrong = 0;
    for line in corpus.lines() {
        let known = line.strip_prefix("! ");
        let is_wrong = is_judged(known.unwrap_or(line)) != judges;
        assert_eq!(is_wrong, known.is_some(), "{line}");
        wrong += usize::from(is_wrong);
    }
    (corpus.lines().count(), wrong)
}

#[test]
fn judging_sentences_are_found() {
    let (all, missed) = held(JUDGING, true);
    assert!(all >= 60 && 100 * (all - missed) >= RECALL * all, "{missed} of {all}");
}

#[test]
fn clean_sentences_are_left_alone() {
    let (all, found) = held(CLEAN, false);
    assert!(all >= 120 && 120 * found <= FALSE_ALARMS * all, "{found} of {all}");
}
