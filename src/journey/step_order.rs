//! Finds the steps that a journey refers to by [`StepId`] in the order of its story.

use std::ops::RangeInclusive;

use crate::model::{Anchor, Journey, StepId, Stretch};

/// Where each step of a journey stands in the story.
///
/// Made in time linear in the number of steps; asked in logarithmic time.
#[derive(Debug, Clone, Default)]
pub struct StepOrder {
    /// Of each party its steps by number, with their places in [`Journey::steps`].
    parties: Vec<Vec<(StepId, usize)>>,
    steps: usize,
    /// That of the whole, where the journey is a part of one.
    whole: Option<Box<WholeOrder>>,
}

/// The order of a whole journey, and which of its steps are in a part of it.
#[derive(Debug, Clone)]
struct WholeOrder {
    order: StepOrder,
    /// The places in the whole of the steps of the part, in order.
    kept: Vec<usize>,
}

impl WholeOrder {
    fn of(part: &Journey) -> Option<Self> {
        let order = StepOrder::of(&part.excerpt.as_ref()?.whole);
        let kept: Vec<usize> = part.steps.iter().filter_map(|it| order.place(it.id)).collect();
        let is_part = kept.len() == part.steps.len() && kept.is_sorted();
        is_part.then_some(Self { order, kept })
    }

    /// Of the places of some steps of the whole, those in the part.
    fn within(&self, places: &RangeInclusive<usize>) -> Option<RangeInclusive<usize>> {
        let from = self.kept.partition_point(|place| place < places.start());
        let end = self.kept.partition_point(|place| place <= places.end());
        (from < end).then(|| from..=end - 1)
    }
}

impl StepOrder {
    /// The order of the steps as they stand in the journey now.
    #[must_use]
    pub fn of(journey: &Journey) -> Self {
        let mut parties = vec![Vec::new(); journey.tellers()];
        for (place, step) in journey.steps.iter().enumerate() {
            parties[journey.teller(step)].push((step.id, place));
        }
        // A party keeps its own order, so this finds them sorted.
        for own in &mut parties {
            own.sort_unstable();
        }
        let whole = WholeOrder::of(journey).map(Box::new);
        Self { parties, steps: journey.steps.len(), whole }
    }

    /// Where a step stands in the story, from 0; nothing for a step that is not there.
    #[must_use]
    pub fn place(&self, step: StepId) -> Option<usize> {
        let own = self.of_party(step);
        let (found, place) = *own.get(self.before(step))?;
        (found == step).then_some(place)
    }

    /// The number of a step among the steps of its party that are there, or in the whole that they
    /// are a part of, from 1: what the step is called wherever it is named.
    #[must_use]
    pub fn number(&self, step: StepId) -> usize {
        self.whole.as_ref().map_or_else(|| self.before(step) + 1, |it| it.order.number(step))
    }

    /// The places of the steps that something lasts for.
    ///
    /// Where the step at one of its ends was left out, it begins at the next or ends at the last
    /// step of that party that is there; there is nothing where none is left between them. Where
    /// its ends stand the other way round, as they can in another reading of the phases, it lasts
    /// for what lies between.
    #[must_use]
    pub fn range(&self, stretch: Stretch) -> Option<RangeInclusive<usize>> {
        if let Some(whole) = &self.whole {
            return whole.within(&whole.order.range(stretch)?);
        }
        let next = |step| self.of_party(step).get(self.before(step)).map(|&(_, place)| place);
        let last = |step: StepId| {
            let after = self.before(step.next());
            self.of_party(step).get(after.checked_sub(1)?).map(|&(_, place)| place)
        };
        let from = stretch.from.map_or(Some(0), next)?;
        let to = stretch.to.map_or(self.steps.checked_sub(1), last)?;
        if from <= to {
            return Some(from..=to);
        }
        self.has_ends(stretch).then_some(to..=from)
    }

    /// Of the places of some steps in the whole that this is a part of, the places here; the same
    /// where it is no part.
    pub(crate) fn within(&self, places: RangeInclusive<usize>) -> Option<RangeInclusive<usize>> {
        match &self.whole {
            Some(whole) => whole.within(&places),
            None => Some(places),
        }
    }

    /// Whether something that lasts began before the part that is there, and goes on after it.
    #[must_use]
    pub fn is_cut_off(&self, stretch: Stretch) -> (bool, bool) {
        let cut = self.whole.as_ref().and_then(|whole| {
            let places = whole.order.range(stretch)?;
            let here = whole.within(&places)?;
            let (from, to) = (whole.kept[*here.start()], whole.kept[*here.end()]);
            Some((from != *places.start(), to != *places.end()))
        });
        cut.unwrap_or_default()
    }

    /// Whether the step or phase is there that something is said of.
    #[must_use]
    pub fn has(&self, at: &Anchor) -> bool {
        match at {
            Anchor::Step(step) => self.place(*step).is_some(),
            Anchor::Phase(_) => true,
        }
    }

    /// Whether the steps at both ends of a stretch are there.
    pub(crate) fn has_ends(&self, stretch: Stretch) -> bool {
        let is_there = |step| self.place(step).is_some();
        stretch.from.is_none_or(is_there) && stretch.to.is_none_or(is_there)
    }

    /// Whether a stretch ends at a step that comes before the one it begins at.
    pub(crate) fn ends_before_it_begins(&self, stretch: Stretch) -> bool {
        let ends = stretch.from.zip(stretch.to);
        ends.is_some_and(|(from, to)| self.place(from) > self.place(to))
    }

    fn of_party(&self, step: StepId) -> &[(StepId, usize)] {
        self.parties
            .get(step.party.min(self.parties.len().saturating_sub(1)))
            .map_or(&[], Vec::as_slice)
    }

    /// How many steps of its party come before a step.
    fn before(&self, step: StepId) -> usize {
        self.of_party(step).partition_point(|&(own, _)| own < step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Step};

    /// The steps of a narrator that are left, by number.
    fn left(numbers: &[usize]) -> StepOrder {
        let mut journey = Journey::new("x")
            .with_steps((0..9).map(|at| Step::event(format!("{at}"), Level::NEUTRAL)));
        journey.steps.retain(|step| numbers.contains(&step.id.number));
        StepOrder::of(&journey)
    }

    fn stretch(from: usize, to: usize) -> Stretch {
        Stretch::between(StepId::new(0, from), StepId::new(0, to))
    }

    #[test]
    fn a_step_that_was_left_out_has_no_place() {
        let order = left(&[2, 4]);
        let places = [1, 2, 3, 4, 5].map(|number| order.place(StepId::new(0, number)));
        assert_eq!(places, [None, Some(0), None, Some(1), None]);
    }

    #[test]
    fn what_lasts_shrinks_to_the_steps_that_are_left() {
        let order = left(&[2, 4, 7]);
        assert_eq!(order.range(stretch(1, 9)), Some(0..=2));
        assert_eq!(order.range(stretch(3, 6)), Some(1..=1));
        assert_eq!(order.range(stretch(5, 6)), None);
        assert_eq!(order.range(stretch(8, 9)), None);
    }

    #[test]
    fn the_whole_story_stays_the_whole_story() {
        assert_eq!(left(&[2, 4, 7]).range(Stretch::default()), Some(0..=2));
        assert_eq!(left(&[]).range(Stretch::default()), None);
    }

    #[test]
    fn ends_that_stand_the_other_way_round_change_places() {
        assert_eq!(left(&[1, 2, 3]).range(stretch(3, 1)), Some(0..=2));
    }
}
