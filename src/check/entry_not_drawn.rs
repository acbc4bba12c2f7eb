//! # What it does
//! Finds an `ingang` (request or compulsion) of a step that is in no phase.
//!
//! # Why
//! It is printed with the name of the phase. Where there is no phase it would be lost without a word.
//!
//! # Example
//! ```yaml
//! fasen: geen
//! stappen: [{ ingang: vraag, gebeurtenis: Ik bel de gemeente }]
//! ```
//!
//! # Instead
//! ```yaml
//! stappen: [{ fase: 2, ingang: vraag, gebeurtenis: Ik bel de gemeente }]
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Place, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "entry-not-drawn",
    finds: [
        "een `ingang` bij een stap die in geen fase is",
        "an `entry` of a step that is in no phase",
    ],
    severity: Severity::Note,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let without_phase = journey.passes().into_iter().filter(|pass| pass.phase.is_none());
    for step in without_phase.flat_map(|pass| &journey.steps[pass.first..pass.end]) {
        if step.entry.is_none() {
            continue;
        }
        let number = look.order.number(step.id);
        let (message, help) = match look.messages {
            Language::Dutch => (
                format!(
                    "De `ingang` van stap {number} komt niet in de tekening: de stap is in geen fase."
                ),
                "Geef de stap een `fase`. Het verhaal in woorden zegt het wel.",
            ),
            Language::English => (
                format!("The `entry` of step {number} is not drawn: the step is in no phase."),
                "Give the step a `phase`. The story in words does say it.",
            ),
        };
        look.found(Place::Step(step.id, StepPart::Entry), message, help.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Entry, Journey, Level, Step};

    #[test]
    fn finds_an_entry_without_a_phase() {
        let step = || Step { entry: Some(Entry::Request), ..Step::event("Ik bel", Level::NEUTRAL) };
        assert_eq!(found(&Journey::new("x").step(step()), "entry-not-drawn").len(), 1);
        let in_phase = Journey::new("x").step(step().in_phase("2"));
        assert_eq!(found(&in_phase, "entry-not-drawn"), []);
    }
}
