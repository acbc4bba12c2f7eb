//! The words of a settings file: every key once, in Dutch and in English, and as the option of the
//! command line that says the same.

use crate::language::Language;

/// Something that a settings file can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Setting {
    /// How drawings look.
    Theme,
    /// Files of letters.
    FontFiles,
    /// Names of installed fonts.
    FontNames,
    /// The page that journeys are divided over.
    Page,
    /// How journeys are drawn.
    View,
    /// The only parts that are drawn.
    Lanes,
    /// Parts that are drawn as well.
    With,
    /// Parts that are not drawn.
    Without,
    /// Whether steps are numbered.
    Numbers,
    /// The language of messages.
    Language,
    /// Where journeys come from.
    Source,
    /// Pixels in an inch.
    Dpi,
    /// How an SVG holds its text.
    Text,
    /// Words that judge people, and may stand in journeys all the same.
    AllowedWords,
    /// Other words that judge people.
    JudgingWords,
}

impl Setting {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 15] = [
        Self::Theme,
        Self::FontFiles,
        Self::FontNames,
        Self::Page,
        Self::View,
        Self::Lanes,
        Self::With,
        Self::Without,
        Self::Numbers,
        Self::Language,
        Self::Source,
        Self::Dpi,
        Self::Text,
        Self::AllowedWords,
        Self::JudgingWords,
    ];

    /// The key in a language.
    #[must_use]
    pub const fn word(self, language: Language) -> &'static str {
        let [dutch, english] = self.words();
        language.pick(dutch, english)
    }

    /// The option of the command line that says the same; a source and words have none.
    #[must_use]
    pub const fn option(self) -> Option<&'static str> {
        match self {
            Self::Theme => Some("theme"),
            Self::FontFiles => Some("font"),
            Self::FontNames => Some("font-of"),
            Self::Page => Some("page"),
            Self::View => Some("view"),
            Self::Lanes => Some("lanes"),
            Self::With => Some("with"),
            Self::Without => Some("without"),
            Self::Numbers => Some("no-numbers"),
            Self::Language => Some("lang"),
            Self::Source | Self::AllowedWords | Self::JudgingWords => None,
            Self::Dpi => Some("dpi"),
            Self::Text => Some("text"),
        }
    }

    /// The key in Dutch and in English.
    pub(super) const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Theme => ["thema", "theme"],
            Self::FontFiles => ["letterbestanden", "font-files"],
            Self::FontNames => ["lettertypen", "font-names"],
            Self::Page => ["pagina", "page"],
            Self::View => ["beeld", "view"],
            Self::Lanes => ["banen", "lanes"],
            Self::With => ["met", "with"],
            Self::Without => ["zonder", "without"],
            Self::Numbers => ["nummers", "numbers"],
            Self::Language => ["taal", "language"],
            Self::Source => ["bron", "source"],
            Self::Dpi => ["dpi", "dpi"],
            Self::Text => ["tekst", "text"],
            Self::AllowedWords => ["toegestane-woorden", "allowed-words"],
            Self::JudgingWords => ["oordelende-woorden", "judging-words"],
        }
    }

    /// The setting that a key stands for, in either language.
    pub(super) fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.words().contains(&key))
    }

    /// The setting that somebody means who writes it as the option is called, or in another word.
    pub(super) fn meant(key: &str) -> Option<Self> {
        let key = key.to_lowercase().replace('_', "-");
        let by_option = Self::ALL.into_iter().find(|it| it.option() == Some(key.as_str()));
        let by_word = || SYNONYMS.iter().find(|(word, _)| *word == key).map(|(_, it)| *it);
        by_option.or_else(by_word)
    }
}

/// What people write for a key.
const SYNONYMS: [(&str, Setting); 22] = [
    ("stijl", Setting::Theme),
    ("huisstijl", Setting::Theme),
    ("style", Setting::Theme),
    ("letters", Setting::FontFiles),
    ("fonts", Setting::FontFiles),
    ("lettertype", Setting::FontNames),
    ("font-name", Setting::FontNames),
    ("papier", Setting::Page),
    ("paper", Setting::Page),
    ("formaat", Setting::Page),
    ("weergave", Setting::View),
    ("bronnen", Setting::Source),
    ("sources", Setting::Source),
    ("resolutie", Setting::Dpi),
    ("resolution", Setting::Dpi),
    ("baan", Setting::Lanes),
    ("lane", Setting::Lanes),
    ("nummering", Setting::Numbers),
    ("numbering", Setting::Numbers),
    ("woorden-toegestaan", Setting::AllowedWords),
    ("words-allowed", Setting::AllowedWords),
    ("woorden-oordelend", Setting::JudgingWords),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_known_by_both_its_words_and_stands_for_one_setting() {
        for setting in Setting::ALL {
            for language in Language::ALL {
                assert_eq!(Setting::named(setting.word(language)), Some(setting));
            }
        }
        for (word, setting) in SYNONYMS {
            assert_eq!((Setting::named(word), Setting::meant(word)), (None, Some(setting)));
        }
    }
}
