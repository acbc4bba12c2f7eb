//! Where satisfaction falls and rises most from one moment to the next: computed from the levels, and
//! said by nobody.

use std::collections::BTreeMap;

use crate::journey::certainty::LevelEstimates;
use crate::journey::pass::Pass;
use crate::model::{Journey, Part, Step};

/// What a party comes through from one moment to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// The largest fall (grootste daling).
    Fall,
    /// The largest rise (grootste stijging).
    Rise,
}

/// The turning points at each step, each with the line that it is of: the step's own line first.
pub(crate) type Turns = BTreeMap<usize, Vec<(usize, Turn)>>;

impl Turn {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Fall, Self::Rise];
}

impl Journey {
    /// The turning points that are drawn, by their steps: those of the parties of which not all
    /// levels are estimates, and where there are none, those of all who asked for them.
    pub(crate) fn drawn_turns(&self, passes: &[Pass], is_told: impl Fn(&Step) -> bool) -> Turns {
        // In a part the largest fall of the whole may be left out.
        if self.excerpt.is_some() || !self.drawn_parts().contains(&Part::TurningPoints) {
            return Turns::new();
        }
        let estimates = self.level_estimates();
        let is_drawn = |own: &LevelEstimates| {
            own.are_known() || !estimates.iter().any(|other| other.are_known())
        };
        let parties = estimates.iter().enumerate().filter(|(_, own)| is_drawn(own));
        let mut turns = Turns::new();
        for (party, _) in parties {
            for (line, step, turn) in self.line_turns(party, passes, &is_told) {
                turns.entry(step).or_default().push((line, turn));
            }
        }
        for (step, turns) in &mut turns {
            let own = self.line_of(&self.steps[*step]);
            turns.sort_by_key(|(line, _)| *line != own);
        }
        turns
    }

    /// Those of them that stand with the words of their steps. Where the words are about somebody, they are
    /// that one's alone: somebody else's worst fall over a happy moment would be read as theirs.
    pub(crate) fn turns_beside_words(
        &self,
        passes: &[Pass],
        is_told: impl Fn(&Step) -> bool,
    ) -> Turns {
        let mut turns = self.drawn_turns(passes, is_told);
        for (step, turns) in &mut turns {
            let about = &self.steps[*step].about;
            let about: Vec<_> = about.iter().filter_map(|name| self.line_named(name)).collect();
            turns.retain(|(line, _)| about.is_empty() || about.contains(line));
        }
        turns.retain(|_, turns| !turns.is_empty());
        turns
    }

    /// The turning points of each line of a party: the line, the step and which of both it is.
    fn line_turns(
        &self,
        party: usize,
        passes: &[Pass],
        is_told: &impl Fn(&Step) -> bool,
    ) -> Vec<(usize, usize, Turn)> {
        let of_line = |line| {
            let turns = self.turning_points((party, line), passes, is_told).into_iter();
            turns.map(move |(step, turn)| (line, step, turn))
        };
        (0..self.line_count()).flat_map(of_line).collect()
    }

    /// The steps at which the largest fall and the largest rise of a line of a party arrive, where it has
    /// one: where several are equally large, none of them is the largest. Only levels count that one thread
    /// runs through, so that nothing is computed across what is not known: where satisfaction falls or rises
    /// by as much across such a gap, nobody knows where it does so most, and there is none. `is_told` says
    /// which steps belong to it.
    ///
    /// Takes time linear in the number of steps.
    #[must_use]
    pub fn turning_points(
        &self,
        (party, line): (usize, usize),
        passes: &[Pass],
        is_told: impl Fn(&Step) -> bool,
    ) -> Vec<(usize, Turn)> {
        let level = |at: usize| {
            let level = self.level_on(&self.steps[at], line).flatten();
            level.map_or(0, |level| i32::from(level.0))
        };
        let runs = self.thread_runs((party, line), passes, &is_told);
        // A level counts from the top down: a fall makes it larger.
        let mut changes = [(Turn::Fall, Largest::default()), (Turn::Rise, Largest::default())];
        let mut before = None;
        for run in &runs {
            for (nth, &at) in run.iter().enumerate() {
                let level = level(at);
                let by = level - before.replace(level).unwrap_or(level);
                // From one run to the next it changes by so much too, but nobody knows where.
                let step = (nth > 0).then_some(at);
                for (turn, largest) in &mut changes {
                    largest.meet(if *turn == Turn::Fall { by } else { -by }, step);
                }
            }
        }
        let turns = changes.into_iter();
        turns.filter_map(|(turn, largest)| Some((largest.step?, turn))).collect()
    }
}

/// The largest change met so far, and the step that it arrives at: nothing where several are as large.
#[derive(Default)]
struct Largest {
    by: i32,
    step: Option<usize>,
}

