//! What a rule tells the author of a journey.

use std::error::Error;
use std::fmt;

use crate::diagnostic::{Diagnostic, Severity, Span, said};
use crate::model::Place;

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule's name, such as `missing-level`.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What it is about.
    pub place: Place,
    /// What was found, in one sentence.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Finding {
    /// The finding as what is wrong in a file, of which the place is at `span`.
    #[must_use]
    pub fn at(self, span: Span) -> Diagnostic {
        let Self { rule, severity, message, help, .. } = self;
        Diagnostic { severity, code: rule, span, message, help }
    }
}

impl fmt::Display for Finding {
    /// What was found, and what to do about it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        said(&self.message, self.help.as_deref(), out)
    }
}

impl Error for Finding {}
