//! Two journeys side by side: what they differ in does not hang on which of them comes first.

use klantreis::compare::{Difference, differences, side_by_side};
use klantreis::model::{Journey, Level, Step, StepId};
use proptest::prelude::*;

use crate::support::generate::{id, short_journey};
use crate::support::holding::on;

/// How many pairs of journeys are generated.
const PAIRS: u32 = 96;

/// Two journeys through one set of phases that share at least one.
fn two() -> impl Strategy<Value = (Journey, Journey)> {
    let together = |(first, mut second): (Journey, Journey)| {
        for step in &mut second.steps {
            let number = step.phase.take().and_then(|phase| second.phases.position(&phase));
            step.phase = number.and_then(|number| id(number, &first.phases));
            step.round = step.round.filter(|_| step.phase.is_some());
        }
        second.phases = first.phases.clone();
        (first, second)
    };
    let share =
        |(first, second): &(Journey, Journey)| side_by_side(first.clone(), second.clone()).is_ok();
    (short_journey(), short_journey()).prop_map(together).prop_filter("share a phase", share)
}

fn joint(first: &Journey, second: &Journey) -> Journey {
    side_by_side(first.clone(), second.clone()).expect("a phase that both tell")
}

#[test]
fn a_journey_does_not_differ_from_itself() {
    on(PAIRS, short_journey(), |journey| {
        let joint = joint(&journey, &journey);
        let found = differences(&joint);
        assert!(!found.is_empty());
        for difference in found {
            assert!(difference.levels().is_none_or(|levels| levels == 0.0), "{difference:?}");
            assert_eq!(difference.only(), None, "{difference:?}");
        }
    });
}

/// Phase, round, who alone tells it, and the levels between them.
type Found = (Option<String>, u32, Option<usize>, Option<f64>);

/// What is found, in an order of its own.
fn found(journey: &Journey, of: impl Fn(Difference) -> Found) -> Vec<Found> {
    let mut found: Vec<Found> = differences(journey).into_iter().map(of).collect();
    found.sort_by(|a, b| a.partial_cmp(b).expect("numbers"));
    found
}

#[test]
fn two_journeys_the_other_way_round_differ_as_much_the_other_way() {
    on(PAIRS, two(), |(first, second)| {
        let there = found(&joint(&first, &second), |it| {
            (it.phase.clone(), it.round, it.only(), it.levels())
        });
        let back = found(&joint(&second, &first), |it| {
            let only = it.only().map(|party| 1 - party);
            (it.phase.clone(), it.round, only, it.levels().map(|levels| -levels))
        });
        assert_eq!(there, back);
    });
}

/// A step without where it stands and who tells it.
fn bare(step: &Step) -> Step {
    let mut step = step.clone();
    step.id = StepId::default();
    step.phase = None;
    step.round = None;
    step
}

#[test]
fn no_step_is_lost_or_doubled_and_each_party_keeps_its_order() {
    on(PAIRS, two(), |(first, second)| {
        let joint = joint(&first, &second);
        assert_eq!(joint.steps.len(), first.steps.len() + second.steps.len());
        for (party, journey) in [first, second].iter().enumerate() {
            let own = joint.steps.iter().filter(|step| step.id.party == party).map(bare);
            let told: Vec<Step> = journey.steps.iter().map(bare).collect();
            assert_eq!(own.collect::<Vec<_>>(), told);
        }
    });
}

#[test]
fn every_step_stays_in_its_phase_and_round() {
    on(PAIRS, two(), |(first, second)| {
        let joint = joint(&first, &second);
        for (party, journey) in [first, second].iter().enumerate() {
            let passes = journey.passes();
            let told = passes.iter().flat_map(|pass| {
                let round = pass.phase.as_ref().map(|_| pass.round);
                (pass.first..pass.end).map(move |_| (pass.phase.clone(), round))
            });
            let own = joint.steps.iter().filter(|step| step.id.party == party);
            let own = own.map(|step| (step.phase.clone(), step.round));
            assert_eq!(own.collect::<Vec<_>>(), told.collect::<Vec<_>>());
        }
    });
}

#[test]
fn what_one_party_tells_in_a_phase_and_round_of_another_is_held_against_it() {
    on(PAIRS, two(), |(first, second)| {
        let passes = |journey: &Journey| -> Vec<(Option<String>, u32)> {
            let passes = journey.passes().into_iter().filter(|pass| pass.first < pass.end);
            passes.map(|pass| (pass.phase, pass.round)).collect()
        };
        let (ours, theirs) = (passes(&first), passes(&second));
        let found = differences(&joint(&first, &second));
        let shared = found.iter().any(|it| it.sides.iter().all(|side| side.steps > 0));
        assert_eq!(shared, ours.iter().any(|pass| theirs.contains(pass)));
    });
}

fn journey(phases: &[(&str, u32)]) -> Journey {
    let step = |(phase, round): &(&str, u32)| {
        let mut step = Step::event("x", Level::NEUTRAL).in_phase(*phase);
        step.round = Some(*round);
        step
    };
    Journey::new("x").with_steps(phases.iter().map(step))
}

#[test]
fn a_round_that_is_told_twice_is_held_against_itself_twice() {
    let journey = journey(&[("5", 1), ("4", 1), ("5", 1), ("4", 1), ("6", 1)]);
    let found = differences(&joint(&journey, &journey));
    assert!(found.iter().all(|difference| difference.only().is_none()), "{found:?}");
}

#[test]
fn of_two_phases_in_opposite_order_the_same_one_is_shared_either_way_round() {
    let (first, second) = (journey(&[("1", 1), ("2", 1)]), journey(&[("2", 1), ("1", 1)]));
    let shared = |a, b| {
        let found = differences(&joint(a, b)).into_iter();
        found.filter(|it| it.only().is_none()).map(|it| it.phase).collect::<Vec<_>>()
    };
    assert_eq!(shared(&first, &second), shared(&second, &first));
}
