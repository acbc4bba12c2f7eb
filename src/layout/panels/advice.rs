//! The panel of what should be done.

use crate::layout::context::Sheet;
use crate::layout::panels::numbered::{self, EntryParagraph, NumberedEntry};
use crate::layout::panels::panel::Area;
use crate::model::{Advice, Part, Place};
use crate::scene::{Node, TextStyle};
use crate::words;

/// Draws the numbered advice, with its points, whose it is and what it is linked to.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let entries: Vec<NumberedEntry> =
        sheet.journey.advice.iter().enumerate().map(|(nth, it)| entry(nth, it, sheet)).collect();
    if entries.is_empty() {
        return None;
    }
    let title = Part::Advice.heading(sheet.language());
    Some(numbered::draw(Part::Advice, title, &entries, area, sheet, out))
}

fn entry(nth: usize, advice: &Advice, sheet: &Sheet<'_>) -> NumberedEntry {
    let (theme, palette) = (sheet.theme, &sheet.theme.palette);
    let body = TextStyle::plain(theme.body_size, palette.ink);
    let small = TextStyle::plain(theme.small_size, palette.grey_text);
    let text = advice.text.clone().map(|text| EntryParagraph::new(text, body));
    let points = words::advice_points(nth + 1, advice).into_iter();
    let points = points.map(|(mark, text)| EntryParagraph { mark: Some(mark), text, style: body });
    let links = words::links(advice, sheet.language());
    let links = links.map(|links| EntryParagraph::new(links, small));
    let paragraphs = text.into_iter().chain(points).chain(links).collect();
    let place = Place::Advice(nth);
    NumberedEntry { place, title: advice.title.clone(), paragraphs, of: advice.of.clone() }
}
