//! The lines from a card of an organisation to its card in the next step, which show that it goes on.

use crate::scene::{Node, Paint, Path, Point, Segment};
use crate::theme::Theme;

/// Width of such a line.
const WIDTH: f64 = 2.0;
/// How far a line stays from the cards where it goes up or down between them.
const BESIDE: f64 = 4.0;

/// A line from the right edge of a card to the left edge of a later one, at the height of the names
/// on them.
pub(crate) struct Continuation {
    pub from: Point,
    pub to: Point,
    /// Which of the cards that stand under one another it comes to: the lines to each go up or down at a
    /// place of their own.
    pub nth: usize,
}

/// Draws the lines; nothing where there are none.
pub(crate) fn continuations(lines: &[Continuation], theme: &Theme) -> Option<Node> {
    let mut segments = Vec::with_capacity(lines.len() * 4);
    for &Continuation { from, to, nth } in lines {
        let turn = (to.0 - (1 + nth) as f64 * BESIDE).max(f64::midpoint(from.0, to.0));
        segments.push(Segment::Move(from));
        if (from.1 - to.1).abs() > f64::EPSILON {
            segments.extend([Segment::Line((turn, from.1)), Segment::Line((turn, to.1))]);
        }
        segments.push(Segment::Line(to));
    }
    let paint = Paint::line(theme.palette.blue, WIDTH);
    (!segments.is_empty()).then_some(Node::Path(Path { segments, paint }))
}
