//! The frame of a card: what its shape, edge and corners say about what is written on it.

use crate::layout::party_style::{EDGE, PartyStyle};
use crate::model::Part;
use crate::scene::{Node, Paint, Path, Rect, Segment, Stroke};
use crate::theme::Theme;

/// Corner of an event card.
const EVENT_CORNER: f64 = 4.0;
/// Edge of an event card that is left white.
const OPEN_EDGE: f64 = 5.0;
/// Corner of an emotion or thought card.
const FEELING_CORNER: f64 = 12.0;
/// From the edge of a filled card to both sides of a broken line inside it.
const DASHED_INSIDE: f64 = 6.0;
/// Half the width of the point with which a hanging feeling touches its event.
const POINT: f64 = 6.0;
/// Where that point stands, from the left edge.
const POINT_AT: f64 = 26.0;
/// Width of the bar along the left of an organisation card.
const BAR: f64 = 4.0;
/// The distance from a hanging card to the card above it.
pub(crate) const HANG: f64 = 8.0;
/// Control points this many radii from a corner make it a quarter circle.
pub(crate) const FROM_CORNER: f64 = 0.447_7;

/// A card's outline, to be given its place and size.
pub(crate) const OUTLINE: Rect =
    Rect { x: 0.0, y: 0.0, w: 0.0, h: 0.0, radius: 0.0, paint: Paint { fill: None, stroke: None } };

/// What a card is about, and with it how its frame looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CardKind {
    /// What happens: in the full colours of its teller.
    Event,
    /// What is felt: white with an edge and round corners.
    Emotion,
    /// What is thought: as an emotion, with a broken edge.
    Thought,
    /// What an organisation does: white with a blue edge and a bar.
    Action,
}

impl CardKind {
    /// The part of the drawing that cards of this kind are.
    pub const fn part(self) -> Part {
        match self {
            Self::Event => Part::Events,
            Self::Emotion => Part::Emotions,
            Self::Thought => Part::Thoughts,
            Self::Action => Part::Organisations,
        }
    }

    /// How a card of this kind looks where no party is known: as of a family, or of those around it.
    pub const fn usual_style(self) -> PartyStyle {
        match self {
            Self::Event | Self::Emotion | Self::Thought => PartyStyle::FAMILY,
            Self::Action => PartyStyle::PROFESSIONAL,
        }
    }
}

/// Draws the frame of a card of this kind, without anything that ties it to another.
pub(crate) fn frame(
    kind: CardKind,
    style: PartyStyle,
    area: Rect,
    theme: &Theme,
    out: &mut Vec<Node>,
) {
    let palette = &theme.palette;
    match kind {
        CardKind::Event if !style.is_edged() => {
            out.push(Node::Rect(Rect {
                radius: EVENT_CORNER,
                paint: style.filled(palette),
                ..area
            }));
        }
        CardKind::Event | CardKind::Action => {
            edged_frame(style, style.filled(palette), area, theme, out);
        }
        CardKind::Emotion | CardKind::Thought => {
            out.push(inset(area, EDGE, FEELING_CORNER, feeling_paint(kind, style, theme)));
        }
    }
}

/// Draws the frame of a card whose words are not certain: its edge is broken. What is felt has the
/// frame that it always has, since a broken one means a thought.
pub(crate) fn dashed_frame(
    kind: CardKind,
    style: PartyStyle,
    area: Rect,
    theme: &Theme,
    out: &mut Vec<Node>,
) {
    let palette = &theme.palette;
    match kind {
        CardKind::Event if !style.is_edged() => {
            frame(kind, style, area, theme, out);
            let paint = dashed(Paint::line(palette.white, EDGE));
            out.push(inset(area, DASHED_INSIDE, 0.0, paint));
        }
        CardKind::Event | CardKind::Action => {
            edged_frame(style, dashed(style.filled(palette)), area, theme, out);
        }
        CardKind::Emotion | CardKind::Thought => frame(kind, style, area, theme, out),
    }
}

