//! A table on a slide: what is drawn in rows and columns, under a row that says what stands in each column.

use std::fmt::Display;

use klantreis::scene::{Bounds, Color, Colors, Group, Node, Role, Stroke};

use crate::package::{Relations, Xml};
use crate::slides::colors;
use crate::slides::shape::{Told, identity, place};
use crate::slides::text::Words;
use crate::slides::units::{Area, emu};

const TABLE: &str = "http://schemas.openxmlformats.org/drawingml/2006/table";
/// A look of tables without lines and grounds, which programs have by themselves.
const PLAIN: &str = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

/// A table.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub id: usize,
    pub told: Told<'a>,
    /// The first says what stands in each column.
    rows: Vec<Row<'a>>,
    page: f64,
}

#[derive(Debug)]
struct Row<'a> {
    top: f64,
    bottom: f64,
    /// The line above it.
    line: Option<Stroke>,
    cells: Vec<Cell<'a>>,
}

#[derive(Debug)]
struct Cell<'a> {
    left: f64,
    right: f64,
    /// The bar along its left side.
    bar: Option<(Color, f64)>,
    words: Vec<Words<'a>>,
}

/// Whether what is drawn in a group has cells.
pub(super) fn holds_cells(group: &Group) -> bool {
    group.nodes.iter().any(|node| match node {
        Node::Group(inner) => inner.role == Role::Cell || holds_cells(inner),
        _ => false,
    })
}

impl<'a> Table<'a> {
    /// A table with these cells above its columns, on a page so wide.
    pub fn new(id: usize, told: Told<'a>, heads: &[&'a Group], page: f64) -> Self {
        let nodes = || heads.iter().flat_map(|head| &head.nodes);
        let (top, bottom) = Bounds::of(nodes()).map_or((0.0, 0.0), |it| (it.top, it.bottom));
        let cells = heads.iter().map(|head| Cell::new(head, page)).collect();
        Self { id, told, rows: vec![Row { top, bottom, line: None, cells }], page }
    }

    /// Adds the rows that are drawn in a list.
    pub fn take(&mut self, list: &'a Group) {
        for node in &list.nodes {
            let (Node::Group(item), Some(area)) = (node, node.bounds()) else { continue };
            let mut row = Row { top: area.top, bottom: area.bottom, line: None, cells: Vec::new() };
            row.fill(&item.nodes, self.page);
            self.rows.push(row);
        }
    }

    /// Where it stands.
    pub fn area(&self) -> Area {
        let edges = self.edges();
        let (x, right) = (edges[0], edges[edges.len() - 1]);
        let y = self.rows.first().map_or(0.0, |row| row.top);
        let h = self.heights().iter().sum();
        Area { x, y, w: right - x, h }
    }

    /// The left edge of each column, and the right one of the last.
    fn edges(&self) -> Vec<f64> {
        let cells = |at: usize| self.rows.iter().filter_map(move |row| row.cells.get(at));
        let count = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let left = |at| cells(at).map(|cell| cell.left).fold(f64::INFINITY, f64::min);
        let mut edges: Vec<f64> = (0..count).map(left).collect();
        edges.push(cells(count.max(1) - 1).map(|cell| cell.right).fold(0.0, f64::max));
        edges
    }

    /// How high each row is: up to the next, and the last with as much room under its words as above them.
    fn heights(&self) -> Vec<f64> {
        let height = |(at, row): (usize, &Row<'_>)| match self.rows.get(at + 1) {
            Some(next) => next.top - row.top,
            None => row.bottom - row.top + row.room_above().unwrap_or(0.0),
        };
        self.rows.iter().enumerate().map(height).collect()
    }

    /// Writes it.
    pub fn write(&self, colors: &Colors, relations: &mut Relations, xml: &mut Xml) {
        let (edges, heights) = (self.edges(), self.heights());
        xml.element("p:graphicFrame", &[], |xml| {
            xml.element("p:nvGraphicFramePr", &[], |xml| {
                identity(self.id, &self.told, false, relations, xml);
                xml.element("p:cNvGraphicFramePr", &[], |xml| {
                    xml.empty("a:graphicFrameLocks", &[("noGrp", &1)]);
                });
                xml.empty("p:nvPr", &[]);
            });
            place("p:xfrm", &self.area(), &[], xml);
            xml.element("a:graphic", &[], |xml| {
                xml.element("a:graphicData", &[("uri", &TABLE)], |xml| {
                    xml.element("a:tbl", &[], |xml| {
                        xml.element("a:tblPr", &[("firstRow", &1)], |xml| {
                            xml.words("a:tableStyleId", &[], PLAIN);
                        });
                        xml.element("a:tblGrid", &[], |xml| {
                            for column in edges.windows(2) {
                                xml.empty("a:gridCol", &[("w", &emu(column[1] - column[0]))]);
                            }
                        });
                        for (row, height) in self.rows.iter().zip(heights) {
                            xml.element("a:tr", &[("h", &emu(height))], |xml| {
                                row.write(&edges, self.page, colors, xml);
                            });
                        }
                    });
                });
            });
        });
    }
}

