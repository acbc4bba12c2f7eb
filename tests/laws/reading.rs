//! Law 8: a screen reader hears the story.

use klantreis::model::{Emotion, Journey, Level, Scale, Step, Thought};
use klantreis::scene::Scene;
use klantreis::write::svg;
use roxmltree::{Attribute, Document, Node};

use crate::support::holding::{draw, on_every_journey};
use crate::support::parts::parts;
use crate::support::picture::{Told, cards, drawn_steps, told};
use crate::support::said::letters;
use crate::support::text::texts;

fn on_every_document(check: impl Fn(&Journey, &Scene, Node<'_, '_>)) {
    on_every_journey(|journey, scene| {
        let text = svg(scene);
        check(journey, scene, Document::parse(&text).unwrap().root_element());
    });
}

fn with_role<'a, 'i>(inside: Node<'a, 'i>, role: &str) -> Vec<Node<'a, 'i>> {
    inside.descendants().filter(|node| node.attribute("role") == Some(role)).collect()
}

/// As a browser gives it: every white space one space.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_whitespace() { ' ' } else { c }).collect()
}

#[test]
fn the_drawing_is_a_group_named_by_its_title_and_told_by_its_description() {
    on_every_document(|journey, scene, root| {
        assert_eq!(root.attribute("role"), Some("group"));
        for (by, element, text) in [
            ("aria-labelledby", "title", &journey.title),
            ("aria-describedby", "desc", &scene.description),
        ] {
            let wanted = root.attribute(by).unwrap();
            let node = root.children().find(|n| n.attribute("id") == Some(wanted)).unwrap();
            assert!(node.has_tag_name((root.tag_name().namespace().unwrap(), element)));
            assert_eq!(node.text().unwrap_or_default(), plain(text));
        }
        assert!(!scene.description.is_empty());
    });
}

#[test]
fn the_language_of_the_journey_is_stated() {
    on_every_document(|journey, _, root| {
        let lang = |namespace| {
            let is_lang = |a: &Attribute<'_, '_>| a.name() == "lang" && a.namespace() == namespace;
            root.attributes().find(is_lang).map(|attribute| attribute.value())
        };
        // Browsers read the one, XML tools the other.
        assert_eq!(lang(None), Some(journey.language.tag()));
        let xml = "http://www.w3.org/XML/1998/namespace";
        assert_eq!(lang(Some(xml)), Some(journey.language.tag()));
    });
}

#[test]
fn the_steps_that_are_drawn_are_one_list_with_an_item_each() {
    on_every_document(|journey, _, root| {
        assert_eq!(step_items(root).len(), drawn_steps(journey).len());
    });
}

#[test]
fn a_list_holds_items_and_nothing_else() {
    on_every_document(|_, scene, root| {
        let lists = with_role(root, "list");
        let items: Vec<_> = lists.iter().flat_map(|list| elements(*list)).collect();
        assert!(!lists.iter().any(|list| elements(*list).is_empty()), "a list of nothing");
        assert!(items.iter().all(|item| item.attribute("role") == Some("listitem")));
        assert_eq!(with_role(root, "listitem").len(), items.len());
        let drawn = parts(scene).story.len() + parts(scene).beside().len();
        assert_eq!(items.len(), drawn);
    });
}

fn elements<'a, 'i>(inside: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    inside.children().filter(Node::is_element).collect()
}

/// The items of the list of steps; none where no step is drawn.
fn step_items<'a, 'i>(root: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    let labels = ["Stappen van de klantreis", "Steps of the journey"];
    let steps = |list: &Node<'_, '_>| labels.contains(&list.attribute("aria-label").unwrap());
    let lists: Vec<_> = with_role(root, "list").into_iter().filter(steps).collect();
    assert!(lists.len() <= 1, "more than one list of steps");
    lists.into_iter().flat_map(elements).collect()
}

#[test]
fn every_card_is_a_picture_in_the_item_of_its_step() {
    on_every_document(|journey, _, root| {
        let parts = journey.drawn_parts();
        for (step, item) in drawn_steps(journey).into_iter().zip(step_items(root)) {
            let pictures =
                elements(item).into_iter().filter(|n| n.attribute("role") == Some("img"));
            assert_eq!(pictures.count(), told(&journey.steps[step], &parts).len());
        }
    });
}

