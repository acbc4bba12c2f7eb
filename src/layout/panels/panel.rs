//! What every panel below the timeline does.

use crate::layout::context::Sheet;
use crate::layout::grid;
use crate::layout::text_block::TextBlock;
use crate::scene::{Node, TextStyle};

/// Room under the heading of a panel.
const HEADING_GAP: f64 = 8.0;

/// Entries are at most so many times as wide as they have to be: longer lines are hard to read.
const WIDEST: f64 = 1.6;

/// Where a panel may draw: its top left corner, and how wide it may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub x: f64,
    pub y: f64,
    pub room: f64,
    /// Whether entries beside each other fill that: on a page, where nothing else stands.
    pub fills: bool,
}

impl Area {
    /// The columns in which so many entries stand that are so wide at least. Where they fill the room, as few as
    /// take no more rows.
    pub fn columns(self, entries: usize, least: f64, gap: f64) -> EntryColumns {
        let most = grid::columns(self.room, least, gap);
        if !self.fills || entries == 0 {
            return EntryColumns { count: most, width: least, pitch: least + gap };
        }
        let count = entries.div_ceil(entries.div_ceil(most));
        let pitch = (self.room + gap) / count as f64;
        let width = (pitch - gap).min(WIDEST * least).max(least).floor();
        EntryColumns { count, width, pitch }
    }
}

/// How entries stand beside each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct EntryColumns {
    pub count: usize,
    /// How wide an entry is, and how far from one to the next.
    pub width: f64,
    pub pitch: f64,
}

/// Draws the heading of a panel; gives where what it heads begins.
pub(crate) fn heading(text: &str, area: Area, sheet: &Sheet<'_>, out: &mut Vec<Node>) -> f64 {
    let theme = sheet.theme;
    let style = TextStyle::bold(theme.heading_size, theme.palette.ink);
    let block = TextBlock::new(text, style, area.room, sheet.language(), theme).into_heading(2);
    block.draw_into(area.x, area.y, out) + HEADING_GAP
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_fill_a_page_in_as_few_columns_as_take_no_more_rows() {
        let area = Area { x: 0.0, y: 0.0, room: 980.0, fills: true };
        let columns = |area: Area, entries| {
            let EntryColumns { count, width, pitch } = area.columns(entries, 260.0, 20.0);
            (count, width, pitch.floor())
        };
        assert_eq!(columns(area, 4), (2, 416.0, 500.0));
        assert_eq!(columns(area, 5), (3, 313.0, 333.0));
        assert_eq!(columns(area, 1), (1, 416.0, 1000.0));
        assert_eq!(columns(Area { fills: false, ..area }, 4), (3, 260.0, 280.0));
    }
}
