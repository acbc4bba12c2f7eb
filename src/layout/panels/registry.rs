//! Every panel there is.

use crate::layout::context::Sheet;
use crate::layout::panels::panel::Area;
use crate::layout::panels::{
    advice, comparisons, expectations, reflections, study, tables, topics,
};
use crate::model::Part;
use crate::scene::Node;

/// Draws a panel from its top down and gives its bottom; nothing when the journey has nothing for
/// it.
type Panel = for<'a> fn(&Sheet<'a>, Area, &mut Vec<Node>) -> Option<f64>;

/// Every part that stands below the timeline, as wide as the page.
const PANELS: &[(Part, Panel)] = &[
    (Part::Reflections, reflections::draw),
    (Part::Expectations, expectations::draw),
    (Part::Topics, topics::draw),
    (Part::TopicGroups, topics::draw_groups),
    (Part::Comparisons, comparisons::draw),
    (Part::Advice, advice::draw),
    (Part::Tables, tables::draw),
    (Part::Study, study::draw),
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
