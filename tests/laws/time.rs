//! Law 3: left to right is time, in as little room as can be.

use klantreis::layout::Theme;
use klantreis::layout::timeline::{Extent, Spacing, place};
use klantreis::scene::Node;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::holding::{on, on_every_journey};
use crate::support::picture::{Standing, captions, cards, standings};
use crate::support::shapes::area;

#[test]
fn a_step_starts_at_least_half_a_card_after_the_one_before() {
    on_every_journey(|journey, scene| {
        let half = Theme::default().card_width / 2.0;
        let lefts: Vec<f64> = standings(journey, scene).iter().map(|step| step.left).collect();
        assert!(lefts.is_sorted_by(|before, after| before + half <= *after), "{lefts:?}");
    });
}

#[test]
fn all_cards_of_a_step_share_their_left_edge() {
    on_every_journey(|journey, scene| {
        let steps = standings(journey, scene);
        for card in cards(journey, scene) {
            assert_eq!(card.area().left, steps[card.step].left, "{}", card.label);
        }
        for caption in captions(scene) {
            assert_eq!(area(&Node::Rect(caption.plate)).left, steps[caption.step].left);
        }
    });
}

#[test]
fn every_card_is_as_wide_as_the_theme_says() {
    on_every_journey(|journey, scene| {
        for card in cards(journey, scene) {
            let area = card.area();
            assert_eq!(area.right - area.left, Theme::default().card_width, "{}", card.label);
        }
    });
}

/// Whether a step could stand at `left` for all that stands before it.
fn free(steps: &[Standing], step: usize, left: f64, spacing: &Spacing) -> bool {
    let Some(last) = step.checked_sub(1) else { return left >= 0.0 };
    let beside = |earlier: &Standing, gap: f64| left - earlier.left >= spacing.card_width + gap;
    let meets = |earlier: &Standing| {
        earlier.lanes.iter().zip(&steps[step].lanes).any(|lanes| match lanes {
            (Some(a), Some(b)) => {
                a.bottom + spacing.clearance > b.top && b.bottom + spacing.clearance > a.top
            }
            _ => false,
        })
    };
    left - steps[last].left >= spacing.card_width / 2.0
        && steps[..step].iter().all(|earlier| {
            let same_phase = earlier.column == steps[step].column;
            (same_phase || beside(earlier, spacing.phase_gap))
                && (!meets(earlier) || beside(earlier, spacing.card_gap))
        })
}

#[test]
fn every_step_stands_where_it_is_free_and_one_px_to_the_left_is_not() {
    on_every_journey(|journey, scene| {
        let steps = standings(journey, scene);
        let spacing = Theme::default().spacing();
        for (at, step) in steps.iter().enumerate() {
            assert!(free(&steps, at, step.left, &spacing), "step {at} stands in another's room");
            let nearer = at > 0 && free(&steps, at, step.left - 1.0, &spacing);
            assert!(!nearer, "step {at} could move left");
        }
    });
}

/// A grid of 4 px with small cards, on which every drawing can be tried.
const GRID: f64 = 4.0;
const SMALL: Spacing = Spacing { card_width: 16.0, card_gap: 4.0, clearance: 4.0, phase_gap: 12.0 };

/// A step of a small case: its stretches in two lanes, and whether it opens a phase.
type Small = ([Option<(f64, f64)>; 2], bool);

fn small_step() -> impl Strategy<Value = Small> {
    let stretch = (0..8_u8, 1..5_u8).prop_map(|(top, height)| {
        let top = f64::from(top) * GRID;
        (top, top + f64::from(height) * GRID)
    });
    let lanes = [
        proptest::option::weighted(0.9, stretch.clone()).boxed(),
        proptest::option::weighted(0.4, stretch).boxed(),
    ];
    (lanes, proptest::bool::weighted(0.2))
}

/// Whether two steps at these places disturb each other: the later one's cards, grown by the room
/// they ask for, reach over the earlier one's.
fn disturb(before: &Small, at: f64, after: &Small, then: f64, phases_between: bool) -> bool {
    let ends = at + SMALL.card_width;
    let touch = before.0.iter().zip(&after.0).any(|lanes| {
        let (Some(a), Some(b)) = lanes else { return false };
        let apart = b.0 - SMALL.clearance >= a.1 || a.0 - SMALL.clearance >= b.1;
        !apart && then - SMALL.card_gap < ends
    });
    touch || (phases_between && then - SMALL.phase_gap < ends)
}

/// Tries every way to put the steps on the grid with the last one left of `limit`; tells whether
/// one is allowed.
fn some_drawing_ends_before(limit: f64, steps: &[Small], lefts: &mut Vec<f64>) -> bool {
    let at = lefts.len();
    if at == steps.len() {
        return true;
    }
    let tries = (0..).map(|n| f64::from(n) * GRID).take_while(|left| *left < limit);
    for left in tries {
        let advances = lefts.last().is_none_or(|last| left - last >= SMALL.card_width / 2.0);
        let disturbed = (0..at).any(|i| {
            let phases_between = steps[i + 1..=at].iter().any(|step| step.1);
            disturb(&steps[i], lefts[i], &steps[at], left, phases_between)
        });
        if advances && !disturbed {
            lefts.push(left);
            if some_drawing_ends_before(limit, steps, lefts) {
                return true;
            }
            lefts.pop();
        }
    }
    false
}

fn placed(steps: &[Small]) -> Vec<f64> {
    let extent = |(top, bottom)| Extent { top, bottom };
    let lane = |lane: usize| steps.iter().map(|step| step.0[lane].map(extent)).collect();
    let starts: Vec<bool> = steps.iter().map(|step| step.1).collect();
    place(&[lane(0), lane(1)], &starts, &SMALL)
}

#[test]
fn no_drawing_is_narrower_than_the_solved_one() {
    on(300, vec(small_step(), 1..=6), |steps| {
        let lefts = placed(&steps);
        let last = *lefts.last().unwrap();
        assert!(!some_drawing_ends_before(last, &steps, &mut Vec::new()), "{lefts:?}");
    });
}

#[test]
fn the_solved_drawing_is_one_of_those_that_are_allowed() {
    on(300, vec(small_step(), 1..=6), |steps| {
        let last = *placed(&steps).last().unwrap();
        assert!(some_drawing_ends_before(last + GRID, &steps, &mut Vec::new()));
    });
}
