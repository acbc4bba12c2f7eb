//! # What it does
//! Finds two steps in a row with the same event.
//!
//! # Why
//! Each card should tell something new. The same words twice in a row are nearly always a copy
//! that was not edited yet.
//!
//! # Example
//! ```yaml
//! - { fase: 1, gebeurtenis: Ik bel de gemeente }
//! - { fase: 2, gebeurtenis: Ik bel de gemeente }
//! ```
//!
//! # Instead
//! ```yaml
//! - { fase: 1, gebeurtenis: Ik bel de gemeente }
//! - { fase: 2, gebeurtenis: Ik bel weer en krijg een afspraak }
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Place, Step, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "repeated-text",
    finds: ["twee keer achter elkaar dezelfde gebeurtenis", "the same event twice in a row"],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    for pair in look.journey.steps.windows(2) {
        if pair[0].id.party != pair[1].id.party || !same_event(&pair[0], &pair[1]) {
            continue;
        }
        let [first, second] = [&pair[0], &pair[1]].map(|step| look.order.number(step.id));
        let (message, help) = match look.messages {
            Language::Dutch => (
                format!("Stap {second} heeft dezelfde gebeurtenis als stap {first}."),
                "Schrijf op wat er nieuw was, of maak van de twee stappen één.",
            ),
            Language::English => (
                format!("Step {second} has the same event as step {first}."),
                "Say what was new, or turn the two steps into one.",
            ),
        };
        look.found(Place::Step(pair[1].id, StepPart::Event), message, help.to_owned());
    }
}

fn same_event(a: &Step, b: &Step) -> bool {
    let (Some(a), Some(b)) = (&a.event, &b.event) else { return false };
    let (a, b) = (a.text.trim(), b.text.trim());
    a == b || (a.len() == b.len() && a.to_lowercase() == b.to_lowercase())
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Level, Place, Step, StepId, StepPart};

    fn telling(texts: &[&str]) -> Journey {
        Journey::new("x").with_steps(texts.iter().map(|&text| Step::event(text, Level::NEUTRAL)))
    }

    #[test]
    fn finds_the_second_of_two_equal_events() {
        let findings = found(&telling(&["Ik bel", "ik bel "]), "repeated-text");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place, Place::Step(StepId::new(0, 2), StepPart::Event));
    }

    #[test]
    fn is_silent_when_something_else_happens_in_between() {
        assert_eq!(found(&telling(&["Ik bel", "Ik wacht", "Ik bel"]), "repeated-text"), []);
    }
}
