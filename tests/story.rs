//! What a journey says in words: for who does not see the picture.
#![allow(clippy::unwrap_used)]

mod support;

use klantreis::layout::layout;
use klantreis::model::{
    Action, Consent, Foreword, Journey, Language, Level, Part, Party, PartyKind, Place, Step,
};
use klantreis::scene::{Role, Scene};
use klantreis::story::tell;
use klantreis::story::{Moment, Story};
use klantreis::theme::Theme;
use klantreis::write::{html, long, svg, txt};
use proptest::prelude::*;
use support::files;
use support::generate;
use support::parts::{group, in_role};

fn on_every_shipped_journey(law: impl Fn(&Journey, &Story)) {
    for name in files::names() {
        let journey = files::journey(&name);
        law(&journey, &tell(&journey));
    }
}

/// The texts of the steps, as far as they are drawn.
fn texts(journey: &Journey) -> Vec<String> {
    let mut texts = Vec::new();
    for step in &journey.steps {
        texts.extend(step.event.iter().map(|it| it.text.clone()));
        texts.extend(step.emotion.iter().map(|it| it.text.clone()));
        texts.extend(step.thought.iter().map(|it| it.text.clone()));
        for action in &step.actions {
            texts.push(action.text.clone());
            texts.extend(action.experience.clone());
        }
    }
    texts
}

#[test]
fn the_short_text_is_short() {
    on_every_shipped_journey(|journey, story| {
        let length = story.short.chars().count();
        assert!((40..=Story::SHORT).contains(&length), "{}: {}", journey.title, story.short);
    });
}

#[test]
fn the_long_text_holds_every_text_of_every_step_in_order() {
    on_every_shipped_journey(|journey, story| {
        let said = long(story);
        for text in texts(journey) {
            assert!(said.contains(text.trim_end_matches('.')), "{text:?} is not in {said}");
        }
        let mut at = 0;
        for event in journey.steps.iter().filter_map(|step| step.event.as_ref()) {
            at += said[at..].find(&event.text).unwrap_or_else(|| panic!("{event:?} out of order"));
        }
    });
}

#[test]
fn a_paragraph_is_a_line() {
    on_every_shipped_journey(|_, story| {
        for (at, line) in txt(story).lines().enumerate() {
            assert_eq!(line.is_empty(), at % 2 == 1, "line {at}: {line:?}");
        }
    });
}

/// The steps in the drawing.
fn drawn(scene: &Scene) -> Vec<Option<Place>> {
    in_role(&scene.nodes, Role::Steps).iter().map(|item| group(item).place).collect()
}

#[test]
fn what_is_told_is_what_is_drawn_in_the_same_order() {
    on_every_shipped_journey(|journey, story| {
        let scene = layout(journey, &Theme::default());
        let told: Vec<Option<Place>> = story.moments().map(|moment| moment.place).collect();
        assert_eq!(told, drawn(&scene), "{}", journey.title);
        assert_eq!(scene.description, story.short);
    });
}

#[test]
fn a_part_that_is_left_out_is_not_told() {
    let mut journey = files::journey("inge");
    journey.leave_out(Part::Emotions);
    journey.leave_out(Part::Organisations);
    let story = tell(&journey);
    assert!(story.moments().all(|it| it.feelings.is_empty() && it.actions.is_empty()));
    assert!(!long(&story).contains("Ik word bang"), "{}", long(&story));
    // The steps in which nothing else is told keep their numbers free.
    let names: Vec<&str> = story.moments().map(|it| it.name.as_str()).collect();
    assert!(!names.contains(&"Stap 9") && names.contains(&"Stap 10"), "{names:?}");
}

#[test]
fn inge_in_short() {
    assert_eq!(
        tell(&files::journey("inge")).short,
        "Klantreis van Inge. Tijdlijn van 22 stappen in 6 fasen, verteld door Inge. De \
         tevredenheid begint bij tevreden, is het laagst bij wanhoop en eindigt bij tevreden. \
         Eronder staat wat 5 organisaties deden."
    );
}

#[test]
fn a_step_is_told_in_sentences() {
    let action = Action::by("GGD", "I call back").at(Level::NEUTRAL);
    let step = Step::event("I ask for help", Level::DISSATISFIED).feeling("Shame!");
    let mut journey = Journey::in_language("x", Language::English).step(step.with_action(action));
    journey.steps[0].about = vec!["Fay".to_owned()];
    let story = tell(&journey);
    let told = "Step 1, about Fay. I ask for help. Level: dissatisfied. Emotion: Shame! \
                GGD: I call back. Professional: neutral.";
    assert_eq!(story.moments().next().unwrap().text, told);
}

#[test]
fn the_highest_and_the_lowest_point_are_told_of_each_party() {
    let party = |name: &str| Party::named(name, PartyKind::Family, Language::Dutch);
    let own = |levels: &[Level]| levels.iter().map(|&l| Step::event("x", l)).collect();
    let journey = Journey::new("x").told_by(vec![
        (party("A"), own(&[Level::DESPAIR, Level::SATISFIED, Level::DESPAIR])),
        (party("B"), own(&[Level::NEUTRAL, Level::NEUTRAL])),
    ]);
    assert_eq!(
        tell(&journey).points,
        [
            "A: het hoogste punt is tevreden: stap 2.",
            "A: het laagste punt is wanhoop: stap 1 en 3.",
            "B: alle stappen staan op neutraal.",
        ]
    );
}