#[test]
fn what_stands_beside_the_steps_is_one_picture_an_item() {
    on_every_document(|journey, scene, root| {
        let (beside, legend) = (parts(scene).beside(), parts(scene).legend);
        assert_eq!(
            with_role(root, "img").len(),
            cards(journey, scene).len() + beside.len() + legend.len(),
            "a picture for every card, everything beside them and what is explained"
        );
        for item in beside {
            let said = letters(item.told);
            for line in texts(item.nodes) {
                // Quotation marks are seen and not heard.
                let line = letters(line.content.trim_matches(['“', '”']));
                assert!(said.contains(&line), "{line:?} is not in {said:?}");
            }
        }
    });
}

#[test]
fn the_drawing_of_a_card_is_hidden_and_its_label_is_heard() {
    on_every_document(|_, _, root| {
        for picture in with_role(root, "img") {
            let inside: Vec<_> = picture.children().filter(Node::is_element).collect();
            let [drawing] = inside[..] else { panic!("{inside:?}") };
            assert_eq!(drawing.attribute("aria-hidden"), Some("true"));
            assert!(!picture.attribute("aria-label").unwrap().is_empty());
        }
    });
}

#[test]
fn the_label_of_a_card_holds_its_whole_text_in_the_order_of_the_story() {
    on_every_document(|journey, scene, root| {
        let items = step_items(root);
        let labels: Vec<_> = items.iter().flat_map(|item| with_role(*item, "img")).collect();
        assert_eq!(labels.len(), cards(journey, scene).len());
        let labels = labels.iter().map(|picture| picture.attribute("aria-label").unwrap());
        for (card, label) in cards(journey, scene).iter().zip(labels) {
            let texts = match card.told {
                Told::Event(text) | Told::Emotion(text) | Told::Thought(text) => vec![text],
                Told::Action(a) => vec![a.text.as_str(), a.experience.as_deref().unwrap_or("")],
            };
            for text in texts {
                assert!(label.contains(&plain(text)), "{text:?} is not in {label:?}");
            }
        }
    });
}

#[test]
fn labels_and_items_have_names() {
    on_every_document(|_, _, root| {
        for role in ["group", "list", "listitem", "img"] {
            for node in with_role(root, role).into_iter().filter(|node| *node != root) {
                let name = node.attribute("aria-label").unwrap_or_default();
                assert!(!name.trim().is_empty(), "{role} without a name");
            }
        }
    });
}

#[test]
fn what_runs_behind_the_cards_is_not_heard() {
    on_every_document(|_, _, root| {
        for shape in root.descendants().filter(|n| n.has_attribute("d") || n.has_attribute("r")) {
            let section = |n: &Node<'_, '_>| n.attribute("role").is_some();
            let hidden = |n: &Node<'_, '_>| n.attribute("aria-hidden") == Some("true");
            let mut above = shape.ancestors().skip(1);
            assert!(above.any(|n| hidden(&n) || section(&n) && n != root), "{shape:?}");
        }
    });
}

#[test]
fn a_step_is_told_as_event_emotion_thought_and_organisations() {
    let mut step = Step::event("Ik bel.", Level::NEUTRAL);
    step.emotion = Some(Emotion { text: "Bang.".into(), level: None });
    step.thought = Some(Thought { text: "Wat nu?".into(), level: None });
    let action = klantreis::model::Action::by("Fier", "Wij helpen.");
    let journey = Journey::new("Volgorde").step(step.with_action(action));
    let scene = draw(&journey);
    let labels: Vec<&str> = cards(&journey, &scene).iter().map(|card| card.label).collect();
    assert_eq!(
        labels,
        [
            "Gebeurtenis, neutraal: Ik bel.",
            "Emotie: Bang.",
            "Gedachte: Wat nu?",
            "Fier. Wij helpen."
        ]
    );
}

#[test]
fn the_label_of_an_event_says_its_level() {
    on_every_journey(|journey, scene| {
        for card in cards(journey, scene) {
            if let Some(level) = card.level {
                let scale = journey.scale_of(journey.teller(&journey.steps[card.step]));
                let name = |level| Scale::name(scale, level, journey.language);
                let said = card.label.to_lowercase().contains(&name(level).to_lowercase());
                assert!(said, "{:?} does not say {:?}", card.label, name(level));
            }
        }
    });
}
