//! The place of a value in a file: keys in either language, and positions in lists.

use std::fmt;

use crate::diagnostic::Message;
use crate::edit::messages;
use crate::edit::page::Page;
use crate::language::Language;
use crate::source::reader::tidy;
use crate::source::tree::NodeId;
use crate::source::vocabulary::{JOURNEY, JourneyKey, Key, Keys, PHASE, Record, Shape, TEXT};

/// One step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Segment {
    /// A key, in Dutch or in English; or a name, where names stand before the colon.
    Key(String),
    /// A position in a list, from 0. A value that stands there by itself is a list of one.
    At(usize),
}

/// The way from the whole file to a value in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Path(Vec<Segment>);

impl Path {
    /// The file as a whole.
    #[must_use]
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// The value behind a key of this one.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.0.push(Segment::Key(key.into()));
        self
    }

    /// An item of this list, from 0.
    #[must_use]
    pub fn at(mut self, at: usize) -> Self {
        self.0.push(Segment::At(at));
        self
    }

    /// A path as it is typed, with positions from 1: `step:4.emotion`, `title`, `goals:1.text`. A step is
    /// called by its number in the file, also where several parties tell steps. `None` for what is no
    /// path.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let mut path = Self::root();
        for part in typed.trim().split('.') {
            let mut pieces = part.split(':');
            path = path.key(pieces.next().filter(|word| !word.trim().is_empty())?.trim());
            for number in pieces {
                path = path.at(number.trim().parse::<usize>().ok()?.checked_sub(1)?);
            }
        }
        Some(path)
    }

    /// The steps on the way.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// What the value stands in.
    #[must_use]
    pub fn parent(&self) -> Self {
        Self(self.0[..self.0.len().saturating_sub(1)].to_vec())
    }

    /// The key of the vocabulary, in the words of the file.
    pub(super) fn word(self, key: impl Keys) -> Self {
        self.key(key.key().word.en)
    }
}

impl fmt::Display for Path {
    /// As on the command line, with positions from 1: `steps:4.emotion`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if nth == 0 => out.write_str(key)?,
                Segment::Key(key) => write!(out, ".{key}")?,
                Segment::At(at) => write!(out, ":{}", at + 1)?,
            }
        }
        Ok(())
    }
}

/// Which keys a value can have.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// Those of a record.
    Record(&'static Record),
    /// Names that somebody typed, with a value of this record behind each.
    Names(Option<&'static Record>),
    /// None.
    Plain,
}

impl Kind {
    pub const fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Text | Shape::Texts => Self::Record(&TEXT),
            Shape::Record(own)
            | Shape::TextOr(own)
            | Shape::TextsOr(own)
            | Shape::PhaseOr(own)
            | Shape::PhasesOr(own)
            | Shape::List(own)
            | Shape::OneOrMore(own) => Self::Record(own),
            Shape::Phases => Self::Record(&PHASE),
            Shape::OnLines => Self::Names(None),
            Shape::InLanes(own) => Self::Names(Some(own)),
            _ => Self::Plain,
        }
    }
}

/// A value that was found, with all that it stands in.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    /// From the whole file to the value, each with its key.
    pub chain: Vec<(Option<NodeId>, NodeId)>,
    pub kind: Kind,
    /// The key of the vocabulary that it stands behind.
    pub key: Option<&'static Key>,
}

impl Spot {
    pub fn root(page: &Page<'_>) -> Option<Self> {
        let root = page.tree.root()?;
        Some(Self { chain: vec![(None, root)], kind: Kind::Record(&JOURNEY), key: None })
    }

    pub fn node(&self) -> NodeId {
        self.chain[self.chain.len() - 1].1
    }

    /// Whether it is a step, as a whole.
    pub fn is_step(&self, page: &Page<'_>) -> bool {
        let [.., (Some(list), _), (None, _)] = self.chain[..] else { return false };
        // In the file itself, or in one of its parties.
        let is_deep = [3, 5].contains(&self.chain.len());
        is_deep && JourneyKey::Steps.key().word.matches(page.words(list))
    }

    /// What it stands in.
    pub fn parent(&self) -> Option<Self> {
        let chain = &self.chain[..self.chain.len() - 1];
        (!chain.is_empty()).then(|| Self { chain: chain.to_vec(), ..self.clone() })
    }

