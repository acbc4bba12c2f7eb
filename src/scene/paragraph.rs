//! A paragraph: lines of text that belong together, with how they look and what they are.

use std::sync::Arc;

use crate::language::LanguageTag;
use crate::scene::paint::Color;
use crate::scene::shape::Point;
pub use crate::text::{Direction, Line, LineEnd, Lines};

/// How far below the middle of a line its baseline is, in letter sizes: ascender and descender of
/// Arial are 0.905 and 0.212 em, and this centres them.
const BELOW_MIDDLE: f64 = 0.346;

/// Lines of text under one another that are read as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// Where every line begins: its left end, or its right end where it is read from right to left;
    /// its middle where it is centred.
    pub x: f64,
    /// Whether every line has its middle at `x`.
    pub centred: bool,
    /// How wide its lines may be.
    pub room: f64,
    /// How much further in the first line begins: something stands before it on the same line.
    pub indent: f64,
    /// Top of the first line.
    pub top: f64,
    /// From the top of a line to that of the next.
    pub line_height: f64,
    /// The lines from top to bottom; at least one. Shared with what was measured, so that drawing
    /// copies no text.
    pub lines: Arc<Lines>,
    /// How the letters look.
    pub style: TextStyle,
    /// The language it is in.
    pub language: LanguageTag,
    /// Which way it is read.
    pub direction: Direction,
    /// Its level as a heading, from 1; `None` for ordinary text.
    pub heading: Option<u8>,
}

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// Letter size.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Colour of the letters.
    pub color: Color,
}

impl TextStyle {
    /// Ordinary letters.
    #[must_use]
    pub const fn plain(size: f64, color: Color) -> Self {
        Self { size, bold: false, italic: false, color }
    }

    /// Bold letters.
    #[must_use]
    pub const fn bold(size: f64, color: Color) -> Self {
        Self { bold: true, ..Self::plain(size, color) }
    }

    /// Italic letters.
    #[must_use]
    pub const fn italic(size: f64, color: Color) -> Self {
        Self { italic: true, ..Self::plain(size, color) }
    }
}

impl Paragraph {
    /// The lines, each with where it begins and its baseline.
    pub fn baselines(&self) -> impl Iterator<Item = (Point, Line<'_>)> {
        let below_top = self.line_height / 2.0 + self.style.size * BELOW_MIDDLE;
        let baseline = move |at: usize| self.top + at as f64 * self.line_height + below_top;
        let place = move |at: usize| (self.start(at == 0), baseline(at));
        self.lines.iter().enumerate().map(move |(at, line)| (place(at), line))
    }

    /// Where the first of the lines or another begins.
    fn start(&self, is_first: bool) -> f64 {
        match self.direction {
            _ if !is_first => self.x,
            Direction::LeftToRight => self.x + self.indent,
            Direction::RightToLeft => self.x - self.indent,
        }
    }

    /// The text as it was before it was broken into lines; a line break of its own is a newline.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (at, line) in self.lines.iter().enumerate() {
            let last = at + 1 == self.lines.len();
            match line.end {
                LineEnd::SoftHyphen => {
                    text.push_str(line.text.strip_suffix('-').unwrap_or(line.text));
                }
                _ => text.push_str(line.text),
            }
            match line.end {
                LineEnd::Space if !last => text.push(' '),
                LineEnd::Hard if !last => text.push('\n'),
                _ => {}
            }
        }
        text
    }
}
