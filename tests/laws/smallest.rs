//! The smallest journeys in which a law of the drawing once did not hold.

use klantreis::model::{
    Action, Advice, Anchor, Emotion, Experience, Goal, GoalStatus, Journey, Language, Level,
    Opportunity, Part, Party, PartyKind, Reflection, Sign, Step, StepId, Stretch,
};
use klantreis::scene::Node;

use crate::support::along::all_cells;
use crate::support::holding::draw;
use crate::support::parts::{items, parts};
use crate::support::picture::{Told, cards, columns, standings, told};
use crate::support::text::texts;

fn drawn_with(parts: &[Part], steps: Vec<Step>) -> Journey {
    let mut journey = Journey::new("x").with_steps(steps);
    journey.parts = Some(parts.to_vec());
    journey
}

fn event() -> Step {
    Step::event("Gebeurt", Level::DESPAIR).in_phase("1")
}

fn two_parties(step: &Step) -> Journey {
    let party = |name| Party::named(name, PartyKind::Family, Language::Dutch);
    let told = |name| (party(name), vec![step.clone()]);
    Journey::new("x").told_by(vec![told("a"), told("b")])
}

#[test]
fn a_step_of_which_nothing_is_drawn_is_not_an_item() {
    let action = Step::action(Action::by("Wijkteam", "Doet"));
    let journey = drawn_with(&[Part::Events], vec![event(), action]);
    assert_eq!(parts(&draw(&journey)).story.len(), 1);
}

#[test]
fn a_step_of_which_nothing_is_drawn_pushes_no_other_aside() {
    let action = Step::action(Action::by("Wijkteam", "Doet")).in_phase("1");
    let journey = drawn_with(&[Part::Events], vec![action, event()]);
    let scene = draw(&journey);
    let [step] = &standings(&journey, &scene)[..] else { panic!("one step") };
    assert_eq!(step.left, columns(&scene)[0].left + 8.0);
}

#[test]
fn a_phase_of_experiences_alone_has_no_column_where_they_are_left_out() {
    let mut journey = drawn_with(&[Part::Events], vec![event()]);
    journey.experiences.push(Experience {
        sign: Sign::Plus,
        title: "x".to_owned(),
        text: None,
        example: None,
        of: Vec::new(),
        phases: vec!["2".to_owned()],
        topic: None,
        evidence: Vec::new(),
        validation: Vec::new(),
    });
    assert_eq!(columns(&draw(&journey)).len(), 1);
}

#[test]
fn an_emotion_that_leads_says_the_level_at_which_it_stands() {
    let mut step = event();
    step.emotion = Some(Emotion { text: "Bang".to_owned(), level: Some(Level::SATISFIED) });
    let journey = drawn_with(&[Part::Emotions], vec![step]);
    let scene = draw(&journey);
    let [card] = &cards(&journey, &scene)[..] else { panic!("one card") };
    assert_eq!(card.label, "Emotie, wanhoop: Bang");
}

#[test]
fn organisations_are_read_after_the_event_where_they_stand_above_it() {
    let step = event().with_action(Action::by("Wijkteam", "Doet"));
    let journey = drawn_with(&[Part::Organisations, Part::Events], vec![step]);
    let scene = draw(&journey);
    let cards = cards(&journey, &scene);
    assert!(matches!(told(&journey.steps[0], &journey.drawn_parts())[0].0, Told::Event(_)));
    assert!(cards[0].label.starts_with("Gebeurtenis"), "{}", cards[0].label);
    assert!(cards[1].area().bottom < cards[0].area().top);
}

#[test]
fn words_of_a_difference_stand_on_a_plate_between_a_step_and_its_organisations() {
    let mut journey = two_parties(&event().with_action(Action::by("Wijkteam", "Doet")));
    journey.parts = Some(vec![Part::Events, Part::Differences, Part::Organisations]);
    let scene = draw(&journey);
    let [cell] = &items(parts(&scene).along(Part::Differences))[..] else {
        panic!("one difference")
    };
    assert!(matches!(cell.nodes[0], Node::Rect(plate) if plate.paint.fill.is_some()));
}

