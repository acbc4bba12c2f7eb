//! Long journeys are drawn, and what is written grows with their length.
#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod support;

use klantreis::model::{Action, Journey, Level, PhaseSet, Step};
use klantreis::write::svg;
use support::holding::draw;

/// A journey that goes round through the phases, with every kind of card.
fn journey(steps: usize) -> Journey {
    let phases = ["1", "2", "3", "4", "7a", "4", "5", "6"];
    let steps = (0..steps).map(|i| {
        let level = Level((i * 5 % 7) as u16);
        let step = Step::event(format!("Moment {i}: wij bellen opnieuw."), level);
        let step = if i % 4 == 0 { step.in_phase(phases[i / 4 % phases.len()]) } else { step };
        match i % 5 {
            0 => step.feeling("Moe."),
            1 => step.with_action(Action::by("Wijkteam", "Wij komen langs.")),
            _ => step,
        }
    });
    Journey::new("Een lange klantreis").with_steps(steps)
}

fn written(journey: &Journey) -> usize {
    let scene = draw(journey);
    let cards = scene.nodes.len();
    assert!(cards > 0 && scene.width.is_finite() && scene.height.is_finite());
    svg(&scene).len()
}

#[test]
fn a_journey_of_35000_steps_is_drawn_ten_times_as_long_as_one_of_3500() {
    let (short, long) = (written(&journey(3_500)), written(&journey(35_000)));
    // Longer numbers take a few more digits.
    assert!(long > 9 * short && long < 11 * short, "{short} {long}");
}

#[test]
fn a_long_journey_without_phases_or_levels_is_drawn() {
    let mut journey = journey(3_500);
    journey.phases = PhaseSet::none();
    for step in &mut journey.steps {
        step.phase = None;
        step.event.as_mut().unwrap().level = None;
    }
    assert!(written(&journey) > 3_500);
}

#[test]
fn the_height_of_the_drawing_does_not_grow_with_the_number_of_steps() {
    assert_eq!(draw(&journey(700)).height, draw(&journey(3_500)).height);
}
