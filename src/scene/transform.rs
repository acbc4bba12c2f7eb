//! Moving and enlarging what is drawn.

use crate::scene::node::Node;
use crate::scene::shape::{Point, Segment};

impl Node {
    /// Moves it right and down.
    pub(crate) fn shift(&mut self, dx: f64, dy: f64) {
        self.each_point(&|(x, y)| (x + dx, y + dy));
    }

    /// Makes it `by` times as large, as seen from the top left corner of the page.
    pub(crate) fn scale(&mut self, by: f64) {
        self.each_point(&|(x, y)| (x * by, y * by));
        self.each_length(by);
    }

    fn each_point(&mut self, to: &impl Fn(Point) -> Point) {
        match self {
            Self::Group(group) => {
                group.nodes.iter_mut().for_each(|node| node.each_point(to));
                for join in &mut group.joins {
                    join.way.iter_mut().for_each(|point| *point = to(*point));
                }
            }
            Self::Rect(rect) => (rect.x, rect.y) = to((rect.x, rect.y)),
            Self::Circle(circle) => (circle.x, circle.y) = to((circle.x, circle.y)),
            Self::Paragraph(paragraph) => {
                (paragraph.x, paragraph.top) = to((paragraph.x, paragraph.top));
            }
            Self::Path(path) => path.segments.iter_mut().for_each(|it| *it = it.with_points(to)),
        }
    }

    /// Every length that is no place.
    fn each_length(&mut self, by: f64) {
        let paint = match self {
            Self::Group(group) => {
                group.nodes.iter_mut().for_each(|node| node.each_length(by));
                let strokes = group.joins.iter_mut().filter_map(|join| join.paint.stroke.as_mut());
                strokes.for_each(|stroke| stroke.width *= by);
                return;
            }
            Self::Paragraph(paragraph) => {
                paragraph.style.size *= by;
                paragraph.line_height *= by;
                paragraph.indent *= by;
                paragraph.room *= by;
                return;
            }
            Self::Rect(rect) => {
                (rect.w, rect.h, rect.radius) = (rect.w * by, rect.h * by, rect.radius * by);
                &mut rect.paint
            }
            Self::Circle(circle) => {
                circle.r *= by;
                &mut circle.paint
            }
            Self::Path(path) => &mut path.paint,
        };
        if let Some(stroke) = &mut paint.stroke {
            stroke.width *= by;
        }
    }
}

impl Segment {
    pub(crate) fn points(self) -> impl Iterator<Item = Point> {
        let points = match self {
            Self::Move(to) | Self::Line(to) => [Some(to), None, None],
            Self::Curve(a, b, to) => [Some(a), Some(b), Some(to)],
            Self::Close => [None; 3],
        };
        points.into_iter().flatten()
    }

    fn with_points(self, change: &impl Fn(Point) -> Point) -> Self {
        match self {
            Self::Move(to) => Self::Move(change(to)),
            Self::Line(to) => Self::Line(change(to)),
            Self::Curve(a, b, to) => Self::Curve(change(a), change(b), change(to)),
            Self::Close => Self::Close,
        }
    }
}
