//! # What it does
//! Finds an event without a level in a journey where other events have one.
//!
//! # Why
//! The height of a card says how the narrator experienced the event. A card without a level
//! leaves a gap in that line, and a reader cannot tell whether it was forgotten or not known.
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
use crate::model::{PartyKind, Place, StepPart};

pub(super) const RULE: Rule = Rule { name: "missing-level", severity: Severity::Warning, look };

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
    let events = || own().filter_map(|step| Some((step.id, step.event.as_ref()?)));
    if events().all(|(_, event)| event.level.is_none()) {
        return;
    }
    for (step, _) in events().filter(|(_, event)| event.level.is_none()) {
        let (number, levels) = (look.order.number(step), journey.scale_of(party).levels.join(", "));
        let (message, help) = match look.messages {
            Language::Dutch => (
                format!("De gebeurtenis van stap {number} heeft geen niveau; andere wel."),
                format!("Geef de gebeurtenis een `niveau`. Kies uit: {levels}."),
            ),
            Language::English => (
                format!("The event of step {number} has no level; others do."),
                format!("Give the event a `level`. Choose from: {levels}."),
            ),
        };
        look.found(Place::Step(step, StepPart::Event), message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Event, Journey, Level, Place, Step, StepPart};

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
    fn is_silent_when_no_event_has_a_level() {
        let journey = Journey::new("x").step(without_level()).step(without_level());
        assert_eq!(found(&journey, "missing-level"), []);
    }
}
