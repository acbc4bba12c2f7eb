//! What is not certain can be seen in a drawing, and is counted below it.

use std::cell::Cell;

use klantreis::layout::cards as slips;
use klantreis::model::{
    Action, Evidence, EvidenceKind, Journey, Level, LevelSource, Order, Part, Place, Step,
};
use klantreis::scene::{Node, Role, Scene};
use klantreis::story::tell;
use klantreis::theme::Theme;
use klantreis::write::html;

use crate::support::holding::{draw as scene, on_every_line};
use crate::support::parts::{group, of_role, parts};
use crate::support::text::texts;

fn told(text: &str) -> Step {
    Step::event(text, Level::NEUTRAL)
}

fn inferred(text: &str) -> Step {
    told(text).leaning_on(Evidence::unsourced(EvidenceKind::Inferred))
}

/// All words of a drawing, a space between two lines.
fn words(scene: &Scene) -> String {
    texts(&scene.nodes).map(|text| text.content.to_owned()).collect::<Vec<_>>().join(" ")
}

fn is_broken(node: &Node) -> bool {
    let paint = match node {
        Node::Rect(rect) => rect.paint,
        Node::Path(path) => path.paint,
        Node::Circle(circle) => circle.paint,
        _ => return false,
    };
    paint.stroke.is_some_and(|stroke| stroke.dashed)
}

/// Of each group with a role that fits, whether a line in it is broken.
fn broken(nodes: &[Node], fits: fn(Role) -> bool) -> Vec<bool> {
    of_role(nodes, fits).iter().map(|group| group.nodes.iter().any(is_broken)).collect()
}

/// The sentences of the legend, as they are heard.
fn explained(scene: &Scene) -> String {
    let entries = parts(scene).legend.iter().map(|entry| group(entry).label.as_str());
    entries.collect::<Vec<_>>().join(" ")
}

fn cards(scene: &Scene) -> Vec<bool> {
    broken(&scene.nodes, |role| matches!(role, Role::Card { .. }))
}

fn level_lines(scene: &Scene) -> Vec<bool> {
    broken(&scene.nodes, |role| matches!(role, Role::LevelLines { .. }))
}

#[test]
fn a_point_on_a_free_curve_looks_as_certain_as_its_card() {
    let (certain, uncertain) = (Cell::new(0), Cell::new(0));
    on_every_line(|journey, scene| {
        for step in of_role(&scene.nodes, |role| role == Role::Step) {
            let Some(Place::Step(id, _)) = step.place else { panic!("a step of no place") };
            let is_levelled = journey.steps.iter().any(|it| it.id == id && it.level().is_some());
            let point = broken(&step.nodes, |role| matches!(role, Role::Point { .. }));
            let card = broken_first(&step.nodes);
            if let (Some(point), Some(card), true) = (point.first(), card, is_levelled) {
                assert_eq!(*point, card, "{:?}", step.place);
                let held = if card { &uncertain } else { &certain };
                held.set(held.get() + 1);
            }
        }
    });
    assert!(certain.get() > 50 && uncertain.get() > 3, "{certain:?} {uncertain:?}");
}

/// Whether the frame of the first card among these is broken.
fn broken_first(nodes: &[Node]) -> Option<bool> {
    let cards = of_role(nodes, |role| matches!(role, Role::Card { .. }));
    cards.first().map(|card| is_broken(&card.nodes[0]))
}

