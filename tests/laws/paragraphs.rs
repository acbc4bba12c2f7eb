//! Paragraphs say how their lines belong together, and which of them are headings.

use klantreis::layout::{overview, phase_model};
use klantreis::model::{Journey, Language, PhaseSet};
use klantreis::scene::Scene;
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::holding::{on_every_paper, on_the_package};
use crate::support::picture::{Told, cards};
use crate::support::text::paragraphs;

/// A text whose runs of white space are one space each.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_lines_of_a_paragraph_are_joined_to_the_text_of_the_journey() {
    on_the_package(|journey, scene| {
        for card in cards(journey, scene) {
            let mut drawn = paragraphs(card.nodes).map(|it| spaced(&it.text()));
            let texts = match card.told {
                Told::Event(text) | Told::Emotion(text) | Told::Thought(text) => vec![text],
                Told::Action(it) => {
                    let own = [Some(&it.text), it.experience.as_ref()].into_iter().flatten();
                    own.map(String::as_str).filter(|text| !text.trim().is_empty()).collect()
                }
            };
            for text in texts.into_iter().map(spaced) {
                assert!(drawn.any(|it| it == text), "{text:?} is not on {:?}", card.label);
            }
        }
    });
}

fn heading_levels(scene: &Scene) -> Vec<u8> {
    paragraphs(&scene.nodes).filter_map(|it| it.heading).collect()
}

/// Holds that the pages of a document have one title, on the first, and skip no level under it.
fn has_an_outline(document: &[Scene]) {
    let levels: Vec<Vec<u8>> = document.iter().map(heading_levels).collect();
    assert_eq!(levels[0].first(), Some(&1), "{levels:?}");
    assert!(levels.concat()[1..].iter().all(|level| *level > 1), "{levels:?}");
    assert!(levels.concat().windows(2).all(|two| two[1] <= two[0] + 1), "{levels:?}");
}

#[test]
fn a_document_has_one_title_and_skips_no_level_of_heading() {
    let theme = Theme::default();
    on_the_package(|_, scene| has_an_outline(std::slice::from_ref(scene)));
    on_every_paper(|_, _, pages| has_an_outline(pages));
    let journeys: Vec<Journey> = files::names().iter().map(|name| files::journey(name)).collect();
    let journeys: Vec<&Journey> = journeys.iter().collect();
    for language in Language::ALL {
        has_an_outline(&[phase_model(&PhaseSet::standard(language), language, &theme)]);
        has_an_outline(&[overview(&journeys, language, &theme)]);
    }
}
