//! A tag: a short word in a lane of a journey's own, with others beside it.

use crate::layout::context::Sheet;
use crate::layout::lanes::cells::Cell;
use crate::layout::lanes::own::value::Value;
use crate::layout::text_block::TextBlock;
use crate::model::Place;
use crate::scene::{Node, Paint, Rect, TextStyle};

/// Room between the edge of a tag and its words, in the widest font that a reader may have.
const SIDE: f64 = 6.0;
const TOP: f64 = 3.0;
/// Corner of a tag, unless it is lower than two of them.
const CORNER: f64 = 11.0;
/// Width of the edge of a tag.
const EDGE: f64 = 1.0;

/// A tag, as wide as its words.
pub(crate) struct Tag {
    value: Value,
    words: TextBlock,
}

impl Tag {
    pub fn new(value: Value, sheet: &Sheet<'_>) -> Self {
        let words = block(&value, sheet.theme.card_width, sheet);
        Self { value, words }
    }
}

/// The words of a tag that is at most so wide.
fn block(value: &Value, width: f64, sheet: &Sheet<'_>) -> TextBlock {
    let theme = sheet.theme;
    let style = TextStyle::plain(theme.body_size, theme.palette.ink);
    let language = sheet.language_of(&value.text);
    TextBlock::new(&value.text, style, width - 2.0 * SIDE, language, theme)
}

fn height(words: &TextBlock) -> f64 {
    words.height() + 2.0 * TOP
}

/// Draws the outline of a tag of this size.
fn outline((x, y, w, h): (f64, f64, f64, f64), sheet: &Sheet<'_>) -> Node {
    let inset = EDGE / 2.0;
    let radius = CORNER.min((h - EDGE) / 2.0);
    let paint = Paint::edged(sheet.theme.palette.white, sheet.theme.palette.grey_text, EDGE);
    let (left, top) = (x + inset, y + inset);
    Node::Rect(Rect { x: left, y: top, w: w - EDGE, h: h - EDGE, radius, paint })
}

impl Cell for Tag {
    fn height(&self) -> f64 {
        height(&self.words)
    }

    fn label_and_sentence(&self) -> (String, String) {
        (self.value.label.clone(), self.value.sentence.clone())
    }

    fn place(&self) -> Option<Place> {
        Some(self.value.place)
    }

    fn draw(&self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let w = self.words.width() + 2.0 * SIDE;
        out.push(outline((x, y, w, height(&self.words)), sheet));
        self.words.draw_centred(x + w / 2.0, y + TOP, out);
    }

    fn width(&self) -> Option<f64> {
        Some(self.words.width() + 2.0 * SIDE)
    }

    fn height_along(&self, room: f64, sheet: &Sheet<'_>) -> f64 {
        height(&block(&self.value, room, sheet))
    }

    fn draw_along(&self, x: f64, y: f64, room: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let words = block(&self.value, room, sheet).flush_in(room - 2.0 * SIDE);
        out.push(outline((x, y, room, height(&words)), sheet));
        words.draw_into(x + SIDE, y + TOP, out);
    }
}
