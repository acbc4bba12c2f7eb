//! What the targets share: a journey read from the bytes of a fuzzer, and what holds for every drawing.

use klantreis::check::check;
use klantreis::model::{Journey, Language};
use klantreis::scene::Scene;
use klantreis::source::{Document, decode, read};

/// The bytes as text, as far as they are.
pub fn text(bytes: &[u8]) -> Option<&str> {
    decode(bytes, Language::English).ok()
}

/// Reads a journey. What is said is said in both languages, of places in the text.
pub fn document(text: &str) -> Option<Document> {
    let [dutch, english] = Language::ALL.map(|language| read(text, language));
    assert_eq!(dutch.is_ok(), english.is_ok(), "good in one language");
    for problem in dutch
        .iter()
        .flat_map(Document::warnings)
        .chain(dutch.as_ref().err().into_iter().flat_map(|it| it.iter()))
    {
        assert!(text.get(problem.span.start..problem.span.end).is_some(), "{problem:?}");
        assert!(!problem.message.is_empty());
    }
    english.ok()
}

/// A journey, looked over as `check` does.
pub fn checked_journey(bytes: &[u8]) -> Option<Journey> {
    let document = document(text(bytes)?)?;
    for language in Language::ALL {
        for finding in check(&document.journey, language) {
            assert!(!finding.message.is_empty());
        }
    }
    Some(document.journey)
}

/// The last `N` bytes, which choose, and those before them: a file as it is makes a choice too.
pub fn with_choices<const N: usize>(bytes: &[u8]) -> Option<(&[u8], [u8; N])> {
    bytes.split_last_chunk().map(|(rest, choices)| (rest, *choices))
}

/// Holds that a drawing is somewhere.
pub fn hold(scene: &Scene) {
    let is_size = |side: f64| side.is_finite() && side > 0.0;
    assert!(is_size(scene.width) && is_size(scene.height), "{} × {}", scene.width, scene.height);
}

/// Holds that no number of an SVG or a web page is none.
pub fn hold_numbers(markup: &str) {
    for none in ["=\"NaN", "=\"inf", "=\"-inf"] {
        assert!(!markup.contains(none), "{none}");
    }
}
