use super::block::{Block, Look};
use super::theme::Theme;
use crate::model::{Journey, Step};
use crate::scene::{Color, Node, Paint, Rect};
use crate::words;

/// Room between a caption and the card under it.
const GAP: f64 = 2.0;

/// The small words above a step's first card: when, about whom, and whether the order is certain.
#[derive(Debug, Clone)]
pub(super) struct Caption {
    block: Block,
}

impl Caption {
    pub fn of(step: &Step, journey: &Journey, theme: &Theme) -> Option<Self> {
        let look = Look::plain(theme.small_size, theme.palette.grey_text);
        let text = words::caption(step, journey)?;
        // Too long a line is broken between two things said first.
        let long = look.width(&text, theme) > theme.card_width;
        let text = if long { text.replace(words::SEPARATOR, "\n") } else { text };
        let block = Block::new(&text, look, theme.card_width, journey.language, theme);
        (!block.is_empty()).then_some(Self { block })
    }

    pub fn height(&self) -> f64 {
        self.block.height() + GAP
    }

    /// Draws the caption with its top at `y`, on a plate of the lane's colour so that no line runs
    /// through the words.
    pub fn draw_into(self, x: f64, y: f64, ground: Color, out: &mut Vec<Node>) {
        let (w, h) = (self.block.width(), self.block.height());
        out.push(Node::Rect(Rect { x, y, w, h, radius: 0.0, paint: Paint::fill(ground) }));
        self.block.draw_into(x, y, out);
    }
}
