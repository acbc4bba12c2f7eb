//! What stands on a slide: shapes, lines, and groups of both.

use crate::slides::connector::Connector;
use crate::slides::shape::{Shape, Told};

/// Something on a slide.
#[derive(Debug)]
pub(super) enum Thing<'a> {
    /// Which of the shapes it is.
    Shape(usize),
    /// Which of the tables it is.
    Table(usize),
    /// Which of the lines it is.
    Line(usize),
    /// Things that are moved together.
    Group { id: usize, told: Told<'a>, things: Vec<Self> },
}

/// A line on a slide.
#[derive(Debug)]
pub(super) enum Line<'a> {
    /// Joined to two shapes.
    Joined(Connector<'a>),
    /// By itself.
    Loose(Shape<'a>),
}
