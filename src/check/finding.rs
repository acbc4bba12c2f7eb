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

    /// The finding as what is wrong in a file, which has a line and a column. Where each part of the journey
    /// stands in the file is told by `locate`, for what was read by
    /// [`Document::locate`](crate::source::Document::locate), and where its words do by `words`.
    ///
    /// ```
    /// use klantreis::{check::check, diagnostic::WordPlaces, model::Language::English, source::read};
    ///
    /// let text = "title: Sam\nsteps:\n  - event: I call 06-12345678\n    level: neutral\n";
    /// let document = read(text, English)?;
    /// let words = WordPlaces::of(text);
    /// for finding in check(&document.journey, English) {
    ///     let found = finding.in_file(&words, |place| document.locate(place));
    ///     let at = found.span.position(text);
    ///     println!("{}:{}: {found}", at.line, at.column);
    /// }
    /// # Ok::<(), klantreis::diagnostic::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn in_file(self, words: &WordPlaces<'_>, locate: impl Fn(Place) -> Span) -> Diagnostic {
        let Self { rule: code, severity, place, message, help, name, mentions } = self;
        let of = |it: Mention| words.find(&it.word, locate(it.place), it.nth);
        let mut places: Vec<Span> = mentions.into_iter().map(of).collect();
        places.sort_by_key(|span| span.start);
        places.dedup();
        let span = places.first().copied().unwrap_or_else(|| locate(place));
        let named = name.filter(|_| !places.is_empty());
        let named = named.map(|name| Box::new(Named { name, places }));
        Diagnostic { severity, code, span, message, help, named }
    }
}

impl fmt::Display for Finding {
    /// What was found, and what to do about it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        said(&self.message, self.help.as_deref(), out)
    }
}

impl Error for Finding {}
