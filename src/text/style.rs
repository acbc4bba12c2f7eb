//! What a text looks like, as far as it decides where its lines end.

use crate::language::LanguageTag;
use crate::text::measure::Advances;

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
