//! One card as it is printed: its sections with letters as large as fit.

use std::collections::VecDeque;

use crate::layout::cards::card_text::CardText;
use crate::layout::cards::cut_sheet::{CARD_HEIGHT, EDGE};
use crate::layout::cards::paragraph::{CardParagraph, ParagraphStyle, SIZES};
use crate::layout::cards::section::Section;
use crate::layout::context::Sheet;
use crate::scene::{Group, Node, Point, Role, Subject};

/// Room between two sections on a card.
const GAP: f64 = 10.0;

/// One card with everything on it.
pub(crate) struct PrintedCard {
    name: String,
    sections: Vec<Section>,
    size: f64,
}

/// The cards for a text: one where it fits with the largest or smaller letters, or else as many as
/// it takes. `foot` is the height at the foot that is left free.
pub(crate) fn printed_cards(text: CardText, foot: f64, sheet: &Sheet<'_>) -> Vec<PrintedCard> {
    let most = CARD_HEIGHT - 2.0 * EDGE - foot;
    let height = |size| {
        let sections = text.sections.iter().map(|section| section.height(size, sheet));
        sections.sum::<f64>() + GAP * text.sections.len().saturating_sub(1) as f64
    };
    if let Some(size) = SIZES.into_iter().find(|&size| height(size) <= most) {
        return vec![PrintedCard { name: text.name, sections: text.sections, size }];
    }
    several(text, most, sheet)
}

/// Fills card after card with the smallest letters.
fn several(text: CardText, most: f64, sheet: &Sheet<'_>) -> Vec<PrintedCard> {
    let size = SIZES[SIZES.len() - 1];
    let continued = sheet.language().pick("vervolg", "continued");
    let head = format!("{} ({continued})", text.continued);
    let head = Section::unframed(vec![CardParagraph::new(head, ParagraphStyle::Small)]);
    let full = |name: &str, sections| PrintedCard { name: name.to_owned(), sections, size };
    let mut name = text.name.clone();
    let mut cards = Vec::new();
    let (mut sections, mut used) = (Vec::new(), 0.0);
    let mut left: VecDeque<Section> = text.sections.into();
    while let Some(section) = left.pop_front() {
        if let Some(height) = section.height_within(most - used, size, sheet) {
            used += height + GAP;
            sections.push(section);
            continue;
        }
        // Behind the head of a card there is all the room that a card has.
        let is_all = sections.len() <= 1 && !cards.is_empty() || sections.is_empty();
        match section.split(most - used, is_all, size, sheet) {
            Some((first, rest)) => {
                sections.push(first);
                left.push_front(rest);
            }
            None => left.push_front(section),
        }
        cards.push(full(&name, std::mem::take(&mut sections)));
        name = format!("{} ({continued})", text.name);
        used = head.height(size, sheet) + GAP;
        sections.push(head.clone());
    }
    if sections.len() > 1 || cards.is_empty() {
        cards.push(full(&name, sections));
    }
    cards
}

impl PrintedCard {
    /// Draws the card whose top left corner is at (`x`, `y`).
    pub fn draw(&self, (x, y): Point, sheet: &Sheet<'_>) -> Node {
        let mut nodes = Vec::new();
        let mut at = y + EDGE;
        for section in self.sections.iter().filter(|section| !section.is_empty()) {
            at = section.draw((x + EDGE, at), self.size, sheet, &mut nodes) + GAP;
        }
        Group::new(Role::Item(Subject::PrintedCard), &self.name, nodes).into()
    }
}
