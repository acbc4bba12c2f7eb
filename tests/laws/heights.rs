//! Law 1: height is satisfaction.

use std::collections::BTreeMap;

use klantreis::model::{Journey, Level};
use klantreis::scene::{Node, Role, Scene};

use crate::support::holding::{on_every_journey, on_joint_journeys};
use crate::support::parts::in_role;
use crate::support::picture::{cards, own_ground, pieces_of};
use crate::support::shapes::{Area, strokes};
use crate::support::text::texts;

/// Fractions of a px that are lost where a scale's levels do not lie a whole number of px apart.
const ROUNDING: f64 = 1e-9;

/// What one party tells with a level.
#[derive(Debug)]
struct Levels<'a> {
    party: usize,
    /// The ground of the lane it is drawn in, with the words at its edge.
    ground: &'a [Node],
    /// The middle of the cards at each level that stands by itself, from the top down.
    middles: BTreeMap<Level, Vec<f64>>,
    /// The heights of the lines that are drawn right across the columns of the lane.
    lines: Vec<f64>,
}

/// The parties of which a card stands at a level.
fn levels<'a>(journey: &Journey, scene: &'a Scene) -> Vec<Levels<'a>> {
    let mut middles: BTreeMap<usize, BTreeMap<Level, Vec<f64>>> = BTreeMap::new();
    for card in cards(journey, scene) {
        if let Some(level) = card.level {
            let party = journey.teller(&journey.steps[card.step]);
            let middles = middles.entry(party).or_default();
            middles.entry(level).or_default().push(card.area().middle());
        }
    }
    let levels = |(party, middles): (usize, BTreeMap<Level, Vec<f64>>)| {
        let ground = own_ground(scene, party);
        let lane = Area::around(pieces_of(ground));
        let inside = |y: &f64| (lane.top..=lane.bottom).contains(y);
        assert!(middles.values().flatten().all(inside), "cards in the lane of their party");
        let lines = level_lines(ground, party);
        assert!(lines.iter().all(inside), "lines in the lane");
        Levels { party, ground, middles, lines }
    };
    middles.into_iter().map(levels).collect()
}

fn level_lines(ground: &[Node], party: usize) -> Vec<f64> {
    let paths = in_role(ground, Role::LevelLines { party }).iter().map(|node| match node {
        Node::Path(path) => strokes(path),
        other => panic!("not a line: {other:?}"),
    });
    let level = |(from, to): ((f64, f64), (f64, f64))| {
        assert_eq!(from.1, to.1, "a level line");
        from.1
    };
    let mut heights: Vec<f64> = paths.flatten().map(level).collect();
    heights.dedup();
    heights
}

fn on_every_party(law: impl Fn(&Journey, &Scene, &Levels<'_>)) {
    on_every_journey(|journey, scene| {
        for levels in levels(journey, scene) {
            law(journey, scene, &levels);
        }
    });
}

#[test]
fn cards_of_one_party_at_equal_levels_stand_at_exactly_equal_heights() {
    on_every_party(|_, _, levels| {
        for (level, at) in &levels.middles {
            // The middle is half of two sums: equal but for their last bits.
            assert!(at.iter().all(|y| (*y - at[0]).abs() < 1e-9), "{level:?} at {at:?}");
        }
    });
}

#[test]
fn a_better_level_stands_higher() {
    on_every_party(|_, _, levels| {
        let middles: Vec<f64> = levels.middles.values().map(|at| at[0]).collect();
        assert!(middles.is_sorted_by(|above, below| above < below), "{middles:?}");
    });
}

#[test]
fn levels_are_equally_far_apart() {
    on_every_party(|journey, _, levels| {
        let (first, last) = (levels.lines[0], levels.lines[levels.lines.len() - 1]);
        let intervals = (journey.scale_of(levels.party).levels.len() - 1) as f64;
        let apart = (last - first) / intervals;
        for (level, at) in &levels.middles {
            let wanted = first + apart * f64::from(level.0) / 2.0;
            let off = (at[0] - wanted).abs();
            // Halves of whole numbers are exact.
            let exact = apart.fract() == 0.0;
            assert!(if exact { off == 0.0 } else { off <= ROUNDING }, "{level:?} off by {off}");
        }
    });
}

#[test]
fn a_scale_of_its_own_has_whole_distances() {
    on_every_party(|journey, _, levels| {
        if journey.tellers() == 1 {
            let apart: Vec<f64> = levels.lines.windows(2).map(|pair| pair[1] - pair[0]).collect();
            assert!(apart.iter().all(|it| it.fract() == 0.0 && *it == apart[0]), "{apart:?}");
        }
    });
}

#[test]
fn the_scales_of_all_parties_are_equally_high() {
    on_every_journey(|journey, scene| {
        let height = |levels: &Levels| levels.lines[levels.lines.len() - 1] - levels.lines[0];
        let heights: Vec<f64> = levels(journey, scene).iter().map(height).collect();
        let equal = |pair: &[f64]| (pair[0] - pair[1]).abs() <= ROUNDING;
        assert!(heights.windows(2).all(equal), "{heights:?}");
    });
}

#[test]
fn generated_parties_stand_on_different_scales() {
    let different = std::cell::Cell::new(0);
    on_joint_journeys(|journey, scene| {
        let lengths = levels(journey, scene);
        let lengths: Vec<usize> = lengths.iter().map(|it| it.lines.len()).collect();
        if lengths.windows(2).any(|pair| pair[0] != pair[1]) {
            different.set(different.get() + 1);
        }
    });
    assert!(different.get() > 4, "{different:?} say something about the law");
}

#[test]
fn the_line_of_a_level_runs_through_the_middle_of_its_cards() {
    on_every_party(|_, _, levels| {
        for (level, at) in &levels.middles {
            if !level.is_halfway() {
                let line = levels.lines[usize::from(level.0 / 2)];
                let exact = line.fract() == 0.0;
                let off = (line - at[0]).abs();
                assert!(if exact { off == 0.0 } else { off <= ROUNDING }, "{level:?} off by {off}");
            }
        }
    });
}

#[test]
fn every_level_of_a_scale_has_a_line() {
    on_every_party(|journey, _, levels| {
        assert_eq!(levels.lines.len(), journey.scale_of(levels.party).levels.len());
        assert!(levels.lines.is_sorted_by(|above, below| above < below));
    });
}

#[test]
fn a_level_is_said_in_words_at_the_height_of_its_line() {
    on_every_party(|journey, _, levels| {
        let words = texts(levels.ground).filter(|text| text.size == 12.0);
        let beside: Vec<f64> = words.map(|text| text.y).collect();
        for (y, name) in levels.lines.iter().zip(&journey.scale_of(levels.party).levels) {
            let near = beside.iter().any(|at| (at - y).abs() <= 12.0);
            assert!(near || name.trim().is_empty(), "{name} at {y}: {beside:?}");
        }
    });
}
