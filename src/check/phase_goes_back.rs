//! # What it does
//! Finds a step in an earlier phase than the step before it, where the phases declare no way
//! back between the two. In the seven phases the ways back are 7a to 4, 7b to 3, and from any
//! phase to 1 (relapse). A step that says why it goes back (`reden_terug`) or names its round (`ronde: 2`
//! or more) goes back on purpose and is left alone.
//!
//! # Why
//! A way back is drawn as an arrow with its reason. A step back without one is nearly always a
//! wrong number, and would leave the reader guessing.
//!
//! # Example
//! ```yaml
//! - { fase: 5, gebeurtenis: Er is een evaluatie }
//! - { fase: 2, gebeurtenis: Ik krijg een brief }
//! ```
//!
//! # Instead
//! ```yaml
//! - { fase: 5, gebeurtenis: Er is een evaluatie }
//! - { fase: 2, reden_terug: de hulp stopte, gebeurtenis: Ik vraag opnieuw om hulp }
//! ```
//! or the right phase, or phases of the file's own with `terug_naar`.

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Journey, PhaseSet, Place, StepId, StepPart};

pub(super) const RULE: Rule = Rule { name: "phase-goes-back", severity: Severity::Warning, look };

fn look(look: &mut Inspection<'_>) {
    for (step, from, to) in steps_back(look.journey) {
        report(look, step, from, to);
    }
}

/// The steps back along no declared way, each with the phases it goes from and to.
pub(super) fn steps_back(journey: &Journey) -> Vec<(StepId, &str, &str)> {
    let mut found = Vec::new();
    let mut phases: Vec<Option<&str>> = vec![None; journey.tellers()];
    let passes = journey.passes();
    let others: Vec<usize> =
        passes.iter().filter(|pass| !pass.about.is_empty()).map(|pass| pass.first).collect();
    for (at, step) in journey.steps.iter().enumerate() {
        let Some(to) = step.phase.as_deref() else { continue };
        let current = &mut phases[journey.teller(step)];
        if let Some(from) = current.filter(|&from| from != to)
            && step.round.is_none_or(|round| round < 2)
            && step.return_reason.is_none()
            && others.binary_search(&at).is_err()
            && unexplained(&journey.phases, from, to)
        {
            found.push((step.id, from, to));
        }
        *current = Some(to);
    }
    found
}

/// Whether going from one phase to another goes back along no declared way.
///
/// A phase and its parts stand in for each other: who is in 7 may take the way back of 7a, and
/// from 6b to 6 is no step back.
fn unexplained(phases: &PhaseSet, from: &str, to: &str) -> bool {
    let (Some(from_at), Some(to_at)) = (phases.position(from), phases.position(to)) else {
        return false;
    };
    let parent = |at: usize| phases.phases[at].parent.as_deref();
    if to_at > from_at || parent(from_at) == Some(to) {
        return false;
    }
    let leaves = |id: &str| {
        id == from
            || parent(from_at) == Some(id)
            || phases.get(id).is_some_and(|p| p.parent.as_deref() == Some(from))
    };
    let enters = |id: &str| id == to || parent(to_at) == Some(id);
    !phases.returns.iter().any(|r| enters(&r.to) && r.from.as_deref().is_none_or(leaves))
}

fn report(look: &mut Inspection<'_>, step: StepId, from: &str, to: &str) {
    let number = look.order.number(step);
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Stap {number} gaat terug van fase {from} naar fase {to}."),
            "Klopt de fase? Is het een nieuwe ronde, geef de stap dan een `reden_terug`, zoals “de hulp \
             stopte”. Heeft de klantreis eigen fasen, dan kan ook `terug_naar` bij de fase.",
        ),
        Language::English => (
            format!("Step {number} goes back from phase {from} to phase {to}."),
            "Is the phase right? If it is a new round, give the step a `return_reason`, such as “the help \
             stopped”. If the journey has phases of its own, `back_to` with the phase works too.",
        ),
    };
    look.found(Place::Step(step, StepPart::Phase), message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Level, PhaseSet, Step};

    fn through(phases: PhaseSet, ids: &[&str]) -> Journey {
        let step = |id: &&str| Step::event(format!("In {id}"), Level::NEUTRAL).in_phase(*id);
        Journey { phases, ..Journey::new("x") }.with_steps(ids.iter().map(step))
    }

    fn steps_back(ids: &[&str]) -> usize {
        let phases = PhaseSet::standard(crate::language::Language::Dutch);
        found(&through(phases, ids), "phase-goes-back").len()
    }

    #[test]
    fn finds_a_step_back_without_a_way_back() {
        assert_eq!(steps_back(&["3", "5", "4"]), 1);
        assert_eq!(steps_back(&["7b", "4"]), 1);
        assert_eq!(steps_back(&["6c", "6a"]), 1);
    }

    #[test]
    fn is_silent_about_the_declared_ways_back() {
        assert_eq!(steps_back(&["7a", "4", "7b", "3", "6c", "1"]), 0);
    }

    #[test]
    fn a_phase_and_its_parts_stand_in_for_each_other() {
        assert_eq!(steps_back(&["6", "6a", "6b", "6"]), 0);
        assert_eq!(steps_back(&["7", "4"]), 0);
    }

    #[test]
    fn finds_a_step_back_among_phases_without_any_way_back() {
        let journey = through(PhaseSet::labelled(&["Toen", "Nu"]), &["2", "1"]);
        assert_eq!(found(&journey, "phase-goes-back").len(), 1);
    }

    #[test]
    fn a_named_round_goes_back_on_purpose() {
        let mut journey = through(PhaseSet::labelled(&["Toen", "Nu"]), &["2", "1"]);
        journey.steps[1].round = Some(2);
        assert_eq!(found(&journey, "phase-goes-back"), []);
    }
}
