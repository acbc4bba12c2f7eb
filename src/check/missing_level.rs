//! # What it does
//! Finds an event without a level in a journey where other events have one.
//!
//! # Why
//! The height of a card says how the narrator experienced the event. A card without a level
//! stands below the others, at "not known", and the thread stops there: look whether it was forgotten. A step
//! that leans on inference alone may leave it out: of what is only assumed, no level was told.
//!
//! # Example
//! ```yaml
//! - { gebeurtenis: Ik bel de gemeente, niveau: neutraal }
//! - { gebeurtenis: Ik word doorverwezen }
//! ```
//!
//! # Instead
//! ```yaml
//! - { gebeurtenis: Ik bel de gemeente, niveau: neutraal }
//! - { gebeurtenis: Ik word doorverwezen, niveau: ontevreden }
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{PartyKind, Place, Step, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "missing-level",
    finds: [
        "een gebeurtenis van een gezin zonder niveau, terwijl andere er wel een hebben",
        "an event of a family without a level among events that have one",
    ],
    severity: Severity::Note,
    look,
};

/// Of families only: how a professional or a plan stands is not always told.
fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    for party in 0..journey.tellers() {
        if journey.kind_of(party) == PartyKind::Family {
            of_party(look, party);
        }
    }
}

fn of_party(look: &mut Inspection<'_>, party: usize) {
    let journey = look.journey;
    let own = || journey.steps.iter().filter(|step| journey.teller(step) == party);
    let has =
        |step: &Step, level| step.event.as_ref().is_some_and(|it| it.level.is_some() == level);
    if !own().any(|step| has(step, true)) {
        return;
    }
    let without = own().filter(|step| has(step, false) && !step.is_inferred());
    for step in without.map(|step| step.id) {
        let (number, levels) = (look.order.number(step), journey.scale_of(party).levels.join(", "));
        let (message, help) = match look.messages {
            Language::Dutch => (
                format!("De gebeurtenis van stap {number} heeft geen niveau; andere wel."),
                format!(
                    "Weet u het niet? Dan klopt het zo: het kader staat bij “niveau niet bekend”. Geef anders een `niveau`: {levels}."
                ),
            ),
            Language::English => (
                format!("The event of step {number} has no level; others do."),
                format!(
                    "If nobody knows, leave it: the card stands at “level not known”. Else give a `level`: {levels}."
                ),
            ),
        };
        look.found(Place::Step(step, StepPart::Event), message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Event, Evidence, EvidenceKind, Journey, Level, Place, Step, StepPart};

    fn without_level() -> Step {
        let event = Event { text: "Ik wacht".into(), level: None, level_source: None };
        Step { event: Some(event), ..Step::default() }
    }

    #[test]
    fn finds_the_one_event_without_a_level() {
        let journey =
            Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL)).step(without_level());
        let places: Vec<_> = found(&journey, "missing-level").iter().map(|f| f.place).collect();
        assert_eq!(places, [Place::Step(journey.steps[1].id, StepPart::Event)]);
    }

    #[test]
    fn is_silent_about_what_is_only_assumed() {
        let mut assumed = without_level();
        assumed.evidence = vec![Evidence::of(EvidenceKind::Inferred, "Gezin 1")];
        let journey = Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL)).step(assumed);
        assert_eq!(found(&journey, "missing-level"), []);
    }

    #[test]
    fn is_silent_when_no_event_has_a_level() {
        let journey = Journey::new("x").step(without_level()).step(without_level());
        assert_eq!(found(&journey, "missing-level"), []);
    }
}
