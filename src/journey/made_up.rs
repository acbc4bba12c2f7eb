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

impl Journey {
    /// Whether the journey says of itself that it is made up: a source that begins with it, such as
    /// "Verzonnen voorbeeld" or "An invented story". A fictitious narrator does not say so: only the
    /// name is, and most journeys of real families have one.
    #[must_use]
    pub fn is_made_up(&self) -> bool {
        let words = self.source.iter().flat_map(|source| source.split_whitespace().take(2));
        let mut words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        words.any(|word| MADE_UP.contains(&word.to_lowercase().as_str()))
    }
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
            assert_eq!(journey.is_made_up(), expected, "{source}");
        }
        assert!(!Journey::new("x").is_made_up());
    }
}
