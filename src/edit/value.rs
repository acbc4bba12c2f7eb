//! What stands in a file, apart from how it is written: what a change should make of it is held
//! against what is read of the text that came out.

use std::collections::{HashMap, HashSet};

use crate::edit::page::Page;
use crate::source::reader::tidy;
use crate::source::tree::{Content, NodeId};
use crate::source::vocabulary::Key;
use crate::source::writer::{Entry, EntryKey};

/// A value as a file says it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// Words that somebody typed.
    Text(String),
    /// A word of the file itself: a level, the number of a phase or step, yes or no.
    Word(String),
    /// Several values.
    List(Vec<Value>),
    /// Keys, or names, each with a value.
    Record(Vec<(String, Value)>),
}

impl Value {
    pub(super) fn entry(&self) -> Entry {
        match self {
            Self::Text(text) => Entry::Text(tidy(text)),
            Self::Word(text) => Entry::Word(text.trim().to_owned()),
            Self::List(items) => Entry::List(items.iter().map(Self::entry).collect()),
            Self::Record(entries) => {
                let pair =
                    |(key, value): &(String, Self)| (EntryKey::Typed(tidy(key)), value.entry());
                Entry::Record(entries.iter().map(pair).collect())
            }
        }
    }

    /// What it says behind a key.
    pub(super) fn word(&self, key: &Key) -> Option<&str> {
        match self.behind(key) {
            Some(Self::Text(text) | Self::Word(text)) => Some(text.trim()),
            _ => None,
        }
    }

    /// How many values it is.
    pub(super) fn count(&self) -> usize {
        if let Self::List(items) = self { items.len() } else { 1 }
    }

    /// The value behind a key.
    pub(super) fn behind(&self, key: &Key) -> Option<&Self> {
        let Self::Record(entries) = self else { return None };
        entries.iter().find(|(word, _)| key.word.matches(word.trim())).map(|(_, value)| value)
    }

    /// Whether nothing is said somewhere in it, which no file can say.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) | Self::Word(text) => text.trim().is_empty(),
            Self::List(items) => items.is_empty() || items.iter().any(Self::is_empty),
            Self::Record(entries) => {
                entries.is_empty() || entries.iter().any(|(_, value)| value.is_empty())
            }
        }
    }
}

/// A value to compare.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Said {
    Nothing,
    Text(String),
    List(Vec<Said>),
    /// Sorted: the order of keys says nothing.
    Record(Vec<(String, Said)>),
}

impl Said {
    /// What a part of a file says.
    fn at(page: &Page<'_>, id: NodeId) -> Self {
        Marks::default().after(page, id)
    }

    pub fn of(entry: &Entry) -> Self {
        match entry {
            Entry::Text(text) | Entry::Word(text) => Self::Text(tidy(text)),
            Entry::Number(number) => Self::Text(number.to_string()),
            Entry::YesNo(_, word) => Self::Text((*word).to_owned()),
            Entry::List(items) | Entry::OneOrMore(items) => {
                Self::list(items.iter().map(Self::of).collect())
            }
            Entry::Record(entries) => {
                let pair =
                    |(key, entry): &(EntryKey, Entry)| (key.as_str().to_owned(), Self::of(entry));
                Self::record(entries.iter().map(pair).collect())
            }
        }
    }

    /// A list of one says the same as its item.
    fn list(mut items: Vec<Self>) -> Self {
        match items.len() {
            1 => items.remove(0),
            _ => Self::List(items),
        }
    }

    fn record(mut entries: Vec<(String, Self)>) -> Self {
        entries.sort();
        Self::Record(entries)
    }
}

/// What comes into a list or record.
#[derive(Debug)]
pub(super) struct Added {
    /// Before which of the items that there are now.
    pub before: usize,
    pub key: Option<String>,
    pub what: Came,
}

#[derive(Debug)]
pub(super) enum Came {
    New(Said),
    /// An item that stood elsewhere.
    Moved(NodeId),
}

/// An item of a list.
enum Item<'m> {
    Old(NodeId),
    New(&'m Said),
}

/// What becomes of the parts of a file.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub replaced: HashMap<NodeId, Said>,
    /// Single values that become a list, with what comes behind them.
    pub listed: HashMap<NodeId, Vec<Said>>,
    pub removed: HashSet<NodeId>,
    pub added: HashMap<NodeId, Vec<Added>>,
    /// Keys that get another name.
    pub renamed: HashMap<NodeId, String>,
    /// Whether what stands in several places changes in all of them.
    pub everywhere: bool,
}

