//! What is written reads as the same journey.
#![allow(clippy::unwrap_used)]

mod support;

use klantreis::model::{Journey, Language};
use klantreis::source::{read, write};

use support::files;

/// What a text says.
fn journey(text: &str) -> Journey {
    match read(text, Language::Dutch) {
        Ok(document) => document.journey,
        Err(problems) => panic!("{problems:#?}\n{text}"),
    }
}

#[test]
fn every_shipped_journey_reads_back_as_it_was() {
    for name in files::names() {
        let told = files::journey(&name);
        for keys in Language::ALL {
            assert_eq!(journey(&write(&told, keys)), told, "{name} in {keys:?}");
        }
    }
}
