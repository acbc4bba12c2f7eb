//! # What it does
//! Finds a step, or a way back, that refers to a phase the journey does not have. A file cannot
//! hold one; a journey built in code can.
//!
//! # Why
//! There is no place in the phase header for such a step.
//!
//! # Example
//! `Step::event("…", Level::NEUTRAL).in_phase("8")` in a journey with the seven phases.
//!
//! # Instead
//! `.in_phase("7b")`, or a set of phases of the journey's own that has an 8.

use std::collections::HashSet;

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Anchor, Place, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "unknown-phase",
    finds: [
        "een fase die er niet is (in code)",
        "a phase that the journey does not have (in code)",
    ],
    severity: Severity::Error,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let known: HashSet<&str> = journey.phases.phases.iter().map(|p| p.id.as_str()).collect();
    for way_back in &journey.phases.returns {
        let ends = [way_back.from.as_ref(), Some(&way_back.to)];
        let from = way_back.from.as_deref().and_then(|from| journey.phases.position(from));
        for id in ends.into_iter().flatten().filter(|id| !known.contains(id.as_str())) {
            report(look, from.map_or(Place::Journey, Place::Phase), id);
        }
    }
    for step in &journey.steps {
        let phases = [step.phase.as_ref(), step.analytic.as_ref().map(|visit| &visit.phase)];
        for id in phases.into_iter().flatten().filter(|id| !known.contains(id.as_str())) {
            report(look, Place::Step(step.id, StepPart::Phase), id);
        }
    }
    let mut beside = |place, phases: &[String]| {
        for id in phases.iter().filter(|id| !known.contains(id.as_str())) {
            report(look, place, id);
        }
    };
    for (i, experience) in journey.experiences.iter().enumerate() {
        beside(Place::Experience(i), &experience.phases);
    }
    for (i, comparison) in journey.comparisons.iter().enumerate() {
        beside(Place::Comparison(i), &comparison.phases);
    }
    let anchored = |at: &Anchor| match at {
        Anchor::Phase(phase) => vec![phase.clone()],
        Anchor::Step(_) => Vec::new(),
    };
    for (i, opportunity) in journey.opportunities.iter().enumerate() {
        beside(Place::Opportunity(i), &anchored(&opportunity.at));
    }
    for (i, reflection) in journey.reflections.iter().enumerate() {
        beside(Place::Reflection(i), &anchored(&reflection.at));
    }
    for (i, advice) in journey.advice.iter().enumerate() {
        beside(Place::Advice(i), &advice.phases);
    }
}

fn report(look: &mut Inspection<'_>, place: Place, id: &str) {
    let ids: Vec<&str> = look.journey.phases.phases.iter().map(|p| p.id.as_str()).collect();
    let message = match look.messages {
        Language::Dutch => format!("Fase “{id}” bestaat niet in deze klantreis."),
        Language::English => format!("Phase “{id}” does not exist in this journey."),
    };
    let help = match (ids.is_empty(), look.messages) {
        (true, Language::Dutch) => "Deze klantreis heeft geen fasen.".to_owned(),
        (true, Language::English) => "This journey has no phases.".to_owned(),
        (false, Language::Dutch) => format!("Kies uit: {}.", ids.join(", ")),
        (false, Language::English) => format!("Choose from: {}.", ids.join(", ")),
    };
    look.found(place, message, help);
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Level, PhaseVisit, Return, Step};

    #[test]
    fn finds_a_phase_outside_the_set() {
        let journey = Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL).in_phase("8"));
        assert_eq!(found(&journey, "unknown-phase").len(), 1);
    }

    #[test]
    fn finds_a_strict_reading_and_a_way_back_outside_the_set() {
        let mut step = Step::event("Ik bel", Level::NEUTRAL).in_phase("1");
        step.analytic = Some(PhaseVisit { phase: "8".into(), round: None });
        let mut journey = Journey::new("x").step(step);
        journey.phases.returns.push(Return { from: Some("5".into()), to: "9".into(), label: None });
        assert_eq!(found(&journey, "unknown-phase").len(), 2);
    }

    #[test]
    fn is_silent_about_a_part_of_a_phase() {
        let journey = Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL).in_phase("7b"));
        assert_eq!(found(&journey, "unknown-phase"), []);
    }
}
