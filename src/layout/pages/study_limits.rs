//! Says once, on the last page with room for it, what a study cannot say.

use crate::layout::context::Sheet;
use crate::layout::text_block::TextBlock;
use crate::scene::{Node, Role, TextStyle};
use crate::words;

/// What is said of a study besides what stands on every page: how many were asked, and what it
/// cannot say. Stands once, on the last page with room for it.
pub(crate) struct StudyLimits {
    text: TextBlock,
}

impl StudyLimits {
    pub fn new(room: f64, sheet: &Sheet<'_>) -> Self {
        Self::saying(&words::account_further(sheet.journey), room, sheet)
    }

    /// Where the story comes from and which names are fictitious, for where no foot says so.
    pub fn source(room: f64, sheet: &Sheet<'_>) -> Self {
        Self::saying(&words::account_in_short(sheet.journey), room, sheet)
    }

    fn saying(text: &str, room: f64, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let style = TextStyle::plain(theme.small_size, theme.palette.ink);
        Self { text: TextBlock::new(text, style, room, sheet.language_of(text), theme) }
    }

    pub fn height(&self) -> f64 {
        self.text.height()
    }

    pub fn draw(self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let label = sheet.language().pick("Verantwoording", "About this journey");
        self.text.draw_in_group(Role::Account, label, (x, y), out);
    }
}
