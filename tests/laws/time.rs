//! Law 3: left to right is time, in as little room as can be.

use klantreis::layout::timeline::{Column, Extent, Placement, Spacing, Timeline};
use klantreis::model::{Anchor, Journey, Part};
use klantreis::scene::Scene;
use klantreis::theme::Theme;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::along::{all_cells, shows_every_place};
use crate::support::holding::{on, on_every_journey};
use crate::support::parts::{items, parts};
use crate::support::picture::{Standing, captions, cards, columns, standings, standings_of_cards};
use crate::support::shapes::{Area, area};

/// Room between the edge of a column and its cards.
const PADDING: f64 = 8.0;
/// Fractions of a px that are lost in heights that are not whole.
const ROUNDING: f64 = 1e-6;
/// The least room for a difference in words.
const DIFFERENCE: f64 = 128.0;

#[test]
fn a_step_starts_at_least_half_a_card_after_the_one_before_of_its_party() {
    on_every_journey(|journey, scene| {
        let half = Theme::default().card_width / 2.0;
        let steps = standings(journey, scene);
        for party in 0..journey.tellers() {
            let own = steps.iter().filter(|step| step.teller == party);
            let lefts: Vec<f64> = own.map(|step| step.left).collect();
            assert!(lefts.is_sorted_by(|before, after| before + half <= *after), "{lefts:?}");
        }
    });
}

#[test]
fn a_step_stands_in_the_column_of_its_phase() {
    on_every_journey(|journey, scene| {
        let passes = journey.passes();
        for Standing { step, column, left, .. } in standings(journey, scene) {
            let pass = &passes[column];
            assert!((pass.first..pass.end).contains(&step), "step {step} in column {column}");
            let right = left + Theme::default().card_width;
            assert!(right <= columns(scene)[column].right, "step {step} leaves its column");
        }
    });
}

#[test]
fn a_phase_stands_right_of_the_phase_before_it() {
    on_every_journey(|journey, scene| {
        let columns = columns(scene);
        assert!(columns.is_empty() || columns.len() == journey.passes().len());
        let gap = Theme::default().phase_gap - 2.0 * PADDING;
        for pair in columns.windows(2) {
            assert_eq!(pair[1].left - pair[0].right, gap, "{pair:?}");
        }
    });
}

#[test]
fn a_phase_is_no_wider_than_what_stands_in_it() {
    on_every_journey(|journey, scene| {
        if !shows_every_place(journey, scene) {
            return;
        }
        let steps = standings(journey, scene);
        for (at, column) in columns(scene).into_iter().enumerate() {
            let room = column.right - column.left - 2.0 * PADDING;
            let right = rightmost(&steps, at, column, (journey, scene));
            let full = right.is_some_and(|right| (right + PADDING - column.right).abs() < ROUNDING);
            // A phase in which no step is drawn keeps the room of one card for its name.
            let least = match (journey.drawn_parts().contains(&Part::Differences), right) {
                (true, _) => room == DIFFERENCE,
                (false, None) => room == Theme::default().card_width,
                (false, Some(_)) => false,
            };
            assert!(full || least, "{column:?} of {room} holds what ends at {right:?}");
        }
    });
}

/// Where the last card or cell in a column ends.
fn rightmost(
    steps: &[Standing],
    at: usize,
    column: Area,
    (journey, scene): (&Journey, &Scene),
) -> Option<f64> {
    let width = Theme::default().card_width;
    let steps = steps.iter().filter(|step| step.column == at).map(|step| step.left + width);
    let cards =
        items(parts(scene).along(Part::Experiences)).into_iter().map(|item| area(&item.nodes[0]));
    let cards = cards.filter(|card| column.left <= card.left && card.left < column.right);
    // What stands at a step is in its place already.
    let of_phase = |(at, _): &(Anchor, Area)| matches!(at, Anchor::Phase(_));
    let cells = all_cells(journey, scene).into_iter().filter(of_phase).map(|(_, cell)| cell.left);
    let cells = cells.filter(|left| column.left <= *left && *left < column.right);
    let cells = cells.map(|left| left + width);
    steps.chain(cards.map(|card| card.right)).chain(cells).reduce(f64::max)
}

