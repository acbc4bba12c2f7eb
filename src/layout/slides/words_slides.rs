//! Words on slides of their own, in two columns, on as many as it takes.

use crate::layout::context::Sheet;
use crate::layout::panels::panel::{Area, heading};
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::layout::text_block::TextBlock;
use crate::layout::text_cut::longest;
use crate::model::Place;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Columns on a slide, and the room between them and between two paragraphs.
const COLUMNS: usize = 2;
const GAP: f64 = 32.0;
const PARAGRAPH_GAP: f64 = 4.0;
const ENTRY_GAP: f64 = 10.0;

/// Words under a heading.
pub(crate) struct Words<'a> {
    pub role: Role,
    pub heading: &'a str,
    /// The list that its entries are drawn in, without any; in the group of the heading without one.
    pub list: Option<Group>,
    pub entries: Vec<WordsEntry>,
    /// Where they end at the foot of a slide.
    pub foot: f64,
}

/// Paragraphs that belong together.
pub(crate) struct WordsEntry {
    /// The groups that they are drawn in, the outermost first, each without what is in it.
    pub around: Vec<Group>,
    pub paragraphs: Vec<(String, TextStyle)>,
}

impl WordsEntry {
    pub const fn of(paragraphs: Vec<(String, TextStyle)>) -> Self {
        Self { around: Vec::new(), paragraphs }
    }
}

/// A slide that is being filled.
struct Filled {
    head: Vec<Node>,
    /// What stands under it, with which entry it is of.
    nodes: Vec<(usize, Node)>,
    /// The entry that a slide before it ends with.
    before: Option<usize>,
    column: usize,
    top: f64,
    y: f64,
}

impl Words<'_> {
    /// Draws them on slides of their own; each after the first says that it goes on.
    pub fn draw(&self, size: &SlideSize, sheet: &Sheet<'_>) -> Vec<Slide> {
        let mut slides = Vec::new();
        let mut filled = self.begin(None, size, sheet);
        for (at, entry) in self.entries.iter().enumerate() {
            if filled.y > filled.top {
                filled.y += ENTRY_GAP - PARAGRAPH_GAP;
            }
            for (text, style) in &entry.paragraphs {
                let mut rest = text.trim();
                while !rest.is_empty() {
                    rest = match self.put(rest, (at, *style), &mut filled, size, sheet) {
                        Some(end) => rest[end..].trim(),
                        None if filled.column + 1 < COLUMNS => {
                            (filled.column, filled.y) = (filled.column + 1, filled.top);
                            rest
                        }
                        None => {
                            let last = filled.nodes.last().map(|it| it.0);
                            slides.push(self.end(filled));
                            filled = self.begin(last, size, sheet);
                            rest
                        }
                    };
                }
            }
        }
        slides.push(self.end(filled));
        slides
    }

    /// Puts as much of a text of an entry in the column as has room there; gives where that ends, or nothing
    /// where there is no room.
    fn put(
        &self,
        text: &str,
        (at, style): (usize, TextStyle),
        filled: &mut Filled,
        size: &SlideSize,
        sheet: &Sheet<'_>,
    ) -> Option<usize> {
        let width = (size.room() + GAP) / COLUMNS as f64 - GAP;
        let block =
            |text: &str| TextBlock::new(text, style, width, sheet.language_of(text), sheet.theme);
        let (is_fresh, left) = (filled.y <= filled.top, self.foot - filled.y);
        let fitting = longest(text, is_fresh, |text| block(text).height() <= left);
        // Where there is not even room for a letter, it stands there all the same.
        let end = fitting.or(is_fresh.then_some(text.len()))?;
        let x = sheet.theme.margin + filled.column as f64 * (width + GAP);
        let mut nodes = Vec::with_capacity(1);
        filled.y = block(text[..end].trim()).draw_into(x, filled.y, &mut nodes) + PARAGRAPH_GAP;
        filled.nodes.extend(nodes.into_iter().map(|node| (at, node)));
        Some(end)
    }

    fn begin(&self, before: Option<usize>, size: &SlideSize, sheet: &Sheet<'_>) -> Filled {
        let mut head = Vec::new();
        let area = Area { x: sheet.theme.margin, y: size.top(), room: size.room(), fills: true };
        let text = if before.is_some() {
            format!("{}, {}", self.heading, words::continued(sheet.language()))
        } else {
            self.heading.to_owned()
        };
        let top = heading(&text, area, sheet, &mut head);
        Filled { head, nodes: Vec::new(), before, column: 0, top, y: top }
    }

    fn end(&self, filled: Filled) -> Slide {
        let Filled { mut head, nodes, before, column, y, .. } = filled;
        let bottom = if column == 0 { y } else { self.foot };
        let mut entries: Vec<(usize, Vec<Node>)> = Vec::new();
        for (at, node) in nodes {
            match entries.last_mut().filter(|last| last.0 == at) {
                Some(last) => last.1.push(node),
                None => entries.push((at, vec![node])),
            }
        }
        let entries = entries.into_iter().flat_map(|(at, nodes)| {
            let around = self.entries[at].around.iter();
            around.rev().fold(nodes, |nodes, group| within(group, before == Some(at), nodes))
        });
        let group = |nodes| Group::new(self.role, self.heading, nodes);
        let place = (self.role == Role::Title).then_some(Place::Journey);
        let nodes = if let Some(list) = self.list.clone() {
            vec![group(head).into(), Group { nodes: entries.collect(), ..list }.into()]
        } else {
            head.extend(entries);
            vec![group(head).showing(place).into()]
        };
        Slide { nodes, bottom }
    }
}

/// These in a group; what goes on from another slide is no card of its own there.
fn within(group: &Group, goes_on: bool, nodes: Vec<Node>) -> Vec<Node> {
    let role = match group.role {
        Role::PanelCard(_) if goes_on => return nodes,
        Role::LaneCard { part, .. } if goes_on => Role::LaneCard { part, continued: true },
        role => role,
    };
    vec![Group { role, nodes, ..group.clone() }.into()]
}
