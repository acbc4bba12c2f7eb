//! The diamond that marks an opportunity.

use crate::layout::party_style::EDGE;
use crate::scene::{Node, Paint, Path, Segment};
use crate::theme::Palette;

/// Width and height of the diamond.
pub(crate) const DIAMOND: f64 = 16.0;

/// A diamond with its top left corner at (`x`, `y`): full for an opportunity that was taken, open for
/// one that was missed.
pub(crate) fn diamond(missed: bool, x: f64, y: f64, palette: &Palette) -> Node {
    let (half, inset) = (DIAMOND / 2.0, EDGE);
    let (cx, cy, r) = (x + half, y + half, half - inset);
    let segments = vec![
        Segment::Move((cx, cy - r)),
        Segment::Line((cx + r, cy)),
        Segment::Line((cx, cy + r)),
        Segment::Line((cx - r, cy)),
        Segment::Close,
    ];
    let fill = if missed { palette.white } else { palette.opportunity };
    Node::Path(Path { segments, paint: Paint::edged(fill, palette.ink, EDGE) })
}
