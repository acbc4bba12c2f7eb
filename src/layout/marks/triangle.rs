//! The triangle that says whether satisfaction falls or rises.

use crate::journey::Turn;
use crate::scene::{Color, Node, Paint, Path, Point, Segment};

/// A triangle of this width and height with its top left corner at (`x`, `y`), that points where
/// satisfaction goes.
pub(crate) fn triangle(turn: Turn, (x, y): Point, size: f64, color: Color) -> Node {
    let (base, tip) = match turn {
        Turn::Fall => (y, y + size),
        Turn::Rise => (y + size, y),
    };
    let segments = vec![
        Segment::Move((x, base)),
        Segment::Line((x + size, base)),
        Segment::Line((x + size / 2.0, tip)),
        Segment::Close,
    ];
    Node::Path(Path { segments, paint: Paint::fill(color) })
}
