//! What a rule tells the author of a journey.

use std::error::Error;
use std::fmt;

use crate::diagnostic::{Diagnostic, Named, Severity, Span, WordPlaces, said};
use crate::model::Place;
use crate::privacy::masked;

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
    /// The name that was found, where it is one.
    pub name: Option<String>,
    /// Where what was found stands, word for word, where that is more than `place` says.
    pub mentions: Vec<Mention>,
}

/// A word somewhere in a journey.
#[derive(Clone, PartialEq, Eq)]
pub struct Mention {
    /// The part of the journey.
    pub place: Place,
    /// The word, without signs.
    pub word: String,
    /// How often it stands in that part before.
    pub nth: usize,
}

impl fmt::Debug for Mention {
    /// Without the word, which may lead to a person: what is printed ends up in logs.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Mention")
            .field("place", &self.place)
            .field("nth", &self.nth)
            .finish_non_exhaustive()
    }
}

impl Finding {
    /// The same without what leads to a person: what is told ends up in logs and in mail.
    pub(super) fn masked(self) -> Self {
        let message = masked(&self.message).into_owned();
        let help = self.help.map(|help| masked(&help).into_owned());
        Self { message, help, ..self }
    }

    /// The finding as what is wrong in a file, of which the place is at `span`.
    #[must_use]
    pub fn at(self, span: Span) -> Diagnostic {
        let Self { rule: code, severity, message, help, .. } = self;
        Diagnostic { severity, code, span, message, help, named: None }
    }

    /// The finding as what is wrong in a file, of which `locate` tells where each part of the journey
    /// stands and `words` where its words do.
    #[must_use]
    pub fn among(mut self, words: &WordPlaces<'_>, locate: impl Fn(Place) -> Span) -> Diagnostic {
        let mentions = std::mem::take(&mut self.mentions).into_iter();
        let mut places: Vec<Span> =
            mentions.map(|it| words.find(&it.word, locate(it.place), it.nth)).collect();
        places.sort_by_key(|span| span.start);
        places.dedup();
        let span = places.first().copied().unwrap_or_else(|| locate(self.place));
        let named = self.name.take().map(|name| Box::new(Named { name, places }));
        Diagnostic { named, ..self.at(span) }
    }
}

impl fmt::Display for Finding {
    /// What was found, and what to do about it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        said(&self.message, self.help.as_deref(), out)
    }
}

impl Error for Finding {}
