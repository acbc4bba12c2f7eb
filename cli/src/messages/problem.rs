//! What went wrong outside the contents of a file, and what to do about it.

use klantreis::write::NoGlyph;

use crate::outcome::Outcome;

/// What went wrong outside the contents of a file, and what to do.
#[derive(Debug)]
pub struct Problem {
    /// What went wrong, in one sentence.
    pub message: String,
    /// What to do, a line each.
    pub help: Option<String>,
    /// The character that cannot be drawn, when that is what is wrong.
    pub missing: Option<NoGlyph>,
    /// How the command ends because of it.
    pub outcome: Outcome,
}

impl Problem {
    /// A file or stream that cannot be used.
    pub fn found(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, missing: None, outcome: Outcome::Found }
    }

    /// A command that asks for something impossible.
    pub fn wrong_usage(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, missing: None, outcome: Outcome::WrongUsage }
    }

    /// Adds what to do about it.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the character that cannot be drawn.
    pub fn missing(mut self, character: NoGlyph) -> Self {
        self.missing = Some(character);
        self
    }
}
