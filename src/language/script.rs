//! Which languages a script is used for: what the letters of a text tell of its language.

use std::ops::RangeInclusive;

use crate::language::language::Language;
use crate::language::tag::LanguageTag;

/// A script other than Latin.
struct Script {
    letters: &'static [RangeInclusive<char>],
    /// The languages of [`LanguageTag`] that are written in it. One alone is certain.
    languages: &'static [&'static str],
}

const SCRIPTS: [Script; 22] = [
    Script { letters: &['\u{370}'..='\u{3FF}', '\u{1F00}'..='\u{1FFF}'], languages: &["el"] },
    Script {
        letters: &['\u{400}'..='\u{52F}'],
        languages: &["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "uz", "bs", "ce"],
    },
    Script { letters: &['\u{530}'..='\u{58F}'], languages: &["hy"] },
    Script { letters: &['\u{590}'..='\u{5FF}', '\u{FB1D}'..='\u{FB4F}'], languages: &["he", "yi"] },
    Script {
        letters: &[
            '\u{600}'..='\u{6FF}',
            '\u{750}'..='\u{77F}',
            '\u{8A0}'..='\u{8FF}',
            '\u{FB50}'..='\u{FDFF}',
            '\u{FE70}'..='\u{FEFE}',
        ],
        languages: &[
            "ar", "fa", "prs", "ps", "ur", "ku", "ckb", "ug", "sd", "pa", "ary", "arz", "apc",
        ],
    },
    Script { letters: &['\u{700}'..='\u{74F}'], languages: &["syr", "aii", "arc"] },
    Script { letters: &['\u{900}'..='\u{97F}'], languages: &["hi", "mr", "ne", "sa"] },
    Script { letters: &['\u{980}'..='\u{9FF}'], languages: &["bn", "as"] },
    Script { letters: &['\u{A00}'..='\u{A7F}'], languages: &["pa"] },
    Script { letters: &['\u{A80}'..='\u{AFF}'], languages: &["gu"] },
    Script { letters: &['\u{B00}'..='\u{B7F}'], languages: &["or"] },
    Script { letters: &['\u{B80}'..='\u{BFF}'], languages: &["ta"] },
    Script { letters: &['\u{C00}'..='\u{C7F}'], languages: &["te"] },
    Script { letters: &['\u{C80}'..='\u{CFF}'], languages: &["kn"] },
    Script { letters: &['\u{D00}'..='\u{D7F}'], languages: &["ml"] },
    Script { letters: &['\u{D80}'..='\u{DFF}'], languages: &["si"] },
    Script { letters: &['\u{E00}'..='\u{E7F}'], languages: &["th"] },
    Script { letters: &['\u{10A0}'..='\u{10FF}', '\u{1C90}'..='\u{1CBF}'], languages: &["ka"] },
    Script { letters: &['\u{1200}'..='\u{139F}'], languages: &["am", "ti"] },
    Script { letters: &['\u{3040}'..='\u{30FF}'], languages: &["ja"] },
    Script { letters: &['\u{3400}'..='\u{9FFF}'], languages: &["zh", "ja", "yue", "ko"] },
    Script { letters: &['\u{1100}'..='\u{11FF}', '\u{AC00}'..='\u{D7AF}'], languages: &["ko"] },
];

/// Languages of the scripts above that are written in Latin letters as well.
const ALSO_LATIN: [&str; 8] = ["sr", "ku", "uz", "bs", "kk", "ky", "tg", "mn"];

impl Script {
    fn of(letter: char) -> Option<&'static Self> {
        // Latin letters come before all others.
        if letter < '\u{370}' {
            return None;
        }
        SCRIPTS.iter().find(|script| script.letters.iter().any(|letters| letters.contains(&letter)))
    }

    fn is_used_for(&self, language: &str) -> bool {
        self.languages.contains(&language)
    }
}

impl LanguageTag {
    /// Of a text in a language that is not known.
    pub(crate) const UNKNOWN: Self = Self::of("und");

    /// The language of a text of which a file says that it is in this one: another where its letters
    /// are of a script that this language is not written in. Which one is certain only for a script
    /// of one language; else it is unknown. Latin letters in a story that is not told in them are those
    /// of our own words, and of the names of organisations beside them.
    pub(crate) fn of_letters_in(self, text: &str, our_words: Language) -> Self {
        let Some(letter) = text.chars().find(|c| c.is_alphabetic()) else { return self };
        match Script::of(letter) {
            None if self.is_latin() => self,
            None if self.has_letters_in(text) => self,
            None => our_words.into(),
            Some(script) if script.is_used_for(self.primary()) => self,
            Some(Script { languages: [only], .. }) => Self::of(only),
            // Japanese may begin with a character that Chinese has too.
            Some(_) if text.contains(|c| ('\u{3040}'..='\u{30FF}').contains(&c)) => Self::of("ja"),
            Some(_) => Self::UNKNOWN,
        }
    }

    /// Whether it is written in Latin letters, as far as is known here.
    fn is_latin(self) -> bool {
        self.language().is_some()
            || self.as_str().contains("-Latn")
            || ALSO_LATIN.contains(&self.primary())
            || !SCRIPTS.iter().any(|script| script.is_used_for(self.primary()))
    }

    /// Whether letters of a script that it is written in are in a text, such as behind a Latin name.
    fn has_letters_in(self, text: &str) -> bool {
        let is_of_it = |c| Script::of(c).is_some_and(|script| script.is_used_for(self.primary()));
        text.contains(is_of_it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_other_letters_is_not_of_the_language_of_the_file() {
        for (named, text, is) in [
            ("nl", "Ik wacht", "nl"),
            ("nl", "„Écht waar”", "nl"),
            ("nl", "Περιμένω", "el"),
            ("nl", "انتظر الرسالة", "und"),
            ("ar", "انتظر الرسالة", "ar"),
            ("fa", "«من منتظرم»", "fa"),
            ("nl", "Я чекаю", "und"),
            ("uk", "Я чекаю", "uk"),
            ("sr-Latn", "Čekam", "sr-Latn"),
            ("ku", "Ez li bendê me", "ku"),
            ("ku", "من چاوەڕێم", "ku"),
            ("bg", "Čekam", "nl"),
            ("en", "家族の旅", "ja"),
            ("en", "家庭", "und"),
            ("zh", "家庭", "zh"),
            ("ar", "Wijkteam يساعد", "ar"),
            ("ar", "Wijkteam", "nl"),
            ("ar", "250", "ar"),
            ("nl", "", "nl"),
        ] {
            let language = LanguageTag::parse(named).unwrap().of_letters_in(text, Language::Dutch);
            assert_eq!(language.as_str(), is, "{text} in {named}");
        }
    }
}
