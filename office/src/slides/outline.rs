//! The outline of a shape: one that programs know by name, or a way of its own.

use klantreis::scene::{Circle, Node, Path, Point, Rect, Segment};

use crate::package::Xml;
use crate::slides::units::{Area, emu};

/// How much of the corner of a round shape its words stay out of: at 45 degrees.
const CORNER: f64 = 1.0 - std::f64::consts::FRAC_1_SQRT_2;
/// The least width and height of a way, in px.
const THIN: f64 = 0.001;
/// How far the control points of a quarter of a circle lie from its ends, in radii.
const QUARTER: f64 = 0.552_284_75;

/// What a shape looks like.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Outline {
    /// A rectangle, with corners of this radius.
    Rect(f64),
    Ellipse,
    /// A straight line from corner to corner, from the upper left one or the lower left one.
    Line {
        rises: bool,
    },
    /// A way of its own.
    Way(Vec<Segment>),
}

impl Outline {
    /// That of a shape; nothing for what is none.
    pub fn of(node: &Node) -> Option<(Self, Area)> {
        match node {
            Node::Rect(Rect { x, y, w, h, radius, .. }) => {
                let radius = radius.min(w / 2.0).min(h / 2.0);
                Some((Self::Rect(radius), Area { x: *x, y: *y, w: *w, h: *h }))
            }
            Node::Circle(Circle { x, y, r, .. }) => {
                let area = Area { x: x - r, y: y - r, w: 2.0 * r, h: 2.0 * r };
                Some((Self::Ellipse, area))
            }
            Node::Path(Path { segments, .. }) => {
                let area = Area::from(node.bounds()?);
                if let [Segment::Move(from), Segment::Line(to)] = segments[..] {
                    let rises = (to.0 > from.0) != (to.1 > from.1) && area.w > 0.0 && area.h > 0.0;
                    return Some((Self::Line { rises }, area));
                }
                // What has no width or height could not be stretched.
                let area = Area { w: area.w.max(THIN), h: area.h.max(THIN), ..area };
                Some((Self::Way(segments.clone()), area))
            }
            Node::Group(_) | Node::Paragraph(_) => None,
        }
    }

    /// How far its words stay from its sides without any room around them.
    pub fn inside(&self, area: &Area) -> (f64, f64) {
        match self {
            Self::Rect(radius) => (radius * CORNER, radius * CORNER),
            Self::Ellipse => (area.w / 2.0 * CORNER, area.h / 2.0 * CORNER),
            Self::Line { .. } | Self::Way(_) => (0.0, 0.0),
        }
    }

    /// The same outline as a way of its own, which can be joined at any place.
    pub fn as_way(&self, area: &Area) -> Vec<Segment> {
        let &Area { x, y, w, h } = area;
        let (right, bottom) = (area.right(), area.bottom());
        let (rx, ry) = match self {
            Self::Way(segments) => return segments.clone(),
            Self::Rect(radius) => (*radius, *radius),
            Self::Ellipse => (w / 2.0, h / 2.0),
            Self::Line { .. } => {
                return vec![Segment::Move((x, y)), Segment::Line((right, bottom))];
            }
        };
        if rx <= 0.0 {
            let corners = [(right, y), (right, bottom), (x, bottom)].map(Segment::Line);
            return [&[Segment::Move((x, y))], &corners[..], &[Segment::Close]].concat();
        }
        let (near_x, near_y) = (rx * (1.0 - QUARTER), ry * (1.0 - QUARTER));
        vec![
            Segment::Move((x + rx, y)),
            Segment::Line((right - rx, y)),
            Segment::Curve((right - near_x, y), (right, y + near_y), (right, y + ry)),
            Segment::Line((right, bottom - ry)),
            Segment::Curve(
                (right, bottom - near_y),
                (right - near_x, bottom),
                (right - rx, bottom),
            ),
            Segment::Line((x + rx, bottom)),
            Segment::Curve((x + near_x, bottom), (x, bottom - near_y), (x, bottom - ry)),
            Segment::Line((x, y + ry)),
            Segment::Curve((x, y + near_y), (x + near_x, y), (x + rx, y)),
            Segment::Close,
        ]
    }

