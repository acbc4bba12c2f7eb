//! Where a bar runs: from a step to a step, or along a phase.

use std::ops::RangeInclusive;

use crate::layout::context::Sheet;
use crate::layout::frame::{COLUMN_PADDING, Frame};
use crate::layout::marks::bar::BarEnds;
use crate::model::Stretch;

/// Where a bar runs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Along {
    /// From a step to a step.
    Steps(Stretch),
    /// Along one pass through a phase.
    Pass(usize),
}

impl From<Stretch> for Along {
    fn from(stretch: Stretch) -> Self {
        Self::Steps(stretch)
    }
}

/// Where a bar runs on a band, and which of its ends lie there.
pub(crate) fn place_of(
    along: Along,
    lasting: Option<&RangeInclusive<usize>>,
    frame: &Frame,
    sheet: &Sheet<'_>,
) -> Option<((f64, f64), BarEnds)> {
    match along {
        Along::Steps(stretch) => {
            let steps = lasting?;
            let on_band = |step: &usize| frame.left(*step).is_some();
            let (came, goes_on) = sheet.order.is_cut_off(stretch);
            let ends = BarEnds {
                begins: on_band(steps.start()) && !came,
                ends: on_band(steps.end()) && !goes_on,
            };
            Some((frame.span(steps, sheet.theme)?, ends))
        }
        Along::Pass(pass) => {
            let column = frame.column(pass)?;
            let (left, right) = (column.left + COLUMN_PADDING, column.right - COLUMN_PADDING);
            Some(((left, right), BarEnds { begins: column.begins, ends: column.ends }))
        }
    }
}

/// Whether it began on an earlier band, and not before the part of the journey that is drawn.
pub(crate) fn comes_from_another_band(
    along: Along,
    lasting: Option<&RangeInclusive<usize>>,
    frame: &Frame,
) -> bool {
    match (along, lasting) {
        (Along::Steps(_), Some(steps)) => frame.left(*steps.start()).is_none(),
        (Along::Steps(_), None) => false,
        (Along::Pass(pass), _) => frame.column(pass).is_some_and(|column| !column.begins),
    }
}
