//! How the keys of a record are written down: each once, with its words, its meaning and its shape.

use crate::language::Language;

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
    /// A text, which may say in which language it is.
    Text,
    /// A text and nothing else, such as a name that other parts of a file use.
    PlainText,
    /// A text, or a list of texts.
    Texts,
    Number {
        low: u32,
        high: u32,
    },
    YesNo,
    /// One of a few words.
    Word(&'static [Words]),
    /// The address of a page or of a mail box.
    Link,
    /// A tag of BCP 47, or the name of a language.
    Language,
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
    /// A text as the short way to write a record, or the record itself, or a list of them.
    TextsOr(&'static Record),
    /// The id of a phase, or a record.
    PhaseOr(&'static Record),
    /// The id of a phase or a record, or a list of them.
    PhasesOr(&'static Record),
    List(&'static Record),
    /// A record, or a list of them.
    OneOrMore(&'static Record),
    /// Names of those whose line it is, with a level behind each.
    OnLines,
    /// Names of the journey's own lanes, with what stands in each behind them.
    InLanes(&'static Record),
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
pub(crate) const MAX_KEYS: usize = 48;

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

        impl $crate::source::vocabulary::record::Keys for $keys {
            const RECORD: &'static $crate::source::vocabulary::record::Record = &$table;

            fn index(self) -> usize {
                self as usize
            }
        }

        pub(crate) static $table: $crate::source::vocabulary::record::Record =
            $crate::source::vocabulary::record::Record {
                name: $crate::source::vocabulary::record::Words::new($nl, $en),
                example: $crate::source::vocabulary::record::Words::new($example_nl, $example_en),
                keys: &[$($crate::source::vocabulary::record::Key {
                    word: $crate::source::vocabulary::record::Words::new($dutch, $english),
                    about: $crate::source::vocabulary::record::Words::new($about_nl, $about_en),
                    shape: $shape,
                    required: $crate::source::vocabulary::record::$required,
                }),+],
            };
    };
}
pub(crate) use record;

#[allow(non_upper_case_globals)]
pub(crate) const required: bool = true;
#[allow(non_upper_case_globals)]
pub(crate) const optional: bool = false;
