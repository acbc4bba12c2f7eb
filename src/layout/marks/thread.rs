//! The thread through the heights of a story.

use crate::scene::{Color, Node, Paint, Path, Point, Segment, Stroke};

/// How far the places lie apart at which a curve is looked at.
const STRIDE: f64 = 1.0;
/// Width of the thread.
pub(crate) const WIDTH: f64 = 5.0;

/// The points of a piece of a curve, from left to right.
#[derive(Debug, Clone, Default)]
pub(crate) struct Piece {
    pub points: Vec<Point>,
    /// Whether it comes from beyond its first point, and goes on beyond its last.
    pub comes_in: bool,
    pub goes_on: bool,
}

impl From<Vec<Point>> for Piece {
    /// A whole piece.
    fn from(points: Vec<Point>) -> Self {
        Self { points, comes_in: false, goes_on: false }
    }
}

/// The thread through the heights of the story, drawn behind its cards, in so many pieces.
pub(crate) fn thread(pieces: &[Piece], color: Color) -> Option<Node> {
    line(segments(pieces), Stroke { color, width: WIDTH, dashed: false })
}

/// A line along these segments; nothing where there are none.
pub(crate) fn line(segments: Vec<Segment>, stroke: Stroke) -> Option<Node> {
    let paint = Paint { fill: None, stroke: Some(stroke) };
    (!segments.is_empty()).then_some(Node::Path(Path { segments, paint }))
}

/// A curve through the points of each piece. A piece of one point is none.
///
/// Between two points it never rises above the higher or falls below the lower (monotone cubic
/// interpolation; Fritsch and Carlson, 1980), so that it shows no mood that nobody reported.
pub(crate) fn segments(pieces: &[Piece]) -> Vec<Segment> {
    let mut all = Vec::with_capacity(pieces.iter().map(|piece| piece.points.len()).sum());
    for piece in pieces {
        curve_into(piece, &mut all);
    }
    all
}

/// What lies in the way of a curve.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Obstacle {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Obstacle {
    /// Whether two of them lie over one another.
    pub fn meets(&self, other: &Self) -> bool {
        let is_beside = self.left >= other.right || other.left >= self.right;
        !is_beside && self.top < other.bottom && other.top < self.bottom
    }
}

/// Such a curve without what would lie behind an obstacle.
pub(crate) fn before(segments: Vec<Segment>, obstacles: &[Obstacle]) -> Vec<Segment> {
    let behind = |obstacle: &Obstacle| {
        let (first, last) = behind(&segments, obstacle)?;
        Some((first - STRIDE, last + STRIDE))
    };
    let mut hidden: Vec<(f64, f64)> = obstacles.iter().filter_map(behind).collect();
    if hidden.is_empty() {
        return segments;
    }
    hidden.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut free = Vec::new();
    let mut from = f64::NEG_INFINITY;
    for (first, last) in hidden {
        free.extend(between(&segments, from, first));
        from = from.max(last);
    }
    free.extend(between(&segments, from, f64::INFINITY));
    free
}

/// From where to where a curve lies behind an obstacle.
fn behind(segments: &[Segment], obstacle: &Obstacle) -> Option<(f64, f64)> {
    let mut found: Option<(f64, f64)> = None;
    let mut from = (0.0, 0.0);
    for segment in segments {
        match *segment {
            Segment::Move(to) => from = to,
            Segment::Curve(a, b, to) => {
                let mut x = from.0.max(obstacle.left);
                while x <= to.0.min(obstacle.right) {
                    let (_, y) = halves([from, a, b, to], (x - from.0) / (to.0 - from.0)).0[3];
                    if y > obstacle.top && y < obstacle.bottom {
                        found = Some(found.map_or((x, x), |(first, _)| (first, x)));
                    }
                    x += STRIDE;
                }
                from = to;
            }
            Segment::Line(_) | Segment::Close => {}
        }
    }
    found
}

/// The segments of such a curve that come between two heights of x, and the one before them, where the first of
/// them begins.
pub(crate) fn near(segments: &[Segment], left: f64, right: f64) -> &[Segment] {
    let ends_before = |x: f64| move |it: &Segment| end(it).is_some_and(|end| end.0 < x);
    let (_, from) =
        segments.split_at(segments.partition_point(ends_before(left)).saturating_sub(1));
    let further = from.iter().position(|it| !ends_before(right)(it));
    further.map_or(from, |last| &from[..=last])
}

