//! What every panel below the timeline does.

use crate::layout::context::Sheet;
use crate::layout::text_block::TextBlock;
use crate::scene::{Node, TextStyle};

/// Room under the heading of a panel.
const HEADING_GAP: f64 = 8.0;

/// Where a panel may draw: its top left corner, and how wide it may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub x: f64,
    pub y: f64,
    pub room: f64,
}

/// Draws the heading of a panel; gives where what it heads begins.
pub(crate) fn heading(text: &str, area: Area, sheet: &Sheet<'_>, out: &mut Vec<Node>) -> f64 {
    let theme = sheet.theme;
    let style = TextStyle::bold(theme.heading_size, theme.palette.ink);
    let block = TextBlock::new(text, style, area.room, sheet.language(), theme).into_heading(2);
    block.draw_into(area.x, area.y, out) + HEADING_GAP
}
