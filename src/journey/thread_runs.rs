//! Where the thread of a lane runs, and where it stops because a level is not known.

use std::collections::HashMap;

use crate::journey::pass::Pass;
use crate::model::{Excerpt, Journey, Step, StepId};

impl Journey {
    /// The steps that each piece of a line of a party runs through, in order. It stops at a card without
    /// a level, and where a whole pass has none: a line across it would say how somebody fared who did
    /// not say so, also where the story is that of somebody else meanwhile. It stops where a part of a
    /// journey leaves steps on it out, too. `is_told` says which of the party's steps have a card.
    pub(crate) fn thread_runs(
        &self,
        (party, line): (usize, usize),
        passes: &[Pass],
        is_told: &dyn Fn(&Step) -> bool,
    ) -> Vec<Vec<usize>> {
        let on_line = |at: usize| {
            let step = &self.steps[at];
            let has_card = self.teller(step) == party && is_told(step);
            let level = self.level_on(step, line).filter(|_| has_card);
            level.map(|level| level.is_some())
        };
        let runs = runs(on_line, passes);
        let Some(Excerpt { whole, .. }) = self.excerpt.as_deref() else { return runs };
        let of_whole = whole.thread_runs((party, line), &whole.passes(), is_told);
        let following = of_whole.iter().flat_map(|run| run.windows(2));
        let following: HashMap<StepId, StepId> =
            following.map(|pair| (whole.steps[pair[0]].id, whole.steps[pair[1]].id)).collect();
        let follow = |&from: &usize, &to: &usize| {
            following.get(&self.steps[from].id) == Some(&self.steps[to].id)
        };
        runs.iter().flat_map(|run| run.chunk_by(follow)).map(<[usize]>::to_vec).collect()
    }
}

fn runs(has_level: impl Fn(usize) -> Option<bool>, passes: &[Pass]) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = Vec::new();
    let mut goes_on = false;
    for pass in passes {
        let mut is_levelled = false;
        for step in pass.first..pass.end {
            let Some(has_level) = has_level(step) else { continue };
            match found.last_mut().filter(|_| goes_on) {
                Some(run) if has_level => run.push(step),
                None if has_level => found.push(vec![step]),
                _ => {}
            }
            goes_on = has_level;
            is_levelled |= has_level;
        }
        goes_on &= is_levelled;
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::model::{Action, Event, Journey, Level, Step};

    /// The runs of a journey whose steps are in these phases, with a level or without.
    fn runs(steps: &[(&str, Option<bool>)]) -> Vec<Vec<usize>> {
        let step = |&(phase, has_level): &(&str, Option<bool>)| {
            let step = match has_level {
                Some(true) => Step::event("Iets", Level::NEUTRAL),
                Some(false) => {
                    let event = Event { text: "Iets".into(), level: None, level_source: None };
                    Step { event: Some(event), ..Step::default() }
                }
                None => Step::action(Action::by("Wijkteam", "Komt langs.")),
            };
            step.in_phase(phase)
        };
        let journey = Journey::new("Klantreis").with_steps(steps.iter().map(step));
        journey.thread_runs((0, 0), &journey.passes(), &|step| step.event.is_some())
    }

    #[test]
    fn the_thread_runs_on_past_organisations_within_a_phase() {
        let steps = [("1", Some(true)), ("1", None), ("1", Some(true)), ("2", Some(true))];
        assert_eq!(runs(&steps), [vec![0, 2, 3]]);
    }

    #[test]
    fn the_thread_stops_at_a_card_without_a_level() {
        assert_eq!(runs(&[("1", Some(true)), ("1", Some(false)), ("1", Some(true))]), [[0], [2]]);
    }

    #[test]
    fn the_thread_stops_at_a_phase_in_which_nobody_said_how_it_was() {
        assert_eq!(runs(&[("1", Some(true)), ("2", None), ("3", Some(true))]), [[0], [2]]);
    }

    #[test]
    fn a_line_runs_past_steps_of_others_within_a_phase_and_stops_where_a_phase_is_theirs() {
        let own = || Step::event("Iets", Level::NEUTRAL).in_phase("1");
        let other = || Step { about: vec!["Larissa".into()], ..own() };
        let steps = [own(), other(), own(), other().in_phase("2"), own().in_phase("4")];
        let mut journey = Journey::new("x").with_steps(steps);
        journey.lines = vec!["Larissa".into()];
        let runs = |line| journey.thread_runs((0, line), &journey.passes(), &|_| true);
        assert_eq!((runs(0), runs(1)), (vec![vec![0, 2], vec![4]], vec![vec![1, 3]]));
    }

    #[test]
    fn the_thread_stops_where_a_part_leaves_steps_out() {
        use crate::journey::StepRange;
        let step = || Step::event("Iets", Level::NEUTRAL);
        let journey = Journey::new("Klantreis").with_steps((0..6).map(|_| step()));
        let ranges = [(1, 2), (4, 5)].map(|(from, to)| StepRange { from, to });
        let part = journey.excerpt(&[], &ranges).expect("there are such steps");
        let runs = part.thread_runs((0, 0), &part.passes(), &|_| true);
        assert_eq!(runs, [[0, 1], [2, 3]]);
    }
}
