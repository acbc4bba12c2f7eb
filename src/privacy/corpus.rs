//! Holds what is found against sentences that were written for it: some with what leads to a person, of
//! which each is marked with its kind, some with none.
//!
//! A line is a language, who writes (the story itself, a file of an organisation, notes of a researcher),
//! and what is written.

use super::details::{Detail, Kind, details};
use super::names::NameReader;
use crate::language::Language;

const IDENTIFYING: &str = include_str!("corpus/identifying.txt");
const CLEAN: &str = include_str!("corpus/clean.txt");

/// A line without its marks.
struct Sentence {
    text: String,
    /// The marks: a kind, and where it stands in the text.
    marked: Vec<(String, std::ops::Range<usize>)>,
}

fn sentence(line: &str) -> Sentence {
    let (_, marked) = line.split_once(": ").expect("a sentence after its head");
    let mut sentence = Sentence { text: String::new(), marked: Vec::new() };
    let mut pieces = marked.split('{');
    sentence.text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (mark, rest) = piece.split_once('}').expect("a mark that ends");
        let (kind, value) = mark.split_once(':').expect("a kind");
        let start = sentence.text.len();
        sentence.text.push_str(value);
        sentence.marked.push((kind.to_owned(), start..sentence.text.len()));
        sentence.text.push_str(rest);
    }
    sentence
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
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
        _ => return None,
    })
}

#[test]
fn details_are_found() {
    let mut counts: std::collections::BTreeMap<String, (usize, usize)> = Default::default();
    for line in IDENTIFYING.lines() {
        let sentence = sentence(line);
        let found = details(&sentence.text);
        for (name, at) in &sentence.marked {
            let Some(kind) = kind(name) else { continue };
            let is_it = |it: &&Detail| it.at.start < at.end && at.start < it.at.end;
            let hit = found.iter().filter(is_it).any(|it| it.kind == kind);
            let count = counts.entry(name.clone()).or_default();
            count.0 += 1;
            count.1 += usize::from(hit);
            if !hit {
                let other: Vec<_> = found.iter().filter(is_it).collect();
                println!("MISS {name} {:?} in {line} {other:?}", &sentence.text[at.clone()]);
            }
        }
        for it in &found {
            if !sentence.marked.iter().any(|(_, at)| it.at.start < at.end && at.start < it.at.end) {
                println!("EXTRA {:?} {:?} in {line}", it.kind, &sentence.text[it.at.clone()]);
            }
        }
    }
    for (k, (all, hit)) in counts { println!("{k} {hit}/{all}"); }
    panic!();
}

#[test]
fn clean() {
    for line in CLEAN.lines() {
        let sentence = sentence(line);
        for it in details(&sentence.text) {
            println!("FALSE {:?} {:?} in {line}", it.kind, &sentence.text[it.at.clone()]);
        }
    }
    panic!();
}

fn names_of(line: &str, text: &str) -> Vec<std::ops::Range<usize>> {
    let language = if line.starts_with("nl") { Language::Dutch } else { Language::English };
    let mut reader = NameReader::new(language, [], []);
    reader.learn(text);
    reader.names(text)
}

#[test]
fn names_found() {
    let mut counts: std::collections::BTreeMap<String, (usize, usize)> = Default::default();
    for line in IDENTIFYING.lines() {
        let s = sentence(line);
        let found = names_of(line, &s.text);
        for (name, at) in &s.marked {
            if !["name", "place", "org"].contains(&name.as_str()) { continue }
            let hit = found.iter().any(|it| it.start < at.end && at.start < it.end);
            let count = counts.entry(name.clone()).or_default();
            count.0 += 1;
            count.1 += usize::from(hit);
            if !hit { println!("MISS {name} {:?} in {line}", &s.text[at.clone()]); }
        }
        for it in &found {
            if !s.marked.iter().any(|(_, at)| it.start < at.end && at.start < it.end) {
                println!("EXTRA {:?} in {line}", &s.text[it.clone()]);
            }
        }
    }
    for (k, (all, hit)) in counts { println!("{k} {hit}/{all}"); }
    for line in CLEAN.lines() {
        let s = sentence(line);
        for it in names_of(line, &s.text) { println!("FALSE {:?} in {line}", &s.text[it]); }
    }
    panic!();
}
