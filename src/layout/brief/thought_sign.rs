//! The sign before a thought, which tells it from a feeling: bubbles that rise to it.

use crate::layout::context::Sheet;
use crate::scene::{Circle, Node, Paint, Point};

/// Room for the sign before the words.
pub(crate) const WIDTH: f64 = 13.0;
/// Where the bubbles stand from the left and below the middle of the line, and how large they are.
const BUBBLES: [(f64, f64, f64); 2] = [(1.6, 4.0, 1.2), (7.0, -0.8, 3.2)];
const EDGE: f64 = 1.1;

/// Draws the sign with its left here, at the middle of a line.
pub(crate) fn draw((x, middle): Point, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
    let palette = &sheet.theme.palette;
    let paint = Paint::edged(palette.white, palette.ink, EDGE);
    out.extend(BUBBLES.map(|(right, below, r)| {
        Node::Circle(Circle { x: x + right, y: middle + below, r, paint })
    }));
}
