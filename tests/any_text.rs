//! Whatever the text, reading it ends, without a panic, in a journey or in something said.
#![allow(clippy::unwrap_used)]

use klantreis::model::Language;
use klantreis::source::{MAX_ERRORS, decode, read};
use proptest::prelude::*;

const VALID: [&str; 2] =
    [include_str!("reading/full-nl.yaml"), include_str!("reading/full-en.yaml")];

/// Bits of text that mean something in a file.
const BITS: [&str; 32] = [
    "\"", "'", ":", ": ", "- ", "[", "]", "{", "}", ",", "#", " #", "&a ", "*a", "!x ", "|\n",
    ">\n", "\n", "\n  ", "\t", "\r\n", "%", "@", "---\n", "...\n", "? ", "~", "null", "\\",
    "\u{202E}", "\0", "é",
];

fn check(text: &str) -> Result<(), TestCaseError> {
    let told = Language::ALL.map(|language| read(text, language).err());
    let [dutch, english] = told;
    prop_assert_eq!(dutch.is_some(), english.is_some());
    if let Some(told) = &dutch {
        prop_assert!((1..=MAX_ERRORS).contains(&told.len()));
    }
    for problem in dutch.into_iter().flatten().chain(english.into_iter().flatten()) {
        let span = problem.span;
        prop_assert!(text.get(span.start..span.end).is_some(), "{:?}", problem);
        prop_assert!(!problem.message.is_empty());
    }
    Ok(())
}

/// The nearest boundary of a character at or below an offset.
fn boundary(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_any_characters(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn of_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        match decode(&bytes, Language::English) {
            Ok(text) => check(text)?,
            Err(problem) => prop_assert!(problem.span.end <= bytes.len()),
        }
    }

    #[test]
    fn of_signs_that_mean_something(
        bits in prop::collection::vec(prop::sample::select(&BITS[..]), 0..40),
        words in prop::collection::vec(prop::sample::select(&["titel", "stappen", "x"][..]), 40),
    ) {
        let text: String = bits.iter().zip(&words).flat_map(|(bit, word)| [*word, *bit]).collect();
        check(&text)?;
    }

    #[test]
    fn of_a_good_file_with_a_piece_changed(
        which in 0..VALID.len(),
        at in 0..2000_usize,
        length in 0..60_usize,
        bit in prop::sample::select(&BITS[..]),
    ) {
        let valid = VALID[which];
        let start = boundary(valid, at);
        let end = boundary(valid, start + length).max(start);
        check(&format!("{}{bit}{}", &valid[..start], &valid[end..]))?;
    }

    #[test]
    fn of_a_good_file_cut_short(which in 0..VALID.len(), at in 0..2000_usize) {
        let valid = VALID[which];
        check(&valid[..boundary(valid, at)])?;
    }
}
