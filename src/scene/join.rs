//! What the lines between things in a drawing join.

use crate::model::Place;
use crate::scene::paint::Paint;
use crate::scene::shape::Point;

/// A line from one thing to another: when one of them is moved, it goes along.
#[derive(Debug, Clone, PartialEq)]
pub struct Join {
    /// Where it begins.
    pub from: JoinEnd,
    /// Where it ends.
    pub to: JoinEnd,
    /// Its points.
    pub way: Vec<Point>,
    /// How it is painted.
    pub paint: Paint,
    /// What stands at its ends.
    pub marks: JoinMarks,
}

/// What a line begins or ends at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinEnd {
    /// The card that shows this part of the journey.
    Card(Place),
    /// The point on a curve of the step that this is a part of.
    Point(Place),
    /// The phase that stands so far along the header, from 0.
    Phase(usize),
}

/// What stands at the ends of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinMarks {
    /// Nothing.
    None,
    /// A dot where it begins.
    Dot,
    /// The head of an arrow where it ends.
    Arrow,
}
