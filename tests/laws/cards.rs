//! The cards of a journey: each on its quarter of the sheet, and together the whole story.

use klantreis::layout::{CardDetail, answer_sheets, blank, cards, cards_hiding, layout};
use klantreis::model::{Journey, Language, Level, Part, PhaseSet, Step};
use klantreis::scene::{Group, Meaning, Node, Role, Scene, Subject};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::holding::on_short_journeys;
use crate::support::parts::{group, in_role};
use crate::support::picture;
use crate::support::shapes::{Area, area, flat, line};
use crate::support::text::{Text, texts};

/// A4, lying down.
const WIDTH: f64 = 297.0 * 96.0 / 25.4;
const HEIGHT: f64 = 210.0 * 96.0 / 25.4;
/// What most printers can reach lies this far from the edge.
const REACH: f64 = 5.0 * 96.0 / 25.4;

fn draw(journey: &Journey) -> Vec<Scene> {
    cards(journey, &Theme::default())
}

/// The cards of a sheet, each with its quarter of the paper.
fn items(scene: &Scene) -> Vec<(Area, &Group)> {
    let quarter = |at: usize| {
        let (left, top) = ((at % 2) as f64 * WIDTH / 2.0, (at / 2) as f64 * HEIGHT / 2.0);
        Area { left, top, right: left + WIDTH / 2.0, bottom: top + HEIGHT / 2.0 }
    };
    let mut items = Vec::new();
    let list = in_role(&scene.nodes, Role::List(Subject::PrintedCard));
    assert!(!list.is_empty(), "a list of cards");
    for (at, card) in list.iter().map(group).enumerate() {
        assert_eq!(card.role, Role::Item(Subject::PrintedCard));
        items.push((quarter(at), card));
    }
    items
}

/// What every frame on the cards says, in the order of the sheets.
fn told(scenes: &[Scene]) -> Vec<String> {
    let frames = |group: &Group| -> Vec<String> {
        let label = |node: &Node| match node {
            Node::Group(it) if it.role.meaning() == Meaning::Picture => Some(it.label.clone()),
            _ => None,
        };
        group.nodes.iter().filter_map(label).collect()
    };
    scenes.iter().flat_map(items).flat_map(|(_, group)| frames(group)).collect()
}

/// Letters and digits only: what is said, whatever stands between.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn every_sheet_is_exactly_a4_with_four_cards_on_all_but_the_last() {
    on_short_journeys(|journey, _| {
        let scenes = draw(journey);
        for (at, scene) in scenes.iter().enumerate() {
            assert!((scene.width - WIDTH).abs() < 1e-9 && (scene.height - HEIGHT).abs() < 1e-9);
            let count = items(scene).len();
            let is_last = at + 1 == scenes.len();
            assert!(count == 4 || is_last && (1..4).contains(&count), "{count} on {at}");
        }
    });
}

#[test]
fn no_text_leaves_its_card_or_its_frame() {
    on_short_journeys(|journey, _| {
        for scene in draw(journey) {
            for (quarter, group) in items(&scene) {
                for node in flat(&group.nodes) {
                    assert!(quarter.wider(-REACH).holds(area(node)), "{node:?} on {quarter:?}");
                }
                for node in &group.nodes {
                    let Node::Group(framed) = node else { continue };
                    for text in texts(&framed.nodes) {
                        assert!(
                            area(&framed.nodes[0]).holds(line(text)),
                            "{text:?} in {:?}",
                            framed.nodes[0]
                        );
                    }
                }
            }
        }
    });
}

#[test]
fn nothing_on_a_sheet_covers_anything_else() {
    on_short_journeys(|journey, _| {
        for scene in draw(journey) {
            let lines = texts(&scene.nodes).map(|text| (line(text), text)).collect();
            if let Some((a, b)) = crate::support::shapes::covering::<Text<'_>>(lines) {
                panic!("{a:?} covers {b:?}");
            }
        }
    });
}

/// What the picture of the whole journey says on its cards, without the words before the colon,
/// which say what kind of card it is and its level.
fn whole(journey: &Journey) -> String {
    let scene = layout(journey, &Theme::default());
    let of_card = |card: &picture::Card<'_>| match card.told {
        picture::Told::Event(text)
        | picture::Told::Emotion(text)
        | picture::Told::Thought(text) => letters(text),
        picture::Told::Action(_) => letters(card.label),
    };
    picture::cards(journey, &scene).iter().map(of_card).collect()
}

#[test]
fn the_cards_together_say_every_text_of_every_step_once_and_in_order() {
    on_short_journeys(|journey, _| {
        // What a step is based on stands on the picture when asked for, and not on a card to discuss.
        let mut journey = journey.clone();
        journey.leave_out(Part::Evidence);
        // What stands beside the steps has cards of its own.
        for part in [Part::Opportunities, Part::Problems] {
            journey.leave_out(part);
        }
        let said: String = told(&draw(&journey))
            .iter()
            .map(|label| letters(label.split_once(": ").expect("a kind of card").1))
            .collect();
        assert_eq!(said, whole(&journey));
    });
}

