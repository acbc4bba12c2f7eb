use crate::model::Journey;

/// A run of steps in one phase: a column of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pass {
    /// The first step of the run.
    pub first: usize,
    /// One past the last step of the run.
    pub end: usize,
    /// The phase's id; `None` before the first step that names a phase.
    pub phase: Option<String>,
    /// How many times the story has now come into this phase, from 1.
    pub round: u32,
    /// The earlier pass the story goes back to: the last one through the same phase, where that
    /// comes before or is the phase just left.
    pub back_to: Option<usize>,
}

/// Cuts the steps into passes: a new one where the phase or the stated round changes.
pub(super) fn passes(journey: &Journey) -> Vec<Pass> {
    let mut passes: Vec<Pass> = Vec::new();
    // The last pass through each phase, in order of first appearance: phases are few.
    let mut seen: Vec<(Option<&str>, usize)> = Vec::new();
    let mut phase = None;
    for (at, step) in journey.steps.iter().enumerate() {
        let said = step.phase.as_deref();
        phase = said.or(phase);
        if let Some(current) = passes.last_mut()
            && current.phase.as_deref() == phase
            && (said.is_none() || step.round.is_none_or(|round| round == current.round))
        {
            current.end = at + 1;
            continue;
        }
        let earlier = seen.iter_mut().find(|(p, _)| *p == phase);
        let last_time = earlier.as_ref().map(|(_, pass)| *pass);
        let counted = last_time.map_or(1, |pass| passes[pass].round.saturating_add(1));
        let left = passes.last().and_then(|pass| pass.phase.as_deref());
        let back_to = last_time.filter(|_| !goes_on(journey, left, phase));
        let index = passes.len();
        match earlier {
            Some((_, pass)) => *pass = index,
            None => seen.push((phase, index)),
        }
        let round = step.round.unwrap_or(counted);
        passes.push(Pass {
            first: at,
            end: at + 1,
            phase: phase.map(str::to_owned),
            round,
            back_to,
        });
    }
    passes
}

/// Whether the story moves on from one phase to a later one.
fn goes_on(journey: &Journey, from: Option<&str>, to: Option<&str>) -> bool {
    let position = |phase: Option<&str>| phase.and_then(|id| journey.phases.position(id));
    position(from).zip(position(to)).is_some_and(|(from, to)| from < to)
}

/// Says of each step whether it opens a pass.
pub(super) fn starts(passes: &[Pass], steps: usize) -> Vec<bool> {
    let mut starts = vec![false; steps];
    for pass in passes {
        starts[pass.first] = true;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Step};

    fn journey(phases: &[&str]) -> Journey {
        let step = |phase: &&str| Step::event("x", Level::NEUTRAL).in_phase(*phase);
        let mut journey = Journey::new("x");
        journey.steps = phases.iter().map(step).collect();
        journey
    }

    #[test]
    fn steps_in_one_phase_form_one_pass() {
        let found = passes(&journey(&["1", "1", "2"]));
        assert_eq!(found.iter().map(|p| (p.first, p.end)).collect::<Vec<_>>(), [(0, 2), (2, 3)]);
    }

    #[test]
    fn a_phase_entered_again_is_a_second_round_that_goes_back_to_the_first() {
        let found = passes(&journey(&["4", "7a", "4"]));
        assert_eq!((found[2].round, found[2].back_to), (2, Some(0)));
    }

    #[test]
    fn moving_on_through_a_second_round_goes_back_only_once() {
        let found = passes(&journey(&["1", "2", "1", "2"]));
        let back: Vec<_> = found.iter().map(|p| p.back_to).collect();
        assert_eq!(back, [None, None, Some(0), None]);
    }

    #[test]
    fn from_one_outcome_to_the_other_goes_on() {
        let found = passes(&journey(&["7", "5", "6", "7"]));
        assert_eq!((found[3].round, found[3].back_to), (2, None));
    }

    #[test]
    fn a_step_without_a_phase_stays_where_the_story_is() {
        let mut story = journey(&["1", "1"]);
        story.steps[1].phase = None;
        assert_eq!(passes(&story).len(), 1);
    }

    #[test]
    fn a_stated_round_opens_a_pass_of_its_own() {
        let mut story = journey(&["4", "4"]);
        story.steps[1].round = Some(2);
        assert_eq!(passes(&story).iter().map(|p| p.round).collect::<Vec<_>>(), [1, 2]);
    }
}
