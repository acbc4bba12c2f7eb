//! How far things on a page reach, and which card lies under a point.

use crate::model::Place;
use crate::scene::drawing::Scene;
use crate::scene::node::{Group, Node};
use crate::scene::role::{Meaning, Role};
use crate::scene::shape::Point;

/// An upright rectangle around something.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Bounds {
    /// Around both.
    #[must_use]
    pub fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Around all; nothing around nothing.
    pub fn of<'a>(nodes: impl IntoIterator<Item = &'a Node>) -> Option<Self> {
        nodes.into_iter().filter_map(Node::bounds).reduce(Self::around)
    }

    /// Whether a point lies in it.
    #[must_use]
    pub fn holds(self, x: f64, y: f64) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }
}

impl Node {
    /// Around its shapes and lines of text; nothing around a group without any. Where a line of
    /// text ends, only its letters know: it counts from its left end.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        let area = |left, top, right, bottom| Some(Bounds { left, top, right, bottom });
        match self {
            Self::Group(group) => Bounds::of(&group.nodes),
            Self::Rect(rect) => area(rect.x, rect.y, rect.x + rect.w, rect.y + rect.h),
            Self::Circle(c) => area(c.x - c.r, c.y - c.r, c.x + c.r, c.y + c.r),
            Self::Path(path) => {
                let points = path.segments.iter().flat_map(|segment| segment.points());
                points.filter_map(|(x, y)| area(x, y, x, y)).reduce(Bounds::around)
            }
            Self::Paragraph(paragraph) => {
                let size = paragraph.style.size;
                let line = |(x, y): Point| area(x, y - size, x, y + 0.25 * size);
                let lines = paragraph.baselines().filter_map(|(start, _)| line(start));
                lines.reduce(Bounds::around)
            }
        }
    }
}

/// A card that lies under a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit<'a> {
    /// What it is.
    pub role: Role,
    /// The part of the journey that it shows, where it shows one.
    pub place: Option<Place>,
    /// What it says.
    pub label: &'a str,
    /// Where it lies.
    pub bounds: Bounds,
}

impl Scene {
    /// The topmost card, bar or other picture at a point, in the px of the drawing.
    ///
    /// Looks at every picture once: time linear in the number of shapes.
    #[must_use]
    pub fn hit(&self, x: f64, y: f64) -> Option<Hit<'_>> {
        hit(&self.nodes, x, y)
    }
}

fn hit(nodes: &[Node], x: f64, y: f64) -> Option<Hit<'_>> {
    nodes.iter().rev().find_map(|node| match node {
        Node::Group(group) if group.role.meaning() == Meaning::Picture => own(group, x, y),
        Node::Group(group) if group.role.meaning() != Meaning::Hidden => hit(&group.nodes, x, y),
        _ => None,
    })
}

fn own(group: &Group, x: f64, y: f64) -> Option<Hit<'_>> {
    let bounds = Bounds::of(&group.nodes).filter(|bounds| bounds.holds(x, y))?;
    Some(Hit { role: group.role, place: group.place, label: &group.label, bounds })
}
