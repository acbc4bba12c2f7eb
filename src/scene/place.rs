use crate::scene::{Node, Point, Segment};

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

    /// Its top and bottom; nothing for an empty group.
    pub(crate) fn reach(&self) -> Option<(f64, f64)> {
        let wider = |a: (f64, f64), b: (f64, f64)| (a.0.min(b.0), a.1.max(b.1));
        match self {
            Self::Group(group) => group.nodes.iter().filter_map(Self::reach).reduce(wider),
            Self::Rect(rect) => Some((rect.y, rect.y + rect.h)),
            Self::Circle(circle) => Some((circle.y - circle.r, circle.y + circle.r)),
            Self::Text(text) => Some((text.y - text.size, text.y + 0.25 * text.size)),
            Self::Path(path) => {
                let points = path.segments.iter().flat_map(|segment| segment.points());
                points.map(|(_, y)| (y, y)).reduce(wider)
            }
        }
    }

    fn each_point(&mut self, to: &impl Fn(Point) -> Point) {
        match self {
            Self::Group(group) => group.nodes.iter_mut().for_each(|node| node.each_point(to)),
            Self::Rect(rect) => (rect.x, rect.y) = to((rect.x, rect.y)),
            Self::Circle(circle) => (circle.x, circle.y) = to((circle.x, circle.y)),
            Self::Text(text) => (text.x, text.y) = to((text.x, text.y)),
            Self::Path(path) => path.segments.iter_mut().for_each(|it| *it = it.with_points(to)),
        }
    }

    /// Every length that is no place.
    fn each_length(&mut self, by: f64) {
        let paint = match self {
            Self::Group(group) => {
                group.nodes.iter_mut().for_each(|node| node.each_length(by));
                return;
            }
            Self::Text(text) => {
                text.size *= by;
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
    fn points(self) -> impl Iterator<Item = Point> {
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
