//! Where each step stands from left to right.

use std::ops::Range;

use crate::theme::Theme;

/// The vertical stretch that a step takes up in a lane; `top` is above `bottom`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// Upper end.
    pub top: f64,
    /// Lower end.
    pub bottom: f64,
}

/// The distances that hold between steps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spacing {
    /// Width of every card.
    pub card_width: f64,
    /// Horizontal room between cards whose heights overlap.
    pub card_gap: f64,
    /// Heights closer than this count as overlapping.
    pub clearance: f64,
    /// Horizontal room between the last card of a phase and the first of the next.
    pub phase_gap: f64,
}

impl Spacing {
    /// The distances of a theme.
    #[must_use]
    pub fn of(theme: &Theme) -> Self {
        Self {
            card_width: theme.card_width,
            card_gap: theme.card_gap,
            clearance: theme.card_clearance,
            phase_gap: theme.phase_gap,
        }
    }

    /// The least distance between the left edges of two consecutive steps: half a card.
    #[must_use]
    pub fn least_advance(&self) -> f64 {
        self.card_width / 2.0
    }
}

/// What more than cards a lane keeps free of one another, such as a curve that passes no card.
pub trait Clearance {
    /// The least place of a step, at `left` or further right, that keeps it free of the steps before
    /// it, which stand at `lefts`.
    fn least_left(&self, step: usize, left: f64, lefts: &[f64]) -> f64;
}

/// A column of the timeline: the steps of one pass through a phase.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its steps; consecutive columns hold consecutive steps.
    pub steps: Range<usize>,
    /// It is at least this wide.
    pub least_width: f64,
}

/// The steps that share one timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The columns, in order; together they hold all steps.
    pub columns: Vec<Column>,
    /// Who tells each step; `None` for a step of which nothing is drawn.
    pub tellers: Vec<Option<usize>>,
}

/// Where everything stands from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct Placement {
    /// Left edges of all steps, the first at 0.
    pub lefts: Vec<f64>,
    /// Left and right end of each column.
    pub columns: Vec<(f64, f64)>,
}

impl Timeline {
    /// Places all steps, the first at 0; `lanes` holds per lane the extent of each step in it.
    ///
    /// Each step moves left until it touches something: it keeps half a card from the step before
    /// it of the same teller, a gap from every earlier card at overlapping heights in the same
    /// lane, and the phase gap from everything in the column before its own. These are difference
    /// constraints, each from an earlier step to a later one, so taking the largest lower bound in
    /// order gives the longest path, and with it the narrowest drawing there is. As the steps of
    /// one teller advance by half a card, only the last few can be in reach: the time is linear in
    /// the number of steps. A step of which nothing is drawn hinders none.
    #[must_use]
    pub fn place<L>(&self, lanes: &[L], spacing: &Spacing) -> Placement
    where
        L: AsRef<[Option<Extent>]>,
    {
        self.place_clear(lanes, &[], spacing)
    }

    /// The same, where each step keeps free of what some lanes have besides cards.
    pub(crate) fn place_clear<L>(
        &self,
        lanes: &[L],
        clearances: &[&dyn Clearance],
        spacing: &Spacing,
    ) -> Placement
    where
        L: AsRef<[Option<Extent>]>,
    {
        let mut lefts: Vec<f64> = Vec::with_capacity(self.tellers.len());
        let mut columns = Vec::with_capacity(self.columns.len());
        // The steps of each teller in this column.
        let tellers = self.tellers.iter().flatten().max().map_or(0, |most| most + 1);
        let mut placed = vec![Vec::new(); tellers];
        let mut start = 0.0;
        for column in &self.columns {
            placed.iter_mut().for_each(Vec::clear);
            let mut end = start + column.least_width;
            for step in column.steps.clone() {
                end = end.max(start + spacing.card_width);
                let Some(teller) = self.tellers[step] else {
                    lefts.push(start);
                    continue;
                };
                let advance = |&last: &usize| lefts[last] + spacing.least_advance();
                let least = placed[teller].last().map_or(start, advance);
                let mut left = beside_earlier(lanes, &lefts, &placed, step, least, spacing);
                while let Some(further) = pushed(clearances, step, left, &lefts) {
                    left = beside_earlier(lanes, &lefts, &placed, step, further, spacing);
                }
                lefts.push(left);
                placed[teller].push(step);
                end = end.max(left + spacing.card_width);
            }
            columns.push((start, end));
            start = end + spacing.phase_gap;
        }
        Placement { lefts, columns }
    }
}

