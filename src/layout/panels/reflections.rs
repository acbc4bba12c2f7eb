use crate::layout::context::Sheet;
use crate::layout::panels::numbered::{self, Entry};
use crate::layout::panels::panel::Area;
use crate::layout::text_block::Look;
use crate::model::{Part, Reflection};
use crate::scene::Node;
use crate::words;

/// Draws the reflections as a numbered list.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let entries: Vec<Entry> = sheet.journey.reflections.iter().map(|it| entry(it, sheet)).collect();
    if entries.is_empty() {
        return None;
    }
    let title = words::heading(Part::Reflections, sheet.language());
    Some(numbered::draw(title, &entries, area, sheet, out))
}

fn entry(reflection: &Reflection, sheet: &Sheet<'_>) -> Entry {
    let (theme, language) = (sheet.theme, sheet.language());
    let body = Look::plain(theme.body_size, theme.palette.ink);
    let small = Look::plain(theme.small_size, theme.palette.grey_text);
    let lines = words::reflection_lines(reflection, language).into_iter().map(|line| (line, body));
    let beyond = reflection.beyond.then(|| (words::beyond(language).to_owned(), small));
    Entry {
        title: words::reflection_title(reflection, sheet.journey, &sheet.order),
        paragraphs: lines.chain(beyond).collect(),
        of: Vec::new(),
    }
}
