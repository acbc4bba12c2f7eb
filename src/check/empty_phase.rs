//! # What it does
//! Finds phases of a journey's own that no step is in.
//!
//! # Why
//! A phase without steps is not drawn: who reads the picture does not know that it was there.
//!
//! # Example
//! ```yaml
//! fasen: [Aanvraag, Wachten, Besluit]
//! stappen:
//!   - { fase: 1, gebeurtenis: Ik vul het formulier in }
//!   - { fase: 3, gebeurtenis: Het wordt afgewezen }
//! ```
//!
//! # Instead
//! A step in each phase, or only the phases that the journey passes through.

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Phase, PhaseSet, Place};

pub(super) const RULE: Rule = Rule {
    name: "empty-phase",
    finds: [
        "een eigen fase waarin geen stap staat: die is niet getekend",
        "a phase of your own that no step is in: it is not drawn",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let phases = &journey.phases.phases;
    // Of the usual phases, few families pass through all.
    let is_usual = Language::ALL.iter().any(|&it| journey.phases == PhaseSet::standard(it));
    if is_usual || phases.is_empty() {
        return;
    }
    let passes = journey.passes();
    let is_passed = |id: &str| passes.iter().any(|pass| pass.phase.as_deref() == Some(id));
    if !phases.iter().any(|phase| is_passed(&phase.id)) {
        let (message, help) = none(look.messages, phases.len());
        return look.found(Place::Phase(0), message, help);
    }
    let has_parts = |phase: &Phase| phases.iter().any(|it| it.parent.as_ref() == Some(&phase.id));
    for (at, phase) in phases.iter().enumerate() {
        if !is_passed(&phase.id) && !has_parts(phase) {
            let (message, help) = one(look.messages, phase);
            look.found(Place::Phase(at), message, help);
        }
    }
}

fn none(messages: Language, phases: usize) -> (String, String) {
    match messages {
        Language::Dutch => (
            format!("Geen enkele stap staat in een fase: de {phases} fasen zijn niet getekend."),
            "Zet bij de stappen in welke fase ze zijn, bijvoorbeeld `fase: 1` bij de eerste."
                .into(),
        ),
        Language::English => (
            format!("No step is in a phase: the {phases} phases are not drawn."),
            "Say at the steps in which phase they are, for example `phase: 1` at the first.".into(),
        ),
    }
}

fn one(messages: Language, phase: &Phase) -> (String, String) {
    let Phase { id, label, .. } = phase;
    match messages {
        Language::Dutch => (
            format!("Geen stap staat in fase {id}, “{label}”: die is niet getekend."),
            format!("Zet `fase: {id}` bij de stap waarmee deze fase begint, of laat de fase weg."),
        ),
        Language::English => (
            format!("No step is in phase {id}, “{label}”: it is not drawn."),
            format!(
                "Put `phase: {id}` at the step that begins this phase, or leave out the phase."
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Level, Phase, Place, Step};

    fn journey(ids: &[&str], phases: &[Option<&str>]) -> Journey {
        let step = || Step::event("Ik bel", Level::NEUTRAL);
        let steps = phases.iter().map(|phase| phase.map_or_else(step, |id| step().in_phase(id)));
        let mut journey = Journey::new("x").with_steps(steps);
        let phase = |id: &&str| Phase {
            id: (*id).to_owned(),
            label: format!("Fase {id}"),
            parent: id.strip_suffix('a').map(str::to_owned),
            after: None,
            own: Vec::new(),
        };
        journey.phases.phases = ids.iter().map(phase).collect();
        journey.phases.returns.clear();
        journey
    }

    #[test]
    fn finds_the_phases_that_no_step_is_in() {
        let found = found(&journey(&["1", "2", "3"], &[Some("1"), Some("3")]), "empty-phase");
        assert_eq!(found.iter().map(|it| it.place).collect::<Vec<_>>(), [Place::Phase(1)]);
    }

    #[test]
    fn says_once_that_no_step_is_in_any_phase() {
        assert_eq!(found(&journey(&["1", "2", "3"], &[None, None]), "empty-phase").len(), 1);
    }

    #[test]
    fn is_silent_where_each_phase_or_a_part_of_it_has_a_step() {
        assert_eq!(found(&journey(&["1", "2", "2a"], &[Some("1"), Some("2a")]), "empty-phase"), []);
    }

    #[test]
    fn is_silent_about_the_usual_phases() {
        let journey = Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL).in_phase("1"));
        assert_eq!(found(&journey, "empty-phase"), []);
    }
}