/// Whether such a curve passes an area: between two points it only rises or only falls.
pub(crate) fn passes(segments: &[Segment], area: &Obstacle) -> bool {
    segments.windows(2).any(|pair| {
        let (Some(from), Segment::Curve(a, b, to)) = (end(&pair[0]), pair[1]) else { return false };
        let is_beside = from.0 > area.right || to.0 < area.left;
        if is_beside || from.1.max(to.1) <= area.top || from.1.min(to.1) >= area.bottom {
            return false;
        }
        let share = |x: f64| ((x - from.0) / (to.0 - from.0)).clamp(0.0, 1.0);
        let height = |x: f64| height([from.1, a.1, b.1, to.1], share(x));
        let first = height(area.left);
        let is_inside = first < area.bottom && first > area.top;
        is_inside || {
            let last = height(area.right);
            first.min(last) < area.bottom && first.max(last) > area.top
        }
    })
}

/// Where a segment ends.
const fn end(segment: &Segment) -> Option<Point> {
    match *segment {
        Segment::Move(to) | Segment::Line(to) | Segment::Curve(_, _, to) => Some(to),
        Segment::Close => None,
    }
}

/// Of such a curve what lies between two heights of x: the same curve, cut off at both.
pub(crate) fn between(segments: &[Segment], left: f64, right: f64) -> Vec<Segment> {
    let mut cut = Vec::new();
    let (mut from, mut is_drawn) = ((0.0, 0.0), false);
    for segment in segments {
        match *segment {
            Segment::Move(to) => (from, is_drawn) = (to, false),
            Segment::Curve(a, b, to) => {
                let share = |x: f64| ((x - from.0) / (to.0 - from.0)).clamp(0.0, 1.0);
                let (start, end) = (share(left), share(right));
                if start < end {
                    let [from, a, b, to] = part([from, a, b, to], start, end);
                    if !is_drawn {
                        cut.push(Segment::Move(from));
                    }
                    cut.push(Segment::Curve(a, b, to));
                }
                (from, is_drawn) = (to, start < end && end >= 1.0);
            }
            Segment::Line(_) | Segment::Close => {}
        }
    }
    cut
}

/// The part of a cubic curve between two shares of it (de Casteljau).
fn part(curve: [Point; 4], start: f64, end: f64) -> [Point; 4] {
    let [_, _, _, to] = curve;
    let [from, a, b, last] = halves(curve, end).0;
    if start <= 0.0 {
        return [from, a, b, if end >= 1.0 { to } else { last }];
    }
    halves([from, a, b, last], start / end).1
}

/// A cubic curve in two, at a share of it.
fn halves([a, b, c, d]: [Point; 4], share: f64) -> ([Point; 4], [Point; 4]) {
    let mix = |p: Point, q: Point| (p.0 + (q.0 - p.0) * share, p.1 + (q.1 - p.1) * share);
    let (ab, bc, cd) = (mix(a, b), mix(b, c), mix(c, d));
    let (abc, bcd) = (mix(ab, bc), mix(bc, cd));
    let middle = mix(abc, bcd);
    ([a, ab, abc, middle], [middle, bcd, cd, d])
}

/// The height of such a curve at a share of it, from the heights of its points.
fn height([a, b, c, d]: [f64; 4], share: f64) -> f64 {
    // Most that is looked at begins within the area.
    if share <= 0.0 {
        return a;
    }
    let mix = |p: f64, q: f64| p + (q - p) * share;
    let (ab, bc, cd) = (mix(a, b), mix(b, c), mix(c, d));
    mix(mix(ab, bc), mix(bc, cd))
}

/// Adds the curve through the points of one piece.
fn curve_into(piece: &Piece, segments: &mut Vec<Segment>) {
    let points = &piece.points;
    if points.len() < 2 {
        return;
    }
    let slopes = slopes(piece);
    segments.push(Segment::Move(points[0]));
    for (pair, slope) in points.windows(2).zip(slopes.windows(2)) {
        let [(x0, y0), (x1, y1)] = [pair[0], pair[1]];
        let third = (x1 - x0) / 3.0;
        let first = (x0 + third, y0 + slope[0] * third);
        let second = (x1 - third, y1 - slope[1] * third);
        segments.push(Segment::Curve(first, second, (x1, y1)));
    }
}

