//! Says beside lanes on which page the rest of their band stands: the cards of their steps, or another party.

use std::collections::BTreeSet;

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::lane;
use crate::layout::phase_header::band_on_page::BandOnPage;
use crate::scene::{Group, Node, Role};
use crate::words;

/// Draws the words at the edge of the page, beside phases that reach from `top` to `bottom`; nothing where the lanes
/// stand on the page of their cards and of all parties, or no party tells of these phases.
pub(crate) fn draw(
    own: &BandOnPage,
    all: &[BandOnPage],
    (frame, sheet): (&Frame, &Sheet<'_>),
    (top, bottom): (f64, f64),
    nodes: &mut Vec<Node>,
) {
    let said = match page_of_cards(own, all) {
        Some(page) => vec![words::with_page(page + 1, sheet.language())],
        None => other_parties(own, all, sheet),
    };
    let remarks: Vec<_> = said.iter().map(|said| lane::remark(said, sheet)).collect();
    let fitting = remarks.iter().find(|words| words.height() <= bottom - top);
    let Some(words) = fitting.or(remarks.last()) else { return };
    let mut drawn = Vec::with_capacity(1);
    words.draw_into(frame.gutter, bottom - words.height(), &mut drawn);
    nodes.push(Group::silent(Role::LaneName, drawn).into());
}

fn page_of_cards(own: &BandOnPage, all: &[BandOnPage]) -> Option<usize> {
    let with_cards = all.iter().filter(|it| it.band == own.band && !it.parties.is_empty());
    let page = with_cards.map(|it| it.page).min().filter(|_| own.parties.is_empty())?;
    (page != own.page).then_some(page)
}

/// Where those parties stand that found no room beside the own ones: with their names, and in few words.
fn other_parties(own: &BandOnPage, all: &[BandOnPage], sheet: &Sheet<'_>) -> Vec<String> {
    let (language, parties) = (sheet.language(), &sheet.journey.parties);
    let apart = all.iter().filter(|it| it.band == own.band && it.page != own.page);
    let others = apart.filter(|it| !own.parties.is_empty() && it.parties.is_disjoint(&own.parties));
    let others = others.flat_map(|it| it.parties.iter().map(|&party| (party, it.page + 1)));
    let others: Vec<(usize, usize)> = others.collect();
    let named = others.iter().filter_map(|&(party, page)| {
        Some(words::party_on_page(&parties.get(party)?.name, page, language))
    });
    let named = named.collect::<Vec<_>>().join(", ");
    let pages: BTreeSet<usize> = others.iter().map(|other| other.1).collect();
    if pages.is_empty() { Vec::new() } else { vec![named, words::see_pages(&pages, language)] }
}
