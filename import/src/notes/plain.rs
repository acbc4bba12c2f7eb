//! Reads notes that are plain text: paragraphs with an empty line between them, headings behind `#`,
//! underlined, or "Fase 2" on a line by itself.

use crate::notes::heading;
use crate::notes::list_item;
use crate::notes::paragraph::{Document, END_OF_PARAGRAPH, Line, Paragraph};
use crate::notes::verdicts;

/// How deep a line is that is a heading by what it says.
const NAMED: u8 = 2;

/// Reads a text; nothing in it is wrong.
pub(crate) fn read(text: &str) -> Document {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut is_open = false;
    let has_verdicts = verdicts::stand_before(lines(text));
    let is_verdict = |line: &str| has_verdicts && verdicts::begins(line);
    let numbered = (1..).zip(lines(text));
    for (number, raw) in
        numbered.flat_map(|(number, line)| pieces(line).map(move |it| (number, it)))
    {
        let text = raw.trim();
        if text.is_empty() {
            is_open = false;
        } else if is_verdict(text) {
            paragraphs.push(paragraph(text, number, None));
            is_open = true;
        } else if is_underline(text) {
            // Elsewhere it is a line between two pieces of text.
            is_open &= !underline_last(&mut paragraphs, is_open, text);
        } else if let Some((title, depth)) = heading_text(text) {
            paragraphs.push(paragraph(title, number, Some(depth)));
            is_open = false;
        } else if let Some(item) = list_item::text(text) {
            paragraphs.push(paragraph(item, number, None));
            is_open = true;
        } else if let Some(last) = paragraphs.last_mut().filter(|_| is_open) {
            last.lines.push(line(text, number));
        } else {
            paragraphs.push(paragraph(text, number, None));
            is_open = true;
        }
    }
    Document { paragraphs, ..Document::default() }
}

/// The lines of a text, whichever sign ends them.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// The pieces of a line, with an empty one where a paragraph ends in it.
fn pieces(line: &str) -> impl Iterator<Item = &str> {
    line.split(END_OF_PARAGRAPH).enumerate().flat_map(|(nth, piece)| {
        let end = (nth > 0).then_some("");
        end.into_iter().chain([piece])
    })
}

fn paragraph(text: &str, number: usize, heading: Option<u8>) -> Paragraph {
    Paragraph { heading, lines: vec![line(text, number)], comments: Vec::new() }
}

fn line(text: &str, number: usize) -> Line {
    Line { text: text.to_owned(), highlighted: Vec::new(), number }
}

/// What stands behind the signs of a heading, and how many there are; or a line that names a phase by its
/// number.
fn heading_text(text: &str) -> Option<(&str, u8)> {
    let behind = text.trim_start_matches('#');
    let depth = text.len() - behind.len();
    if (1..=6).contains(&depth) && behind.starts_with(char::is_whitespace) {
        return Some((behind.trim().trim_end_matches('#').trim_end(), depth as u8));
    }
    heading::names_a_phase(text).then_some((text, NAMED))
}

/// A line of `=` or `-` under a title.
fn is_underline(text: &str) -> bool {
    text.len() >= 3 && ["=", "-"].iter().any(|sign| text.chars().all(|c| sign.contains(c)))
}

/// Makes the open paragraph a heading, where it is one line and no sentence; says whether it did.
fn underline_last(paragraphs: &mut [Paragraph], is_open: bool, underline: &str) -> bool {
    let is_title = |last: &&mut Paragraph| {
        is_open && last.lines.len() == 1 && !last.text().ends_with(['.', '?', '!', ']'])
    };
    let Some(last) = paragraphs.last_mut().filter(is_title) else { return false };
    last.heading = Some(if underline.starts_with('=') { 1 } else { 2 });
    true
}
