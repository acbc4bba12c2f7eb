//! A paragraph: lines of text that belong together, with how they look and what they are.

use crate::language::Language;
use crate::scene::paint::Color;
pub use crate::text::{Direction, LineEnd};

/// Lines of text under one another that are read as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// Left end of every line.
    pub x: f64,
    /// The lines from top to bottom; at least one.
    pub lines: Vec<Line>,
    /// How the letters look.
    pub style: TextStyle,
    /// The language it is in.
    pub language: Language,
    /// Which way it is read.
    pub direction: Direction,
    /// Its level as a heading, from 1; `None` for ordinary text.
    pub heading: Option<u8>,
}

/// One line of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Baseline.
    pub y: f64,
    /// The letters, with the hyphen at its end where one is drawn.
    pub text: String,
    /// What the end of the line does to the text.
    pub end: LineEnd,
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
    /// The text as it was before it was broken into lines; a line break of its own is a newline.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (at, line) in self.lines.iter().enumerate() {
            let last = at + 1 == self.lines.len();
            match line.end {
                LineEnd::SoftHyphen => {
                    text.push_str(line.text.strip_suffix('-').unwrap_or(&line.text));
                }
                _ => text.push_str(&line.text),
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
