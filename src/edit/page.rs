//! Where the parts of a file begin and end in its text, to the character: what a change may touch.

use std::collections::HashSet;

use crate::source::tree::{Content, NodeId, Tree};

/// A text with its tree.
pub(super) struct Page<'a> {
    pub text: &'a str,
    pub tree: &'a Tree<'a>,
    /// Whether it is JSON, in which every word has quotation marks.
    pub json: bool,
    /// How its lines end.
    pub eol: &'static str,
    /// Parts that stand in other places too.
    shared: HashSet<NodeId>,
}

impl<'a> Page<'a> {
    pub fn new(text: &'a str, tree: &'a Tree<'a>) -> Self {
        // Some programs add a line that ends otherwise than the rest.
        const LOOKED_AT: usize = 20;
        let lines = text.split_inclusive('\n').take(LOOKED_AT);
        let (of_windows, others): (Vec<&str>, Vec<&str>) =
            lines.partition(|it| it.ends_with("\r\n"));
        let eol = if of_windows.len() > others.len() { "\r\n" } else { "\n" };
        let inside = text.trim_start().strip_prefix('{').map(str::trim_start);
        let json = inside.is_some_and(|inside| inside.starts_with('"'));
        Self { text, tree, json, eol, shared: tree.all_repeated().collect() }
    }

    /// Whether a part stands in other places too, by an anchor.
    pub fn is_shared(&self, id: NodeId) -> bool {
        self.shared.contains(&id)
    }

    /// Where a part begins; a text on lines of its own at the `|` or `>` before it.
    pub fn start(&self, id: NodeId) -> usize {
        self.block_sign(id).unwrap_or_else(|| self.tree.span(id).start)
    }

    /// Where the `|` or `>` of a text on lines of its own stands: the text itself begins below it.
    fn block_sign(&self, id: NodeId) -> Option<usize> {
        let is_block = self.tree.repeated(id).is_none()
            && matches!(self.tree.content(id), Content::Text { block: true, .. });
        let span = self.tree.span(id);
        if !is_block || !self.begins_line(span.start) {
            return None;
        }
        let above = self.text[..self.line_start(span.start)].trim_end();
        let line = above.rfind('\n').map_or(0, |at| at + 1);
        let said = above[line..].find(" #").map_or(&above[line..], |at| &above[line..line + at]);
        let said = said.trim_end();
        let mark = said.trim_end_matches(|c: char| "+-".contains(c) || c.is_ascii_digit());
        let at = line + mark.len().checked_sub(1)?;
        let is_sign = mark.ends_with(['|', '>']) && self.text[..at].ends_with([' ', '\t', '\n']);
        (is_sign && !said.trim_start().starts_with('#')).then_some(at)
    }

    /// What a part begins with.
    pub fn sign(&self, id: NodeId) -> char {
        let span = self.tree.span(id);
        let start = self.block_sign(id).unwrap_or(span.start);
        let sign = self.text.get(start..span.end).and_then(|text| text.chars().next());
        sign.unwrap_or(' ')
    }

    /// Whether a list or record stands between brackets or braces.
    pub fn is_flow(&self, id: NodeId) -> bool {
        self.is_branch(id) && matches!(self.sign(id), '{' | '[')
    }

    pub fn is_branch(&self, id: NodeId) -> bool {
        self.tree.repeated(id).is_none() && !matches!(self.tree.content(id), Content::Text { .. })
    }

    pub fn is_list(&self, id: NodeId) -> bool {
        matches!(self.tree.content(id), Content::List)
    }

    pub fn is_record(&self, id: NodeId) -> bool {
        matches!(self.tree.content(id), Content::Record)
    }

    /// A text on lines of its own, behind `|` or `>`.
    pub fn is_block_text(&self, id: NodeId) -> bool {
        self.block_sign(id).is_some()
    }

    /// The keys of a record, each with its value.
    pub fn pairs(&self, id: NodeId) -> Vec<(NodeId, NodeId)> {
        let all: Vec<NodeId> = self.tree.children(id).collect();
        all.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    }

    pub fn items(&self, id: NodeId) -> Vec<NodeId> {
        if self.is_list(id) { self.tree.children(id).collect() } else { vec![id] }
    }

    /// The words of a key or a text.
    pub fn words(&self, id: NodeId) -> &str {
        match self.tree.content(id) {
            Content::Text { text, .. } => text,
            _ => "",
        }
    }

    /// Where what a part says ends, without the remark and the line end behind it.
    pub fn end(&self, id: NodeId) -> usize {
        let span = self.tree.span(id);
        if self.is_block_text(id) {
            return self.block_lines(id).1;
        }
        if !self.is_branch(id) || self.is_flow(id) {
            let text = self.text.get(span.start..span.end).unwrap_or_default();
            return span.start + text.trim_end().len();
        }
        self.tree.children(id).last().map_or(span.end, |last| self.end(last))
    }

