//! The finished drawing: shapes and paragraphs with absolute places, in reading order, in groups that
//! say what they are and where in the journey they come from.
//!
//! Units are px of 1/96 inch; x runs right, y runs down from the top left corner of the page.
//! Everything is decided here: a writer only writes.

mod bounds;
mod chapter;
mod colors;
mod count;
mod drawing;
mod figures;
mod fonts;
mod join;
mod node;
mod paint;
mod paragraph;
mod role;
mod shape;
mod stack;
mod transform;
mod unseen;

pub use crate::language::LanguageTag;
pub use crate::model::{Link, Part, PartyKind, Place, StepPart};
pub use bounds::{Bounds, Hit};
pub use chapter::Chapter;
pub use colors::Colors;
pub use drawing::Scene;
pub use figures::{Figures, LegendEntry};
pub use fonts::{FontFace, FontFamily, FontStyle, Fonts};
pub use join::{Join, JoinEnd, JoinMarks};
pub use node::{Group, Node};
pub use paint::{Color, Paint, Stroke};
pub use paragraph::{Direction, Line, LineEnd, Lines, Paragraph, TextStyle};
pub use role::{Lane, Meaning, Role, Subject};
pub use shape::{Circle, Path, Point, Rect, Segment};
