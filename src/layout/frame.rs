//! Where a band of the timeline lies on the page.

use std::ops::{Range, RangeInclusive};

use crate::layout::context::Sheet;
use crate::layout::timeline::Placement;
use crate::theme::Theme;

/// Where a band of the timeline lies on the page, shared by everything drawn along it.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    /// Left edge of the words beside the lanes.
    pub gutter: f64,
    /// The step that `lefts` begins with.
    pub first_step: usize,
    /// Left edges of the steps; `None` for a step that stands on another band.
    pub lefts: Vec<Option<f64>>,
    /// Steps before the last of the band that stand on a later one, and steps after it that stand on an earlier one.
    pub out_of_order: Vec<usize>,
    /// The pass that `columns` begins with.
    pub first_pass: usize,
    /// Left and right edges of the columns, one for each pass through a phase.
    pub columns: Vec<Column>,
    /// How high a lane can be: infinite where the page is as high as its lanes.
    pub most: f64,
    /// Whether no cards show where the steps are: then a bar lasts until the step after it.
    pub is_bare: bool,
}

/// A column of the drawing: the room of one pass through a phase, or of a part of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Column {
    pub left: f64,
    pub right: f64,
    /// Whether the pass begins here, and not on an earlier band.
    pub begins: bool,
    /// Whether the pass ends here, and not on a later band.
    pub ends: bool,
}

/// Widest line of the words beside the lanes.
pub(crate) const GUTTER: f64 = 84.0;
/// Room between the edge of a column and its cards.
pub(crate) const COLUMN_PADDING: f64 = 8.0;
/// Room between the words at the edge and the first column.
const GUTTER_GAP: f64 = 12.0;
/// Room left of the first card, beside the margin.
pub(crate) const BEFORE_CARDS: f64 = GUTTER + GUTTER_GAP + COLUMN_PADDING;

/// Which steps and passes of the story stand on a band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Band {
    pub passes: Range<usize>,
    /// From its first step to its last.
    pub steps: Range<usize>,
    /// The steps between those that stand on another band, in order.
    pub elsewhere: Vec<usize>,
    /// Steps before its last that stand on a later band, and steps after it that stand on an earlier one: where
    /// several parties tell, the steps of a phase stand in the order in which they are drawn.
    pub out_of_order: Vec<usize>,
    /// Whether its first pass begins here, and its last ends here.
    pub begins: bool,
    pub ends: bool,
}

impl Band {
    /// All of it.
    pub fn whole(sheet: &Sheet<'_>) -> Self {
        let (passes, steps) = (0..sheet.passes.len(), 0..sheet.journey.steps.len());
        Self {
            passes,
            steps,
            elsewhere: Vec::new(),
            out_of_order: Vec::new(),
            begins: true,
            ends: true,
        }
    }

    /// Whether a pass of the band begins on it.
    pub fn begins_pass(&self, pass: usize) -> bool {
        self.begins || pass > self.passes.start
    }
}

impl Column {
    /// The room between its paddings.
    pub fn room(&self) -> f64 {
        self.right - self.left - 2.0 * COLUMN_PADDING
    }
}

impl Frame {
    /// A band whose steps and columns are placed like this.
    pub fn new(band: &Band, places: &Placement, sheet: &Sheet<'_>) -> Self {
        let gutter = sheet.theme.margin;
        let first = gutter + BEFORE_CARDS;
        let mut lefts: Vec<Option<f64>> =
            places.lefts.iter().map(|left| Some(left + first)).collect();
        for &step in &band.elsewhere {
            lefts[step - band.steps.start] = None;
        }
        let last = band.passes.end;
        let column = |(pass, &(left, right)): (usize, &(f64, f64))| Column {
            left: left + first - COLUMN_PADDING,
            right: right + first + COLUMN_PADDING,
            begins: band.begins_pass(pass),
            ends: band.ends || pass + 1 < last,
        };
        let columns = band.passes.clone().zip(&places.columns).map(column).collect();
        let (first_step, first_pass) = (band.steps.start, band.passes.start);
        Self {
            gutter,
            first_step,
            lefts,
            out_of_order: band.out_of_order.clone(),
            first_pass,
            columns,
            most: f64::INFINITY,
            is_bare: false,
        }
    }

    /// The left edge of the first column.
    pub fn left_edge(&self) -> f64 {
        self.columns.first().map_or(self.gutter, |column| column.left)
    }

    /// The right edge of the last column.
    pub fn right(&self) -> f64 {
        self.columns.last().map_or(self.gutter, |column| column.right)
    }