#[test]
fn the_number_of_a_difference_is_heard() {
    let mut journey = two_parties(&event());
    journey.steps[1] = {
        let mut step = Step::event("x", Level::NEUTRAL).in_phase("1");
        step.id = StepId::new(1, 1);
        step
    };
    let scene = draw(&journey);
    let told = items(parts(&scene).along(Part::Differences))[0].told;
    assert!(told.starts_with("+2: In fase 1"), "{told}");
}

#[test]
fn the_number_of_an_advice_is_heard() {
    let mut journey = Journey::new("x");
    let points = vec!["Binnen een dag".to_owned(), "Ook zonder nieuws".to_owned()];
    journey.advice.push(Advice { points, ..Advice::titled("Bel terug") });
    let scene = draw(&journey);
    let told = "1. Bel terug. 1.1 Binnen een dag. 1.2 Ook zonder nieuws.";
    assert_eq!(items(parts(&scene).panels[0].list)[0].told, told);
}

fn chance(at: Anchor) -> Opportunity {
    Opportunity { text: "De buren helpen".to_owned(), missed: false, at }
}

#[test]
fn an_opportunity_in_a_phase_that_no_step_tells_stands_under_that_phase() {
    let mut journey = drawn_with(&[Part::Events, Part::Opportunities], vec![event()]);
    journey.opportunities.push(chance(Anchor::Phase("3".to_owned())));
    let scene = draw(&journey);
    let [_, column] = columns(&scene)[..] else { panic!("a column for each phase") };
    let [(_, cell)] = all_cells(&journey, &scene)[..] else { panic!("one cell") };
    assert!(column.left < cell.left && cell.right < column.right, "{cell:?} in {column:?}");
}

#[test]
fn an_opportunity_is_drawn_without_any_step() {
    let mut journey = drawn_with(&[Part::Opportunities], Vec::new());
    journey.opportunities.push(chance(Anchor::Phase("3".to_owned())));
    let scene = draw(&journey);
    assert_eq!(items(parts(&scene).along(Part::Opportunities)).len(), 1);
}

#[test]
fn without_steps_there_is_no_bar_to_draw() {
    let mut journey = drawn_with(&[Part::Goals], Vec::new());
    journey.goals.push(Goal {
        text: "Rust".to_owned(),
        of: vec!["Gezin".to_owned()],
        means: None,
        who: None,
        status: GoalStatus::Open,
        stretch: Stretch::default(),
    });
    let scene = draw(&journey);
    assert!(!journey.has(Part::Goals) && parts(&scene).along.is_empty());
}

#[test]
fn an_expectation_in_quotation_marks_is_not_quoted_twice() {
    let mut journey = drawn_with(&[Part::Expectations], vec![event()]);
    journey.expectation = Some("“Ze gaan alles beslissen”".to_owned());
    let scene = draw(&journey);
    let said: Vec<&str> = texts(&scene.nodes).map(|text| text.content).collect();
    assert!(said.contains(&"“Ze gaan alles beslissen”"), "{said:?}");
}

#[test]
fn a_reflection_counts_the_steps_of_one_party() {
    let mut journey = two_parties(&event());
    journey.parts = Some(vec![Part::Reflections]);
    journey.reflections.push(Reflection {
        at: Anchor::Step(StepId::new(1, 1)),
        of: Vec::new(),
        role: None,
        bottleneck: None,
        cause: None,
        lesson: Some("Bel terug".to_owned()),
        beyond: false,
        session: None,
    });
    let scene = draw(&journey);
    let parts = parts(&scene);
    let panel = parts.panel(Part::Reflections).expect("a panel");
    assert_eq!(items(panel.list)[0].name, "Bij stap 1 van b");
}
