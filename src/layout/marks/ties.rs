//! The lines that tie the cards of one step in several lanes to each other.

use crate::layout::frame::Frame;
use crate::layout::timeline::Extent;
use crate::scene::{Circle, Node, Paint, Path, Segment};
use crate::theme::Theme;

/// Where a tie stands, from the left edge of its cards, unless that lies behind another card.
const FROM_LEFT: f64 = 14.0;
/// Where it may stand instead, from place to place, and how far it stays from what it passes.
const NEXT_PLACE: f64 = 4.0;
const CLEAR: f64 = 8.0;
/// Width of a tie.
const WIDTH: f64 = 2.0;
/// Size of the dot at its upper end.
const DOT: f64 = 4.0;

/// A lane with its place on the page and the room its steps take up in it.
pub(crate) struct TiedLane<'a> {
    pub top: f64,
    pub extents: &'a [Option<Extent>],
}

/// The lines between the cards of one step in one lane and in the next lane that has cards of it,
/// drawn behind all cards.
pub(crate) fn ties(lanes: &[TiedLane<'_>], frame: &Frame, theme: &Theme) -> Vec<Node> {
    let color = theme.palette.blue;
    let mut segments = Vec::new();
    let mut dots = Vec::new();
    let neighbours = Neighbours::of(frame, theme);
    for (step, left) in frame.steps() {
        let mut above: Option<f64> = None;
        for lane in lanes {
            let Some(extent) = lane.extents[step] else { continue };
            if let Some(from) = above {
                let to = lane.top + extent.top;
                let x = neighbours.free_place((step, left), (from, to), lanes);
                segments.push(Segment::Move((x, from)));
                segments.push(Segment::Line((x, to)));
                dots.push(Node::Circle(Circle { x, y: from, r: DOT, paint: Paint::fill(color) }));
            }
            above = Some(lane.top + extent.bottom);
        }
    }
    if !segments.is_empty() {
        dots.insert(0, Node::Path(Path { segments, paint: Paint::line(color, WIDTH) }));
    }
    dots
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

    /// Where between two heights a tie of a step passes behind no card of another and beside no tie
    /// of another, so that it is seen to be its own: the leftmost such place, or the usual one where
    /// there is none.
    fn free_place(
        &self,
        (step, left): (usize, f64),
        (from, to): (f64, f64),
        lanes: &[TiedLane<'_>],
    ) -> f64 {
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
        places.take_while(|&x| x <= last).find(is_free).unwrap_or(left + FROM_LEFT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the tie of the second step stands, from its left edge, when its own card is above and
    /// some other cards are lower in the same lane.
    fn place(others: &[f64]) -> f64 {
        let mut extents = vec![Some(Extent { top: 0.0, bottom: 50.0 })];
        extents.extend(others.iter().map(|_| Some(Extent { top: 100.0, bottom: 150.0 })));
        let mut lefts = vec![Some(200.0)];
        lefts.extend(others.iter().map(|&left| Some(left)));
        let columns = Vec::new();
        let frame = Frame {
            gutter: 0.0,
            first_step: 0,
            lefts,
            first_pass: 0,
            columns,
            most: f64::INFINITY,
        };
        let lanes = [TiedLane { top: 0.0, extents: &extents }];
        let neighbours = Neighbours::of(&frame, &Theme::default());
        neighbours.free_place((0, 200.0), (50.0, 300.0), &lanes) - 200.0
    }

    #[test]
    fn a_tie_passes_beside_the_card_of_another_step() {
        assert_eq!(place(&[]).to_bits(), FROM_LEFT.to_bits());
        assert_eq!(place(&[264.0]).to_bits(), FROM_LEFT.to_bits());
        // The other card ends at 264.
        assert!(place(&[136.0]) >= 64.0 + CLEAR);
    }

    #[test]
    fn a_tie_stands_at_its_usual_place_where_cards_leave_no_other() {
        assert_eq!(place(&[136.0, 264.0]).to_bits(), FROM_LEFT.to_bits());
    }
}