/// Where a step has to stand instead, further right, for what lanes have besides cards.
fn pushed(clearances: &[&dyn Clearance], step: usize, left: f64, lefts: &[f64]) -> Option<f64> {
    let least = |left, clearance: &&dyn Clearance| clearance.least_left(step, left, lefts);
    let further = clearances.iter().fold(left, least);
    (further > left).then_some(further)
}

fn beside_earlier<L: AsRef<[Option<Extent>]>>(
    lanes: &[L],
    lefts: &[f64],
    placed: &[Vec<usize>],
    step: usize,
    least: f64,
    spacing: &Spacing,
) -> f64 {
    let mut left = least;
    for own in placed {
        for &earlier in own.iter().rev() {
            let beside = lefts[earlier] + spacing.card_width + spacing.card_gap;
            if beside <= left {
                break;
            }
            let mut lanes = lanes.iter().map(AsRef::as_ref);
            if lanes.any(|lane| overlap(lane[earlier], lane[step], spacing)) {
                left = beside;
            }
        }
    }
    left
}

fn overlap(a: Option<Extent>, b: Option<Extent>, spacing: &Spacing) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return false };
    a.top < b.bottom + spacing.clearance && b.top < a.bottom + spacing.clearance
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACING: Spacing =
        Spacing { card_width: 136.0, card_gap: 8.0, clearance: 8.0, phase_gap: 24.0 };

    const HIGH: Option<Extent> = Some(Extent { top: 0.0, bottom: 50.0 });
    const LOW: Option<Extent> = Some(Extent { top: 60.0, bottom: 90.0 });

    /// The places of steps of one teller, in columns that begin where `starts` says.
    fn lefts(lanes: &[Vec<Option<Extent>>], starts: &[bool]) -> Vec<f64> {
        let mut columns: Vec<Column> = Vec::new();
        for (step, &start) in starts.iter().enumerate() {
            match columns.last_mut() {
                Some(column) if !start => column.steps.end = step + 1,
                _ => columns.push(Column { steps: step..step + 1, least_width: 0.0 }),
            }
        }
        Timeline { columns, tellers: vec![Some(0); starts.len()] }.place(lanes, &SPACING).lefts
    }

    #[test]
    fn cards_at_the_same_height_stand_side_by_side() {
        let lane = vec![HIGH; 3];
        assert_eq!(lefts(&[lane], &[true, false, false]), [0.0, 144.0, 288.0]);
    }

    #[test]
    fn cards_at_different_heights_interleave_at_half_a_card() {
        let lane = vec![HIGH, LOW, HIGH];
        assert_eq!(lefts(&[lane], &[true, false, false]), [0.0, 68.0, 144.0]);
    }

    #[test]
    fn lanes_do_not_hinder_each_other() {
        let upper = vec![HIGH, None];
        let lower = vec![None, HIGH];
        assert_eq!(lefts(&[upper, lower], &[true, false]), [0.0, 68.0]);
    }

    #[test]
    fn a_phase_starts_to_the_right_of_all_cards_of_the_phase_before() {
        let lane = vec![HIGH, LOW];
        assert_eq!(lefts(&[lane], &[true, true]), [0.0, 160.0]);
    }

    #[test]
    fn what_two_tell_in_one_phase_stands_above_one_another() {
        let lanes = [vec![HIGH, HIGH, None], vec![None, None, HIGH]];
        let columns = vec![Column { steps: 0..3, least_width: 0.0 }];
        let places =
            Timeline { columns, tellers: vec![Some(0), Some(0), Some(1)] }.place(&lanes, &SPACING);
        assert_eq!(places.lefts, [0.0, 144.0, 0.0]);
    }

    #[test]
    fn a_step_that_is_not_drawn_takes_no_room_beside_the_others() {
        let columns = vec![Column { steps: 0..2, least_width: 0.0 }];
        let timeline = Timeline { columns, tellers: vec![None, Some(0)] };
        let places = timeline.place(&[vec![None, HIGH]], &SPACING);
        assert_eq!((places.lefts, places.columns), (vec![0.0, 0.0], vec![(0.0, 136.0)]));
    }

    #[test]
    fn a_column_is_as_wide_as_it_must_be() {
        let column = |steps, least_width| Column { steps, least_width };
        let columns = vec![column(0..1, 300.0), column(1..1, 50.0)];
        let places = Timeline { columns, tellers: vec![Some(0)] }.place(&[vec![HIGH]], &SPACING);
        assert_eq!(places.columns, [(0.0, 300.0), (324.0, 374.0)]);
    }
}
