//! A paragraph with its number before it, in lines that all begin behind that number.

use crate::layout::context::Sheet;
use crate::layout::text_block::TextBlock;
use crate::scene::{Node, TextStyle};

/// The least room that a number takes, so that texts under one another begin alike, and the room behind
/// a wider one.
const MARK: f64 = 26.0;
const MARK_GAP: f64 = 6.0;

/// A paragraph, with its number where it has one.
#[derive(Debug, Clone)]
pub(crate) struct MarkedText {
    mark: Option<TextBlock>,
    text: TextBlock,
    indent: f64,
}

impl MarkedText {
    /// The paragraph in lines that have room for its number beside them.
    pub fn new(
        mark: Option<&str>,
        text: &str,
        style: TextStyle,
        room: f64,
        sheet: &Sheet<'_>,
    ) -> Self {
        let theme = sheet.theme;
        let bold = TextStyle { bold: true, ..style };
        let mark = mark.map(|it| TextBlock::new(it, bold, room, sheet.language(), theme));
        let indent = mark.as_ref().map_or(0.0, |it| (it.width() + MARK_GAP).max(MARK));
        let text = TextBlock::new(text, style, room - indent, sheet.language_of(text), theme);
        Self { mark, text, indent }
    }

    pub fn height(&self) -> f64 {
        self.mark.as_ref().map_or(0.0, TextBlock::height).max(self.text.height())
    }

    /// Draws it with its top left corner at (`x`, `y`); gives its bottom.
    pub fn draw_into(&self, x: f64, y: f64, out: &mut Vec<Node>) -> f64 {
        if let Some(mark) = &self.mark {
            mark.draw_into(x, y, out);
        }
        self.text.draw_into(x + self.indent, y, out);
        y + self.height()
    }
}
