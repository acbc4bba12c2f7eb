//! What the colours of a drawing are for, for programs in which a house style has colours of its own.

use crate::scene::paint::Color;

/// The colours that a drawing is made of, besides those between two of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Colors {
    /// Ordinary text.
    pub ink: Color,
    /// The ground of cards, and text on full colours.
    pub white: Color,
    /// Lesser text.
    pub grey_text: Color,
    /// The ground of lanes.
    pub lane: Color,
    /// What happens, and what is felt.
    pub red: Color,
    /// What organisations do.
    pub blue: Color,
    /// What goes well.
    pub petrol: Color,
    /// Chances.
    pub opportunity: Color,
    /// The curve between what happens.
    pub thread: Color,
    /// Lines that mean something.
    pub line: Color,
}
