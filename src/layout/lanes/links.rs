//! Where to read more, as the last and smallest words of a card, and as what the card leads to.

use crate::layout::card::Card;
use crate::layout::context::Sheet;
use crate::model::{LanguageTag, Link, Part};

/// The card that leads to the first of these, with all of them at its end where they are to be drawn.
pub(crate) fn with<'l>(
    card: Card,
    links: impl Iterator<Item = &'l Link>,
    sheet: &Sheet<'_>,
) -> Card {
    let links: Vec<&Link> = links.collect();
    let card = card.linking(links.first().copied());
    if !sheet.draws(Part::Links) {
        return card;
    }
    // An address is in no language: no word of it is broken as one.
    let language = LanguageTag::parse("zxx").unwrap_or_else(|| sheet.text_language());
    links
        .into_iter()
        .fold(card, |card, link| card.with_foot(link.as_str(), link.to_string(), language, sheet))
}