    /// Where the lines of a block text begin and end.
    pub fn block_lines(&self, id: NodeId) -> (usize, usize) {
        let first = self.next_line(self.start(id));
        let (mut at, mut end, mut indent) = (first, self.line_end(self.start(id)), None);
        while at < self.text.len() {
            let line_end = self.line_end(at);
            let line = &self.text[at..line_end];
            let spaces = line.len() - line.trim_start_matches(' ').len();
            if !line.trim().is_empty() {
                if spaces < *indent.get_or_insert(spaces) || self.past_block(id, spaces) {
                    break;
                }
                end = line_end;
            }
            at = self.next_line(at);
        }
        (first, end)
    }

    /// Whether a line with so many spaces before it is no line of a block text: it stands no further
    /// than the key of that text.
    fn past_block(&self, id: NodeId, spaces: usize) -> bool {
        let line = &self.text[self.line_start(self.start(id))..self.start(id)];
        spaces <= line.len() - line.trim_start_matches([' ', '-', '\u{FEFF}']).len()
            && !line.trim().is_empty()
            && line.contains(':')
    }

    pub fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |at| at + 1)
    }

    /// The end of the line, before what ends it.
    pub fn line_end(&self, at: usize) -> usize {
        let end = self.text[at..].find('\n').map_or(self.text.len(), |found| at + found);
        if end > at && self.text[..end].ends_with('\r') { end - 1 } else { end }
    }

    pub fn next_line(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |found| at + found + 1)
    }

    pub fn column(&self, at: usize) -> usize {
        self.text[self.line_start(at)..at].trim_start_matches('\u{FEFF}').chars().count()
    }

    /// Whether there is nothing but spaces on the line before a place.
    pub fn begins_line(&self, at: usize) -> bool {
        let before = &self.text[self.line_start(at)..at];
        before.trim_start_matches('\u{FEFF}').chars().all(|c| c == ' ')
    }

    /// The dash of an item in a block list, where it stands on a line of its own.
    pub fn dash(&self, item: NodeId) -> Option<usize> {
        let mut at = self.start(item);
        loop {
            let before = self.text[..at].trim_end_matches([' ', '\t']);
            let before = before.strip_suffix('\n').map_or(before, |above| {
                let line = above.rfind('\n').map_or(0, |at| at + 1);
                above[line..].find('#').map_or(above, |sign| &above[..line + sign])
            });
            let before = before.trim_end_matches([' ', '\t', '\r']);
            if let Some(dash) = before.strip_suffix('-') {
                return self.begins_line(dash.len()).then_some(dash.len());
            }
            if before.len() >= at || !before.is_empty() && !before.ends_with('\n') {
                return None;
            }
            at = before.len();
        }
    }

    /// Behind the empty lines from the beginning of a line on.
    fn past_empty(&self, mut at: usize) -> usize {
        while at < self.text.len() && self.text[at..self.line_end(at)].trim().is_empty() {
            at = self.next_line(at);
        }
        at
    }

    /// Where the empty lines begin that stand above a line; nothing where there are none.
    fn gap_above(&self, start: usize) -> Option<usize> {
        let above = &self.text[..start];
        let parted = above.trim_end_matches([' ', '\r', '\n']).len();
        let has_gap = above[parted..].matches('\n').count() > 1;
        has_gap.then(|| self.next_line(parted).min(start))
    }

    /// The lines of an item of a list, with the empty lines that part it from the next, or where it is the
    /// last from the one before it.
    pub fn whole_item(&self, list: NodeId, item: NodeId, dash: usize) -> (usize, usize) {
        let (start, end) = self.whole_lines(dash, self.end(item));
        let items = self.items(list);
        let is_at = |place: Option<&NodeId>| items.len() > 1 && place == Some(&item);
        match self.gap_above(start) {
            None if is_at(items.first()) => (start, self.past_empty(end)),
            Some(gap) if is_at(items.last()) && end == self.next_line(self.end(item)) => (gap, end),
            _ => (start, end),
        }
    }

    /// Lines from one place to another, with the empty lines that would be left twice.
    pub fn whole_lines(&self, from: usize, to: usize) -> (usize, usize) {
        let (start, mut end) = (self.line_start(from), self.next_line(to));
        let gap = self.gap_above(start);
        if gap.is_some() {
            end = self.past_empty(end);
        }
        if let (Some(gap), true) = (gap, end == self.text.len()) {
            return (gap, end);
        }
        if !self.text[..end].ends_with('\n') && start > 0 {
            let line = self.text[..start - 1].len();
            return (line - usize::from(self.text[..line].ends_with('\r')), end);
        }
        (start, end)
    }
}
