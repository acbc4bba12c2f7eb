//! The phases between two pieces of a line in which nothing is told of it.

use crate::journey::pass::Pass;
use crate::model::{Journey, Step};

/// A pass through a phase in which nothing is told of a line that goes on after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Silence {
    pub pass: usize,
    /// Whether its teller tells of somebody else meanwhile.
    pub of_other: bool,
}

impl Journey {
    /// The passes between the pieces of a line of a party, as [`Journey::thread_runs`] gives them, in which
    /// others act or tell, and the party tells nothing of this line. None in a part of a journey, which
    /// may leave out what was told.
    pub(crate) fn silences(
        &self,
        (party, line): (usize, usize),
        passes: &[Pass],
        runs: &[Vec<usize>],
    ) -> Vec<Silence> {
        if self.excerpt.is_some() {
            return Vec::new();
        }
        let pass_of = |step: usize| passes.partition_point(|pass| pass.end <= step);
        let between = |pair: &[Vec<usize>]| match (pair[0].last(), pair[1].first()) {
            (Some(&from), Some(&to)) => pass_of(from) + 1..pass_of(to),
            _ => 0..0,
        };
        let tells = |step: &&Step| {
            let words = step.event.is_some() || step.emotion.is_some() || step.thought.is_some();
            words && self.teller(step) == party
        };
        let silence = |pass: usize| {
            let steps = &self.steps[passes[pass].first..passes[pass].end];
            let mut told = steps.iter().filter(tells).peekable();
            let of_other = told.peek().is_some();
            let is_silent = told.all(|step| self.level_on(step, line).is_none());
            (is_silent && !steps.is_empty()).then_some(Silence { pass, of_other })
        };
        runs.windows(2).flat_map(between).filter_map(silence).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Silence;
    use crate::model::{Action, Event, Journey, Level, Step};

    /// The silences of a line in a story whose steps are in these phases.
    fn silences(steps: &[(&str, Step)], line: usize) -> Vec<Silence> {
        let steps = steps.iter().map(|(phase, step)| step.clone().in_phase(*phase));
        let mut journey = Journey::new("Klantreis").with_steps(steps);
        if line > 0 {
            journey.lines = vec!["Larissa".to_owned()];
        }
        let passes = journey.passes();
        let runs = journey.thread_runs((0, line), &passes, &|step| step.event.is_some());
        journey.silences((0, line), &passes, &runs)
    }

    fn told() -> Step {
        Step::event("Iets", Level::NEUTRAL)
    }

    fn acted() -> Step {
        Step::action(Action::by("Wijkteam", "Komt langs."))
    }

    #[test]
    fn a_phase_in_which_only_organisations_act_is_silent() {
        let steps = [("1", told()), ("2", acted()), ("3", told()), ("4", acted())];
        assert_eq!(silences(&steps, 0), [Silence { pass: 1, of_other: false }]);
    }

    #[test]
    fn a_phase_with_a_card_without_a_level_is_not() {
        let event = Event { text: "Iets".into(), level: None, level_source: None };
        let unknown = Step { event: Some(event), ..Step::default() };
        let steps = [("1", told()), ("2", unknown), ("3", told())];
        assert_eq!(silences(&steps, 0), []);
    }

    #[test]
    fn a_line_is_silent_where_the_story_is_that_of_somebody_else() {
        let about = Step { about: vec!["Larissa".into()], ..told() };
        let steps = [("1", about.clone()), ("2", told()), ("3", about)];
        assert_eq!(silences(&steps, 1), [Silence { pass: 1, of_other: true }]);
    }
}
