//! A sheet of paper with cards to cut out.

use crate::layout::cards::cut_sheet::{CARD_WIDTH, EDGE, HEIGHT, WIDTH, corner, cut_lines};
use crate::layout::cards::printed_card::PrintedCard;
use crate::layout::cards::source_note::{SourceNote, foot_text};
use crate::layout::context::Sheet;
use crate::layout::drawing::{Titles, drawing};
use crate::scene::{Group, Node, Role, Scene, Subject};
use crate::words;

/// A sheet of paper with cards.
pub(crate) struct CardSheet {
    pub cards: Vec<PrintedCard>,
    /// Which sheet it is of how many, from 1.
    pub number: usize,
    pub count: usize,
}

impl CardSheet {
    pub fn draw(self, note: &SourceNote, sheet: &Sheet<'_>) -> Scene {
        let language = sheet.language();
        let card = |(nth, card): (usize, &PrintedCard)| card.draw(corner(nth), sheet);
        let items = self.cards.iter().enumerate().map(card).collect();
        let list =
            Group::new(Role::List(Subject::PrintedCard), language.pick("Kaarten", "Cards"), items);
        let nodes = vec![cut_lines(sheet.theme), list.into(), self.foot(note, sheet)];
        let description = language.pick(
            "Kaarten om uit te knippen en op tafel te leggen: wat er gebeurt, en elke organisatie apart.",
            "Cards to cut out and lay on a table: what happens, and each organisation apart.",
        );
        let titles = Titles {
            name: sheet.journey.title.clone(),
            title: format!("{}, {}", sheet.journey.title, self.sheet_number(sheet)),
            description: description.to_owned(),
        };
        drawing((WIDTH, HEIGHT), titles, nodes, sheet.text_language(), sheet.theme)
    }

    /// "kaarten, blad 2 van 7".
    fn sheet_number(&self, sheet: &Sheet<'_>) -> String {
        let (cards, paper, of) =
            sheet.language().pick(("kaarten", "blad", "van"), ("cards", "sheet", "of"));
        format!("{cards}, {paper} {} {of} {}", self.number, self.count)
    }

    /// The note under the first card of the last row, and the number of the sheet under the next.
    fn foot(&self, note: &SourceNote, sheet: &Sheet<'_>) -> Node {
        let mut nodes = Vec::new();
        let bottom = HEIGHT - EDGE;
        if let Some(block) = note.block.clone() {
            let y = bottom - block.height();
            block.draw_into(EDGE, y, &mut nodes);
        }
        let number = foot_text(&words::upper_first(&self.sheet_number(sheet)), sheet);
        let y = bottom - number.height();
        number.draw_into(CARD_WIDTH + EDGE, y, &mut nodes);
        let label = sheet.language().pick("Verantwoording", "About this journey");
        Group::new(Role::PageFoot, label, nodes).into()
    }
}
