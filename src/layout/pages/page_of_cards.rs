//! Says beside lanes that found no room under the cards of their steps on which page those stand.

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::lane;
use crate::layout::phase_header::band_on_page::BandOnPage;
use crate::scene::{Group, Node, Role};
use crate::words;

/// Draws the words at the edge of the page, beside phases that reach down to `bottom`; nothing where the lanes stand
/// on the page of their cards, or no party tells of these phases.
pub(crate) fn draw(
    own: &BandOnPage,
    all: &[BandOnPage],
    (frame, sheet): (&Frame, &Sheet<'_>),
    bottom: f64,
    nodes: &mut Vec<Node>,
) {
    let Some(page) = page_of_cards(own, all) else { return };
    let words = lane::remark(&words::with_page(page + 1, sheet.language()), sheet);
    let mut drawn = Vec::with_capacity(1);
    words.draw_into(frame.gutter, bottom - words.height(), &mut drawn);
    nodes.push(Group::silent(Role::LaneName, drawn).into());
}

fn page_of_cards(own: &BandOnPage, all: &[BandOnPage]) -> Option<usize> {
    let with_cards = all.iter().filter(|it| it.band == own.band && !it.parties.is_empty());
    let page = with_cards.map(|it| it.page).min().filter(|_| own.parties.is_empty())?;
    (page != own.page).then_some(page)
}
