//! Who chose that an organisation came to help.

use crate::language::Language;

/// Who chose the help (gekozen door).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Chooser {
    /// The family.
    Family,
    /// A professional or an organisation.
    Professional,
    /// The family and the professional together.
    Together,
    /// Nobody had a choice, such as where a court decides.
    Imposed,
    /// Somebody else, in the journey's own words.
    Own(String),
}

impl Chooser {
    /// The usual ones.
    pub const USUAL: [Self; 4] = [Self::Family, Self::Professional, Self::Together, Self::Imposed];

    /// The one that a word names, in either language and in any case; any other words are the
    /// journey's own.
    #[must_use]
    pub fn named(words: &str) -> Self {
        let lower = words.trim().to_lowercase();
        match &*lower {
            "gezin" | "het gezin" | "family" | "the family" => Self::Family,
            "professional" | "de professional" | "the professional" | "organisatie"
            | "de organisatie" | "organisation" | "the organisation" | "hulpverlener"
            | "de hulpverlener" => Self::Professional,
            "samen" | "beide" | "together" | "both" => Self::Together,
            "opgelegd" | "gedwongen" | "imposed" => Self::Imposed,
            _ => Self::Own(words.to_owned()),
        }
    }

    /// All words for the usual ones in a language, without an article.
    #[must_use]
    pub const fn known(language: Language) -> &'static [&'static str] {
        language.pick(
            &[
                "gezin",
                "professional",
                "organisatie",
                "hulpverlener",
                "samen",
                "beide",
                "opgelegd",
                "gedwongen",
            ],
            &["family", "professional", "organisation", "together", "both", "imposed"],
        )
    }

    /// The word for it in a file.
    #[must_use]
    pub fn word(&self, language: Language) -> &str {
        match self {
            Self::Family => language.pick("gezin", "family"),
            Self::Professional => language.pick("professional", "professional"),
            Self::Together => language.pick("samen", "together"),
            Self::Imposed => language.pick("opgelegd", "imposed"),
            Self::Own(words) => words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chooser_is_named_by_its_word_in_both_languages() {
        for chooser in Chooser::USUAL {
            for language in Language::ALL {
                assert_eq!(Chooser::named(chooser.word(language)), chooser);
            }
        }
        let known = Language::ALL.into_iter().flat_map(Chooser::known);
        assert!(known.clone().all(|word| Chooser::USUAL.contains(&Chooser::named(word))));
        assert_eq!(Chooser::named("Organisatie"), Chooser::Professional);
        assert_eq!(Chooser::named("oma"), Chooser::Own("oma".to_owned()));
    }
}
