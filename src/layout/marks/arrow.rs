//! Draws arrows along upright and level lines.

use crate::scene::{Color, Node, Paint, Path, Point, Segment};

/// Half the width, and the length, of an arrow's head.
const HEAD: f64 = 4.0;
pub(crate) const HEAD_LENGTH: f64 = 7.0;
/// Width of an arrow.
pub(crate) const WIDTH: f64 = 2.0;

/// An arrow along upright and level lines, its head at the last point.
pub(crate) fn arrow(points: &[Point], color: Color, out: &mut Vec<Node>) {
    let [.., from, tip] = points else { return };
    let (dx, dy) = (direction(tip.0 - from.0), direction(tip.1 - from.1));
    let neck = (tip.0 - dx * HEAD_LENGTH, tip.1 - dy * HEAD_LENGTH);
    line(points[..points.len() - 1].iter().copied().chain([neck]), color, out);
    let head = vec![
        Segment::Move(*tip),
        Segment::Line((neck.0 - dy.abs() * HEAD, neck.1 - dx.abs() * HEAD)),
        Segment::Line((neck.0 + dy.abs() * HEAD, neck.1 + dx.abs() * HEAD)),
        Segment::Close,
    ];
    out.push(Node::Path(Path { segments: head, paint: Paint::fill(color) }));
}

/// A line of the width of an arrow, without a head.
pub(crate) fn line(points: impl Iterator<Item = Point>, color: Color, out: &mut Vec<Node>) {
    let segments = points.enumerate().map(|(i, point)| match i {
        0 => Segment::Move(point),
        _ => Segment::Line(point),
    });
    let paint = Paint::line(color, WIDTH);
    out.push(Node::Path(Path { segments: segments.collect(), paint }));
}

/// -1, 0 or 1.
fn direction(length: f64) -> f64 {
    if length.abs() < f64::EPSILON { 0.0 } else { length.signum() }
}
