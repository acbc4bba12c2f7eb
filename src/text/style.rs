//! What a text looks like, as far as it decides where its lines end.

use crate::language::LanguageTag;
use crate::text::measure::Advances;

/// How the lines of a text end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum LineBreaks {
    /// Where that is best for the whole paragraph: a drawing is seen in these lines.
    #[default]
    Best,
    /// Where a line is full: a program breaks them again, without hyphens.
    Filled,
}

/// How the letters of a paragraph look; what they mean for its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style<'a> {
    /// Letter size, in the unit of the room the lines are broken for.
    pub size: f64,
    /// The room kept for each letter, of the weight that the lines have.
    pub advances: Advances<'a>,
    /// The language whose rules break words.
    pub language: LanguageTag,
}