    /// The value behind a key.
    pub fn behind(&self, page: &Page<'_>, word: &str) -> Option<Self> {
        if !page.is_record(self.node()) {
            return None;
        }
        let same = |key: NodeId| match self.kind {
            Kind::Record(own) => {
                let found = |record: &'static Record| {
                    record.find(word).is_some_and(|at| record.find(page.words(key)) == Some(at))
                };
                found(own) || found(&TEXT)
            }
            _ => tidy(page.words(key)).to_lowercase() == tidy(word).to_lowercase(),
        };
        let (key, value) = page.pairs(self.node()).into_iter().find(|&(key, _)| same(key))?;
        let known = self.known(word);
        let mut chain = self.chain.clone();
        chain.push((Some(key), value));
        Some(Self { chain, kind: self.kind_behind(word), key: known.or(self.key) })
    }

    /// The key of the vocabulary that a word is here.
    pub fn known(&self, word: &str) -> Option<&'static Key> {
        let Kind::Record(own) = self.kind else { return None };

        [own, &TEXT].into_iter().find_map(|it| it.find(word).map(|at| &it.keys[at]))
    }

    pub fn kind_behind(&self, word: &str) -> Kind {
        match self.kind {
            Kind::Record(_) => self.known(word).map_or(Kind::Plain, |key| Kind::of(&key.shape)),
            Kind::Names(Some(own)) => Kind::Record(own),
            _ => Kind::Plain,
        }
    }

    /// An item of a list; the value itself where it stands there without a list.
    pub fn item(&self, page: &Page<'_>, at: usize) -> Option<Self> {
        if !page.is_list(self.node()) {
            return (at == 0).then(|| self.clone());
        }
        let item = page.tree.children(self.node()).nth(at)?;
        let mut chain = self.chain.clone();
        chain.push((None, item));
        Some(Self { chain, ..self.clone() })
    }

    /// All items of a list, or the value itself.
    pub fn items(&self, page: &Page<'_>) -> Vec<Self> {
        if !page.is_list(self.node()) {
            return vec![self.clone()];
        }
        let item = |node| {
            let mut chain = self.chain.clone();
            chain.push((None, node));
            Self { chain, ..self.clone() }
        };
        page.tree.children(self.node()).map(item).collect()
    }

    /// The values behind its keys.
    pub fn values(&self, page: &Page<'_>) -> Vec<Self> {
        let value = |(key, value)| {
            let word = page.words(key);
            let mut chain = self.chain.clone();
            chain.push((Some(key), value));
            let key = self.known(word).or(self.key);
            Self { chain, kind: self.kind_behind(word), key }
        };
        page.pairs(self.node()).into_iter().map(value).collect()
    }

    /// Every text in it that stands there itself.
    pub fn leaves(&self, page: &Page<'_>) -> Vec<Self> {
        let inside = if page.tree.repeated(self.node()).is_some() {
            Vec::new()
        } else if page.is_list(self.node()) {
            self.items(page)
        } else if page.is_record(self.node()) {
            self.values(page)
        } else {
            return vec![self.clone()];
        };
        inside.iter().flat_map(|spot| spot.leaves(page)).collect()
    }

    fn next(&self, page: &Page<'_>, segment: &Segment) -> Option<Self> {
        match segment {
            Segment::Key(word) => self.behind(page, word),
            Segment::At(at) => self.item(page, *at),
        }
    }

    /// Whether anything that it stands in is between brackets or braces.
    pub fn in_flow(&self, page: &Page<'_>) -> bool {
        let around = &self.chain[..self.chain.len() - 1];
        around.iter().any(|&(_, node)| page.is_flow(node))
    }

    /// Whether it, or anything that it stands in, stands in other places too.
    pub fn is_shared(&self, page: &Page<'_>) -> bool {
        let around = &self.chain[..self.chain.len() - 1];
        page.is_shared(self.node())
            || around
                .iter()
                .any(|&(_, node)| page.is_shared(node) || page.tree.repeated(node).is_some())
    }
}

/// How far a path can be followed: the last value on it, and what is left of it.
pub(super) fn follow<'p>(page: &Page<'_>, path: &'p Path) -> Option<(Spot, &'p [Segment])> {
    let mut spot = Spot::root(page)?;
    for (nth, segment) in path.segments().iter().enumerate() {
        match spot.next(page, segment) {
            Some(next) => spot = next,
            None => return Some((spot, &path.segments()[nth..])),
        }
    }
    Some((spot, &[]))
}

/// Whether somebody's own words stand behind a key.
pub(super) const fn says_words(shape: &Shape) -> bool {
    !matches!(
        shape,
        Shape::Number { .. }
            | Shape::YesNo
            | Shape::Word(_)
            | Shape::Link
            | Shape::Language
            | Shape::PhaseId
            | Shape::Level
            | Shape::OnLines
            | Shape::Duration
            | Shape::PhaseOr(_)
            | Shape::PhasesOr(_)
    )
}

/// The value at the end of a path.
pub(super) fn find(page: &Page<'_>, path: &Path, language: Language) -> Result<Spot, Message> {
    match follow(page, path) {
        Some((spot, [])) => Ok(spot),
        _ => Err(messages::not_there(language, &path.to_string())),
    }
}

/// In which language the keys of a record are, or else those of the whole file.
pub(super) fn keys_language(page: &Page<'_>, spot: &Spot) -> Language {
    for &(_, node) in spot.chain.iter().rev() {
        let mut balance = 0_i32;
        if page.is_record(node) {
            for (key, _) in page.pairs(node) {
                balance += vote(page.words(key));
            }
        }
        if balance != 0 {
            return if balance > 0 { Language::Dutch } else { Language::English };
        }
    }
    Language::Dutch
}

/// In which language most of some words are, as keys.
pub(super) fn keys_language_of_words<'w>(words: impl Iterator<Item = &'w str>) -> Language {
    if words.map(vote).sum::<i32>() < 0 { Language::English } else { Language::Dutch }
}

/// 1 for a word that is a key in Dutch alone, -1 for one in English alone.
fn vote(word: &str) -> i32 {
    if word == JourneyKey::Title.key().word.nl {
        return 100;
    }
    if word == JourneyKey::Title.key().word.en {
        return -100;
    }
    let is = |pick: fn(&Key) -> &str| {
        crate::source::vocabulary::RECORDS
            .iter()
            .flat_map(|it| it.keys)
            .any(|key| pick(key) == word)
    };
    i32::from(is(|key| key.word.nl)) - i32::from(is(|key| key.word.en))
}
