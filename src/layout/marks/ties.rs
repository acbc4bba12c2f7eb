//! The lines that tie the cards of one step in several lanes to each other.

use crate::layout::frame::Frame;
use crate::layout::marks::curve_point::POINT;
use crate::layout::marks::tie_route::{Obstacle, route};
use crate::layout::timeline::Extent;
use crate::scene::{Circle, Node, Paint, Path, Point, Segment};
use crate::theme::Theme;

/// Where a tie stands, from the left edge of its cards, unless that lies behind another card.
const FROM_LEFT: f64 = 14.0;
/// Where it may stand instead, from place to place, and how far it stays from what it passes.
const NEXT_PLACE: f64 = 4.0;
const CLEAR: f64 = 8.0;
/// How far it stays from the sides of its own cards where there is little room.
const NARROW: f64 = 6.0;
/// Where it stands that runs down from a point, left of the words beside that.
const BESIDE_WORDS: f64 = 2.0;
/// Width of a tie.
const WIDTH: f64 = 2.0;
/// Width of one that runs down from a point of a curve, how far under the middle of the point it begins, and how
/// long it is at least. However small the picture is, it must not look as if the curve falls there: it is thin.
const FROM_POINT: f64 = 1.25;
const UNDER_POINT: f64 = POINT;
const SHORTEST: f64 = 12.0;
/// The middle of the bar of a card without an edge, from its left.
const BAR: f64 = 2.0;
/// Size of the dot at its upper end.
const DOT: f64 = 4.0;

/// A lane with its place on the page and the room its steps take up in it.
pub(crate) struct TiedLane<'a> {
    pub top: f64,
    pub extents: &'a [Option<Extent>],
    /// How far under the top of the lane the point of a step lies, where its words hang beside one.
    pub point: &'a dyn Fn(usize) -> Option<f64>,
    /// The room of the cards of a step alone, where points beside them take more.
    pub cards: &'a dyn Fn(usize) -> Option<Extent>,
    /// Whether its cards have no edge but a bar along their left.
    pub is_barred: bool,
}

