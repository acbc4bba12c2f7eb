//! The law of lanes that found no room under the cards of their steps: they say on which page those stand.

use klantreis::layout::{Medium, Page};
use klantreis::model::Journey;
use klantreis::scene::{Group, Node, Role, Scene};

use crate::support::holding::{on_every_paper, on_every_paper_in_lines};
use crate::support::parts::group;
use crate::support::text::texts;

/// Some phases on a page, with the lanes under them.
#[derive(Debug, Default, Clone)]
struct UnderPhases {
    phases: String,
    /// The page that the words beside the phases name.
    said: Option<usize>,
    /// Whether there are lanes of a party, with its cards.
    has_cards: bool,
}

fn words(nodes: &[Node]) -> String {
    texts(nodes).map(|text| text.content).collect::<Vec<_>>().join(" ")
}

/// The number of a page in words like "bij pagina 3".
fn page_in(said: &str) -> Option<usize> {
    let said = said.replace('\u{a0}', " ");
    ["bij pagina ", "with page "].iter().find_map(|start| said.strip_prefix(start)?.parse().ok())
}

fn has_cards(background: &Group) -> bool {
    let roles = background.nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(group.role),
        _ => None,
    });
    roles.into_iter().any(|role| matches!(role, Role::Ground(lane) if lane.party.is_some()))
}

fn under_phases(page: &Scene) -> Vec<UnderPhases> {
    let mut found: Vec<UnderPhases> = Vec::new();
    for it in page.nodes.iter().map(group) {
        match (it.role, found.last_mut()) {
            (Role::PhaseHeader, _) => {
                let phases = it.nodes.iter().map(group).filter(|it| it.role == Role::Phase);
                let phases = phases.map(|phase| words(&phase.nodes)).collect();
                found.push(UnderPhases { phases, ..UnderPhases::default() });
            }
            (Role::LaneName, Some(last)) => last.said = page_in(&words(&it.nodes)),
            (Role::Background, Some(last)) => last.has_cards = has_cards(it),
            _ => {}
        }
    }
    found
}

#[test]
fn lanes_apart_from_their_cards_name_the_page_of_these() {
    let mut said = 0;
    let mut law = |journey: &Journey, paper: &Page, pages: &[Scene]| {
        if paper.medium == Medium::Slide {
            return;
        }
        let name = &journey.title;
        let pages: Vec<Vec<UnderPhases>> = pages.iter().map(under_phases).collect();
        let cards_of = |phases: &str, page: usize| {
            pages[page].iter().any(|it| it.has_cards && it.phases == phases)
        };
        for (at, own) in pages.iter().enumerate() {
            for UnderPhases { phases, said: named, has_cards } in own {
                if let Some(page) = named {
                    said += 1;
                    let to = page - 1;
                    assert!(!has_cards && to != at && cards_of(phases, to), "{name}: {phases}");
                } else if !has_cards && !cards_of(phases, at) {
                    let other = (0..pages.len()).find(|&page| cards_of(phases, page));
                    assert_eq!(other, None, "{name} on {paper:?}, page {}: {phases}", at + 1);
                }
            }
        }
    };
    on_every_paper(&mut law);
    on_every_paper_in_lines(&mut law);
    assert!(said > 10, "{said}");
}
