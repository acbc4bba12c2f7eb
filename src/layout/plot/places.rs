//! Where steps and columns of a plot stand from left to right.

use crate::layout::context::Sheet;
use crate::layout::frame::{Band, Column};
use crate::layout::plot::look::{PlotLook, StepsBeside};

/// The gaps between columns take at most this share of the width.
const MOST_GAPS: f64 = 0.3;

/// Where steps and columns of a band stand: every drawn step of a teller takes the same width.
pub(crate) struct Places {
    first_step: usize,
    xs: Vec<Option<f64>>,
    pub columns: Vec<Column>,
    /// The width that a step takes.
    pub pitch: f64,
}

/// How many steps stand beside each other on a band: of each pass those of the teller with most, or all.
pub(crate) fn beside(band: &Band, look: &PlotLook, sheet: &Sheet<'_>) -> usize {
    band.passes.clone().map(|pass| slots(pass, band, look, sheet).1).sum()
}

impl Places {
    /// Places a band from `left` to `right`.
    pub fn new(band: &Band, (left, right): (f64, f64), look: &PlotLook, sheet: &Sheet<'_>) -> Self {
        let gaps = band.passes.len().saturating_sub(1) as f64;
        let gap = look.gap.min((right - left) * MOST_GAPS / gaps.max(1.0));
        let pitch = (right - left - gaps * gap) / beside(band, look, sheet).max(1) as f64;
        let mut xs = vec![None; band.steps.len()];
        let (mut x, mut columns) = (left, Vec::with_capacity(band.passes.len()));
        for pass in band.passes.clone() {
            let (steps, most) = slots(pass, band, look, sheet);
            for (step, nth) in steps {
                xs[step - band.steps.start] = Some(x + (nth as f64 + 0.5) * pitch);
            }
            let right = x + most as f64 * pitch;
            let begins = band.begins_pass(pass);
            let ends = band.ends || pass + 1 < band.passes.end;
            columns.push(Column { left: x, right, begins, ends });
            x = right + gap;
        }
        Self { first_step: band.steps.start, xs, columns, pitch }
    }

    /// The middle of a step, where it stands on this band.
    pub fn x(&self, step: usize) -> Option<f64> {
        self.xs.get(step.checked_sub(self.first_step)?).copied().flatten()
    }

    /// The steps of the band, in the order of the story.
    pub fn steps(&self) -> impl Iterator<Item = (usize, f64)> {
        (self.first_step..).zip(&self.xs).filter_map(|(step, x)| Some((step, (*x)?)))
    }

    /// The left edge of the first column, and the right edge of the last.
    pub fn edges(&self) -> (f64, f64) {
        let left = self.columns.first().map_or(0.0, |column| column.left);
        (left, self.columns.last().map_or(left, |column| column.right))
    }

    /// From the left of the first of some steps to the right of the last; nothing where none of them is
    /// on the band.
    pub fn span(&self, steps: std::ops::Range<usize>) -> Option<(f64, f64)> {
        let own: Vec<f64> = steps.filter_map(|step| self.x(step)).collect();
        let first = own.iter().copied().reduce(f64::min)?;
        let last = own.iter().copied().reduce(f64::max)?;
        Some((first - self.pitch / 2.0, last + self.pitch / 2.0))
    }
}

/// The drawn steps of a pass on a band, each with its place among those of its teller, or among all; and
/// how many places there are, at least one.
fn slots(
    pass: usize,
    band: &Band,
    look: &PlotLook,
    sheet: &Sheet<'_>,
) -> (Vec<(usize, usize)>, usize) {
    let own = &sheet.timeline.columns[pass].steps;
    let steps = own.start.max(band.steps.start)..own.end.min(band.steps.end);
    let mut told = vec![0; sheet.journey.tellers()];
    let mut slots = Vec::with_capacity(steps.len());
    for step in steps.filter(|step| band.elsewhere.binary_search(step).is_err()) {
        if let Some(teller) = sheet.timeline.tellers[step] {
            let teller = if look.beside == StepsBeside::All { 0 } else { teller };
            slots.push((step, told[teller]));
            told[teller] += 1;
        }
    }
    (slots, told.into_iter().max().unwrap_or(0).max(1))
}
