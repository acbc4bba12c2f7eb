//! The laws of pages of paper: what stands together, how far levels lie apart, and how full pages are.

use std::collections::{BTreeMap, BTreeSet};

use klantreis::layout::{Medium, Page, pages};
use klantreis::model::{Journey, Part, Place};
use klantreis::scene::{Group, Lane, Meaning, Node, Role, Scene};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::holding::{on_every_paper, on_every_paper_in_brief, on_every_paper_in_lines};
use crate::support::parts::{group, in_role};
use crate::support::picture::pieces_of;
use crate::support::shapes::{Area, area, flat, strokes};
use crate::support::text::texts;

/// What numbers lose that are scaled to a page.
const EXACT: f64 = 0.01;
/// White around the drawing.
const MARGIN: f64 = 26.0;
/// How far the point of a phase reaches beyond its column, with letters of 9 pt; and how much larger all is where a
/// large sheet has room.
const POINT: f64 = 8.0;
const LARGER: f64 = 13.0 / 9.0;
/// Things under one another lie less far apart.
const HOLE: f64 = 30.0;
/// Neighbouring levels lie at least so much of the page's middle event card apart.
const SEEN: f64 = 0.5;

fn on_paper(mut law: impl FnMut(&Journey, &Page, &[Scene])) {
    on_every_paper(|journey, page, pages| {
        if page.medium != Medium::Slide {
            law(journey, page, pages);
        }
    });
}

/// With cards at their levels, and with words beside the curve.
fn on_paper_in_both_views(mut law: impl FnMut(&Journey, &Page, &[Scene])) {
    on_paper(&mut law);
    on_every_paper_in_lines(law);
}

/// The lanes of a page, by the band that they stand on.
fn bands(page: &Scene) -> Vec<Vec<(Lane, &[Node])>> {
    let behind = page.nodes.iter().map(group).filter(|it| it.role == Role::Background);
    let lane = |node| match group(node) {
        Group { role: Role::Ground(lane), nodes, .. } => Some((*lane, nodes.as_slice())),
        _ => None,
    };
    behind.map(|band| band.nodes.iter().filter_map(lane).collect()).collect()
}

/// The heights of the levels of a lane, from the top of its ground.
fn levels(lane: Lane, ground: &[Node]) -> Vec<f64> {
    let top = Area::around(pieces_of(ground)).top;
    let lines = Role::LevelLines { party: lane.party.unwrap_or_default() };
    let lines = in_role(ground, lines).iter().flat_map(|node| match node {
        Node::Path(path) => strokes(path),
        other => panic!("not a line: {other:?}"),
    });
    let mut heights: Vec<f64> = lines.map(|(from, _)| from.1 - top).collect();
    heights.dedup();
    heights
}

fn apart(levels: &[f64]) -> Option<f64> {
    levels.windows(2).map(|pair| pair[1] - pair[0]).reduce(f64::min)
}

/// The cards of steps, with the part of the journey that they show.
fn cards(page: &Scene) -> impl Iterator<Item = (Part, usize, &Group)> {
    let lists = page.nodes.iter().map(group).filter(|it| it.role == Role::Steps);
    let items = lists.flat_map(|list| list.nodes.iter().map(group));
    items.flat_map(|item| item.nodes.iter().map(group)).filter_map(|card| match card.role {
        Role::Card { part, party, .. } => Some((part, party, card)),
        _ => None,
    })
}

/// The height of the middle event card of a page; the larger of two.
fn middle_card(page: &Scene, of: Option<usize>) -> Option<f64> {
    let own = cards(page).filter(|(part, party, _)| {
        *part == Part::Events && of.is_none_or(|wanted| wanted == *party)
    });
    let height = |card: &Group| area(&card.nodes[0]).bottom - area(&card.nodes[0]).top;
    let mut heights: Vec<f64> = own.map(|(.., card)| height(card)).collect();
    heights.sort_by(f64::total_cmp);
    heights.get(heights.len() / 2).copied()
}

#[test]
fn neighbouring_levels_lie_at_least_half_the_middle_card_of_their_page_apart() {
    let mut held = 0;
    on_paper(|journey, _, pages| {
        for page in pages {
            let all: Vec<f64> =
                bands(page).concat().iter().filter_map(|it| apart(&levels(it.0, it.1))).collect();
            let alike = all.windows(2).all(|pair| (pair[0] - pair[1]).abs() < EXACT);
            for (lane, ground) in bands(page).concat() {
                let Some(apart) = apart(&levels(lane, ground)) else { continue };
                // Where parties have scales of different lengths, each lane keeps to its own cards.
                let card = middle_card(page, lane.party.filter(|_| !alike)).unwrap_or(0.0);
                assert!(apart + EXACT >= SEEN * card, "{}: {apart} of {card}", journey.title);
                held += 1;
            }
        }
    });
    assert!(held > 100, "held on {held} lanes");
}

