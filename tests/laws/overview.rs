//! The laws of the drawing, held on the picture of categories and scenarios.

use std::collections::BTreeSet;

use klantreis::layout::overview;
use klantreis::model::{Category, FamilyCategory, Journey, Language, Scenario};
use klantreis::scene::{Node, Rect, Role, Scene};
use klantreis::theme::Theme;
use klantreis::write::svg;

use crate::support::along::area_of;
use crate::support::files;
use crate::support::parts::{Item, group, items};
use crate::support::shapes::{Area, area, covering, flat, ground, line};
use crate::support::text::{lines, texts};

/// Holds a law on no journeys, on those of the package, and on many with long titles.
fn on_every_folder(law: impl Fn(&[&Journey], &Scene)) {
    let package: Vec<Journey> = files::names().iter().map(|name| files::journey(name)).collect();
    let many = (0..60).map(|at| {
        let mut journey = Journey::new(format!("Titel {at} overgangsmaatregelenverordening"));
        let category = FamilyCategory::ALL.into_iter().nth(at % 7);
        journey.categories = category.map(Category::Family).into_iter().collect();
        journey.scenario = Scenario::ALL.into_iter().nth(at % 9);
        journey
    });
    for journeys in [Vec::new(), package, many.collect()] {
        let journeys: Vec<&Journey> = journeys.iter().collect();
        for language in Language::ALL {
            law(&journeys, &overview(&journeys, language, &Theme::default()));
        }
    }
}

/// The items of all lists.
fn all_items(scene: &Scene) -> Vec<Item<'_>> {
    let lists = scene.nodes.iter().map(group).filter(|it| matches!(it.role, Role::List(_)));
    lists.flat_map(|list| items(&list.nodes)).collect()
}

#[test]
fn nothing_covers_anything_or_leaves_the_page() {
    on_every_folder(|_, scene| {
        let items = all_items(scene);
        let areas = items.iter().enumerate().map(|(nth, it)| (area_of(it), nth));
        assert_eq!(covering(areas.collect()), None);
        let page = Area { left: 0.0, top: 0.0, right: scene.width, bottom: scene.height };
        assert!(flat(&scene.nodes).into_iter().all(|node| page.holds(area(node))));
        let lines = texts(&scene.nodes).enumerate().map(|(nth, text)| (line(text), nth));
        assert_eq!(covering(lines.collect()), None);
    });
}

#[test]
fn all_words_of_a_card_stay_inside_it() {
    on_every_folder(|_, scene| {
        for Item { told, nodes, .. } in all_items(scene).into_iter().take(9) {
            let Node::Rect(Rect { x, y, w, h, .. }) = nodes[0] else { panic!("{told}") };
            let frame = Area { left: x, top: y, right: x + w, bottom: y + h };
            assert!(texts(nodes).all(|text| frame.holds(line(text))), "{told}");
        }
    });
}

#[test]
fn every_text_stands_out_and_is_never_small() {
    on_every_folder(|_, scene| {
        let painted = flat(&scene.nodes);
        let mut sizes = BTreeSet::new();
        for (at, node) in painted.iter().enumerate() {
            let Node::Paragraph(paragraph) = node else { continue };
            for text in lines(paragraph) {
                let under = ground(painted[..at].iter().copied(), (text.x, text.y));
                assert!(text.color.contrast(under) >= 4.5, "{text:?}");
                assert!(text.size * 0.75 >= 8.0, "{text:?}");
                sizes.insert(text.size.to_bits());
            }
        }
        assert!(sizes.len() <= 4);
    });
}

#[test]
fn every_journey_is_told_where_it_belongs() {
    on_every_folder(|journeys, scene| {
        let items = all_items(scene);
        for journey in journeys {
            let told = items.iter().filter(|it| it.told.contains(&journey.title)).count();
            let homes = FamilyCategory::ALL.into_iter().filter(|&it| journey.is_of(it)).count()
                + usize::from(journey.scenario.is_some());
            assert!(told >= homes.max(1), "{}", journey.title);
        }
    });
}

#[test]
fn the_same_journeys_give_the_same_picture() {
    let journeys: Vec<Journey> = files::names().iter().map(|name| files::journey(name)).collect();
    let journeys: Vec<&Journey> = journeys.iter().collect();
    let draw = || svg(&overview(&journeys, Language::Dutch, &Theme::default()));
    assert_eq!(draw(), draw());
}
