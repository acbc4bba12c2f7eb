//! Lines within a paragraph of Markdown that say which phase begins: "Fase 2" right above or below text.

use crate::notes::heading;
use crate::notes::paragraph::{Document, Line, Paragraph};
use crate::notes::wrapping::is_wrapped;

/// The document with each line that names a phase as a paragraph of its own, which makes it a heading.
pub(crate) fn apart(document: Document) -> Document {
    // In text that was broken into lines, "fase 2 duurde het langst" may be the middle of a sentence.
    let is_wrapped = is_wrapped(&document);
    let is_phase = |text: &str| {
        heading::names_a_phase(text) && (!is_wrapped || heading::read(text).is_standard())
    };
    let paragraphs = document.paragraphs.into_iter();
    let paragraphs = paragraphs.flat_map(|paragraph| parts(paragraph, &is_phase)).collect();
    Document { paragraphs, ..document }
}

/// A paragraph, parted at the lines that are phases; what stands in its margin stays with the last part.
fn parts(paragraph: Paragraph, is_phase: &impl Fn(&str) -> bool) -> Vec<Paragraph> {
    let is_apart: Vec<bool> = (0..paragraph.lines.len())
        .map(|nth| is_alone(&paragraph.lines, nth) && is_phase(paragraph.lines[nth].text.trim()))
        .collect();
    if paragraph.heading.is_some() || !is_apart.contains(&true) {
        return vec![paragraph];
    }
    let mut parts: Vec<Paragraph> = Vec::new();
    let mut begins = true;
    for (line, is_apart) in paragraph.lines.into_iter().zip(is_apart) {
        match parts.last_mut().filter(|_| !begins && !is_apart) {
            Some(last) => last.lines.push(line),
            None => parts.push(Paragraph { lines: vec![line], ..Paragraph::default() }),
        }
        begins = is_apart;
    }
    if let Some(last) = parts.last_mut() {
        last.comments = paragraph.comments;
    }
    parts
}

/// Whether nothing else stands on the same line of the file: the cells of a table stand beside each other.
fn is_alone(lines: &[Line], nth: usize) -> bool {
    let number = lines[nth].number;
    lines.iter().filter(|line| line.number == number).count() == 1
}
