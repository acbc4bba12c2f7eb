//! The panel of what was said when looking back, as a numbered list.

use crate::layout::context::Sheet;
use crate::layout::panels::numbered::{self, EntryParagraph, NumberedEntry};
use crate::layout::panels::panel::Area;
use crate::model::{Part, Place, Reflection};
use crate::scene::{Node, TextStyle};
use crate::words;

/// Draws the reflections as a numbered list.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let entries: Vec<NumberedEntry> = sheet
        .journey
        .reflections
        .iter()
        .enumerate()
        .map(|(nth, it)| entry(nth, it, sheet))
        .collect();
    if entries.is_empty() {
        return None;
    }
    let title = Part::Reflections.heading(sheet.language());
    Some(numbered::draw(Part::Reflections, title, &entries, area, sheet, out))
}

fn entry(nth: usize, reflection: &Reflection, sheet: &Sheet<'_>) -> NumberedEntry {
    let (theme, language) = (sheet.theme, sheet.language());
    let body = TextStyle::plain(theme.body_size, theme.palette.ink);
    let small = TextStyle::plain(theme.small_size, theme.palette.grey_text);
    let lines = words::reflection_lines(reflection, language).into_iter();
    let lines = lines.map(|line| EntryParagraph::new(line, body));
    let end =
        words::reflection_end(reflection, language).map(|end| EntryParagraph::new(end, small));
    NumberedEntry {
        place: Place::Reflection(nth),
        title: words::reflection_title(reflection, sheet.journey, &sheet.order),
        paragraphs: lines.chain(end).collect(),
        of: reflection.of.clone(),
    }
}
