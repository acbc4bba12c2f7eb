//! What is wrong in a file: as words by themselves, and tied to a place in the file.

use std::error::Error;
use std::fmt;

use crate::diagnostic::span::Span;
use crate::privacy::masked;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing needs to change.
    Note,
    /// The picture can be drawn, but says or shows something its author should look at.
    Warning,
    /// No picture can be drawn.
    Error,
}

impl Severity {
    /// The same word in every language, for programs: `note`, `warning` or `error`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One thing that is wrong in a file: what, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A fixed word for the kind of problem, such as `unknown-key`.
    pub code: &'static str,
    /// Where in the text.
    pub span: Span,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The name that it is about, where it is about one.
    pub named: Option<Box<Named>>,
}

/// A name in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Named {
    /// The name.
    pub name: String,
    /// Everywhere it stands, in the order of the file.
    pub places: Vec<Span>,
}

impl Diagnostic {
    /// An error with this code at `span`.
    #[must_use]
    pub fn error(code: &'static str, span: Span, message: String) -> Self {
        Self { severity: Severity::Error, code, span, message, help: None, named: None }
    }

    /// The same without what leads to a person: what is told ends up in logs and in mail.
    #[must_use]
    pub(crate) fn masked(self) -> Self {
        let message = masked(&self.message).into_owned();
        let help = self.help.map(|help| masked(&help).into_owned());
        Self { message, help, ..self }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn with_help(self, help: String) -> Self {
        Self { help: Some(help), ..self }
    }
}

impl fmt::Display for Diagnostic {
    /// What is wrong, and what to do about it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        said(&self.message, self.help.as_deref(), out)
    }
}

impl Error for Diagnostic {}

/// A sentence, and what to do about it in the next.
pub(crate) fn said(message: &str, help: Option<&str>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    out.write_str(message)?;
    help.map_or(Ok(()), |help| write!(out, " {help}"))
}

/// What is wrong and what to do about it, in words, before it is known where in the file.
#[derive(Debug)]
pub(crate) struct Message {
    code: &'static str,
    text: String,
    help: Option<String>,
}

impl Message {
    /// The fixed word for the kind of problem.
    pub(crate) const fn code(&self) -> &'static str {
        self.code
    }

    pub fn new(code: &'static str, text: String) -> Self {
        Self { code, text, help: None }
    }

    /// Adds what to do about it; nothing where the text is empty.
    pub fn help(mut self, help: String) -> Self {
        self.help = (!help.is_empty()).then_some(help);
        self
    }

    /// The same at a place in the file, as an error.
    pub fn at(self, span: Span) -> Diagnostic {
        let Self { code, text, help } = self;
        Diagnostic { help, ..Diagnostic::error(code, span, text) }
    }

    /// The same as [`Self::at`], in a box: small enough to be the error of a function.
    pub fn boxed(self, span: Span) -> Box<Diagnostic> {
        Box::new(self.at(span))
    }
}
