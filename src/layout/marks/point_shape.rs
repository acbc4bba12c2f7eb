//! The shapes of points: a disc, a square and a diamond.

use crate::layout::party_style::PointShape;
use crate::scene::{Circle, Node, Paint, Path, Point, Rect, Segment};

/// Draws a shape that reaches so far from its middle.
pub(crate) fn point_shape(shape: PointShape, (x, y): Point, r: f64, paint: Paint) -> Node {
    match shape {
        PointShape::Disc => Node::Circle(Circle { x, y, r, paint }),
        PointShape::Square => {
            let side = 2.0 * r;
            Node::Rect(Rect { x: x - r, y: y - r, w: side, h: side, radius: 1.0, paint })
        }
        PointShape::Diamond => {
            let segments = vec![
                Segment::Move((x, y - r)),
                Segment::Line((x + r, y)),
                Segment::Line((x, y + r)),
                Segment::Line((x - r, y)),
                Segment::Close,
            ];
            Node::Path(Path { segments, paint })
        }
    }
}
