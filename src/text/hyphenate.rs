//! Finds where a word may be broken with a hyphen: by patterns of its language, exceptions and
//! soft hyphens.

use hypher::Lang;

use crate::language::LanguageTag;
use crate::text::recognise::is_spelled_in;

/// A point inside a word at which a line may end with a hyphen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hyphen {
    /// The byte of the word before which the line breaks.
    pub at: usize,
    /// Whether the parts are words of their own.
    pub compound: bool,
}

/// Says where a word may be broken; drawn as an ordinary hyphen, and only there.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// Shorter words are never broken.
const SHORTEST_WORD: usize = 9;
/// Letters kept together at the start and at the end of a word.
const SHORTEST_PART: usize = 3;

/// Words that the patterns break badly or cannot know, with their only good break.
const EXCEPTIONS: [&str; 16] = [
    "klantcontact-centrum",
    "cliënt-ondersteuner",
    "cliënt-ondersteuning",
    "hulpverleners-moe",
    "intake-gesprek",
    "keukentafel-gesprek",
    "casus-regisseur",
    "multiprobleem-gezin",
    "multiprobleem-gezinnen",
    "ervarings-deskundige",
    "ervarings-deskundigen",
    "gezins-begeleider",
    "gezins-begeleiding",
    "hulp-verlener",
    "hulp-verleners",
    "hulp-verlening",
];

/// First parts of the compounds that help and care are full of; a break after one reads well.
const FIRST_PARTS: [&str; 29] = [
    "hulp",
    "gezins",
    "jeugd",
    "wijk",
    "school",
    "zorg",
    "opvoed",
    "opvang",
    "behandel",
    "pleeg",
    "ervarings",
    "klein",
    "schoon",
    "groot",
    "samen",
    "over",
    "door",
    "onder",
    "terug",
    "verder",
    "vrienden",
    "politie",
    "informatie",
    "psycho",
    "probleem",
    "keukentafel",
    "consultatie",
    "woning",
    "bouw",
];

/// Where a word may be broken, in order; a word with soft hyphens is broken at those only, and one of
/// an unknown language nowhere else.
pub(super) fn hyphens(word: &str, language: Option<LanguageTag>) -> Vec<Hyphen> {
    if let Some(chosen) = soft_hyphens(word) {
        return chosen;
    }
    let language = language.filter(|language| breakable(word) && is_spelled_in(word, *language));
    let Some((patterns, language)) = language.and_then(|it| Some((patterns(it)?, it))) else {
        return Vec::new();
    };
    let lower = word.to_lowercase();
    if lower.len() != word.len() {
        return Vec::new();
    }
    let is_dutch = language.primary() == "nl";
    match exception(&lower).filter(|_| is_dutch) {
        Some(only) => vec![only],
        None => by_patterns(&lower, patterns, is_dutch),
    }
}

/// The patterns of a language, where there are any.
fn patterns(language: LanguageTag) -> Option<Lang> {
    let code = match language.primary() {
        "nb" | "nn" => "no",
        primary => primary,
    };
    Lang::from_iso(code.as_bytes().try_into().ok()?)
}

fn soft_hyphens(word: &str) -> Option<Vec<Hyphen>> {
    let found: Vec<Hyphen> = word
        .match_indices(SOFT_HYPHEN)
        .map(|(at, sign)| Hyphen { at: at + sign.len(), compound: true })
        .collect();
    (!found.is_empty()).then_some(found)
}

/// Plain words only: no names with inner capitals, abbreviations, numbers or apostrophes.
fn breakable(word: &str) -> bool {
    word.chars().count() >= SHORTEST_WORD
        && word.chars().all(char::is_alphabetic)
        && !word.chars().skip(1).any(char::is_uppercase)
}

fn exception(lower: &str) -> Option<Hyphen> {
    EXCEPTIONS.iter().find_map(|entry| {
        let at = entry.find('-')?;
        let same = lower.len() + 1 == entry.len()
            && lower.starts_with(&entry[..at])
            && lower.ends_with(&entry[at + 1..]);
        same.then_some(Hyphen { at, compound: true })
    })
}

fn by_patterns(lower: &str, patterns: Lang, is_dutch: bool) -> Vec<Hyphen> {
    let mut at = 0;
    let mut found = Vec::new();
    for syllable in hypher::hyphenate_bounded(lower, patterns, SHORTEST_PART, SHORTEST_PART) {
        at += syllable.len();
        let before_trema = is_dutch && lower[at..].starts_with(['ë', 'ï', 'ö', 'ü']);
        if at < lower.len() && !before_trema {
            let compound = is_dutch && FIRST_PARTS.iter().any(|part| lower[..at].ends_with(part));
            found.push(Hyphen { at, compound });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn broken(word: &str) -> String {
        let mut out = String::new();
        let mut from = 0;
        for hyphen in hyphens(word, Some(Language::Dutch.into())) {
            out.push_str(&word[from..hyphen.at]);
            out.push('-');
            from = hyphen.at;
        }
        out + &word[from..]
    }

    #[test]
    fn dutch_words_break_by_dutch_rules() {
        assert_eq!(broken("begeleiding"), "bege-lei-ding");
        assert_eq!(broken("kennismaken"), "ken-nis-ma-ken");
    }

    #[test]
    fn exceptions_have_their_only_good_break() {
        assert_eq!(broken("hulpverlenersmoe"), "hulpverleners-moe");
        assert_eq!(broken("Cliëntondersteuner"), "Cliënt-ondersteuner");
        assert_eq!(broken("hulpverlener"), "hulp-verlener");
    }

    #[test]
    fn no_break_before_a_vowel_with_trema() {
        assert!(!broken("gecoördineerde").contains("-ö"));
        assert!(!broken("financiëlehulp").contains("-ë"));
    }

    #[test]
    fn names_numbers_and_abbreviations_stay_whole() {
        for word in ["StopLoverboysNu", "jeugdzorg24", "ADHDERSABC", "zo'nhulplijn", "kort"] {
            assert_eq!(broken(word), word);
        }
    }

    #[test]
    fn a_soft_hyphen_is_the_only_break() {
        let found = hyphens("begelei\u{AD}dingsplan", Some(Language::Dutch.into()));
        assert_eq!(found, [Hyphen { at: 9, compound: true }]);
    }

    #[test]
    fn a_break_after_a_known_first_part_is_a_compound_break() {
        let found = hyphens("jeugdreclassering", Some(Language::Dutch.into()));
        assert!(found.contains(&Hyphen { at: 5, compound: true }));
    }
}
