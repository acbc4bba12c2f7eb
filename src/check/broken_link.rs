//! # What it does
//! Finds something said in a lane of its own that the journey does not have, and a goal, lead, involvement, problem, opportunity or reflection that refers to steps the
//! journey does not have, or that ends before it begins; and a goal that is nobody's. A file cannot
//! hold one; a journey built in code can.
//!
//! # Why
//! It would be drawn at a step it has nothing to do with.
//!
//! # Example
//! A stretch from the fifth step to the third, or `Anchor::Step(StepId::new(0, 12))` in a journey of
//! ten steps.
//!
//! # Instead
//! `Stretch::between(StepId::new(0, 3), StepId::new(0, 5))`.

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::journey::StepOrder;
use crate::language::Language;
use crate::model::{Anchor, OwnValue, Place, StepPart, Stretch};

pub(super) const RULE: Rule = Rule {
    name: "broken-link",
    finds: [
        "iets dat verwijst naar een stap die er niet is, eindigt voordat het begint of in een baan staat die er niet is, of een doel van niemand (in code)",
        "something that refers to a step that is not there, ends before it begins or stands in a lane that is not there, or a goal of nobody (in code)",
    ],
    severity: Severity::Error,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let goals = journey.goals.iter().enumerate().map(|(i, it)| (Place::Goal(i), it.stretch));
    let leads = journey.leads.iter().enumerate().map(|(i, it)| (Place::Lead(i), it.stretch));
    let involved = journey.involved.iter().enumerate();
    let involved = involved.map(|(i, it)| (Place::Involvement(i), it.stretch));
    let problems = journey.problems.iter().enumerate();
    let problems = problems.map(|(i, it)| (Place::Problem(i), it.stretch));
    let chances = journey.opportunities.iter().enumerate();
    let chances = chances.map(|(i, it)| (Place::Opportunity(i), alone(&it.at)));
    let said = journey.reflections.iter().enumerate();
    let said = said.map(|(i, it)| (Place::Reflection(i), alone(&it.at)));
    let stretches = goals.chain(leads).chain(involved).chain(problems);
    let anchors = chances.chain(said).filter_map(|(place, at)| Some((place, at?)));
    for (place, stretch) in stretches.chain(anchors) {
        if is_broken(stretch, look.order) {
            report_stretch(look, place);
        }
    }
    own_values(look);
    for (i, goal) in journey.goals.iter().enumerate() {
        if goal.of.is_empty() {
            report_goal(look, Place::Goal(i));
        }
    }
}

/// What is said in a lane that the journey does not have, or until a step that it does not have.
fn own_values(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let has = |value: &OwnValue| journey.own_lanes.iter().any(|lane| lane.name == value.lane);
    for step in &journey.steps {
        for (nth, value) in step.own.iter().enumerate() {
            let place = Place::Step(step.id, StepPart::Own(nth));
            let stretch = value.until.map(|until| Stretch::between(step.id, until));
            if !has(value) {
                report_lane(look, place);
            } else if stretch.is_some_and(|stretch| is_broken(stretch, look.order)) {
                report_stretch(look, place);
            }
        }
    }
    for (at, phase) in journey.phases.phases.iter().enumerate() {
        for (nth, _) in phase.own.iter().enumerate().filter(|(_, value)| !has(value)) {
            report_lane(look, Place::OfPhase(at, nth));
        }
    }
}

fn report_lane(look: &mut Inspection<'_>, place: Place) {
    let (message, help) = look.messages.pick(
        ("Dit staat in een eigen baan die er niet is.", "Voeg de baan toe aan de klantreis."),
        ("This stands in a lane that is not there.", "Add the lane to the journey."),
    );
    look.found(place, message.to_owned(), help.to_owned());
}

/// The stretch of one step that an anchor holds on to.
fn alone(at: &Anchor) -> Option<Stretch> {
    match at {
        Anchor::Step(step) => Some(Stretch::between(*step, *step)),
        Anchor::Phase(_) => None,
    }
}

/// Whether it ends before it begins, or at a step that the journey does not have.
fn is_broken(stretch: Stretch, order: &StepOrder) -> bool {
    let is_there = order.has_ends(stretch) && order.range(stretch).is_some();
    !is_there || order.ends_before_it_begins(stretch)
}

fn report_stretch(look: &mut Inspection<'_>, place: Place) {
    let steps = look.journey.steps.len();
    let (message, help) = match look.messages {
        Language::Dutch => (
            "Dit verwijst naar stappen die er niet zijn, of eindigt voordat het begint.",
            format!("Verwijs naar stappen van deze klantreis; er zijn er {steps}."),
        ),
        Language::English => (
            "This refers to steps that are not there, or ends before it begins.",
            format!("Refer to steps of this journey; there are {steps}."),
        ),
    };
    look.found(place, message.to_owned(), help);
}

fn report_goal(look: &mut Inspection<'_>, place: Place) {
    let (message, help) = look.messages.pick(
        ("Van dit doel staat niet van wie het is.", "Zeg van wie het doel is."),
        ("This goal does not say whose it is.", "Say whose goal it is."),
    );
    look.found(place, message.to_owned(), help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{
        Anchor, Goal, GoalStatus, Journey, Level, Opportunity, Place, Step, StepId, Stretch,
    };

    fn with_goal(of: &[&str], from: usize, to: usize) -> Journey {
        let goal = Goal {
            text: "Rust".into(),
            of: of.iter().map(|&name| name.to_owned()).collect(),
            means: None,
            who: None,
            status: GoalStatus::Open,
            stretch: Stretch::between(StepId::new(0, from), StepId::new(0, to)),
        };
        let mut journey = Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL));
        journey.goals = vec![goal];
        journey
    }

    #[test]
    fn finds_a_goal_at_a_step_that_is_not_there() {
        let findings = found(&with_goal(&["Gezin"], 1, 4), "broken-link");
        assert_eq!(findings[0].place, Place::Goal(0));
    }

    #[test]
    fn finds_a_goal_of_nobody() {
        assert_eq!(found(&with_goal(&[], 1, 1), "broken-link").len(), 1);
    }

    #[test]
    fn finds_an_opportunity_at_a_step_that_is_not_there() {
        let mut journey = with_goal(&["Gezin"], 1, 1);
        let at = Anchor::Step(StepId::new(0, 8));
        journey.opportunities = vec![Opportunity { text: "Bellen".into(), missed: true, at }];
        assert_eq!(found(&journey, "broken-link")[0].place, Place::Opportunity(0));
    }

    #[test]
    fn is_silent_about_a_goal_of_the_family_at_its_step() {
        assert_eq!(found(&with_goal(&["Gezin"], 1, 1), "broken-link"), []);
    }
}
