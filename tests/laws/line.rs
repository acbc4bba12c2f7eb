//! The laws of the line view: points on their levels, and a curve that passes no words.

use std::collections::BTreeMap;

use klantreis::model::{Journey, Level};
use klantreis::scene::{Group, Node, Role, Scene};
use klantreis::theme::Theme;

use crate::support::holding::on_every_line;
use crate::support::parts::{group, parts};
use crate::support::picture::{cards, grounds, items};
use crate::support::shapes::{Area, area, covering, flat, line, strokes};
use crate::support::text::texts;

/// Fractions of a px that are lost where levels do not lie a whole number of px apart.
const ROUNDING: f64 = 1e-6;

/// The words of a step beside its point, in the frame of the first of its cards; or the card of an
/// organisation.
pub struct Words<'a> {
    pub step: usize,
    pub is_action: bool,
    pub area: Area,
    nodes: Vec<&'a [Node]>,
}

/// Everything that is written in a frame.
pub fn words<'a>(journey: &'a Journey, scene: &'a Scene) -> Vec<Words<'a>> {
    let mut all: Vec<Words<'a>> = Vec::new();
    for card in cards(journey, scene) {
        let (step, is_action) = (card.step, card.is_action());
        match all.last_mut().filter(|last| !is_action && !last.is_action && last.step == step) {
            Some(last) => last.nodes.push(card.nodes),
            None => all.push(Words { step, is_action, area: card.area(), nodes: vec![card.nodes] }),
        }
    }
    all
}

/// The middle of the point of each step that has one.
pub fn points(journey: &Journey, scene: &Scene) -> BTreeMap<usize, (f64, f64)> {
    let middle = |group: &Group| {
        let Area { left, top, right, bottom } = area(&group.nodes[0]);
        (f64::midpoint(left, right), f64::midpoint(top, bottom))
    };
    let mut points = BTreeMap::new();
    for (step, item) in items(journey, scene) {
        for group in item.nodes.iter().map(group).filter(|it| matches!(it.role, Role::Point { .. }))
        {
            assert!(points.insert(step, middle(group)).is_none(), "two points of step {step}");
        }
    }
    points
}

/// A short straight line from one point to another.
pub type Stretch = ((f64, f64), (f64, f64));

/// The pieces of the curves, each as short straight lines.
pub fn curves(scene: &Scene) -> Vec<Vec<Stretch>> {
    let behind = parts(scene).behind.iter().map(group);
    let threads = behind.filter(|it| matches!(it.role, Role::Thread(_)));
    let lines = |node: &Node| match node {
        Node::Path(path) => strokes(path),
        other => panic!("not a curve: {other:?}"),
    };
    threads.flat_map(|thread| &thread.nodes).map(lines).collect()
}

fn ties(scene: &Scene) -> Vec<Area> {
    let behind = parts(scene).behind.iter().map(group).filter(|it| it.role == Role::Ties);
    let stretch = |((ax, ay), (bx, by)): ((f64, f64), (f64, f64))| Area {
        left: ax.min(bx) - 1.0,
        top: ay.min(by),
        right: ax.max(bx) + 1.0,
        bottom: ay.max(by),
    };
    let lines = |node: &Node| match node {
        Node::Path(path) => strokes(path).into_iter().map(stretch).collect(),
        _ => Vec::new(),
    };
    behind.flat_map(|ties| &ties.nodes).flat_map(lines).collect()
}

#[test]
fn no_words_cover_others() {
    on_every_line(|journey, scene| {
        let all = words(journey, scene).into_iter().map(|it| (it.area, it.step)).collect();
        assert_eq!(covering(all), None);
    });
}

#[test]
fn no_curve_passes_words() {
    on_every_line(|journey, scene| {
        let words = words(journey, scene);
        for ((ax, ay), (bx, by)) in curves(scene).concat() {
            let stretch = Area { left: ax, top: ay.min(by), right: bx, bottom: ay.max(by) };
            // Half the width of the curve; a stretch of an eighth lies a little beside it.
            let stretch = stretch.wider(2.5);
            let near = words
                .iter()
                .find(|it| it.area.covers(stretch) && meets(it.area, (ax, ay), (bx, by)));
            assert!(
                near.is_none(),
                "the curve passes the words of step {:?}",
                near.map(|it| it.step)
            );
        }
    });
}

