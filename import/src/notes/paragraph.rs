//! Notes as their author laid them out: headings and paragraphs in reading order.

use std::ops::Range;

use klantreis::model::Language;

use crate::summary::LeftOut;

/// A sign that ends a paragraph, and no line: a page puts it where one moment of pasted notes ends.
pub(crate) const END_OF_PARAGRAPH: char = '\u{2029}';

/// The whole of a file with notes.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Document {
    /// What stands in it, in reading order.
    pub paragraphs: Vec<Paragraph>,
    /// What places in it are counted in.
    pub unit: Unit,
    /// What is in it that no journey can hold.
    pub left_out: Vec<LeftOut>,
    /// The diagrams of Mermaid in it.
    pub diagrams: Vec<FencedDiagram>,
}

/// A diagram of Mermaid between fences.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct FencedDiagram {
    pub text: String,
    /// The line on which the text begins, from 1.
    pub number: usize,
}

/// What places in notes are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Unit {
    /// Lines of a text file.
    #[default]
    Line,
    /// Paragraphs of a document, as a reader would count them.
    Paragraph,
}

impl Unit {
    /// "regel 12", "alinea 4".
    pub fn place(self, number: usize, language: Language) -> String {
        let word = match self {
            Self::Line => language.pick("regel", "line"),
            Self::Paragraph => language.pick("alinea", "paragraph"),
        };
        format!("{word} {number}")
    }
}

/// A heading or a paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Paragraph {
    /// How deep it is as a heading, the title at 0; none where it is no heading.
    pub heading: Option<u8>,
    /// Its lines, as they end in the file; one where it does not say where they end.
    pub lines: Vec<Line>,
    /// What stands in its margin.
    pub comments: Vec<String>,
}

/// A line of notes.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Line {
    /// The words. A backslash before a sign takes away what the sign means in the notation.
    pub text: String,
    /// Which bytes of it are marked as literal words, by highlighting them.
    pub highlighted: Vec<Range<usize>>,
    /// Where it stands, counted from 1 in the [`Unit`] of the document.
    pub number: usize,
}

impl Paragraph {
    /// Its words on one line, as in a heading.
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.text.trim()).collect();
        lines.join(" ")
    }

    /// Where it begins.
    pub fn number(&self) -> usize {
        self.lines.first().map_or(0, |line| line.number)
    }
}
