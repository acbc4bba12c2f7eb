//! The rows that a panel is cut into, so that a panel longer than a page goes on on the next.

use crate::layout::context::Sheet;
use crate::layout::panels::panel::Area;
use crate::layout::panels::registry;
use crate::scene::{Bounds, Group, Meaning, Node};

/// Room between two panels.
const PANEL_GAP: f64 = 16.0;

/// A piece of a panel that stands on one page: a row of its entries, the first with the heading.
#[derive(Debug, Clone)]
pub(crate) struct PanelRow {
    /// The heading, at the top, to be repeated where the row begins a page.
    head: Option<Node>,
    head_height: f64,
    /// The list that they are a part of, without any.
    list: Group,
    items: Vec<Node>,
    /// Whether the heading stands above it in any case.
    pub first: bool,
    /// Room above it, where it does not begin a page.
    pub gap: f64,
    height: f64,
    /// Where the entries were drawn.
    top: f64,
}

impl PanelRow {
    /// How high it is; with the heading where it begins a page.
    pub fn height(&self, begins_page: bool) -> f64 {
        self.height + if self.first || begins_page { self.head_height } else { 0.0 }
    }

    /// Draws it with its top at `y`.
    pub fn draw(mut self, mut y: f64, begins_page: bool, out: &mut Vec<Node>) {
        if let Some(mut head) = self.head.filter(|_| self.first || begins_page) {
            head.shift(0.0, y);
            out.push(head);
            y += self.head_height;
        }
        for item in &mut self.items {
            item.shift(0.0, y - self.top);
        }
        out.push(Group { nodes: self.items, ..self.list }.into());
    }
}

/// Draws all panels, as wide as the page, and cuts them into rows between their entries.
pub(crate) fn rows(x: f64, room: f64, sheet: &Sheet<'_>) -> Vec<PanelRow> {
    let mut nodes = Vec::new();
    registry::draw(sheet, Area { x, y: 0.0, room, fills: true }, PANEL_GAP, &mut nodes);
    let mut rows: Vec<PanelRow> = Vec::new();
    let mut heads: Vec<Node> = Vec::new();
    for node in nodes {
        match node {
            Node::Group(mut list) if list.role.meaning() == Meaning::List => {
                let above = rows.last().map(|row| row.top + row.height);
                let items = std::mem::take(&mut list.nodes);
                let own = of_list(&list, items, heads.pop(), above);
                rows.extend(own);
            }
            head => heads.push(head),
        }
    }
    rows
}

/// The rows of one list: entries whose heights overlap stand in one row.
fn of_list(
    list: &Group,
    items: Vec<Node>,
    head: Option<Node>,
    above: Option<f64>,
) -> Vec<PanelRow> {
    let mut rows: Vec<(f64, f64, Vec<Node>)> = Vec::new();
    for item in items {
        let Some(Bounds { top, bottom, .. }) = item.bounds() else { continue };
        match rows.last_mut() {
            Some((_, end, own)) if top < *end => {
                *end = end.max(bottom);
                own.push(item);
            }
            _ => rows.push((top, bottom, vec![item])),
        }
    }
    let list_top = rows.first().map_or(0.0, |row| row.0);
    let head_top = head.as_ref().and_then(Node::bounds).map_or(list_top, |it| it.top);
    let head = head.map(|mut head| {
        head.shift(0.0, -head_top);
        head
    });
    let mut reached = above.unwrap_or(head_top);
    let mut first = true;
    let row = |(top, bottom, items): (f64, f64, Vec<Node>)| {
        let begin = if first { head_top } else { top };
        let row = PanelRow {
            head: head.clone(),
            head_height: list_top - head_top,
            list: list.clone(),
            items,
            first,
            gap: (begin - reached).max(0.0),
            height: bottom - top,
            top,
        };
        (first, reached) = (false, bottom);
        row
    };
    rows.into_iter().map(row).collect()
}
