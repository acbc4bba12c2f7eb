//! Sets, removes, inserts and moves parts of a file: which characters change, and what the file then
//! says.

use crate::diagnostic::{Message, Span};
use crate::edit::messages;
use crate::edit::page::Page;
use crate::edit::patch::{Patch, in_order, put};
use crate::edit::path::{Kind, Spot, keys_language};
use crate::edit::style::{in_place, inline, inline_pair};
use crate::edit::value::{Added, Came, Marks, Said};
use crate::language::Language;
use crate::source::tree::NodeId;
use crate::source::writer::{Entry, EntryKey, entry_lines};

type Done = Result<(), Message>;

/// Changes to one text that are made together.
pub(super) struct Plan<'a> {
    pub page: &'a Page<'a>,
    pub language: Language,
    patches: Vec<Patch>,
    pub marks: Marks,
}

impl<'a> Plan<'a> {
    pub fn new(page: &'a Page<'a>, language: Language) -> Self {
        Self { page, language, patches: Vec::new(), marks: Marks::default() }
    }

    /// Puts other words in some places of a text, and in all that repeats it.
    pub fn swap_words(
        &mut self,
        id: NodeId,
        is_key: bool,
        places: &[Span],
        words: &[String],
        new: &str,
    ) {
        for (place, word) in places.iter().zip(words) {
            self.patch(place.start, place.end, word.as_str());
        }
        self.marks.everywhere = true;
        if is_key {
            self.marks.renamed.insert(id, new.to_owned());
        } else {
            self.marks.replaced.insert(id, Said::of(&Entry::Text(new.to_owned())));
        }
    }

    pub fn patch(&mut self, start: usize, end: usize, text: impl Into<String>) {
        self.patches.push(Patch { span: Span { start, end }, text: text.into() });
    }

    /// Takes back what was put into a stretch.
    pub fn take_within(&mut self, stretch: Span) -> Vec<Patch> {
        let is_within =
            |patch: &Patch| stretch.start <= patch.span.start && patch.span.end <= stretch.end;
        let (own, others) = std::mem::take(&mut self.patches).into_iter().partition(is_within);
        self.patches = others;
        own
    }

    pub fn check(&self, spot: &Spot) -> Done {
        if spot.is_shared(self.page) { Err(messages::shared(self.language)) } else { Ok(()) }
    }

    pub fn impossible(&self) -> Message {
        messages::impossible(self.language)
    }

    /// Puts another value in the place of one.
    pub fn replace(&mut self, spot: &Spot, new: &Entry) -> Done {
        self.check(spot)?;
        let (page, node) = (self.page, spot.node());
        let said = Said::of(new);
        if Marks::default().after(page, node) == said {
            return Ok(());
        }
        let is_block = page.is_branch(node) && !page.is_flow(node);
        if let Some(key) = spot.chain.last().and_then(|&(key, _)| key).filter(|_| is_block) {
            let colon = self.colon(key)?;
            self.patch(colon, page.end(node), format!(" {}", inline(new, page.json)));
        } else {
            let placed = in_place(page, node, new, spot.in_flow(page));
            self.patch(placed.start, placed.end, placed.text);
        }
        self.marks.replaced.insert(node, said);
        Ok(())
    }

    /// One past the colon behind a key.
    pub fn colon(&self, key: NodeId) -> Result<usize, Message> {
        let end = self.page.tree.span(key).end;
        let rest = &self.page.text[end..];
        let behind = rest.trim_start();
        if behind.starts_with(':') {
            Ok(end + rest.len() - behind.len() + 1)
        } else {
            Err(self.impossible())
        }
    }

    /// Removes a value with its key; where it is the last of a list or record, that too.
    pub fn remove(&mut self, spot: &Spot) -> Done {
        let mut spot = spot.clone();
        while let Some(parent) = spot.parent() {
            let children = self.page.tree.children(parent.node());
            let own = spot.node();
            let values = if self.page.is_record(parent.node()) { 2 } else { 1 };
            let mut others = children.skip(values - 1).step_by(values);
            if others.any(|it| it != own && !self.marks.removed.contains(&it)) {
                self.check(&parent)?;
                break;
            }
            if parent.parent().is_none() {
                return Err(self.impossible());
            }
            if parent.is_step(self.page) {
                return Err(messages::last_of_step(self.language));
            }
            spot = parent;
        }
        if spot.parent().is_none() {
            return Err(self.impossible());
        }
        if self.page.is_shared(spot.node()) {
            return Err(messages::shared(self.language));
        }
        self.cut(&spot, false)?;
        self.marks.removed.insert(spot.node());
        Ok(())
    }

