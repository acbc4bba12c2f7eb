//! The point of a step on the curve: its shape says who tells it, and whether anything happens in it.

use crate::layout::marks::point_shape::point_shape;
use crate::layout::party_style::PartyStyle;
use crate::model::Place;
use crate::scene::{Group, Node, Paint, Point, Role, Stroke};
use crate::theme::Theme;

/// From the left edge of a step to its point, and to the words that hang beside it.
pub(crate) const POINT_AT: f64 = 4.0;
pub(crate) const WORDS_AT: f64 = 8.0;
/// From a card back to the points of its step where those stand left of it, and the room for them there.
pub(crate) const BEFORE_CARD: f64 = 12.0;
pub(crate) const ROOM_BEFORE_CARD: f64 = 2.0 * BEFORE_CARD;
/// From the level of a point to the words above or under it.
pub(crate) const OFF_LEVEL: f64 = 10.0;
/// Radius of a point with its white ring.
pub(crate) const POINT: f64 = RADIUS + RING;
/// Half the width of a point, and of the white around it.
pub(crate) const RADIUS: f64 = 7.0;
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
    /// Whether the step or its level is not certain: a broken ring.
    pub is_uncertain: bool,
    /// Whose step it is, from 0.
    pub party: usize,
    /// Half its width, without the white around it.
    pub radius: f64,
}

impl CurveMark {
    /// Draws the point with its middle here.
    pub fn draw_into(self, at: Point, theme: &Theme, out: &mut Vec<Node>) {
        let nodes = self.nodes(at, theme);
        out.push(Group::silent(Role::Point { party: self.party }, nodes).into());
    }

    /// Draws the point of a step on the line of somebody else than it is about.
    pub fn draw_beside(self, at: Point, place: Place, theme: &Theme, out: &mut Vec<Node>) {
        let group = Group::silent(Role::LinePoint, self.nodes(at, theme));
        out.push(group.showing(Some(place)).into());
    }

    /// Its shapes, with its middle here.
    pub fn nodes(self, at: Point, theme: &Theme) -> Vec<Node> {
        let (palette, r) = (&theme.palette, self.radius);
        let (shape, color) = (self.style.point(), self.style.line_color(palette));
        let mut nodes = vec![point_shape(shape, at, r + RING, Paint::fill(palette.white))];
        let ring = |color, dashed| {
            let stroke = Some(Stroke { color, width: EDGE, dashed });
            (r - EDGE / 2.0, Paint { fill: Some(palette.white), stroke })
        };
        let (radius, paint) = match self.kind {
            PointKind::Unknown => ring(palette.line, true),
            _ if self.is_uncertain => ring(color, true),
            PointKind::Event => (r, Paint::fill(color)),
            PointKind::Feeling => ring(color, false),
        };
        nodes.push(point_shape(shape, at, radius, paint));
        nodes
    }
}
