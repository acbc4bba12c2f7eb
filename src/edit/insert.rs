//! Puts values into lists, between brackets and on lines of their own, and moves them there.

use crate::diagnostic::{Message, Span};
use crate::edit::messages;
use crate::edit::patch::{Patch, in_order, put};
use crate::edit::path::Spot;
use crate::edit::plan::Plan;
use crate::edit::style::inline;
use crate::edit::value::{Added, Came, Said};
use crate::source::tree::NodeId;
use crate::source::writer::{Entry, LongTexts, is_plain, item_lines};

type Done = Result<(), Message>;

impl Plan<'_> {
    /// Puts a text between the parts that stand between brackets or braces.
    pub fn weave(&mut self, parent: NodeId, parts: &[(usize, usize)], at: usize, text: &str) {
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
        if let Some(before) = at.checked_sub(1).map(|before| items[before]) {
            let end = page.line_end(page.end(before));
            self.patch(end, end, format!("{gap}{indent}- {text}"));
        } else {
            let start = dash(0).ok_or_else(|| self.impossible())?;
            self.patch(start, start, format!("- {text}{gap}{indent}"));
        }
        Ok(())
    }

    /// A single value becomes the first of two.
    fn make_list(&mut self, single: &Spot, new: &Entry) -> Done {
        let (page, node) = (self.page, single.node());
        let (start, end) = (page.start(node), page.end(node));
        let old = &page.text[start..end];
        let stands_inline = matches!(page.sign(node), '{' | '[' | '"' | '\'')
            || !page.is_branch(node) && is_plain(old, true);
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
            let number = if from < items.len() { to } else { from + 1 };
            return Err(messages::unknown_item(self.language, number, items.len()));
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
        // What has to be said in it before it moves is said where it goes.
        let text = &page.text[start..end];
        let inside = self.take_within(Span { start, end });
        let by = |at: usize| at - start;
        let moved = |it: Patch| Patch {
            span: Span { start: by(it.span.start), end: by(it.span.end) },
            ..it
        };
        let inside = in_order(inside.into_iter().map(moved).collect());
        let text = put(text, &inside.ok_or_else(|| self.impossible())?).0;
        let spot = list.item(page, from).ok_or_else(|| self.impossible())?;
        self.cut(&spot, true)?;
        self.insert_text(list, &items, to, &text)?;
        self.marks.removed.insert(item);
        let added = Added { before: to, key: None, what: Came::Moved(item) };
        self.marks.added.entry(node).or_default().push(added);
        Ok(())
    }
}

fn is_branch(entry: &Entry) -> bool {
    matches!(entry, Entry::List(_) | Entry::OneOrMore(_) | Entry::Record(_))
}

/// Whether a value is better not written between brackets.
fn is_long(entry: &Entry) -> bool {
    const LONG: usize = 60;
    inline(entry, false).chars().count() > LONG
}