#[test]
fn all_cards_of_a_step_share_their_left_edge() {
    on_every_journey(|journey, scene| {
        let mut lefts = vec![None; journey.steps.len()];
        for Standing { step, left, .. } in standings(journey, scene) {
            lefts[step] = Some(left);
        }
        for card in cards(journey, scene) {
            assert_eq!(Some(card.area().left), lefts[card.step], "{}", card.label);
        }
        for caption in captions(journey, scene) {
            let (words, left) = (caption.area(), lefts[caption.step].expect("a card"));
            assert!(words.left >= left && words.left <= left + Theme::default().card_width);
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

/// Whether a step could stand at `left` for its column and all that stands before it there; cards
/// that overlap by less than `least` do not meet.
fn free(steps: &[Standing], at: usize, left: f64, column: Area, least: f64) -> bool {
    let spacing = Spacing::of(&Theme::default());
    let step = &steps[at];
    let meets = |earlier: &Standing| {
        earlier.lanes.iter().zip(&step.lanes).any(|lanes| match lanes {
            (Some(a), Some(b)) => {
                let reach = spacing.clearance - least;
                a.bottom + reach > b.top && b.bottom + reach > a.top
            }
            _ => false,
        })
    };
    let apart = |earlier: &Standing| left - earlier.left;
    left >= column.left + PADDING
        && steps[..at].iter().filter(|earlier| earlier.column == step.column).all(|earlier| {
            let advances =
                earlier.teller != step.teller || apart(earlier) >= spacing.card_width / 2.0;
            let beside = apart(earlier) >= spacing.card_width + spacing.card_gap;
            advances && (beside || !meets(earlier))
        })
}

#[test]
fn every_step_stands_where_it_is_free_and_one_px_to_the_left_is_not() {
    on_every_journey(|journey: &Journey, scene| {
        // Points left of cards take room that is not that of cards.
        let has_points = journey.drawn_lines().len() > 1;
        if has_points || !shows_every_place(journey, scene) {
            return;
        }
        let (steps, cards) = (standings(journey, scene), standings_of_cards(journey, scene));
        let columns = columns(scene);
        for (at, step) in steps.iter().enumerate() {
            let free = |steps: &[Standing], left, least| {
                free(steps, at, left, columns[step.column], least)
            };
            assert!(free(&cards, step.left, ROUNDING), "step {} in another's room", step.step);
            let further = step.left - 1.0;
            assert!(!free(&steps, further, -ROUNDING), "step {} could move left", step.step);
        }
    });
}

/// A grid of 4 px with small cards, on which every drawing can be tried.
const GRID: f64 = 4.0;
const SMALL: Spacing = Spacing { card_width: 16.0, card_gap: 4.0, clearance: 4.0, phase_gap: 12.0 };

/// A step of a small case.
#[derive(Debug, Clone)]
struct Small {
    /// Its stretches in the two lanes of its teller.
    lanes: [Option<(f64, f64)>; 2],
    opens_a_phase: bool,
    teller: usize,
}

fn small_step(tellers: usize) -> impl Strategy<Value = Small> {
    let stretch = (0..8_u8, 1..5_u8).prop_map(|(top, height)| {
        let top = f64::from(top) * GRID;
        (top, top + f64::from(height) * GRID)
    });
    let lanes = prop_oneof![
        5 => stretch.clone().prop_map(|upper| [Some(upper), None]),
        1 => stretch.clone().prop_map(|lower| [None, Some(lower)]),
        4 => [stretch.clone(), stretch].prop_map(|both| both.map(Some)),
    ];
    (lanes, proptest::bool::weighted(0.2), 0..tellers)
        .prop_map(|(lanes, opens_a_phase, teller)| Small { lanes, opens_a_phase, teller })
}

/// Whether two steps at these places disturb each other: the later one's cards, grown by the room
/// they ask for, reach over the earlier one's.
fn disturb(before: &Small, at: f64, after: &Small, then: f64, phases_between: bool) -> bool {
    let ends = at + SMALL.card_width;
    let touch = before.lanes.iter().zip(&after.lanes).any(|lanes| {
        let (Some(a), Some(b)) = lanes else { return false };
        let apart = b.0 - SMALL.clearance >= a.1 || a.0 - SMALL.clearance >= b.1;
        !apart && then - SMALL.card_gap < ends
    });
    let too_near = then - at < SMALL.card_width / 2.0;
    (before.teller == after.teller && (touch || too_near))
        || (phases_between && then - SMALL.phase_gap < ends)
}

/// Tries every way to put the steps on the grid, all of them left of `limit`; tells whether one is
/// allowed.
fn some_drawing_ends_before(limit: f64, steps: &[Small], lefts: &mut Vec<f64>) -> bool {
    let at = lefts.len();
    if at == steps.len() {
        return true;
    }
    let tries = (0..).map(|n| f64::from(n) * GRID).take_while(|left| *left < limit);
    for left in tries {
        let disturbed = (0..at).any(|i| {
            let phases_between = steps[i + 1..=at].iter().any(|step| step.opens_a_phase);
            disturb(&steps[i], lefts[i], &steps[at], left, phases_between)
        });
        if !disturbed {
            lefts.push(left);
            if some_drawing_ends_before(limit, steps, lefts) {
                return true;
            }
            lefts.pop();
        }
    }
    false
}

/// The left edge of the step furthest to the right in the solved drawing.
fn solved(steps: &[Small]) -> f64 {
    let extent = |(top, bottom)| Extent { top, bottom };
    let lane = |teller: usize, lane: usize| -> Vec<Option<Extent>> {
        let own = |step: &Small| step.lanes[lane].filter(|_| step.teller == teller);
        steps.iter().map(|step| own(step).map(extent)).collect()
    };
    let lanes = [lane(0, 0), lane(0, 1), lane(1, 0), lane(1, 1)];
    let mut columns: Vec<Column> = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        match columns.last_mut() {
            Some(column) if !step.opens_a_phase => column.steps.end = at + 1,
            _ => columns.push(Column { steps: at..at + 1, least_width: 0.0 }),
        }
    }
    let tellers = steps.iter().map(|step| Some(step.teller)).collect();
    let Placement { lefts, .. } = Timeline { columns, tellers }.place(&lanes, &SMALL);
    lefts.into_iter().fold(0.0, f64::max)
}

#[test]
fn no_drawing_is_narrower_than_the_solved_one() {
    on(300, vec(small_step(1), 1..=6), |steps| {
        let last = solved(&steps);
        assert!(!some_drawing_ends_before(last, &steps, &mut Vec::new()), "{last}");
    });
}

#[test]
fn the_solved_drawing_is_one_of_those_that_are_allowed() {
    on(300, vec(small_step(1), 1..=6), |steps| {
        let last = solved(&steps);
        assert!(some_drawing_ends_before(last + GRID, &steps, &mut Vec::new()));
    });
}

#[test]
fn no_drawing_of_two_tellers_is_narrower_than_the_solved_one() {
    on(300, vec(small_step(2), 1..=5), |steps| {
        let last = solved(&steps);
        assert!(!some_drawing_ends_before(last, &steps, &mut Vec::new()), "{last}");
    });
}

#[test]
fn the_solved_drawing_of_two_tellers_is_one_of_those_that_are_allowed() {
    on(300, vec(small_step(2), 1..=5), |steps| {
        let last = solved(&steps);
        assert!(some_drawing_ends_before(last + GRID, &steps, &mut Vec::new()));
    });
}
