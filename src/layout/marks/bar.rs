//! The bar of what lasts for some steps, with its words in it.

use std::rc::Rc;

use crate::layout::card_frame::FROM_CORNER;
use crate::layout::text_block::TextBlock;
use crate::scene::{Circle, Color, Node, Paint, Path, Rect, Segment};
use crate::theme::Theme;

/// Room between the edge of a bar and its words.
const SIDE: f64 = 8.0;
/// Room above the words of a bar and under them.
pub(crate) const TOP: f64 = 5.0;
/// Width of the band of colour at the start of a bar.
const BAND: f64 = 4.0;
/// Radius of the dot on a bar that begins with a change, and the room after it.
const DOT: f64 = 4.0;
const DOT_GAP: f64 = 4.0;
const CORNER: f64 = 3.0;
/// Length of the point of a bar that continues on the next band, and of the notch that takes it
/// there.
const POINT: f64 = 8.0;
/// Room between the words of a bar that continues and where its point begins.
const BEFORE_POINT: f64 = 3.0;

/// A bar with its place: the part on one band of what lasts for some steps.
#[derive(Clone)]
pub(crate) struct Bar {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
    pub ends: BarEnds,
    pub blocks: Rc<[TextBlock]>,
}

/// Which ends of what a bar stands for lie on this band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct BarEnds {
    /// Whether it begins here, and not on an earlier band.
    pub begins: bool,
    /// Whether it ends here, and not on a later band.
    pub ends: bool,
}

/// How a bar is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct BarStyle {
    pub paint: Paint,
    /// Colour of the band at its start.
    pub band: Option<Color>,
    /// Whether a dot says that it begins with a change.
    pub change: bool,
}

impl Bar {
    /// A bar of some width, not yet placed, as high as its words, which `words` breaks into lines of
    /// a given width.
    pub fn new(
        (x, right): (f64, f64),
        ends: BarEnds,
        style: BarStyle,
        words: impl FnOnce(f64) -> Rc<[TextBlock]>,
    ) -> Self {
        let w = right - x;
        let right = if ends.ends { SIDE } else { BEFORE_POINT + POINT };
        let blocks = words(w - indent(ends, style) - right);
        let h = blocks.iter().map(TextBlock::height).sum::<f64>() + 2.0 * TOP;
        Self { x, y: 0.0, w, h, ends, blocks }
    }

    /// Draws the bar on a lane whose bars begin at `top`.
    pub fn draw_into(&self, top: f64, style: BarStyle, theme: &Theme, out: &mut Vec<Node>) {
        let (x, y) = (self.x, top + self.y);
        out.push(self.outline(y, style.paint));
        if let Some(color) = style.band.filter(|_| self.ends.begins) {
            let (h, paint) = (self.h, Paint::fill(color));
            out.push(Node::Rect(Rect { x, y, w: BAND, h, radius: 0.0, paint }));
        }
        if has_dot(self.ends, style) {
            let paint = Paint::fill(theme.palette.ink);
            let (x, y) = (x + SIDE + DOT, y + TOP + theme.line_height(theme.body_size) / 2.0);
            out.push(Node::Circle(Circle { x, y, r: DOT, paint }));
        }
        let left = x + indent(self.ends, style);
        let mut at = y + TOP;
        for block in self.blocks.iter() {
            at = block.draw_into(left, at, out);
        }
    }

    /// Its edge: straight where it begins and ends, with a notch where it comes from an earlier band
    /// and a point where it continues on a later one.
    fn outline(&self, y: f64, paint: Paint) -> Node {
        let inset = paint.stroke.map_or(0.0, |stroke| stroke.width) / 2.0;
        let (x, y, w, h) = (self.x + inset, y + inset, self.w - 2.0 * inset, self.h - 2.0 * inset);
        let BarEnds { begins, ends } = self.ends;
        if begins && ends {
            return Node::Rect(Rect { x, y, w, h, radius: CORNER, paint });
        }
        let (right, bottom, middle) = (x + w, y + h, y + h / 2.0);
        let mut segments = vec![Segment::Move((x, y))];
        if ends {
            let k = CORNER * FROM_CORNER;
            segments.extend([
                Segment::Line((right - CORNER, y)),
                Segment::Curve((right - k, y), (right, y + k), (right, y + CORNER)),
                Segment::Line((right, bottom - CORNER)),
                Segment::Curve((right, bottom - k), (right - k, bottom), (right - CORNER, bottom)),
            ]);
        } else {
            let shoulder = right - POINT;
            let corners = [(shoulder, y), (right, middle), (shoulder, bottom)];
            segments.extend(corners.map(Segment::Line));
        }
        segments.push(Segment::Line((x, bottom)));
        if !begins {
            segments.push(Segment::Line((x + POINT, middle)));
        }
        segments.push(Segment::Close);
        Node::Path(Path { segments, paint })
    }
}

fn has_dot(ends: BarEnds, style: BarStyle) -> bool {
    style.change && ends.begins
}

/// From the left of a bar to its words.
fn indent(ends: BarEnds, style: BarStyle) -> f64 {
    let notch = if ends.begins { 0.0 } else { POINT };
    let dot = if has_dot(ends, style) { 2.0 * DOT + DOT_GAP } else { 0.0 };
    SIDE + notch + dot
}
