//! The characters of a drawing that no letters hold.

use std::collections::BTreeSet;
use std::fmt;

/// A character that neither the letters of the drawing nor the bundled ones hold, so that it cannot
/// be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingGlyph {
    /// The character.
    pub character: char,
    /// The first line of text that it stands in.
    pub line: String,
}

/// Every character of a drawing that cannot be drawn, once, in the order of the drawing; at least
/// one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct MissingGlyphs(pub Vec<MissingGlyph>);

impl fmt::Display for MissingGlyphs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, MissingGlyph { character, line }) in self.0.iter().enumerate() {
            let before = if at == 0 { "the letters have no " } else { "; no " };
            write!(f, "{before}{character:?}, which stands in {line:?}")?;
        }
        Ok(())
    }
}

/// Gathers the characters that cannot be drawn.
#[derive(Default)]
pub(super) struct Gathered {
    known: BTreeSet<char>,
    found: Vec<MissingGlyph>,
}

impl Gathered {
    /// Takes up a character of a line, where it is the first of its kind.
    pub fn add(&mut self, character: char, line: &str) {
        if self.known.insert(character) {
            self.found.push(MissingGlyph { character, line: line.to_owned() });
        }
    }

    /// All of them.
    pub fn all(self) -> Vec<MissingGlyph> {
        self.found
    }
}
