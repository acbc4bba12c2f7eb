//! A part of a journey: some of its phases, or the steps with some numbers.

use crate::journey::phases_named::{NoPhases, PhaseRun, known, phases_named};
use crate::journey::step_order::StepOrder;
use crate::journey::step_range::StepRange;
use crate::language::{from_to, listed, number_runs};
use crate::model::{Anchor, Excerpt, Journey, Part, Party, Stretch};

/// Why a journey has no such part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoExcerpt {
    /// It has no phase of this name.
    Phase {
        /// What was asked for.
        name: String,
        /// Its phases, by id and name.
        phases: Vec<(String, String)>,
    },
    /// The first of these phases comes after the last.
    Reversed {
        /// The phase that was to be the first, by id.
        from: String,
        /// The phase that was to be the last.
        to: String,
    },
    /// It has no step of such a number.
    Steps {
        /// What was asked for.
        range: StepRange,
        /// The number of its last step.
        last: usize,
    },
    /// No step is in these phases, or has these numbers there.
    Nothing {
        /// The phases in which there are steps, by id.
        phases: Vec<String>,
    },
}

impl Journey {
    /// The part of the journey in these phases, and of those the steps with these numbers, as they
    /// are drawn; all phases, or all numbers, where none are asked for. The title says which part it
    /// is. The steps keep the numbers, phases and rounds that they have in the whole.
    ///
    /// What hangs on a step or phase that is left out is left out too, and what lasts for several
    /// steps is cut off where the part begins and ends. What is said of the whole is drawn where it
    /// is asked for by name, in [`Journey::parts`].
    ///
    /// # Errors
    /// When there is no such phase or step, or no step in the part.
    pub fn excerpt(self, phases: &[String], steps: &[StepRange]) -> Result<Self, NoExcerpt> {
        if phases.is_empty() && steps.is_empty() {
            return Ok(self);
        }
        let runs = phases_named(phases, &self).map_err(|none| no_phases(none, &self))?;
        let numbers = self.step_numbers();
        let last = numbers.iter().copied().max().unwrap_or(0);
        let is_there = |range: &StepRange| {
            (1..=last).contains(&range.from) && (range.to <= last || range.to == usize::MAX)
        };
        if let Some(&range) = steps.iter().find(|range| !is_there(range)) {
            return Err(NoExcerpt::Steps { range, last });
        }
        let whole = self;
        let in_phase = whole.phase_of_steps();
        let is_asked = |phase: &Option<String>| {
            let is_in = |run: &PhaseRun| phase.as_ref().is_some_and(|it| run.all.contains(it));
            runs.is_empty() || runs.iter().any(is_in)
        };
        let has_number = |number| steps.is_empty() || steps.iter().any(|it| it.contains(number));
        let kept: Vec<bool> = in_phase
            .iter()
            .zip(&numbers)
            .map(|(phase, &number)| is_asked(phase) && has_number(number))
            .collect();
        if !kept.contains(&true) {
            let mut phases: Vec<String> = Vec::new();
            for phase in in_phase.into_iter().flatten() {
                if !phases.contains(&phase) {
                    phases.push(phase);
                }
            }
            return Err(NoExcerpt::Nothing { phases });
        }
        if runs.is_empty() && !kept.contains(&false) {
            return Ok(whole);
        }
        let what = what(&whole, &runs, &kept);
        Ok(whole.part(what, &runs, &kept))
    }

    /// The part that is one step, by its place.
    pub(crate) fn step_alone(self, at: usize) -> Self {
        let kept: Vec<bool> = (0..self.steps.len()).map(|step| step == at).collect();
        let what = what(&self, &[], &kept);
        self.part(what, &[], &kept)
    }

