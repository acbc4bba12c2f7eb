//! The words of a journey file, for who lists or explains them: a manual, or an editor of another program.

use crate::language::Language;
use crate::source::vocabulary::{self, RECORDS};

/// Keys that stand together, such as those of a step.
#[derive(Debug, Clone, Copy)]
pub struct KeyGroup(&'static vocabulary::Record);

/// A word of a journey file, in both languages.
#[derive(Debug, Clone, Copy)]
pub struct FileKey(&'static vocabulary::Key);

/// All keys of a journey file, those of the journey itself first.
pub fn key_groups() -> impl Iterator<Item = KeyGroup> {
    RECORDS.into_iter().map(KeyGroup)
}

impl KeyGroup {
    /// What has these keys, in a sentence: "a step".
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        self.0.name.pick(language)
    }

    /// How it is written.
    #[must_use]
    pub fn example(self, language: Language) -> &'static str {
        self.0.example.pick(language)
    }

    /// Its keys, in the order in which they are written.
    pub fn keys(self) -> impl Iterator<Item = FileKey> {
        self.0.keys.iter().map(FileKey)
    }
}

impl FileKey {
    /// The word itself.
    #[must_use]
    pub fn word(self, language: Language) -> &'static str {
        self.0.word.pick(language)
    }

    /// What it means and what stands behind it, in a sentence.
    #[must_use]
    pub fn about(self, language: Language) -> &'static str {
        self.0.about.pick(language)
    }

    /// Whether it has to be there.
    #[must_use]
    pub fn is_required(self) -> bool {
        self.0.required
    }
}
