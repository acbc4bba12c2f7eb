//! One moment on a slide: what is told, and under it who acts.

use crate::layout::context::Sheet;
use crate::layout::lanes::action_stack::ActionStack;
use crate::layout::lanes::drawn_steps::words_alone;
use crate::layout::lanes::step_cards::{AtLevel, told_parts};
use crate::layout::marks::curve_point::WORDS_AT;
use crate::model::{StepPart, View};
use crate::scene::{Group, Node, Place, Point, Role};
use crate::theme::Theme;
use crate::words;

/// Room between what is told and the organisations under it.
const ABOVE_ACTIONS: f64 = 13.0;
/// Room between the words over a card and a line that passes beside them.
const BESIDE_WORDS: f64 = 4.0;

/// What cards of one width are made from: words beside a curve keep room for its points.
pub(crate) struct Cards<'a> {
    pub words: Sheet<'a>,
    pub actions: Sheet<'a>,
    /// Whether their journey holds only the moment that they are of.
    pub is_alone: bool,
}

impl Cards<'_> {
    /// Which step of their journey a step of the story is.
    const fn own(&self, step: usize) -> usize {
        if self.is_alone { 0 } else { step }
    }

    /// How many organisations act in a step.
    pub fn actions_of(&self, step: usize) -> usize {
        self.words.journey.steps.get(self.own(step)).map_or(0, |step| step.actions.len())
    }
}

/// What is told of a step, and who acts in it.
pub(crate) struct Moment<'a> {
    /// Which step of the story it is, and which of the journey that its cards are made from.
    pub step: usize,
    own: usize,
    words: Option<Box<dyn AtLevel>>,
    pub actions: Option<ActionStack>,
    cards: &'a Cards<'a>,
    /// What the cards of the organisations are made from, which are narrower where several stand beside
    /// each other.
    acting: &'a Sheet<'a>,
}

impl<'a> Moment<'a> {
    /// The moment of a step, with organisations in rows of so many, in cards of their own width.
    pub fn new(
        step: usize,
        cards: &'a Cards<'a>,
        (beside, narrow): (usize, &'a Cards<'a>),
    ) -> Self {
        let (sheet, acting, own) = (&cards.words, &narrow.actions, cards.own(step));
        let acts = acting.draws_actions_of(&sheet.journey.steps[own]);
        let actions = acts.then(|| ActionStack::of(own, acting)).flatten();
        Self {
            step,
            own,
            words: words_alone(own, sheet),
            actions: actions.map(|actions| actions.in_rows_of(beside, acting.theme)),
            cards,
            acting,
        }
    }

    /// What is told, card by card from the top.
    pub fn told(&self) -> Vec<Place> {
        let sheet = &self.cards.words;
        let parts = told_parts(&sheet.journey.steps[self.own], sheet);
        parts.map(|part| self.place(part)).collect()
    }

    /// A part of its step, as a place in the journey.
    pub fn place(&self, part: StepPart) -> Place {
        self.cards.words.place(self.own, part)
    }

    /// How high what is told is.
    pub fn words_height(&self) -> f64 {
        let words = self.words.as_ref().map(|words| words.reach_from_top());
        words.map_or(0.0, |reach| reach.above + reach.below)
    }

    /// How far under the top of what is told a line ends that comes down so far from its left edge: at
    /// the words over its card, or beside them at the card.
    pub fn card_top(&self, from_left: f64) -> f64 {
        let over = self.words.as_ref().and_then(|words| words.words_over());
        let beside = over.filter(|(words, _)| from_left > words.whole_width() + BESIDE_WORDS);
        beside.map_or(0.0, |(words, _)| words.height())
    }

    /// The height of the card of what happens.
    pub fn event_height(&self) -> Option<f64> {
        self.words.as_ref()?.event_height()
    }

    /// The room of its organisations from the bottom of what is told: where their cards begin, and end.
    pub fn actions_room(&self) -> Option<(f64, f64)> {
        let actions = self.actions.as_ref()?;
        let gap = if self.words.is_some() { ABOVE_ACTIONS } else { 0.0 };
        let top = gap + actions.caption_height();
        Some((top, top + actions.height))
    }

    /// How wide its cards are.
    pub fn width(&self) -> f64 {
        self.cards.actions.theme.card_width
    }

    /// How wide the cards of its organisations are together, and each of them.
    pub fn actions_width(&self) -> Option<(f64, f64)> {
        let theme = self.acting.theme;
        Some((self.actions.as_ref()?.width(theme), theme.card_width))
    }

    /// Draws it round a middle, from `top` down, with the cards of organisations from `actions` down, as an
    /// item of the list of steps.
    pub fn draw(&self, (middle, top): Point, actions_top: f64) -> Node {
        let sheet = &self.cards.actions;
        let x = middle - self.width() / 2.0;
        let mut nodes = Vec::new();
        if let Some(words) = &self.words {
            let left = x - indent(sheet.view);
            let top = top + words.reach_from_top().above;
            words.draw_from_top(left, top, self.cards.words.theme, &mut nodes);
        }
        if let Some(actions) = &self.actions {
            let theme = self.acting.theme;
            actions.draw(middle - actions.width(theme) / 2.0, actions_top, theme, &mut nodes);
        }
        let pass = sheet.passes.iter().find(|pass| (pass.first..pass.end).contains(&self.own));
        let pass = pass.map(|pass| words::pass_label(pass, sheet.journey)).unwrap_or_default();
        let number = sheet.numbers[self.own];
        let label = words::step_label(self.own, number, &pass, sheet.journey);
        let place = sheet.place(self.own, StepPart::Whole);
        Group::new(Role::Step, label, nodes).showing(Some(place)).into()
    }

    /// From the top of its organisations to the middle of the name on a card, where all of these stand under
    /// one another.
    pub fn name_height(&self, card: usize) -> Option<f64> {
        let actions = self.actions.as_ref().filter(|actions| actions.is_narrow())?;
        Some(actions.name_height(card, self.acting.theme))
    }
}

/// How far left of its words a step begins: beside a curve, by the room for its point.
fn indent(view: View) -> f64 {
    if view == View::Line { WORDS_AT } else { 0.0 }
}

/// The themes in which words and organisations stand in cards so wide, in letters so much larger.
pub(crate) fn themes(card_width: f64, letters: f64, theme: &Theme, view: View) -> [Theme; 2] {
    let actions = Theme {
        card_width,
        body_size: theme.body_size * letters,
        small_size: theme.small_size * letters,
        ..theme.clone()
    };
    [Theme { card_width: card_width + indent(view), ..actions.clone() }, actions]
}
