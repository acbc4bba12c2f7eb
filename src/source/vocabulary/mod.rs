//! The words of a journey file: every key once, in Dutch and in English, with what it means and
//! what stands behind it.
//!
//! The reader takes its keys from these tables and the JSON Schema is made from them, so the two
//! cannot drift apart.

mod beside;
mod joint;
mod journey;
mod people;
mod phase;
mod step;
pub(crate) mod synonyms;

use crate::language::Language;

pub(crate) use beside::{
    GOAL, GoalKey, INVOLVEMENT, InvolvementKey, LEAD, LeadKey, OPPORTUNITY, OpportunityKey,
    PROBLEM, ProblemKey, REFLECTION, ReflectionKey, VALIDATION, ValidationKey,
};
pub(crate) use joint::{
    ADVICE, AdviceKey, BOTH, COMPARISON, ComparisonKey, EXPERIENCE, ExperienceKey, PARTY,
    PARTY_KINDS, PartyKey, THEME, ThemeKey,
};
pub(crate) use journey::{ACCOUNT, AccountKey, DATA, DRAWN, DataKey, JOURNEY, JourneyKey};
pub(crate) use people::{ACTION, ActionKey, NARRATOR, NarratorKey, PERSON, PersonKey};
pub(crate) use phase::{BACK, BackKey, NONE, PHASE, PhaseKey, STANDARD, VISIT, VisitKey};
pub(crate) use step::{EVIDENCE, EvidenceKey, FEELING, FeelingKey, STEP, StepKey, TIME, TimeKey};

/// The same word or sentence in Dutch and in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Words {
    pub nl: &'static str,
    pub en: &'static str,
}

impl Words {
    pub const fn new(nl: &'static str, en: &'static str) -> Self {
        Self { nl, en }
    }

    pub const fn pick(self, language: Language) -> &'static str {
        language.pick(self.nl, self.en)
    }

    /// Whether a text is this word in either language, in any case.
    pub fn matches(self, text: &str) -> bool {
        let same = |word: &str| word.eq_ignore_ascii_case(text);
        same(self.nl) || same(self.en)
    }
}

/// A key of a record.
#[derive(Debug)]
pub(crate) struct Key {
    pub word: Words,
    pub about: Words,
    pub shape: Shape,
    pub required: bool,
}

/// A group of keys that belong together, such as those of a step.
#[derive(Debug)]
pub(crate) struct Record {
    /// What it is called in a sentence: "een stap", "a step".
    pub name: Words,
    /// How it is written, for help.
    pub example: Words,
    pub keys: &'static [Key],
}

/// What stands behind a key.
#[derive(Debug)]
pub(crate) enum Shape {
    Text,
    /// A text, or a list of texts.
    Texts,
    Number {
        low: u32,
        high: u32,
    },
    YesNo,
    /// One of a few words.
    Word(&'static [Words]),
    /// The number or id of a phase.
    PhaseId,
    Level,
    /// "3 weken".
    Duration,
    Scale,
    Phases,
    Record(&'static Record),
    /// A text as the short way to write a record, or the record itself.
    TextOr(&'static Record),
    /// The id of a phase, or a record.
    PhaseOr(&'static Record),
    /// The id of a phase or a record, or a list of them.
    PhasesOr(&'static Record),
    List(&'static Record),
    /// A record, or a list of them.
    OneOrMore(&'static Record),
}

/// The keys of one record, as an enum in the order of its table.
pub(crate) trait Keys: Copy {
    const RECORD: &'static Record;

    fn index(self) -> usize;

    fn key(self) -> &'static Key {
        &Self::RECORD.keys[self.index()]
    }
}

/// The most keys a record has.
pub(crate) const MAX_KEYS: usize = 28;

impl Record {
    /// The place in the table of a key written in either language.
    pub fn find(&self, text: &str) -> Option<usize> {
        self.keys.iter().position(|key| key.word.nl == text || key.word.en == text)
    }

    /// All words of the keys in a language, in the order of the table.
    pub fn words(&self, language: Language) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(move |key| key.word.pick(language))
    }
}

/// Every record, for looking up where a misplaced key belongs.
pub(crate) const RECORDS: [&Record; 25] = [
    &JOURNEY,
    &STEP,
    &ACTION,
    &NARRATOR,
    &FEELING,
    &EVIDENCE,
    &TIME,
    &PERSON,
    &PHASE,
    &BACK,
    &VISIT,
    &ACCOUNT,
    &DATA,
    &PARTY,
    &THEME,
    &EXPERIENCE,
    &COMPARISON,
    &ADVICE,
    &OPPORTUNITY,
    &VALIDATION,
    &GOAL,
    &LEAD,
    &INVOLVEMENT,
    &PROBLEM,
    &REFLECTION,
];

/// One table: the keys as an enum, and what each of them means.
macro_rules! record {
    (
        $table:ident, $keys:ident: $nl:literal / $en:literal;
        $example_nl:literal / $example_en:literal;
        $($key:ident $required:ident $dutch:literal / $english:literal, $shape:expr,
            $about_nl:literal, $about_en:literal;)+
    ) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $keys { $($key),+ }

        impl $crate::source::vocabulary::Keys for $keys {
            const RECORD: &'static $crate::source::vocabulary::Record = &$table;

            fn index(self) -> usize {
                self as usize
            }
        }

        pub(crate) static $table: $crate::source::vocabulary::Record =
            $crate::source::vocabulary::Record {
                name: $crate::source::vocabulary::Words::new($nl, $en),
                example: $crate::source::vocabulary::Words::new($example_nl, $example_en),
                keys: &[$($crate::source::vocabulary::Key {
                    word: $crate::source::vocabulary::Words::new($dutch, $english),
                    about: $crate::source::vocabulary::Words::new($about_nl, $about_en),
                    shape: $shape,
                    required: $crate::source::vocabulary::$required,
                }),+],
            };
    };
}
pub(crate) use record;

#[allow(non_upper_case_globals)]
pub(crate) const required: bool = true;
#[allow(non_upper_case_globals)]
pub(crate) const optional: bool = false;

#[cfg(test)]
mod tests {
    use crate::source::vocabulary::{MAX_KEYS, RECORDS};

    #[test]
    fn no_word_means_two_things_in_one_record() {
        for record in RECORDS {
            assert!(record.keys.len() <= MAX_KEYS);
            for (at, key) in record.keys.iter().enumerate() {
                assert_eq!(record.find(key.word.nl), Some(at), "{}", key.word.nl);
                assert_eq!(record.find(key.word.en), Some(at), "{}", key.word.en);
            }
        }
    }

    #[test]
    fn every_key_is_explained_in_two_languages() {
        for key in RECORDS.iter().flat_map(|record| record.keys) {
            assert!(key.about.nl.ends_with('.') && key.about.en.ends_with('.'), "{}", key.word.nl);
            assert_ne!(key.about.nl, key.about.en);
        }
    }
}
