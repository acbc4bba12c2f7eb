//! The finished drawing: shapes and lines of text with absolute places, in reading order.
//!
//! Units are px of 1/96 inch; x runs right, y runs down from the top left corner of the page.
//! Everything is decided here: a writer only writes.

mod count;
mod fonts;
mod place;
mod stack;

pub use crate::scene::fonts::{FontFile, FontFiles, Fonts};

use crate::language::Language;

/// A finished drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width of the page.
    pub width: f64,
    /// Height of the page.
    pub height: f64,
    /// Start of every id in the document, so that two drawings can stand on one page.
    pub id: String,
    /// The language of all text.
    pub language: Language,
    /// The letters of all text.
    pub fonts: Fonts,
    /// The name of the drawing.
    pub title: String,
    /// What the drawing shows, in a few sentences.
    pub description: String,
    /// What is drawn, from back to front; where it has meaning, in the order of the story.
    pub nodes: Vec<Node>,
}

/// One thing in a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Things that belong together.
    Group(Group),
    /// A rectangle.
    Rect(Rect),
    /// A path of lines and curves.
    Path(Path),
    /// A circle.
    Circle(Circle),
    /// One line of text.
    Text(Text),
}

/// Things that belong together and what they mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What a reader who does not see the drawing is told.
    pub meaning: Meaning,
    /// What is in it.
    pub nodes: Vec<Node>,
}

/// What a group means to a reader who does not see the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing: only decoration, to be passed over.
    Decoration,
    /// A part of the page with a name.
    Section(String),
    /// A list of items with a name.
    List(String),
    /// An item of a list with a name.
    Item(String),
    /// A picture whose whole content is said by this text.
    Picture(String),
    /// As a picture, of what began on an earlier stretch of the timeline and is shown there too.
    Continued(String),
}

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

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Left end.
    pub x: f64,
    /// Baseline.
    pub y: f64,
    /// Letter size.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Colour of the letters.
    pub color: Color,
    /// The letters.
    pub content: String,
}

/// How a shape is painted.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Paint {
    /// Colour of the inside; `None` leaves it open.
    pub fill: Option<Color>,
    /// Line along the edge; `None` for no line.
    pub stroke: Option<Stroke>,
}

impl Paint {
    /// Filled, without a line.
    #[must_use]
    pub const fn fill(color: Color) -> Self {
        Self { fill: Some(color), stroke: None }
    }

    /// A line only.
    #[must_use]
    pub const fn line(color: Color, width: f64) -> Self {
        Self { fill: None, stroke: Some(Stroke { color, width, dashed: false }) }
    }

    /// Filled, with a line along the edge.
    #[must_use]
    pub const fn edged(fill: Color, color: Color, width: f64) -> Self {
        Self { fill: Some(fill), stroke: Some(Stroke { color, width, dashed: false }) }
    }
}

/// A line along an edge, centred on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width.
    pub width: f64,
    /// Whether it is broken into dashes.
    pub dashed: bool,
}

/// An opaque colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

impl Color {
    /// White.
    pub const WHITE: Self = Self::hex(0x00FF_FFFF);

    /// From a number as in `0xC62828`.
    #[must_use]
    pub const fn hex(rgb: u32) -> Self {
        let [_, r, g, b] = rgb.to_be_bytes();
        Self { r, g, b }
    }

    /// The contrast ratio with another colour, from 1 to 21 (WCAG 2.2, "contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }
}
