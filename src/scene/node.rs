//! One thing in a drawing.

use crate::scene::group::Group;
use crate::scene::paragraph::Paragraph;
use crate::scene::shape::{Circle, Path, Rect};

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
    /// Lines of text.
    Paragraph(Paragraph),
}
