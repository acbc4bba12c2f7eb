//! Spreads a band over the width of the page.

use crate::layout::context::Sheet;
use crate::layout::frame::{BEFORE_CARDS, Band, COLUMN_PADDING, Frame};
use crate::layout::lanes::room::Room;
use crate::layout::timeline::{Placement, Spacing};

/// Where a band lies over so much width, with the words at the edge.
pub(crate) fn spread(band: &Band, room: &Room<'_>, width: f64, sheet: &Sheet<'_>) -> Frame {
    let pass = band.passes.end - 1;
    let least = if band.begins_pass(pass) { room.least_widths[pass] } else { 0.0 };
    let width = width - BEFORE_CARDS - COLUMN_PADDING;
    let places = room.place(band, sheet);
    let places = stretched(places, width, least.min(width), &Spacing::of(sheet.theme));
    Frame::new(band, &places, sheet)
}

/// The same places spread over so much width: the last card or phase ends at its right edge. All that
/// stands apart stands as far apart or further, so that nothing meets anything it was free of.
/// `last_least` is the least width of the last column.
fn stretched(places: Placement, width: f64, last_least: f64, spacing: &Spacing) -> Placement {
    let last_left = places.lefts.iter().copied().fold(0.0, f64::max);
    let last_column = places.columns.last().map_or(0.0, |column| column.0);
    let by = |left: f64, room: f64| if left > 0.0 { (width - room) / left } else { f64::INFINITY };
    let by = by(last_left, spacing.card_width).min(by(last_column, last_least));
    let by = if by.is_finite() { by.max(1.0) } else { 1.0 };
    let lefts = places.lefts.into_iter().map(|left| left * by).collect();
    let starts: Vec<f64> = places.columns.iter().map(|&(start, _)| start * by).collect();
    let ends = starts.iter().skip(1).map(|next| next - spacing.phase_gap);
    let columns = starts.iter().copied().zip(ends.chain([width])).collect();
    Placement { lefts, columns }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACING: Spacing =
        Spacing { card_width: 100.0, card_gap: 8.0, clearance: 8.0, phase_gap: 24.0 };

    fn places(lefts: &[f64], columns: &[(f64, f64)]) -> Placement {
        Placement { lefts: lefts.to_vec(), columns: columns.to_vec() }
    }

    #[test]
    fn the_last_card_ends_at_the_edge() {
        let whole = places(&[0.0, 50.0, 150.0], &[(0.0, 250.0)]);
        let spread = stretched(whole, 400.0, 0.0, &SPACING);
        assert_eq!(spread, places(&[0.0, 100.0, 300.0], &[(0.0, 400.0)]));
    }

    #[test]
    fn a_column_that_has_to_be_wide_keeps_its_room() {
        let whole = places(&[0.0, 124.0], &[(0.0, 100.0), (124.0, 324.0)]);
        let spread = stretched(whole, 448.0, 200.0, &SPACING);
        assert_eq!(spread, places(&[0.0, 248.0], &[(0.0, 224.0), (248.0, 448.0)]));
    }

    #[test]
    fn one_card_stays_at_the_left_of_a_column_as_wide_as_the_page() {
        let spread = stretched(places(&[0.0], &[(0.0, 100.0)]), 400.0, 0.0, &SPACING);
        assert_eq!(spread, places(&[0.0], &[(0.0, 400.0)]));
    }

    #[test]
    fn what_fills_the_width_stays_where_it_is() {
        let full = places(&[0.0, 300.0], &[(0.0, 400.0)]);
        assert_eq!(stretched(full.clone(), 400.0, 0.0, &SPACING), full);
    }
}
