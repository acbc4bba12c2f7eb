//! How high a page has to be for a journey in brief.

use crate::layout::brief::form::Form;
use crate::layout::brief::measured::{Measured, measured};
use crate::layout::brief::plan::{CurveAt, plan};
use crate::layout::paper_size::{MM, MOST_SIDE, Page, SizeInMm};
use crate::model::Journey;

/// The lowest page as wide as this one that a journey fits on in one of these forms; nothing where none may
/// be so high.
pub(crate) fn least_height(journey: &Journey, page: &Page, forms: &[Form]) -> Option<SizeInMm> {
    let mm = |px: f64| (px / MM).round() as u32;
    let (low, most) = ((page.height / MM) as u32, mm(MOST_SIDE));
    let least = |high: u32, form: &Form| {
        measured(journey, form, |parts| Ok(least_of(&parts, (low, high)))).unwrap_or(high)
    };
    let height = forms.iter().rev().fold(most + 1, least);
    (height <= most).then_some(SizeInMm { width: mm(page.width), height })
}

/// The least height in mm, between one that is too low and one that is high enough.
fn least_of(parts: &Measured<'_>, (mut low, mut high): (u32, u32)) -> u32 {
    while high - low > 1 {
        let middle = low.midpoint(high);
        let form = parts.form.with_height(f64::from(middle) * MM);
        let planned = |curve| plan(&parts.list, parts.charts, curve, &form, parts.sheet).is_ok();
        let fits = planned(CurveAt::EveryPage) || planned(CurveAt::Front);
        if fits { high = middle } else { low = middle }
    }
    high
}
