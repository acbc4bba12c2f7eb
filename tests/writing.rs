//! What is written reads as the same journey.
#![allow(clippy::unwrap_used)]

mod support;

use klantreis::model::{Journey, Language};
use klantreis::source::{read, write};

use support::files;
use support::sayable::sayable;

/// How many journeys with everything in them are written.
const JOURNEYS: u64 = 200;

/// What a text says.
fn said(text: &str) -> Journey {
    match read(text, Language::Dutch) {
        Ok(document) => document.journey,
        Err(problems) => panic!("{problems:#?}\n{text}"),
    }
}

/// Holds whatever way of writing: read back, it is the same journey, and written again the same text.
fn reads_back(name: &str, told: &Journey, write: fn(&Journey, Language) -> String) {
    for keys in Language::ALL {
        let text = write(told, keys);
        let back = said(&text);
        assert_eq!(&back, told, "{name} in {keys:?}:\n{text}");
        assert_eq!(write(&back, keys), text, "{name} in {keys:?}");
    }
}

#[test]
fn every_shipped_journey_reads_back_as_it_was() {
    for name in files::names() {
        reads_back(&name, &files::journey(&name), write);
    }
}

#[test]
fn every_journey_that_a_file_can_say_reads_back_as_it_was() {
    for seed in 0..JOURNEYS {
        reads_back(&seed.to_string(), &sayable(seed), write);
    }
}

#[test]
fn nothing_needs_an_alert_about_text_behind_a_sign() {
    for seed in 0..JOURNEYS {
        let text = write(&sayable(seed), Language::Dutch);
        assert_eq!(read(&text, Language::Dutch).unwrap().warnings(), [], "{seed}:\n{text}");
    }
}

#[cfg(feature = "json")]
mod json {
    use klantreis::source::write_json;

    use super::*;

    #[test]
    fn every_shipped_journey_reads_back_from_json() {
        for name in files::names() {
            reads_back(&name, &files::journey(&name), write_json);
        }
    }

    #[test]
    fn every_journey_that_a_file_can_say_reads_back_from_json() {
        for seed in 0..JOURNEYS {
            reads_back(&seed.to_string(), &sayable(seed), write_json);
        }
    }
}
