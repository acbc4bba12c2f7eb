//! Cuts a story into its passes through phases, and finds the ways back between them.

use crate::journey::other_story;
use crate::journey::pass::{Pass, WayBack};
use crate::journey::passes_of_part::passes_of_part;
use crate::journey::untold_phases::add_untold;
use crate::model::{Journey, Step};

impl Journey {
    /// Cuts the steps into passes: a new one where the phase or the stated round changes, and one
    /// without steps for each phase that only has [`crate::model::Experience`]s to draw.
    ///
    /// Takes time linear in the number of steps for a given number of phases.
    #[must_use]
    pub fn passes(&self) -> Vec<Pass> {
        if let Some(excerpt) = &self.excerpt {
            return passes_of_part(self, &excerpt.whole);
        }
        let mut passes = runs(&self.steps);
        add_untold(self, &mut passes);
        other_story::mark(self, &mut passes);
        for party in 0..self.tellers() {
            add_ways(self, party, &mut passes);
        }
        passes
    }

    /// The journey with every step in the phase that a strict reading gives it
    /// ([`Step::analytic`]), where it gives one; the title says so, since the source may have other
    /// phases.
    #[must_use]
    pub fn analysed(mut self) -> Self {
        if self.steps.iter().any(|step| step.analytic.is_some()) {
            let apart = self.language.pick("met elk mislukt traject apart", "read strictly");
            self.title = format!("{}, {apart}", self.title);
        }
        // A step without a phase stays where it is drawn, not where the step before it goes.
        let mut drawn = None;
        for step in &mut self.steps {
            drawn = step.phase.take().or(drawn);
            match &step.analytic {
                Some(visit) => (step.phase, step.round) = (Some(visit.phase.clone()), visit.round),
                None => step.phase.clone_from(&drawn),
            }
        }
        if !self.parties.is_empty() {
            self.lay_again();
        }
        self
    }
}

/// Takes away the rounds that steps state, where counting gives them all the same.
pub(crate) fn leave_out_counted_rounds(steps: &mut [Step]) {
    let stated: Vec<Option<u32>> = steps.iter().map(|step| step.round).collect();
    let before = runs(steps);
    for step in &mut *steps {
        step.round = None;
    }
    if runs(steps) != before {
        for (step, round) in steps.iter_mut().zip(stated) {
            step.round = round;
        }
    }
}

/// Room for the passes of most stories.
const USUAL: usize = 12;

/// The runs of steps in one phase and round.
pub(super) fn runs(steps: &[Step]) -> Vec<Pass> {
    let mut passes: Vec<Pass> = Vec::with_capacity(USUAL);
    // How often each phase was entered, in order of first appearance: phases are few.
    let mut seen: Vec<(Option<&str>, u32)> = Vec::new();
    let mut phase = None;
    for (at, step) in steps.iter().enumerate() {
        phase = step.phase.as_deref().or(phase);
        if let Some(current) = passes.last_mut()
            && stays(step, phase, current)
        {
            current.end = at + 1;
            continue;
        }
        let known = seen.iter().position(|(known, _)| *known == phase).unwrap_or_else(|| {
            seen.push((phase, 0));
            seen.len() - 1
        });
        let round = step.round.unwrap_or(seen[known].1.saturating_add(1));
        seen[known].1 = round;
        passes.push(Pass::new(at..at + 1, phase, round));
    }
    passes
}

fn stays(step: &Step, phase: Option<&str>, current: &Pass) -> bool {
    let same_round = step.phase.is_none() || step.round.is_none_or(|it| it == current.round);
    current.phase.as_deref() == phase && same_round
}

/// Where a story has been, and where it is now.
#[derive(Default)]
struct Trail {
    /// The last pass through each phase.
    last_of: Vec<(Option<String>, usize)>,
    left: Option<usize>,
}

/// Follows one party from pass to pass; the story of somebody else leaves a trail of its own.
fn add_ways(journey: &Journey, party: usize, passes: &mut [Pass]) {
    let mut trails = [Trail::default(), Trail::default()];
    for at in 0..passes.len() {
        let steps = &journey.steps[passes[at].first..passes[at].end];
        if !steps.iter().any(|step| journey.teller(step) == party) {
            continue;
        }
        let is_stated = steps[0].round.is_some();
        let trail = &mut trails[usize::from(!passes[at].about.is_empty())];
        let phase = passes[at].phase.clone();
        let earlier = trail.last_of.iter().position(|(known, _)| *known == phase);
        if let Some(from) = trail.left {
            note(&mut passes[at].from, from);
            passes[at].resumes = from + 1 < at && passes[from].phase == phase && !is_stated;
            let goes_on = goes_on(journey, passes[from].phase.as_deref(), phase.as_deref());
            let back = earlier.filter(|_| !goes_on && !passes[at].resumes);
            if let Some(to) = back.map(|known| trail.last_of[known].1) {
                note(&mut passes[at].back, WayBack { from, to });
                passes[at].returning.push(party);
            }
        }
        match earlier {
            Some(known) => trail.last_of[known].1 = at,
            None => trail.last_of.push((phase, at)),
        }
        trail.left = Some(at);
    }
}

