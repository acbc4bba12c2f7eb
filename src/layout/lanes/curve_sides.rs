//! On which side of the curve the words of each step hang, so that the curve runs away from them.

use crate::layout::lanes::curve_room::{CurvePoint, CurveRoom};
use crate::layout::lanes::heights::{Heights, Reach};
use crate::layout::marks::curve_point::OFF_LEVEL;
use crate::layout::timeline::Extent;
use crate::model::Level;

/// On which side of its level the words of a step hang.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Above,
    Below,
}

/// A step of the lane with what its place on the curve says.
#[derive(Debug, Clone, Copy)]
struct OnCurve {
    side: Side,
    before: Option<usize>,
    after: Option<usize>,
    is_tied: bool,
}

/// The steps of a lane through which a curve runs.
pub(crate) struct CurveSides {
    steps: Vec<Option<OnCurve>>,
}

impl CurveSides {
    /// Of a lane whose curve runs through these steps, piece by piece; `level` says where a step
    /// stands, and `is_tied` whether something hangs under it in another lane. The scale has so many levels.
    pub fn new(
        runs: &[Vec<usize>],
        steps: usize,
        levels: usize,
        level: impl Fn(usize) -> Option<Level>,
        is_tied: impl Fn(usize) -> bool,
    ) -> Self {
        let lone =
            |step| OnCurve { side: Side::Below, before: None, after: None, is_tied: is_tied(step) };
        let mut own: Vec<Option<OnCurve>> = (0..steps).map(|step| Some(lone(step))).collect();
        for run in runs {
            let levels_of: Vec<Level> = run.iter().filter_map(|&step| level(step)).collect();
            for (at, (&step, side)) in run.iter().zip(sides(&levels_of, levels)).enumerate() {
                let before = at.checked_sub(1).map(|before| run[before]);
                own[step] =
                    Some(OnCurve { side, before, after: run.get(at + 1).copied(), ..lone(step) });
            }
        }
        Self { steps: own }
    }

    pub fn side(&self, step: usize) -> Side {
        self.steps[step].map_or(Side::Below, |own| own.side)
    }

    /// The room of the steps with their levels at these heights.
    pub fn room(&self, reaches: &[Option<Reach>], heights: Heights, width: f64) -> CurveRoom {
        let point = |(own, reach): (&Option<OnCurve>, &Option<Reach>)| {
            let (own, reach) = ((*own)?, (*reach)?);
            let y = heights.of(reach.level);
            let words = match own.side {
                Side::Above => Extent { top: y - reach.above, bottom: y - OFF_LEVEL },
                Side::Below => Extent { top: y + OFF_LEVEL, bottom: y + reach.below },
            };
            let OnCurve { before, after, is_tied, .. } = own;
            Some(CurvePoint { y, words, is_tied, before, after })
        };
        CurveRoom { points: self.steps.iter().zip(reaches).map(point).collect(), width }
    }
}

/// The side of the words at each of these levels: above where the curve falls next, below where it
/// rises; at the end towards the middle of the levels, so that words there make the lane no higher.
fn sides(run: &[Level], levels: usize) -> Vec<Side> {
    let mut next = match run.last() {
        Some(last) if usize::from(last.0) + 1 < levels => Side::Below,
        _ => Side::Above,
    };
    let mut sides = vec![next; run.len()];
    for (at, pair) in run.windows(2).enumerate().rev() {
        next = match pair[0].cmp(&pair[1]) {
            // A lower level has a higher number.
            std::cmp::Ordering::Less => Side::Above,
            std::cmp::Ordering::Greater => Side::Below,
            std::cmp::Ordering::Equal => next,
        };
        sides[at] = next;
    }
    sides
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_hang_where_the_curve_does_not_go() {
        let [high, low] = [Level::SATISFIED, Level::DESPAIR];
        let (above, below) = (Side::Above, Side::Below);
        assert_eq!(sides(&[high, low, low, high], 4), [above, below, below, below]);
        assert_eq!(sides(&[high, high, low], 4), [above, above, above]);
        assert_eq!(sides(&[], 4), []);
    }
}
