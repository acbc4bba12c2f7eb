//! What the groups of a drawing say of themselves: what they are, what a reader who does not see
//! them is told, and which part of the journey they show.

use klantreis::compare::{differences, sentence};
use klantreis::layout::{answer_sheets, blank, cards as slips, overview, phase_model};
use klantreis::model::{Anchor, Journey, Language, Part, PhaseSet, Place, Step, StepPart};
use klantreis::scene::{Group, Meaning, Node, Role, Scene};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::holding::{on_every_journey, on_every_paper, on_the_package};
use crate::support::parts::group;
use crate::support::picture::items;
use crate::support::said::{letters, said_in};
use crate::support::shapes::{Area, area};

/// Every group in these things, each before the groups in it.
fn groups(nodes: &[Node]) -> Vec<&Group> {
    let own = nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(&**group),
        _ => None,
    });
    own.flat_map(|own| [vec![own], groups(&own.nodes)].concat()).collect()
}

/// Everything that is told as one picture.
fn pictures(scene: &Scene) -> Vec<&Group> {
    let is_picture = |group: &&Group| group.role.meaning() == Meaning::Picture;
    groups(&scene.nodes).into_iter().filter(is_picture).collect()
}

/// Holds a law on the whole drawing of every journey, and on its pages.
fn on_every_drawing(law: impl Fn(&Journey, &Scene)) {
    on_every_journey(&law);
    on_every_paper(|journey, _, pages| pages.iter().for_each(|page| law(journey, page)));
}

/// Holds a law on every other kind of drawing.
fn on_every_other_drawing(law: impl Fn(&Scene)) {
    let theme = Theme::default();
    on_the_package(|journey, _| {
        slips(journey, &theme).iter().chain(&blank(journey, &theme)).for_each(&law);
        answer_sheets(journey, &theme).iter().for_each(&law);
    });
    let journeys: Vec<Journey> = files::names().iter().map(|name| files::journey(name)).collect();
    let journeys: Vec<&Journey> = journeys.iter().collect();
    for language in Language::ALL {
        law(&phase_model(&PhaseSet::standard(language), language, &theme));
        law(&overview(&journeys, language, &theme));
    }
}

#[test]
fn a_group_has_a_label_exactly_where_its_role_is_told() {
    let law = |scene: &Scene| {
        for group in groups(&scene.nodes) {
            let is_told = !matches!(group.role.meaning(), Meaning::Transparent | Meaning::Hidden);
            let says_nothing = is_told && said_in(&group.nodes).is_empty();
            assert!(says_nothing || is_told != group.label.is_empty(), "{group:?}");
        }
    };
    on_every_drawing(|_, scene| law(scene));
    on_every_other_drawing(law);
}

