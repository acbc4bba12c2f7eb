//! Where the steps of a lane may stand so that the curve through their points passes none of their words.

use crate::layout::frame::{Band, COLUMN_PADDING};
use crate::layout::marks::curve_point::{POINT, POINT_AT, WORDS_AT};
use crate::layout::marks::thread::{WIDTH, slope_between};
use crate::layout::timeline::{Clearance, Extent};
use crate::scene::Point;

/// How far the curve and the ties stay from words at least, beyond half their width.
const CLEAR: f64 = 2.5;
/// A step moves right by this much until it is free.
const STRIDE: f64 = 4.0;
/// How far right of the first column of a band a step stands to which the curve comes from an earlier
/// one.
pub(crate) const LEAD_IN: f64 = 44.0;
/// The least room in which it comes to its height at the right edge.
const LEAST_EXIT: f64 = 2.0;

/// The points of one lane, each with the words that hang beside it.
#[derive(Debug, Clone)]
pub(crate) struct CurveRoom {
    /// Per step of the journey, where the lane has anything of it.
    pub points: Vec<Option<CurvePoint>>,
    /// Width of a step.
    pub width: f64,
}

/// A point of the curve. Heights are from the top of the lane.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CurvePoint {
    pub y: f64,
    /// From the top of its words to their bottom.
    pub words: Extent,
    /// Whether a line ties it to something in a lane further down.
    pub is_tied: bool,
    /// The steps before and after it that the same piece of the curve runs through.
    pub before: Option<usize>,
    pub after: Option<usize>,
}

impl CurveRoom {
    /// The same on a band, on which steps are counted from its first.
    pub fn on<'a>(&'a self, band: &'a Band) -> BandCurve<'a> {
        BandCurve { room: self, first: band.steps.start, elsewhere: &band.elsewhere }
    }

    fn y(&self, step: usize) -> Option<f64> {
        self.points.get(step).copied().flatten().map(|point| point.y)
    }

    /// Where the curve that comes from an earlier band begins, at the left edge of a band on which
    /// this step is the first of its piece.
    pub fn entry(&self, step: usize, edge: f64) -> Option<Point> {
        let before = self.points.get(step).copied().flatten()?.before?;
        Some((edge, self.height_between(before)?))
    }

    /// The height at which the curve from a step comes to the edge of its band: halfway to where it goes to,
    /// or straight on where its own words are in the way.
    pub fn height_between(&self, step: usize) -> Option<f64> {
        let own = self.points.get(step).copied().flatten()?;
        let halfway = f64::midpoint(own.y, self.y(own.after?)?);
        let room = CLEAR + WIDTH / 2.0;
        let (high, low) = (own.y.min(halfway) - room, own.y.max(halfway) + room);
        let is_free = own.words.top >= low || own.words.bottom <= high;
        Some(if is_free { halfway } else { own.y })
    }

    /// Where the curve that goes on to a later band ends, at the right edge of a band; straight on at first
    /// where it would pass words on the way. The steps of the band stand at these places, this one last.
    pub fn exit(
        &self,
        step: usize,
        edge: f64,
        left: impl Fn(usize) -> Option<f64>,
    ) -> Option<Vec<Point>> {
        let own = self.points.get(step).copied().flatten()?;
        let from = (left(step)? + POINT_AT, own.y);
        let to = (edge, self.height_between(step)?);
        let before =
            own.before.and_then(|before| Some((left(before)? + POINT_AT, self.y(before)?)));
        let start =
            before.map_or(0.0, |before| slope_between(secant(before, from), secant(from, to)));
        let piece = Piece { from, to, start, ends: [secant(from, to); 2] };
        let words = (0..=step).rev().filter_map(|other| self.words(other, left(other)?));
        let near = words.take_while(|words| words.right > from.0 - self.width);
        let passed = near.filter(|words| piece.meets(*words)).map(|words| words.right);
        let Some(right) = passed.reduce(f64::max) else { return Some(vec![to]) };
        let beyond = (right + CLEAR + WIDTH / 2.0).min(edge - LEAST_EXIT);
        Some(vec![(beyond.max(f64::midpoint(from.0, edge)), own.y), to])
    }

    fn words(&self, step: usize, left: f64) -> Option<Words> {
        let Extent { top, bottom } = self.points.get(step).copied().flatten()?.words;
        Some(Words { left: left + WORDS_AT, right: left + self.width, top, bottom })
    }
}

