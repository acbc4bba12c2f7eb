//! The laws of the curves of many journeys on one page.

use klantreis::layout::multiples;
use klantreis::model::{Journey, Language};
use klantreis::scene::{Role, Scene};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::parts::{group, items};
use crate::support::shapes::{Area, area, covering, line};
use crate::support::text::texts;

/// Holds a law on no journeys, on those of the package, and on many with long titles.
fn on_every_folder(law: impl Fn(&[&Journey], &[Scene])) {
    let package: Vec<Journey> = files::names().iter().map(|name| files::journey(name)).collect();
    let many = (0..20).map(|at| {
        let mut journey = package[at % package.len()].clone();
        journey.title = [format!("Titel {at}"), " maatregelenverordening".repeat(at % 4)].concat();
        journey
    });
    for journeys in [Vec::new(), package.clone(), many.collect()] {
        let journeys: Vec<&Journey> = journeys.iter().collect();
        for language in Language::ALL {
            law(&journeys, &multiples(&journeys, language, &Theme::default()));
        }
    }
}

#[test]
fn nothing_leaves_the_page_and_no_text_meets_another() {
    on_every_folder(|_, pages| {
        for scene in pages {
            let page = Area { left: 0.0, top: 0.0, right: scene.width, bottom: scene.height };
            assert!(page.holds(Area::around(scene.nodes.iter().map(area))));
            let lines = texts(&scene.nodes).map(|text| (line(text), text.content.to_owned()));
            assert_eq!(covering(lines.collect()), None);
        }
    });
}

#[test]
fn every_journey_has_its_curve_once_in_order() {
    on_every_folder(|journeys, pages| {
        let lists = pages.iter().flat_map(|page| page.nodes.iter().map(group));
        let lists = lists.filter(|it| matches!(it.role, Role::List(_)));
        let told: Vec<&str> =
            lists.flat_map(|list| items(&list.nodes)).map(|item| item.told).collect();
        assert_eq!(told.len(), journeys.len());
        for (told, journey) in told.iter().zip(journeys) {
            assert!(told.starts_with(journey.title.trim()), "{told}");
        }
    });
}

#[test]
fn no_moment_is_told_beside_the_name_of_whose_it_was() {
    on_every_folder(|journeys, pages| {
        let said = pages.iter().flat_map(|page| texts(&page.nodes)).map(|text| text.content);
        let said = said.collect::<Vec<_>>().join(" ");
        let events =
            journeys.iter().flat_map(|it| &it.steps).filter_map(|step| step.event.as_ref());
        for event in events.filter(|event| event.text.len() > 20) {
            let beginning: Vec<&str> = event.text.split_whitespace().take(4).collect();
            assert!(!said.contains(&beginning.join(" ")), "{}", event.text);
        }
    });
}

#[test]
fn what_was_said_in_confidence_stays_inside() {
    on_every_folder(|journeys, pages| {
        let quotes = journeys.iter().flat_map(|journey| &journey.steps);
        let quotes = quotes.flat_map(|step| step.all_evidence().filter_map(|it| it.quote.as_ref()));
        for quote in quotes {
            assert!(pages.iter().all(|page| !page.description.contains(quote.as_str())));
            let said = pages.iter().flat_map(|page| texts(&page.nodes));
            assert!(said.into_iter().all(|text| !text.content.contains(quote.as_str())));
        }
    });
}
