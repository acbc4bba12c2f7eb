//! Sorts the keys of a record, and reports the ones that are unknown, double or missing.

use std::marker::PhantomData;

use crate::diagnostic::Span;
use crate::source::messages::{keys, values};
use crate::source::reader::state::{Reader, Spot};
use crate::source::tree::{Content, NodeId};
use crate::source::vocabulary::{Keys, MAX_KEYS};

/// A key and what stands behind it.
type KeyWithValue<'a> = Option<(NodeId, Spot<'a>)>;

/// The records that a file has many of have no more keys than this.
const FEW: usize = 21;

/// The entries of one record by key: on the stack, but for the one record with many keys.
pub(crate) struct Fields<'a, K> {
    entries: [KeyWithValue<'a>; FEW],
    more: Vec<KeyWithValue<'a>>,
    /// Keys that a misspelt word was probably meant for: these are not missing.
    meant: [bool; MAX_KEYS],
    node: NodeId,
    keys: PhantomData<K>,
}

impl<'a, K: Keys> Fields<'a, K> {
    fn entry(&self, index: usize) -> Option<&(NodeId, Spot<'a>)> {
        let entry = self.entries.get(index).or_else(|| self.more.get(index - FEW));
        entry.and_then(Option::as_ref)
    }

    fn set(&mut self, index: usize, entry: (NodeId, Spot<'a>)) {
        if index < FEW {
            self.entries[index] = Some(entry);
            return;
        }
        self.more.resize(MAX_KEYS - FEW, None);
        self.more[index - FEW] = Some(entry);
    }

    pub(crate) fn get(&self, key: K) -> Option<Spot<'a>> {
        self.entry(key.index()).map(|(_, spot)| *spot)
    }

    /// Whether the key is there, or was probably meant by a misspelt word.
    pub(crate) fn has(&self, key: K) -> bool {
        self.entry(key.index()).is_some() || self.meant[key.index()]
    }

    /// The node of the key itself.
    pub(crate) fn key_node(&self, key: K) -> Option<NodeId> {
        self.entry(key.index()).map(|(node, _)| *node)
    }

    pub(crate) fn node(&self) -> NodeId {
        self.node
    }
}

impl<'a> Reader<'a, '_> {
    /// Sorts the entries of a record by key; reports keys that are unknown, occur twice or are
    /// missing. `None` (and reported) when the node is not a record.
    pub(crate) fn fields<K: Keys>(&mut self, spot: Spot<'a>) -> Option<Fields<'a, K>> {
        if !self.is_record(spot.node) {
            if self.is_empty(spot) {
                self.report_empty(spot);
            } else {
                self.wrong_shape(spot);
            }
            return None;
        }
        let fields = self.entries(spot.node);
        self.check_required(&fields);
        Some(fields)
    }

    /// As [`Self::fields`], for a node that is known to be a record.
    pub(crate) fn entries<K: Keys>(&mut self, node: NodeId) -> Fields<'a, K> {
        let mut fields = Fields {
            entries: [None; FEW],
            more: Vec::new(),
            meant: [false; MAX_KEYS],
            node,
            keys: PhantomData,
        };
        let mut children = self.tree.children(node);
        while let (Some(key), Some(value), false) =
            (children.next(), children.next(), self.has_enough_problems())
        {
            self.entry(&mut fields, key, value);
        }
        fields
    }

    fn entry<K: Keys>(&mut self, fields: &mut Fields<'a, K>, key: NodeId, value: NodeId) {
        let Content::Text { text, .. } = self.tree.content(key) else {
            self.report(self.first_line(key), keys::not_a_word(self.language));
            return;
        };
        let name: &'a str = text;
        let span = self.tree.span(key);
        let Some(index) = K::RECORD.find(name) else {
            self.unknown_key(fields, name, span);
            return;
        };
        if let Some(&(first, spot)) = fields.entry(index) {
            let line = self.tree.span(first).position(self.text).line;
            let message = keys::duplicate(self.language, name, spot.name, line, K::RECORD);
            self.report(span, message);
            return;
        }
        let spot = Spot { name, key: &K::RECORD.keys[index], node: value, item: false };
        fields.set(index, (key, spot));
    }

    fn unknown_key<K: Keys>(&mut self, fields: &mut Fields<'a, K>, name: &str, span: Span) {
        if name.trim().is_empty() || span.start == span.end {
            self.report(span, keys::not_a_word(self.language));
            return;
        }
        let meant = keys::meant(self.words, name, K::RECORD);
        if let Some(index) = meant.and_then(|word| K::RECORD.find(word)) {
            fields.meant[index] = true;
        }
        if meant.is_none() && self.follows_comma(name, span) {
            self.report(span, keys::after_comma(self.language, name, K::RECORD));
            return;
        }
        let lower = name.to_lowercase();
        let is_lane = self.own.lanes.iter().any(|lane| lane.name.to_lowercase() == lower);
        let message = if is_lane {
            keys::lane_outside_own(self.language, self.words, name, K::RECORD)
        } else {
            keys::unknown(self.language, self.words, name, meant, K::RECORD)
        };
        self.report(span, message);
    }

    /// Whether a word between braces is the rest of a text with a comma in it: it has no colon of its
    /// own, or is more than one word.
    fn follows_comma(&self, name: &str, span: Span) -> bool {
        let before = self.text.get(..span.start).unwrap_or_default();
        let behind = self.text.get(span.end..).unwrap_or_default().trim_start();
        let is_record = behind.starts_with(':') && !name.trim().contains(' ');
        before.trim_end_matches([' ', '\t']).ends_with(',') && !is_record
    }

    pub(crate) fn check_required<K: Keys>(&mut self, fields: &Fields<'a, K>) {
        for (at, key) in K::RECORD.keys.iter().enumerate() {
            if key.required && fields.entry(at).is_none() && !fields.meant[at] {
                let message = keys::missing(self.language, self.words, key, K::RECORD);
                self.report(self.first_line(fields.node), message);
            }
        }
    }

    /// Whether nothing was filled in.
    pub(crate) fn is_empty(&self, spot: Spot<'a>) -> bool {
        match self.tree.content(spot.node) {
            Content::Text { text, plain: true, .. } => {
                matches!(text.trim(), "" | "~" | "null" | "Null" | "NULL")
            }
            Content::Text { text, plain: false, .. } => text.trim().is_empty(),
            _ => false,
        }
    }

    pub(crate) fn report_empty(&mut self, spot: Spot<'a>) {
        if self.has_enough_problems() {
            return;
        }
        let span = self.tree.span(spot.node);
        let rest = self.text.get(span.start..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default();
        let hidden =
            span.start == span.end && line.trim_start_matches(':').trim_start().starts_with('#');
        let message = values::empty(self.language, spot.name, spot.item, hidden);
        self.report(self.shown_for_empty(span), message);
    }

    /// An empty value has no place of its own; the word or dash before it is shown.
    fn shown_for_empty(&self, span: Span) -> Span {
        if span.start < span.end {
            return span;
        }
        let before = self.text.get(..span.start).unwrap_or_default();
        let before = before.trim_end().trim_end_matches(':').trim_end();
        let ends = |c: char| c.is_whitespace() || "{[,".contains(c);
        Span { start: before.rfind(ends).map_or(0, |at| at + 1), end: before.len() }
    }
}