impl Largest {
    /// One more change, which arrives at a step if it is known where.
    fn meet(&mut self, by: i32, step: Option<usize>) {
        if by > self.by {
            *self = Self { by, step };
        } else if by == self.by {
            self.step = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::{Event, Level, LevelSource, LineLevel, Narrator, Party, PartyKind};

    fn event(level: Option<u16>) -> Step {
        let level = level.map(Level);
        let event = Event { text: "Iets".into(), level, level_source: None };
        Step { event: Some(event), ..Step::default() }.in_phase("1")
    }

    fn turns(levels: &[Option<u16>]) -> Vec<(usize, Turn)> {
        let steps = levels.iter().map(|&level| event(level));
        let journey = Journey::new("Klantreis").with_steps(steps);
        journey.turning_points((0, 0), &journey.passes(), |_| true)
    }

    #[test]
    fn the_largest_fall_and_rise_are_those_between_two_moments() {
        let levels = [0, 2, 6, 5, 0].map(Some);
        assert_eq!(turns(&levels), [(2, Turn::Fall), (4, Turn::Rise)]);
    }

    #[test]
    fn of_equal_falls_none_is_the_largest() {
        assert_eq!(turns(&[0, 4, 2, 6].map(Some)), [(2, Turn::Rise)]);
        assert_eq!(turns(&[6, 4, 2, 0].map(Some)), []);
        assert_eq!(turns(&[6, 4, 1, 0].map(Some)), [(2, Turn::Rise)]);
    }

    #[test]
    fn who_never_falls_has_no_largest_fall() {
        assert_eq!(turns(&[6, 4, 4].map(Some)), [(1, Turn::Rise)]);
        assert_eq!(turns(&[Some(3), Some(3)]), []);
        assert_eq!(turns(&[Some(3)]), []);
    }

    #[test]
    fn nothing_is_computed_across_a_level_that_is_not_known() {
        assert_eq!(turns(&[Some(0), None, Some(6), Some(5)]), [(3, Turn::Rise)]);
    }

    #[test]
    fn there_is_no_largest_where_more_changes_across_what_is_not_known() {
        assert_eq!(turns(&[Some(5), Some(4), None, Some(0)]), []);
        assert_eq!(turns(&[Some(5), Some(3), None, Some(1)]), []);
        assert_eq!(turns(&[Some(5), Some(2), None, Some(1)]), [(1, Turn::Rise)]);
        assert_eq!(turns(&[Some(0), Some(1), None, Some(3), Some(2)]), [(4, Turn::Rise)]);
    }

    #[test]
    fn every_party_has_its_own() {
        let party = |name: &str, levels: [u16; 3]| {
            let steps = levels.map(|level| event(Some(level)));
            (Party::named(name, PartyKind::Family, Language::Dutch), steps.to_vec())
        };
        let told = vec![party("a", [0, 6, 5]), party("b", [6, 5, 0])];
        let journey = Journey::new("Klantreis").told_by(told);
        let passes = journey.passes();
        let of = |party| {
            let turns = journey.turning_points((party, 0), &passes, |_| true).into_iter();
            turns.map(|(at, turn)| (journey.steps[at].id.number, turn)).collect::<Vec<_>>()
        };
        assert_eq!(of(0), [(2, Turn::Fall), (3, Turn::Rise)]);
        assert_eq!(of(1), [(3, Turn::Rise)]);
    }

    #[test]
    fn every_line_of_a_family_has_its_own_and_a_step_names_its_own_line_first() {
        let level = LineLevel { line: "Bea".into(), level: Some(Level::DESPAIR) };
        let about = vec!["Larissa".to_owned()];
        let steps = [
            Step { about: about.clone(), ..event(Some(2)) },
            event(Some(0)),
            Step { about, levels: vec![level], ..event(Some(6)) },
        ];
        let mut journey = Journey::new("x").with_steps(steps);
        journey.narrator = Some(Narrator::named("Bea"));
        journey.lines = vec!["Larissa".to_owned()];
        let turns = journey.drawn_turns(&journey.passes(), |_| true);
        assert_eq!(
            turns.into_iter().collect::<Vec<_>>(),
            [(2, vec![(1, Turn::Fall), (0, Turn::Fall)])]
        );
    }

    #[test]
    fn beside_words_about_somebody_stand_only_the_turning_points_of_their_line() {
        let level = |level| vec![LineLevel { line: "Bea".into(), level: Some(Level(level)) }];
        let about = || vec!["Larissa".to_owned()];
        let steps = [
            Step { about: about(), levels: level(0), ..event(Some(6)) },
            Step { about: about(), levels: level(6), ..event(Some(0)) },
        ];
        let mut journey = Journey::new("x").with_steps(steps);
        journey.narrator = Some(Narrator::named("Bea"));
        journey.lines = vec!["Larissa".to_owned()];
        let turns = journey.turns_beside_words(&journey.passes(), |_| true);
        assert_eq!(turns.into_iter().collect::<Vec<_>>(), [(1, vec![(1, Turn::Rise)])]);
    }

    #[test]
    fn what_is_computed_from_estimates_is_drawn_where_it_is_asked_for() {
        let mut journey = Journey::new("x").with_steps([0, 6].map(|level| event(Some(level))));
        let drawn = |journey: &Journey| journey.drawn_turns(&journey.passes(), |_| true).len();
        assert_eq!(drawn(&journey), 1);
        journey.level_source = Some(LevelSource::Researcher);
        assert_eq!(drawn(&journey), 0);
        journey.draw_also(Part::TurningPoints);
        assert_eq!(drawn(&journey), 1);
    }

    #[test]
    fn what_is_not_told_does_not_count() {
        let journey = Journey::new("x").with_steps([0, 6, 2].map(|level| event(Some(level))));
        let without_second = |step: &Step| step.level() != Some(Level(6));
        let turns = journey.turning_points((0, 0), &journey.passes(), without_second);
        assert_eq!(turns, [(2, Turn::Fall)]);
    }
}
