//! The pointed bar that stands for a phase.

use crate::scene::{Node, Paint, Path, Segment};

/// How far the point reaches into the next bar.
pub(crate) const POINT: f64 = 8.0;

/// A bar that points to the right, notched on the left to take the point of the one before.
pub(crate) fn chevron(left: f64, right: f64, y: f64, h: f64, paint: Paint) -> Node {
    let segments = vec![
        Segment::Move((left, y)),
        Segment::Line((right, y)),
        Segment::Line((right + POINT, y + h / 2.0)),
        Segment::Line((right, y + h)),
        Segment::Line((left, y + h)),
        Segment::Line((left + POINT, y + h / 2.0)),
        Segment::Close,
    ];
    Node::Path(Path { segments, paint })
}