    /// The places where lines can join it: all around from the top, against the clock.
    pub fn known_sites(&self, area: &Area) -> Vec<Point> {
        let (x, y) = (area.x + area.w / 2.0, area.y + area.h / 2.0);
        let sides = [(x, area.y), (area.x, y), (x, area.bottom()), (area.right(), y)];
        let Self::Ellipse = self else { return sides.to_vec() };
        let between = |at: usize| {
            let turn = std::f64::consts::FRAC_PI_4 * (2 * at + 1) as f64;
            (x - turn.sin() * area.w / 2.0, y - turn.cos() * area.h / 2.0)
        };
        (0..sides.len()).flat_map(|at| [sides[at], between(at)]).collect()
    }

    /// Writes it, with places where lines can join it besides those that programs know.
    pub fn write(&self, area: &Area, sites: &[Point], xml: &mut Xml) {
        match self {
            _ if !sites.is_empty() || matches!(self, Self::Way(_)) => {
                let all = [&self.known_sites(area)[..], sites].concat();
                way(&self.as_way(area), area, &all, xml);
            }
            Self::Way(_) => {}
            Self::Rect(radius) if *radius > 0.0 => preset("roundRect", xml, |xml| {
                let share = radius / area.w.min(area.h) * 100_000.0;
                let value = format!("val {:.0}", share.min(50_000.0));
                xml.empty("a:gd", &[("name", &"adj"), ("fmla", &value)]);
            }),
            Self::Rect(_) => preset("rect", xml, |_| {}),
            Self::Ellipse => preset("ellipse", xml, |_| {}),
            Self::Line { .. } => preset("line", xml, |_| {}),
        }
    }
}

/// Writes an outline that programs know by name, with what changes it.
pub(super) fn preset(name: &str, xml: &mut Xml, changes: impl FnOnce(&mut Xml)) {
    xml.element("a:prstGeom", &[("prst", &name)], |xml| xml.element("a:avLst", &[], changes));
}

fn way(segments: &[Segment], area: &Area, sites: &[Point], xml: &mut Xml) {
    let at = |(x, y): Point| (emu(x - area.x), emu(y - area.y));
    xml.element("a:custGeom", &[], |xml| {
        for list in ["a:avLst", "a:gdLst", "a:ahLst"] {
            xml.empty(list, &[]);
        }
        xml.element("a:cxnLst", &[], |xml| {
            for &site in sites {
                let (x, y) = at(site);
                xml.element("a:cxn", &[("ang", &away(site, area))], |xml| {
                    xml.empty("a:pos", &[("x", &x), ("y", &y)]);
                });
            }
        });
        xml.empty("a:rect", &[("l", &"l"), ("t", &"t"), ("r", &"r"), ("b", &"b")]);
        xml.element("a:pathLst", &[], |xml| {
            let (w, h) = (emu(area.w), emu(area.h));
            xml.element("a:path", &[("w", &w), ("h", &h)], |xml| {
                for segment in segments {
                    written(*segment, &at, xml);
                }
            });
        });
    });
}

/// In which direction a line leaves an area at a site: that of the nearest side, as an angle to the right and
/// down in 60,000ths of a degree.
fn away((x, y): Point, area: &Area) -> u32 {
    let sides = [
        ((area.right() - x).abs(), 0),
        ((area.bottom() - y).abs(), 5_400_000),
        ((x - area.x).abs(), 10_800_000),
        ((y - area.y).abs(), 16_200_000),
    ];
    sides.into_iter().min_by(|one, other| one.0.total_cmp(&other.0)).map_or(0, |it| it.1)
}

fn written(segment: Segment, at: &impl Fn(Point) -> (i64, i64), xml: &mut Xml) {
    let mut points = |name: &str, points: &[Point]| {
        xml.element(name, &[], |xml| {
            for &point in points {
                let (x, y) = at(point);
                xml.empty("a:pt", &[("x", &x), ("y", &y)]);
            }
        });
    };
    match segment {
        Segment::Move(to) => points("a:moveTo", &[to]),
        Segment::Line(to) => points("a:lnTo", &[to]),
        Segment::Curve(a, b, to) => points("a:cubicBezTo", &[a, b, to]),
        Segment::Close => xml.empty("a:close", &[]),
    }
}
