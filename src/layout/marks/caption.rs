//! The small words above a card: which step it is, when it was, about whom, and what is not certain.

use crate::layout::context::{Numbering, Sheet};
use crate::layout::text_block::{TextBlock, width};
use crate::scene::{Color, Group, Node, Paint, Rect, Role, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room above the words and under them.
const AROUND: f64 = 1.0;
/// Corner of the plate.
const CORNER: f64 = 4.0;
/// How far the plate runs on behind the card, so that nothing shows at the card's round corners.
const TUCKED: f64 = 12.0;

/// The small words at the head of a step's first card: which step it is where the drawing says so,
/// when, about whom, and what of it is not certain. At the head of what stands apart from that
/// card, only which step it is.
#[derive(Debug, Clone)]
pub(crate) struct Caption {
    block: TextBlock,
}

impl Caption {
    /// At the head of the first card of a step.
    pub fn first(step: usize, sheet: &Sheet<'_>) -> Option<Self> {
        Self::new(&Self::words(step, sheet)?, sheet)
    }

    /// The same as the first words on a white card, no wider than this.
    pub fn on_card(step: usize, room: f64, sheet: &Sheet<'_>) -> Option<Self> {
        Self::within(&Self::words(step, sheet)?, room, sheet.theme.palette.grey_text, sheet)
    }

    fn words(step: usize, sheet: &Sheet<'_>) -> Option<String> {
        let own = &sheet.journey.steps[step];
        let number = (sheet.numbering != Numbering::Nowhere).then(|| sheet.numbers[step]);
        let says_estimated = sheet.marks_estimate(own);
        words::drawn_caption(own, number, says_estimated, sheet.journey)
    }

    /// At the head of what is drawn of a step in another lane than its first card.
    pub fn again(step: usize, sheet: &Sheet<'_>) -> Option<Self> {
        Self::place(step, Numbering::EveryLane, sheet)
    }

    /// At the head of what is drawn of a step that has no card.
    pub fn alone(step: usize, sheet: &Sheet<'_>) -> Option<Self> {
        Self::place(step, Numbering::First, sheet)
    }

    /// At the head of what parties say in one lane: who tells the step.
    pub fn teller(step: usize, sheet: &Sheet<'_>) -> Option<Self> {
        let teller = sheet.journey.teller(&sheet.journey.steps[step]);
        Self::new(&sheet.journey.parties.get(teller)?.name, sheet)
    }

    fn place(step: usize, from: Numbering, sheet: &Sheet<'_>) -> Option<Self> {
        if sheet.numbering < from {
            return None;
        }
        let place = words::step_place(sheet.journey.steps[step].id, sheet.journey, &sheet.order);
        Self::new(&words::upper_first(&place), sheet)
    }

    fn new(text: &str, sheet: &Sheet<'_>) -> Option<Self> {
        let theme = sheet.theme;
        Self::within(text, theme.card_width - theme.padding, theme.palette.ink, sheet)
    }

    fn within(text: &str, room: f64, color: Color, sheet: &Sheet<'_>) -> Option<Self> {
        let theme = sheet.theme;
        let style = TextStyle::plain(theme.small_size, color);
        let block = |text: &str| TextBlock::new(text, style, room, sheet.language(), theme);
        let fits = |line: &str| width(line, style, theme) <= room;
        // A line ends between two pieces of information, unless that takes more lines.
        let whole = block(text);
        let split = (whole.lines() > 1).then(|| block(&split(text, fits)));
        let block = split.filter(|split| split.lines() <= whole.lines()).unwrap_or(whole);
        (!block.is_empty()).then_some(Self { block })
    }

    pub fn height(&self) -> f64 {
        self.block.height() + 2.0 * AROUND
    }

    /// Draws the caption with its top at `y`, to be followed by the card under it. It stands on a
    /// plate as wide as the card, so that lines behind the card run behind the plate as well and
    /// never through the words.
    pub fn draw_into(&self, x: f64, y: f64, theme: &Theme, out: &mut Vec<Node>) {
        let (w, h) = (theme.card_width, self.height() + TUCKED);
        let paint = Paint::fill(theme.palette.header);
        let mut nodes = Vec::with_capacity(2);
        nodes.push(Node::Rect(Rect { x, y, w, h, radius: CORNER, paint }));
        self.block.draw_into(x + theme.padding, y + AROUND, &mut nodes);
        out.push(Group::silent(Role::Caption, nodes).into());
    }

    /// Draws only the words, where nothing runs behind them.
    pub fn draw_words(&self, x: f64, y: f64, out: &mut Vec<Node>) {
        let mut nodes = Vec::with_capacity(1);
        self.block.draw_into(x, y + AROUND, &mut nodes);
        out.push(Group::silent(Role::Caption, nodes).into());
    }
}

/// The pieces of information, each on the line of the one before it where that fits.
fn split(text: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut lines: Vec<String> = Vec::new();
    for piece in text.split(words::SEPARATOR) {
        let longer = lines.last().map(|line| format!("{line}{}{piece}", words::SEPARATOR));
        match (longer.filter(|longer| fits(longer)), lines.last_mut()) {
            (Some(longer), Some(last)) => *last = longer,
            _ => lines.push(piece.to_owned()),
        }
    }
    lines.join("\n")
}