    /// The left edge of a step, where it stands on this band.
    pub fn left(&self, step: usize) -> Option<f64> {
        self.lefts.get(step.checked_sub(self.first_step)?).copied().flatten()
    }

    /// Whether a step stands on an earlier band.
    pub fn is_earlier(&self, step: usize) -> bool {
        let is_before = step < self.first_step + self.lefts.len();
        self.left(step).is_none() && is_before != self.out_of_order.contains(&step)
    }

    /// Those of some steps among which the steps of this band are.
    pub fn within(&self, steps: Range<usize>) -> Range<usize> {
        let end = self.first_step + self.lefts.len();
        steps.start.max(self.first_step)..steps.end.min(end)
    }

    /// The steps of this band with their left edges, in the order of the story.
    pub fn steps(&self) -> impl Iterator<Item = (usize, f64)> {
        let numbered = (self.first_step..).zip(&self.lefts);
        numbered.filter_map(|(step, left)| Some((step, (*left)?)))
    }

    /// The column of a pass, where it is on this band.
    pub fn column(&self, pass: usize) -> Option<&Column> {
        self.columns.get(pass.checked_sub(self.first_pass)?)
    }

    /// The passes of this band with their columns.
    pub fn passes(&self) -> impl Iterator<Item = (usize, &Column)> {
        (self.first_pass..).zip(&self.columns)
    }

    /// The passes that begin on this band, with their columns: what stands under a phase stands
    /// where the phase begins.
    pub fn begun(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.passes().filter(|(_, column)| column.begins)
    }

    /// Left and right end of what lasts for some steps; it runs to the edge of the band where it
    /// goes on beyond it. Nothing where none of the steps stands on this band.
    pub fn span(&self, steps: &RangeInclusive<usize>, theme: &Theme) -> Option<(f64, f64)> {
        let mut among = self.within(*steps.start()..steps.end() + 1);
        among.find(|&step| self.left(step).is_some())?;
        let left = self.left(*steps.start()).unwrap_or_else(|| self.left_edge());
        let right = self.left(*steps.end()).map(|last| self.end_of_step(last, theme));
        let right = right.unwrap_or_else(|| self.right());
        Some((left, if self.is_bare { right } else { right.max(left + theme.card_width) }))
    }

    /// Where what lasts for a step ends, whose left edge this is: with its card, or where no cards
    /// stand with the room until the next step or the next phase.
    fn end_of_step(&self, left: f64, theme: &Theme) -> f64 {
        if !self.is_bare {
            return left + theme.card_width;
        }
        let later = |it: &f64| *it >= left + theme.card_width / 2.0;
        let next = self.lefts.iter().flatten().copied().filter(later).reduce(f64::min);
        let column = self.columns.iter().find(|it| it.left <= left && left < it.right);
        let end = column.map_or(left + theme.card_width, |it| it.right - COLUMN_PADDING);
        next.map_or(end, |next| end.min(next - theme.card_gap))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::timeline::Spacing;
    use crate::model::{Journey, Level, Step};

    /// Three steps of one phase, half a card apart, in a column of a thousand.
    fn frame(theme: &Theme) -> Frame {
        let step = || Step::event("Ik wacht.", Level::NEUTRAL).in_phase("1");
        let journey = Journey::new("x").step(step()).step(step()).step(step());
        let sheet = Sheet::new(&journey, theme);
        let places = sheet.timeline.place::<[_; 0]>(&[], &Spacing::of(theme));
        let columns = vec![(0.0, 1000.0)];
        Frame::new(&Band::whole(&sheet), &Placement { columns, ..places }, &sheet)
    }

    #[test]
    fn what_lasts_for_a_step_ends_with_its_card_or_where_none_stand_before_the_next_step() {
        let theme = Theme::default();
        let usual = frame(&theme);
        let (first, half) = (usual.left(0).unwrap(), theme.card_width / 2.0);
        let width = |frame: &Frame, steps| frame.span(&steps, &theme).map(|it| it.1 - it.0);
        assert_eq!(width(&usual, 0..=1), Some(half + theme.card_width));
        assert_eq!(width(&usual, 2..=2), Some(theme.card_width));
        let bare = Frame { is_bare: true, ..usual };
        assert_eq!(width(&bare, 0..=1), Some(2.0 * half - theme.card_gap));
        assert_eq!(bare.span(&(2..=2), &theme), Some((first + 2.0 * half, first + 1000.0)));
    }
}
