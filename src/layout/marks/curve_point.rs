//! The point of a step on the curve: its shape says who tells it, and whether anything happens in it.

use crate::layout::party_style::PartyStyle;
use crate::scene::{Circle, Group, Node, Paint, Path, Point, Rect, Role, Segment, Stroke};
use crate::theme::Theme;

/// From the left edge of a step to its point, and to the words that hang beside it.
pub(crate) const POINT_AT: f64 = 4.0;
pub(crate) const WORDS_AT: f64 = 8.0;
/// From the level of a point to the words above or under it.
pub(crate) const OFF_LEVEL: f64 = 10.0;
/// Radius of a point with its white ring.
pub(crate) const POINT: f64 = RADIUS + RING;
/// Half the width of a point, and of the white around it.
const RADIUS: f64 = 7.0;
const RING: f64 = 2.0;
/// Width of the edge of a hollow point.
const EDGE: f64 = 2.5;

/// What a point stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PointKind {
    /// Something happens: full.
    Event,
    /// Something is only felt or thought: hollow.
    Feeling,
    /// Nobody said how it was: hollow, grey and on no level.
    Unknown,
}

/// A point of the curve of one party.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CurveMark {
    pub kind: PointKind,
    pub style: PartyStyle,
    /// Whose step it is, from 0.
    pub party: usize,
}

impl CurveMark {
    /// Draws the point with its middle here.
    pub fn draw_into(self, at: Point, theme: &Theme, out: &mut Vec<Node>) {
        let palette = &theme.palette;
        let color = self.style.color(palette);
        let mut nodes = vec![self.shape(at, RADIUS + RING, Paint::fill(palette.white))];
        let (radius, paint) = match self.kind {
            PointKind::Event => (RADIUS, Paint::fill(color)),
            PointKind::Feeling => (RADIUS - EDGE / 2.0, Paint::edged(palette.white, color, EDGE)),
            PointKind::Unknown => {
                let stroke = Stroke { color: palette.line, width: EDGE, dashed: true };
                let paint = Paint { fill: Some(palette.white), stroke: Some(stroke) };
                (RADIUS - EDGE / 2.0, paint)
            }
        };
        nodes.push(self.shape(at, radius, paint));
        out.push(Group::silent(Role::Point { party: self.party }, nodes).into());
    }

    /// A disc for a family, a square for professionals, a diamond for what was planned.
    fn shape(self, (x, y): Point, r: f64, paint: Paint) -> Node {
        match self.style {
            PartyStyle::FAMILY => Node::Circle(Circle { x, y, r, paint }),
            PartyStyle::PROFESSIONAL => {
                let side = 2.0 * r;
                Node::Rect(Rect { x: x - r, y: y - r, w: side, h: side, radius: 1.0, paint })
            }
            _ => {
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
}
