//! Whether a journey says that it is made up: then nobody said it, and nobody can agree to it.

use crate::model::Journey;

const MADE_UP: [&str; 8] = [
    "verzonnen",
    "bedacht",
    "fictief",
    "fictieve",
    "invented",
    "made-up",
    "fictional",
    "fictitious",
];

/// A `bron` that begins with it, such as "Verzonnen voorbeeld" or "An invented story", says so. A
/// narrator who is `fictief` does not: only the name is, and most journeys of real families have one.
pub(super) fn is_made_up(journey: &Journey) -> bool {
    let words = journey.source.iter().flat_map(|source| source.split_whitespace().take(2));
    let mut words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.any(|word| MADE_UP.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_says_that_a_story_is_made_up() {
        for (source, expected) in [
            ("Verzonnen voorbeeld", true),
            ("Een verzonnen, kort verhaal", true),
            ("Made-up example", true),
            ("Interviews met negen gezinnen; namen verzonnen", false),
            ("", false),
        ] {
            let journey = Journey { source: Some(source.to_owned()), ..Journey::new("x") };
            assert_eq!(is_made_up(&journey), expected, "{source}");
        }
        assert!(!is_made_up(&Journey::new("x")));
    }
}
