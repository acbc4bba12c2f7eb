//! What went wrong outside the contents of a file, and what to do about it.

use crate::outcome::Outcome;

/// What went wrong outside the contents of a file, and what to do.
#[derive(Debug)]
pub struct Problem {
    /// What went wrong, in one sentence.
    pub message: String,
    /// What to do, a line each.
    pub help: Option<String>,
    /// The characters that cannot be drawn, when that is what is wrong.
    pub missing: Vec<MissingHere>,
    /// How the command ends because of it.
    pub outcome: Outcome,
}

/// The characters of one line that cannot be drawn.
#[derive(Debug)]
pub struct MissingHere {
    /// The first of them.
    pub character: char,
    /// The line of text that it stands in.
    pub line: String,
    /// What to say where it stands.
    pub message: String,
}

impl Problem {
    /// A file or stream that cannot be used.
    pub fn found(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, missing: Vec::new(), outcome: Outcome::Found }
    }

    /// A command that asks for something impossible.
    pub fn wrong_usage(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: None,
            missing: Vec::new(),
            outcome: Outcome::WrongUsage,
        }
    }

    /// Adds what to do about it.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds whether it is about an option or a file, before the message.
    pub fn about(mut self, what: &str) -> Self {
        self.message = format!("{what}: {}", self.message);
        self
    }

    /// Adds why the command did what went wrong, where that is known.
    pub fn because(mut self, why: Option<String>) -> Self {
        let lines: Vec<String> = self.help.into_iter().chain(why).collect();
        self.help = (!lines.is_empty()).then(|| lines.join("\n"));
        self
    }

    /// Adds where the characters stand that cannot be drawn.
    pub fn missing(mut self, characters: Vec<MissingHere>) -> Self {
        self.missing = characters;
        self
    }
}
