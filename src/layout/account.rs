//! Draws below the timeline what a reader must know of it: the source, which names are fictitious, and
//! what the study cannot say.

use crate::layout::context::Sheet;
use crate::layout::grid::{self, Grid};
use crate::layout::panels::panel::Area;
use crate::layout::text_block::TextBlock;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Room for a column of the foot.
const COLUMN: f64 = 400.0;
/// Room between two columns, and between two rows.
const GAP: f64 = 32.0;
const ROW_GAP: f64 = 12.0;

/// Draws what the reader must know: the source, which names are fictitious, how many were asked, and
/// what the study cannot say.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let (journey, theme) = (sheet.journey, sheet.theme);
    let palette = &theme.palette;
    let width = area.room.min(COLUMN);
    let block =
        |text: &str, style| TextBlock::new(text, style, width, journey.language_of(text), theme);
    let texts = words::account(journey);
    let entry = |(heading, text): (&str, String)| {
        let heading = block(heading, TextStyle::bold(theme.small_size, palette.grey_text));
        let text = block(&text, TextStyle::plain(theme.small_size, palette.grey_text));
        (heading, text.in_our_words())
    };
    let entries: Vec<(TextBlock, TextBlock)> = texts.into_iter().map(entry).collect();
    if entries.is_empty() {
        return None;
    }
    let heights: Vec<f64> =
        entries.iter().map(|(heading, text)| heading.height() + text.height()).collect();
    let columns = grid::columns(area.room, COLUMN, GAP);
    let grid = Grid::new(&heights, columns, ROW_GAP);
    let mut nodes = Vec::new();
    for ((heading, text), (column, y)) in entries.into_iter().zip(&grid.places) {
        let x = area.x + *column as f64 * (COLUMN + GAP);
        let under = heading.into_heading(2).draw_into(x, area.y + y, &mut nodes);
        text.draw_into(x, under, &mut nodes);
    }
    let label = journey.language.pick("Verantwoording", "About this journey").to_owned();
    out.push(Group::new(Role::Account, label, nodes).into());
    Some(area.y + grid.height)
}
