//! What a party tells in one step: a leading card at its level, with what hangs on it.

use crate::layout::card::Card;
use crate::layout::card_frame::{CardKind, HANG};
use crate::layout::context::Sheet;
use crate::layout::lanes::evidence;
use crate::layout::lanes::heights::Reach;
use crate::layout::marks::caption::Caption;
use crate::layout::party_style::PartyStyle;
use crate::model::{Level, Part, StepPart};
use crate::scene::Node;
use crate::theme::Theme;
use crate::words;

/// What the narrator tells in one step: a leading card at its level, with what hangs on it.
pub(crate) struct CardStack {
    caption: Option<Caption>,
    lead: Card,
    hanging: Vec<Card>,
    level: Option<Level>,
    /// Whether what happens leads, and not only what is felt or thought.
    leads_with_event: bool,
}

impl CardStack {
    /// The stack of a step: its event leads, or else its emotion, or else its thought. Nothing when
    /// only organisations act, or none of them is drawn.
    pub fn of(at: usize, style: PartyStyle, sheet: &Sheet<'_>) -> Option<Self> {
        let step = &sheet.journey.steps[at];
        let (journey, language) = (sheet.journey, sheet.language());
        let scale = journey.scale_of(journey.teller(step));
        let estimated = journey.estimates_level_of(step);
        let drawn = |part| sheet.draws(part);
        let event = step.event.as_ref().filter(|_| drawn(Part::Events));
        let emotion = step.emotion.as_ref().filter(|_| drawn(Part::Emotions));
        let thought = step.thought.as_ref().filter(|_| drawn(Part::Thoughts));
        let texts = [
            event.map(|it| (CardKind::Event, StepPart::Event, &it.text, it.level)),
            emotion.map(|it| (CardKind::Emotion, StepPart::Emotion, &it.text, it.level)),
            thought.map(|it| (CardKind::Thought, StepPart::Thought, &it.text, it.level)),
        ];
        let card = |(nth, (kind, part, text, own)): (usize, (CardKind, StepPart, &String, _))| {
            // The leading card stands at the step's level, whichever card that is.
            let level = if nth == 0 { step.level() } else { own };
            let level = level.map(|it| words::level_as_known(scale, it, estimated, language));
            let label = words::card_label(kind.part(), text, level, language);
            let card = Card::of_teller(kind, style, text, label, sheet.place(at, part), sheet);
            card.of_party(journey.teller(step))
        };
        let mut cards = texts.into_iter().flatten().enumerate().map(card);
        let lead = cards.next()?.at_level(step.level().is_some());
        let lead = lead.dashed(sheet.is_marked_uncertain(step));
        let lead = evidence::with(lead, step, sheet);
        let hanging = cards.map(Card::hanging).collect();
        let caption = Caption::first(at, sheet);
        let leads_with_event = event.is_some();
        Some(Self { caption, lead, hanging, level: step.level(), leads_with_event })
    }

    /// How far the stack reaches from the middle of its leading card.
    pub fn reach(&self) -> Reach {
        let half = self.lead.height / 2.0;
        let hanging: f64 = self.hanging.iter().map(|card| HANG + card.height).sum();
        let caption = self.caption.as_ref().map_or(0.0, Caption::height);
        Reach { level: self.level, above: half + caption, below: half + hanging }
    }

    /// How far the stack reaches from the top of its leading card.
    pub fn reach_from_top(&self) -> Reach {
        let half = self.lead.height / 2.0;
        let Reach { level, above, below } = self.reach();
        Reach { level, above: above - half, below: below + half }
    }

    /// The height of the card of what happens, where there is one.
    pub fn event_height(&self) -> Option<f64> {
        self.leads_with_event.then_some(self.lead.height)
    }

    /// Whether its step has a level.
    pub fn has_level(&self) -> bool {
        self.level.is_some()
    }

    /// Draws the stack with the top of its leading card at `top`.
    pub fn draw_from_top(&self, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        self.draw_into(x, top + self.lead.height / 2.0, theme, out);
    }

    /// Draws the stack with the middle of its leading card at `middle`.
    pub fn draw_into(&self, x: f64, middle: f64, theme: &Theme, out: &mut Vec<Node>) {
        let mut y = middle - self.lead.height / 2.0;
        if let Some(caption) = &self.caption {
            let top = y - caption.height();
            caption.draw_into(x, top, theme, out);
        }
        for card in std::iter::once(&self.lead).chain(&self.hanging) {
            out.push(card.draw(x, y, theme));
            y += card.height + HANG;
        }
    }
}