    /// Takes the text of a part out; the remark behind one that comes elsewhere stays.
    pub fn cut(&mut self, spot: &Spot, is_moved: bool) -> Done {
        let (page, Some(&(key, node))) = (self.page, spot.chain.last()) else { return Ok(()) };
        let Some(parent) = spot.parent() else { return Err(self.impossible()) };
        let end = page.end(node);
        if page.is_flow(parent.node()) {
            return self.cut_inline(parent.node(), key.unwrap_or(node), end, is_moved);
        }
        let Some(key) = key else {
            let dash = page.dash(node).ok_or_else(|| self.impossible())?;
            let (from, to) = page.whole_item(parent.node(), node, dash);
            self.patch(from, to, "");
            return Ok(());
        };
        let start = page.start(key);
        if page.begins_line(start) {
            let (from, to) = page.whole_lines(start, end);
            self.patch(from, to, "");
            return Ok(());
        }
        // The first key behind a dash: the next one that stays comes in its place.
        let pairs = page.pairs(parent.node());
        let mut others = pairs.iter().filter(|(_, it)| *it != node);
        let next = others.find(|(_, it)| !self.marks.removed.contains(it));
        let next = next.map(|&(key, _)| page.start(key)).ok_or_else(|| self.impossible())?;
        let behind = page.line_end(end);
        let gone = self.take_within(Span { start: behind, end: next });
        if is_blank_without(&page.text[behind..next], behind, &gone) {
            self.patch(start, next, "");
        } else {
            self.patches.extend(gone);
            self.patch(page.text[..start].trim_end().len(), behind, "");
        }
        Ok(())
    }

    /// Takes a part out from between brackets or braces, with its comma.
    fn cut_inline(&mut self, parent: NodeId, first: NodeId, end: usize, is_moved: bool) -> Done {
        let (page, start) = (self.page, self.page.start(first));
        let siblings: Vec<NodeId> = page.tree.children(parent).collect();
        let at = siblings.iter().position(|&it| it == first).unwrap_or_default();
        let width = if page.is_record(parent) { 2 } else { 1 };
        if let Some(&next) = siblings.get(at + width) {
            let rest = &page.text[end..];
            let comma = end + rest.find(',').ok_or_else(|| self.impossible())? + 1;
            let line = &page.text[comma..page.line_end(comma)];
            let has_remark = line.trim_start().starts_with('#');
            let is_alone = line.trim().is_empty() || has_remark && !is_moved;
            if page.begins_line(start) && is_alone {
                self.patch(page.line_start(start), page.next_line(comma), "");
            } else if page.text[comma..page.start(next)].trim().is_empty() {
                self.patch(start, page.start(next), "");
            } else {
                self.patch(start, comma, "");
            }
            return Ok(());
        }
        // The last: the comma before it goes too. A part that is removed as well has taken its own.
        let before = at.checked_sub(1).map(|at| siblings[at]);
        let before = before.filter(|it| !self.marks.removed.contains(it));
        let from = before.map_or(start, |it| page.end(it));
        let is_clear = page.text[from..start].chars().all(|c| c == ',' || c.is_whitespace());
        if is_clear {
            self.patch(from, end, "");
            return Ok(());
        }
        if !page.begins_line(start) {
            return Err(self.impossible());
        }
        // The comma stays with the remark behind it: between braces none need follow it.
        let is_last = page.text[end..page.line_end(end)].trim().is_empty();
        let above = page.text[..page.line_start(start)].trim_end_matches(['\r', '\n']).len();
        self.patch(if is_last { above } else { start }, end, "");
        Ok(())
    }

