//! What all parts of a story are made from.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::journey::{Domains, Pass, StepOrder, Turns, in_lane};
use crate::model::{Journey, Part, PartyKind, Step};
use crate::words;

/// A journey, which parts of it are drawn, and how it passes through its phases.
pub(super) struct StoryContext<'a> {
    pub journey: &'a Journey,
    /// The parts that are drawn.
    pub parts: Vec<Part>,
    pub passes: Cow<'a, [Pass]>,
    /// Where the steps stand that the journey refers to.
    pub order: StepOrder,
    /// The steps at which satisfaction has fallen or risen most, where that is told.
    pub turns: Turns,
    /// By the first step of a phase who tells nothing in it, while their line goes on after it.
    pub silences: BTreeMap<usize, Vec<String>>,
    /// The domain of each organisation.
    pub domains: Domains,
    /// Of each teller, whether the level of any of their steps is known.
    pub levelled: Vec<bool>,
}

impl<'a> StoryContext<'a> {
    pub fn of(journey: &'a Journey) -> Self {
        Self::with_passes(journey, journey.passes().into())
    }

    /// The same where the passes are known.
    pub fn with_passes(journey: &'a Journey, passes: Cow<'a, [Pass]>) -> Self {
        let parts = journey.drawn_parts();
        let mut levelled = vec![false; journey.tellers()];
        for step in journey.steps.iter().filter(|step| step.level().is_some()) {
            levelled[journey.teller(step)] = true;
        }
        let (order, turns) = (StepOrder::of(journey), Turns::new());
        let (domains, silences) = (Domains::of(journey), BTreeMap::new());
        let mut context =
            Self { journey, parts, passes, order, turns, silences, domains, levelled };
        context.turns = journey.drawn_turns(&context.passes, |step| context.tells_words_of(step));
        context.silences = context.silences();
        context
    }

    fn silences(&self) -> BTreeMap<usize, Vec<String>> {
        let journey = self.journey;
        let mut silences: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        let lines = journey.drawn_lines();
        let tellers = (0..journey.tellers()).filter(|&it| journey.kind_of(it) != PartyKind::Plan);
        for own in tellers.flat_map(|teller| lines.iter().map(move |&line| (teller, line))) {
            let runs = journey.thread_runs(own, &self.passes, &|step| self.tells_words_of(step));
            for silence in journey.silences(own, &self.passes, &runs) {
                let pass = &self.passes[silence.pass];
                let first = (pass.first..pass.end).find(|&step| self.has_step(step));
                let said = silences.entry(first.unwrap_or(pass.first)).or_default();
                let sentence = words::nothing_told(silence, own, journey);
                if !said.contains(&sentence) {
                    said.push(sentence);
                }
            }
        }
        silences
    }

    pub fn draws(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Whether it is drawn and there is anything of it.
    pub fn has(&self, part: Part) -> bool {
        self.draws(part) && self.journey.has(part)
    }

    /// Whether the story has the event, emotion or thought of the step.
    pub fn has_experience_of(&self, step: usize) -> bool {
        self.tells_words_of(&self.journey.steps[step])
    }

    fn tells_words_of(&self, step: &Step) -> bool {
        (step.event.is_some() && self.draws(Part::Events))
            || (step.emotion.is_some() && self.draws(Part::Emotions))
            || (step.thought.is_some() && self.draws(Part::Thoughts))
    }

    /// Whether the story has anything of the step.
    pub fn has_step(&self, step: usize) -> bool {
        let own = &self.journey.steps[step];
        let says = |part: &Part| {
            let lane = self.journey.own_lane(*part);
            lane.is_some_and(|lane| in_lane(&own.own, lane).next().is_some())
        };
        self.has_experience_of(step)
            || (!own.actions.is_empty() && self.draws(Part::Organisations))
            || self.parts.iter().any(says)
            || (own.effects().next().is_some() && self.draws(Part::Helped))
            || (own.success.is_some() && self.draws(Part::Success))
    }

    /// The positions of the steps that the story has.
    pub fn steps(&self) -> impl Iterator<Item = usize> {
        (0..self.journey.steps.len()).filter(|&step| self.has_step(step))
    }
}
