//! The moments of a journey as cards to cut out and lay on a table.

mod deck;
mod face;
pub(crate) mod leaf;
mod piece;

use crate::layout::cards::deck::Deck;
use crate::layout::context::Sheet;
use crate::layout::single_page;
use crate::model::Journey;
use crate::scene::Scene;
use crate::theme::Theme;

/// Lays out the steps of a journey as A6 cards, four on an A4 sheet, in the order of the story: what
/// happens with what is felt and thought, then every organisation on a card of its own. What is
/// drawn of them is what the journey says ([`Journey::drawn_parts`]).
///
/// Text is 18 points; where that does not fit it is 15, 12 or 9, and then it goes on on a second
/// card. Takes time about linear in the length of the texts.
#[must_use]
pub fn cards(journey: &Journey, theme: &Theme) -> Vec<Scene> {
    let sheet = Sheet::new(journey, theme);
    let note = leaf::Note::new(&sheet);
    let mut deck = Deck::of(&sheet);
    deck.entries.extend(note.as_card(&sheet));
    let faces: Vec<face::Face> = deck
        .entries
        .into_iter()
        .flat_map(|entry| face::faces(entry, note.height(), &sheet))
        .collect();
    let count = faces.len().div_ceil(leaf::CARDS);
    let mut faces = faces.into_iter();
    let leaf =
        |number| leaf::Leaf { faces: faces.by_ref().take(leaf::CARDS).collect(), number, count };
    (1..=count).map(leaf).map(|leaf| leaf.draw(&note, &sheet)).collect()
}

/// The name of one sheet, and what stands on it in a few words.
fn scene(
    nodes: Vec<crate::scene::Node>,
    title: String,
    description: String,
    sheet: &Sheet<'_>,
) -> Scene {
    Scene {
        width: leaf::WIDTH,
        height: leaf::HEIGHT,
        id: single_page::id(&nodes),
        language: sheet.language(),
        fonts: sheet.theme.fonts.clone(),
        name: sheet.journey.title.clone(),
        title,
        description,
        nodes,
    }
}