    /// The part in these runs of phases, of which these steps are kept, and what it is called.
    pub(super) fn part(self, what: String, runs: &[PhaseRun], kept: &[bool]) -> Self {
        let mut part = self.clone();
        part.title = format!("{}, {what}", part.title);
        part.fix_phases();
        let mut kept = kept.iter();
        part.steps.retain(|_| kept.next() == Some(&true));
        part.excerpt = Some(Box::new(Excerpt { what, whole: self }));
        leave_out_what_hangs_elsewhere(&mut part, runs);
        leave_out_what_is_of_the_whole(&mut part);
        part
    }

    /// The phase that each step is drawn in.
    fn phase_of_steps(&self) -> Vec<Option<String>> {
        let passes = self.passes().into_iter();
        passes.flat_map(|pass| vec![pass.phase.clone(); pass.end - pass.first]).collect()
    }
}

fn no_phases(none: NoPhases, journey: &Journey) -> NoExcerpt {
    match none {
        NoPhases::Unknown(name) => NoExcerpt::Phase { name, phases: known(journey).0 },
        NoPhases::Reversed(from, to) => NoExcerpt::Reversed { from, to },
    }
}

/// Leaves out what is said of steps and phases that are not in the part.
fn leave_out_what_hangs_elsewhere(part: &mut Journey, runs: &[PhaseRun]) {
    let order = StepOrder::of(part);
    let told: Vec<String> = part.steps.iter().filter_map(|step| step.phase.clone()).collect();
    let is_in =
        |phase: &String| told.contains(phase) || runs.iter().any(|run| run.all.contains(phase));
    let lasts = |stretch: Stretch| order.range(stretch).is_some();
    part.goals.retain(|it| lasts(it.stretch));
    part.leads.retain(|it| lasts(it.stretch));
    part.involved.retain(|it| lasts(it.stretch));
    part.problems.retain(|it| lasts(it.stretch));
    let stands = |at: &Anchor| match at {
        Anchor::Step(_) => order.has(at),
        Anchor::Phase(phase) => is_in(phase),
    };
    part.opportunities.retain(|it| stands(&it.at));
    part.reflections.retain(|it| stands(&it.at));
    part.experiences.retain(|it| it.phases.is_empty() || it.phases.iter().any(is_in));
    for experience in &mut part.experiences {
        // It is drawn under its first phase, and names the others.
        experience.phases.sort_by_key(|phase| !is_in(phase));
    }
    let is_about = |phases: &[String]| phases.is_empty() || phases.iter().any(is_in);
    part.comparisons.retain(|it| is_about(&it.phases));
    part.advice.retain(|it| is_about(&it.phases));
    for phase in part.phases.phases.iter_mut().filter(|phase| !is_in(&phase.id)) {
        phase.own.clear();
    }
}

/// Leaves out what is said of the journey as a whole, unless it is asked for by name.
fn leave_out_what_is_of_the_whole(part: &mut Journey) {
    if part.parts.is_none() {
        for of_whole in [Part::Topics, Part::Expectations] {
            if part.has(of_whole) {
                part.leave_out(of_whole);
            }
        }
    }
}

/// "fase 2 tot en met 4 (stap 4 tot en met 15 van 22)": which part of a journey it is.
fn what(whole: &Journey, runs: &[PhaseRun], kept: &[bool]) -> String {
    if runs.is_empty() {
        return steps(whole, kept);
    }
    let language = whole.language;
    let steps = if whole.parties.is_empty() { steps(whole, kept) } else { counted(whole, kept) };
    let run = |PhaseRun { from, to, .. }: &PhaseRun| {
        if from == to { from.clone() } else { from_to(from, to, language) }
    };
    let is_one = matches!(runs, [PhaseRun { from, to, .. }] if from == to);
    let phase = language.pick("fase", if is_one { "phase" } else { "phases" });
    let phases = listed(&runs.iter().map(run).collect::<Vec<_>>(), language);
    format!("{phase} {phases} ({steps})")
}

/// "12 van 26 stappen".
fn counted(whole: &Journey, kept: &[bool]) -> String {
    let (n, all) = (kept.iter().filter(|&&kept| kept).count(), kept.len());
    let (of, steps) = whole.language.pick(("van", "stappen"), ("of", "steps"));
    format!("{n} {of} {all} {steps}")
}

