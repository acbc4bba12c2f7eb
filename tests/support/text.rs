//! The lines of text in a drawing, each by itself.

use klantreis::scene::{Color, Direction, Node, Paragraph};

use super::shapes::{flat, reserved};

/// One line of text and how it looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Text<'a> {
    pub direction: Direction,
    /// Its left end.
    pub x: f64,
    pub y: f64,
    pub size: f64,
    pub bold: bool,
    pub italic: bool,
    pub color: Color,
    pub content: &'a str,
}

/// The lines of a paragraph.
pub fn lines(paragraph: &Paragraph) -> impl Iterator<Item = Text<'_>> {
    let style = paragraph.style;
    paragraph.baselines().map(move |((x, y), line)| {
        let (size, bold, italic, color) = (style.size, style.bold, style.italic, style.color);
        let direction = paragraph.direction;
        let text = Text { direction, x, y, size, bold, italic, color, content: line.text };
        match direction {
            _ if paragraph.centred => Text { x: x - reserved(text) / 2.0, ..text },
            Direction::LeftToRight => text,
            Direction::RightToLeft => Text { x: x - reserved(text), ..text },
        }
    })
}

/// The paragraphs in these things, in the order in which they are drawn.
pub fn paragraphs(nodes: &[Node]) -> impl Iterator<Item = &Paragraph> {
    flat(nodes).into_iter().filter_map(|node| match node {
        Node::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    })
}

/// The lines of text in these things, in the order in which they are drawn.
pub fn texts(nodes: &[Node]) -> impl Iterator<Item = Text<'_>> {
    paragraphs(nodes).flat_map(lines)
}
