//! Text broken into lines that fit a given room, before it has a place.

use std::ops::Range;
use std::sync::Arc;

use crate::language::LanguageTag;
use crate::scene::{Color, Group, Line, LineEnd, Lines, Node, Paragraph, Point, Role, TextStyle};
use crate::text::{self, Direction, LineBreaks, Style, Weight, Widths};
use crate::theme::Theme;

/// How far letters reach above and below the middle of their line, as a share of their size.
const LETTERS_ABOVE: f64 = 0.40;
const LETTERS_BELOW: f64 = 0.57;

/// Where the letters of a line are: how far they reach to the right, up and down.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letters {
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Letters {
    /// Puts them so much lower.
    pub fn lower(&mut self, by: f64) {
        self.top += by;
        self.bottom += by;
    }
}

/// A paragraph broken into lines that fit a given room.
#[derive(Debug, Clone)]
pub(crate) struct TextBlock {
    lines: Arc<Lines>,
    style: TextStyle,
    language: LanguageTag,
    direction: Direction,
    heading: Option<u8>,
    /// How wide its lines may be.
    room: f64,
    /// Whether its lines are filled with whole words.
    is_filled: bool,
    /// How much further in the first line begins.
    indent: f64,
    line_height: f64,
    /// How far from their left end lines that are read from right to left begin, at least.
    flush: f64,
    widths: Widths,
}

impl TextBlock {
    /// Breaks a text into lines no wider than `room`.
    pub fn new(
        text: &str,
        style: TextStyle,
        room: f64,
        language: impl Into<LanguageTag>,
        theme: &Theme,
    ) -> Self {
        Self::indented(text, style, room, 0.0, language.into(), theme)
    }

    /// The same with the first line beginning further in, behind what stands before it on that line;
    /// nothing where not even the first word fits there, the text is read from right to left, or its lines are
    /// broken again, so that nobody knows where the one before it ends.
    pub fn after(
        text: &str,
        style: TextStyle,
        room: f64,
        indent: f64,
        language: impl Into<LanguageTag>,
        theme: &Theme,
    ) -> Option<Self> {
        let block = Self::indented(text, style, room, indent, language.into(), theme);
        let first = block.lines.iter().next()?;
        let fits = indent + reserved(first.text, style, &block.widths) <= room;
        (fits && !block.is_right_to_left() && !block.is_filled).then_some(block)
    }

    fn indented(
        text: &str,
        style: TextStyle,
        room: f64,
        indent: f64,
        language: LanguageTag,
        theme: &Theme,
    ) -> Self {
        let widths = theme.widths.for_text(text);
        let measure = Style { size: style.size, advances: widths.of(weight(style)), language };
        let lines = match theme.line_breaks {
            LineBreaks::Best => text::wrap_after(text, measure, room, indent),
            LineBreaks::Filled => text::fill_after(text, measure, room, indent),
        };
        Self {
            lines: lines.into(),
            style,
            language,
            direction: Direction::of(text),
            heading: None,
            is_filled: theme.line_breaks == LineBreaks::Filled,
            room,
            indent,
            line_height: theme.line_height(style.size),
            flush: 0.0,
            widths,
        }
    }

    /// The same text in lines no wider than this; nothing where a word does not fit in one.
    pub fn in_room(&self, room: f64, theme: &Theme) -> Option<Self> {
        if self.breaks_words() {
            return None;
        }
        let mut text = String::new();
        for line in self.lines.iter() {
            text.push_str(line.text);
            text.push(if line.end == LineEnd::Hard { '\n' } else { ' ' });
        }
        let block = Self::new(text.trim_end(), self.style, room, self.language, theme);
        let fits = room > 0.0 && !block.breaks_words() && block.width() <= room;
        fits.then_some(block)
    }

    /// The same text in lines so far apart.
    pub fn with_line_height(self, line_height: f64) -> Self {
        Self { line_height, ..self }
    }

    /// Where its last line ends, from the left of its room.
    pub fn end(&self) -> f64 {
        let indent = if self.lines.len() == 1 { self.indent } else { 0.0 };
        let last = self.lines.iter().last();
        indent + last.map_or(0.0, |line| reserved(line.text, self.style, &self.widths))
    }

    /// The same text as a heading of a level, from 1.
    pub fn into_heading(self, level: u8) -> Self {
        Self { heading: Some(level), ..self }
    }

    /// The same text, whose lines begin at the right end of this room where they are read from right
    /// to left; without this, where the widest of them does.
    pub fn flush_in(self, room: f64) -> Self {
        Self { flush: room, ..self }
    }

    /// Whether its lines are read from right to left.
    pub fn is_right_to_left(&self) -> bool {
        self.direction == Direction::RightToLeft
    }

