//! On which side of the curve the words of each step hang, so that the curve runs away from them.

use std::cmp::Ordering;

use crate::layout::context::Ending;
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
    /// stands, and `is_tied` whether something hangs under it in another lane. The scale has so many levels,
    /// and the words at the end hang on this side.
    pub fn new(
        runs: &[Vec<usize>],
        steps: usize,
        (levels, ending): (usize, Ending),
        level: impl Fn(usize) -> Option<Level>,
        is_tied: impl Fn(usize) -> bool,
    ) -> Self {
        let lone =
            |step| OnCurve { side: Side::Below, before: None, after: None, is_tied: is_tied(step) };
        let mut own: Vec<Option<OnCurve>> = (0..steps).map(|step| Some(lone(step))).collect();
        for (nth, run) in runs.iter().enumerate() {
            let levels_of: Vec<Level> = run.iter().filter_map(|&step| level(step)).collect();
            let sides = sides(&levels_of, levels, (nth + 1 == runs.len()).then_some(ending));
            for (at, (&step, side)) in run.iter().zip(sides).enumerate() {
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
/// rises. They are the last of a story that ends like this, or the curve goes on elsewhere.
fn sides(run: &[Level], levels: usize, ending: Option<Ending>) -> Vec<Side> {
    let Some(&last) = run.last() else { return Vec::new() };
    let mut next = side_at_end(run, last, levels, ending);
    let mut sides = vec![next; run.len()];
    for (at, pair) in run.windows(2).enumerate().rev() {
        next = match pair[0].cmp(&pair[1]) {
            // A lower level has a higher number.
            Ordering::Less => Side::Above,
            Ordering::Greater => Side::Below,
            Ordering::Equal => next,
        };
        sides[at] = next;
    }
    sides
}

/// The side of the last words of a piece. The end of a story hangs above in the better half of the levels
/// and below in the worse; where the curve only breaks off, words hang above after a rise and below after
/// a fall. Where the one says nothing, the other does.
fn side_at_end(run: &[Level], last: Level, levels: usize, ending: Option<Ending>) -> Side {
    let half = usize::from(last.0).cmp(&levels.saturating_sub(1));
    let mut slopes = run.windows(2).rev().map(|pair| pair[1].cmp(&pair[0]));
    let slope = slopes.find(|it| it.is_ne()).unwrap_or(Ordering::Equal);
    let side = match ending {
        Some(Ending::Outward) => half.then(slope),
        Some(Ending::Inward) => half.reverse().then(slope),
        None => slope.then(half),
    };
    match side {
        Ordering::Greater => Side::Below,
        Ordering::Less | Ordering::Equal => Side::Above,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HIGH: Level = Level::SATISFIED;
    const LOW: Level = Level::DESPAIR;
    const OUTWARD: Option<Ending> = Some(Ending::Outward);

    #[test]
    fn words_hang_where_the_curve_does_not_go() {
        let (above, below) = (Side::Above, Side::Below);
        assert_eq!(sides(&[HIGH, LOW, LOW, HIGH], 4, OUTWARD), [above, below, below, above]);
        assert_eq!(sides(&[HIGH, HIGH, LOW], 4, OUTWARD), [above, above, below]);
        assert_eq!(sides(&[], 4, OUTWARD), []);
    }

    #[test]
    fn words_at_the_end_hang_away_from_the_middle_of_the_levels() {
        let end = |run: &[Level]| sides(run, 4, OUTWARD).pop();
        assert_eq!(end(&[LOW, Level::DISSATISFIED]), Some(Side::Below));
        assert_eq!(end(&[HIGH, Level::NEUTRAL]), Some(Side::Above));
        assert_eq!(sides(&[LOW, HIGH, HIGH], 4, OUTWARD), [Side::Below, Side::Above, Side::Above]);
        assert_eq!(sides(&[HIGH, Level::NEUTRAL], 3, OUTWARD), [Side::Above, Side::Below]);
    }

    #[test]
    fn words_at_the_end_can_hang_towards_the_middle_of_the_levels() {
        let end = |run: &[Level]| sides(run, 4, Some(Ending::Inward)).pop();
        assert_eq!(end(&[LOW, HIGH]), Some(Side::Below));
        assert_eq!(end(&[HIGH, LOW]), Some(Side::Above));
    }

    #[test]
    fn where_the_curve_breaks_off_the_slope_before_it_decides() {
        let end = |run: &[Level]| sides(run, 4, None).pop();
        assert_eq!(end(&[LOW, Level::DISSATISFIED]), Some(Side::Above));
        assert_eq!(end(&[HIGH, Level::NEUTRAL, Level::NEUTRAL]), Some(Side::Below));
        assert_eq!(end(&[HIGH]), Some(Side::Above));
        assert_eq!(end(&[LOW]), Some(Side::Below));
    }
}
