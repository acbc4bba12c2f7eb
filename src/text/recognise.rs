//! Recognises the language of a text by its commonest words and its letters, where that is certain.

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
/// How many common words make another language certain, where none is of the named one.
const CERTAIN: u32 = 3;
/// Letters beyond the alphabet that words of these languages have.
const LETTERS: [(&str, &str); 2] = [("nl", "ëïöüéèêáàâíóúçñîôû"), ("en", "éèêëïçñâô")];

/// Each of those words as a number, with the bit of its language; in the order of their numbers, so that a word is
/// found by halves. Made when this is compiled: few programs read enough to win back the time that it takes.
const KNOWN: [(u64, u8); count()] = {
    let mut known = [(0, 0); count()];
    let (mut filled, mut language) = (0, 0);
    while language < COMMON.len() {
        let words = COMMON[language].1;
        let mut word = 0;
        while word < words.len() {
            let number = number(words[word].as_bytes());
            let mut at = filled;
            while at > 0 && known[at - 1].0 > number {
                known[at] = known[at - 1];
                at -= 1;
            }
            known[at] = (number, 1 << language);
            filled += 1;
            word += 1;
        }
        language += 1;
    }
    known
};

const fn count() -> usize {
    let (mut count, mut language) = (0, 0);
    while language < COMMON.len() {
        count += COMMON[language].1.len();
        language += 1;
    }
    count
}

/// The bytes of a short word as one number.
const fn number(word: &[u8]) -> u64 {
    assert!(word.len() <= LONGEST);
    let (mut number, mut at) = (0, 0);
    while at < word.len() {
        number = number << 8 | word[at] as u64;
        at += 1;
    }
    number
}

/// How many bytes make one number.
const LONGEST: usize = size_of::<u64>();

/// In which of the languages of [`COMMON`] a word is common: a bit for each, in its order.
fn common_in(word: &str) -> u8 {
    let in_small = |word: &str| {
        if word.len() > LONGEST {
            return 0;
        }
        let number = number(word.as_bytes());
        let from = KNOWN.partition_point(|(known, _)| *known < number);
        KNOWN[from..].iter().take_while(|(known, _)| *known == number).fold(0, |all, it| all | it.1)
    };
    match word.chars().next() {
        Some(first) if first.is_uppercase() && word.len() <= LONGEST => {
            in_small(&word.to_lowercase())
        }
        _ => in_small(word),
    }
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
