//! Where things lie.

use klantreis::scene::{Color, Node, Paint, Path, Point, Segment};
use klantreis::text::{Weight, Widths};

use super::text::{self, Text};

/// Ascent and descent of Arial; no other font asked for has more.
const ASCENT: f64 = 0.905;
const DESCENT: f64 = 0.212;

/// Sums of reserved widths and of heights carry the rounding of binary fractions.
const ROUNDING: f64 = 1e-6;

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    /// Holds nothing, and is swallowed by every other.
    pub const NOTHING: Self = Self {
        left: f64::INFINITY,
        top: f64::INFINITY,
        right: f64::NEG_INFINITY,
        bottom: f64::NEG_INFINITY,
    };

    pub fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub fn around(areas: impl IntoIterator<Item = Self>) -> Self {
        areas.into_iter().fold(Self::NOTHING, Self::with)
    }

    pub fn wider(self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    pub fn holds(self, other: Self) -> bool {
        let room = self.wider(ROUNDING);
        other.left >= room.left
            && other.right <= room.right
            && other.top >= room.top
            && other.bottom <= room.bottom
    }

    pub fn covers(self, other: Self) -> bool {
        let own = self.wider(-ROUNDING);
        own.left < other.right
            && other.left < own.right
            && own.top < other.bottom
            && other.top < own.bottom
    }

    pub fn middle(self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }
}

/// The first two areas that cover one another, looked for from left to right.
pub fn covering<T>(mut things: Vec<(Area, T)>) -> Option<(T, T)> {
    things.sort_by(|(a, _), (b, _)| b.left.total_cmp(&a.left));
    let mut open: Vec<(Area, T)> = Vec::new();
    while let Some((area, thing)) = things.pop() {
        open.retain(|(other, _)| other.right > area.left);
        if let Some(at) = open.iter().position(|(other, _)| other.covers(area)) {
            return Some((open.swap_remove(at).1, thing));
        }
        open.push((area, thing));
    }
    None
}

/// Everything a thing paints, lines with their width, curves with their control points.
pub fn area(node: &Node) -> Area {
    let edge = |paint: Paint| paint.stroke.map_or(0.0, |stroke| stroke.width / 2.0);
    match node {
        Node::Group(group) => Area::around(group.nodes.iter().map(area)),
        Node::Rect(r) => {
            let area = Area { left: r.x, top: r.y, right: r.x + r.w, bottom: r.y + r.h };
            area.wider(edge(r.paint))
        }
        Node::Circle(c) => {
            let point = Area { left: c.x, top: c.y, right: c.x, bottom: c.y };
            point.wider(c.r + edge(c.paint))
        }
        Node::Path(path) => Area::around(points(path).map(spot)).wider(edge(path.paint)),
        Node::Paragraph(paragraph) => Area::around(text::lines(paragraph).map(line)),
    }
}

/// The room kept for a line of text.
pub fn line(text: Text<'_>) -> Area {
    Area {
        left: text.x,
        top: text.y - ASCENT * text.size,
        right: text.x + reserved(text),
        bottom: text.y + DESCENT * text.size,
    }
}

pub fn reserved(text: Text<'_>) -> f64 {
    let weight = if text.bold { Weight::Bold } else { Weight::Regular };
    Widths::default().of(weight).line(text.content, text.size)
}

fn spot((x, y): Point) -> Area {
    Area { left: x, top: y, right: x, bottom: y }
}

fn points(path: &Path) -> impl Iterator<Item = Point> {
    path.segments.iter().flat_map(|segment| match *segment {
        Segment::Move(to) | Segment::Line(to) => vec![to],
        Segment::Curve(a, b, to) => vec![a, b, to],
        Segment::Close => vec![],
    })
}

/// The straight parts of a path; a curve in eight.
pub fn strokes(path: &Path) -> Vec<(Point, Point)> {
    let (mut start, mut at) = ((0.0, 0.0), (0.0, 0.0));
    let mut parts = Vec::new();
    for segment in &path.segments {
        match *segment {
            Segment::Move(to) => (start, at) = (to, to),
            Segment::Line(to) => {
                parts.push((at, to));
                at = to;
            }
            Segment::Curve(a, b, to) => {
                let from = at;
                for n in 1..=8 {
                    let next = on_curve([from, a, b, to], f64::from(n) / 8.0);
                    parts.push((at, next));
                    at = next;
                }
            }
            Segment::Close => {
                parts.push((at, start));
                at = start;
            }
        }
    }
    parts
}

fn on_curve([p, a, b, q]: [Point; 4], t: f64) -> Point {
    let s = 1.0 - t;
    let weights = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
    let sum = |get: fn(Point) -> f64| {
        [p, a, b, q].into_iter().zip(weights).map(|(point, weight)| get(point) * weight).sum()
    };
    (sum(|point| point.0), sum(|point| point.1))
}

/// Whether a filled thing lies under a point.
fn lies_under(node: &Node, (x, y): Point) -> bool {
    match node {
        Node::Rect(_) => area(node).holds(spot((x, y))),
        Node::Circle(c) => (c.x - x).hypot(c.y - y) <= c.r,
        Node::Path(path) => {
            let crossings = strokes(path).into_iter().filter(|&((ax, ay), (bx, by))| {
                (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
            });
            crossings.count() % 2 == 1
        }
        Node::Group(_) | Node::Paragraph(_) => false,
    }
}

/// The colour that a point shows after these things have been painted in order on white.
pub fn ground<'a>(painted: impl DoubleEndedIterator<Item = &'a Node>, at: Point) -> Color {
    let filled = |node: &'a Node| {
        let paint = match node {
            Node::Rect(rect) => rect.paint,
            Node::Circle(circle) => circle.paint,
            Node::Path(path) => path.paint,
            Node::Group(_) | Node::Paragraph(_) => return None,
        };
        paint.fill.map(|color| (node, color))
    };
    let under = painted.rev().filter_map(filled).find(|(node, _)| lies_under(node, at));
    under.map_or(Color::WHITE, |(_, color)| color)
}

/// Everything that is painted, in order, out of its groups.
pub fn flat(nodes: &[Node]) -> Vec<&Node> {
    fn into<'a>(nodes: &'a [Node], out: &mut Vec<&'a Node>) {
        for node in nodes {
            match node {
                Node::Group(group) => into(&group.nodes, out),
                _ => out.push(node),
            }
        }
    }
    let mut out = Vec::new();
    into(nodes, &mut out);
    out
}
