use super::block::{Block, Look};
use super::sheet::{Numbering, Sheet};
use crate::scene::{Color, Node, Paint, Rect};
use crate::words;

/// Room between a caption and the card under it.
const GAP: f64 = 2.0;

/// The small words above a step's first card: which step it is where the drawing says that, when,
/// about whom, and whether the order is certain. Above what stands apart from it, only which step.
#[derive(Debug, Clone)]
pub(super) struct Caption {
    block: Block,
}

impl Caption {
    /// Above the first card of a step.
    pub fn first(step: usize, sheet: &Sheet<'_>) -> Option<Self> {
        let (own, journey) = (&sheet.journey.steps[step], sheet.journey);
        match sheet.numbering {
            Numbering::Nowhere => Self::new(&words::caption(own, journey)?, sheet),
            _ => Self::new(&words::numbered_caption(own, sheet.numbers[step], journey), sheet),
        }
    }

    /// Above what is drawn of a step in another lane than its first card.
    pub fn again(step: usize, sheet: &Sheet<'_>) -> Option<Self> {
        Self::place(step, Numbering::EveryLane, sheet)
    }

    /// Above what is drawn of a step that has no card.
    pub fn alone(step: usize, sheet: &Sheet<'_>) -> Option<Self> {
        Self::place(step, Numbering::First, sheet)
    }

    fn place(step: usize, from: Numbering, sheet: &Sheet<'_>) -> Option<Self> {
        if sheet.numbering < from {
            return None;
        }
        let place = words::numbered_place(step, sheet.numbers[step], sheet.journey);
        Self::new(&words::upper_first(&place), sheet)
    }

    fn new(text: &str, sheet: &Sheet<'_>) -> Option<Self> {
        let theme = sheet.theme;
        let look = Look::plain(theme.small_size, theme.palette.grey_text);
        let block =
            Block::new(&lines(text, look, sheet), look, theme.card_width, sheet.language(), theme);
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

/// Too long a line is broken between two things said first.
fn lines(text: &str, look: Look, sheet: &Sheet<'_>) -> String {
    let theme = sheet.theme;
    let mut lines: Vec<String> = Vec::new();
    for said in text.split(words::SEPARATOR) {
        let longer = lines.last().map(|line| format!("{line}{}{said}", words::SEPARATOR));
        match (longer, lines.last_mut()) {
            (Some(longer), Some(last)) if look.width(&longer, theme) <= theme.card_width => {
                *last = longer;
            }
            _ => lines.push(said.to_owned()),
        }
    }
    lines.join("\n")
}
