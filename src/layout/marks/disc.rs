//! Draws a number in a disc.

use crate::layout::context::Sheet;
use crate::layout::text_block::TextBlock;
use crate::scene::{Circle, Node, Paint, TextStyle};

/// Width and height of a disc.
pub(crate) const DISC: f64 = 22.0;

/// Draws a number in a disc, with its top left corner at (`x`, `y`).
pub(crate) fn draw(number: usize, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
    let theme = sheet.theme;
    let (cx, cy, r) = (x + DISC / 2.0, y + DISC / 2.0, DISC / 2.0);
    out.push(Node::Circle(Circle { x: cx, y: cy, r, paint: Paint::fill(theme.palette.ink) }));
    let style = TextStyle::bold(theme.small_size, theme.palette.white);
    let line = theme.line_height(theme.small_size);
    let block = TextBlock::new(&number.to_string(), style, DISC, sheet.language(), theme);
    block.draw_centred(cx, cy - line / 2.0, out);
}
