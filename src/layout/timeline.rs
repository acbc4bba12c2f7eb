//! Where each step stands from left to right.

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
    /// The least distance between the left edges of two consecutive steps: half a card.
    #[must_use]
    pub fn least_advance(&self) -> f64 {
        self.card_width / 2.0
    }
}

/// Left edges of all steps, the first at 0.
///
/// `lanes` holds per lane the extent of each step in it; `starts_phase` says of each step whether
/// it opens a new phase. Each step moves left until it touches something: it keeps half a card
/// from the step before it, a gap from every earlier card at overlapping heights in the same lane,
/// and the phase gap when it opens a phase. These are difference constraints, each from an earlier
/// step to a later one, so taking the largest lower bound in order gives the longest path, and with
/// it the narrowest drawing there is. As steps advance by half a card, only the last few can be in
/// reach: the time is linear in the number of steps.
#[must_use]
pub fn place(lanes: &[Vec<Option<Extent>>], starts_phase: &[bool], spacing: &Spacing) -> Vec<f64> {
    let mut lefts: Vec<f64> = Vec::with_capacity(starts_phase.len());
    for (step, &starts) in starts_phase.iter().enumerate() {
        let left = match lefts.last() {
            None => 0.0,
            Some(last) if starts => last + spacing.card_width + spacing.phase_gap,
            Some(last) => {
                beside_earlier(lanes, &lefts, step, last + spacing.least_advance(), spacing)
            }
        };
        lefts.push(left);
    }
    lefts
}

fn beside_earlier(
    lanes: &[Vec<Option<Extent>>],
    lefts: &[f64],
    step: usize,
    least: f64,
    spacing: &Spacing,
) -> f64 {
    let mut left = least;
    for (earlier, at) in lefts.iter().enumerate().rev() {
        let beside = at + spacing.card_width + spacing.card_gap;
        if beside <= least {
            break;
        }
        if beside > left && lanes.iter().any(|lane| overlap(lane[earlier], lane[step], spacing)) {
            left = beside;
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

    #[test]
    fn cards_at_the_same_height_stand_side_by_side() {
        let lane = vec![HIGH; 3];
        assert_eq!(place(&[lane], &[true, false, false], &SPACING), [0.0, 144.0, 288.0]);
    }

    #[test]
    fn cards_at_different_heights_interleave_at_half_a_card() {
        let lane = vec![HIGH, LOW, HIGH];
        assert_eq!(place(&[lane], &[true, false, false], &SPACING), [0.0, 68.0, 144.0]);
    }

    #[test]
    fn lanes_do_not_hinder_each_other() {
        let upper = vec![HIGH, None];
        let lower = vec![None, HIGH];
        assert_eq!(place(&[upper, lower], &[true, false], &SPACING), [0.0, 68.0]);
    }

    #[test]
    fn a_phase_starts_to_the_right_of_all_cards_of_the_phase_before() {
        let lane = vec![HIGH, LOW];
        assert_eq!(place(&[lane], &[true, true], &SPACING), [0.0, 160.0]);
    }
}
