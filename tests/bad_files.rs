//! Files with something wrong in them: each is refused with a place and a plain message.
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;
use std::path::Path;

use klantreis::diagnostic::{Diagnostic, Severity};
use klantreis::model::Language;
use klantreis::source::{MAX_ERRORS, MAX_FILE_BYTES, MAX_STEPS, MAX_TEXT_CHARS, decode, read};

fn problems(bytes: &[u8], language: Language) -> Vec<Diagnostic> {
    let read = |text| read(text, language).err().map_or_else(Vec::new, Vec::from);
    decode(bytes, language).map_or_else(|problem| vec![problem], read)
}

/// All files by name, in the order of the alphabet.
fn files() -> Vec<(String, Vec<u8>)> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let mut files: Vec<_> = std::fs::read_dir(directory)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// Holds whatever is wrong: something is said, of a place in the file, in two languages.
fn assert_told(name: &str, bytes: &[u8]) {
    let told = Language::ALL.map(|language| problems(bytes, language));
    let [dutch, english] = &told;
    assert!(!dutch.is_empty(), "{name} was read");
    assert_eq!(dutch.len(), english.len(), "{name}");
    for (nl, en) in dutch.iter().zip(english) {
        assert_eq!(nl.severity, Severity::Error, "{name}");
        assert_eq!((nl.code, nl.span), (en.code, en.span), "{name}");
        assert!(nl.span.start <= nl.span.end && nl.span.end <= bytes.len(), "{name} {nl:?}");
        assert!(!nl.message.is_empty() && nl.message != en.message, "{name} {nl:?}");
        assert!(nl.help.is_some() && nl.help != en.help, "{name} {nl:?}");
    }
}

#[test]
fn every_file_is_refused_in_two_languages() {
    let files = files();
    assert!(files.len() >= 60);
    for (name, bytes) in files {
        assert_told(&name, &bytes);
    }
}

#[test]
fn all_messages_in_dutch() {
    insta::assert_snapshot!(listing(Language::Dutch));
}

#[test]
fn all_messages_in_english() {
    insta::assert_snapshot!(listing(Language::English));
}

fn listing(language: Language) -> String {
    let mut listing = String::new();
    for (name, bytes) in files() {
        let text = String::from_utf8_lossy(&bytes);
        writeln!(listing, "{name}").unwrap();
        for problem in problems(&bytes, language) {
            let at = problem.span.position(&text);
            let (line, column) = (at.line, at.column);
            let shown = bytes.get(problem.span.start..problem.span.end).unwrap_or_default();
            let shown = shown.escape_ascii();
            writeln!(listing, "  {line}:{column} {} [{shown}]", problem.code).unwrap();
            writeln!(listing, "    {}", problem.message).unwrap();
            writeln!(listing, "    {}", problem.help.unwrap_or_default()).unwrap();
        }
    }
    listing
}

fn codes(text: &str) -> Vec<&'static str> {
    assert_told(&text[..text.len().min(60)], text.as_bytes());
    problems(text.as_bytes(), Language::Dutch).iter().map(|problem| problem.code).collect()
}

const STEPS: &str = "stappen: [{ gebeurtenis: x }]\n";

#[test]
fn deep_nesting_is_refused() {
    for depth in [100, 100_000] {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        assert_eq!(codes(&format!("titel: {open}{close}\n")), ["too-deep"]);
        assert_eq!(codes(&format!("titel: {}x\n", "[{a: ".repeat(depth))), ["too-deep"]);
        assert_eq!(codes(&format!("{}x\n", "- ".repeat(depth))), ["too-deep"]);
    }
    let mut blocks = String::new();
    for depth in 0..1000 {
        blocks.push_str(&" ".repeat(depth));
        blocks.push_str("a:\n");
    }
    assert_eq!(codes(&blocks), ["too-deep"]);
}

#[test]
fn a_bomb_of_repetitions_is_refused() {
    let mut bomb = "titel: x\na: &a [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, before) in ('b'..='z').zip('a'..='z') {
        let repeats = [format!("*{before}").as_str()].repeat(10).join(", ");
        writeln!(bomb, "{name}: &{name} [{repeats}]").unwrap();
    }
    assert_eq!(codes(&bomb), ["too-many-repeats"]);
}

#[test]
fn a_long_text_is_refused() {
    let long = "lang ".repeat(MAX_TEXT_CHARS / 5 + 1);
    assert_eq!(codes(&format!("titel: {long}x\n{STEPS}")), ["text-too-long"]);
    let fits = "é".repeat(MAX_TEXT_CHARS);
    assert!(read(&format!("titel: {fits}\n{STEPS}"), Language::Dutch).is_ok());
    let key = "k".repeat(1_000_000);
    assert!(!codes(&format!("{key}: x\n")).is_empty());
    assert!(!codes(&format!("? {key}\n: x\n")).is_empty());
}

#[test]
fn too_many_steps_are_refused() {
    let steps = "- gebeurtenis: x\n".repeat(MAX_STEPS + 1);
    assert_eq!(codes(&format!("titel: x\nstappen:\n{steps}")), ["too-many-steps"]);
}

#[test]
fn a_huge_file_is_refused_without_being_read() {
    let huge = vec![b'x'; MAX_FILE_BYTES + 1];
    assert_told("huge", &huge);
    let text = String::from_utf8(huge).unwrap();
    assert_eq!(read(&text, Language::Dutch).unwrap_err()[0].code, "file-too-large");
}

#[test]
fn errors_without_end_are_cut_off() {
    let steps = "- gebeurtenis: x\n  niveau: blij\n".repeat(1000);
    assert_eq!(codes(&format!("titel: x\nstappen:\n{steps}")).len(), MAX_ERRORS);
    assert_eq!(codes(&"\u{202E}".repeat(1000)).len(), MAX_ERRORS);
}
