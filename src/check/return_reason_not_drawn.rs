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

use std::collections::BTreeSet;

use crate::check::phase_goes_back::steps_back;
use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::journey::Pass;
use crate::language::Language;
use crate::model::{Journey, Place, Step, StepId, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "return-reason-not-drawn",
    finds: [
        "een `reden_terug` die niet in de tekening komt, omdat met de stap geen terugkeer begint of een andere stap al een reden geeft",
        "a `return_reason` that is not drawn, because its step begins no return or another step gives one already",
    ],
    severity: Severity::Note,
    look,
};

/// Why a reason is not drawn.
enum Lost {
    /// This step gives one for the same round.
    Second(StepId),
    /// The story is in this phase for the first time, or in none.
    First(Option<String>),
    /// The story goes back to this phase, which was not told before.
    Untold(String),
    /// The story goes on, or is that of somebody else.
    GoesOn,
}

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    if journey.steps.iter().all(|step| step.return_reason.is_none()) {
        return;
    }
    // Some reasons are for the strict reading, which can be drawn as well.
    let is_read_twice = journey.steps.iter().any(|step| step.analytic.is_some());
    let strict = is_read_twice.then(|| journey.clone().analysed());
    let lost_there = strict.map(|strict| lost(&strict).into_iter().map(|it| it.0).collect());
    let lost_there: Option<BTreeSet<StepId>> = lost_there;
    for (step, why) in lost(journey) {
        if lost_there.as_ref().is_none_or(|lost| lost.contains(&step)) {
            report(look, step, &why);
        }
    }
}

/// The steps of which the reason is not drawn.
fn lost(journey: &Journey) -> Vec<(StepId, Lost)> {
    let passes = journey.passes();
    let mut lost = Vec::new();
    let backs = steps_back(journey, &passes);
    for (at, pass) in passes.iter().enumerate() {
        let steps = journey.steps.get(pass.first..pass.end).unwrap_or_default();
        let given: Vec<&Step> = steps.iter().filter(|it| it.return_reason.is_some()).collect();
        for step in &given {
            if pass.back.is_empty() {
                let untold = backs.iter().find(|back| back.pass == at && !back.is_known);
                let why = untold.map(|back| Lost::Untold(back.to.to_owned()));
                lost.push((step.id, why.unwrap_or_else(|| why_lost(&passes[..at], pass))));
            } else if step.return_reason != given[0].return_reason {
                lost.push((step.id, Lost::Second(given[0].id)));
            }
        }
    }
    lost
}

fn why_lost(earlier: &[Pass], pass: &Pass) -> Lost {
    let is_known = earlier.iter().any(|it| it.phase == pass.phase);
    if is_known { Lost::GoesOn } else { Lost::First(pass.phase.clone()) }
}

fn report(look: &mut Inspection<'_>, step: StepId, lost: &Lost) {
    let (number, told) = (look.order.number(step), told(lost, look));
    let message = match look.messages {
        Language::Dutch => {
            format!("De `reden_terug` van stap {number} komt niet in de tekening: {told}.")
        }
        Language::English => format!("The `return_reason` of step {number} is not drawn: {told}."),
    };
    let help = help(lost, look.messages);
    look.found(Place::Step(step, StepPart::ReturnReason), message, help);
}

/// What to do, so that nothing is left to say.
fn help(lost: &Lost, messages: Language) -> String {
    match (lost, messages) {
        (Lost::Second(_), Language::Dutch) => "Zet beide redenen samen in die stap.".to_owned(),
        (Lost::Second(_), Language::English) => {
            "Put both reasons together in that step.".to_owned()
        }
        (Lost::Untold(phase), Language::Dutch) => format!(
            "Fase {phase} is nog niet verteld. Haal de reden weg, en zet de stap op de plek waar die \
             hoort of kies een andere fase."
        ),
        (Lost::Untold(phase), Language::English) => format!(
            "Phase {phase} has not been told yet. Leave out the reason, and put the step where it \
             belongs or choose another phase."
        ),
        (_, Language::Dutch) => {
            "Zet de reden bij de eerste stap in de fase waarnaar het verhaal teruggaat, of haal die weg."
                .to_owned()
        }
        (_, Language::English) => {
            "Put the reason with the first step in the phase that the story goes back to, or leave it out."
                .to_owned()
        }
    }
}

