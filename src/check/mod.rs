//! What an author should look at again in a journey that can be drawn: one rule, one file.

use crate::diagnostic::Severity;
use crate::model::{Journey, Language, Place};

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

/// Holds a journey against every rule, in the order of the story; `messages` is the language of
/// the findings.
#[must_use]
pub fn check(journey: &Journey, messages: Language) -> Vec<Finding> {
    let _ = (journey, messages);
    Vec::new()
}
