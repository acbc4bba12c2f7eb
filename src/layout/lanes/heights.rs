//! How far apart the levels lie, and with that the height of every card.

use crate::layout::timeline::{Extent, Spacing, Timeline};
use crate::model::Level;
use crate::theme::Theme;

/// The least and the most distance between two neighbouring levels.
const LEAST_SPACING: f64 = 24.0;
const MOST_SPACING: f64 = 168.0;
/// The more levels a scale has, the closer together they lie, so that all of them together take no
/// less and no more than about these heights.
const LEAST_SCALE: f64 = 216.0;
const MOST_SCALE: f64 = 480.0;
/// The least distance between the lowest level and the cards without a level.
const UNKNOWN_APART: f64 = 56.0;
/// Room between the cards at levels and those without one.
const PARTED: f64 = 10.0;
/// Levels lie closer together as long as the drawing fits a page no worse than this.
const WORSE_FIT: f64 = 1.03;
/// Width by height of the paper a drawing is likely to be put on, lying down.
const PAPER: f64 = 1.414;
/// About the height of everything on a page but the lane.
const REST_OF_PAGE: f64 = 480.0;
/// Distances between levels are multiples of this, so that halfway points fall on whole px.
const SPACING_GRID: f64 = 8.0;

/// How far the cards of a step reach from the height of their level.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reach {
    pub level: Option<Level>,
    pub above: f64,
    pub below: f64,
}

impl Reach {
    /// How far what stands at the level reaches from its height at most, without what hangs on it.
    pub fn lead(self) -> f64 {
        self.above.min(self.below)
    }
}

/// Where the levels lie, from the top of the lane.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Heights {
    /// The highest level.
    top: f64,
    /// Distance between a level and the halfway point under it.
    half: f64,
    /// Cards without a level.
    unknown: f64,
}

impl Heights {
    /// The levels `spacing` apart, with room of at least `above_first` above the highest.
    pub fn new(reaches: &[Option<Reach>], levels: usize, spacing: f64, above_first: f64) -> Self {
        let chosen = Self::from_zero(reaches, levels, spacing).with_leads_above(reaches, levels);
        let cards = reaches.iter().flatten().map(|reach| reach.above - chosen.of(reach.level));
        chosen.lowered(cards.fold(above_first, f64::max).ceil())
    }

    /// The highest level at this height, the next so far under it, and what has no level at `unknown`.
    pub const fn at(top: f64, spacing: f64, unknown: f64) -> Self {
        Self { top, half: spacing / 2.0, unknown }
    }

    /// The height of a level, or of the cards whose level is not known.
    pub fn of(self, level: Option<Level>) -> f64 {
        level.map_or(self.unknown, |level| self.top + f64::from(level.0) * self.half)
    }

    /// The room each step takes up.
    pub fn extents(self, reaches: &[Option<Reach>]) -> Vec<Option<Extent>> {
        reaches.iter().map(|reach| reach.map(|reach| self.extent(reach))).collect()
    }

    /// The room of a step that reaches so far.
    pub fn extent(self, reach: Reach) -> Extent {
        let middle = self.of(reach.level);
        Extent { top: middle - reach.above, bottom: middle + reach.below }
    }

    /// The levels so far apart, with the highest at 0 and the cards without a level under the
    /// lowest level and the lowest card; also the tallest of them reaches no level.
    fn from_zero(reaches: &[Option<Reach>], levels: usize, spacing: f64) -> Self {
        let half = spacing / 2.0;
        let lowest_card = lowest(reaches).map_or(0.0, |level| f64::from(level.0) * half);
        let lowest_level = levels.saturating_sub(1) as f64 * spacing;
        let apart = if levels == 0 { 0.0 } else { spacing.max(UNKNOWN_APART) };
        let unlevelled = reaches.iter().flatten().filter(|reach| reach.level.is_none());
        let reach = unlevelled.map(|reach| reach.above).fold(0.0, f64::max);
        let free = if levels == 0 { 0.0 } else { (lowest_level + reach).ceil() };
        Self { top: 0.0, half, unknown: free.max(lowest_level.max(lowest_card) + apart) }
    }

    /// The same with the cards without a level under all that stand at one. How far the levels lie apart is
    /// chosen without this: it takes as much room whatever that is.
    fn with_leads_above(self, reaches: &[Option<Reach>], levels: usize) -> Self {
        let drawn = || reaches.iter().flatten();
        let above = drawn().filter(|it| it.level.is_none()).map(|it| it.above);
        let Some(above) = above.reduce(f64::max).filter(|_| levels > 0) else { return self };
        let leads = drawn().filter(|it| it.level.is_some()).map(|it| self.of(it.level) + it.lead());
        let free = leads.fold(self.top, f64::max) + above + PARTED;
        Self { unknown: self.unknown.max(free.ceil()), ..self }
    }

    /// The same with what has no level under every card of those that have one, so far from them that
    /// their ground can be parted.
    pub fn with_unknown_under_cards(self, reaches: &[Option<Reach>]) -> Self {
        let drawn = || reaches.iter().flatten();
        let above = drawn().filter(|it| it.level.is_none()).map(|it| it.above);
        let cards = drawn().filter(|it| it.level.is_some()).map(|it| self.extent(*it).bottom);
        let (Some(above), Some(bottom)) = (above.reduce(f64::max), cards.reduce(f64::max)) else {
            return self;
        };
        Self { unknown: self.unknown.max((bottom + PARTED + above).ceil()), ..self }
    }

    /// The same heights, all further from the top.
    pub fn lowered(self, by: f64) -> Self {
        Self { top: self.top + by, unknown: self.unknown + by, ..self }
    }
}

