//! Pieces of text in several styles, each behind the one before it on the same line where that looks well.

use crate::language::LanguageTag;
use crate::layout::text_block::{TextBlock, width};
use crate::scene::TextStyle;
use crate::theme::Theme;

/// By how much the room kept for a line is wider than the line is in Arial, as a share: of ordinary
/// letters, and of bold ones.
const PLAIN_SLACK: f64 = 0.13;
const BOLD_SLACK: f64 = 0.17;
/// Room between two pieces in the widest letters.
const GAP: f64 = 2.0;

/// Pieces of text that follow one another from line to line.
pub(crate) struct Flow<'a> {
    room: f64,
    line: f64,
    theme: &'a Theme,
    /// The top of the last line, and how much of it is taken.
    top: f64,
    taken: f64,
    /// How much of that is white for a reader with Arial.
    slack: f64,
}

/// A piece of text in its place, from the top left of the flow.
pub(crate) struct Piece {
    pub block: TextBlock,
    pub top: f64,
    /// Where its first line begins.
    pub indent: f64,
}

impl<'a> Flow<'a> {
    /// An empty flow of lines no wider than `room`.
    pub const fn new(room: f64, line: f64, theme: &'a Theme) -> Self {
        Self { room, line, theme, top: 0.0, taken: 0.0, slack: 0.0 }
    }

    /// The bottom of the last line.
    pub fn bottom(&self) -> f64 {
        if self.taken > 0.0 { self.top + self.line } else { self.top }
    }

    /// Keeps room for a sign at the beginning of a line; gives the top of the line.
    pub fn sign(&mut self, width: f64) -> f64 {
        self.end_line();
        self.taken = width;
        self.top
    }

    /// Adds a text behind what stands on the last line, where there is room for its first word and no more
    /// white than this comes before it, or else under it; nothing where there are no words.
    pub fn add(
        &mut self,
        text: &str,
        style: TextStyle,
        language: impl Into<LanguageTag>,
        most_slack: f64,
    ) -> Option<Piece> {
        let language = language.into();
        if self.taken > 0.0
            && self.slack <= most_slack
            && let Some(piece) = self.behind(text, style, language)
        {
            return Some(piece);
        }
        self.end_line();
        let block = TextBlock::new(text, style, self.room, language, self.theme);
        self.put(block.flush_in(self.room), 0.0, style)
    }

    fn behind(&mut self, text: &str, style: TextStyle, language: LanguageTag) -> Option<Piece> {
        let indent = self.taken + self.gap(style);
        let block = TextBlock::after(text, style, self.room, indent, language, self.theme)?;
        self.put(block, indent, style)
    }

    /// Room before a piece: of letters that are known a space.
    fn gap(&self, style: TextStyle) -> f64 {
        if self.has_own_letters() { width(" ", style, self.theme) } else { GAP }
    }

    const fn has_own_letters(&self) -> bool {
        self.theme.widths.are_of_own_letters()
    }

    fn put(&mut self, block: TextBlock, indent: f64, style: TextStyle) -> Option<Piece> {
        let lines = block.lines();
        if lines == 0 {
            return None;
        }
        let top = self.top;
        let from = if lines == 1 { indent } else { 0.0 };
        if lines > 1 {
            self.slack = 0.0;
        }
        let share = match style.bold {
            _ if self.has_own_letters() => 0.0,
            true => BOLD_SLACK,
            false => PLAIN_SLACK,
        };
        self.top += (lines - 1) as f64 * self.line;
        self.taken = block.end();
        self.slack += share * (self.taken - from);
        if block.is_right_to_left() {
            // Nothing stands behind it.
            self.slack = f64::INFINITY;
        }
        Some(Piece { block: block.with_line_height(self.line), top, indent })
    }

    fn end_line(&mut self) {
        self.top = self.bottom();
        (self.taken, self.slack) = (0.0, 0.0);
    }
}
