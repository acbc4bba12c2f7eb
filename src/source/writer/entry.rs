//! What stands in a file, before it is laid out.

use crate::language::Language;
use crate::source::vocabulary::Keys;

/// A value of a file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Entry {
    /// Words that somebody typed.
    Text(String),
    /// A word of the file itself: a level, the number of a phase or step, one of a few words.
    Word(String),
    Number(u32),
    /// Yes or no, and the word for it.
    YesNo(bool, &'static str),
    List(Vec<Entry>),
    /// A list of which one item can stand by itself.
    OneOrMore(Vec<Entry>),
    /// Each key with what stands behind it: our own words, or names that somebody typed.
    Record(Vec<(EntryKey, Entry)>),
}

impl Entry {
    /// A list; nothing where it would be empty.
    pub fn list(items: impl IntoIterator<Item = Self>) -> Option<Self> {
        let items: Vec<Self> = items.into_iter().collect();
        (!items.is_empty()).then_some(Self::List(items))
    }

    /// A list of which one item can stand by itself; nothing where it would be empty.
    pub fn one_or_more(items: impl IntoIterator<Item = Self>) -> Option<Self> {
        let items: Vec<Self> = items.into_iter().collect();
        (!items.is_empty()).then_some(Self::OneOrMore(items))
    }

    /// What stands behind names that somebody typed; nothing where there are none.
    pub fn named(entries: impl IntoIterator<Item = (String, Self)>) -> Option<Self> {
        let own = |(name, entry)| (EntryKey::Typed(name), entry);
        let entries: Vec<_> = entries.into_iter().map(own).collect();
        (!entries.is_empty()).then_some(Self::Record(entries))
    }
}

/// What stands before a colon.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum EntryKey {
    /// A word of the file itself.
    Ours(&'static str),
    /// A name that somebody typed.
    Typed(String),
}

impl EntryKey {
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ours(word) => word,
            Self::Typed(name) => name,
        }
    }
}

/// The keys of a record with what stands behind them, in order.
#[derive(Debug)]
pub(crate) struct Entries {
    keys: Language,
    entries: Vec<(EntryKey, Entry)>,
}

impl Entries {
    /// No keys yet; they will be written in this language.
    pub fn new(keys: Language) -> Self {
        Self { keys, entries: Vec::new() }
    }

    /// Adds a key, where there is anything to say.
    pub fn add(&mut self, key: impl Keys, entry: impl Into<Option<Entry>>) {
        let word = key.key().word.pick(self.keys);
        self.entries.extend(entry.into().map(|entry| (EntryKey::Ours(word), entry)));
    }

    /// The same without what stands behind a key.
    pub fn without(mut self, key: impl Keys) -> Self {
        let word = key.key().word.pick(self.keys);
        self.entries.retain(|(own, _)| !matches!(own, EntryKey::Ours(own) if *own == word));
        self
    }
}

impl From<Entries> for Entry {
    fn from(entries: Entries) -> Self {
        Self::Record(entries.entries)
    }
}