/// The letters and digits of a text, in lower case.
fn spoken(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The letters of all lines in these things, outside the pictures in them.
fn drawn(nodes: &[Node]) -> String {
    let said = |node: &Node| match node {
        Node::Group(group) if group.role.meaning() == Meaning::Picture => String::new(),
        Node::Group(group) => drawn(&group.nodes),
        Node::Paragraph(paragraph) => paragraph.lines.iter().map(|it| spoken(it.text)).collect(),
        _ => String::new(),
    };
    nodes.iter().map(said).collect()
}

#[test]
fn a_label_says_what_is_unseen_and_then_the_drawn_words() {
    let law = |scene: &Scene| {
        for group in groups(&scene.nodes) {
            let Some(unseen) = group.unseen_label() else {
                assert!(!matches!(group.role, Role::Card { .. }), "{group:?}");
                continue;
            };
            let seen = group.label.strip_prefix(unseen).expect("begins with what is unseen");
            assert_eq!(spoken(seen), drawn(&group.nodes), "{:?}", group.label);
        }
    };
    on_every_drawing(|_, scene| law(scene));
    on_every_other_drawing(law);
}

/// Whether a card, bar or entry need not show one part of the journey: where nobody has the lead, who is
/// involved where only the actions say so, and a difference between steps that are in no phase.
fn shows_no_part(card: &Group, journey: &Journey) -> bool {
    let nobody = journey.language.pick("Niemand heeft de regie", "Nobody is in charge");
    match card.role {
        Role::LaneCard { part: Part::Leads, .. } => said_in(&card.nodes) == letters(nobody),
        Role::LaneCard { part: Part::Involvement, .. } => journey.involved.is_empty(),
        Role::LaneCard { part: Part::Differences, .. } => {
            is_difference(None, &said_in(&card.nodes), journey)
        }
        _ => false,
    }
}

/// The words of the journey that a card, bar or entry of this kind shows there.
fn words_at(part: Part, place: Place, journey: &Journey) -> Vec<String> {
    let texts = |texts: &[Option<&String>]| texts.iter().copied().flatten().cloned().collect();
    let numbers = |at: &Anchor| {
        let numbered = (1..).zip(&journey.reflections).filter(|(_, it)| it.at == *at);
        numbered.map(|(number, _): (usize, _)| number.to_string()).collect()
    };
    match (part, place) {
        (Part::Reflections, Place::Step(step, StepPart::Whole)) => numbers(&Anchor::Step(step)),
        (Part::Reflections, Place::Phase(phase)) => {
            numbers(&Anchor::Phase(journey.phases.phases[phase].id.clone()))
        }
        (Part::Reflections, Place::Reflection(nth)) => {
            let it = &journey.reflections[nth];
            texts(&[it.bottleneck.as_ref(), it.cause.as_ref(), it.lesson.as_ref()])
        }
        (Part::Own(_), Place::OfPhase(phase, nth)) => {
            texts(&[Some(&journey.phases.phases[phase].own[nth].text)])
        }
        (_, Place::Step(id, own)) => {
            let step = journey.steps.iter().find(|it| it.id == id).expect("a step of the journey");
            texts(&texts_of_step(step, part, own))
        }
        (Part::Topics | Part::TopicGroups, Place::Topic(nth)) => {
            let it = &journey.topics[nth];
            texts(&[Some(&it.name), it.text.as_ref()])
        }
        (Part::Experiences, Place::Experience(nth)) => {
            let it = &journey.experiences[nth];
            texts(&[Some(&it.title), it.text.as_ref(), it.example.as_ref()])
        }
        (Part::Comparisons, Place::Comparison(nth)) => {
            let it = &journey.comparisons[nth];
            texts(&[Some(&it.title), Some(&it.family), Some(&it.professional)])
        }
        (Part::Advice, Place::Advice(nth)) => {
            let it = &journey.advice[nth];
            texts(&[Some(&it.title), it.text.as_ref()])
        }
        (Part::Expectations, Place::Expectation) => texts(&[journey.expectation.as_ref()]),
        (Part::Expectations, Place::Afterwards) => texts(&[journey.afterwards.as_ref()]),
        // An entry of a table is one of the things that were talked about there.
        (Part::Study, Place::Study) | (Part::Tables, Place::Table(_) | Place::Journey) => {
            Vec::new()
        }
        (Part::Opportunities, Place::Opportunity(nth)) => {
            texts(&[Some(&journey.opportunities[nth].text)])
        }
        (Part::Goals, Place::Goal(nth)) => texts(&[Some(&journey.goals[nth].text)]),
        (Part::Leads, Place::Lead(nth)) => texts(&[Some(&journey.leads[nth].who)]),
        (Part::Problems, Place::Problem(nth)) => texts(&[Some(&journey.problems[nth].text)]),
        (Part::Involvement, Place::Involvement(nth)) => {
            let it = &journey.involved[nth];
            texts(&[it.person.as_ref().or(Some(&it.organisation))])
        }
        other => panic!("a card of {:?} shows {:?}", other.0, other.1),
    }
}

fn texts_of_step(step: &Step, part: Part, own: StepPart) -> Vec<Option<&String>> {
    match (part, own) {
        (Part::Events, StepPart::Event) => vec![step.event.as_ref().map(|it| &it.text)],
        (Part::Emotions, StepPart::Emotion) => vec![step.emotion.as_ref().map(|it| &it.text)],
        (Part::Thoughts, StepPart::Thought) => vec![step.thought.as_ref().map(|it| &it.text)],
        (Part::Organisations, StepPart::Action(nth)) => {
            vec![Some(&step.actions[nth].text), step.actions[nth].experience.as_ref()]
        }
        (Part::Own(_), StepPart::Own(nth)) => vec![Some(&step.own[nth].text)],
        (Part::Quotes, StepPart::Evidence(nth)) => vec![step.evidence[nth].quote.as_ref()],
        (Part::Quotes, StepPart::Action(_)) => Vec::new(),
        (Part::Helped, StepPart::Helped(nth)) => vec![Some(&step.helped[nth].text)],
        (Part::Helped, StepPart::CostEnergy(nth)) => vec![Some(&step.cost_energy[nth].text)],
        (Part::Success, StepPart::Success) => {
            vec![step.success.as_ref().and_then(|it| it.text.as_ref())]
        }
        other => panic!("a card of {:?} shows {:?}", other.0, other.1),
    }
}

/// Whether these words are the difference in a phase, or in a part of the story without one.
fn is_difference(phase: Option<usize>, said: &str, journey: &Journey) -> bool {
    let passes = journey.passes();
    let phase_of = |pass: usize| journey.phases.position(passes[pass].phase.as_deref()?);
    let found = differences(journey);
    let own = found.iter().filter(|it| phase_of(it.pass) == phase);
    own.map(|it| letters(&sentence(it, journey))).any(|own| said.contains(&own))
}

#[test]
fn the_place_of_every_card_bar_and_entry_leads_to_the_text_that_it_draws() {
    on_every_drawing(|journey, scene| {
        // A plot shows the levels of all steps, and its points each lead to their own.
        let unplaced = [Role::LegendEntry, Role::Plot];
        for card in pictures(scene).into_iter().filter(|it| !unplaced.contains(&it.role)) {
            let Some(place) = card.place else {
                assert!(shows_no_part(card, journey), "no place: {card:?}");
                continue;
            };
            let part = match card.role {
                Role::Card { part, .. } | Role::LaneCard { part, .. } | Role::PanelCard(part) => {
                    part
                }
                other => panic!("not of a journey: {other:?}"),
            };
            let said = said_in(&card.nodes);
            if let (Part::Differences, Place::Phase(phase)) = (part, place) {
                assert!(is_difference(Some(phase), &said, journey), "{said:?} at {place:?}");
                continue;
            }
            for text in words_at(part, place, journey) {
                assert!(said.contains(&letters(&text)), "{text:?} at {place:?} is not {said:?}");
            }
        }
    });
}

#[test]
fn an_item_shows_the_part_of_the_journey_that_is_drawn_in_it() {
    on_every_drawing(|_, scene| {
        for item in groups(&scene.nodes).into_iter().filter(|it| it.role.meaning() == Meaning::Item)
        {
            let cards = item.nodes.iter().map(group).filter(|it| it.role != Role::Caption);
            for card in cards {
                match (item.role, item.place, card.place) {
                    (
                        Role::Step,
                        Some(Place::Step(step, StepPart::Whole)),
                        Some(Place::Step(own, _)),
                    ) => assert_eq!(step, own),
                    (Role::Step, ..) => panic!("not of a step: {item:?}"),
                    (_, place, own) => assert_eq!(place, own, "{item:?}"),
                }
            }
        }
    });
}

#[test]
fn every_step_says_which_step_of_the_journey_it_is() {
    on_every_journey(|journey, scene| {
        for (step, item) in items(journey, scene) {
            let id = journey.steps[step].id;
            assert_eq!(item.place, Some(Place::Step(id, StepPart::Whole)));
        }
    });
}

#[test]
fn the_middle_of_the_frame_of_a_card_is_that_card() {
    on_every_drawing(|_, scene| {
        let pictures = pictures(scene);
        let areas: Vec<Area> =
            pictures.iter().map(|it| Area::around(it.nodes.iter().map(area))).collect();
        for (at, card) in pictures.iter().enumerate() {
            if let Node::Paragraph(_) = card.nodes[0] {
                let words = Role::LaneCard { part: Part::Reflections, continued: false };
                let bare = [words, Role::PanelCard(Part::Tables)];
                assert!(bare.contains(&card.role), "{card:?} has no frame");
                continue;
            }
            let frame = area(&card.nodes[0]);
            let (x, y) = (f64::midpoint(frame.left, frame.right), frame.middle());
            let point = Area { left: x, top: y, right: x, bottom: y };
            if areas[at + 1..].iter().any(|later| later.holds(point)) {
                continue;
            }
            let hit = scene.hit(x, y).unwrap_or_else(|| panic!("nothing in {card:?}"));
            assert!(std::ptr::eq(hit.label, card.label.as_str()), "{hit:?} in {card:?}");
            assert_eq!((hit.role, hit.place), (card.role, card.place));
        }
    });
}

#[test]
fn there_is_no_card_in_the_white_margin() {
    on_every_drawing(|_, scene| {
        let (width, height) = (scene.width, scene.height);
        for (x, y) in [(1.0, 1.0), (1.0, height / 2.0), (width - 1.0, height - 1.0)] {
            assert_eq!(scene.hit(x, y), None);
        }
    });
}
