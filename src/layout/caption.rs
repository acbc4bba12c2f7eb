use super::block::{Block, Look};
use super::theme::Theme;
use super::words;
use crate::model::{Journey, Order, Step};
use crate::scene::{Color, Node, Paint, Rect};

/// Room between a caption and the card under it.
const GAP: f64 = 2.0;

/// Between two things said on one line; too long a line is broken here first.
const SEPARATOR: &str = " · ";

/// The small words above a step's first card: when, about whom, and whether the order is certain.
#[derive(Debug, Clone)]
pub(super) struct Caption {
    block: Block,
}

impl Caption {
    pub fn of(step: &Step, journey: &Journey, theme: &Theme) -> Option<Self> {
        let look = Look::plain(theme.small_size, theme.palette.grey_text);
        let text = words_of(step, journey)?;
        let text =
            if look.width(&text) > theme.card_width { text.replace(SEPARATOR, "\n") } else { text };
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

/// The caption in one line, or nothing when there is nothing to say.
pub(super) fn words_of(step: &Step, journey: &Journey) -> Option<String> {
    let language = journey.language;
    let time = step.time.as_ref();
    let mut parts: Vec<String> = Vec::new();
    parts.extend(time.map(|time| time.text.clone()));
    let age = time.and_then(|time| time.age.filter(|age| !time.text.contains(&age.to_string())));
    parts.extend(age.map(|age| words::at_age(age, language)));
    if !step.about.is_empty() {
        parts.push(words::about(&step.about, language));
    }
    if step.order == Order::Uncertain {
        parts.push(words::order_uncertain(language).to_owned());
    }
    (!parts.is_empty()).then(|| words::upper_first(&parts.join(SEPARATOR)))
}
