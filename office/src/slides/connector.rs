//! Lines from shape to shape that go along when one of the two is moved.

use std::fmt::Display;

use klantreis::scene::{Colors, Join, JoinMarks, Point};

use crate::package::{Relations, Xml};
use crate::slides::outline::preset;
use crate::slides::shape::{Shape, Told, identity, line, place};
use crate::slides::units::Area;

/// A line ends on the side of a shape where it is no further from it than this.
const ON_SIDE: f64 = 3.0;
/// The middles of two sides face each other where they are no further apart than this.
const FACING: f64 = 1.0;
/// How wide a line is that ends as high as it begins: nothing is no measure of how far it goes out.
const NARROW: f64 = 4.0 / 3.0;

/// How many sides a shape has.
const SIDES: usize = 4;

/// A side of a shape, in the order in which programs count them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Top,
    Left,
    Bottom,
    Right,
}

/// A line that is joined to two shapes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Connector<'a> {
    pub id: usize,
    pub name: String,
    join: &'a Join,
    /// The ids of the shapes, and which of their sites it is joined to.
    from: (usize, usize),
    to: (usize, usize),
    kind: Kind,
}

/// How it goes.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// Straight from place to place.
    Straight(Point, Point),
    /// With a bend halfway, sideways or down.
    Bent(Point, Point, Side),
    /// Up to a height, back, and down.
    Over(Point, Point, f64),
}

impl<'a> Connector<'a> {
    /// Joins two shapes, which may get a site of their own where it ends.
    pub fn new(
        id: usize,
        name: String,
        join: &'a Join,
        from: &mut Shape<'_>,
        to: &mut Shape<'_>,
    ) -> Option<Self> {
        let [first, second, ..] = join.way[..] else { return None };
        let [.., before, last] = join.way[..] else { return None };
        let (leaves, enters) = (side(first, second), side(last, before));
        let (start, end) = (middle(&from.area, leaves), middle(&to.area, enters));
        let kind = if leaves == Side::Top && enters == Side::Top {
            Kind::Over(start, end, second.1)
        } else if !(is_on(&from.area, leaves, first) && is_on(&to.area, enters, last)) {
            // What leaves a point leaves it in its middle.
            Kind::Straight(if from.area.holds(first) { start } else { first }, last)
        } else if faces(leaves, start, end) {
            Kind::Straight(start, end)
        } else {
            Kind::Bent(start, end, leaves)
        };
        let (begins, stops) = kind.ends();
        let own_from = (from.id, site(from, leaves, begins));
        let own_to = (to.id, site(to, enters, stops));
        Some(Self { id, name, join, from: own_from, to: own_to, kind })
    }

    /// Around both of its ends.
    pub fn area(&self) -> Area {
        let ((x, y), (to_x, to_y)) = self.kind.ends();
        let (left, top) = (x.min(to_x), y.min(to_y));
        Area { x: left, y: top, w: (to_x - x).abs(), h: (to_y - y).abs() }
    }

    /// Writes it.
    pub fn write(&self, colors: &Colors, relations: &mut Relations, xml: &mut Xml) {
        let told = Told { name: self.name.clone(), ..Told::default() };
        xml.element("p:cxnSp", &[], |xml| {
            xml.element("p:nvCxnSpPr", &[], |xml| {
                identity(self.id, &told, true, relations, xml);
                xml.element("p:cNvCxnSpPr", &[], |xml| {
                    for (name, (id, site)) in [("a:stCxn", self.from), ("a:endCxn", self.to)] {
                        xml.empty(name, &[("id", &id), ("idx", &site)]);
                    }
                });
                xml.empty("p:nvPr", &[]);
            });
            xml.element("p:spPr", &[], |xml| {
                self.kind.write(xml);
                if let Some(stroke) = self.join.paint.stroke {
                    line(stroke, colors, xml, |xml| match self.join.marks {
                        JoinMarks::None => {}
                        JoinMarks::Dot => xml.empty("a:headEnd", &[("type", &"oval")]),
                        JoinMarks::Arrow => xml.empty("a:tailEnd", &[("type", &"triangle")]),
                    });
                }
                xml.empty("a:effectLst", &[]);
            });
        });
    }
}

impl Kind {
    const fn ends(self) -> (Point, Point) {
        match self {
            Self::Straight(start, end) | Self::Bent(start, end, _) | Self::Over(start, end, _) => {
                (start, end)
            }
        }
    }

