//! Draws a plus or minus sign in a disc.

use crate::model::Sign;
use crate::scene::{Circle, Node, Paint, Path, Segment};
use crate::theme::Palette;

/// Width and height of a sign.
pub(crate) const SIGN: f64 = 18.0;
/// Half the length of its strokes, and their width.
const ARM: f64 = 5.0;
const STROKE: f64 = 2.5;

/// Draws a white + or − in a disc, with its top left corner at (`x`, `y`).
pub(crate) fn draw(sign: Sign, x: f64, y: f64, palette: &Palette, out: &mut Vec<Node>) {
    let color = match sign {
        Sign::Plus => palette.petrol,
        Sign::Minus => palette.ink,
    };
    let r = SIGN / 2.0;
    let (cx, cy) = (x + r, y + r);
    out.push(Node::Circle(Circle { x: cx, y: cy, r, paint: Paint::fill(color) }));
    let mut segments = vec![Segment::Move((cx - ARM, cy)), Segment::Line((cx + ARM, cy))];
    if sign == Sign::Plus {
        segments.extend([Segment::Move((cx, cy - ARM)), Segment::Line((cx, cy + ARM))]);
    }
    out.push(Node::Path(Path { segments, paint: Paint::line(palette.white, STROKE) }));
}
