//! Cuts the story into bands that only their width limits.

use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::lanes::room::Room;
use crate::layout::pages::breaks::Breaks;
use crate::layout::pages::cut::{BandLimits, cut};

/// Cuts the story into bands of this width, however high they are; nothing where a card is wider.
pub(crate) fn bands(room: &Room<'_>, sheet: &Sheet<'_>, width: f64) -> Option<Vec<Band>> {
    let breaks = Breaks::default();
    let limits = BandLimits {
        width,
        page_width: width,
        heights: [f64::INFINITY; 2],
        together: &[],
        all_parties: &[],
        breaks: &breaks,
    };
    let found = cut(room, sheet, &limits)?;
    Some(found.bands.into_iter().map(|cut| cut.band).collect())
}
