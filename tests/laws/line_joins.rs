//! What joins cards in the view `lijn` ends on what it joins, and what has no level stands outside the scale.

use klantreis::layout::layout;
use klantreis::model::{Part, View};
use klantreis::scene::{Node, Role, Scene};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::shapes::{Area, area, flat, strokes};

fn drawn(name: &str, view: View) -> Scene {
    let mut journey = files::journey(name);
    journey.view = Some(view);
    layout(&journey, &Theme::default())
}

/// The areas of what has a role, wherever it stands.
fn areas(nodes: &[Node], fits: &dyn Fn(Role) -> bool) -> Vec<Area> {
    let mut found = Vec::new();
    for node in nodes {
        let Node::Group(group) = node else { continue };
        if fits(group.role) {
            found.push(area(node));
        }
        found.extend(areas(&group.nodes, fits));
    }
    found
}

fn ties(nodes: &[Node]) -> Vec<&Node> {
    let mut found = Vec::new();
    for node in nodes {
        let Node::Group(group) = node else { continue };
        found.extend(if group.role == Role::Ties {
            flat(&group.nodes)
        } else {
            ties(&group.nodes)
        });
    }
    found
}

#[test]
fn a_tie_from_a_card_ends_on_the_bar_of_the_other() {
    let scene = drawn("bea", View::Line);
    let is_organisation = |role| matches!(role, Role::Card { part: Part::Organisations, .. });
    let cards = areas(&scene.nodes, &is_organisation);
    let ties = ties(&scene.nodes);
    let dots = ties.iter().filter(|node| matches!(node, Node::Circle(_))).count();
    let paths = ties.iter().filter_map(|node| match node {
        Node::Path(path) => Some(strokes(path)),
        _ => None,
    });
    let onto = |card: &Area, x: f64, y: f64| x == card.left + 2.0 && (card.top - y).abs() < 2.0;
    let ends = paths.flatten().filter(|(a, b)| a.1 == b.1 && b.0 < a.0);
    let ends: Vec<_> = ends.map(|(_, end)| end).collect();
    assert!(dots > 2, "{dots}");
    let on_bars = ends.iter().filter(|(x, y)| cards.iter().any(|card| onto(card, *x, *y)));
    assert_eq!(on_bars.count(), dots, "{ends:?}");
}

#[test]
fn what_has_no_level_stands_on_ground_of_its_own() {
    for view in [View::Cards, View::Line] {
        let scene = drawn("roos", view);
        let gaps = flat(&scene.nodes).into_iter().filter_map(|node| match node {
            Node::Rect(rect) if rect.h == 6.0 => Some(rect.y + rect.h),
            _ => None,
        });
        let gap = gaps.reduce(f64::max).expect("the ground is parted");
        let points = areas(&scene.nodes, &|role| matches!(role, Role::Point { .. }));
        let under = points.iter().filter(|point| point.top > gap).count();
        assert_eq!(under, usize::from(view == View::Line), "{view:?}");
    }
}