/// Whether a short straight line comes within 2 px of an area.
fn meets(area: Area, a: (f64, f64), b: (f64, f64)) -> bool {
    let area = area.wider(2.0);
    (0..=16).any(|n| {
        let t = f64::from(n) / 16.0;
        let (x, y) = (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
        x > area.left && x < area.right && y > area.top && y < area.bottom
    })
}

#[test]
fn no_tie_passes_behind_words() {
    on_every_line(|journey, scene| {
        let words = words(journey, scene);
        for tie in ties(scene) {
            // A tie ends at the upper edge of the card that it leads to.
            let behind = words.iter().find(|it| it.area.wider(-1.5).covers(tie));
            assert!(behind.is_none(), "a tie {tie:?} passes step {:?}", behind.map(|it| it.step));
        }
    });
}

#[test]
fn no_words_cover_a_point_and_no_point_another() {
    on_every_line(|journey, scene| {
        let point = |(x, y): (f64, f64)| Area { left: x, top: y, right: x, bottom: y }.wider(7.0);
        let points = points(journey, scene);
        let points = points.iter().map(|(step, at)| (point(*at), ("point", *step)));
        let words = words(journey, scene).into_iter().map(|it| (it.area, ("words", it.step)));
        assert_eq!(covering(points.chain(words).collect()), None);
    });
}

#[test]
fn every_point_lies_exactly_on_its_level_and_levels_lie_equally_far_apart() {
    on_every_line(|journey, scene| {
        let mut heights: BTreeMap<usize, Vec<(Level, f64)>> = BTreeMap::new();
        for (step, (_, y)) in points(journey, scene) {
            let own = &journey.steps[step];
            if let Some(level) = own.level() {
                heights.entry(journey.teller(own)).or_default().push((level, y));
            }
        }
        for (party, mut levels) in heights {
            levels.sort_by_key(|(level, _)| *level);
            let (first, last) = (levels[0], levels[levels.len() - 1]);
            let halves = f64::from(last.0.0) - f64::from(first.0.0);
            let half = if halves > 0.0 { (last.1 - first.1) / halves } else { 20.0 };
            assert!(half >= 20.0 - ROUNDING, "levels of party {party} are {} px apart", half * 2.0);
            for (level, y) in levels {
                let wanted = first.1 + (f64::from(level.0) - f64::from(first.0.0)) * half;
                assert!((y - wanted).abs() < ROUNDING, "{level:?} at {y}, not {wanted}");
            }
        }
    });
}

#[test]
fn the_curve_runs_through_every_point_with_a_level() {
    on_every_line(|journey, scene| {
        let ends: Vec<(f64, f64)> =
            curves(scene).concat().into_iter().flat_map(|(a, b)| [a, b]).collect();
        let points = points(journey, scene);
        let on = |step: &usize| {
            let (x, y) = points[step];
            ends.iter().any(|end| (end.0 - x).abs() < 0.01 && (end.1 - y).abs() < 0.01)
        };
        let levelled: Vec<usize> =
            points.keys().copied().filter(|&step| journey.steps[step].level().is_some()).collect();
        // A level between steps without one stands by itself.
        for pair in levelled.windows(2).filter(|pair| pair[1] == pair[0] + 1) {
            let [a, b] = [&journey.steps[pair[0]], &journey.steps[pair[1]]];
            let is_one =
                journey.teller(a) == journey.teller(b) && journey.line_of(a) == journey.line_of(b);
            if is_one && a.phase == b.phase {
                assert!(on(&pair[0]) && on(&pair[1]), "no curve between {pair:?}");
            }
        }
    });
}

#[test]
fn each_step_begins_half_a_card_right_of_the_step_before_it() {
    on_every_line(|journey, scene| {
        let mut last: BTreeMap<usize, f64> = BTreeMap::new();
        for (step, (x, _)) in points(journey, scene) {
            let before = last.insert(journey.teller(&journey.steps[step]), x);
            let half = Theme::default().card_width / 2.0;
            let from = before.map_or(f64::NEG_INFINITY, |it| it + half);
            assert!(x >= from - ROUNDING, "step {step} at {x}, not right of {from}");
        }
    });
}

#[test]
fn every_line_of_text_stays_inside_its_frame_and_free_of_others() {
    on_every_line(|journey, scene| {
        for words in words(journey, scene) {
            for text in words.nodes.iter().flat_map(|nodes| texts(nodes)) {
                assert!(words.area.holds(line(text)), "{text:?} on {:?}", words.area);
            }
        }
        let lines = texts(&scene.nodes).map(|text| (line(text), text)).collect();
        assert_eq!(covering(lines), None);
    });
}

#[test]
fn everything_lies_on_the_page_and_all_words_in_one_column_of_a_lane() {
    on_every_line(|journey, scene| {
        let page = Area { left: 0.0, top: 0.0, right: scene.width, bottom: scene.height };
        let all = flat(&scene.nodes);
        assert!(all.iter().all(|node| page.holds(area(node))), "something leaves {page:?}");
        let grounds = grounds(scene);
        for words in words(journey, scene) {
            let inside = grounds.iter().any(|ground| ground.holds(words.area));
            assert!(inside, "step {} stands beside its column", words.step);
        }
    });
}
