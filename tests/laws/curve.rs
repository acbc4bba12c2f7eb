//! The laws of the curve alone: it passes every step at its level, and nothing meets anything.

use std::collections::BTreeMap;

use klantreis::layout::{Medium, Page, TooSmall, layout, pages};
use klantreis::model::{Journey, Level, Part, Place, Scale, Step, View};
use klantreis::scene::{Group, Lane, Node, Role, Scene, Segment};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::generate::{family_journey, short_journey};
use crate::support::holding::on;
use crate::support::joint::joint_journey;
use crate::support::picture::{Told, told};
use crate::support::shapes::{Area, area, covering, line, strokes};
use crate::support::text::texts;

/// The sizes of page that a curve is drawn on, in mm.
const SIZES: [(f64, f64); 5] =
    [(60.0, 15.0), (90.0, 20.0), (160.0, 40.0), (100.0, 100.0), (297.0, 210.0)];
/// The least size of text, in px: 9 pt.
const LEAST_TEXT: f64 = 12.0;
/// What binary fractions lose.
const ROUNDING: f64 = 1e-6;

fn theme() -> Theme {
    Theme { view: View::Curve, ..Theme::default() }
}

/// Every drawing of the curve of a journey: as large as it likes, and on each page with room for it.
fn curves(journey: &Journey) -> Vec<Scene> {
    let mut scenes = vec![layout(journey, &theme())];
    for (width, height) in SIZES {
        match pages(journey, &theme(), &Page::mm(width, height, Medium::Paper)) {
            Ok(own) => scenes.extend(own),
            Err(error) => assert_eq!(error, TooSmall::ForCurve, "{width} by {height}"),
        }
    }
    scenes
}

fn on_every_curve(law: impl Fn(&Journey, &Scene)) {
    let hold = |journey: Journey| curves(&journey).iter().for_each(|scene| law(&journey, scene));
    for name in files::names() {
        hold(files::journey(&name));
    }
    on(24, short_journey(), hold);
    on(12, joint_journey(), hold);
    on(12, family_journey(), hold);
}

/// All groups of a role, wherever they are.
fn in_role<'a>(nodes: &'a [Node], is: &dyn Fn(Role) -> bool, found: &mut Vec<&'a Group>) {
    for node in nodes {
        if let Node::Group(group) = node {
            if is(group.role) {
                found.push(group);
            }
            in_role(&group.nodes, is, found);
        }
    }
}

fn groups(scene: &Scene, is: impl Fn(Role) -> bool) -> Vec<&Group> {
    let mut found = Vec::new();
    in_role(&scene.nodes, &is, &mut found);
    found
}

/// The levels of what a party tells, in the order of the story.
fn levels(party: usize, journey: &Journey) -> Vec<Level> {
    let drawn = journey.drawn_parts();
    let own = journey.steps.iter().filter(|step| journey.teller(step) == party);
    let tells = own
        .filter(|step| told(step, &drawn).iter().any(|(told, _)| !matches!(told, Told::Action(_))));
    tells.filter_map(Step::level).collect()
}

/// The places that the curve of a party passes through, from left to right.
fn points(party: usize, journey: &Journey, scene: &Scene) -> Vec<(f64, f64)> {
    let lane = Lane { part: Part::Events, party: Some(party) };
    let mut points = Vec::new();
    for thread in groups(scene, |role| role == Role::Thread(lane)) {
        let Node::Path(path) = &thread.nodes[0] else { panic!("no line: {thread:?}") };
        points.extend(path.segments.iter().filter_map(|segment| match *segment {
            Segment::Move(to) | Segment::Curve(_, _, to) => Some(to),
            Segment::Line(_) | Segment::Close => None,
        }));
    }
    for point in groups(scene, |role| matches!(role, Role::Point { .. })) {
        let Some(Place::Step(id, _)) = point.place else { panic!("of no step: {point:?}") };
        if id.party.min(journey.tellers() - 1) == party {
            let area = area(&point.nodes[0]);
            points.push((f64::midpoint(area.left, area.right), area.middle()));
        }
    }
    points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    // Two lines can pass a step at heights of their own.
    points.dedup_by(|a, b| (a.0 - b.0).abs() < ROUNDING && (a.1 - b.1).abs() < ROUNDING);
    points
}

#[test]
fn the_curve_passes_every_step_at_its_level() {
    on_every_curve(|journey, scene| {
        // Of several lines through one family there is a law of their own.
        let tellers = if journey.drawn_lines().len() > 1 { 0 } else { journey.tellers() };
        for party in 0..tellers {
            let (levels, points) = (levels(party, journey), points(party, journey, scene));
            assert_eq!(levels.len(), points.len(), "{levels:?} at {points:?}");
            let mut heights: BTreeMap<Level, f64> = BTreeMap::new();
            for (level, (_, y)) in levels.into_iter().zip(points) {
                let height = *heights.entry(level).or_insert(y);
                assert!((height - y).abs() < ROUNDING, "{level:?} at {height} and {y}");
            }
            let ends = heights.first_key_value().zip(heights.last_key_value());
            let Some(((top, from), (low, to))) = ends.filter(|(a, b)| a.0 < b.0) else { continue };
            let half = (to - from) / f64::from(low.0 - top.0);
            assert!(half > 0.0, "lower is less satisfied: {heights:?}");
            for (level, y) in &heights {
                let place = from + half * f64::from(level.0 - top.0);
                assert!((place - y).abs() < ROUNDING, "{level:?} at {y} and not {place}");
            }
        }
    });
}