/// "stap 5 tot en met 9 van 22"; of several tellers "stap 5 tot en met 9 van Joke, stap 4 van het wijkteam", and in
/// one where the numbers are the same.
fn steps(whole: &Journey, kept: &[bool]) -> String {
    let (language, all) = (whole.language, kept.len());
    let (singular, plural, of) = language.pick(("stap", "stap", "van"), ("step", "steps", "of"));
    let numbers = whole.step_numbers();
    let of_teller = |party: usize| {
        let own = whole.steps.iter().zip(&numbers).zip(kept);
        let own = own.filter(|((step, _), kept)| **kept && whole.teller(step) == party);
        own.map(|((_, number), _)| *number).collect::<Vec<_>>()
    };
    let said = |own: &[usize]| {
        let step = if own.len() == 1 { singular } else { plural };
        format!("{step} {}", number_runs(own.iter().copied(), language))
    };
    if whole.parties.is_empty() {
        return format!("{} {of} {all}", said(&of_teller(0)));
    }
    let mut told: Vec<(Vec<usize>, Vec<String>)> = Vec::new();
    for (party, Party { name, .. }) in whole.parties.iter().enumerate() {
        let own = of_teller(party);
        match told.iter_mut().find(|(numbers, _)| *numbers == own) {
            Some((_, names)) => names.push(name.clone()),
            None => told.push((own, vec![name.clone()])),
        }
    }
    let told = told.into_iter().filter(|(own, _)| !own.is_empty());
    let told = told.map(|(own, names)| format!("{} {of} {}", said(&own), listed(&names, language)));
    told.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::{Experience, Lead, Level, Opportunity, PartyKind, Sign, Step, StepId};

    fn step(phase: &str) -> Step {
        Step::event("x", Level::NEUTRAL).in_phase(phase)
    }

    /// Seven steps: phase 1, twice 2, 7a, back to 4 after it was there, and 6.
    fn journey() -> Journey {
        Journey::new("Klantreis van Mila")
            .with_steps(["1", "2", "2", "4", "7a", "4", "6"].map(step))
    }

    fn part(journey: Journey, phases: &[&str], steps: &[(usize, usize)]) -> Journey {
        let phases: Vec<String> = phases.iter().map(|&it| it.to_owned()).collect();
        let steps: Vec<StepRange> =
            steps.iter().map(|&(from, to)| StepRange { from, to }).collect();
        journey.excerpt(&phases, &steps).expect("there is such a part")
    }

    #[test]
    fn steps_keep_their_numbers_and_the_title_says_which_they_are() {
        let part = part(journey(), &[], &[(3, 5)]);
        assert_eq!(part.step_numbers(), [3, 4, 5]);
        assert_eq!(part.title, "Klantreis van Mila, stap 3 tot en met 5 van 7");
    }

    #[test]
    fn of_several_tellers_the_title_says_whose_steps_they_are() {
        let party = |name| Party::named(name, PartyKind::Family, Language::Dutch);
        let told = |n: usize| (0..n).map(|_| step("1")).collect::<Vec<_>>();
        let tellings = vec![(party("Joke"), told(4)), (party("Toos"), told(2))];
        let joint = Journey::new("Samen").told_by(tellings);
        let titled = |from, to| part(joint.clone(), &[], &[(from, to)]).title;
        assert_eq!(titled(1, 2), "Samen, stap 1 en 2 van Joke en Toos");
        assert_eq!(titled(2, 3), "Samen, stap 2 en 3 van Joke, stap 2 van Toos");
        assert_eq!(titled(4, 4), "Samen, stap 4 van Joke");
    }

    #[test]
    fn phases_are_named_with_their_steps() {
        let part = part(journey(), &["2-4"], &[]);
        let what = part.excerpt.map(|it| it.what);
        assert_eq!(what.as_deref(), Some("fase 2 tot en met 4 (stap 2 tot en met 4 en 6 van 7)"));
    }

    #[test]
    fn in_english_several_are_more_than_one() {
        let journey = Journey { language: Language::English, ..journey() };
        let what = |phases: &[&str]| part(journey.clone(), phases, &[]).excerpt.map(|it| it.what);
        assert_eq!(what(&["1"]).as_deref(), Some("phase 1 (step 1 of 7)"));
        assert_eq!(what(&["1-2"]).as_deref(), Some("phases 1 to 2 (steps 1 to 3 of 7)"));
    }

    #[test]
    fn a_phase_keeps_its_round_and_goes_back_only_from_what_is_there() {
        let visits = |part: &Journey| {
            let passes = part.passes();
            passes.iter().map(|it| (it.round, it.back.len())).collect::<Vec<_>>()
        };
        assert_eq!(visits(&part(journey(), &["4"], &[])), [(1, 0), (2, 0)]);
        assert_eq!(visits(&part(journey(), &["4", "7"], &[])), [(1, 0), (1, 0), (2, 1)]);
    }

    #[test]
    fn a_pass_that_began_earlier_says_so() {
        let cut = |steps| part(journey(), &[], &[steps]).passes()[0].is_cut;
        assert!(cut((3, 5)) && !cut((2, 5)));
    }

    #[test]
    fn what_lasts_is_cut_off_and_what_lies_elsewhere_is_left_out() {
        let id = |number| StepId::new(0, number);
        let lead =
            |from, to| Lead { who: "x".to_owned(), stretch: Stretch::between(id(from), id(to)) };
        let mut whole = journey();
        whole.leads = vec![lead(1, 4), lead(6, 7), lead(4, 4)];
        let part = part(whole, &[], &[(3, 5)]);
        let order = StepOrder::of(&part);
        let lasting: Vec<_> = part.leads.iter().map(|it| order.range(it.stretch)).collect();
        assert_eq!(lasting, [Some(0..=1), Some(1..=1)]);
        let cut: Vec<_> = part.leads.iter().map(|it| order.is_cut_off(it.stretch)).collect();
        assert_eq!(cut, [(true, false), (false, false)]);
    }

    #[test]
    fn what_stands_under_a_phase_goes_with_it() {
        let mut whole = journey();
        let chance = |at| Opportunity { text: "x".to_owned(), missed: false, at };
        whole.opportunities = ["2", "6"].map(|id| chance(Anchor::Phase(id.to_owned()))).into();
        let experience = |phases: &[&str]| Experience {
            sign: Sign::Plus,
            title: "x".to_owned(),
            text: None,
            example: None,
            of: Vec::new(),
            phases: phases.iter().map(|&id| id.to_owned()).collect(),
            topic: None,
            evidence: Vec::new(),
            validation: Vec::new(),
        };
        whole.experiences = vec![experience(&["1", "2"]), experience(&["6"])];
        let part = part(whole, &["2"], &[]);
        assert_eq!(part.opportunities.len(), 1);
        let phases: Vec<_> = part.experiences.into_iter().map(|it| it.phases).collect();
        assert_eq!(phases, [["2", "1"]]);
    }

    #[test]
    fn all_steps_are_the_whole_and_no_part() {
        assert_eq!(part(journey(), &[], &[(1, 7)]), journey());
    }

    #[test]
    fn what_is_not_there_is_said() {
        let none = |phases: &[&str], steps: &[StepRange]| {
            let phases: Vec<String> = phases.iter().map(|&it| it.to_owned()).collect();
            journey().excerpt(&phases, steps).expect_err("there is no such part")
        };
        let range = StepRange { from: 6, to: 8 };
        assert_eq!(none(&[], &[range]), NoExcerpt::Steps { range, last: 7 });
        let told = ["1", "2", "4", "7a", "6"].map(str::to_owned).to_vec();
        assert_eq!(none(&["5"], &[]), NoExcerpt::Nothing { phases: told });
        assert!(matches!(none(&["9"], &[]), NoExcerpt::Phase { name, .. } if name == "9"));
    }
}