    /// Adds a key to a record.
    pub fn add_key(&mut self, record: &Spot, word: &str, new: &Entry) -> Done {
        self.check(record)?;
        if self.page.tree.repeated(record.node()).is_some() {
            return Err(messages::shared(self.language));
        }
        let page = self.page;
        let key = self.key_in(record, word);
        let pairs = page.pairs(record.node());
        let rank = |word: &str| match record.kind {
            Kind::Record(own) => own.find(word).unwrap_or(usize::MAX),
            _ => 0,
        };
        // Names stand in the order in which they came.
        let comes_last = !matches!(record.kind, Kind::Record(_));
        let (own, marks) = (rank(key.as_str()), &self.marks.removed);
        let is_before = |word: &str| comes_last || rank(word) < own;
        let after = (pairs.iter().enumerate())
            .filter(|(_, (key, it))| is_before(page.words(*key)) && !marks.contains(it))
            .max_by_key(|(_, (key, _))| rank(page.words(*key)))
            .map(|(at, _)| at);
        if page.is_flow(record.node()) || record.in_flow(page) {
            let text = inline_pair(&key, new, page.json);
            let starts: Vec<(usize, usize)> =
                pairs.iter().map(|&(key, it)| (page.start(key), page.end(it))).collect();
            self.weave(record.node(), &starts, after.map_or(0, |at| at + 1), &text);
        } else {
            self.add_lines(&pairs, after, &key, new)?;
        }
        let added =
            Added { before: 0, key: Some(key.as_str().to_owned()), what: Came::New(Said::of(new)) };
        self.marks.added.entry(record.node()).or_default().push(added);
        Ok(())
    }

    /// The key as it is written in this record.
    fn key_in(&self, record: &Spot, word: &str) -> EntryKey {
        let language = keys_language(self.page, record);
        match record.known(word) {
            Some(key) => EntryKey::Ours(key.word.pick(language)),
            None => EntryKey::Typed(word.to_owned()),
        }
    }

    fn add_lines(
        &mut self,
        pairs: &[(NodeId, NodeId)],
        after: Option<usize>,
        key: &EntryKey,
        new: &Entry,
    ) -> Done {
        let page = self.page;
        let &(first, _) = pairs.first().ok_or_else(|| self.impossible())?;
        let column = page.column(page.start(first));
        let gap = format!("{}{}", page.eol, " ".repeat(column));
        let lines = entry_lines(key, new, column).replace('\n', page.eol);
        if let Some(at) = after {
            let end = page.line_end(page.end(pairs[at].1));
            self.patch(end, end, format!("{gap}{lines}"));
        } else {
            let start = page.start(first);
            self.patch(start, start, format!("{lines}{gap}"));
        }
        Ok(())
    }

    /// The text with all changes in it, what undoes them, and what it should say. Changes that are
    /// made together put nothing at the same place: what comes first would depend on who came first.
    pub fn finish(self, is_one: bool) -> Result<Planned, Message> {
        let Self { page, language, patches, marks } = self;
        let conflict = || messages::conflict(language);
        let patches = in_order(patches).ok_or_else(conflict)?;
        if !is_one && patches.windows(2).any(|two| two[0].span == two[1].span) {
            return Err(conflict());
        }
        let old = |patch: &Patch| &page.text[patch.span.start..patch.span.end];
        if patches.iter().any(|patch| old(patch).replace("\r\n", "").contains('\r')) {
            // Lines that only old programs end so are not told apart here.
            return Err(messages::impossible(language));
        }
        let (text, undo) = put(page.text, &patches);
        Ok(Planned { text, undo, marks })
    }
}

/// Whether a text that begins at a place says nothing without what goes from it.
fn is_blank_without(text: &str, at: usize, gone: &[Patch]) -> bool {
    let goes = |byte: usize| gone.iter().any(|it| (it.span.start..it.span.end).contains(&byte));
    gone.iter().all(|it| it.text.is_empty())
        && text.char_indices().all(|(nth, c)| c.is_whitespace() || goes(at + nth))
}

/// A text with changes in it.
pub(super) struct Planned {
    pub text: String,
    /// What undoes them.
    pub undo: Vec<Patch>,
    /// What becomes of the parts of the old text.
    pub marks: Marks,
}
