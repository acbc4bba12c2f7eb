use super::block::{Block, Look};
use super::theme::Theme;
use crate::model::{Journey, Step};
use crate::scene::{Node, Paint, Rect};
use crate::words;

/// Room above the words and under them.
const AROUND: f64 = 1.0;
/// Corner of the plate.
const CORNER: f64 = 4.0;
/// How far the plate runs on behind the card, so that nothing shows at the card's round corners.
const TUCKED: f64 = 12.0;

/// The small words at the head of a step's first card: when, about whom, and whether the order is
/// certain.
#[derive(Debug, Clone)]
pub(super) struct Caption {
    block: Block,
}

impl Caption {
    pub fn of(step: &Step, journey: &Journey, theme: &Theme) -> Option<Self> {
        let look = Look::plain(theme.small_size, theme.palette.ink);
        let text = words::caption(step, journey)?;
        let room = theme.card_width - theme.padding;
        let block = |text: &str| Block::new(text, look, room, journey.language, theme);
        // Two things said stand under one another, unless that takes more lines.
        let (whole, split) = (block(&text), block(&text.replace(words::SEPARATOR, "\n")));
        let block = if split.lines() > whole.lines() { whole } else { split };
        (!block.is_empty()).then_some(Self { block })
    }

    pub fn height(&self) -> f64 {
        self.block.height() + 2.0 * AROUND
    }

    /// Draws the caption with its top at `y`, to be followed by the card under it. It stands on a
    /// plate as wide as the card: what runs behind the card runs behind its head as well, and no
    /// line runs through the words.
    pub fn draw_into(self, x: f64, y: f64, theme: &Theme, out: &mut Vec<Node>) {
        let (w, h) = (theme.card_width, self.height() + TUCKED);
        let paint = Paint::fill(theme.palette.header);
        out.push(Node::Rect(Rect { x, y, w, h, radius: CORNER, paint }));
        self.block.draw_into(x + theme.padding, y + AROUND, out);
    }
}
