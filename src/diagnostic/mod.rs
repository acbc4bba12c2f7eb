//! What is wrong in a file, and where.

mod message;
pub(crate) mod near;

pub(crate) use message::{Message, listed, quoted, say};

/// A stretch of a file in bytes: `start` inclusive, `end` exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// Where the span starts in the text it was taken from.
    #[must_use]
    pub fn position(self, text: &str) -> Position {
        let before = &text.as_bytes()[..self.start.min(text.len())];
        let line_start = before.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
        let line = before.split(|&b| b == b'\n').count();
        let is_char_start = |b: &&u8| (**b & 0xC0) != 0x80;
        let column = 1 + before[line_start..].iter().filter(is_char_start).count();
        Position { line, column }
    }
}

/// A line and a column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing needs to change.
    Note,
    /// The picture can be drawn, but says or shows something its author should look at.
    Warning,
    /// No picture can be drawn.
    Error,
}

/// One thing that is wrong in a file: what, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A fixed word for the kind of problem, such as `unknown-key`.
    pub code: &'static str,
    /// Where in the text.
    pub span: Span,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}
