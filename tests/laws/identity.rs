//! What refers to a step goes on referring to that step, whatever happens to the steps around it.

use klantreis::journey::StepOrder;
use klantreis::model::{Anchor, Event, Journey, Step, StepId, Stretch};
use proptest::prelude::*;

use crate::support::holding::on;
use crate::support::joint::joint_journey;

const CASES: u32 = 64;

/// Joint journeys in which every step has a text of its own, and every other step of a party is
/// about Sam.
fn journeys() -> impl Strategy<Value = Journey> {
    joint_journey().prop_map(|mut journey| {
        for step in &mut journey.steps {
            let StepId { party, number } = step.id;
            let text = format!("stap {number} van partij {party}");
            step.event = Some(Event { text, level: None, level_source: None });
            step.about = if number % 2 == 0 { vec!["Sam".to_owned()] } else { Vec::new() };
        }
        journey
    })
}

fn text(step: &Step) -> &str {
    &step.event.as_ref().expect("an event").text
}

/// The texts of the steps that chances and reflections are about; `None` for a phase.
fn anchored(journey: &Journey) -> Vec<Option<&str>> {
    let order = StepOrder::of(journey);
    let chances = journey.opportunities.iter().map(|it| &it.at);
    let anchors = chances.chain(journey.reflections.iter().map(|it| &it.at));
    let own = |at| match at {
        &Anchor::Step(step) => {
            Some(text(&journey.steps[order.place(step).expect("a step that is there")]))
        }
        Anchor::Phase(_) => None,
    };
    anchors.map(own).collect()
}

fn stretches(journey: &Journey) -> Vec<Stretch> {
    let goals = journey.goals.iter().map(|it| it.stretch);
    let leads = journey.leads.iter().map(|it| it.stretch);
    let involved = journey.involved.iter().map(|it| it.stretch);
    let problems = journey.problems.iter().map(|it| it.stretch);
    goals.chain(leads).chain(involved).chain(problems).collect()
}

/// The texts of all steps that something lasts for.
fn lasting(stretch: Stretch, journey: &Journey) -> Vec<&str> {
    let steps = StepOrder::of(journey).range(stretch).expect("steps that are there");
    journey.steps[steps].iter().map(text).collect()
}

/// The texts of the steps that a stretch says it begins and ends at.
fn ends(stretch: Stretch, journey: &Journey) -> Vec<&str> {
    let order = StepOrder::of(journey);
    let named = stretch.from.into_iter().chain(stretch.to);
    named.map(|step| text(&journey.steps[order.place(step).expect("an end")])).collect()
}

/// Whether everything in two journeys with the same steps refers to the same of them, and lasts
/// from one of its ends to the other.
fn same_references(before: &Journey, after: &Journey) {
    assert_eq!(anchored(before), anchored(after));
    for (own, now) in stretches(before).into_iter().zip(stretches(after)) {
        let named = ends(now, after);
        assert_eq!(ends(own, before), named);
        let lasting = lasting(now, after);
        let outermost = [lasting[0], lasting[lasting.len() - 1]];
        assert!(named.iter().all(|end| outermost.contains(end)), "{named:?} in {lasting:?}");
        if now == Stretch::default() {
            assert_eq!(lasting.len(), after.steps.len());
        }
    }
}

#[test]
fn a_strict_reading_moves_steps_and_what_refers_to_them_follows() {
    on(CASES, journeys(), |mut journey| {
        let phases: Vec<_> = journey.phases.phases.iter().map(|phase| phase.id.clone()).collect();
        for (at, step) in journey.steps.iter_mut().enumerate() {
            let phase = phases.get(at * 7 % phases.len().max(1)).cloned();
            let visit = |phase| klantreis::model::PhaseVisit { phase, round: None };
            step.analytic = phase.filter(|_| at % 3 == 0).map(visit);
        }
        same_references(&journey, &journey.clone().analysed());
    });
}

#[test]
fn steps_told_again_in_other_phases_keep_what_refers_to_them() {
    on(CASES, journeys(), |journey| {
        let mut phases: Vec<_> = journey.steps.iter().map(|step| step.phase.clone()).collect();
        phases.reverse();
        let mut tellings: Vec<_> =
            journey.parties.iter().map(|party| (party.clone(), Vec::new())).collect();
        for (step, phase) in journey.steps.iter().zip(phases) {
            let step = {
                let mut step = step.clone();
                step.phase = phase;
                step.round = None;
                step
            };
            tellings[step.id.party].1.push(step);
        }
        same_references(&journey, &journey.clone().told_by(tellings));
    });
}

#[test]
fn what_refers_to_a_step_is_gone_only_with_that_step() {
    on(CASES, journeys(), |journey| {
        let Some(left) = journey.clone().about("Sam") else { return };
        let kept: Vec<&str> = left.steps.iter().map(text).collect();
        let is_kept = |text: &&str| kept.contains(text);
        // What stands at a phase goes with the steps of that phase.
        let anchors = anchored(&journey).into_iter().flatten().filter(is_kept);
        let found = anchored(&left).into_iter().flatten();
        assert_eq!(found.collect::<Vec<_>>(), anchors.collect::<Vec<_>>());
        let expected = stretches(&journey).into_iter().map(|stretch| {
            lasting(stretch, &journey).into_iter().filter(is_kept).collect::<Vec<_>>()
        });
        let expected: Vec<_> = expected.filter(|steps| !steps.is_empty()).collect();
        let found = stretches(&left).into_iter().map(|stretch| lasting(stretch, &left));
        assert_eq!(found.collect::<Vec<_>>(), expected);
    });
}
