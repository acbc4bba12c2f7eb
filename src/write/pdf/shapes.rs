//! Rectangles, circles and paths as paths of a PDF.

use krilla::geom;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;

use crate::scene::{self, Circle, Color, Node, Paint, Rect, Segment};

/// How far the control points of a quarter of a circle lie from its ends, in radii.
const QUARTER: f64 = 0.552_284_75;
/// Dash and gap of a dashed line, in px.
const DASHES: [f32; 2] = [5.0, 3.0];

/// Draws a shape; what is no shape is not drawn.
pub(super) fn draw(node: &Node, surface: &mut Surface<'_>) {
    let (segments, paint) = match node {
        Node::Rect(rect) => (rectangle(rect), rect.paint),
        Node::Circle(circle) => (round(circle), circle.paint),
        Node::Path(path) => (path.segments.clone(), path.paint),
        Node::Group(_) | Node::Paragraph(_) => return,
    };
    // A shape without paint would be drawn black.
    if paint.fill.is_none() && paint.stroke.is_none() {
        return;
    }
    if let Some(path) = path(&segments) {
        set_paint(paint, surface);
        surface.draw_path(&path);
    }
}

/// Fills what is drawn next with a colour.
pub(super) fn set_paint(paint: Paint, surface: &mut Surface<'_>) {
    surface.set_fill(paint.fill.map(|fill| Fill {
        paint: color(fill),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }));
    surface.set_stroke(paint.stroke.map(stroke));
}

fn stroke(stroke: scene::Stroke) -> Stroke {
    Stroke {
        paint: color(stroke.color),
        width: stroke.width as f32,
        miter_limit: 4.0,
        line_cap: LineCap::Butt,
        line_join: LineJoin::Miter,
        opacity: NormalizedF32::ONE,
        dash: stroke.dashed.then(|| StrokeDash { array: DASHES.to_vec(), offset: 0.0 }),
    }
}

fn color(color: Color) -> krilla::paint::Paint {
    krilla::color::rgb::Color::new(color.r, color.g, color.b).into()
}

fn path(segments: &[Segment]) -> Option<geom::Path> {
    let mut path = geom::PathBuilder::new();
    for segment in segments {
        match *segment {
            Segment::Move((x, y)) => path.move_to(x as f32, y as f32),
            Segment::Line((x, y)) => path.line_to(x as f32, y as f32),
            Segment::Curve(a, b, to) => {
                let [a, b, to] = [a, b, to].map(|(x, y)| (x as f32, y as f32));
                path.cubic_to(a.0, a.1, b.0, b.1, to.0, to.1);
            }
            Segment::Close => path.close(),
        }
    }
    path.finish()
}

fn rectangle(rect: &Rect) -> Vec<Segment> {
    let Rect { x, y, w, h, .. } = *rect;
    let (right, bottom) = (x + w, y + h);
    let r = rect.radius.min(w / 2.0).min(h / 2.0);
    if r <= 0.0 {
        let corners = [(right, y), (right, bottom), (x, bottom)].map(Segment::Line);
        return [&[Segment::Move((x, y))], &corners[..], &[Segment::Close]].concat();
    }
    let near = r * (1.0 - QUARTER);
    vec![
        Segment::Move((x + r, y)),
        Segment::Line((right - r, y)),
        Segment::Curve((right - near, y), (right, y + near), (right, y + r)),
        Segment::Line((right, bottom - r)),
        Segment::Curve((right, bottom - near), (right - near, bottom), (right - r, bottom)),
        Segment::Line((x + r, bottom)),
        Segment::Curve((x + near, bottom), (x, bottom - near), (x, bottom - r)),
        Segment::Line((x, y + r)),
        Segment::Curve((x, y + near), (x + near, y), (x + r, y)),
        Segment::Close,
    ]
}

fn round(circle: &Circle) -> Vec<Segment> {
    let Circle { x, y, r, paint } = *circle;
    rectangle(&Rect { x: x - r, y: y - r, w: 2.0 * r, h: 2.0 * r, radius: r, paint })
}
