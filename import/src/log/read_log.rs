//! What is kept of a log while it is read.

use std::collections::HashSet;

use klantreis::model::Language;

use crate::log::attribute::Attributes;
use crate::log::case::Case;
use crate::log::names::Names;
use crate::log::refusal;
use crate::refusal::Refusal;

/// The most events that a log may have.
const MAX_EVENTS: usize = 5_000_000;

/// A log as far as it has been read.
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub names: Names,
    /// The cases that are asked for.
    pub cases: Vec<Case>,
    /// The names of all.
    pub ids: HashSet<String>,
    pub attributes: Attributes,
    events: usize,
}

impl Log {
    /// Counts an event.
    pub fn count_event(&mut self, messages: Language) -> Result<(), Refusal> {
        self.events += 1;
        if self.events > MAX_EVENTS { Err(refusal::too_large(messages)) } else { Ok(()) }
    }
}
