//! What is retold is told in words of our own: no eight words in a row of the sources.
//!
//! The sources are not part of the package. `own_words/eight.bin` holds of each eight words in a row of
//! them the first eight bytes of a SHA-256, sorted. It is made by this test from a folder of texts:
//! `OWN_WORDS_OF=folder cargo test --test own_words`, where each `.txt` file is one source. A word is a
//! run of letters and digits, in small letters; the eight stand with one space between them.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;

use klantreis::layout::{cards, overview, phase_model};
use klantreis::model::{Journey, Language, PhaseSet};
use klantreis::scene::Scene;
use klantreis::source::starter;
use klantreis::story::tell;
use klantreis::theme::Theme;
use klantreis::write::long;
use sha2::{Digest, Sha256};
use support::files;
use support::holding::draw;
use support::text::paragraphs;

/// How many words in a row are no longer our own.
const WORDS: usize = 8;
/// How much of a hash is kept.
const KEPT: usize = 8;

fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Each eight words in a row, with one space between them.
fn in_a_row(text: &str) -> Vec<String> {
    words(text).windows(WORDS).map(|row| row.join(" ")).collect()
}

fn hash(row: &str) -> [u8; KEPT] {
    Sha256::digest(row.as_bytes())[..KEPT].try_into().unwrap()
}

fn list() -> std::path::PathBuf {
    files::root().join("tests/own_words/eight.bin")
}

/// The hashes of the sources, sorted.
fn of_the_sources() -> Vec<[u8; KEPT]> {
    if let Some(folder) = env::var_os("OWN_WORDS_OF") {
        fs::write(list(), made_from(Path::new(&folder)).concat()).unwrap();
    }
    let bytes = fs::read(list()).unwrap();
    bytes.chunks_exact(KEPT).map(|hash| hash.try_into().unwrap()).collect()
}

/// The sorted hashes of the texts in a folder.
fn made_from(folder: &Path) -> Vec<[u8; KEPT]> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let rows = texts.flat_map(|path| in_a_row(&fs::read_to_string(path).unwrap()));
    let hashes: BTreeSet<_> = rows.map(|row| hash(&row)).collect();
    hashes.into_iter().collect()
}

/// The names of the phases in a row, as a list of them reads: these are the sources' own.
fn phase_names() -> BTreeSet<String> {
    let phases = PhaseSet::standard(Language::Dutch).phases;
    let listed = |id: &str| phases.iter().find(|phase| phase.id == id).map(|it| it.label.clone());
    let names =
        ["1", "2", "3", "4", "5", "6", "7"].map(|id| format!("{id} {}", listed(id).unwrap()));
    in_a_row(&names.join(" ")).into_iter().collect()
}

/// Eight words in a row of a text that stand so in a source.
fn taken(text: &str, sources: &[[u8; KEPT]]) -> Vec<String> {
    let phases = phase_names();
    let rows = in_a_row(text).into_iter();
    rows.filter(|row| !phases.contains(row) && sources.binary_search(&hash(row)).is_ok()).collect()
}

/// The paragraphs of a drawing, and what is read aloud of it.
fn said(scene: &Scene) -> Vec<String> {
    let paragraph = |lines: Vec<&str>| lines.join(" ");
    let drawn = paragraphs(&scene.nodes)
        .map(|it| paragraph(it.baselines().map(|(_, line)| line.text).collect()));
    drawn.chain([scene.title.clone(), scene.description.clone()]).collect()
}

/// A journey in its pictures and in words, with every lane.
fn told(journey: &Journey) -> Vec<String> {
    let mut whole = journey.clone();
    for part in journey.all_parts() {
        whole.draw_also(part);
    }
    let mut texts = said(&draw(&whole));
    texts.extend(cards(journey, &Theme::default()).iter().flat_map(said));
    texts.push(long(&tell(&whole)));
    texts
}

/// Everything that the package says about a journey: files, pictures and explanations.
fn everything() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut journeys = Vec::new();
    for name in files::names() {
        texts.push((format!("{name}.yaml"), files::text(&name)));
        let journey = files::journey(&name);
        texts.extend(told(&journey).into_iter().map(|text| (name.clone(), text)));
        journeys.push(journey);
    }
    let journeys: Vec<&Journey> = journeys.iter().collect();
    for language in Language::ALL {
        texts.push(("starter".to_owned(), starter("x", language)));
        let theme = Theme::default();
        let phases = PhaseSet::standard(language);
        let pictures =
            [overview(&journeys, language, &theme), phase_model(&phases, language, &theme)];
        texts.extend(pictures.iter().flat_map(said).map(|text| ("overview".to_owned(), text)));
    }
    texts
}

#[test]
fn no_eight_words_in_a_row_are_those_of_a_source() {
    let sources = of_the_sources();
    let mut found = BTreeSet::new();
    for (place, text) in everything() {
        found.extend(taken(&text, &sources).into_iter().map(|row| format!("{place}: {row}")));
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn eight_words_of_a_source_are_found() {
    let sources = of_the_sources();
    assert!(sources.len() > 10_000, "{}", sources.len());
    assert!(sources.is_sorted());
    let text = "Het rapport noemt: 1. (Probleem)situatie 2. Vraag of gedwongen kader 3. Aanpak.";
    assert_eq!(
        taken(text, &sources),
        [
            "1 probleem situatie 2 vraag of gedwongen kader",
            "probleem situatie 2 vraag of gedwongen kader 3",
            "situatie 2 vraag of gedwongen kader 3 aanpak"
        ]
    );
    assert_eq!(taken("Vraag of gedwongen kader", &sources), Vec::<String>::new());
}
