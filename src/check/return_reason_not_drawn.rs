//! # What it does
//! Finds a `reden_terug` that is not drawn: with its step no return begins, or another step has given
//! the reason for that round already.
//!
//! # Why
//! A reason is printed above the phase that the story goes back to. Where it goes back nowhere, the
//! reason would be lost without a word.
//!
//! # Example
//! ```yaml
//! - { fase: 4, reden_terug: de indicatie liep af, gebeurtenis: De hulp stopt }
//! - { fase: 1, gebeurtenis: We staan er weer alleen voor }
//! ```
//!
//! # Instead
//! ```yaml
//! - { fase: 4, gebeurtenis: De hulp stopt }
//! - { fase: 1, reden_terug: de indicatie liep af, gebeurtenis: We staan er weer alleen voor }
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::journey::Pass;
use crate::language::Language;
use crate::model::{Place, Step, StepId, StepPart};

pub(super) const RULE: Rule =
    Rule { name: "return-reason-not-drawn", severity: Severity::Note, look };

/// Why a reason is not drawn.
enum Lost<'a> {
    /// The step with this number gives one for the same round.
    Second(usize),
    /// The story is in this phase for the first time, or in none.
    First(Option<&'a str>),
    /// The story goes on, or is that of somebody else.
    GoesOn,
}

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    if journey.steps.iter().all(|step| step.return_reason.is_none()) {
        return;
    }
    let passes = journey.passes();
    for (at, pass) in passes.iter().enumerate() {
        let steps = journey.steps.get(pass.first..pass.end).unwrap_or_default();
        let given: Vec<&Step> = steps.iter().filter(|it| it.return_reason.is_some()).collect();
        for (nth, step) in given.iter().enumerate() {
            if pass.back.is_empty() {
                report(look, step.id, &why(&passes[..at], pass));
            } else if nth > 0 && step.return_reason != given[0].return_reason {
                report(look, step.id, &Lost::Second(look.order.number(given[0].id)));
            }
        }
    }
}

fn why<'a>(earlier: &[Pass], pass: &'a Pass) -> Lost<'a> {
    match earlier.iter().any(|it| it.phase == pass.phase) {
        true => Lost::GoesOn,
        false => Lost::First(pass.phase.as_deref()),
    }
}

fn report(look: &mut Inspection<'_>, step: StepId, lost: &Lost<'_>) {
    let (number, language) = (look.order.number(step), look.messages);
    let why = match (lost, language) {
        (Lost::Second(other), Language::Dutch) => {
            format!("stap {other} geeft voor deze ronde al een reden")
        }
        (Lost::Second(other), Language::English) => {
            format!("step {other} gives a reason for this round already")
        }
        (Lost::First(Some(phase)), Language::Dutch) => {
            format!("het verhaal is hier voor het eerst in fase {phase}")
        }
        (Lost::First(Some(phase)), Language::English) => {
            format!("the story is in phase {phase} for the first time here")
        }
        (Lost::First(None), Language::Dutch) => "de stap staat niet in een fase".to_owned(),
        (Lost::First(None), Language::English) => "the step is in no phase".to_owned(),
        (Lost::GoesOn, Language::Dutch) => "het verhaal gaat hier verder en niet terug".to_owned(),
        (Lost::GoesOn, Language::English) => "the story goes on here, and not back".to_owned(),
    };
    let (message, help) = match language {
        Language::Dutch => (
            format!("De `reden_terug` van stap {number} komt niet in de tekening: {why}."),
            match lost {
                Lost::Second(other) => format!("Zet beide redenen samen bij stap {other}."),
                _ => "Zet de reden bij de eerste stap in de fase waarnaar het verhaal teruggaat, of haal \
                      haar weg."
                    .to_owned(),
            },
        ),
        Language::English => (
            format!("The `return_reason` of step {number} is not drawn: {why}."),
            match lost {
                Lost::Second(other) => format!("Put both reasons together with step {other}."),
                _ => "Put the reason with the first step in the phase that the story goes back to, or \
                      leave it out."
                    .to_owned(),
            },
        ),
    };
    look.found(Place::Step(step, StepPart::ReturnReason), message, help);
}

#[cfg(test)]
mod tests {
    use crate::check::{check, not_drawn};
    use crate::language::Language;
    use crate::model::{Journey, Level, Place, Step, StepId, StepPart};

    /// Phases with a reason behind a colon.
    fn messages(phases: &[&str], language: Language) -> Vec<String> {
        let step = |said: &&str| {
            let (phase, reason) = said.split_once(':').unwrap_or((said, ""));
            let step = Step::event(format!("In {said}"), Level::NEUTRAL).in_phase(phase);
            if reason.is_empty() { step } else { step.back_because(reason) }
        };
        let journey = Journey::new("x").with_steps(phases.iter().map(step));
        let all = check(&journey, language).into_iter();
        all.filter(|it| it.rule == "return-reason-not-drawn").map(|it| it.message).collect()
    }

    fn dutch(phases: &[&str]) -> Vec<String> {
        messages(phases, Language::Dutch)
    }

    #[test]
    fn finds_a_reason_with_a_step_that_begins_no_round() {
        let said = "De `reden_terug` van stap 2 komt niet in de tekening: het verhaal is hier voor het \
                    eerst in fase 4.";
        assert_eq!(dutch(&["1", "4:de hulp stopte", "1:de hulp stopte"]), [said]);
        let said = "De `reden_terug` van stap 4 komt niet in de tekening: het verhaal gaat hier verder \
                    en niet terug.";
        assert_eq!(dutch(&["1", "4", "1:de hulp stopte", "4:nieuwe hulp"]), [said]);
    }

    #[test]
    fn finds_a_reason_without_a_phase() {
        let step = Step::event("Ik bel", Level::NEUTRAL).back_because("de hulp stopte");
        let journey = Journey::new("x").step(step);
        let found = not_drawn(&journey, Language::English);
        assert_eq!(found.len(), 1);
        let said = "The `return_reason` of step 1 is not drawn: the step is in no phase.";
        assert_eq!(found[0].message, said);
        assert_eq!(found[0].place, Place::Step(StepId::new(0, 1), StepPart::ReturnReason));
    }

    #[test]
    fn finds_a_second_reason_for_one_round() {
        let phases = ["1", "4", "1:de hulp stopte", "1:geen geld"];
        let said = "The `return_reason` of step 4 is not drawn: step 3 gives a reason for this round \
                    already.";
        assert_eq!(messages(&phases, Language::English), [said]);
    }

    #[test]
    fn is_silent_about_a_reason_that_is_drawn() {
        assert_eq!(dutch(&["1", "4", "1:de hulp stopte", "1"]), [""; 0]);
        assert_eq!(dutch(&["1", "4", "1", "1:de hulp stopte"]), [""; 0]);
        assert_eq!(dutch(&["1", "4", "1:de hulp stopte", "1:de hulp stopte"]), [""; 0]);
    }
}