#[test]
fn the_curve_never_leaves_the_heights_of_its_points() {
    on_every_curve(|journey, scene| {
        for party in 0..journey.tellers() {
            let heights = || points(party, journey, scene).into_iter().map(|(_, y)| y);
            let (top, bottom) =
                (heights().fold(f64::INFINITY, f64::min), heights().fold(0.0, f64::max));
            let lane = Lane { part: Part::Events, party: Some(party) };
            for thread in groups(scene, |role| role == Role::Thread(lane)) {
                let Node::Path(path) = &thread.nodes[0] else { panic!("no line: {thread:?}") };
                for (_, (_, y)) in strokes(path) {
                    assert!((top - ROUNDING..=bottom + ROUNDING).contains(&y), "{y}");
                }
            }
        }
    });
}

#[test]
fn nothing_of_a_curve_leaves_its_page() {
    on_every_curve(|_, scene| {
        let page = Area { left: 0.0, top: 0.0, right: scene.width, bottom: scene.height };
        let drawn = Area::around(scene.nodes.iter().map(area));
        assert!(page.holds(drawn), "{drawn:?} on {page:?}");
    });
}

#[test]
fn no_name_meets_another_or_the_curve() {
    on_every_curve(|_, scene| {
        let names: Vec<(Area, &str)> =
            texts(&scene.nodes).map(|text| (line(text), text.content)).collect();
        // What is said where a curve stops stands between its pieces.
        let not_told = groups(scene, |role| role == Role::NotTold);
        let between: Vec<Area> =
            not_told.iter().flat_map(|it| texts(&it.nodes)).map(line).collect();
        for thread in groups(scene, |role| matches!(role, Role::Thread(_))) {
            let curve = Area::around(thread.nodes.iter().map(area));
            let mut beside = names.iter().filter(|(name, _)| !between.contains(name));
            let met = beside.find(|(name, _)| name.covers(curve));
            assert_eq!(met, None, "on the curve at {curve:?}");
        }
        assert_eq!(covering(names), None);
    });
}

#[test]
fn long_names_of_both_ends_do_not_meet() {
    let long = "de wachtlijst en het gesprek aan de keukentafel met niemand en iedereen erbij";
    let mut journey = Journey::new("x").step(Step::event("x", Level::rank(0)));
    journey.scale = Scale::of(&[long, "ik", long]);
    for scene in curves(&journey) {
        let names = texts(&scene.nodes).map(|text| (line(text), text.content)).collect();
        assert_eq!(covering(names), None);
    }
}

#[test]
fn no_name_is_smaller_than_text_on_paper() {
    on_every_curve(|_, scene| {
        for text in texts(&scene.nodes) {
            assert!(text.size >= LEAST_TEXT - ROUNDING, "{text:?}");
        }
    });
}

#[test]
fn the_curves_of_two_families_do_not_share_an_id() {
    let id = |name: &str| layout(&files::journey(name), &theme()).id;
    assert_ne!(id("inge"), id("sam"));
}

#[test]
fn a_page_for_a_curve_alone_holds_no_cards() {
    let page: Page = "60x15".parse().unwrap();
    let drawn = pages(&files::journey("inge"), &Theme::default(), &page);
    assert_eq!(drawn, Err(TooSmall::ForMore));
}

#[test]
fn names_beside_a_small_curve_take_at_most_a_quarter_of_its_width() {
    let page = Page::mm(60.0, 15.0, Medium::Paper);
    let scenes = pages(&files::journey("gezamenlijk"), &theme(), &page).expect("it fits");
    let names: Vec<String> = texts(&scenes[0].nodes)
        .filter(|text| line(*text).left > 0.7 * scenes[0].width)
        .map(|text| text.content.to_owned())
        .collect();
    assert_eq!(names, ["Gezin.", "Prof."]);
}

#[test]
fn the_end_of_a_line_shows_around_that_of_another() {
    for name in ["els-gepland", "bea"] {
        let scene = layout(&files::journey(name), &theme());
        let is_point = |role| matches!(role, Role::Point { .. } | Role::LinePoint);
        let points: Vec<Area> =
            groups(&scene, is_point).iter().map(|it| area(&it.nodes[0])).collect();
        let around = |outer: &Area, inner: &Area| outer.wider(-0.5).holds(*inner);
        let is_ringed = points.iter().any(|outer| points.iter().any(|it| around(outer, it)));
        assert!(is_ringed, "{name}: {points:?}");
    }
}
