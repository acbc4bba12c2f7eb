//! Cuts a long story into rows of the curve, between two phases where that makes them little uneven.

use crate::layout::brief::form::Form;
use crate::layout::context::Sheet;
use crate::layout::frame::Band;

/// White between two numbers beside each other.
const BETWEEN: f64 = 0.0;
/// How far a cut may move to stand between two phases, as a share of a row.
const MOVE: f64 = 0.3;

/// The rows of the curve, as few as have room for every number.
pub(crate) fn bands(gutter: f64, radius: f64, form: &Form, sheet: &Sheet<'_>) -> Vec<Band> {
    let units = units(sheet);
    let room = form.room() - gutter;
    let pitch = 2.0 * radius + BETWEEN;
    let most = |rows: usize| {
        let gaps = (sheet.passes.len() as f64 / rows as f64 - 1.0).max(0.0) * form.density.plot_gap;
        let room = (room - gaps).max(room * 0.7);
        ((room / pitch) as usize).max(1)
    };
    let rows = (1..=units.len()).find(|&rows| units.len() <= rows * most(rows)).unwrap_or(1);
    let ends = ends(&units, rows, most(rows));
    let mut from = 0;
    let band = |end: usize| {
        let band = band(&units, from, end, sheet);
        from = end;
        band
    };
    ends.into_iter().map(band).collect()
}

/// Every drawn step with its pass, in the order of the story.
fn units(sheet: &Sheet<'_>) -> Vec<(usize, usize)> {
    let of_pass = |pass: usize| {
        let steps = sheet.passes[pass].first..sheet.passes[pass].end;
        let drawn = steps.filter(|&step| sheet.timeline.tellers[step].is_some());
        drawn.map(move |step| (pass, step))
    };
    (0..sheet.passes.len()).flat_map(of_pass).collect()
}

/// Where each row ends.
fn ends(units: &[(usize, usize)], rows: usize, most: usize) -> Vec<usize> {
    let n = units.len();
    let mut ends = Vec::with_capacity(rows);
    let mut from = 0;
    for row in 1..rows {
        let even = n * row / rows;
        let least = n.saturating_sub(most * (rows - row)).max(from + 1);
        let range = least..=(from + most).min(n - 1);
        let far = (most as f64 * MOVE) as usize;
        let begins_pass = |at: &usize| units[*at].0 != units[*at - 1].0;
        let near = range.clone().filter(begins_pass).min_by_key(|at| at.abs_diff(even));
        let near = near.filter(|at| at.abs_diff(even) <= far);
        from = near.unwrap_or_else(|| even.clamp(*range.start(), *range.end()));
        ends.push(from);
    }
    ends.push(n);
    ends
}

fn band(units: &[(usize, usize)], from: usize, end: usize, sheet: &Sheet<'_>) -> Band {
    let (Some(&(first, first_step)), Some(&(last, last_step))) =
        (units.get(from), units.get(end.wrapping_sub(1)))
    else {
        return Band::whole(sheet);
    };
    let is_other = |at: Option<&(usize, usize)>, pass: usize| at.is_none_or(|it| it.0 != pass);
    Band {
        passes: first..last + 1,
        steps: first_step..last_step + 1,
        elsewhere: Vec::new(),
        out_of_order: Vec::new(),
        begins: is_other(from.checked_sub(1).and_then(|at| units.get(at)), first),
        ends: is_other(units.get(end), last),
    }
}