impl Marks {
    /// Whether a new text says what the old one should say when all is done.
    pub fn are_made(&self, old: &Page<'_>, new: &Page<'_>) -> bool {
        match (old.tree.root(), new.tree.root()) {
            (Some(from), Some(to)) => self.agrees((old, from), (new, to)),
            _ => false,
        }
    }

    /// Whether a part says what it should, one by one as far as both texts have the same parts.
    fn agrees(&self, (old, from): (&Page<'_>, NodeId), (new, to): (&Page<'_>, NodeId)) -> bool {
        let whole = || self.after(old, from) == Said::at(new, to);
        let is_marked = self.replaced.contains_key(&from)
            || self.listed.contains_key(&from)
            || self.added.contains_key(&from) && !old.is_list(from)
            || old.tree.repeated(from).is_some();
        if is_marked {
            return whole();
        }
        match (old.tree.content(from), new.tree.content(to)) {
            (
                Content::Text { text, plain, .. },
                Content::Text { text: other, plain: as_plain, .. },
            ) => plain == as_plain && text == other || whole(),
            (Content::Record, Content::Record) => {
                let (pairs, others) = (old.pairs(from), new.pairs(to));
                let kept: Vec<_> =
                    pairs.into_iter().filter(|(_, it)| !self.removed.contains(it)).collect();
                let same = |(own, other): (&(NodeId, NodeId), &(NodeId, NodeId))| {
                    !self.renamed.contains_key(&own.0) && old.words(own.0) == new.words(other.0)
                };
                if kept.len() != others.len() || !kept.iter().zip(&others).all(same) {
                    return whole();
                }
                let mut both = kept.iter().zip(&others);
                both.all(|(own, other)| self.agrees((old, own.1), (new, other.1)))
            }
            (Content::List, Content::List) => {
                let (items, others) = (self.items_after(old, from), new.items(to));
                if items.len() != others.len() || items.len() < 2 {
                    return whole();
                }
                items.iter().zip(&others).all(|(own, other)| match own {
                    Item::Old(own) => self.agrees((old, *own), (new, *other)),
                    Item::New(said) => **said == Said::at(new, *other),
                })
            }
            _ => whole(),
        }
    }

    /// The items of a list when all is done.
    fn items_after(&self, page: &Page<'_>, id: NodeId) -> Vec<Item<'_>> {
        let added: &[Added] = self.added.get(&id).map_or(&[], Vec::as_slice);
        let items = page.items(id);
        let mut all = Vec::with_capacity(items.len() + added.len());
        for at in 0..=items.len() {
            all.extend(added.iter().filter(|it| it.before == at).map(|added| match &added.what {
                Came::New(said) => Item::New(said),
                Came::Moved(item) => Item::Old(*item),
            }));
            let kept = items.get(at).filter(|item| !self.removed.contains(item));
            all.extend(kept.map(|&item| Item::Old(item)));
        }
        all
    }

    /// What a part says when all is done.
    pub fn after(&self, page: &Page<'_>, id: NodeId) -> Said {
        if let Some(new) = self.replaced.get(&id) {
            return new.clone();
        }
        let own = match page.tree.repeated(id) {
            Some(target) if self.everywhere => self.after(page, target),
            Some(target) => Self::default().inside(page, target),
            None => self.inside(page, id),
        };
        match self.listed.get(&id) {
            Some(more) => Said::List([own].into_iter().chain(more.iter().cloned()).collect()),
            None => own,
        }
    }

    fn inside(&self, page: &Page<'_>, id: NodeId) -> Said {
        let added: &[Added] = self.added.get(&id).map_or(&[], Vec::as_slice);
        let came = |added: &Added| match &added.what {
            Came::New(said) => said.clone(),
            Came::Moved(item) => self.after(page, *item),
        };
        match page.tree.content(id) {
            Content::Text { text, plain, .. } => {
                let is_nothing =
                    *plain && matches!(text.trim(), "" | "~" | "null" | "Null" | "NULL");
                if is_nothing { Said::Nothing } else { Said::Text(tidy(text)) }
            }
            Content::List => {
                let said = self.items_after(page, id).into_iter().map(|item| match item {
                    Item::New(said) => said.clone(),
                    Item::Old(item) => self.after(page, item),
                });
                Said::list(said.collect())
            }
            _ => {
                let kept = page.pairs(id).into_iter().filter(|(_, it)| !self.removed.contains(it));
                let name = |key| {
                    self.renamed.get(&key).cloned().unwrap_or_else(|| page.words(key).to_owned())
                };
                let kept = kept.map(|(key, value)| (name(key), self.after(page, value)));
                let new = added.iter().map(|it| (it.key.clone().unwrap_or_default(), came(it)));
                Said::record(kept.chain(new).collect())
            }
        }
    }
}