#[test]
fn an_inferred_step_and_a_guessed_order_have_a_broken_edge_a_word_and_a_count() {
    let mut guessed = told("Toen belde ik.");
    guessed.order = Order::Uncertain;
    let steps = [told("Ik vraag hulp."), inferred("Ik wachtte."), guessed];
    let drawn = scene(&Journey::new("Klantreis").with_steps(steps));
    assert_eq!(cards(&drawn), [false, true, true]);
    let words = words(&drawn);
    for expected in
        ["Afgeleid", "Volgorde onzeker", "Eén stap is afgeleid", "Van één stap is de volgorde"]
    {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    let explained = explained(&drawn);
    assert!(explained.contains("waarom: afgeleid of volgorde onzeker."), "{explained}");
}

fn because(kind: EvidenceKind) -> Evidence {
    Evidence::of(kind, "het dossier")
}

/// What the police does is inferred, in a step that was told; in one that is inferred, what the school
/// does was seen.
fn journey_with_own_evidence() -> Journey {
    let police = Action::by("Politie", "Wij komen.").leaning_on(because(EvidenceKind::Inferred));
    let school = Action::by("School", "Wij bellen.").leaning_on(because(EvidenceKind::Observed));
    let home = Action::by("Wijkteam", "Wij helpen.");
    let first = told("Ik bel.").leaning_on(because(EvidenceKind::Retold)).with_action(police);
    let second = inferred("Ik wacht.").with_action(school).with_action(home.clone());
    Journey::new("Klantreis").with_steps([first.with_action(home), second])
}

#[test]
fn what_an_organisation_does_is_as_certain_as_its_own_evidence_or_else_that_of_its_step() {
    let journey = journey_with_own_evidence();
    let drawn = scene(&journey);
    // Of each step the card of what happens, and then its organisations.
    assert_eq!(cards(&drawn), [false, true, false, true, false, true]);
    let said = words(&drawn);
    for expected in [
        "Politie Wij komen. Afgeleid",
        "Eén stap is afgeleid",
        "Wat een organisatie doet, is 2 keer afgeleid.",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let explained = explained(&drawn);
    assert!(explained.contains("Erboven of erin staat waarom: afgeleid."), "{explained}");
    let story = tell(&journey);
    let moment = story.moments().next().unwrap();
    assert!(moment.text.contains("Politie: Wij komen. Afgeleid."), "{}", moment.text);
    assert!(html(&drawn, &story).contains("<p><b>Politie</b> Afgeleid: het dossier</p>"));
    let slips = slips(&journey, &Theme::default()).iter().map(words).collect::<String>();
    assert_eq!(slips.matches("Afgeleid").count(), 3, "{slips}");
}

#[test]
fn the_evidence_of_an_organisation_stands_on_its_own_card() {
    let mut journey = journey_with_own_evidence();
    journey.draw_also(Part::Evidence);
    let said = words(&scene(&journey));
    assert!(said.contains("Politie Wij komen. Afgeleid: het dossier"), "{said}");
    assert!(said.contains("School Wij bellen. Waargenomen: het dossier"), "{said}");
    assert!(said.contains("Ik bel. Naverteld: het dossier"), "{said}");
}

#[test]
fn an_organisation_that_is_not_drawn_is_not_explained() {
    let police = Action::by("Politie", "Wij komen.").leaning_on(because(EvidenceKind::Inferred));
    let mut journey = Journey::new("Klantreis").step(told("Ik bel.").with_action(police));
    assert!(explained(&scene(&journey)).contains("Erin staat waarom: afgeleid."));
    journey.leave_out(Part::Organisations);
    let drawn = scene(&journey);
    let said = [words(&drawn), explained(&drawn)].concat();
    assert!(!said.contains("onderbroken rand") && !said.contains("afgeleid"), "{said}");
    assert!(tell(&journey).moments().all(|moment| moment.evidence.is_empty()));
}

#[test]
fn where_all_levels_are_estimated_their_lines_are_broken_and_the_lane_says_so() {
    let mut journey = Journey::new("Klantreis").with_steps([told("Een."), told("Twee.")]);
    assert_eq!(level_lines(&scene(&journey)), [false]);
    journey.level_source = Some(LevelSource::Researcher);
    let drawn = scene(&journey);
    assert_eq!((level_lines(&drawn), cards(&drawn)), (vec![true], vec![false, false]));
    let words = words(&drawn);
    assert!(words.contains("Alle 2 niveaus geschat"), "{words}");
    assert!(words.contains("Niveaus: alle 2 geschat door de onderzoeker."), "{words}");
}

#[test]
fn where_some_levels_are_estimated_their_cards_say_so() {
    let mut named = told("Twee.");
    named.event.as_mut().unwrap().level_source = Some(LevelSource::Family);
    let mut journey = Journey::new("Klantreis").with_steps([told("Een."), named]);
    journey.level_source = Some(LevelSource::Researcher);
    let drawn = scene(&journey);
    assert_eq!((level_lines(&drawn), cards(&drawn)), (vec![false], vec![true, false]));
    let words = words(&drawn);
    assert!(words.contains("1 van de 2 niveaus geschat"), "{words}");
    assert!(words.contains("1 genoemd door het gezin en 1 geschat door de onderzoeker"), "{words}");
}

#[test]
fn who_retold_a_story_estimated_its_levels_and_not_who_studied_it() {
    let mut journey = Journey::new("Klantreis").with_steps([told("Een."), told("Twee.")]);
    journey.level_source = Some(LevelSource::Researcher);
    journey.retold_by = vec!["Bureau Noord".to_owned()];
    let words = words(&scene(&journey));
    assert!(words.contains("geschat door wie het navertelde"), "{words}");
}

#[test]
fn the_data_of_a_study_stand_under_one_story_as_those_of_the_whole_study() {
    let mut journey = Journey::new("Klantreis").step(told("Een."));
    let data = klantreis::model::DataSource::of("interviews", Some(9));
    journey.study.data = vec![data];
    let words = words(&scene(&journey));
    assert!(words.contains("Uit een onderzoek met interviews (n = 9)"), "{words}");
}
