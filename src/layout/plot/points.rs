//! The points of a plot: dots, and discs with the number of a step.

use crate::layout::context::Sheet;
use crate::layout::marks::point_shape::point_shape;
use crate::layout::party_style::{PartyStyle, PointShape};
use crate::layout::text_block::{TextBlock, width};
use crate::model::PartyKind;
use crate::scene::{Circle, Color, Node, Paint, Point, Rect, Stroke, TextStyle};
use crate::theme::Theme;

/// How wide a digit is in Arial and the fonts that are as wide, in letter sizes. The room kept for a
/// digit is wider, and would put a number left of the middle of its disc.
const DIGIT: f64 = 0.556;
/// About how wide a capital is.
const LETTER: f64 = 0.72;
/// White around a point, and the edge of a hollow one.
pub(crate) const RING: f64 = 1.5;
const EDGE: f64 = 2.0;
/// Half the height of a point with a number, as a share of the letters: of one that is filled, and of an open one,
/// whose edge takes room from the number.
const FILLED_SHARE: f64 = 8.5 / 11.0;
const OPEN_SHARE: f64 = 9.5 / 11.0;
/// How much larger the dot of a chosen step is.
const CHOSEN: f64 = 1.5;
/// The side of a square that looks as large as a disc, in radii.
const SQUARE: f64 = 1.8;

/// Which kind of point it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PointKind {
    pub style: PartyStyle,
    pub color: Color,
    /// Whether it stands for a feeling only.
    pub is_hollow: bool,
    /// Whether something of it is not certain.
    pub is_uncertain: bool,
}

impl PointKind {
    /// Whether it is an edge around white.
    pub fn is_open(&self) -> bool {
        self.is_hollow || self.is_uncertain || self.style.is_dashed()
    }
}

/// Half the height of the highest point with a short number.
pub(crate) fn radius(theme: &Theme) -> f64 {
    theme.small_size * OPEN_SHARE
}

/// Half the height of a point with this number.
pub(crate) fn radius_of(number: &str, is_open: bool, theme: &Theme) -> f64 {
    let style = TextStyle::bold(theme.small_size, Color::WHITE);
    // A letter is wider than the digits that a disc is made for.
    let has_letter = number.chars().any(|c| !c.is_ascii_digit());
    let around = if has_letter { EDGE + RING } else { RING };
    let share = if is_open { OPEN_SHARE } else { FILLED_SHARE };
    (theme.small_size * share).max(width(number, style, theme) / 2.0 + around)
}

/// Draws a dot on the curve.
pub(crate) fn dot(kind: PointKind, at: Point, r: f64, out: &mut Vec<Node>) {
    // White around it keeps it free of a curve in another colour.
    shape(kind.style, at, r + RING / 2.0, Paint::fill(Color::WHITE), out);
    shape(kind.style, at, r, Paint::fill(kind.color), out);
}

/// Draws the dot of a step that is chosen, with white around it.
pub(crate) fn chosen(kind: PointKind, at: Point, r: f64, out: &mut Vec<Node>) {
    shape(kind.style, at, r * CHOSEN + RING, Paint::fill(Color::WHITE), out);
    shape(kind.style, at, r * CHOSEN, Paint::fill(kind.color), out);
}

/// Draws a point with the number of its step.
pub(crate) fn numbered(
    number: &str,
    kind: PointKind,
    (x, y): Point,
    sheet: &Sheet<'_>,
    out: &mut Vec<Node>,
) {
    let theme = sheet.theme;
    let is_open = kind.is_open();
    let color = if is_open { kind.color } else { Color::WHITE };
    let style = TextStyle::bold(theme.small_size, color);
    let em = |c: char| if c.is_ascii_digit() { DIGIT } else { LETTER };
    let half = number.chars().map(em).sum::<f64>() * style.size / 2.0;
    let r = radius_of(number, is_open, theme);
    shape(kind.style, (x, y), r + RING, Paint::fill(Color::WHITE), out);
    if is_open {
        let dashed = kind.is_uncertain || kind.style.is_dashed();
        let stroke = Some(Stroke { color: kind.color, width: EDGE, dashed });
        let paint = Paint { fill: Some(Color::WHITE), stroke };
        shape(kind.style, (x, y), r - EDGE / 2.0, paint, out);
    } else {
        shape(kind.style, (x, y), r, Paint::fill(kind.color), out);
    }
    let line = theme.line_height(style.size);
    let block = TextBlock::new(number, style, f64::INFINITY, sheet.language(), theme);
    block.draw_into(x - half, y - line / 2.0, out);
}

/// How much larger a shape must be to look as large as a disc, and to hold a number as well.
const fn share(shape: PointShape) -> f64 {
    match shape {
        PointShape::Disc => 1.0,
        PointShape::Square => SQUARE / 2.0,
        PointShape::Diamond => 1.05,
    }
}

/// How high a point of a disc so large is, or of a square that looks as large, with the edge of a hollow one.
pub(crate) fn height(style: PartyStyle, r: f64) -> f64 {
    let is_square = style == PartyStyle::PROFESSIONAL;
    if is_square { SQUARE * (r - EDGE / 2.0) + EDGE } else { 2.0 * r }
}

/// A square for professionals, a circle for all others; the shape of the line where there are several.
pub(crate) fn shape(style: PartyStyle, (x, y): Point, r: f64, paint: Paint, out: &mut Vec<Node>) {
    if style.is_one_of_lines() {
        out.push(point_shape(style.point(), (x, y), r * share(style.point()), paint));
    } else if style == PartyStyle::of(PartyKind::Professional) {
        let side = r * SQUARE;
        let (x, y) = (x - side / 2.0, y - side / 2.0);
        out.push(Node::Rect(Rect { x, y, w: side, h: side, radius: 0.0, paint }));
    } else {
        out.push(Node::Circle(Circle { x, y, r, paint }));
    }
}
