//! The laws of lanes that found no room under the cards of their steps: they say on which page those stand, and stand in
//! the columns of that page.

use klantreis::layout::{Medium, Page};
use klantreis::model::{Journey, Place, StepId, View};
use klantreis::scene::{Group, Node, Role, Scene};

use crate::support::along::ends;
use crate::support::holding::{on_every_paper, on_every_paper_in_lines};
use crate::support::parts::group;
use crate::support::picture::pieces_of;
use crate::support::shapes::{Area, area};
use crate::support::text::texts;

/// Some phases on a page, with the lanes under them.
#[derive(Debug, Default, Clone)]
struct UnderPhases {
    phases: String,
    /// The page that the words beside the phases name.
    said: Option<usize>,
    /// Whether there are lanes of a party, with its cards.
    has_cards: bool,
    /// Where the phases begin and end, and where the cards of each step begin.
    columns: Vec<(f64, f64)>,
    steps: Vec<(StepId, f64)>,
    /// Where the bars begin that do not come from another band, and at which step they do.
    bars: Vec<(StepId, f64)>,
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

fn groups(of: &Group) -> impl Iterator<Item = &Group> {
    of.nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(&**group),
        _ => None,
    })
}

fn columns(background: &Group) -> Vec<(f64, f64)> {
    let ground = groups(background).find(|it| matches!(it.role, Role::Ground(_)));
    let pieces = ground.into_iter().flat_map(|ground| pieces_of(&ground.nodes));
    pieces.map(|piece| (piece.left, piece.right)).collect()
}

fn steps(list: &Group) -> impl Iterator<Item = (StepId, f64)> {
    groups(list).filter_map(|step| {
        let Some(Place::Step(id, _)) = step.place else { return None };
        let cards = groups(step).filter(|it| matches!(it.role, Role::Card { .. }));
        let frames = cards.filter_map(|card| card.nodes.first()).map(area);
        Some((id, Area::around(frames).left))
    })
}

/// The bars in a list that begin there with a step.
fn bars(list: &Group, journey: &Journey) -> Vec<(StepId, f64)> {
    let cards = groups(list).flat_map(groups);
    let begun = cards.filter(|it| matches!(it.role, Role::LaneCard { continued: false, .. }));
    let bar = |card: &Group| {
        let stretch = match card.place? {
            Place::Goal(nth) => journey.goals[nth].stretch,
            Place::Problem(nth) => journey.problems[nth].stretch,
            _ => return None,
        };
        let (first, _) = ends(stretch, journey);
        Some((journey.steps[first].id, area(card.nodes.first()?).left))
    };
    begun.filter_map(bar).collect()
}

fn under_phases(page: &Scene, journey: &Journey) -> Vec<UnderPhases> {
    let mut found: Vec<UnderPhases> = Vec::new();
    for it in page.nodes.iter().map(group) {
        match (it.role, found.last_mut()) {
            (Role::PhaseHeader, _) => {
                let phases = it.nodes.iter().map(group).filter(|it| it.role == Role::Phase);
                let phases = phases.map(|phase| words(&phase.nodes)).collect();
                found.push(UnderPhases { phases, ..UnderPhases::default() });
            }
            (Role::LaneName, Some(last)) => last.said = page_in(&words(&it.nodes)),
            (Role::Background, Some(last)) => {
                (last.has_cards, last.columns) = (has_cards(it), columns(it));
            }
            (Role::Steps, Some(last)) => last.steps.extend(steps(it)),
            (Role::LaneList(_), Some(last)) => last.bars.extend(bars(it, journey)),
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
        let pages: Vec<Vec<UnderPhases>> =
            pages.iter().map(|page| under_phases(page, journey)).collect();
        let cards_of = |phases: &str, page: usize| {
            pages[page].iter().any(|it| it.has_cards && it.phases == phases)
        };
        for (at, own) in pages.iter().enumerate() {
            for UnderPhases { phases, said: named, has_cards, .. } in own {
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

/// Sums of lefts and widths carry the rounding of binary fractions.
const EXACT: f64 = 1e-6;

#[test]
fn lanes_apart_from_their_cards_stand_in_the_same_columns() {
    let (mut held, mut bars) = (0, 0);
    let mut law = |journey: &Journey, paper: &Page, pages: &[Scene]| {
        if paper.medium == Medium::Slide {
            return;
        }
        let pages: Vec<Vec<UnderPhases>> =
            pages.iter().map(|page| under_phases(page, journey)).collect();
        for own in pages.iter().flatten() {
            let Some(page) = own.said else { continue };
            let is_same = |it: &&UnderPhases| it.has_cards && it.phases == own.phases;
            let cards = pages[page - 1].iter().find(is_same).expect("their cards");
            let name = &journey.title;
            assert_eq!(own.columns, cards.columns, "{name} on {paper:?}, with page {page}");
            held += 1;
            // Words may hang left of a point.
            let has_cards = journey.view != Some(View::Line);
            for (step, left) in own.bars.iter().filter(|_| has_cards) {
                let Some((_, at)) = cards.steps.iter().find(|(it, _)| it == step) else { continue };
                assert!(
                    (left - at).abs() < EXACT,
                    "{name} on {paper:?}: {left} for {at}, {step:?}"
                );
                bars += 1;
            }
        }
    };
    on_every_paper(&mut law);
    on_every_paper_in_lines(&mut law);
    assert!(held > 10 && bars > 10, "{held}, with {bars} bars");
}
