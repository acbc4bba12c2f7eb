//! What a rule tells the author of a journey.

use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::model::Place;

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
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
