//! Holds what is found against sentences that were written for it: some with what leads to a person, each
//! marked with its kind, and some with nothing of the kind.
//!
//! A line is a language, who writes (the family, a file of an organisation, notes of a researcher), and what
//! is written. With a `!` before a mark, or before a line without marks, it goes wrong, and is known to:
//! these say what it costs to keep the rules few.

use std::collections::BTreeMap;
use std::ops::Range;

use super::details::{Kind, details, without};
use super::names::NameReader;
use crate::language::Language;

const IDENTIFYING: &str = include_str!("corpus/identifying.txt");
const CLEAN: &str = include_str!("corpus/clean.txt");

/// How many of a hundred details of a kind are found at least.
const DETAILS_FOUND: usize = 95;
/// How many of a hundred names are.
const NAMES_FOUND: usize = 94;
/// How many of a hundred clean sentences give a false alarm at most.
const FALSE_ALARMS: usize = 3;

/// Something in a sentence that leads to a person.
struct Mark<'a> {
    kind: &'a str,
    at: Range<usize>,
    /// Whether it is not found, and is known not to be.
    is_missed: bool,
}

/// A line without its marks, and the marks.
fn sentence(line: &str) -> (Language, String, Vec<Mark<'_>>) {
    let (head, marked) = line.split_once(": ").expect("a sentence after its head");
    let language = if head.starts_with("nl") { Language::Dutch } else { Language::English };
    let (mut text, mut marks) = (String::new(), Vec::new());
    let mut pieces = marked.split('{');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (mark, rest) = piece.split_once('}').expect("a mark that ends");
        let (kind, value) = mark.split_once(':').expect("a kind");
        let at = text.len()..text.len() + value.len();
        marks.push(Mark {
            kind: kind.trim_start_matches('!'),
            at,
            is_missed: kind.starts_with('!'),
        });
        text.push_str(value);
        text.push_str(rest);
    }
    (language, text, marks)
}

/// What is found in a text: `None` is a name.
fn found(language: Language, text: &str) -> Vec<(Option<Kind>, Range<usize>)> {
    let details = details(text).into_iter().map(|it| (Some(it.kind), it.at));
    let reader = NameReader::new(Some(language), [], []);
    let names = reader
        .names(&without(text, &super::details::details(text)))
        .into_iter()
        .map(|at| (None, at));
    details.chain(names).collect()
}

fn kind(name: &str) -> Option<Kind> {
    let kind = match name {
        "street" => Kind::Street,
        "postcode" => Kind::Postcode,
        "phone" => Kind::Phone,
        "email" => Kind::Email,
        "handle" => Kind::Handle,
        "bsn" => Kind::CitizenNumber,
        "iban" => Kind::Account,
        "case" => Kind::CaseNumber,
        "plate" => Kind::Plate,
        "date" => Kind::Date,
        "month" => Kind::Month,
        "name" | "place" | "org" => return None,
        other => panic!("{other} is no kind"),
    };
    Some(kind)
}

#[test]
fn what_leads_to_a_person_is_found() {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for line in IDENTIFYING.lines() {
        let (language, text, marks) = sentence(line);
        let found = found(language, &text);
        for Mark { kind: name, at, is_missed } in marks {
            let meets = |other: &Range<usize>| other.start < at.end && at.start < other.end;
            let is_found = found.iter().any(|(of, other)| *of == kind(name) && meets(other));
            assert_eq!(is_found, !is_missed, "{} in {line}", &text[at]);
            let (all, right) = counts.entry(name).or_default();
            *all += 1;
            *right += usize::from(is_found);
        }
    }
    for (name, (all, right)) in counts {
        let least = if kind(name).is_none() { NAMES_FOUND } else { DETAILS_FOUND };
        assert!(all >= 20 && 100 * right >= least * all, "{name}: {right} of {all}");
    }
}

#[test]
fn clean_sentences_are_left_alone() {
    let (mut all, mut wrong) = (0, 0);
    for line in CLEAN.lines() {
        let is_known = line.starts_with("! ");
        let (language, text, _) = sentence(line.trim_start_matches("! "));
        let found = found(language, &text);
        assert_eq!(!found.is_empty(), is_known, "{found:?} in {line}");
        all += 1;
        wrong += usize::from(is_known);
    }
    assert!(all >= 300 && 100 * wrong < FALSE_ALARMS * all, "{wrong} of {all}");
}

#[test]
fn what_is_found_is_covered_sign_for_sign() {
    let covered = super::masked("Bel 06-12345678 of mail josé@voorbeeld.nl.");
    assert_eq!(covered, "Bel ••-•••••••• of mail ••••@•••••••••.••.");
    for line in IDENTIFYING.lines() {
        let (_, text, _) = sentence(line);
        let covered = super::masked(&text);
        assert_eq!(covered.chars().count(), text.chars().count(), "{line}");
        assert_eq!(details(&covered), [], "{covered}");
    }
}