    /// Programs know a line from the upper left to the lower right; others are turned and mirrored.
    fn write(self, xml: &mut Xml) {
        let ((x, y), (to_x, to_y)) = self.ends();
        let (w, h) = ((to_x - x).abs(), (to_y - y).abs());
        let around = Area { x: x.min(to_x), y: y.min(to_y), w, h };
        let mirrored = |flip_x: bool, flip_y: bool| {
            let mut turned: Vec<(&str, &dyn Display)> = Vec::new();
            turned.extend(flip_x.then_some(("flipH", &1 as &dyn Display)));
            turned.extend(flip_y.then_some(("flipV", &1 as &dyn Display)));
            turned
        };
        match self {
            Self::Straight(..) => {
                place("a:xfrm", &around, &mirrored(to_x < x, to_y < y), xml);
                preset("straightConnector1", xml, |_| {});
            }
            Self::Bent(_, _, Side::Left | Side::Right) => {
                place("a:xfrm", &around, &mirrored(to_x < x, to_y < y), xml);
                preset("bentConnector3", xml, |xml| adjusted(50_000.0, xml));
            }
            Self::Bent(..) => {
                // A quarter turn to the right: what went right goes down, and what went down goes left.
                let turned = turned_area(&around);
                let mut turn: Vec<(&str, &dyn Display)> = vec![("rot", &5_400_000)];
                turn.extend(mirrored(to_y < y, to_x > x));
                place("a:xfrm", &turned, &turn, xml);
                preset("bentConnector3", xml, |xml| adjusted(50_000.0, xml));
            }
            Self::Over(_, _, top) => {
                // A quarter turn to the left: what went right goes up, and what went down goes right.
                let h = h.max(NARROW);
                let turned = turned_area(&Area { y: y - h, h, ..around });
                let mut turn: Vec<(&str, &dyn Display)> = vec![("rot", &16_200_000)];
                turn.extend(mirrored(false, to_x < x));
                place("a:xfrm", &turned, &turn, xml);
                preset("bentConnector3", xml, |xml| adjusted((y - top) / h * 100_000.0, xml));
            }
        }
    }
}

/// How far along its way a line bends, in thousandths of a percent.
fn adjusted(share: f64, xml: &mut Xml) {
    let value = format!("val {share:.0}");
    xml.empty("a:gd", &[("name", &"adj1"), ("fmla", &value)]);
}

/// The area of what is a quarter turned before it is turned.
fn turned_area(area: &Area) -> Area {
    let (x, y) = (area.x + area.w / 2.0, area.y + area.h / 2.0);
    Area { x: x - area.h / 2.0, y: y - area.w / 2.0, w: area.h, h: area.w }
}

/// On which side a line leaves a place for the next.
fn side((x, y): Point, (to_x, to_y): Point) -> Side {
    match (to_x - x, to_y - y) {
        (dx, dy) if dx.abs() > dy.abs() && dx > 0.0 => Side::Right,
        (dx, dy) if dx.abs() > dy.abs() => Side::Left,
        (_, dy) if dy < 0.0 => Side::Top,
        _ => Side::Bottom,
    }
}

fn middle(area: &Area, side: Side) -> Point {
    let (x, y) = (area.x + area.w / 2.0, area.y + area.h / 2.0);
    match side {
        Side::Top => (x, area.y),
        Side::Left => (area.x, y),
        Side::Bottom => (x, area.bottom()),
        Side::Right => (area.right(), y),
    }
}

fn is_on(area: &Area, side: Side, (x, y): Point) -> bool {
    let (middle_x, middle_y) = middle(area, side);
    match side {
        Side::Top | Side::Bottom => (y - middle_y).abs() <= ON_SIDE,
        Side::Left | Side::Right => (x - middle_x).abs() <= ON_SIDE,
    }
}

/// Whether a straight line between two places is upright or level.
fn faces(leaves: Side, (x, y): Point, (to_x, to_y): Point) -> bool {
    match leaves {
        Side::Top | Side::Bottom => (x - to_x).abs() <= FACING,
        Side::Left | Side::Right => (y - to_y).abs() <= FACING,
    }
}

/// Which site of a shape a line on this side is joined to: one that programs know, or else a new one.
fn site(shape: &mut Shape<'_>, side: Side, at: Point) -> usize {
    let (x, y) = middle(&shape.area, side);
    let is_known = (x - at.0).abs() <= FACING && (y - at.1).abs() <= FACING;
    let known = shape.outline.known_sites(&shape.area).len();
    if !is_known {
        return known + shape.own_site(at);
    }
    // All around from the top, against the clock.
    side as usize * known / SIDES
}
