//! Guesses which word was meant by one that is not known.

/// Longer words are not typing errors of the short words a file knows.
const LONGEST: usize = 40;

/// The candidate nearest to a word, when it is near enough to be a typing error.
pub(crate) fn nearest<'w>(
    word: &str,
    candidates: impl IntoIterator<Item = &'w str>,
) -> Option<&'w str> {
    let length = word.chars().take(LONGEST + 1).count();
    if length > LONGEST {
        return None;
    }
    let (word, sound) = (folded(word), sounding(word));
    candidates
        .into_iter()
        .map(|candidate| {
            let as_typed = distance(&word, &folded(candidate));
            (as_typed.min(distance(&sound, &sounding(candidate))), candidate)
        })
        .filter(|&(distance, candidate)| distance <= allowed(length.max(candidate.chars().count())))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// How many slips still count as the same word.
const fn allowed(length: usize) -> usize {
    match length {
        0..=3 => 1,
        4..=7 => 2,
        _ => 3,
    }
}

fn distance(word: &str, candidate: &str) -> usize {
    if !word.is_empty() && candidate.starts_with(word) && word.len() * 2 >= candidate.len() {
        // A word cut short is a nearer miss than its missing letters suggest.
        return usize::from(word != candidate);
    }
    slips(word, candidate)
}

/// How many slips of the keyboard lie between two words: a letter too many, too few, another one,
/// or two that changed places.
#[must_use]
pub fn slips(typed: &str, meant: &str) -> usize {
    strsim::damerau_levenshtein(typed, meant)
}

/// The word as it is compared: case, hyphens and spaces are no reason to call a word different.
fn folded(word: &str) -> String {
    word.trim().to_lowercase().replace(['-', ' '], "_")
}

/// The same as it sounds: nor is "nivo" for "niveau".
fn sounding(word: &str) -> String {
    folded(word).replace("eau", "o")
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::near::{nearest, slips};

    const WORDS: [&str; 4] = ["gebeurtenis", "organisaties", "niveau", "fase"];

    #[test]
    fn a_slip_within_what_sounds_as_other_letters_is_one_too() {
        for typed in ["niveua", "nivaeu", "nivo", "nivoo"] {
            assert_eq!(nearest(typed, WORDS), Some("niveau"), "{typed}");
        }
    }

    #[test]
    fn two_letters_that_changed_places_are_one_slip() {
        assert_eq!(slips("inge.ymal", "inge.yaml"), 1);
        assert_eq!(slips("inge", "inge"), 0);
    }

    #[test]
    fn slips_are_recognised() {
        for (typed, meant) in [
            ("gebeurtensi", "gebeurtenis"),
            ("Organisatie", "organisaties"),
            ("nivo", "niveau"),
            ("fasse", "fase"),
            ("NIVEAU", "niveau"),
        ] {
            assert_eq!(nearest(typed, WORDS), Some(meant));
        }
    }

    #[test]
    fn other_words_are_left_alone() {
        for typed in ["locatie", "x", "", &"gebeurtenis".repeat(1000)] {
            assert_eq!(nearest(typed, WORDS), None, "{typed}");
        }
    }
}
