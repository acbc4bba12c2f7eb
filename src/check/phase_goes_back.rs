//! # What it does
//! Finds a step in an earlier phase than the step before it, where the phases declare no way
//! back between the two. In the seven phases the ways back are 7a to 4, 7b to 3, and 6 to 1
//! (relapse). A step that says why it goes back (`reden_terug`) or names its round (`ronde: 2` or more)
//! goes back on purpose and is left alone. Of a reason that goes back to nothing that was told before,
//! `return-reason-not-drawn` tells.
//!
//! # Why
//! A way back is drawn as an arrow with its reason. A step back without one is nearly always a
//! wrong number, and would leave the reader guessing.
//!
//! # Example
//! ```yaml
//! - { fase: 2, gebeurtenis: Ik vraag om hulp }
//! - { fase: 5, gebeurtenis: Er is een evaluatie }
//! - { fase: 2, gebeurtenis: Ik krijg een brief }
//! ```
//!
//! # Instead
//! ```yaml
//! - { fase: 2, gebeurtenis: Ik vraag om hulp }
//! - { fase: 5, gebeurtenis: Er is een evaluatie }
//! - { fase: 2, reden_terug: de hulp stopte, gebeurtenis: Ik vraag opnieuw om hulp }
//! ```
//! or the right phase, or phases of the file's own with `terug_naar`. A phase that was not told before
//! takes no reason: there the step stands in the wrong place, or in the wrong phase.

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::journey::Pass;
use crate::language::Language;
use crate::model::{Journey, PhaseSet, Place, StepId, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "phase-goes-back",
    finds: [
        "een stap terug naar een fase zonder weg terug",
        "a step back to an earlier phase without a declared way back",
    ],
    severity: Severity::Warning,
    look,
};

/// A step back along no declared way.
pub(super) struct StepBack<'a> {
    pub step: StepId,
    /// The pass that it stands in.
    pub pass: usize,
    pub from: &'a str,
    pub to: &'a str,
    /// Whether who tells it was in that phase before; else there is nothing to go back to.
    pub is_known: bool,
}

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let passes = journey.passes();
    for back in steps_back(journey, &passes) {
        let pass = &passes[back.pass];
        // A reason that is drawn explains the step; of any other is said that it is not drawn.
        if journey.steps[pass.first..pass.end].iter().all(|it| it.return_reason.is_none()) {
            report(look, &back);
        }
    }
}

/// The steps back along no declared way, in the order of the story.
pub(super) fn steps_back<'a>(journey: &'a Journey, passes: &[Pass]) -> Vec<StepBack<'a>> {
    let mut found = Vec::new();
    // The phases that each teller has been in, in their own story, the last of them at the end.
    let mut trails: Vec<Vec<&str>> = vec![Vec::new(); journey.tellers()];
    for (at, pass) in passes.iter().enumerate().filter(|(_, pass)| pass.about.is_empty()) {
        for step in &journey.steps[pass.first..pass.end] {
            let Some(to) = step.phase.as_deref() else { continue };
            let trail = &mut trails[journey.teller(step)];
            let place = trail.iter().position(|known| *known == to);
            if let Some(&from) = trail.last()
                && from != to
                && step.round.is_none_or(|round| round < 2)
                && unexplained(&journey.phases, from, to)
            {
                let is_known = place.is_some();
                found.push(StepBack { step: step.id, pass: at, from, to, is_known });
            }
            place.map(|place| trail.remove(place));
            trail.push(to);
        }
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

fn report(look: &mut Inspection<'_>, back: &StepBack<'_>) {
    let StepBack { step, from, to, is_known, .. } = *back;
    let number = look.order.number(step);
    let message = match look.messages {
        Language::Dutch => format!("Stap {number} gaat terug van fase {from} naar fase {to}."),
        Language::English => {
            format!("Step {number} goes back from phase {from} to phase {to}.")
        }
    };
    let help = match (is_known, look.messages) {
        (true, Language::Dutch) => {
            "Klopt de fase? Is het een nieuwe ronde, geef de stap dan een `reden_terug`, zoals “de hulp \
             stopte”. Heeft de klantreis eigen fasen, dan kan ook `terug_naar` bij de fase."
                .to_owned()
        }
        (true, Language::English) => {
            "Is the phase right? If it is a new round, give the step a `return_reason`, such as “the help \
             stopped”. If the journey has phases of its own, `back_to` with the phase works too."
                .to_owned()
        }
        (false, Language::Dutch) => format!(
            "Fase {to} is nog niet verteld. Zet de stap op de plek waar die hoort, of kies een andere fase."
        ),
        (false, Language::English) => format!(
            "Phase {to} has not been told yet. Put the step where it belongs, or choose another phase."
        ),
    };
    look.found(Place::Step(step, StepPart::Phase), message, help);
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
    fn a_reason_explains_a_step_back_only_to_a_phase_that_was_told() {
        let help = |ids: &[&str]| {
            let journey = through(PhaseSet::standard(crate::language::Language::Dutch), ids);
            found(&journey, "phase-goes-back")
                .into_iter()
                .find_map(|it| it.help)
                .unwrap_or_default()
        };
        assert!(help(&["3", "5", "3"]).contains("`reden_terug`"));
        assert!(help(&["3", "5", "4"]).starts_with("Fase 4 is nog niet verteld."));
        let mut journey =
            through(PhaseSet::standard(crate::language::Language::Dutch), &["3", "5", "3", "3"]);
        journey.steps[3].return_reason = Some("de hulp stopte".to_owned());
        assert_eq!(found(&journey, "phase-goes-back"), []);
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