/// The phases of the chapters that are how a story ends.
fn outcome(phases: &[&str]) -> Vec<String> {
    let step = |phase: &&str| Step::event("x", Level::NEUTRAL).in_phase(*phase);
    let journey = phases.iter().map(step).fold(Journey::new("x"), Journey::step);
    let chapters = tell(&journey).chapters;
    let ending = chapters.into_iter().filter(|chapter| chapter.is_outcome);
    ending.map(|chapter| chapter.heading.unwrap().split(' ').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn the_outcome_is_the_last_phases_that_none_follows() {
    assert_eq!(outcome(&["1", "2", "4", "6"]), ["6"]);
    assert_eq!(outcome(&["1", "4", "6a", "6b"]), ["6a", "6b"]);
    // What went wrong on the way is no outcome.
    assert_eq!(outcome(&["1", "4", "7a", "4", "6b"]), ["6b"]);
    // A story that ends halfway ends with its last phase.
    assert_eq!(outcome(&["1", "2", "4"]), ["4"]);
    // Without something before it nothing is left to show.
    assert_eq!(outcome(&["6"]), [""; 0]);
    assert_eq!(outcome(&["6", "7"]), [""; 0]);
}

#[test]
fn a_way_back_is_told_where_it_ends() {
    let story = tell(&files::journey("inge").analysed());
    let back: Vec<&String> = story.chapters.iter().flat_map(|chapter| &chapter.returns).collect();
    assert_eq!(
        back,
        [
            "Het verhaal gaat terug van fase 7a naar fase 4.",
            "Het verhaal gaat terug van fase 7b naar fase 4."
        ]
    );
}

#[test]
fn reflections_and_evidence_stand_with_their_step_though_they_are_not_drawn() {
    let story = tell(&files::journey("leertafel"));
    let with: Vec<&Moment> = story.moments().filter(|it| !it.reflections.is_empty()).collect();
    assert_eq!(with[0].name, "Stap 2");
    let said = &with[0].reflections[0].paragraphs;
    assert_eq!((said.len(), said[3].as_str()), (4, "Leertafel Marit."));
    let phase = story.chapters.iter().find(|chapter| !chapter.reflections.is_empty()).unwrap();
    assert_eq!(phase.heading.as_deref(), Some("Fase 4 Traject"));
    let roos = tell(&files::journey("roos"));
    assert!(roos.moments().all(|it| !it.evidence.is_empty()));
}

#[test]
fn a_study_is_told_where_it_is_drawn_and_a_foreword_with_consent_to_publish_it() {
    let mut journey = files::journey("gezamenlijk");
    let told = |journey: &Journey| {
        let drawn = layout(journey, &Theme::default());
        let story = tell(journey);
        txt(&story) + &svg(&drawn) + &html(&drawn, &story)
    };
    assert!(!told(&journey).contains("Werkwijze van het onderzoek"));
    journey.draw_also(Part::Study);
    let text = vec!["Schatten zijn het.".to_owned()];
    journey.study.forewords = vec![Foreword { by: "Noor".to_owned(), text, consent: None }];
    let without = told(&journey);
    assert!(without.contains("Werkwijze van het onderzoek") && !without.contains("Schatten"));
    journey.study.forewords[0].consent = Some(Consent::to("publicatie in het rapport"));
    let with = told(&journey);
    assert!(with.contains("Voorwoord van Noor") && with.contains("Schatten zijn het."));
    assert!(!with.contains("publicatie in het rapport"));
}

#[test]
fn groups_of_themes_are_counted_and_each_theme_says_whether_it_works() {
    let mut journey = files::journey("gezamenlijk");
    journey.parts = Some(vec![Part::TopicGroups]);
    let passages = tell(&journey).passages;
    let headings: Vec<&str> = passages.iter().map(|it| it.heading.as_str()).collect();
    let expected = [
        "Succesfactoren van professionals (6 thema’s)",
        "Knelpunten van professionals (13 thema’s)",
    ];
    assert_eq!(headings, expected);
    let first = &passages[1].paragraphs[0];
    assert!(first.starts_with("Werkt niet: Lang in het zorgtraject."), "{first}");
}

#[test]
fn the_points_of_an_advice_are_told_with_their_numbers() {
    let mut journey = files::journey("gezamenlijk");
    journey.draw_also(Part::Advice);
    let passages = tell(&journey).passages;
    let advice = passages.iter().find(|it| it.heading == "Adviezen").unwrap();
    let led = &advice.paragraphs[2];
    assert!(led.contains("3.6 Die bepaalt wanneer de aanpak werkt."), "{led}");
    let matched = &advice.paragraphs[4];
    assert!(matched.contains("Soort gezin: De urgenten, De onzichtbaren"), "{matched}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_journey_is_told_whole(journey in generate::journey()) {
        let story = tell(&journey);
        prop_assert!(story.short.chars().count() <= Story::SHORT);
        let scene = layout(&journey, &Theme::default());
        let told: Vec<Option<Place>> = story.moments().map(|moment| moment.place).collect();
        let drawn = drawn(&scene);
        let mut rest = drawn.iter();
        // What is drawn of a step that has no words of its own is not told.
        for place in told {
            prop_assert!(rest.any(|it| *it == place), "{place:?} is told but not drawn");
        }
    }
}