#[test]
fn letters_are_large_and_few_in_kind() {
    on_short_journeys(|journey, _| {
        for scene in draw(journey) {
            let mut sizes: Vec<u64> = texts(&scene.nodes).map(|text| text.size.to_bits()).collect();
            sizes.sort_unstable();
            sizes.dedup();
            assert!(sizes.len() <= 4 && sizes.iter().all(|&it| f64::from_bits(it) >= 12.0));
        }
    });
    let inge = draw(&files::journey("inge"));
    let framed = inge.iter().flat_map(items).flat_map(|(_, group)| &group.nodes);
    let sizes = framed.filter(|node| matches!(node, Node::Group(_))).flat_map(|node| {
        texts(std::slice::from_ref(node)).map(|text| text.size).collect::<Vec<_>>()
    });
    assert!(sizes.min_by(f64::total_cmp).unwrap() >= 16.0, "all of Inge is at least 12 points");
}

/// A journey with one event of so many words, and the sizes of its letters with the number of
/// cards it takes.
fn of_words(count: usize) -> (Vec<f64>, usize) {
    let text = vec!["woorden"; count].join(" ");
    let scenes = draw(&Journey::new("Lang").step(Step::event(text, Level::NEUTRAL)));
    let cards: Vec<&Group> = scenes.iter().flat_map(items).map(|(_, group)| group).collect();
    let framed = cards[1..].iter().flat_map(|group| &group.nodes);
    let mut sizes: Vec<f64> = framed
        .filter_map(|node| match node {
            Node::Group(it) => texts(&it.nodes).next().map(|text| text.size),
            _ => None,
        })
        .collect();
    sizes.dedup();
    (sizes, cards.len() - 1)
}

#[test]
fn a_long_text_has_smaller_letters_and_then_goes_on_on_the_next_card() {
    assert_eq!(of_words(10), (vec![24.0], 1));
    assert_eq!(of_words(70), (vec![16.0], 1));
    assert_eq!(of_words(120), (vec![12.0], 1));
    let (sizes, cards) = of_words(600);
    assert_eq!(sizes, [12.0]);
    assert!(cards > 1, "{cards}");
}

#[test]
fn what_goes_on_says_so() {
    let text = "woorden ".repeat(600);
    let scenes = draw(&Journey::new("Lang").step(Step::event(text, Level::NEUTRAL)));
    let all: Vec<&Group> = scenes.iter().flat_map(items).map(|(_, group)| group).collect();
    assert!(all.len() > 2);
    for group in &all[2..] {
        let first = texts(&group.nodes).next().unwrap();
        assert_eq!(first.content, "Stap 1 (vervolg)");
    }
}

#[test]
fn emotions_and_organisations_can_be_left_out() {
    let mut inge = files::journey("inge");
    let all = told(&draw(&inge)).len();
    inge.leave_out(Part::Emotions);
    let unfelt = told(&draw(&inge));
    assert!(!unfelt.iter().any(|label| label.starts_with("Emotie")));
    inge.leave_out(Part::Organisations);
    let only = told(&draw(&inge));
    assert!(only.iter().all(|label| label.starts_with("Gebeurtenis")));
    assert!(all > unfelt.len() && unfelt.len() > only.len());
}

