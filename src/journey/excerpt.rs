//! A part of a journey: some of its phases, or the steps with some numbers.

use crate::journey::phases_named::{NoPhases, PhaseRun, known, phases_named};
use crate::journey::step_order::StepOrder;
use crate::journey::step_range::StepRange;
use crate::language::{Language, from_to, listed, number_runs};
use crate::model::{Anchor, Excerpt, Journey, Part, Stretch};

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
        let runs = phases_named(phases, &self).map_err(|none| no_phases(none, &self))?;
        let numbers = self.step_numbers();
        let last = numbers.iter().copied().max().unwrap_or(0);
        if let Some(&range) = steps.iter().find(|range| range.from == 0 || range.to > last) {
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
            let mut phases: Vec<String> = in_phase.into_iter().flatten().collect();
            phases.dedup();
            return Err(NoExcerpt::Nothing { phases });
        }
        if runs.is_empty() && !kept.contains(&false) {
            return Ok(whole);
        }
        Ok(part(whole, &runs, &kept))
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

/// The part of a journey in these runs of phases, of which these steps are kept.
fn part(whole: Journey, runs: &[PhaseRun], kept: &[bool]) -> Journey {
    let mut part = whole.clone();
    let what = what(&whole, runs, kept);
    part.title = format!("{}, {what}", part.title);
    part.fix_phases();
    let mut kept = kept.iter();
    part.steps.retain(|_| kept.next() == Some(&true));
    part.excerpt = Some(Box::new(Excerpt { what, whole }));
    leave_out_what_hangs_elsewhere(&mut part, runs);
    leave_out_what_is_of_the_whole(&mut part);
    part
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
    let steps = steps(whole, kept);
    if runs.is_empty() {
        return steps;
    }
    let language = whole.language;
    let run = |PhaseRun { from, to, .. }: &PhaseRun| {
        if from == to { from.clone() } else { from_to(from, to, language) }
    };
    let phases = listed(&runs.iter().map(run).collect::<Vec<_>>(), language);
    format!("{} {phases} ({steps})", language.pick("fase", "phase"))
}

/// "stap 5 tot en met 9 van 22"; of several tellers "12 van 26 stappen".
fn steps(whole: &Journey, kept: &[bool]) -> String {
    let (language, all) = (whole.language, kept.len());
    if whole.tellers() > 1 {
        let n = kept.iter().filter(|&&kept| kept).count();
        return match language {
            Language::Dutch => format!("{n} van {all} stappen"),
            Language::English => format!("{n} of {all} steps"),
        };
    }
    let numbers = whole.step_numbers();
    let numbers = numbers.into_iter().zip(kept).filter_map(|(n, &kept)| kept.then_some(n));
    let (step, of) = language.pick(("stap", "van"), ("step", "of"));
    format!("{step} {} {of} {all}", number_runs(numbers, language))
}
