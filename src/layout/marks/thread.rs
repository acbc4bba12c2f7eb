//! The thread through the heights of a story.

use crate::scene::{Color, Node, Paint, Path, Point, Segment, Stroke};

/// Width of the thread.
pub(crate) const WIDTH: f64 = 5.0;

/// The thread through the heights of the story: a curve through the middles of its cards, drawn
/// behind them, in so many pieces. A piece of one point is none.
///
/// Between two points it never rises above the higher or falls below the lower (monotone cubic
/// interpolation; Fritsch and Carlson, 1980), so that it shows no mood that nobody reported. The
/// points of a piece must run from left to right.
pub(crate) fn thread(pieces: &[Vec<Point>], color: Color, dashed: bool) -> Option<Node> {
    let segments: Vec<Segment> = pieces.iter().flat_map(|points| curve(points)).collect();
    let stroke = Stroke { color, width: WIDTH, dashed };
    let paint = Paint { fill: None, stroke: Some(stroke) };
    (!segments.is_empty()).then_some(Node::Path(Path { segments, paint }))
}

/// The curve through the points of one piece.
fn curve(points: &[Point]) -> Vec<Segment> {
    if points.len() < 2 {
        return Vec::new();
    }
    let slopes = slopes(points);
    let mut segments = vec![Segment::Move(points[0])];
    for (pair, slope) in points.windows(2).zip(slopes.windows(2)) {
        let [(x0, y0), (x1, y1)] = [pair[0], pair[1]];
        let third = (x1 - x0) / 3.0;
        let first = (x0 + third, y0 + slope[0] * third);
        let second = (x1 - third, y1 - slope[1] * third);
        segments.push(Segment::Curve(first, second, (x1, y1)));
    }
    segments
}

/// The slope at each point: none at a peak or a valley, and nowhere steep enough to overshoot.
fn slopes(points: &[Point]) -> Vec<f64> {
    let secants: Vec<f64> =
        points.windows(2).map(|p| (p[1].1 - p[0].1) / (p[1].0 - p[0].0)).collect();
    let at = |i: usize| -> f64 {
        if i == 0 || i == secants.len() {
            return 0.0;
        }
        slope_between(secants[i - 1], secants[i])
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

    #[test]
    fn the_thread_never_leaves_the_heights_of_its_points() {
        let points = [(0.0, 0.0), (68.0, 90.0), (210.0, 90.0), (280.0, 300.0), (350.0, 10.0)];
        let mut from = points[0];
        for segment in &curve(&points)[1..] {
            let Segment::Curve(a, b, to) = *segment else { panic!("only curves") };
            let (low, high) = (from.1.min(to.1), from.1.max(to.1));
            for y in [a.1, b.1] {
                assert!((low - 1e-9..=high + 1e-9).contains(&y), "{y} outside {low}..{high}");
            }
            from = to;
        }
    }

    #[test]
    fn one_point_makes_no_thread() {
        assert!(thread(&[vec![(0.0, 0.0)]], Color::WHITE, false).is_none());
    }
}