/// A white frame with an edge and, where the style has one, a bar.
fn edged_frame(style: PartyStyle, paint: Paint, area: Rect, theme: &Theme, out: &mut Vec<Node>) {
    out.push(inset(area, EDGE, 0.0, paint));
    if style.has_bar() {
        let paint = Paint::fill(style.color(&theme.palette));
        out.push(Node::Rect(Rect { w: BAR, radius: 0.0, paint, ..area }));
    }
}

/// A white frame with a bar and no edge; where what it says is not certain, with a broken one.
pub(crate) fn barred_frame(is_dashed: bool, area: Rect, theme: &Theme, out: &mut Vec<Node>) {
    let palette = &theme.palette;
    let paint = Paint::fill(palette.white);
    if is_dashed {
        out.push(inset(area, EDGE, 0.0, dashed(Paint::edged(palette.white, palette.blue, EDGE))));
    } else {
        out.push(Node::Rect(Rect { radius: 0.0, paint, ..area }));
    }
    let paint = Paint::fill(palette.blue);
    out.push(Node::Rect(Rect { w: BAR, radius: 0.0, paint, ..area }));
}

/// A rectangle with a line of this width just inside an area.
fn inset(area: Rect, line: f64, radius: f64, paint: Paint) -> Node {
    let (x, y) = (area.x + line / 2.0, area.y + line / 2.0);
    Node::Rect(Rect { x, y, w: area.w - line, h: area.h - line, radius, paint })
}

/// The same paint with a broken line.
fn dashed(paint: Paint) -> Paint {
    let stroke = paint.stroke.map(|stroke| Stroke { dashed: true, ..stroke });
    Paint { stroke, ..paint }
}

/// Draws the outline of a card of what happens, white inside, to be written on.
pub(crate) fn open_frame(style: PartyStyle, area: Rect, theme: &Theme, out: &mut Vec<Node>) {
    let palette = &theme.palette;
    let paint = Paint::edged(palette.white, style.color(palette), OPEN_EDGE);
    out.push(inset(area, OPEN_EDGE, EVENT_CORNER, paint));
}

/// How what is felt or thought is painted.
fn feeling_paint(kind: CardKind, style: PartyStyle, theme: &Theme) -> Paint {
    let palette = &theme.palette;
    let color = style.color(palette);
    let stroke = Stroke { color, width: EDGE, dashed: kind == CardKind::Thought };
    Paint { fill: Some(palette.white), stroke: Some(stroke) }
}

/// The frame of what is felt or thought, with a point at the top that reaches up to the card above.
pub(crate) fn hanging_frame(kind: CardKind, style: PartyStyle, area: Rect, theme: &Theme) -> Node {
    let Rect { x, y, w, h, .. } = area;
    let inset = EDGE / 2.0;
    let (l, t, r, b) = (x + inset, y + inset, x + w - inset, y + h - inset);
    let c = FEELING_CORNER;
    let k = c * FROM_CORNER;
    let tip = x + POINT_AT;
    let segments = vec![
        Segment::Move((l + c, t)),
        Segment::Line((tip - POINT, t)),
        Segment::Line((tip, y - HANG + inset)),
        Segment::Line((tip + POINT, t)),
        Segment::Line((r - c, t)),
        Segment::Curve((r - k, t), (r, t + k), (r, t + c)),
        Segment::Line((r, b - c)),
        Segment::Curve((r, b - k), (r - k, b), (r - c, b)),
        Segment::Line((l + c, b)),
        Segment::Curve((l + k, b), (l, b - k), (l, b - c)),
        Segment::Line((l, t + c)),
        Segment::Curve((l, t + k), (l + k, t), (l + c, t)),
        Segment::Close,
    ];
    Node::Path(Path { segments, paint: feeling_paint(kind, style, theme) })
}