#[test]
fn levels_lie_far_apart_where_pages_would_be_white() {
    let least = apart_of("jantine", Page::A4_PORTRAIT).into_iter().fold(f64::INFINITY, f64::min);
    assert!(least > 1.5, "{least} of a card");
}

/// How far neighbouring levels lie apart on the pages of a journey, in middle cards.
fn apart_of(name: &str, page: Page) -> Vec<f64> {
    let pages = pages(&files::journey(name), &Theme::default(), &page).expect("room");
    let on_page = |page: &Scene| {
        let lanes = bands(page).concat();
        let apart = lanes.iter().filter_map(|it| apart(&levels(it.0, it.1))).reduce(f64::min);
        apart.zip(middle_card(page, None)).map(|(apart, card)| apart / card)
    };
    pages.iter().filter_map(on_page).collect()
}

#[test]
fn a_level_lies_equally_high_on_every_band_of_every_page() {
    on_paper(|journey, _, pages| {
        let mut heights: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
        for (lane, ground) in pages.iter().flat_map(bands).flatten() {
            let (Some(party), own) = (lane.party, levels(lane, ground)) else { continue };
            if own.is_empty() {
                continue;
            }
            let known = heights.entry(party).or_insert_with(|| own.clone());
            let equal = known.iter().zip(&own).all(|(a, b)| (a - b).abs() < EXACT);
            assert!(known.len() == own.len() && equal, "{}: {known:?} {own:?}", journey.title);
        }
    });
}

#[test]
fn what_a_party_tells_of_a_step_and_what_organisations_do_in_it_stands_on_one_page() {
    on_paper(|journey, _, pages| {
        let mut on: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
        for (at, page) in pages.iter().enumerate() {
            for (.., card) in cards(page) {
                let Some(Place::Step(step, _)) = card.place else { panic!("a card of no step") };
                on.entry(step).or_default().insert(at);
            }
        }
        let parted: Vec<_> = on.iter().filter(|(_, pages)| pages.len() > 1).collect();
        assert!(parted.is_empty(), "{}: {parted:?}", journey.title);
    });
}

#[test]
fn every_band_fills_the_width_of_its_page() {
    on_paper_in_both_views(|journey, page, pages| {
        for band in pages.iter().flat_map(bands) {
            for (lane, ground) in band {
                let right = Area::around(pieces_of(ground)).right;
                let off = page.width - MARGIN - right;
                let larger = if page.medium == Medium::Sheet { LARGER } else { 1.0 };
                assert!(
                    (-EXACT..POINT * larger + EXACT).contains(&off),
                    "{}: {lane:?} ends at {right}",
                    journey.title
                );
            }
        }
    });
}

/// What is told in the phases over the bands of a page, and where.
fn headers(page: &Scene) -> Vec<Vec<(String, i64)>> {
    let headers = page.nodes.iter().map(group).filter(|it| it.role == Role::PhaseHeader);
    let said = |header: &Group| {
        texts(&header.nodes).map(|it| (it.content.to_owned(), it.x.round() as i64)).collect()
    };
    headers.map(said).collect()
}

fn has_a_list(page: &Scene) -> bool {
    page.nodes.iter().any(|node| group(node).role.meaning() == Meaning::List)
}

#[test]
fn no_page_has_only_words_about_the_journey() {
    let shipped = shipped();
    on_paper(|journey, _, pages| {
        for (at, page) in pages.iter().enumerate() {
            // A title or words about a study may be higher than the room that the story leaves, and in
            // a run of phases there may be nothing of what is asked for.
            let is_end = at == 0 || at + 1 == pages.len();
            let is_phases = page.nodes.iter().any(|it| group(it).role == Role::PhaseHeader);
            let may = (is_end || is_phases) && !shipped.contains(&journey.title);
            assert!(has_a_list(page) || may, "{}: page {at}", journey.title);
        }
    });
}

