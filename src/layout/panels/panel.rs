use crate::layout::context::Sheet;
use crate::layout::panels::{advice, comparisons, expectations, reflections, topics};
use crate::layout::text_block::TextBlock;
use crate::model::Part;
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

/// Draws a panel from its top down and gives its bottom; nothing when the journey has nothing for
/// it.
type Panel = for<'a> fn(&Sheet<'a>, Area, &mut Vec<Node>) -> Option<f64>;

/// Every part that stands below the timeline, as wide as the page.
const PANELS: &[(Part, Panel)] = &[
    (Part::Reflections, reflections::draw),
    (Part::Expectations, expectations::draw),
    (Part::Topics, topics::draw),
    (Part::Comparisons, comparisons::draw),
    (Part::Advice, advice::draw),
];

/// Whether anything stands below the timeline.
pub(crate) fn any(sheet: &Sheet<'_>) -> bool {
    let panel = |part: &Part| PANELS.iter().any(|(known, _)| known == part);
    sheet.parts.iter().any(|part| panel(part) && sheet.journey.has(*part))
}

/// Draws all panels below one another, `gap` apart; gives the bottom of the last with a gap.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, gap: f64, out: &mut Vec<Node>) -> f64 {
    let mut y = area.y;
    for part in &sheet.parts {
        let panel = PANELS.iter().find(|(known, _)| known == part);
        if let Some(bottom) = panel.and_then(|(_, draw)| draw(sheet, Area { y, ..area }, out)) {
            y = bottom + gap;
        }
    }
    y
}

/// Draws the heading of a panel; gives where what it heads begins.
pub(crate) fn heading(text: &str, area: Area, sheet: &Sheet<'_>, out: &mut Vec<Node>) -> f64 {
    let theme = sheet.theme;
    let look = TextStyle::bold(theme.lead_size, theme.palette.ink);
    let block = TextBlock::new(text, look, area.room, sheet.language(), theme).into_heading(2);
    block.draw_into(area.x, area.y, out) + HEADING_GAP
}
