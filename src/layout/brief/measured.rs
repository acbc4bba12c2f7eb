//! A journey measured for a form: its list, and its curve in rows.

use crate::layout::brief::bands::bands;
use crate::layout::brief::chart::Chart;
use crate::layout::brief::form::Form;
use crate::layout::brief::list::List;
use crate::layout::brief::organisation_rows::OrganisationRows;
use crate::layout::brief::step_mark;
use crate::layout::context::Sheet;
use crate::model::Journey;

/// The narrowest column that text reads well in.
const LEAST_WORDS: f64 = 120.0;
/// The most of the width that the words beside the curve take.
const GUTTER_SHARE: f64 = 0.19;
const LEAST_GUTTER: f64 = 84.0;

/// Why a journey is not drawn on pages of a size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// A column is too narrow for words.
    Narrow,
    /// The curve or a step is higher than a page.
    Low,
    /// A gap in a line has no room for what it is.
    SilentGap,
}

/// What is to be put on pages.
pub(crate) struct Measured<'a> {
    pub list: List,
    pub charts: &'a [Chart<'a>],
    pub form: &'a Form,
    pub sheet: &'a Sheet<'a>,
}

/// Measures a journey, and gives what is made of that.
pub(crate) fn measured<R>(
    journey: &Journey,
    form: &Form,
    make: impl FnOnce(Measured<'_>) -> Result<R, Refused>,
) -> Result<R, Refused> {
    if form.words() < LEAST_WORDS {
        return Err(Refused::Narrow);
    }
    let sheet = &Sheet::new(journey, &form.theme);
    let form = &form.with_marks(step_mark::radius(sheet));
    let list = List::new(form, sheet);
    let most = f64::max(form.room() * GUTTER_SHARE, LEAST_GUTTER);
    let gutter = OrganisationRows::gutter(form, sheet).min(most);
    let bands = bands(gutter.max(LEAST_GUTTER), form.mark, form, sheet);
    let charts: Vec<Chart<'_>> =
        bands.iter().map(|band| Chart::new(band, gutter, form, sheet)).collect();
    make(Measured { list, charts: &charts, form, sheet })
}
