//! Nothing that is written in a journey escapes the look for what leads to a person.
#![allow(clippy::unwrap_used)]

mod support;

use klantreis::check::check;
use klantreis::model::{Journey, Language};
use serde_json::Value;

use support::sayable::sayable;

/// How many journeys with everything in them are looked at.
const JOURNEYS: u64 = 40;
/// What is put in place of each text in turn: a number and a name.
const SEEDED: &str = "Mail met Xandrina op 06-12345678";
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

#[test]
fn every_text_of_a_journey_is_read() {
    let mut read = 0;
    for seed in 0..JOURNEYS {
        let stored = serde_json::to_value(sayable(seed)).unwrap();
        let mut ways = Vec::new();
        texts(&stored, "", &mut ways);
        for way in ways {
            let mut changed = stored.clone();
            *changed.pointer_mut(&way).unwrap() = SEEDED.into();
            // What takes only certain words is no text.
            let Ok(journey) = serde_json::from_value::<Journey>(changed) else { continue };
            let found = check(&journey, Language::Dutch);
            assert!(found.iter().any(|it| it.rule == "identifying-details"), "{way}");
            read += 1;
        }
    }
    assert!(read > 1000, "{read}");
}

#[test]
fn nothing_told_repeats_a_number() {
    for seed in 0..JOURNEYS {
        let stored = serde_json::to_value(sayable(seed)).unwrap();
        let mut ways = Vec::new();
        texts(&stored, "", &mut ways);
        for way in ways.iter().step_by(5) {
            let mut changed = stored.clone();
            *changed.pointer_mut(way).unwrap() = SEEDED.into();
            let Ok(journey) = serde_json::from_value::<Journey>(changed) else { continue };
            for finding in check(&journey, Language::Dutch) {
                assert!(!format!("{finding:?}").contains("12345678"), "{way}: {finding:?}");
            }
        }
    }
}
