//! The parts of a story that stand on a slide each: a phase, a piece of a long one, or several short ones.

use std::ops::Range;

use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::plot::axes::share_levels;

/// So many columns stand beside each other on a slide, with one moment in each or two: more would be narrow.
pub(crate) const MOST: usize = 4;
/// A phase with so few moments shares a slide with its neighbour.
const FEW: usize = 2;

/// Some moments that stand on one slide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StoryPart {
    pub passes: Range<usize>,
    /// The steps of which anything is drawn, in order.
    pub steps: Vec<usize>,
    /// Which piece of its pass it is, from 0, and of how many.
    pub nth: usize,
    pub of: usize,
}

impl StoryPart {
    /// The story in parts of which each fits on a slide, as far as that can be.
    pub fn all(sheet: &Sheet<'_>, fits: impl Fn(&Self) -> bool) -> Vec<Self> {
        let mut parts: Vec<Self> = Vec::new();
        for pass in 0..sheet.passes.len() {
            for part in Self::of_pass(pass, sheet, &fits) {
                let joined = parts.last().and_then(|last| last.with(&part)).filter(&fits);
                match (joined, parts.last_mut()) {
                    (Some(joined), Some(last)) => *last = joined,
                    _ => parts.push(part),
                }
            }
        }
        parts
    }

    /// A pass in as few pieces as fit, as long as each other.
    fn of_pass(pass: usize, sheet: &Sheet<'_>, fits: impl Fn(&Self) -> bool) -> Vec<Self> {
        let own = &sheet.passes[pass];
        let is_drawn = |step: &usize| sheet.timeline.tellers[*step].is_some();
        let steps: Vec<usize> = (own.first..own.end).filter(is_drawn).collect();
        let piece = |steps: &[usize]| {
            let (passes, steps) = (pass..pass + 1, steps.to_vec());
            Self { passes, steps, nth: 0, of: 1 }
        };
        // One that is higher than a slide stands by itself, and does not part the others. Where the levels of
        // several tellers leave their words no room, each tells by itself.
        let is_high = |step: &usize| !fits(&piece(&[*step]));
        let is_apart = have_own_levels(sheet) && !fits(&piece(&steps));
        let teller = |step: usize| sheet.journey.teller(&sheet.journey.steps[step]);
        let together = |a: usize, b: usize| !is_apart || teller(a) == teller(b);
        let runs = steps.chunk_by(|a, b| !is_high(a) && !is_high(b) && together(*a, *b));
        let mut pieces: Vec<Self> = runs.flat_map(|run| Self::pieces(run, piece, &fits)).collect();
        let of = pieces.len();
        for (nth, piece) in pieces.iter_mut().enumerate() {
            (piece.nth, piece.of) = (nth, of);
        }
        pieces
    }

    /// Steps in as few pieces as fit, as long as each other.
    fn pieces(
        steps: &[usize],
        piece: impl Fn(&[usize]) -> Self,
        fits: impl Fn(&Self) -> bool,
    ) -> Vec<Self> {
        let in_pieces = |of: usize| -> Vec<Self> {
            let at = |nth: usize| steps.len() * nth / of;
            let own = |nth: usize| Self { nth, of, ..piece(&steps[at(nth)..at(nth + 1)]) };
            (0..of).map(own).collect()
        };
        let mut fitting = (steps.len().div_ceil(2 * MOST)..steps.len()).map(in_pieces);
        let found = fitting.find(|pieces| pieces.iter().all(&fits));
        found.unwrap_or_else(|| in_pieces(steps.len()))
    }

    /// This and the next phase on one slide, where one of them has few moments; one moment alone stands with
    /// any others.
    fn with(&self, next: &Self) -> Option<Self> {
        let are_whole = self.of == 1 && next.of == 1;
        let few = self.steps.len().min(next.steps.len());
        let steps = [&self.steps[..], &next.steps].concat();
        let passes = self.passes.start..next.passes.end;
        let is_one = few <= 1 || few <= FEW && steps.len() <= MOST;
        (are_whole && is_one).then_some(Self { passes, steps, nth: 0, of: 1 })
    }

    /// The only teller of it, where each has levels of its own.
    pub fn lone_teller(&self, sheet: &Sheet<'_>) -> Option<usize> {
        let teller = |step: &usize| sheet.journey.teller(&sheet.journey.steps[*step]);
        let first = self.steps.first().map(teller)?;
        let is_alone = self.steps.iter().all(|step| teller(step) == first);
        (is_alone && have_own_levels(sheet)).then_some(first)
    }

    /// From its first step to its last.
    pub fn range(&self) -> Range<usize> {
        let first = self.steps.first().copied().unwrap_or_default();
        first..self.steps.last().map_or(first, |last| last + 1)
    }

    /// The piece of the timeline that it is.
    pub fn band(&self) -> Band {
        let (begins, ends) = (self.nth == 0, self.nth + 1 == self.of);
        let (passes, steps) = (self.passes.clone(), self.range());
        Band { passes, steps, elsewhere: Vec::new(), out_of_order: Vec::new(), begins, ends }
    }
}

/// Whether each teller has levels of its own.
pub(crate) fn have_own_levels(sheet: &Sheet<'_>) -> bool {
    let parties: Vec<usize> = (0..sheet.journey.tellers()).collect();
    !share_levels(&parties, sheet.journey)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Journey, Level, Step};
    use crate::theme::Theme;

    /// How many moments stand on each slide of a story with so many in each phase.
    fn slides(phases: &[usize], fits: impl Fn(&StoryPart) -> bool) -> Vec<usize> {
        let step =
            |phase: usize| Step::event("Iets", Level::NEUTRAL).in_phase((phase + 1).to_string());
        let steps = phases.iter().enumerate().flat_map(|(phase, &count)| vec![phase; count]);
        let journey = steps.fold(Journey::new("x"), |journey, phase| journey.step(step(phase)));
        let theme = Theme::default();
        let sheet = Sheet::new(&journey, &theme);
        StoryPart::all(&sheet, fits).iter().map(|it| it.steps.len()).collect()
    }

    #[test]
    fn a_phase_stands_on_a_slide_and_a_long_one_on_several_alike() {
        assert_eq!(slides(&[3, 4, 3], |_| true), [3, 4, 3]);
        assert_eq!(slides(&[6, 9], |_| true), [6, 4, 5]);
    }

    #[test]
    fn short_phases_share_a_slide() {
        assert_eq!(slides(&[2, 2, 4, 2, 3], |_| true), [4, 4, 2, 3]);
        assert_eq!(slides(&[4, 1], |_| true), [5]);
    }

    #[test]
    fn fewer_moments_stand_on_a_slide_where_more_do_not_fit() {
        assert_eq!(slides(&[4, 3], |part| part.steps.len() < 3), [2, 2, 1, 2]);
        assert_eq!(slides(&[2], |_| false), [1, 1]);
    }
}
