//! Words on slides of their own, in two columns, on as many as it takes.

use crate::layout::context::Sheet;
use crate::layout::panels::panel::{Area, heading};
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::layout::slides::text_cut::longest;
use crate::layout::text_block::TextBlock;
use crate::model::Place;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Columns on a slide, and the room between them and between two paragraphs.
const COLUMNS: usize = 2;
const GAP: f64 = 32.0;
const PARAGRAPH_GAP: f64 = 4.0;

/// Words under a heading.
pub(crate) struct Words<'a> {
    pub role: Role,
    pub heading: &'a str,
    pub paragraphs: Vec<(String, TextStyle)>,
    /// Where they end at the foot of a slide.
    pub foot: f64,
}

/// A slide that is being filled.
struct Filled {
    nodes: Vec<Node>,
    column: usize,
    top: f64,
    y: f64,
}

impl Words<'_> {
    /// Draws them on slides of their own; each after the first says that it goes on.
    pub fn draw(&self, size: &SlideSize, sheet: &Sheet<'_>) -> Vec<Slide> {
        let width = (size.room() + GAP) / COLUMNS as f64 - GAP;
        let mut slides = Vec::new();
        let mut filled = self.begin(false, size, sheet);
        for (text, style) in &self.paragraphs {
            let block = |text: &str| {
                TextBlock::new(text, *style, width, sheet.language_of(text), sheet.theme)
            };
            let mut rest = text.trim();
            while !rest.is_empty() {
                let is_fresh = filled.y <= filled.top;
                let left = self.foot - filled.y;
                let fitting = longest(rest, is_fresh, |text| block(text).height() <= left);
                let end = match fitting {
                    Some(end) => end,
                    // Not even a letter: it stands there all the same.
                    None if is_fresh => rest.len(),
                    None => {
                        if filled.column + 1 == COLUMNS {
                            slides.push(self.end(filled, size));
                            filled = self.begin(true, size, sheet);
                        } else {
                            (filled.column, filled.y) = (filled.column + 1, filled.top);
                        }
                        continue;
                    }
                };
                let x = sheet.theme.margin + filled.column as f64 * (width + GAP);
                let own = block(rest[..end].trim());
                filled.y = own.draw_into(x, filled.y, &mut filled.nodes) + PARAGRAPH_GAP;
                rest = rest[end..].trim();
            }
        }
        slides.push(self.end(filled, size));
        slides
    }

    fn begin(&self, goes_on: bool, size: &SlideSize, sheet: &Sheet<'_>) -> Filled {
        let mut nodes = Vec::new();
        let area = Area { x: sheet.theme.margin, y: size.top(), room: size.room() };
        let text = if goes_on {
            format!("{}, {}", self.heading, words::continued(sheet.language()))
        } else {
            self.heading.to_owned()
        };
        let top = heading(&text, area, sheet, &mut nodes);
        Filled { nodes, column: 0, top, y: top }
    }

    fn end(&self, filled: Filled, size: &SlideSize) -> Slide {
        let bottom = if filled.column == 0 { filled.y } else { self.foot };
        let group = Group::new(self.role, self.heading, filled.nodes);
        let place = (self.role == Role::Title).then_some(Place::Journey);
        let nodes = vec![group.showing(place).into()];
        Slide { nodes, bottom, ..Slide::empty(size) }
    }
}
