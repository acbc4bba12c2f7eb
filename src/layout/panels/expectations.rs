//! The panel of what was expected, beside how it was.

use crate::layout::context::Sheet;
use crate::layout::panels::panel::{self, Area};
use crate::layout::text_block::TextBlock;
use crate::model::{Part, Place};
use crate::scene::{Group, Node, Paint, Rect, Role, TextStyle};
use crate::words;

/// The widest column that reads well, and the room between the two.
const COLUMN: f64 = 420.0;
const GAP: f64 = 32.0;
/// Width of the bar beside the words, and the room between them.
const BAR: f64 = 4.0;
const BAR_GAP: f64 = 10.0;
const PARAGRAPH_GAP: f64 = 3.0;

/// Draws what was expected beforehand beside how it was afterwards.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let (journey, language) = (sheet.journey, sheet.language());
    let sides = words::expectations(journey);
    if sides.is_empty() {
        return None;
    }
    let title = Part::Expectations.heading(language);
    let mut head = Vec::new();
    let top = panel::heading(title, area, sheet, &mut head);
    let column = ((area.room - GAP) / 2.0).min(COLUMN);
    let (mut bottom, mut nodes) = (top, Vec::new());
    for (at, (title, text)) in sides.into_iter().enumerate() {
        let x = area.x + at as f64 * (column + GAP);
        let is_before = journey.expectation.as_ref().is_some_and(|it| std::ptr::eq(it, text));
        let place = if is_before { Place::Expectation } else { Place::Afterwards };
        let (item, end) =
            side(title, text, place, Area { x, y: top, room: column, fills: area.fills }, sheet);
        nodes.push(item);
        bottom = bottom.max(end);
    }
    out.push(Group::new(Role::PanelHeading(Part::Expectations), title, head).into());
    out.push(Group::new(Role::PanelList(Part::Expectations), title, nodes).into());
    Some(bottom)
}

/// One side with a bar along its words; gives its bottom.
fn side(title: &str, text: &str, place: Place, area: Area, sheet: &Sheet<'_>) -> (Node, f64) {
    let (theme, palette) = (sheet.theme, &sheet.theme.palette);
    let room = area.room - BAR - BAR_GAP;
    let block =
        |text: &str, style| TextBlock::new(text, style, room, sheet.language_of(text), theme);
    let heading = block(title, TextStyle::bold(theme.small_size, palette.grey_text));
    let words = block(text, TextStyle::italic(theme.lead_size, palette.ink));
    let height = heading.height() + PARAGRAPH_GAP + words.height();
    let (paint, x) = (Paint::fill(palette.red), area.x);
    let mut nodes = vec![Node::Rect(Rect { x, y: area.y, w: BAR, h: height, radius: 0.0, paint })];
    let under = heading.draw_into(x + BAR + BAR_GAP, area.y, &mut nodes);
    words.draw_into(x + BAR + BAR_GAP, under + PARAGRAPH_GAP, &mut nodes);
    let sentence = words::sentences([title.to_owned(), text.to_owned()].into_iter());
    let card = Group::new(Role::PanelCard(Part::Expectations), sentence, nodes);
    let card = card.showing(Some(place)).into();
    let item = Group::new(Role::PanelItem(Part::Expectations), title, vec![card]);
    (item.showing(Some(place)).into(), area.y + height)
}
