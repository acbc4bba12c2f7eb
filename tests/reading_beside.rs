//! Files with opportunities, a plan, problems and reflections, and what comes out of them.
#![allow(clippy::unwrap_used)]

use klantreis::model::{Anchor, GoalStatus, Journey, Language, Part, Scenario, Stretch, Weight};
use klantreis::yaml::read;

const DUTCH: &str = include_str!("reading/beside-nl.yaml");
const ENGLISH: &str = include_str!("reading/beside-en.yaml");

fn journey(text: &str) -> Journey {
    read(text, Language::Dutch).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}")).journey
}

#[test]
fn dutch_and_english_keys_say_the_same() {
    assert_eq!(journey(DUTCH), journey(ENGLISH));
}

#[test]
fn every_part_beside_the_steps_can_be_written() {
    let journey = journey(DUTCH);
    for part in [
        Part::Opportunities,
        Part::Problems,
        Part::Goals,
        Part::Leads,
        Part::Involvement,
        Part::Reflections,
        Part::Expectations,
    ] {
        assert!(journey.has(part), "{part:?}");
    }
    assert_eq!(journey.scenario, Some(Scenario::Overtaking));
    assert_eq!(journey.goals[0].status, GoalStatus::Reached);
    assert_eq!(journey.problems[0].weight, Weight::Heavy);
    assert!(journey.steps[0].decisive && journey.reflections[0].beyond);
}

#[test]
fn a_number_or_a_name_means_a_step_and_nothing_the_first_or_the_last() {
    let journey = journey(DUTCH);
    assert_eq!(journey.goals[0].stretch, Stretch { from: 0, to: 1 });
    assert_eq!(journey.leads[0].stretch, Stretch { from: 1, to: 1 });
    assert_eq!(journey.involved[0].stretch, Stretch { from: 0, to: 0 });
    assert_eq!(journey.reflections[0].at, Anchor::Step(1));
    assert_eq!(journey.opportunities[1].at, Anchor::Phase("2".to_owned()));
}
