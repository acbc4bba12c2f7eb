//! What a party tells in one step: a leading card at its level, with what hangs on it.

use crate::layout::card::{Card, Look};
use crate::layout::card_frame::HANG;
use crate::layout::context::Sheet;
use crate::layout::lanes::heights::Reach;
use crate::layout::lanes::step_cards::{AtLevel, step_cards};
use crate::layout::marks::caption::Caption;
use crate::layout::marks::caption_place::CaptionPlace;
use crate::layout::party_style::PartyStyle;
use crate::model::Level;
use crate::scene::{Node, Point};
use crate::theme::Theme;

/// What the narrator tells in one step: a leading card at its level, with what hangs on it.
pub(crate) struct CardStack {
    caption: Option<Caption>,
    lead: Card,
    /// Without spare room: most steps have none, and there can be many steps.
    hanging: Box<[Card]>,
    level: Option<Level>,
    /// Whether what happens leads, and not only what is felt or thought.
    leads_with_event: bool,
}

impl CardStack {
    /// The stack of a step: its event leads, or else its emotion, or else its thought. Nothing when
    /// only organisations act, or none of them is drawn.
    pub fn of(at: usize, style: PartyStyle, sheet: &Sheet<'_>) -> Option<Self> {
        let step = &sheet.journey.steps[at];
        let mut cards = step_cards(at, style, Look::Framed, sheet);
        let lead = cards.next()?.at_level(step.level().is_some());
        let lead = lead.dashed(sheet.is_marked_uncertain(step));
        let hanging = cards.map(Card::hanging).collect();
        let caption = Caption::first(at, sheet);
        let leads_with_event = sheet.leads_with_event(step);
        Some(Self { caption, lead, hanging, level: step.level(), leads_with_event })
    }

    /// The same, not standing at its level.
    pub fn off_level(self) -> Self {
        Self { lead: self.lead.at_level(false), ..self }
    }
}

impl AtLevel for CardStack {
    fn event_height(&self) -> Option<f64> {
        self.leads_with_event.then_some(self.lead.height)
    }

    /// How far the stack reaches from the middle of its leading card.
    fn reach(&self) -> Reach {
        let half = self.lead.height / 2.0;
        let hanging: f64 = self.hanging.iter().map(|card| HANG + card.height).sum();
        let caption = self.caption.as_ref().map_or(0.0, Caption::height);
        Reach { level: self.level, above: half + caption, below: half + hanging }
    }

    /// How far the stack reaches from the top of its leading card.
    fn reach_from_top(&self) -> Reach {
        let half = self.lead.height / 2.0;
        let Reach { level, above, below } = self.reach();
        Reach { level, above: above - half, below: below + half }
    }

    /// Draws the stack with the top of its leading card at `top`.
    fn draw_from_top(&self, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        let is_free = CaptionPlace { is_free: true, ..CaptionPlace::default() };
        self.draw_into((x, top + self.lead.height / 2.0), is_free, theme, out);
    }

    fn words_over(&self) -> Option<(&Caption, f64)> {
        Some((self.caption.as_ref()?, -self.lead.height / 2.0))
    }

    /// Draws the stack with the middle of its leading card at `middle`.
    fn draw_into(
        &self,
        (x, middle): Point,
        words: CaptionPlace,
        theme: &Theme,
        out: &mut Vec<Node>,
    ) {
        let mut y = middle - self.lead.height / 2.0;
        if let Some(caption) = &self.caption {
            caption.draw_over((x, y), words, theme, out);
        }
        for card in std::iter::once(&self.lead).chain(&self.hanging) {
            out.push(card.draw(x, y, theme));
            y += card.height + HANG;
        }
    }
}
