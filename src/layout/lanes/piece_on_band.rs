//! The part of a piece of a curve that stands on one band.

use std::ops::Range;

use crate::layout::frame::Frame;
use crate::layout::marks::thread::Piece;
use crate::scene::Point;

/// The points of a piece of a curve that stand on a band, in order.
pub(crate) struct PieceOnBand {
    points: Vec<Point>,
    /// The first and the last step of them.
    pub first: usize,
    pub last: usize,
    /// The steps of the piece before and after them, on other bands.
    pub before: Option<usize>,
    pub after: Option<usize>,
}

impl PieceOnBand {
    /// Of the steps that a piece runs through those on a band; `place` gives the point of one that
    /// stands there. Nothing where none does.
    pub fn new(
        run: &[usize],
        band: &Range<usize>,
        place: impl Fn(usize) -> Option<Point>,
    ) -> Option<Self> {
        let first = run.partition_point(|&step| step < band.start);
        let end = run.partition_point(|&step| step < band.end);
        let own: Vec<(usize, Point)> =
            (first..end).filter_map(|at| Some((at, place(run[at])?))).collect();
        let (&(first, _), &(last, _)) = (own.first()?, own.last()?);
        Some(Self {
            points: own.into_iter().map(|(_, point)| point).collect(),
            first: run[first],
            last: run[last],
            before: first.checked_sub(1).map(|at| run[at]),
            after: run.get(last + 1).copied(),
        })
    }

    /// A piece that comes from an earlier band and goes on on a later one, without a step on this one: at
    /// the height `between` its last step there and its next, where it leaves the one and comes in on the
    /// other.
    pub fn passing(
        run: &[usize],
        frame: &Frame,
        between: impl Fn(usize, usize) -> Option<f64>,
    ) -> Option<Piece> {
        let before = run.iter().take_while(|step| frame.is_earlier(**step)).count();
        let (from, to) = (*run.get(before.checked_sub(1)?)?, *run.get(before)?);
        let y = between(from, to)?;
        let points = vec![(frame.left_edge(), y), (frame.right(), y)];
        Some(Piece { points, comes_in: true, goes_on: true })
    }

    /// Its points, where the story goes on beyond the band up to its edges: halfway to the height it
    /// goes to, however near the edge is, so that it comes in on the next band where it leaves this one.
    pub fn up_to_edges(
        self,
        (left, right): (f64, f64),
        height: impl Fn(usize) -> Option<f64>,
    ) -> Piece {
        let at = |edge: f64, step: Option<usize>, from: Option<&Point>| {
            Some((edge, f64::midpoint(height(step?)?, from?.1)))
        };
        let entry = at(left, self.before, self.points.first());
        let exit = at(right, self.after, self.points.last());
        self.between(entry, exit.map(|it| [it]))
    }

    /// Its points between these, where there are.
    pub fn between(
        self,
        entry: Option<Point>,
        exit: Option<impl IntoIterator<Item = Point>>,
    ) -> Piece {
        let (comes_in, goes_on) = (entry.is_some(), exit.is_some());
        let points = entry.into_iter().chain(self.points).chain(exit.into_iter().flatten());
        Piece { points: points.collect(), comes_in, goes_on }
    }
}
