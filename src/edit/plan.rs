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
use crate::source::tree::{NodeId, Tree};
use crate::source::tree_of;
use crate::source::writer::{Entry, EntryKey, LongTexts, entry_lines, item_lines};

type Done = Result<(), Message>;

/// Changes to one text that are made together.
pub(super) struct Plan<'a> {
    pub page: &'a Page<'a>,
    language: Language,
    patches: Vec<Patch>,
    marks: Marks,
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

    fn patch(&mut self, start: usize, end: usize, text: impl Into<String>) {
        self.patches.push(Patch { span: Span { start, end }, text: text.into() });
    }

    fn check(&self, spot: &Spot) -> Done {
        if spot.is_shared(self.page) { Err(messages::shared(self.language)) } else { Ok(()) }
    }

    fn impossible(&self) -> Message {
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
        match spot.chain.last().and_then(|&(key, _)| key).filter(|_| is_block) {
            Some(key) => {
                let colon = self.colon(key)?;
                self.patch(colon, page.end(node), format!(" {}", inline(new, page.json)));
            }
            None => {
                let placed = in_place(page, node, new, spot.in_flow(page));
                self.patch(placed.start, placed.end, placed.text);
            }
        }
        self.marks.replaced.insert(node, said);
        Ok(())
    }

    /// One past the colon behind a key.
    fn colon(&self, key: NodeId) -> Result<usize, Message> {
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
            spot = parent;
        }
        if spot.parent().is_none() {
            return Err(self.impossible());
        }
        if self.page.is_shared(spot.node()) {
            return Err(messages::shared(self.language));
        }
        self.cut(&spot)?;
        self.marks.removed.insert(spot.node());
        Ok(())
    }

    /// Takes the text of a part out.
    fn cut(&mut self, spot: &Spot) -> Done {
        let (page, Some(&(key, node))) = (self.page, spot.chain.last()) else { return Ok(()) };
        let Some(parent) = spot.parent() else { return Err(self.impossible()) };
        let end = page.end(node);
        if page.is_flow(parent.node()) {
            return self.cut_inline(parent.node(), key.unwrap_or(node), end);
        }
        let Some(key) = key else {
            let dash = page.dash(node).ok_or_else(|| self.impossible())?;
            let (from, to) = page.whole_lines(dash, end);
            self.patch(from, to, "");
            return Ok(());
        };
        let start = page.start(key);
        if page.begins_line(start) {
            let (from, to) = page.whole_lines(start, end);
            self.patch(from, to, "");
            return Ok(());
        }
        // The first key behind a dash: the next one comes in its place.
        let next = page.pairs(parent.node()).get(1).map(|&(key, _)| page.start(key));
        let next = next.ok_or_else(|| self.impossible())?;
        if page.text[page.line_end(end)..next].trim().is_empty() {
            self.patch(start, next, "");
        } else {
            self.patch(page.text[..start].trim_end().len(), page.line_end(end), "");
        }
        Ok(())
    }

    /// Takes a part out from between brackets or braces, with its comma.
    fn cut_inline(&mut self, parent: NodeId, first: NodeId, end: usize) -> Done {
        let (page, start) = (self.page, self.page.start(first));
        let siblings: Vec<NodeId> = page.tree.children(parent).collect();
        let at = siblings.iter().position(|&it| it == first).unwrap_or_default();
        let width = if page.is_record(parent) { 2 } else { 1 };
        if let Some(&next) = siblings.get(at + width) {
            let rest = &page.text[end..];
            let comma = end + rest.find(',').ok_or_else(|| self.impossible())? + 1;
            let line = &page.text[comma..page.line_end(comma)];
            let is_alone = line.trim().is_empty() || line.trim_start().starts_with('#');
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
        if !is_clear {
            return Err(self.impossible());
        }
        self.patch(from, end, "");
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
        let (own, marks) = (rank(key.as_str()), &self.marks.removed);
        let after = (pairs.iter().enumerate())
            .filter(|(_, (key, it))| rank(page.words(*key)) < own && !marks.contains(it))
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
        match after {
            Some(at) => {
                let end = page.line_end(page.end(pairs[at].1));
                self.patch(end, end, format!("{gap}{lines}"));
            }
            None => {
                let start = page.start(first);
                self.patch(start, start, format!("{lines}{gap}"));
            }
        }
        Ok(())
    }

    /// Puts a text between the parts that stand between brackets or braces.
    fn weave(&mut self, parent: NodeId, parts: &[(usize, usize)], at: usize, text: &str) {
        let page = self.page;
        if let Some(&(start, _)) = parts.get(at) {
            let gap = if page.begins_line(start) && start > page.line_start(start) {
                format!("{}{}", page.eol, &page.text[page.line_start(start)..start])
            } else {
                " ".to_owned()
            };
            self.patch(start, start, format!("{text},{gap}"));
        } else if let Some(&(start, end)) = parts.last() {
            let gap = if page.begins_line(start) && start > page.line_start(start) {
                format!("{}{}", page.eol, &page.text[page.line_start(start)..start])
            } else {
                " ".to_owned()
            };
            self.patch(end, end, format!(",{gap}{text}"));
        } else {
            let inside = page.start(parent) + 1;
            self.patch(inside, inside, text);
        }
    }

    /// Puts a value into a list, before the item that is `at` this place now; a single value becomes a
    /// list first.
    pub fn insert(&mut self, list: &Spot, at: usize, new: &Entry) -> Done {
        self.check(list)?;
        let (page, node) = (self.page, list.node());
        if page.tree.repeated(node).is_some() {
            return Err(messages::shared(self.language));
        }
        if !page.is_list(node) {
            return self.make_list(list, new);
        }
        let items = page.items(node);
        let at = at.min(items.len());
        let text = self.item_text(list, &items, new);
        self.insert_text(list, &items, at, &text)?;
        let added = Added { before: at, key: None, what: Came::New(Said::of(new)) };
        self.marks.added.entry(node).or_default().push(added);
        Ok(())
    }

    /// An item as the other items of its list are written.
    fn item_text(&self, list: &Spot, items: &[NodeId], new: &Entry) -> String {
        let page = self.page;
        let all_inline = !items.is_empty() && items.iter().all(|&item| page.is_flow(item));
        if page.is_flow(list.node()) || list.in_flow(page) || (all_inline && is_branch(new)) {
            return inline(new, page.json);
        }
        let dash = items.first().and_then(|&item| page.dash(item));
        let column = dash.map_or(0, |dash| page.column(dash));
        item_lines(new, column, LongTexts::OnALine).replace('\n', page.eol)
    }

    fn insert_text(&mut self, list: &Spot, items: &[NodeId], at: usize, text: &str) -> Done {
        let page = self.page;
        if page.is_flow(list.node()) {
            let parts: Vec<(usize, usize)> =
                items.iter().map(|&item| (page.start(item), page.end(item))).collect();
            self.weave(list.node(), &parts, at, text);
            return Ok(());
        }
        let dash = |at: usize| items.get(at).and_then(|&item| page.dash(item));
        let indent = " ".repeat(page.column(dash(0).ok_or_else(|| self.impossible())?));
        // Items that stand apart stay so.
        let parted = match (dash(1), items.first()) {
            (Some(second), Some(&first)) => {
                let between = &page.text[page.line_end(page.end(first))..second];
                between.matches('\n').count() > 1
                    && between.lines().skip(1).any(|it| it.trim().is_empty())
            }
            _ => text.contains('\n') && list.key.is_some_and(|key| key.word.en == "steps"),
        };
        let gap = if parted { page.eol.repeat(2) } else { page.eol.to_owned() };
        match at.checked_sub(1).map(|before| items[before]) {
            Some(before) => {
                let end = page.line_end(page.end(before));
                self.patch(end, end, format!("{gap}{indent}- {text}"));
            }
            None => {
                let start = dash(0).ok_or_else(|| self.impossible())?;
                self.patch(start, start, format!("- {text}{gap}{indent}"));
            }
        }
        Ok(())
    }

    /// A single value becomes the first of two.
    fn make_list(&mut self, single: &Spot, new: &Entry) -> Done {
        let (page, node) = (self.page, single.node());
        let (start, end) = (page.start(node), page.end(node));
        let old = &page.text[start..end];
        let stands_inline = matches!(page.sign(node), '{' | '[' | '"' | '\'')
            || !page.is_branch(node) && crate::source::writer::is_plain(old, true);
        let stands_inline = stands_inline && !page.is_block_text(node);
        if single.in_flow(page) || stands_inline && !is_long(new) {
            self.patch(start, start, "[");
            self.patch(end, end, format!(", {}]", inline(new, page.json)));
        } else {
            self.dash_before(single, new)?;
        }
        self.marks.listed.insert(node, vec![Said::of(new)]);
        Ok(())
    }

    /// Puts a dash before a single value, and another one with what comes behind it.
    fn dash_before(&mut self, single: &Spot, new: &Entry) -> Done {
        let (page, Some(&(Some(key), node))) = (self.page, single.chain.last()) else {
            return Err(self.impossible());
        };
        let (start, end) = (page.start(node), page.end(node));
        let own_line = page.begins_line(start);
        let column = if own_line { page.column(start) } else { page.column(page.start(key)) + 2 };
        let indent = " ".repeat(column);
        let more = if own_line { 2 } else { 4 };
        if own_line {
            self.patch(start, start, "- ");
        } else {
            let colon = self.colon(key)?;
            self.patch(colon, start, format!("{}{indent}- ", page.eol));
        }
        let mut at = page.next_line(start);
        while at < end {
            if !page.text[at..page.line_end(at)].trim().is_empty() {
                self.patch(at, at, " ".repeat(more));
            }
            at = page.next_line(at);
        }
        let text = item_lines(new, column, LongTexts::OnALine).replace('\n', page.eol);
        let end = page.line_end(end);
        self.patch(end, end, format!("{}{indent}- {text}", page.eol));
        Ok(())
    }

    /// Puts an item of a list before another place in it, as these places are now.
    pub fn shift(&mut self, list: &Spot, from: usize, to: usize) -> Done {
        self.check(list)?;
        let (page, node) = (self.page, list.node());
        let items = page.items(node);
        let Some(&item) = items.get(from).filter(|_| to <= items.len()) else {
            return Err(self.impossible());
        };
        if to == from || to == from + 1 {
            return Ok(());
        }
        let mut start = page.start(item);
        let mut end = page.end(item);
        if !page.is_flow(node) {
            let dash = page.dash(item).ok_or_else(|| self.impossible())?;
            start = dash
                + 1
                + (page.text[dash + 1..].len()
                    - page.text[dash + 1..].trim_start_matches(' ').len());
            end = page.line_end(end);
        }
        let text = page.text[start..end].to_owned();
        let spot = list.item(page, from).ok_or_else(|| self.impossible())?;
        self.cut(&spot)?;
        self.insert_text(list, &items, to, &text)?;
        self.marks.removed.insert(item);
        let added = Added { before: to, key: None, what: Came::Moved(item) };
        self.marks.added.entry(node).or_default().push(added);
        Ok(())
    }

    /// The text with all changes in it, and what undoes them; refused where anything else would change.
    pub fn finish(self) -> Result<(String, Vec<Patch>, Vec<Patch>), Message> {
        let Self { page, language, patches, marks } = self;
        let patches = in_order(patches).ok_or_else(|| messages::conflict(language))?;
        let (text, undo) = put(page.text, &patches);
        let root = page.tree.root().ok_or_else(|| messages::impossible(language))?;
        let wanted = marks.after(page, root);
        let got = tree_of(&text, language).ok();
        let got = got.as_ref().and_then(|tree: &Tree<'_>| said(&text, tree));
        if got.as_ref() != Some(&wanted) {
            eprintln!("DEBUG patches {patches:?} parsed {}", got.is_some());
            let is_shared = page.tree.all_repeated().next().is_some();
            return Err(if is_shared {
                messages::shared(language)
            } else {
                messages::impossible(language)
            });
        }
        Ok((text, patches, undo))
    }
}

/// What a whole text says.
fn said(text: &str, tree: &Tree<'_>) -> Option<Said> {
    let page = Page::new(text, tree);
    Some(Marks::default().after(&page, tree.root()?))
}

fn is_branch(entry: &Entry) -> bool {
    matches!(entry, Entry::List(_) | Entry::OneOrMore(_) | Entry::Record(_))
}

/// Whether a value is better not written between brackets.
fn is_long(entry: &Entry) -> bool {
    const LONG: usize = 60;
    inline(entry, false).chars().count() > LONG
}