/// The slope at each point: none at a peak, in a valley or at an end, and nowhere steep enough to
/// overshoot. Where the piece only leaves the page it goes on as it came.
fn slopes(Piece { points, comes_in, goes_on }: &Piece) -> Vec<f64> {
    let secants: Vec<f64> =
        points.windows(2).map(|p| (p[1].1 - p[0].1) / (p[1].0 - p[0].0)).collect();
    let at = |i: usize| -> f64 {
        match i {
            0 => secants.first().copied().filter(|_| *comes_in).unwrap_or_default(),
            _ if i == secants.len() => {
                if *goes_on {
                    secants[i - 1]
                } else {
                    0.0
                }
            }
            _ => slope_between(secants[i - 1], secants[i]),
        }
    };
    (0..points.len()).map(at).collect()
}

/// The slope at a point between the secants on both its sides: none at a peak or a valley, and never
/// more than twice either of them.
pub(crate) fn slope_between(before: f64, after: f64) -> f64 {
    if before * after <= 0.0 {
        return 0.0;
    }
    // The harmonic mean of both sides stays within three times the flatter one.
    2.0 * before * after / (before + after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(piece: &Piece) -> Vec<Segment> {
        segments(std::slice::from_ref(piece))
    }

    #[test]
    fn the_thread_never_leaves_the_heights_of_its_points() {
        let points = [(0.0, 0.0), (68.0, 90.0), (210.0, 90.0), (280.0, 300.0), (350.0, 10.0)];
        let mut from = points[0];
        for segment in &curve(&points.to_vec().into())[1..] {
            let Segment::Curve(a, b, to) = *segment else { panic!("only curves") };
            let (low, high) = (from.1.min(to.1), from.1.max(to.1));
            for y in [a.1, b.1] {
                assert!((low - 1e-9..=high + 1e-9).contains(&y), "{y} outside {low}..{high}");
            }
            from = to;
        }
    }

    #[test]
    fn a_piece_leaves_the_page_as_it_came_and_ends_flat() {
        let points = vec![(0.0, 0.0), (30.0, 60.0)];
        let last = |goes_on| {
            let piece = Piece { points: points.clone(), comes_in: false, goes_on };
            let [_, Segment::Curve(_, before, to)] = curve(&piece)[..] else { panic!("a curve") };
            to.1 - before.1
        };
        assert_eq!((last(true), last(false)), (20.0, 0.0));
    }

    #[test]
    fn a_part_of_the_thread_lies_on_it_and_ends_where_it_is_cut() {
        let all = curve(&vec![(0.0, 0.0), (10.0, 90.0), (20.0, 90.0), (30.0, 20.0)].into());
        let part = between(&all, 5.0, 20.0);
        let [Segment::Move(from), .., Segment::Curve(_, _, to)] = part[..] else {
            panic!("a curve: {part:?}")
        };
        assert_eq!((from, to), ((5.0, 45.0), (20.0, 90.0)));
        assert_eq!(between(&all, -5.0, 40.0), all);
    }

    #[test]
    fn what_would_lie_behind_an_obstacle_is_left_out() {
        let all = curve(&vec![(0.0, 50.0), (100.0, 50.0)].into());
        let card = |top: f64| Obstacle { left: 40.0, right: 60.0, top, bottom: top + 20.0 };
        let ends = |segments: &[Segment]| -> Vec<Point> {
            let end = |it: &Segment| match *it {
                Segment::Move(at) | Segment::Curve(_, _, at) => Some(at),
                _ => None,
            };
            segments.iter().filter_map(end).collect()
        };
        let cut = ends(&before(all.clone(), &[card(40.0)]));
        assert_eq!(cut.iter().map(|it| it.0.round()).collect::<Vec<_>>(), [0.0, 39.0, 61.0, 100.0]);
        assert_eq!(before(all.clone(), &[card(80.0)]), all);
    }

    #[test]
    fn one_point_makes_no_thread() {
        assert!(thread(&[vec![(0.0, 0.0)].into()], Color::WHITE).is_none());
    }
}