impl<'a> Row<'a> {
    /// Takes the cells that are drawn, and the line above them.
    fn fill(&mut self, nodes: &'a [Node], page: f64) {
        for node in nodes {
            match node {
                Node::Group(cell) if cell.role == Role::Cell => {
                    self.cells.push(Cell::new(cell, page));
                }
                Node::Group(group) => self.fill(&group.nodes, page),
                Node::Path(line) => self.line = self.line.or(line.paint.stroke),
                _ => {}
            }
        }
    }

    /// The room above its words.
    fn room_above(&self) -> Option<f64> {
        let tops = self.cells.iter().filter_map(Cell::top);
        tops.reduce(f64::min).map(|top| top - self.top)
    }

    fn write(&self, edges: &[f64], page: f64, colors: &Colors, xml: &mut Xml) {
        for (at, column) in edges.windows(2).enumerate() {
            let Some(cell) = self.cells.get(at) else { continue };
            // A side that two cells share is a side of both.
            let sides = [cell.bar, self.cells.get(at + 1).and_then(|next| next.bar)];
            xml.element("a:tc", &[], |xml| {
                cell.write_words(colors, xml);
                let insets = cell.insets((column[0], column[1]), self.top, page);
                let [left, right, top] = insets.map(emu);
                let attributes: [(&str, &dyn Display); 5] = [
                    ("marL", &left),
                    ("marR", &right),
                    ("marT", &top),
                    ("marB", &0),
                    ("anchor", &"t"),
                ];
                xml.element("a:tcPr", &attributes, |xml| {
                    for (name, bar) in ["a:lnL", "a:lnR"].into_iter().zip(sides) {
                        side(name, bar, colors, xml);
                    }
                    side("a:lnT", self.line.map(|it| (it.color, it.width)), colors, xml);
                    side("a:lnB", None, colors, xml);
                    xml.empty("a:noFill", &[]);
                });
            });
        }
    }
}

impl<'a> Cell<'a> {
    fn new(group: &'a Group, page: f64) -> Self {
        let mut cell = Self { left: f64::INFINITY, right: 0.0, bar: None, words: Vec::new() };
        for node in &group.nodes {
            if let Some(area) = node.bounds() {
                cell.left = cell.left.min(area.left);
            }
            match node {
                Node::Rect(bar) => cell.bar = bar.paint.fill.map(|color| (color, bar.w)),
                Node::Paragraph(paragraph) => {
                    let last = cell.words.last_mut();
                    if !last.is_some_and(|words| words.take(paragraph, false)) {
                        let mut words = Words::default();
                        words.take(paragraph, false);
                        cell.words.push(words);
                    }
                }
                _ => {}
            }
        }
        let right = |words: &Words<'_>| words.area(page).right();
        cell.right = cell.words.iter().map(right).fold(0.0, f64::max);
        cell
    }

    /// Where its words begin.
    fn top(&self) -> Option<f64> {
        self.words.first()?.first().map(|it| it.top)
    }

    /// The room beside its words and above them, between these edges and under the top of its row.
    fn insets(&self, (left, right): (f64, f64), top: f64, page: f64) -> [f64; 3] {
        let area = self.words.iter().map(|words| words.area(page)).reduce(Area::around);
        area.map_or([0.0; 3], |area| {
            [area.x - left, right - area.right(), area.y - top].map(|room| room.max(0.0))
        })
    }

    fn write_words(&self, colors: &Colors, xml: &mut Xml) {
        xml.element("a:txBody", &[], |xml| {
            xml.empty("a:bodyPr", &[]);
            xml.empty("a:lstStyle", &[]);
            if self.words.is_empty() {
                xml.empty("a:p", &[]);
            }
            self.words.iter().for_each(|words| words.write_paragraphs(colors, xml));
        });
    }
}

/// Writes a side of a cell: a line of a colour and a width, or none.
fn side(name: &str, line: Option<(Color, f64)>, colors: &Colors, xml: &mut Xml) {
    let width = line.map_or(0, |(_, width)| emu(width));
    xml.element(name, &[("w", &width)], |xml| {
        colors::fill(line.map(|(color, _)| color), colors, xml);
    });
}
