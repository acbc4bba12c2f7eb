//! The lines at the heights of the levels.

use crate::layout::frame::Column;
use crate::scene::{Node, Paint, Path, Segment, Stroke};
use crate::theme::Theme;

/// Width of the line at the height of a level.
const GUIDE: f64 = 0.75;

/// A line at each of these heights, broken between the columns; dashed where every level is estimated.
pub(crate) fn level_lines(
    heights: impl Iterator<Item = f64>,
    columns: &[Column],
    is_estimated: bool,
    theme: &Theme,
) -> Node {
    let mut segments = Vec::new();
    for y in heights {
        for column in columns {
            segments.push(Segment::Move((column.left, y)));
            segments.push(Segment::Line((column.right, y)));
        }
    }
    let stroke = Stroke { color: theme.palette.line, width: GUIDE, dashed: is_estimated };
    Node::Path(Path { segments, paint: Paint { fill: None, stroke: Some(stroke) } })
}
