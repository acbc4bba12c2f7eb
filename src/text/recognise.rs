//! Recognises the language of a text by its commonest words and its letters, where that is certain.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::language::LanguageTag;

/// Words that hardly any text of a language does without.
const COMMON: [(&str, &[&str]); 8] = [
    (
        "nl",
        &[
            "de", "het", "een", "en", "van", "ik", "niet", "is", "dat", "die", "te", "op", "met",
            "voor", "zijn", "wij", "we", "mijn", "er", "maar", "ook", "als", "naar", "bij", "om",
            "aan", "in", "was", "me", "ze", "hij",
        ],
    ),
    (
        "en",
        &[
            "the", "a", "and", "of", "to", "in", "is", "that", "it", "for", "i", "my", "we",
            "with", "not", "was", "on", "at", "be", "have", "she", "he", "me", "but", "they",
            "our",
        ],
    ),
    (
        "de",
        &[
            "der", "die", "das", "und", "ist", "nicht", "ich", "mit", "für", "ein", "eine", "zu",
            "den", "von", "im", "auf", "wir", "es", "dem", "mich", "sich", "bei", "zum", "zur",
            "war",
        ],
    ),
    (
        "fr",
        &[
            "le", "la", "les", "et", "de", "un", "une", "je", "pas", "est", "des", "du", "nous",
            "que", "pour", "ne", "dans", "avec", "mon", "ma", "au", "il", "elle",
        ],
    ),
    (
        "es",
        &[
            "el", "la", "los", "y", "de", "que", "en", "un", "una", "no", "es", "por", "con", "mi",
            "del", "se", "las", "para", "me", "lo",
        ],
    ),
    (
        "pl",
        &[
            "i", "w", "na", "nie", "się", "z", "do", "jest", "to", "że", "mnie", "mi", "po", "od",
            "za", "jak",
        ],
    ),
    ("tr", &["ve", "bir", "bu", "için", "çok", "ben", "ama", "ile", "değil", "gibi", "daha", "ne"]),
    (
        "it",
        &[
            "il", "la", "che", "di", "e", "un", "una", "non", "per", "con", "mi", "sono", "della",
            "del", "ho",
        ],
    ),
];
/// The longest of them, in bytes.
const LONGEST: usize = 6;
/// How many common words make another language certain, where none is of the named one.
const CERTAIN: u32 = 3;
/// Letters beyond the alphabet that words of these languages have.
const LETTERS: [(&str, &str); 2] = [("nl", "ëïöüéèêáàâíóúçñîôû"), ("en", "éèêëïçñâô")];

/// In which of the languages of [`COMMON`] a word is common: a bit for each, in its order.
fn common_in(word: &str) -> u8 {
    static KNOWN: LazyLock<BTreeMap<&str, u8>> = LazyLock::new(|| {
        let mut known = BTreeMap::new();
        for (at, (_, words)) in COMMON.iter().enumerate() {
            words.iter().for_each(|word| *known.entry(*word).or_default() |= 1 << at);
        }
        known
    });
    if word.len() > LONGEST {
        return 0;
    }
    let found = match word.chars().next() {
        Some(first) if first.is_uppercase() => KNOWN.get(word.to_lowercase().as_str()),
        _ => KNOWN.get(word),
    };
    found.copied().unwrap_or_default()
}

/// The language of a text of which the file says that it is in `named`: that one, unless its words
/// say otherwise; `None` where it is another, but not certain which.
pub(super) fn language_of(text: &str, named: LanguageTag) -> Option<LanguageTag> {
    let Some(own) = COMMON.iter().position(|(tag, _)| *tag == named.primary()) else {
        return Some(named);
    };
    let mut counts = [0_u32; COMMON.len()];
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        let languages = common_in(word);
        if languages & (1 << own) != 0 {
            counts[own] += 1;
        } else if languages != 0 {
            let all = counts.iter_mut().enumerate();
            all.filter(|(at, _)| languages & (1 << at) != 0).for_each(|(_, count)| *count += 1);
        }
    }
    let ours = counts[own];
    let (most, tag) = counts.iter().zip(COMMON).map(|(count, (tag, _))| (*count, tag)).max()?;
    if most <= ours {
        return Some(named);
    }
    if ours == 0 && most >= CERTAIN { LanguageTag::parse(tag) } else { None }
}

/// Whether a word has only letters that its language has.
pub(super) fn is_spelled_in(word: &str, language: LanguageTag) -> bool {
    let Some((_, beyond)) = LETTERS.iter().find(|(tag, _)| *tag == language.primary()) else {
        return true;
    };
    word.chars().all(|c| c.is_ascii() || c.to_lowercase().all(|c| beyond.contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recognised(text: &str, named: &str) -> Option<String> {
        language_of(text, LanguageTag::parse(named).unwrap()).map(|tag| tag.to_string())
    }

    #[test]
    fn a_text_is_in_the_language_of_the_file_unless_its_words_are_of_another() {
        for (text, named, is) in [
            ("Wij wachten op een brief van de gemeente.", "nl", Some("nl")),
            ("Gezinsbegeleiding", "nl", Some("nl")),
            ("Blutabnahme (HbA1c) und Harnuntersuchung an.", "en", None),
            ("Ich warte auf den Brief und das Amt ist zu.", "nl", Some("de")),
            ("J’attends la lettre, et je ne dors pas.", "en", Some("fr")),
            ("Ik bel, and then I wait.", "nl", None),
            ("Jeg venter på kommunen", "da", Some("da")),
        ] {
            assert_eq!(recognised(text, named).as_deref(), is, "{text}");
        }
    }

    #[test]
    fn a_word_with_letters_of_another_language_is_not_of_this_one() {
        let is = |word, tag| is_spelled_in(word, LanguageTag::parse(tag).unwrap());
        assert!(is("coördinatie", "nl") && is("café", "en") && is("straße", "de"));
        assert!(!is("niepełnosprawności", "nl") && !is("Ärztekammer", "nl") && !is("жінка", "en"));
    }
}
