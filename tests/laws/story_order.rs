//! The laws of the order in which pages tell a story.

use std::collections::BTreeSet;

use klantreis::layout::{Medium, Page};
use klantreis::model::{Journey, Part, Place};
use klantreis::scene::{Group, Lane, Node, Role, Scene};

use crate::support::files;
use crate::support::holding::{on_every_paper, on_every_paper_in_lines};
use crate::support::parts::group;
use crate::support::text::texts;

/// Holds a law in both views that stand on pages in bands.
fn on_pages(law: impl Fn(&Journey, &Page, &[Scene])) {
    let on_paper = |journey: &Journey, page: &Page, pages: &[Scene]| {
        if page.medium != Medium::Slide {
            law(journey, page, pages);
        }
    };
    on_every_paper(on_paper);
    on_every_paper_in_lines(on_paper);
}

/// The phases over a band, by their place and words.
type Phases = Vec<(Option<Place>, String)>;

fn words(nodes: &[Node]) -> String {
    texts(nodes).map(|text| text.content).collect::<Vec<_>>().join(" ")
}

fn phases(header: &Group) -> Phases {
    let phases = header.nodes.iter().map(group).filter(|it| it.role == Role::Phase);
    phases.map(|it| (it.place, words(&it.nodes))).collect()
}

/// The lanes that stand under phases, in the order of the pages.
fn lanes(pages: &[Scene]) -> Vec<(Lane, Phases)> {
    let mut found = Vec::new();
    for page in pages {
        let mut over = Phases::new();
        for own in page.nodes.iter().map(group) {
            if own.role == Role::PhaseHeader {
                over = phases(own);
            }
            let grounds = own.nodes.iter().filter_map(|node| match node {
                Node::Group(group) if own.role == Role::Background => Some(group.role),
                _ => None,
            });
            found.extend(grounds.filter_map(|role| match role {
                Role::Ground(lane) => Some((lane, over.clone())),
                _ => None,
            }));
        }
    }
    found
}

/// The ways back on a page that leave a band over one of its edges.
fn cut_ways(page: &Scene) -> impl Iterator<Item = &Group> {
    let headers = page.nodes.iter().map(group).filter(|it| it.role == Role::PhaseHeader);
    let ways = headers.flat_map(|header| header.nodes.iter().map(group));
    ways.filter(|it| it.role == Role::Return && it.joins.is_empty())
}

#[test]
fn every_lane_runs_through_the_phases_in_the_order_of_the_story() {
    on_pages(|journey, page, pages| {
        let found = lanes(pages);
        let of_events = found.iter().filter(|(lane, _)| lane.part == Part::Events);
        let mut story: Vec<&Phases> = of_events.map(|(_, over)| over).collect();
        story.dedup();
        let own: BTreeSet<String> = found.iter().map(|(lane, _)| format!("{lane:?}")).collect();
        for lane in own {
            let of_lane = found.iter().filter(|(it, _)| format!("{it:?}") == lane);
            let mut rest = &story[..];
            for over in of_lane.map(|(_, over)| over).filter(|over| story.contains(over)) {
                let at = rest.iter().position(|it| *it == over);
                let name = &journey.title;
                let at = at.unwrap_or_else(|| panic!("{name}, {page:?}: {lane} goes back"));
                rest = &rest[at..];
            }
        }
    });
}

#[test]
fn what_a_study_cannot_say_stands_after_the_story() {
    on_pages(|journey, paper, pages| {
        let is_account = |node: &Node| group(node).role == Role::Account;
        let with = pages.iter().position(|page| page.nodes.iter().any(is_account));
        let Some(with) = with else { return };
        let name = &journey.title;
        assert_eq!(with + 1, pages.len(), "{name}, {paper:?}: the story goes on after it");
        let after = pages[with].nodes.iter().skip_while(|node| !is_account(node)).skip(1);
        let around = |node: &Node| matches!(group(node).role, Role::Legend | Role::PageFoot);
        assert!(after.into_iter().all(around), "{name}, {paper:?}");
    });
}

#[test]
fn a_way_back_over_the_edge_of_a_band_says_where_it_goes_or_comes_from() {
    on_pages(|journey, paper, pages| {
        for (at, page) in pages.iter().enumerate() {
            for way in cut_ways(page) {
                let said = words(&way.nodes).replace('\u{a0}', " ");
                let name = &journey.title;
                assert!(!said.is_empty(), "{name}, {paper:?}: page {} says nothing", at + 1);
                let word = journey.language.pick("pagina ", "page ");
                let Some((_, rest)) = said.split_once(word) else { continue };
                let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
                let to: usize = rest[..digits].parse().expect("a number");
                assert!(to != at + 1 && (1..=pages.len()).contains(&to), "{name}: {said}");
            }
        }
    });
}

#[test]
fn a_way_back_stands_over_the_lanes_of_those_who_tell_of_it() {
    let joint = files::journey("gezamenlijk");
    on_every_paper_in_lines(|journey, _, pages| {
        let only_families = |page: &&Scene| {
            let found = lanes(std::slice::from_ref(*page));
            found.iter().all(|(lane, _)| lane.party != Some(1))
        };
        for page in pages.iter().filter(only_families).filter(|_| journey.title == joint.title) {
            let said: Vec<String> = cut_ways(page).map(|way| words(&way.nodes)).collect();
            assert!(said.iter().all(|it| !it.contains("nazorg")), "{said:?}");
        }
    });
}