/// Why a reason is not drawn, in words.
fn told(lost: &Lost, look: &Inspection<'_>) -> String {
    let number = |step| look.order.number(step);
    match (lost, look.messages) {
        (Lost::Second(other), Language::Dutch) => {
            format!("stap {} geeft voor deze ronde al een reden", number(*other))
        }
        (Lost::Second(other), Language::English) => {
            format!("step {} gives one for this round already", number(*other))
        }
        (Lost::First(Some(phase)) | Lost::Untold(phase), Language::Dutch) => {
            format!("het verhaal is hier voor het eerst in fase {phase}")
        }
        (Lost::First(Some(phase)) | Lost::Untold(phase), Language::English) => {
            format!("the story is in phase {phase} for the first time here")
        }
        (Lost::First(None), Language::Dutch) => "de stap staat in geen fase".to_owned(),
        (Lost::First(None), Language::English) => "the step is in no phase".to_owned(),
        (Lost::GoesOn, Language::Dutch) => "het verhaal gaat hier verder en niet terug".to_owned(),
        (Lost::GoesOn, Language::English) => "the story goes on here, and not back".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::check::{check, not_drawn};
    use crate::language::Language;
    use crate::model::{
        Journey, Level, Party, PartyKind, PhaseVisit, Place, Step, StepId, StepPart,
    };

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

    /// What is said of ways back, by which rule.
    fn of_ways_back(journey: &Journey) -> Vec<(&'static str, String)> {
        let rules = ["phase-goes-back", "return-reason-not-drawn", "return-without-reason"];
        let all = check(journey, Language::Dutch).into_iter();
        let ours = all.filter(|it| rules.contains(&it.rule));
        ours.map(|it| (it.rule, it.help.unwrap_or_default())).collect()
    }

    #[test]
    fn what_is_said_of_a_phase_that_was_not_told_helps_when_it_is_followed() {
        let step = |phase: &str| Step::event(format!("In {phase}"), Level::NEUTRAL).in_phase(phase);
        let through = |steps: Vec<Step>| of_ways_back(&Journey::new("x").with_steps(steps));
        let told = through(vec![step("4"), step("2")]);
        let help = "Fase 2 is nog niet verteld. Zet de stap op de plek waar die hoort, of kies een \
                    andere fase.";
        assert_eq!(told, [("phase-goes-back", help.to_owned())]);
        let told = through(vec![step("4"), step("2").back_because("de hulp stopte")]);
        let help = "Fase 2 is nog niet verteld. Haal de reden weg, en zet de stap op de plek waar \
                    die hoort of kies een andere fase.";
        assert_eq!(told, [("return-reason-not-drawn", help.to_owned())]);
        let told = through(vec![step("4"), step("2"), step("2").back_because("de hulp stopte")]);
        assert_eq!(told, [("return-reason-not-drawn", help.to_owned())]);
        // Both ways to follow it.
        assert_eq!(through(vec![step("2"), step("4")]), []);
        assert_eq!(through(vec![step("4"), step("5")]), []);
    }

    #[test]
    fn a_phase_that_only_others_told_was_not_told_before() {
        let step = |phase: &str| Step::event(format!("In {phase}"), Level::NEUTRAL).in_phase(phase);
        let party = |name| Party::named(name, PartyKind::Family, Language::Dutch);
        let told = |last: Step| {
            of_ways_back(&Journey::new("x").told_by(vec![
                (party("a"), vec![step("2"), step("3")]),
                (party("b"), vec![step("4"), last]),
            ]))
        };
        let rules = |last: Step| told(last).into_iter().map(|it| it.0).collect::<Vec<_>>();
        assert_eq!(rules(step("2")), ["phase-goes-back"]);
        assert!(told(step("2"))[0].1.starts_with("Fase 2 is nog niet verteld."));
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
        let said = "The `return_reason` of step 4 is not drawn: step 3 gives one for this round \
                    already.";
        assert_eq!(messages(&phases, Language::English), [said]);
    }

    #[test]
    fn is_silent_about_a_reason_that_the_strict_reading_draws() {
        let step = |phase: &str| Step::event(format!("In {phase}"), Level::NEUTRAL).in_phase(phase);
        let mut again = step("5").back_because("het hielp niet");
        again.analytic = Some(PhaseVisit { phase: "4".into(), round: None });
        let mut outcome = step("5");
        outcome.analytic = Some(PhaseVisit { phase: "7a".into(), round: None });
        let journey = Journey::new("x").with_steps([step("4"), outcome, again]);
        assert_eq!(found(&journey, "return-reason-not-drawn"), []);
    }

    #[test]
    fn is_silent_about_a_reason_that_is_drawn() {
        assert_eq!(dutch(&["1", "4", "1:de hulp stopte", "1"]), [""; 0]);
        assert_eq!(dutch(&["1", "4", "1", "1:de hulp stopte"]), [""; 0]);
        assert_eq!(dutch(&["1", "4", "1:de hulp stopte", "1:de hulp stopte"]), [""; 0]);
    }
}