fn note<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Whether the story moves on from one phase to a later one.
fn goes_on(journey: &Journey, from: Option<&str>, to: Option<&str>) -> bool {
    let position = |phase: Option<&str>| phase.and_then(|id| journey.phases.position(id));
    position(from).zip(position(to)).is_some_and(|(from, to)| from < to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Party, PartyKind, Step};

    fn step(phase: &str) -> Step {
        Step::event("x", Level::NEUTRAL).in_phase(phase)
    }

    fn journey(phases: &[&str]) -> Journey {
        let journey = Journey::new("x");
        journey.with_steps(phases.iter().map(|phase| step(phase)))
    }

    fn back(passes: &[Pass]) -> Vec<Option<usize>> {
        passes.iter().map(|pass| pass.back.first().map(|back| back.to)).collect()
    }

    #[test]
    fn steps_in_one_phase_form_one_pass() {
        let found = journey(&["1", "1", "2"]).passes();
        assert_eq!(found.iter().map(|p| (p.first, p.end)).collect::<Vec<_>>(), [(0, 2), (2, 3)]);
    }

    #[test]
    fn a_phase_entered_again_is_a_second_round_that_goes_back_to_the_first() {
        let found = journey(&["4", "7a", "4"]).passes();
        assert_eq!((found[2].round, back(&found)[2]), (2, Some(0)));
    }

    #[test]
    fn moving_on_through_a_second_round_goes_back_only_once() {
        let found = journey(&["1", "2", "1", "2"]).passes();
        assert_eq!(back(&found), [None, None, Some(0), None]);
    }

    #[test]
    fn from_one_outcome_to_the_other_goes_on() {
        let found = journey(&["7", "5", "6", "7"]).passes();
        assert_eq!((found[3].round, back(&found)[3]), (2, None));
    }

    #[test]
    fn a_step_without_a_phase_stays_where_the_story_is() {
        let mut story = journey(&["1", "1"]);
        story.steps[1].phase = None;
        assert_eq!(story.passes().len(), 1);
    }

    #[test]
    fn a_stated_round_opens_a_pass_of_its_own() {
        let mut story = journey(&["4", "4"]);
        story.steps[1].round = Some(2);
        assert_eq!(story.passes().iter().map(|p| p.round).collect::<Vec<_>>(), [1, 2]);
    }

    /// A step in a phase about somebody other than the narrator.
    fn about(phase: &str, name: &str) -> Step {
        Step { about: vec![name.to_owned()], ..step(phase) }
    }

    #[test]
    fn the_problem_of_somebody_else_is_their_own_story_and_no_return() {
        let steps = [about("1", "zoon"), step("4"), about("1", "Larissa"), about("4", "Larissa")];
        let found = Journey::new("x").with_steps(steps).passes();
        let whose: Vec<_> = found.iter().map(|pass| pass.about.join(", ")).collect();
        assert_eq!(whose, ["", "", "Larissa", "Larissa"]);
        assert_eq!(back(&found), [None; 4]);
    }

    #[test]
    fn a_story_goes_on_where_it_was_left_for_that_of_somebody_else() {
        let steps = [step("1"), step("4"), about("1", "Noor"), step("4"), step("1")];
        let found = Journey::new("x").with_steps(steps).passes();
        assert!(found[3].resumes && !found[4].resumes);
        assert_eq!(back(&found), [None, None, None, None, Some(0)]);
    }

    #[test]
    fn who_was_in_a_phase_before_or_goes_back_for_a_reason_returns() {
        let again = [about("1", "Noor"), step("4"), about("1", "Noor")];
        assert_eq!(back(&Journey::new("x").with_steps(again).passes()), [None, None, Some(0)]);
        let said = [step("1"), step("4"), about("1", "Noor").back_because("de hulp stopte")];
        assert_eq!(back(&Journey::new("x").with_steps(said).passes()), [None, None, Some(0)]);
    }

    #[test]
    fn only_the_party_that_goes_back_has_a_way_back() {
        let party = |name| Party::named(name, PartyKind::Family, crate::language::Language::Dutch);
        let story = Journey::new("x").told_by(vec![
            (party("a"), ["4", "7a", "4"].map(step).to_vec()),
            (party("b"), ["4", "6"].map(step).to_vec()),
        ]);
        let passes = story.passes();
        let phases: Vec<_> = passes.iter().map(|p| p.phase.as_deref().unwrap_or("")).collect();
        assert_eq!(phases, ["4", "6", "7a", "4"]);
        assert_eq!(passes[3].back, [WayBack { from: 2, to: 0 }]);
        assert_eq!(passes[3].returning, [0]);
        assert_eq!(passes[2].back, []);
    }
}