/// The distance between levels that are at least `apart` from each other, in a drawing of so many
/// lanes.
///
/// The further apart the levels are, the more cards can stand above one another, and the narrower
/// but higher the drawing. The least distance is taken with which the drawing fits its paper about
/// as well as it can.
pub(crate) fn spacing(
    reaches: &[Option<Reach>],
    levels: usize,
    apart: f64,
    timeline: &Timeline,
    lanes: usize,
    theme: &Theme,
) -> f64 {
    let extents = |spacing: f64| Heights::from_zero(reaches, levels, spacing).extents(reaches);
    let wide = |extents| {
        let places = timeline.place(&[extents], &Spacing::of(theme));
        places.columns.last().map_or(0.0, |&(_, right)| right)
    };
    // No drawing is narrower than the one with the most distance, and none after one lower than it is.
    let narrowest = spacings(levels, apart).last().map_or(0.0, |most| wide(extents(most)));
    let mut sizes: Vec<(f64, f64)> = Vec::new();
    let mut smallest = f64::INFINITY;
    for spacing in spacings(levels, apart) {
        let extents = extents(spacing);
        let high = width_for_height(&extents, levels.saturating_sub(1) as f64 * spacing, lanes);
        if smallest <= narrowest.max(high) {
            break;
        }
        let size = wide(extents).max(high);
        smallest = smallest.min(size);
        sizes.push((spacing, size));
    }
    let close = sizes.iter().find(|&&(_, size)| size <= smallest * WORSE_FIT);
    close.map_or(MOST_SPACING, |&(spacing, _)| spacing)
}

fn lowest(reaches: &[Option<Reach>]) -> Option<Level> {
    reaches.iter().flatten().filter_map(|reach| reach.level).max()
}

/// The distances between levels to choose from, least first.
fn spacings(levels: usize, apart: f64) -> impl Iterator<Item = f64> {
    let intervals = levels.saturating_sub(1).max(1) as f64;
    let least = (LEAST_SCALE / intervals).clamp(LEAST_SPACING, MOST_SPACING).max(apart);
    let most = (MOST_SCALE / intervals).clamp(LEAST_SPACING, MOST_SPACING).max(least);
    let steps = (least / SPACING_GRID).ceil() as u32..=(most / SPACING_GRID).ceil() as u32;
    steps.map(|n| f64::from(n) * SPACING_GRID)
}

/// How wide paper is that is high enough for so many lanes of these extents at full size.
fn width_for_height(extents: &[Option<Extent>], scale: f64, lanes: usize) -> f64 {
    let top = extents.iter().flatten().map(|extent| extent.top).fold(0.0, f64::min);
    let bottom = extents.iter().flatten().map(|extent| extent.bottom).fold(scale, f64::max);
    (lanes as f64 * (bottom - top) + REST_OF_PAGE) * PAPER
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::timeline::Column;

    fn reach(level: Level) -> Reach {
        Reach { level: Some(level), above: 40.0, below: 40.0 }
    }

    fn fit(reaches: &[Reach], levels: usize, apart: f64) -> Heights {
        let columns = vec![Column { steps: 0..reaches.len(), least_width: 0.0 }];
        let timeline = Timeline { columns, tellers: vec![Some(0); reaches.len()] };
        let reaches: Vec<Option<Reach>> = reaches.iter().copied().map(Some).collect();
        let spacing = spacing(&reaches, levels, apart, &timeline, 1, &Theme::default());
        Heights::new(&reaches, levels, spacing, 0.0)
    }

    // Distances are multiples of the grid, which numbers hold exactly.
    #[allow(clippy::float_cmp)]
    #[test]
    fn levels_are_equally_far_apart() {
        let heights = fit(&[reach(Level::SATISFIED), reach(Level::DESPAIR)], 4, 0.0);
        let height = |level| heights.of(Some(level));
        let step = height(Level::NEUTRAL) - height(Level::SATISFIED);
        assert_eq!(height(Level::DESPAIR) - height(Level::DISSATISFIED), step);
        assert_eq!(height(Level::NEUTRAL.halfway_down()) - height(Level::NEUTRAL), step / 2.0);
    }

    #[test]
    fn the_highest_card_stays_inside_the_lane() {
        let heights = fit(&[reach(Level::SATISFIED)], 4, 0.0);
        assert!(heights.of(Some(Level::SATISFIED)) >= 40.0);
    }

    #[test]
    fn cards_without_a_level_stand_under_the_lowest_level() {
        let unknown = Reach { level: None, above: 40.0, below: 40.0 };
        let heights = fit(&[reach(Level::SATISFIED), unknown], 4, 0.0);
        assert!(heights.of(None) >= heights.of(Some(Level::DESPAIR)) + UNKNOWN_APART);
    }

    #[test]
    fn a_tall_card_without_a_level_reaches_none() {
        let unknown = Reach { level: None, above: 300.0, below: 300.0 };
        let heights = fit(&[reach(Level::SATISFIED), unknown], 4, 0.0);
        assert!(heights.extent(unknown).top >= heights.of(Some(Level::DESPAIR)));
    }

    #[test]
    fn a_tall_card_at_the_lowest_level_stays_above_those_without_one() {
        let tall = Reach { level: Some(Level::DESPAIR), above: 200.0, below: 400.0 };
        let unknown = Reach { level: None, above: 40.0, below: 40.0 };
        let heights = fit(&[tall, unknown], 4, 0.0);
        let bottom = heights.of(tall.level) + tall.lead();
        assert!(heights.extent(unknown).top >= bottom);
    }

    #[test]
    fn levels_keep_the_distance_their_words_need() {
        let heights = fit(&[reach(Level::SATISFIED)], 4, 300.0);
        let apart = heights.of(Some(Level::NEUTRAL)) - heights.of(Some(Level::SATISFIED));
        assert!(apart >= 300.0);
    }
}
