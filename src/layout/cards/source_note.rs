//! The note on every sheet of cards: where the story comes from, and which names are made up.

use crate::layout::cards::card_text::CardText;
use crate::layout::cards::cut_sheet::{CARD_HEIGHT, ROOM};
use crate::layout::cards::paragraph::{CardParagraph, ParagraphStyle, SMALL};
use crate::layout::cards::section::Section;
use crate::layout::context::Sheet;
use crate::layout::text_block::TextBlock;
use crate::scene::TextStyle;
use crate::words;

/// Room between the foot of a card and what stands above it.
const FOOT_GAP: f64 = 6.0;
/// A note that takes more than this part of a card is put on a card of its own.
const LARGEST: f64 = 0.25;

/// Where the story comes from, and which names are made up.
pub(crate) struct SourceNote {
    text: String,
    /// The note in lines, where it is short enough for the foot of a card.
    pub block: Option<TextBlock>,
    line: f64,
}

impl SourceNote {
    pub fn new(sheet: &Sheet<'_>) -> Self {
        let text = words::account_in_short(sheet.journey);
        let block = foot_text(&text, sheet);
        let fits = !block.is_empty() && block.height() <= LARGEST * CARD_HEIGHT;
        let line = sheet.theme.line_height(SMALL);
        Self { text, block: fits.then_some(block), line }
    }

    /// The height that it takes of the foot of a card.
    pub fn height(&self) -> f64 {
        self.block.as_ref().map_or(self.line, TextBlock::height) + FOOT_GAP
    }

    /// The note as a card, where it is too long for a foot.
    pub fn as_card(&self, sheet: &Sheet<'_>) -> Option<CardText> {
        if self.block.is_some() || self.text.is_empty() {
            return None;
        }
        let name = sheet.language().pick("Verantwoording", "About this journey").to_owned();
        let paragraphs = vec![
            CardParagraph::new(&name, ParagraphStyle::Title),
            CardParagraph::new(&self.text, ParagraphStyle::Plain),
        ];
        let sections = vec![Section::unframed(paragraphs)];
        Some(CardText { continued: name.clone(), name, sections })
    }
}

/// Small text as it stands at the foot of a card.
pub(crate) fn foot_text(text: &str, sheet: &Sheet<'_>) -> TextBlock {
    let style = TextStyle::plain(SMALL, sheet.theme.palette.grey_text);
    TextBlock::new(text, style, ROOM, sheet.language(), sheet.theme)
}
