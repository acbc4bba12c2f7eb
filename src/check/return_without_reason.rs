//! # What it does
//! Finds a return to an earlier phase of which the file does not say why. A new problem of somebody
//! else in the family (`betreft`) is no return. What `phase-goes-back` warns of is told there.
//!
//! # Why
//! A return is drawn as an arrow above the phase. Without a reason a reader makes one up, and what they
//! think of first is that the family fell back: while perhaps an indication ended, or a team withdrew.
//!
//! # Example
//! ```yaml
//! - { fase: 1, gebeurtenis: Ik ben op }
//! - { fase: 6, gebeurtenis: De hulp is klaar }
//! - { fase: 1, gebeurtenis: We staan er weer alleen voor }
//! ```
//!
//! # Instead
//! ```yaml
//! - { fase: 1, gebeurtenis: Ik ben op }
//! - { fase: 6, gebeurtenis: De hulp is klaar }
//! - { fase: 1, reden_terug: de indicatie liep af, gebeurtenis: We staan er weer alleen voor }
//! ```
//! or, among phases of the file's own, `terug_naar: { fase: 1, reden: … }` with the phase.

use crate::check::phase_goes_back::steps_back;
use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Place, StepId, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "return-without-reason",
    finds: [
        "een terugkeer naar een eerdere fase zonder reden",
        "a return to an earlier phase of which it is not said why",
    ],
    severity: Severity::Note,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let passes = journey.passes();
    let told = steps_back(journey, &passes);
    let returns = passes.iter().filter(|pass| !pass.back.is_empty());
    for pass in returns.filter(|pass| journey.return_reason(&passes, pass).is_none()) {
        if let (Some(step), Some(phase)) = (journey.steps.get(pass.first), &pass.phase)
            && told.iter().all(|back| back.step != step.id)
        {
            report(look, step.id, phase);
        }
    }
}

fn report(look: &mut Inspection<'_>, step: StepId, phase: &str) {
    let number = look.order.number(step);
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Bij stap {number} staat niet waarom het verhaal terug is in fase {phase}."),
            "Geef de stap een `reden_terug`, bijvoorbeeld “de hulp stopte”. Die komt bij de fase \
             te staan.",
        ),
        Language::English => (
            format!("Step {number} does not say why the story is back in phase {phase}."),
            "Give the step a `return_reason`, for example “the help stopped”. It is printed with \
             the phase.",
        ),
    };
    look.found(Place::Step(step, StepPart::Phase), message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Level, PhaseSet, Place, Return, Step, StepId, StepPart};

    fn step(phase: &str) -> Step {
        Step::event(format!("In {phase}"), Level::NEUTRAL).in_phase(phase)
    }

    fn through(steps: impl IntoIterator<Item = Step>) -> Journey {
        Journey::new("x").with_steps(steps)
    }

    #[test]
    fn finds_a_return_of_which_nobody_says_why() {
        let findings = found(&through(["1", "6", "1"].map(step)), "return-without-reason");
        let places: Vec<_> = findings.iter().map(|finding| finding.place).collect();
        assert_eq!(places, [Place::Step(StepId::new(0, 3), StepPart::Phase)]);
        let said = "Bij stap 3 staat niet waarom het verhaal terug is in fase 1.";
        assert_eq!(findings[0].message, said);
    }

    #[test]
    fn leaves_a_step_back_without_a_way_to_the_rule_for_that() {
        let journey = through(["3", "5", "4"].map(step));
        assert_eq!(found(&journey, "phase-goes-back").len(), 1);
        assert_eq!(found(&journey, "return-without-reason"), []);
    }

    #[test]
    fn is_silent_about_a_return_with_a_reason() {
        let steps = [step("1"), step("4"), step("1").back_because("de hulp stopte")];
        assert_eq!(found(&through(steps), "return-without-reason"), []);
    }

    #[test]
    fn is_silent_about_a_reason_of_the_phases_themselves() {
        let mut journey = through(["1", "2", "1"].map(step));
        journey.phases = PhaseSet::labelled(&["Aanvraag", "Besluit"]);
        let back = |label: Option<&str>| {
            let label = label.map(str::to_owned);
            vec![Return { from: Some("2".into()), to: "1".into(), label }]
        };
        journey.phases.returns = back(None);
        assert_eq!(found(&journey, "return-without-reason").len(), 1);
        journey.phases.returns = back(Some("papieren kwijt"));
        assert_eq!(found(&journey, "return-without-reason"), []);
    }

    #[test]
    fn is_silent_about_going_on_and_about_somebody_else() {
        assert_eq!(found(&through(["1", "4", "7"].map(step)), "return-without-reason"), []);
        let other = Step { about: vec!["Larissa".into()], ..step("1") };
        let journey = through([step("1"), step("4"), other]);
        assert_eq!(found(&journey, "return-without-reason"), []);
    }
}