    /// The same text as our own words, which are read from left to right whatever name they begin
    /// with.
    pub fn in_our_words(self) -> Self {
        Self { direction: Direction::LeftToRight, ..self }
    }

    /// Its words, without the places where lines end.
    pub fn words(&self) -> String {
        self.lines.iter().map(|line| line.text).collect::<Vec<_>>().join(" ")
    }

    /// Whether there are no lines.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The colour of its letters.
    pub const fn color(&self) -> Color {
        self.style.color
    }

    /// How many lines there are.
    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    /// Whether a word is cut without a hyphen, as where lines are filled with whole words and one is wider.
    pub fn cuts_words(&self) -> bool {
        let cut = |line: Line<'_>| {
            line.end == LineEnd::Within && line.text.ends_with(char::is_alphabetic)
        };
        self.is_filled && self.lines.iter().any(cut)
    }

    /// How many letters its longest line has.
    pub fn longest_line(&self) -> usize {
        self.lines.iter().map(|line| line.text.chars().count()).max().unwrap_or(0)
    }

    /// Whether a word goes on after a line.
    pub fn breaks_word_at(&self, line: usize) -> bool {
        let end = self.lines.iter().nth(line).map(|line| line.end);
        matches!(end, Some(LineEnd::SoftHyphen | LineEnd::Within))
    }

    /// Some of its lines by themselves.
    pub fn part(&self, lines: Range<usize>) -> Self {
        let indent = if lines.start == 0 { self.indent } else { 0.0 };
        Self { lines: self.lines.part(lines).into(), indent, ..self.clone() }
    }

    /// Whether a word goes on on the next line.
    pub fn breaks_words(&self) -> bool {
        self.lines.iter().any(|line| line.end == LineEnd::Within)
    }

    /// Where the letters of each line are, with the top left corner of the first line here.
    pub fn letters(&self, (left, top): Point) -> impl Iterator<Item = Letters> {
        let middle = move |at: usize| top + (at as f64 + 0.5) * self.line_height;
        let size = self.style.size;
        let right = left + self.flush.max(self.width());
        (0..self.lines.len()).map(move |at| Letters {
            right,
            top: middle(at) - LETTERS_ABOVE * size,
            bottom: middle(at) + LETTERS_BELOW * size,
        })
    }

    /// The height of all lines together.
    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * self.line_height
    }

    /// The reserved width of the widest line.
    pub fn width(&self) -> f64 {
        let width = |line: Line<'_>| reserved(line.text, self.style, &self.widths);
        self.lines.iter().map(width).fold(0.0, f64::max)
    }

    /// Where its lines begin, in room that begins at `x`: at the right end, where they are read from
    /// right to left.
    fn start(&self, x: f64) -> f64 {
        match self.direction {
            Direction::LeftToRight => x,
            Direction::RightToLeft => x + self.flush.max(self.width()),
        }
    }

    /// Draws the lines with the top of the first at `y`; gives the bottom of the last.
    pub fn draw_into(&self, x: f64, y: f64, out: &mut Vec<Node>) -> f64 {
        self.draw_at(self.start(x), false, y, out)
    }

    /// Draws each line with its middle at `x`, in whatever font it is seen.
    pub fn draw_centred(&self, x: f64, y: f64, out: &mut Vec<Node>) -> f64 {
        self.draw_at(x, true, y, out)
    }

    fn draw_at(&self, x: f64, centred: bool, top: f64, out: &mut Vec<Node>) -> f64 {
        if !self.lines.is_empty() {
            let &Self { style, language, direction, heading, room, indent, line_height, .. } = self;
            let lines = Arc::clone(&self.lines);
            let paragraph = Paragraph {
                x,
                centred,
                room,
                indent,
                top,
                line_height,
                lines,
                style,
                language,
                direction,
                heading,
            };
            out.push(Node::Paragraph(paragraph));
        }
        top + self.height()
    }

    /// Draws the lines in a group of their own, with their top left corner at (`x`, `y`); gives the
    /// bottom of the last.
    pub fn draw_in_group(self, role: Role, label: &str, (x, y): Point, out: &mut Vec<Node>) -> f64 {
        let mut nodes = Vec::with_capacity(1);
        let bottom = self.draw_into(x, y, &mut nodes);
        out.push(Group::new(role, label, nodes).into());
        bottom
    }
}

/// The room kept for a line of text in a style.
pub(crate) fn width(line: &str, style: TextStyle, theme: &Theme) -> f64 {
    reserved(line, style, &theme.widths.for_text(line))
}

fn reserved(line: &str, style: TextStyle, widths: &Widths) -> f64 {
    widths.of(weight(style)).line(line, style.size)
}

const fn weight(style: TextStyle) -> Weight {
    if style.bold { Weight::Bold } else { Weight::Regular }
}
