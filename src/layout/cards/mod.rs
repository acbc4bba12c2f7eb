//! The moments of a journey as cards to cut out and lay on a table.

mod beside;
mod card_sheet;
mod card_text;
pub(crate) mod cut_sheet;
mod detail;
mod outline;
mod paragraph;
mod place_on_curve;
mod printed_card;
mod section;
mod source_note;

use crate::layout::cards::card_sheet::CardSheet;
use crate::layout::cards::card_text::card_texts;
use crate::layout::cards::cut_sheet::CARDS;
use crate::layout::cards::printed_card::printed_cards;
use crate::layout::cards::source_note::SourceNote;
use crate::layout::context::Sheet;
use crate::model::Journey;
use crate::scene::Scene;
use crate::theme::Theme;

pub use crate::layout::cards::detail::CardDetail;

/// Lays out the steps of a journey as A6 cards, four on an A4 sheet, in the order of the story: what
/// happens with what is felt and thought, then every organisation on a card of its own; each with the
/// place of the step on the curve of the journey. After the
/// steps come the opportunities and the problems. What is drawn of them is what the journey says
/// ([`Journey::drawn_parts`]).
///
/// Text is 18 points; where that does not fit it is 15, 12 or 9, and then it goes on on a second
/// card. Takes time about linear in the length of the texts.
#[must_use]
pub fn cards(journey: &Journey, theme: &Theme) -> Vec<Scene> {
    cards_hiding(&[], journey, theme)
}

/// The same cards without what says where each belongs, for a group that has to find that out. The curve
/// would give all of it away, and is left off with any.
#[must_use]
pub fn cards_hiding(hidden: &[CardDetail], journey: &Journey, theme: &Theme) -> Vec<Scene> {
    let sheet = Sheet::new(journey, theme);
    let note = SourceNote::new(&sheet);
    let beside = beside::card_texts(hidden, &sheet);
    let texts = card_texts(hidden, &sheet).into_iter().chain(beside).chain(note.as_card(&sheet));
    let cards: Vec<_> = texts.flat_map(|text| printed_cards(text, note.height(), &sheet)).collect();
    let count = cards.len().div_ceil(CARDS);
    let mut cards = cards.into_iter();
    let card_sheet =
        |number| CardSheet { cards: cards.by_ref().take(CARDS).collect(), number, count };
    (1..=count).map(card_sheet).map(|it| it.draw(&note, &sheet)).collect()
}
