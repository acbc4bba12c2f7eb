//! Law 9: same in, same out.

use klantreis::model::{Emotion, Journey, Level, Step};
use klantreis::write::svg;

use crate::support::holding::{draw, on_every_journey};

#[test]
fn the_same_journey_is_drawn_the_same_again() {
    on_every_journey(|journey, scene| {
        assert_eq!(svg(scene), svg(&draw(&journey.clone())));
    });
}

fn id(journey: &Journey) -> String {
    draw(journey).id
}

#[test]
fn different_journeys_have_different_ids() {
    let journey = Journey::new("Titel").step(Step::event("Gebeurt", Level::NEUTRAL));
    let mut titled = journey.clone();
    titled.title = "Andere titel".into();
    let mut told = journey.clone().step(Step::event("Meer", Level::NEUTRAL));
    assert_ne!(id(&journey), id(&titled));
    assert_ne!(id(&journey), id(&told));
    let before = id(&told);
    told.steps[0].event = Some(klantreis::model::Event {
        text: "Gebeurt".into(),
        level: Some(Level::DESPAIR),
        level_source: None,
    });
    assert_ne!(before, id(&told), "the level alone differs");
}

#[test]
fn journeys_that_differ_only_in_a_feeling_have_different_ids() {
    let with = |text: &str| {
        let mut step = Step::event("Gebeurt", Level::NEUTRAL);
        step.emotion = Some(Emotion { text: text.into(), level: None });
        Journey::new("Titel").step(step)
    };
    assert_ne!(id(&with("Bang")), id(&with("Blij")));
}
