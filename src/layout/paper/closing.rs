use super::super::block::{Block, Look};
use super::super::sheet::Sheet;
use crate::scene::{Group, Meaning, Node};
use crate::words;

/// Room between two paragraphs.
const GAP: f64 = 2.0;

/// What the reader is owed besides what stands on every page: how many were asked, and what the
/// study cannot say. Stands once, after everything else.
pub(super) struct Closing {
    paragraphs: Vec<Block>,
}

impl Closing {
    pub fn new(room: f64, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let look = Look::plain(theme.small_size, theme.palette.grey_text);
        let block = |text: &String| Block::new(text, look, room, sheet.language(), theme);
        Self { paragraphs: words::account_further(sheet.journey).iter().map(block).collect() }
    }

    pub fn height(&self) -> f64 {
        let text: f64 = self.paragraphs.iter().map(Block::height).sum();
        text + GAP * self.paragraphs.len().saturating_sub(1) as f64
    }

    pub fn draw(self, x: f64, mut y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let mut nodes = Vec::new();
        for paragraph in self.paragraphs {
            y = paragraph.draw_into(x, y, &mut nodes) + GAP;
        }
        let label = sheet.language().pick("Verantwoording", "About this journey").to_owned();
        out.push(Node::Group(Group { meaning: Meaning::Section(label), nodes }));
    }
}