/// The words of a step in their place.
#[derive(Debug, Clone, Copy)]
struct Words {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// The curve between two points that follow one another.
#[derive(Debug, Clone, Copy)]
struct Piece {
    from: Point,
    to: Point,
    /// The slope at its beginning.
    start: f64,
    /// The least and the most that the slope at its end can be: it depends on the point after it.
    ends: [f64; 2],
}

impl Piece {
    /// Whether it comes too close to words, whatever its slope at the end turns out to be. Between its
    /// two points the curve only rises or only falls: within a stretch its heights lie between those
    /// at both ends.
    fn meets(&self, words: Words) -> bool {
        let room = CLEAR + WIDTH / 2.0;
        let (left, right) = (words.left - room, words.right + room);
        let (left, right) = (left.max(self.from.0), right.min(self.to.0));
        if left >= right {
            return false;
        }
        let heights = [left, right].into_iter().flat_map(|x| self.ends.map(|end| self.y(x, end)));
        let (top, bottom) = heights.fold((f64::INFINITY, f64::NEG_INFINITY), |(top, bottom), y| {
            (top.min(y), bottom.max(y))
        });
        top < words.bottom + room && bottom > words.top - room
    }

    /// Its height at a place, with this slope at its end.
    fn y(&self, x: f64, end: f64) -> f64 {
        let wide = self.to.0 - self.from.0;
        let t = (x - self.from.0) / wide;
        let (t2, t3) = (t * t, t * t * t);
        (2.0 * t3 - 3.0 * t2 + 1.0) * self.from.1
            + (t3 - 2.0 * t2 + t) * wide * self.start
            + (3.0 * t2 - 2.0 * t3) * self.to.1
            + (t3 - t2) * wide * end
    }
}

fn secant(a: Point, b: Point) -> f64 {
    (b.1 - a.1) / (b.0 - a.0)
}

/// The points of a lane that stand on one band.
pub(crate) struct BandCurve<'a> {
    room: &'a CurveRoom,
    first: usize,
    elsewhere: &'a [usize],
}

impl BandCurve<'_> {
    /// A point of the band, by its place on the band.
    fn point(&self, at: usize) -> Option<CurvePoint> {
        let step = self.first + at;
        let is_here = self.elsewhere.binary_search(&step).is_err();
        self.room.points[step].filter(|_| is_here)
    }

    /// Where the point before one stands, by its place on the band: on the band, or at its edge.
    fn before(&self, at: usize, lefts: &[f64]) -> Option<Point> {
        let before = self.point(at)?.before?;
        let here = before.checked_sub(self.first).filter(|&before| self.point(before).is_some());
        match here {
            Some(here) => Some((lefts[here] + POINT_AT, self.room.y(before)?)),
            None => self.room.entry(self.first + at, -COLUMN_PADDING),
        }
    }

    /// Whether the curve comes to a point from an earlier band.
    fn enters(&self, at: usize) -> bool {
        let before = self.point(at).and_then(|own| own.before);
        before.is_some_and(|before| {
            before.checked_sub(self.first).is_none_or(|here| self.point(here).is_none())
        })
    }

    /// The curve to a point whose step stands at `left`.
    fn piece(&self, at: usize, left: f64, lefts: &[f64]) -> Option<Piece> {
        let own = self.point(at)?;
        let (from, to) = (self.before(at, lefts)?, (left + POINT_AT, own.y));
        let here = own.before?.checked_sub(self.first);
        let earlier = here.and_then(|here| self.before(here, lefts));
        let at_end = if self.enters(at) { secant(from, to) } else { 0.0 };
        let start = earlier.map_or(at_end, |it| slope_between(secant(it, from), secant(from, to)));
        let goes_on = own.after.and_then(|after| self.room.y(after));
        let same_way = goes_on.is_some_and(|after| (after - own.y) * (own.y - from.1) > 0.0);
        let most = if same_way { 2.0 * secant(from, to) } else { 0.0 };
        Some(Piece { from, to, start, ends: [0.0, most] })
    }

    /// Where a step has to stand instead of at `left`, because of the words of an earlier one.
    fn pushed(&self, at: usize, left: f64, lefts: &[f64]) -> Option<f64> {
        let own = self.point(at)?;
        if left < LEAD_IN && self.enters(at) {
            return Some(LEAD_IN);
        }
        let piece = self.piece(at, left, lefts);
        let first = piece.map_or(left, |piece| piece.from.0) - POINT;
        let reach = POINT + CLEAR - POINT_AT;
        for other in (0..at).rev() {
            let here =
                self.point(other).and_then(|_| self.room.words(self.first + other, lefts[other]));
            let Some(words) = here else { continue };
            if words.right + reach <= first.min(left) {
                return None;
            }
            let beside = words.right + reach;
            let under = own.is_tied && words.bottom > own.y;
            let on_point = words.top < own.y + POINT && words.bottom > own.y - POINT;
            if (under || on_point) && left < beside {
                return Some(beside);
            }
            if piece.is_some_and(|piece| piece.meets(words)) {
                return Some(left + STRIDE);
            }
        }
        None
    }
}

impl Clearance for BandCurve<'_> {
    fn least_left(&self, step: usize, left: f64, lefts: &[f64]) -> f64 {
        let mut left = left;
        while let Some(further) = self.pushed(step, left, lefts) {
            left = further;
        }
        left
    }
}