/// The lines between the cards of one step in one lane and in the next lane that has cards of it,
/// drawn behind all cards.
pub(crate) fn ties(lanes: &[TiedLane<'_>], frame: &Frame, theme: &Theme) -> Vec<Node> {
    let color = theme.palette.blue;
    let (mut segments, mut thin) = (Vec::new(), Vec::new());
    let mut dots = Vec::new();
    let neighbours = Neighbours::of(frame, theme);
    for (step, left) in frame.steps() {
        let mut above: Option<End> = None;
        for lane in lanes {
            let Some(extent) = lane.extents[step] else { continue };
            let extent = (lane.cards)(step).unwrap_or(extent);
            if let Some(End { y: from, is_point }) = above {
                let to = lane.top + extent.top;
                if is_point {
                    let (x, from) = (left + BESIDE_WORDS, under_point(from, to));
                    thin.extend([Segment::Move((x, from)), Segment::Line((x, to))]);
                } else {
                    let way = neighbours.way((step, left), (from, to), lanes);
                    let (x, paint) = (way[0].0, Paint::fill(color));
                    segments.push(Segment::Move(way[0]));
                    segments.extend(way[1..].iter().map(|&point| Segment::Line(point)));
                    if lane.is_barred {
                        let onto = to - WIDTH / 2.0;
                        segments.extend([
                            Segment::Line((way[way.len() - 1].0, onto)),
                            Segment::Line((left + BAR, onto)),
                        ]);
                    }
                    dots.push(Node::Circle(Circle { x, y: from, r: DOT, paint }));
                }
            }
            let point = (lane.point)(step);
            let y = lane.top + point.unwrap_or(extent.bottom);
            above = Some(End { y, is_point: point.is_some() });
        }
    }
    let drawn = [(segments, WIDTH), (thin, FROM_POINT)].into_iter().filter(|it| !it.0.is_empty());
    let path = |(segments, width)| Node::Path(Path { segments, paint: Paint::line(color, width) });
    drawn.map(path).chain(dots).collect()
}

/// Where a tie begins under a point at this height.
fn under_point(point: f64, to: f64) -> f64 {
    (point + UNDER_POINT).min(to - SHORTEST).max(point)
}

/// The upper end of a tie: the point of a step, or the bottom of its cards.
#[derive(Clone, Copy)]
struct End {
    y: f64,
    is_point: bool,
}

/// The left edges of all steps, in their order along the timeline: only the nearest matter to a tie.
struct Neighbours {
    lefts: Vec<(f64, usize)>,
    card_width: f64,
}

impl Neighbours {
    fn of(frame: &Frame, theme: &Theme) -> Self {
        let mut lefts: Vec<(f64, usize)> = frame.steps().map(|(step, left)| (left, step)).collect();
        lefts.sort_by(|a, b| a.0.total_cmp(&b.0));
        Self { lefts, card_width: theme.card_width }
    }

    /// The steps whose cards come near one that stands here, which is among them.
    fn near(&self, left: f64) -> &[(f64, usize)] {
        let reach = self.card_width + CLEAR;
        let first = self.lefts.partition_point(|&(at, _)| at <= left - reach);
        let end = self.lefts.partition_point(|&(at, _)| at < left + reach);
        &self.lefts[first..end]
    }

    /// The way of a tie of a step from one height to another: straight where it can be, round the cards
    /// of other steps where it cannot.
    fn way(
        &self,
        (step, left): (usize, f64),
        (from, to): (f64, f64),
        lanes: &[TiedLane<'_>],
    ) -> Vec<Point> {
        let straight = |x| vec![(x, from), (x, to)];
        if let Some(x) = self.free_place((step, left), (from, to), lanes) {
            return straight(x);
        }
        let obstacles: Vec<Obstacle> = lanes
            .iter()
            .flat_map(|lane| {
                let others = self.near(left).iter().filter(move |&&(_, other)| other != step);
                others.filter_map(|&(left, other)| {
                    let Extent { top, bottom } = lane.extents[other]?;
                    let (top, bottom) = (lane.top + top, lane.top + bottom);
                    Some(Obstacle { left, right: left + self.card_width, top, bottom })
                })
            })
            .collect();
        let usual = left + FROM_LEFT;
        let span = (left + NARROW, left + self.card_width - NARROW);
        route(span, usual, (from, to), &obstacles).unwrap_or_else(|| straight(usual))
    }

    /// Where between two heights a tie of a step passes behind no card of another and beside no tie
    /// of another, so that it is seen to be its own: the leftmost such place.
    fn free_place(
        &self,
        (step, left): (usize, f64),
        (from, to): (f64, f64),
        lanes: &[TiedLane<'_>],
    ) -> Option<f64> {
        let passed = |other: usize| {
            let own = lanes.iter().filter_map(|lane| Some((lane.top, lane.extents[other]?)));
            own.into_iter().any(|(top, it)| top + it.bottom > from && top + it.top < to)
        };
        let others = self.near(left).iter().filter(|&&(_, other)| other != step);
        let near: Vec<(bool, f64)> = others.map(|&(at, other)| (passed(other), at)).collect();
        let is_free = |&x: &f64| {
            near.iter().all(|&(passed, at)| {
                let behind = passed && at - CLEAR < x && x < at + self.card_width + CLEAR;
                let beside = x > left + FROM_LEFT && (x - at - FROM_LEFT).abs() < CLEAR;
                !behind && !beside
            })
        };
        let last = left + self.card_width - FROM_LEFT;
        let places = (0_u32..).map(|n| left + FROM_LEFT + f64::from(n) * NEXT_PLACE);
        places.take_while(|&x| x <= last).find(is_free)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the tie of the second step stands, from its left edge, when its own card is above and
    /// some other cards are lower in the same lane.
    fn place(others: &[f64]) -> Option<f64> {
        let mut extents = vec![Some(Extent { top: 0.0, bottom: 50.0 })];
        extents.extend(others.iter().map(|_| Some(Extent { top: 100.0, bottom: 150.0 })));
        let mut lefts = vec![Some(200.0)];
        lefts.extend(others.iter().map(|&left| Some(left)));
        let columns = Vec::new();
        let frame = Frame {
            gutter: 0.0,
            first_step: 0,
            lefts,
            out_of_order: Vec::new(),
            first_pass: 0,
            columns,
            most: f64::INFINITY,
            is_bare: false,
        };
        let lanes = [TiedLane {
            top: 0.0,
            extents: &extents,
            point: &|_| None,
            cards: &|_| None,
            is_barred: false,
        }];
        let neighbours = Neighbours::of(&frame, &Theme::default());
        neighbours.free_place((0, 200.0), (50.0, 300.0), &lanes).map(|x| x - 200.0)
    }

    #[test]
    fn a_tie_passes_beside_the_card_of_another_step() {
        assert_eq!(place(&[]), Some(FROM_LEFT));
        assert_eq!(place(&[264.0]), Some(FROM_LEFT));
        // The other card ends at 264.
        assert!(place(&[136.0]).is_some_and(|x| x >= 64.0 + CLEAR));
    }

    #[test]
    fn a_straight_tie_needs_room_on_both_sides() {
        assert_eq!(place(&[136.0, 272.0]), None);
    }
}
