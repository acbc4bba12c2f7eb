//! Reads notes that are plain text: paragraphs with an empty line between them, headings behind `#`,
//! underlined, or "Fase 2" on a line by itself.

use crate::notes::heading;
use crate::notes::paragraph::{Document, Line, Paragraph};

/// Reads a text; nothing in it is wrong.
pub(crate) fn read(text: &str) -> Document {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut is_open = false;
    for (number, raw) in (1..).zip(lines(text)) {
        let text = raw.trim();
        if text.is_empty() {
            is_open = false;
        } else if is_underline(text) && is_open {
            is_open = !underline_last(&mut paragraphs);
        } else if let Some(title) = heading_text(text) {
            paragraphs.push(paragraph(title, number, true));
            is_open = false;
        } else if let Some(item) = item_text(text) {
            paragraphs.push(paragraph(item, number, false));
            is_open = true;
        } else if let Some(last) = paragraphs.last_mut().filter(|_| is_open) {
            last.lines.push(line(text, number));
        } else {
            paragraphs.push(paragraph(text, number, false));
            is_open = true;
        }
    }
    Document { paragraphs, ..Document::default() }
}

/// The lines of a text, whichever sign ends them.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

fn paragraph(text: &str, number: usize, is_heading: bool) -> Paragraph {
    Paragraph { is_heading, lines: vec![line(text, number)], comments: Vec::new() }
}

fn line(text: &str, number: usize) -> Line {
    Line { text: text.to_owned(), highlighted: Vec::new(), number }
}

/// What stands behind the signs of a heading, or a line that names a phase by its number.
fn heading_text(text: &str) -> Option<&str> {
    let behind = text.trim_start_matches('#');
    if behind.len() < text.len() && behind.starts_with(char::is_whitespace) {
        return Some(behind.trim());
    }
    heading::names_a_phase(text).then_some(text)
}

/// What stands behind a bullet or a number of a list: they mean nothing by themselves.
fn item_text(text: &str) -> Option<&str> {
    let bulleted = text.strip_prefix(['-', '*', '•', '–', '·', '◦', '▪']);
    let spaced = |rest: &str| rest.starts_with(char::is_whitespace);
    if let Some(rest) = bulleted.filter(|rest| spaced(rest)) {
        return Some(rest.trim_start());
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = text[digits..].strip_prefix(['.', ')'])?;
    ((1..=3).contains(&digits) && spaced(rest)).then(|| rest.trim_start())
}

/// A line of `=` or `-` under a title.
fn is_underline(text: &str) -> bool {
    text.len() >= 3 && ["=", "-"].iter().any(|sign| text.chars().all(|c| sign.contains(c)))
}

/// Makes a paragraph of one line a heading; says whether there was one.
fn underline_last(paragraphs: &mut [Paragraph]) -> bool {
    let Some(last) = paragraphs.last_mut().filter(|last| last.lines.len() == 1) else {
        return false;
    };
    last.is_heading = true;
    true
}