/// Every text on the cards, and every label.
fn everything(scenes: &[Scene]) -> String {
    let labels = scenes.iter().flat_map(items).map(|(_, card)| card.label.clone());
    let texts = scenes.iter().flat_map(items).flat_map(|(_, card)| {
        texts(&card.nodes).map(|text| text.content.to_owned()).collect::<Vec<_>>()
    });
    labels.chain(texts).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_hidden_is_nowhere_on_the_cards_and_nothing_else_is_gone() {
    let said = |scenes: &[Scene]| -> String {
        told(scenes).iter().map(|label| letters(label.split_once(": ").unwrap().1)).collect()
    };
    on_short_journeys(|journey, _| {
        let all = said(&draw(journey));
        let hidden = [CardDetail::Phase, CardDetail::Number];
        assert_eq!(said(&cards_hiding(&hidden, journey, &Theme::default())), all);
    });
    let hiding = |name: &str, hidden: &[CardDetail]| {
        everything(&cards_hiding(hidden, &files::journey(name), &Theme::default()))
    };
    let (usual, every) = (hiding("sam", &[]), hiding("sam", &CardDetail::ALL));
    for word in ["Stap ", "stap ", "fase ", "Ontevreden", "Probleemsituatie"] {
        assert!(usual.contains(word) && !every.contains(word), "{word}");
    }
    let numbered = hiding("inge", &[CardDetail::Level, CardDetail::Phase]);
    assert!(numbered.contains("Stap 5 · Inge") && !numbered.contains("Ontevreden"));
}

#[test]
fn a_long_text_without_a_number_goes_on_under_its_first_words() {
    let text = "een twee drie vier vijf zes ".repeat(200);
    let journey = Journey::new("Lang").step(Step::event(text, Level::NEUTRAL));
    let scenes = cards_hiding(&CardDetail::ALL, &journey, &Theme::default());
    let all: Vec<&Group> = scenes.iter().flat_map(items).map(|(_, group)| group).collect();
    let first = texts(&all[2].nodes).next().unwrap();
    assert_eq!(first.content, "een twee drie vier vijf… (vervolg)");
}

#[test]
fn every_chance_and_every_problem_has_a_card() {
    let (domino, sam) = (files::journey("hermsen-domino"), files::journey("sam"));
    let has = |said: &[String], kind: &str, text: &str| {
        said.iter().any(|it| it.starts_with(kind) && letters(it).contains(&letters(text)))
    };
    let said = told(&draw(&domino));
    for chance in &domino.opportunities {
        let kind = if chance.missed { "Gemiste kans: " } else { "Kans: " };
        assert!(has(&said, kind, &chance.text), "{said:?}");
    }
    let said = told(&draw(&sam));
    for problem in &sam.problems {
        assert!(has(&said, "Probleem: ", &problem.text), "{said:?}");
    }
    assert!(!sam.problems.is_empty() && !domino.opportunities.is_empty());
    for (mut journey, part) in [(domino, Part::Opportunities), (sam, Part::Problems)] {
        journey.leave_out(part);
        let said = told(&draw(&journey));
        assert!(!said.iter().any(|it| it.contains("ans: ") || it.starts_with("Probleem")));
    }
}

#[test]
fn every_sheet_says_that_the_names_are_made_up() {
    for name in files::FAMILIES {
        let scenes = draw(&files::journey(name));
        for scene in &scenes {
            let said: Vec<&str> = texts(&scene.nodes).map(|text| text.content).collect();
            assert!(said.join(" ").contains("fictieve na"), "{name} {said:?}");
        }
    }
}

#[test]
fn the_same_journey_has_the_same_cards() {
    let sam = files::journey("sam");
    assert_eq!(draw(&sam), draw(&sam));
}

#[test]
fn an_empty_map_lies_on_its_paper_with_every_phase_and_every_level() {
    on_short_journeys(|journey, _| {
        let scenes = blank(journey, &Theme::default());
        for scene in scenes.iter().chain(&answer_sheets(journey, &Theme::default())) {
            let page = Area { left: 0.0, top: 0.0, right: scene.width, bottom: scene.height };
            for node in flat(&scene.nodes) {
                assert!(page.holds(area(node)), "{node:?}");
            }
            let lines = texts(&scene.nodes).map(|text| (line(text), text)).collect();
            if let Some((a, b)) = crate::support::shapes::covering::<Text<'_>>(lines) {
                panic!("{a:?} covers {b:?}");
            }
        }
        let said: String = scenes
            .iter()
            .flat_map(|scene| texts(&scene.nodes))
            .map(|t| letters(t.content))
            .collect();
        for phase in journey.phases.phases.iter().filter(|phase| phase.parent.is_none()) {
            assert!(said.contains(&letters(&phase.label)), "{}", phase.label);
        }
        for level in &journey.scale_of(0).levels {
            assert!(said.contains(&letters(level)), "{level}");
        }
    });
}

#[test]
fn the_seven_phases_fit_on_one_a3_and_on_one_a4() {
    for language in [Language::Dutch, Language::English] {
        let mut journey = Journey::in_language("", language);
        journey.phases = PhaseSet::standard(language);
        let sizes: Vec<_> = blank(&journey, &Theme::default())
            .iter()
            .map(|scene| {
                ((scene.width * 25.4 / 96.0).round(), (scene.height * 25.4 / 96.0).round())
            })
            .collect();
        assert_eq!(sizes, [(420.0, 297.0), (297.0, 210.0), (297.0, 210.0)]);
    }
}

/// The small curves on the cards of a journey.
fn curves(hidden: &[CardDetail]) -> usize {
    let scenes = cards_hiding(hidden, &files::journey("inge"), &Theme::default());
    let nodes = scenes.iter().flat_map(items).flat_map(|(_, card)| &card.nodes);
    nodes.filter(|node| matches!(node, Node::Group(it) if it.role == Role::Decoration)).count()
}

#[test]
fn a_moment_has_its_place_on_the_curve_unless_that_gives_away_what_is_hidden() {
    assert!(curves(&[]) >= 19, "{}", curves(&[]));
    for hidden in CardDetail::ALL {
        assert_eq!(curves(&[hidden]), 0, "{hidden:?}");
    }
}
