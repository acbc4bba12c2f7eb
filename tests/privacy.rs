//! Nothing that is written in a journey escapes the look for what leads to a person.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::HashSet;

use klantreis::check::check;
use klantreis::model::{Journey, Language};
use serde_json::Value;

use support::sayable::sayable;

/// How many journeys with everything in them are looked at.
const JOURNEYS: u64 = 15;
/// What is no text: what joins parts of a journey, what is chosen from a list, the address of a page, and
/// what is kept with the file and written nowhere. A key of `text_languages` is a text that stands elsewhere.
const NO_TEXTS: [&str; 22] = [
    "language",
    "other_language",
    "text_languages",
    "consent",
    "id",
    "parent",
    "after",
    "from",
    "to",
    "phase",
    "phases",
    "lane",
    "topics",
    "topic",
    "kind",
    "domain",
    "link",
    "film",
    "fictional_names",
    "public_names",
    "parts",
    "at",
];

/// Every text in a stored journey, as the way to it.
fn texts(value: &Value, way: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(way.to_owned()),
        Value::Array(all) => {
            all.iter().enumerate().for_each(|(at, it)| texts(it, &format!("{way}/{at}"), found));
        }
        Value::Object(fields) => {
            for (key, it) in fields.iter().filter(|(key, _)| !NO_TEXTS.contains(&key.as_str())) {
                texts(it, &format!("{way}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// What is declared by standing where it stands.
const DECLARED: [&str; 6] = ["name", "researchers", "client", "retold_by", "organisation", "by"];

/// The ways to the texts of a stored journey that may say anything.
fn free_texts(stored: &Value) -> Vec<String> {
    let mut ways = Vec::new();
    texts(stored, "", &mut ways);
    // What takes only certain words is no text.
    ways.retain(|way| {
        let mut changed = stored.clone();
        *changed.pointer_mut(way).unwrap() = "Wij zien het".into();
        serde_json::from_value::<Journey>(changed).is_ok()
    });
    ways
}

/// A journey in which each text says something of its own.
fn saying(stored: &Value, ways: &[String], said: impl Fn(usize) -> String) -> Journey {
    let mut changed = stored.clone();
    for (nth, way) in ways.iter().enumerate() {
        *changed.pointer_mut(way).unwrap() = said(nth).into();
    }
    serde_json::from_value(changed).unwrap()
}

/// A name that no other number has, in letters: "Xanabca".
fn name(number: usize) -> String {
    let letters = format!("{number:04}")
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect::<String>();
    format!("Xan{letters}a")
}

#[test]
fn a_name_is_found_in_every_text() {
    let mut read = 0;
    for seed in 0..JOURNEYS {
        let stored = serde_json::to_value(sayable(seed)).unwrap();
        let ways = free_texts(&stored);
        let journey = saying(&stored, &ways, |nth| format!("Wij zien {} daar", name(nth)));
        let found: HashSet<String> =
            check(&journey, Language::Dutch).into_iter().filter_map(|it| it.name).collect();
        for (nth, way) in ways.iter().enumerate() {
            let is_declared = way.split('/').any(|key| DECLARED.contains(&key));
            assert!(is_declared || found.contains(&name(nth)), "{way}");
            read += usize::from(!is_declared);
        }
    }
    assert!(read > 1000, "{read}");
}

#[test]
fn a_number_is_found_in_what_declares_a_name() {
    for seed in 0..3 {
        let stored = serde_json::to_value(sayable(seed)).unwrap();
        let ways = free_texts(&stored);
        for way in ways.iter().filter(|way| way.split('/').any(|key| DECLARED.contains(&key))) {
            let journey =
                saying(&stored, std::slice::from_ref(way), |_| "Bel 06-12345678".to_owned());
            let found = check(&journey, Language::Dutch);
            assert!(found.iter().any(|it| it.rule == "identifying-details"), "{way}");
        }
    }
}

#[test]
fn nothing_told_repeats_a_number() {
    for seed in 0..JOURNEYS {
        let stored = serde_json::to_value(sayable(seed)).unwrap();
        let ways = free_texts(&stored);
        let journey = saying(&stored, &ways, |nth| format!("Bel 06-1234{nth:04}"));
        for language in Language::ALL {
            for finding in check(&journey, language) {
                assert!(!format!("{finding:?}").contains("06-1234"), "{finding:?}");
            }
        }
    }
}
