//! A card: a text in a lane of a journey's own, as wide as the cards of organisations.

use crate::layout::context::Sheet;
use crate::layout::lanes::cells::Cell;
use crate::layout::lanes::own::value::Value;
use crate::layout::party_style::EDGE;
use crate::layout::text_block::TextBlock;
use crate::model::Place;
use crate::scene::{Node, Paint, Rect, TextStyle};

/// A card of a lane of the journey's own.
pub(crate) struct Card {
    value: Value,
    words: TextBlock,
    /// With room above and under its words.
    height: f64,
}

impl Card {
    pub fn new(value: Value, sheet: &Sheet<'_>) -> Self {
        let words = block(&value, sheet.theme.card_width, sheet);
        let height = height(&words, sheet);
        Self { value, words, height }
    }
}

/// The words of a card of some width.
fn block(value: &Value, width: f64, sheet: &Sheet<'_>) -> TextBlock {
    let theme = sheet.theme;
    let style = TextStyle::plain(theme.body_size, theme.palette.ink);
    let (room, language) = (width - 2.0 * theme.padding, sheet.language_of(&value.text));
    TextBlock::new(&value.text, style, room, language, theme).flush_in(room)
}

fn height(words: &TextBlock, sheet: &Sheet<'_>) -> f64 {
    words.height() + 2.0 * sheet.theme.padding
}

/// Draws a card of some width.
fn card(words: &TextBlock, (x, y, w): (f64, f64, f64), sheet: &Sheet<'_>, out: &mut Vec<Node>) {
    let (theme, inset) = (sheet.theme, EDGE / 2.0);
    let (left, top, h) = (x + inset, y + inset, height(words, sheet) - EDGE);
    let paint = Paint::edged(theme.palette.white, theme.palette.grey_text, EDGE);
    out.push(Node::Rect(Rect { x: left, y: top, w: w - EDGE, h, radius: 0.0, paint }));
    words.draw_into(x + theme.padding, y + theme.padding, out);
}

impl Cell for Card {
    fn height(&self) -> f64 {
        self.height
    }

    fn label_and_sentence(&self) -> (String, String) {
        (self.value.label.clone(), self.value.sentence.clone())
    }

    fn place(&self) -> Option<Place> {
        Some(self.value.place)
    }

    fn draw(&self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        card(&self.words, (x, y, sheet.theme.card_width), sheet, out);
    }

    fn height_along(&self, room: f64, sheet: &Sheet<'_>) -> f64 {
        height(&block(&self.value, room, sheet), sheet)
    }

    fn draw_along(&self, x: f64, y: f64, room: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        card(&block(&self.value, room, sheet), (x, y, room), sheet, out);
    }
}
