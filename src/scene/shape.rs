//! The shapes that a drawing consists of, in px of 1/96 inch; x runs right, y runs down.

use crate::scene::paint::Paint;

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
    /// Radius of the corners; 0 for square ones.
    pub radius: f64,
    /// How it is painted.
    pub paint: Paint,
}

/// A circle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Circle {
    /// Horizontal centre.
    pub x: f64,
    /// Vertical centre.
    pub y: f64,
    /// Radius.
    pub r: f64,
    /// How it is painted.
    pub paint: Paint,
}

/// A path of lines and curves.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Its parts; the first is a [`Segment::Move`].
    pub segments: Vec<Segment>,
    /// How it is painted.
    pub paint: Paint,
}

/// A place on the page: x, y.
pub type Point = (f64, f64);

/// A part of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Start here.
    Move(Point),
    /// A straight line to here.
    Line(Point),
    /// A cubic curve with two control points to the last point.
    Curve(Point, Point, Point),
    /// A straight line back to the start.
    Close,
}
