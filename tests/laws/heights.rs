//! Law 1: height is satisfaction.

use std::collections::BTreeMap;

use klantreis::model::{Journey, Level};
use klantreis::scene::{Node, Scene, Segment};

use crate::support::holding::on_every_journey;
use crate::support::picture::{cards, parts};
use crate::support::shapes::strokes;

/// The middle of the cards at each level that stands by itself, from the top down.
fn middles(journey: &Journey, scene: &Scene) -> BTreeMap<Level, Vec<f64>> {
    let mut middles: BTreeMap<Level, Vec<f64>> = BTreeMap::new();
    for card in cards(journey, scene) {
        if let Some(level) = card.level {
            middles.entry(level).or_default().push(card.area().middle());
        }
    }
    middles
}

#[test]
fn cards_at_equal_levels_stand_at_exactly_equal_heights() {
    on_every_journey(|journey, scene| {
        for (level, at) in middles(journey, scene) {
            assert!(at.iter().all(|y| *y == at[0]), "{level:?} at {at:?}");
        }
    });
}

#[test]
fn a_better_level_stands_higher() {
    on_every_journey(|journey, scene| {
        let middles: Vec<f64> = middles(journey, scene).values().map(|at| at[0]).collect();
        assert!(middles.is_sorted_by(|above, below| above < below), "{middles:?}");
    });
}

#[test]
fn levels_are_exactly_equally_far_apart() {
    on_every_journey(|journey, scene| {
        let middles = middles(journey, scene);
        let Some((first, last)) = middles.first_key_value().zip(middles.last_key_value()) else {
            return;
        };
        let levels = f64::from(last.0.0 - first.0.0);
        let height = last.1[0] - first.1[0];
        for (level, at) in &middles {
            // Products, as a quotient would be rounded.
            let down = f64::from(level.0 - first.0.0);
            assert_eq!((at[0] - first.1[0]) * levels, height * down, "{level:?}");
        }
    });
}

/// The heights of the lines that are drawn right across the columns.
fn level_lines(scene: &Scene) -> Vec<f64> {
    let behind = &parts(scene).behind.nodes;
    let Some(Node::Path(lines)) = behind.iter().find(|node| matches!(node, Node::Path(_))) else {
        return Vec::new();
    };
    assert!(lines.segments.iter().all(|s| !matches!(s, Segment::Curve(..))), "{lines:?}");
    let mut heights: Vec<f64> = strokes(lines).iter().map(|(from, _)| from.1).collect();
    heights.dedup();
    heights
}

#[test]
fn the_line_of_a_level_runs_through_the_middle_of_its_cards() {
    on_every_journey(|journey, scene| {
        let middles = middles(journey, scene);
        if middles.is_empty() {
            return;
        }
        let lines = level_lines(scene);
        for (level, at) in middles {
            if !level.is_halfway() {
                assert_eq!(lines[usize::from(level.0 / 2)], at[0], "{level:?} in {lines:?}");
            }
        }
    });
}

#[test]
fn a_level_is_said_in_words_at_the_height_of_its_line() {
    on_every_journey(|journey, scene| {
        if middles(journey, scene).is_empty() {
            return;
        }
        let lines = level_lines(scene);
        let words = crate::support::picture::texts(&parts(scene).behind.nodes);
        let beside: Vec<f64> = words.filter(|text| text.size == 12.0).map(|text| text.y).collect();
        for (y, name) in lines.iter().zip(&journey.scale.levels) {
            let near = beside.iter().any(|at| (at - y).abs() <= 12.0);
            assert!(near || name.trim().is_empty(), "{name} at {y}: {beside:?}");
        }
    });
}
