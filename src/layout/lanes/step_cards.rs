//! What a party tells in one step, as cards: those of its event, its emotion and its thought.

use crate::layout::card::{Card, Look};
use crate::layout::card_frame::CardKind;
use crate::layout::context::Sheet;
use crate::layout::lanes::evidence;
use crate::layout::lanes::heights::Reach;
use crate::layout::marks::caption::Caption;
use crate::layout::marks::caption_place::CaptionPlace;
use crate::layout::party_style::PartyStyle;
use crate::model::{Level, Part, Step, StepPart};
use crate::scene::{Node, Point};
use crate::theme::Theme;
use crate::words;

/// What is drawn of a step in the lane of its party, in reach of the height of its level.
pub(crate) trait AtLevel {
    /// How far it reaches from its level, and what that is.
    fn reach(&self) -> Reach;

    /// The height of the card of what happens, where one stands at its level.
    fn event_height(&self) -> Option<f64> {
        None
    }

    /// How far it reaches from its top, where no step of the lane has a level.
    fn reach_from_top(&self) -> Reach {
        let Reach { level, above, below } = self.reach();
        Reach { level, above: 0.0, below: above + below }
    }

    /// The words over its leading card, with how far from its level the top of that card is; nothing where
    /// they do not stand on the ground of the lane.
    fn words_over(&self) -> Option<(&Caption, f64)> {
        None
    }

    /// Draws it with its level at this height and its left edge here, the words over its leading card in
    /// their place.
    fn draw_into(&self, at: Point, words: CaptionPlace, theme: &Theme, out: &mut Vec<Node>);

    /// Draws it with its top at `top`.
    fn draw_from_top(&self, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>);
}

/// What is drawn of what a step tells, in reading order.
pub(crate) fn told_parts<'a>(
    step: &'a Step,
    sheet: &'a Sheet<'_>,
) -> impl Iterator<Item = StepPart> + 'a {
    let parts = [
        (step.event.is_some(), Part::Events, StepPart::Event),
        (step.emotion.is_some(), Part::Emotions, StepPart::Emotion),
        (step.thought.is_some(), Part::Thoughts, StepPart::Thought),
    ];
    let drawn = |(is_told, part, own)| (is_told && sheet.draws(part)).then_some(own);
    parts.into_iter().filter_map(drawn)
}

/// The cards of a step in reading order: its event leads, or else its emotion, or else its thought.
/// None when only organisations act, or none of them is drawn.
pub(crate) fn step_cards(
    at: usize,
    style: PartyStyle,
    look: Look,
    sheet: &Sheet<'_>,
) -> impl Iterator<Item = Card> {
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
    let card = move |(nth, (kind, part, text, own)): (
        usize,
        (CardKind, StepPart, &String, Option<Level>),
    )| {
        // The leading card stands at the step's level, whichever card that is.
        let level = if nth == 0 {
            words::levels_of(step, journey)
        } else {
            own.map(|it| words::level_as_known(scale, it, estimated, language))
        };
        let label = words::card_label(kind.part(), text, level, language);
        let card = Card::of_teller(kind, style, look, text, label, sheet.place(at, part), sheet);
        let card = card.of_party(journey.teller(step));
        if nth == 0 { evidence::with(card, step, sheet) } else { card }
    };
    texts.into_iter().flatten().enumerate().map(card)
}
