//! What parts the cards without a level from the scale above them: they stand at no height of it.

use crate::layout::frame::Frame;
use crate::layout::lanes::heights::{Heights, Reach};
use crate::scene::{Group, Node, Paint, Rect, Role};
use crate::theme::Theme;

const HEIGHT: f64 = 6.0;

/// Where the ground is parted, from the top of a lane with its lowest level here: between the cards of both
/// kinds, or where what hangs on those at a level comes lower, between these cards alone.
pub(super) fn middle(reaches: impl Iterator<Item = Reach>, lowest: f64, heights: Heights) -> f64 {
    let unknown = heights.of(None);
    let (mut bottom, mut leads, mut top) = (lowest, lowest, unknown);
    for reach in reaches {
        let extent = heights.extent(reach);
        match reach.level {
            Some(_) => {
                bottom = bottom.max(extent.bottom);
                leads = leads.max(heights.of(reach.level) + reach.lead());
            }
            None => top = top.min(extent.top),
        }
    }
    let is_free = bottom + HEIGHT <= top;
    f64::midpoint(if is_free { bottom } else { leads }, top)
}

/// Parts the ground of a lane at a height.
pub(super) fn draw(frame: &Frame, y: f64, theme: &Theme, out: &mut Vec<Node>) {
    let (y, h, paint) = (y - HEIGHT / 2.0, HEIGHT, Paint::fill(theme.palette.white));
    let columns = frame.columns.iter().map(|column| {
        let (x, w) = (column.left, column.right - column.left);
        Node::Rect(Rect { x, y, w, h, radius: 0.0, paint })
    });
    out.push(Group::silent(Role::Decoration, columns.collect()).into());
}