#[test]
fn a_lane_stands_by_itself_only_where_no_page_of_its_band_has_room_for_it() {
    on_paper(|journey, _, pages| {
        let is_panel = |node: &Node| matches!(group(node).role, Role::PanelList(_));
        for page in pages {
            let bands = bands(page).concat();
            let [(lane, ground)] = bands[..] else { continue };
            let is_cut = |text: &str| {
                let before = ["vervolg", "continued"].iter().find_map(|it| text.strip_suffix(it));
                before.is_some_and(|before| before.is_empty() || before.ends_with(", "))
            };
            let said = texts(&page.nodes).any(|it| is_cut(it.content));
            if said || page.nodes.iter().any(is_panel) {
                continue;
            }
            let Area { top, bottom, .. } = Area::around(pieces_of(ground));
            let same = |other: &&Scene| headers(other).iter().any(|it| headers(page).contains(it));
            for other in pages.iter().filter(same).filter(|other| *other != page) {
                let (room, height) = (used(other), inner(other));
                let fits = room * height + (bottom - top) <= height;
                assert!(!fits, "{}: {lane:?}", journey.title);
            }
        }
    });
}

#[test]
fn what_stands_under_lanes_follows_them_without_a_hole() {
    let mut held = 0;
    on_paper(|journey, paper, pages| {
        for page in pages {
            let fixed = [&HEAD[..], &FOOT].concat();
            let own = page.nodes.iter().filter(|it| !fixed.contains(&group(it).role));
            let areas: Vec<(bool, Area)> =
                own.map(|it| (group(it).role == Role::PhaseHeader, area_of(it))).collect();
            let Some(first) = areas.iter().position(|(is_header, _)| *is_header) else { continue };
            let mut bottom = areas[first].1.bottom;
            for (_, area) in &areas[first..] {
                let gap = area.top - bottom;
                assert!(gap < HOLE, "{}: {gap:.0} px on {paper:?}", journey.title);
                bottom = bottom.max(area.bottom);
                held += 1;
            }
        }
    });
    assert!(held > 100, "held on {held} things");
}

fn shipped() -> BTreeSet<String> {
    files::names().iter().map(|name| files::journey(name).title).collect()
}

/// The height between head and foot of a page.
fn inner(page: &Scene) -> f64 {
    around(page, &FOOT).top - around(page, &HEAD).bottom
}

const HEAD: [Role; 3] = [Role::Title, Role::RunningTitle, Role::Legend];
const FOOT: [Role; 2] = [Role::Legend, Role::PageFoot];

/// What stands at the head or the foot of a page; the legend stands at either.
fn around(page: &Scene, roles: &[Role]) -> Area {
    let is_low = |node: &Node| 2.0 * area_of(node).top > page.height;
    let is_foot = roles == FOOT;
    let own = page.nodes.iter().filter(|it| {
        let role = group(it).role;
        roles.contains(&role) && (role != Role::Legend || is_low(it) == is_foot)
    });
    Area::around(own.map(area_of))
}

fn area_of(node: &Node) -> Area {
    Area::around(flat(std::slice::from_ref(node)).into_iter().map(area))
}

/// How much of that height is used.
fn used(page: &Scene) -> f64 {
    let (top, fixed) = (around(page, &HEAD).bottom, [&HEAD[..], &FOOT].concat());
    let rest = page.nodes.iter().filter(|it| !fixed.contains(&group(it).role));
    let mut nodes = rest.flat_map(|it| flat(std::slice::from_ref(it))).map(area).peekable();
    if nodes.peek().is_none() {
        return 0.0;
    }
    (Area::around(nodes).bottom - top) / inner(page)
}

#[test]
fn a_large_sheet_with_a_whole_journey_is_well_filled() {
    let shipped = shipped();
    on_paper_in_both_views(|journey, page, pages| {
        if let ([own], Medium::Sheet, true) = (pages, page.medium, shipped.contains(&journey.title))
        {
            assert!(used(own) > 0.75, "{}: {:.2}", journey.title, used(own));
        }
    });
}

#[test]
fn no_page_but_the_last_is_emptier_than_half() {
    let shipped = shipped();
    let law = |journey: &Journey, _: &Page, pages: &[Scene]| {
        for (at, pair) in pages.windows(2).enumerate() {
            let (own, next) = (used(&pair[0]), used(&pair[1]));
            // What somebody else writes may leave no choice: then the next page holds no less than
            // what this one has no room for.
            let has_to = !shipped.contains(&journey.title) && (at == 0 || own + next > 0.95);
            // Bars that stand there without cards may turn out a little lower than was planned.
            let lanes = bands(&pair[0]).concat();
            let has_cards = lanes.is_empty() || lanes.iter().any(|(lane, _)| lane.party.is_some());
            let least = if has_cards { 0.5 } else { 0.49 };
            assert!(own >= least || has_to, "{}: {own:.2} of page {at}", journey.title);
        }
    };
    on_paper_in_both_views(law);
    on_every_paper_in_brief(law);
}
