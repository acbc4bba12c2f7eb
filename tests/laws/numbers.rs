//! The numbers of steps: each stands above the first card of its step, and wherever a reader needs it.

use std::collections::{BTreeMap, BTreeSet};

use klantreis::layout::{Page, layout, pages};
use klantreis::model::{Anchor, Journey, Part, Reflection, Step};
use klantreis::scene::{Role, Scene};
use klantreis::theme::Theme;

use crate::support::along::{in_reading_order, place};
use crate::support::files;
use crate::support::holding::on_every_journey;
use crate::support::parts::{group, items, parts};
use crate::support::picture::{captions, drawn_steps};
use crate::support::text::texts;

/// The number of a step among those of its teller.
fn number(step: usize, journey: &Journey) -> usize {
    let teller = |at: usize| journey.teller(&journey.steps[at]);
    (0..=step).filter(|&other| teller(other) == teller(step)).count()
}

/// "Stap 5".
fn name(number: usize, journey: &Journey) -> String {
    format!("{} {number}", journey.language.pick("Stap", "Step"))
}

/// Whether words begin with the name of a step, and not of one with a longer number.
fn begin_with(words: &str, name: &str) -> bool {
    words.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// What is said at the head of the cards of each step.
fn heads(journey: &Journey, scene: &Scene) -> BTreeMap<usize, String> {
    let mut heads: BTreeMap<usize, String> = BTreeMap::new();
    for caption in captions(journey, scene) {
        let lines: Vec<&str> = caption.lines.iter().map(|line| line.content).collect();
        heads.entry(caption.step).or_default().push_str(&lines.join(" "));
    }
    heads
}

/// Whether something needs the number of every step: it is named, or a lane between two others leaves
/// no way for the lines that tie its cards.
fn needs_numbers(journey: &Journey) -> bool {
    let drawn = journey.drawn_parts();
    let lanes = drawn.iter().filter(|part| part.is_lane() && journey.has(**part));
    let mut tied: Vec<bool> = lanes.map(|part| part.is_tied()).collect();
    tied.dedup();
    names_steps(journey) || tied.iter().filter(|it| **it).count() > 1
}

fn names_steps(journey: &Journey) -> bool {
    let mut reflections = journey.reflections.iter();
    let drawn = journey.drawn_parts().contains(&Part::Reflections);
    drawn && reflections.any(|it| matches!(it.at, Anchor::Step(_)))
}

#[test]
fn every_step_says_its_number_above_its_first_card() {
    on_every_journey(|journey, scene| {
        let heads = heads(journey, scene);
        for step in drawn_steps(journey) {
            let own = number(step, journey).to_string();
            let said = heads.get(&step).map_or("", String::as_str);
            assert!(begin_with(said, &own), "{said:?} at {own}");
        }
    });
}

#[test]
fn a_step_without_cards_whose_number_is_named_says_it() {
    on_every_journey(|journey, scene| {
        if !names_steps(journey) {
            return;
        }
        let drawn = drawn_steps(journey);
        let anchors = journey.reflections.iter().map(|it| it.at.clone()).collect();
        let alone = in_reading_order(journey, anchors).into_iter().filter_map(|(_, at)| match at {
            Anchor::Step(step) => Some(place(step, journey)).filter(|step| !drawn.contains(step)),
            Anchor::Phase(_) => None,
        });
        let markers = items(parts(scene).along(Part::Reflections));
        for step in alone {
            let own = name(number(step, journey), journey);
            let mut said = markers.iter().flat_map(|item| texts(item.head));
            assert!(said.any(|line| begin_with(line.content, &own)), "nothing says {own}");
        }
    });
}

#[test]
fn without_numbers_a_step_says_its_own_only_where_something_needs_it() {
    for name in files::names() {
        let mut journey = files::journey(&name);
        journey.unnumbered = true;
        let heads = heads(&journey, &layout(&journey, &Theme::default()));
        for step in drawn_steps(&journey) {
            let said = heads.get(&step).map_or("", String::as_str);
            let is_numbered = begin_with(said, &number(step, &journey).to_string());
            assert_eq!(is_numbered, needs_numbers(&journey), "{name}: {said:?}");
        }
    }
}

/// An item of the story on a page: what a listener hears of it, and the lines at the heads of its cards.
struct Shown {
    label: String,
    page: usize,
    heads: Vec<String>,
}

fn shown(pages: &[Scene]) -> Vec<Shown> {
    let mut all = Vec::new();
    for (page, scene) in pages.iter().enumerate() {
        let lists = scene.nodes.iter().map(group).filter(|list| list.role == Role::Steps);
        for item in lists.flat_map(|list| &list.nodes).map(group) {
            let captions = item.nodes.iter().map(group).filter(|it| it.role == Role::Caption);
            let said = |nodes| texts(nodes).map(|line| line.content).collect::<Vec<_>>().join(" ");
            let heads = captions.map(|caption| said(&caption.nodes)).collect();
            all.push(Shown { label: item.label.clone(), page, heads });
        }
    }
    all
}

/// "Stap 5", from "Gezinnen, stap 5, fase 2 Vraag".
fn named(label: &str) -> String {
    let words: Vec<&str> = label.split([' ', ',', ':']).collect();
    let is_number = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let named = words.windows(2).find(|pair| {
        ["stap", "step"].contains(&pair[0].to_lowercase().as_str()) && is_number(pair[1])
    });
    let [word, number] = named.expect("a step and its number") else { panic!("two words") };
    format!("{}{} {number}", word[..1].to_uppercase(), &word[1..])
}

#[test]
fn where_a_step_stands_on_several_pages_each_of_them_says_its_step() {
    // On a slide there is no room for such a long text in one step: then it is spread over several.
    let long = (20..44).step_by(2).filter_map(|words| {
        let mut journey = files::journey("inge");
        let step = journey.steps.iter_mut().find(|it| !it.actions.is_empty()).expect("a step");
        step.actions.truncate(1);
        let text = "Wij bellen terug zodra het kan. ".repeat(words);
        step.actions.iter_mut().for_each(|it| it.text.clone_from(&text));
        pages(&journey, &Theme::default(), &Page::SLIDE).ok()
    });
    let is_parted = |shown: &Vec<Shown>| {
        let on: BTreeSet<(&str, usize)> = shown.iter().map(|it| (&*it.label, it.page)).collect();
        let items: BTreeSet<&str> = shown.iter().map(|it| &*it.label).collect();
        on.len() > items.len()
    };
    let parted: Vec<Vec<Shown>> = long.map(|pages| shown(&pages)).filter(is_parted).collect();
    assert!(!parted.is_empty(), "no step is parted");
    let several = |pages: &[Shown], label: &str| {
        let on: BTreeSet<usize> =
            pages.iter().filter(|it| it.label == label).map(|it| it.page).collect();
        on.len() > 1
    };
    let on_several =
        parted.iter().flat_map(|pages| pages.iter().filter(|it| several(pages, &it.label)));
    for it in on_several {
        let own = named(&it.label);
        let number = own.split(' ').next_back().expect("a number");
        let says = |head: &&String| begin_with(head, number) || begin_with(head, &own);
        assert!(it.heads.iter().any(|head| says(&head)), "{own} in {:?}", it.heads);
    }
}

#[test]
fn what_is_drawn_under_a_step_on_another_page_says_which_step() {
    let journey = files::journey("hermsen-domino");
    let pages = pages(&journey, &Theme::default(), &Page::SLIDE).expect("fits");
    let lists = pages.iter().flat_map(|page| &page.nodes).map(group);
    let own = lists.filter(|list| list.role == Role::LaneList(Part::Opportunities));
    let heads: Vec<&str> = own
        .flat_map(|list| items(&list.nodes))
        .flat_map(|item| texts(item.head))
        .map(|line| line.content)
        .filter(|head| !head.starts_with("Hele fase"))
        .collect();
    let mut steps: Vec<usize> = journey
        .opportunities
        .iter()
        .filter_map(|it| match it.at {
            Anchor::Step(step) => Some(step.number),
            Anchor::Phase(_) => None,
        })
        .collect();
    steps.sort_unstable();
    steps.dedup();
    let named: Vec<String> = steps.into_iter().map(|step| name(step, &journey)).collect();
    assert!(named.len() > 1);
    assert_eq!(heads, named);
}

#[test]
fn a_reflection_on_a_step_without_cards_says_the_number_with_its_own() {
    let mut journey = Journey::new("Proef").step(Step::default()).step(Step::default());
    journey.reflections = vec![Reflection {
        at: Anchor::Step(journey.steps[1].id),
        of: Vec::new(),
        role: None,
        bottleneck: Some("Wij wachten.".to_owned()),
        cause: None,
        lesson: None,
        beyond: false,
        session: None,
    }];
    journey.parts = Some(vec![Part::Reflections]);
    let scene = layout(&journey, &Theme::default());
    let markers = items(parts(&scene).along(Part::Reflections));
    let heads: Vec<&str> =
        markers.iter().flat_map(|item| texts(item.head)).map(|line| line.content).collect();
    assert_eq!(heads, ["Stap 2"]);
}
