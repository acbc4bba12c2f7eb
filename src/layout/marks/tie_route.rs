//! Finds the way of a tie round the cards of other steps, where no straight line passes beside them.

use crate::scene::Point;

/// What a tie may not pass behind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Obstacle {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// How far a tie stays from a card at least, where there is little room.
const CLEAR: f64 = 3.0;
/// How far beyond the sides of its own cards a tie may go round another that is as wide.
const ASIDE: f64 = 14.0;
/// A bend costs as much as standing so much further from the usual place.
const BEND: f64 = 1_000.0;

/// A way down from one height to another, with as few bends as there can be, and then as close to the
/// usual place; `None` where the obstacles leave none. It begins and ends within `span`, and goes no
/// further than [`ASIDE`] beyond it.
///
/// Dynamic programming over the strips between the upper and lower edges of the obstacles: within a strip
/// the same obstacles are in the way at every height.
pub(super) fn route(
    span: (f64, f64),
    usual: f64,
    (from, to): (f64, f64),
    obstacles: &[Obstacle],
) -> Option<Vec<Point>> {
    let obstacles: Vec<Obstacle> = obstacles.iter().map(Obstacle::with_room).collect();
    let places = places(span, usual, &obstacles);
    let strips = strips((from, to), &obstacles);
    let is_own = |x: f64| (span.0..=span.1).contains(&x);
    let start = |&x: &f64| if is_own(x) { (x - usual).abs() } else { f64::INFINITY };
    let mut costs: Vec<f64> = places.iter().map(start).collect();
    let mut chosen: Vec<Vec<usize>> = Vec::with_capacity(strips.len());
    for &strip in &strips {
        let best = |end: usize| {
            let ways = (0..places.len()).filter_map(|start| {
                let (a, b) = (places[start], places[end]);
                let bend = if start == end { 0.0 } else { BEND + (a - b).abs() };
                let is_free = !obstacles.iter().any(|it| it.blocks(strip, a.min(b), a.max(b)));
                is_free.then_some((costs[start] + bend, start))
            });
            ways.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or((f64::INFINITY, end))
        };
        let ends: Vec<(f64, usize)> = (0..places.len()).map(best).collect();
        costs = ends.iter().map(|&(cost, _)| cost).collect();
        chosen.push(ends.into_iter().map(|(_, start)| start).collect());
    }
    let ends = (0..places.len()).filter(|&end| is_own(places[end]));
    let last = ends.min_by(|&a, &b| costs[a].total_cmp(&costs[b]))?;
    costs[last].is_finite().then(|| line(last, &chosen, &places, &strips))
}

impl Obstacle {
    fn with_room(&self) -> Self {
        let &Self { left, right, top, bottom } = self;
        Self { left: left - CLEAR, right: right + CLEAR, top: top - CLEAR, bottom: bottom + CLEAR }
    }

    fn blocks(&self, (top, bottom): (f64, f64), left: f64, right: f64) -> bool {
        self.top < bottom && self.bottom > top && self.left < right.next_up() && self.right > left
    }
}

/// Where a tie may stand: at its usual place, at the ends of its span, and at the sides of what is in
/// the way.
fn places(span: (f64, f64), usual: f64, obstacles: &[Obstacle]) -> Vec<f64> {
    let sides = obstacles.iter().flat_map(|it| [it.left - 0.5, it.right + 0.5]);
    let mut places: Vec<f64> = [usual, span.0, span.1].into_iter().chain(sides).collect();
    places.retain(|x| (span.0 - ASIDE..=span.1 + ASIDE).contains(x));
    places.sort_by(f64::total_cmp);
    places.dedup();
    places
}

/// The strips between the edges of the obstacles, from top to bottom.
fn strips((from, to): (f64, f64), obstacles: &[Obstacle]) -> Vec<(f64, f64)> {
    let mut edges: Vec<f64> = obstacles.iter().flat_map(|it| [it.top, it.bottom]).collect();
    edges.retain(|y| (from..to).contains(y));
    edges.extend([from, to]);
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    edges.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

/// The line through the chosen places: it goes aside in the middle of a strip.
fn line(last: usize, chosen: &[Vec<usize>], places: &[f64], strips: &[(f64, f64)]) -> Vec<Point> {
    let mut end = last;
    let bottom = strips.last().map_or(0.0, |strip| strip.1);
    let mut points = vec![(places[end], bottom)];
    for (starts, strip) in chosen.iter().zip(strips).rev() {
        let start = starts[end];
        if start != end {
            let middle = f64::midpoint(strip.0, strip.1);
            points.extend([(places[end], middle), (places[start], middle)]);
        }
        end = start;
    }
    points.push((places[end], strips.first().map_or(0.0, |strip| strip.0)));
    points.reverse();
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(obstacles: &[(f64, f64, f64)]) -> Option<Vec<Point>> {
        let card = |&(left, top, bottom): &(f64, f64, f64)| Obstacle {
            left,
            right: left + 128.0,
            top,
            bottom,
        };
        let obstacles: Vec<Obstacle> = obstacles.iter().map(card).collect();
        route((206.0, 322.0), 214.0, (50.0, 300.0), &obstacles)
    }

    #[test]
    fn a_tie_is_straight_where_it_can_be() {
        assert_eq!(way(&[]), Some(vec![(214.0, 50.0), (214.0, 300.0)]));
        let between = way(&[(136.0, 100.0, 150.0), (272.0, 100.0, 150.0)]).unwrap();
        assert_eq!(between.len(), 2);
        assert!(between.iter().all(|&(x, _)| x > 266.0 && x < 270.0), "{between:?}");
    }

    #[test]
    fn a_tie_bends_between_cards_that_leave_no_straight_line() {
        let bent = way(&[(120.0, 100.0, 150.0), (240.0, 158.0, 200.0)]).unwrap();
        let xs: Vec<f64> = bent.iter().map(|it| it.0).collect();
        assert_eq!(bent.len(), 4, "{bent:?}");
        assert!(xs[0] > 251.0 && xs[3] < 237.0, "{bent:?}");
        assert!(bent[1].1 > 153.0 && bent[2].1 < 155.0, "{bent:?}");
    }

    #[test]
    fn a_tie_goes_round_a_card_that_stands_right_under_its_own() {
        let round = way(&[(200.0, 100.0, 150.0)]).unwrap();
        let xs: Vec<f64> = round.iter().map(|it| it.0).collect();
        assert_eq!(xs, [206.0, 206.0, 196.5, 196.5, 206.0, 206.0], "{round:?}");
    }

    #[test]
    fn there_is_no_way_through_a_wall() {
        assert_eq!(
            way(&[(72.0, 100.0, 150.0), (200.0, 100.0, 150.0), (328.0, 100.0, 150.0)]),
            None
        );
    }
}
