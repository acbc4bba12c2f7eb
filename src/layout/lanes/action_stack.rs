//! The cards of the organisations that act in one step: under one another, or in rows where there is room.

use crate::layout::card::Card;
use crate::layout::context::Sheet;
use crate::layout::lanes::evidence;
use crate::layout::marks::caption::Caption;
use crate::model::StepPart;
use crate::scene::Node;
use crate::theme::Theme;

/// The organisation cards of one step, from top to bottom.
pub(crate) struct ActionStack {
    /// Where no card above the lane bears it, or that may stand on another page.
    caption: Option<Caption>,
    cards: Vec<Card>,
    /// How many of them stand beside each other.
    beside: usize,
    /// The height of the cards together.
    pub height: f64,
}

/// Room between two cards beside each other.
const BETWEEN: f64 = 14.0;

impl ActionStack {
    /// That of a step; nothing where no organisation acts in it.
    pub fn of(at: usize, sheet: &Sheet<'_>) -> Option<Self> {
        let step = &sheet.journey.steps[at];
        if step.actions.is_empty() {
            return None;
        }
        let theme = sheet.theme;
        let has_words = sheet.draws_words_of(step);
        let caption = if has_words { Caption::again(at, sheet) } else { Caption::first(at, sheet) };
        let mut cards: Vec<Card> = Vec::with_capacity(step.actions.len());
        for (nth, action) in step.actions.iter().enumerate() {
            let place = sheet.place(at, StepPart::Action(nth));
            let card = Card::action(action, place, step, sheet);
            let card = card.of_party(sheet.journey.teller(step));
            let card = evidence::with_own(card, action, sheet);
            let leads = cards.is_empty() && !has_words;
            let card = card.dashed(sheet.marks_action_uncertain(step, nth));
            cards.push(if leads { evidence::with(card, step, sheet) } else { card });
        }
        Some(Self { caption, cards, beside: 1, height: 0.0 }.in_rows_of(1, theme))
    }

    /// The same cards in rows of so many.
    pub fn in_rows_of(self, beside: usize, theme: &Theme) -> Self {
        let stack = Self { beside: beside.clamp(1, self.cards.len().max(1)), ..self };
        let gaps = theme.card_clearance * stack.rows().count().saturating_sub(1) as f64;
        let height = stack.rows().map(row_height).sum::<f64>() + gaps;
        Self { height, ..stack }
    }

    /// Whether all stand under one another.
    pub const fn is_narrow(&self) -> bool {
        self.beside == 1
    }

    /// How wide it is.
    pub fn width(&self, theme: &Theme) -> f64 {
        self.beside as f64 * (theme.card_width + BETWEEN) - BETWEEN
    }

    fn rows(&self) -> impl Iterator<Item = &[Card]> {
        self.cards.chunks(self.beside)
    }

    pub fn caption_height(&self) -> f64 {
        self.caption.as_ref().map_or(0.0, Caption::height)
    }

    /// From the top of the cards to the middle of the name on one of them.
    pub fn name_height(&self, card: usize, theme: &Theme) -> f64 {
        let rows = self.rows().take(card / self.beside);
        let above = rows.map(|row| row_height(row) + theme.card_clearance).sum::<f64>();
        above + theme.padding + theme.line_height(theme.body_size) / 2.0
    }

    /// Draws the cards with their top left corner here, and the caption above them.
    pub fn draw(&self, x: f64, mut y: f64, theme: &Theme, out: &mut Vec<Node>) {
        if let Some(caption) = &self.caption {
            caption.draw_into(x, y - caption.height(), theme, out);
        }
        for row in self.rows() {
            let mut left = x;
            for card in row {
                out.push(card.draw(left, y, theme));
                left += theme.card_width + BETWEEN;
            }
            y += row_height(row) + theme.card_clearance;
        }
    }
}

fn row_height(row: &[Card]) -> f64 {
    row.iter().map(|card| card.height).fold(0.0, f64::max)
}
