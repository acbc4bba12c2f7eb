//! One file, read as a journey and held against the rules.

use klantreis::check::{Finding, SignOff, Words, check_with, evidence, without_notes};
use klantreis::diagnostic::{Diagnostic, Lines, Severity, WordPlaces};
use klantreis::model::{Journey, Language};
use klantreis::source;
use klantreis::source::decode;

use sha2::{Digest, Sha256};

use crate::files::input::Source;
use crate::files::other_files::{OtherFile, OtherFiles};
use crate::messages::problem::Problem;

/// What is looked for in a journey.
pub type Look = fn(&Journey, Language, &Words) -> Vec<Finding>;

/// What is known of a file after reading.
pub struct JourneyFile {
    /// What the file is called in messages.
    pub name: String,
    /// The text that the diagnostics point into.
    pub text: String,
    /// The journey with the places of its parts, when there is one.
    pub document: Option<source::Document>,
    /// What is wrong or worth looking at, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that it refers to.
    pub others: Vec<OtherFile>,
}

impl JourneyFile {
    /// Reads and checks a file; what is wrong in the file itself is no error of this function. A journey
    /// that does not say where it comes from comes from what is `known` of its study.
    pub fn read(source: &Source, known: Option<&str>, language: Language) -> Result<Self, Problem> {
        let look: Look = without_notes;
        let mut file = Self::read_with(source, known, look, &Words::default(), language)?;
        file.diagnostics.retain(|diagnostic| diagnostic.severity != Severity::Note);
        Ok(file)
    }

    /// As [`JourneyFile::read`], with what is looked for, and what is said of words that judge people.
    pub fn read_with(
        source: &Source,
        known: Option<&str>,
        look: Look,
        words: &Words,
        language: Language,
    ) -> Result<Self, Problem> {
        let bytes = source.read(language)?;
        let name = source.name(language);
        let others = OtherFiles::of(source, language);
        let found = |journey: &Journey| look(journey, language, words);
        Ok(Self::of_bytes(name, &bytes, others, known, found, language))
    }

    /// As [`JourneyFile::read`], of a line that another program delivers.
    pub fn of_line(name: String, line: &[u8], known: Option<&str>, language: Language) -> Self {
        let look = |journey: &Journey| without_notes(journey, language, &Words::default());
        let others = OtherFiles::of(&Source::Stdin, language);
        Self::of_bytes(name, line, others, known, look, language)
    }

    /// A journey that was just made, with all that its author should look at.
    pub fn made(name: String, text: String, language: Language) -> Self {
        let look = |journey: &Journey| check_with(journey, language, &Words::default());
        let others = OtherFiles::of(&Source::Stdin, language);
        Self::of_text(name, text, others, None, look, language)
    }

    fn of_bytes(
        name: String,
        bytes: &[u8],
        others: OtherFiles,
        known: Option<&str>,
        look: impl Fn(&Journey) -> Vec<Finding>,
        language: Language,
    ) -> Self {
        match decode(bytes, language) {
            Ok(text) => Self::of_text(name, text.to_owned(), others, known, look, language),
            Err(diagnostic) => Self {
                name,
                text: readable_start(bytes),
                document: None,
                diagnostics: vec![diagnostic],
                others: Vec::new(),
            },
        }
    }

    fn of_text(
        name: String,
        text: String,
        others: OtherFiles,
        known: Option<&str>,
        look: impl Fn(&Journey) -> Vec<Finding>,
        language: Language,
    ) -> Self {
        let read = source::read_with(&text, language, &|name| others.text(name));
        let others = others.into_read();
        match read {
            Err(found) => Self { name, text, document: None, diagnostics: found.into(), others },
            Ok(mut document) => {
                let source = document.journey.source.take();
                document.journey.source = source.or_else(|| known.map(str::to_owned));
                let mut diagnostics = findings(&document, &text, look(&document.journey));
                diagnostics.extend_from_slice(document.warnings());
                diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
                Self { name, text, document: Some(document), diagnostics, others }
            }
        }
    }

    /// Leaves out what does not stop a picture from being drawn.
    pub fn keep_errors(&mut self) {
        self.diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error);
    }

    /// Puts what the journey is based on in place of all that does not stop it from being drawn.
    pub fn look_at_evidence(&mut self, language: Language) {
        self.keep_errors();
        if let Some(document) = &self.document {
            let found = evidence(&document.journey, language);
            self.diagnostics.extend(findings(document, &self.text, found));
            self.diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
        }
    }

    /// What was found, for the file of the study.
    pub fn sign_off(&self, language: Language) -> Option<SignOff> {
        let document = self.document.as_ref()?;
        let lines = Lines::of(&self.text);
        let sheet = SignOff::of(&document.journey, &self.name, &self.diagnostics, &lines, language);
        let mut digest = Sha256::new_with_prefix(&self.text);
        self.others
            .iter()
            .filter_map(|(_, text)| text.as_ref())
            .for_each(|text| digest.update(text));
        let fingerprint = format!("{:x}", digest.finalize());
        Some(sheet.with_fingerprint(fingerprint))
    }

    /// The journey, when there is one.
    pub fn journey(&mut self) -> Option<&mut Journey> {
        self.document.as_mut().map(|document| &mut document.journey)
    }

    /// The journey, when nothing stands in the way of drawing it.
    pub fn drawable(&mut self) -> Option<&mut Journey> {
        let broken = self.diagnostics.iter().any(|d| d.severity == Severity::Error);
        self.journey().filter(|_| !broken)
    }
}

fn findings(document: &source::Document, text: &str, found: Vec<Finding>) -> Vec<Diagnostic> {
    let words = WordPlaces::of(text);
    let located = |finding: Finding| finding.in_file(&words, |place| document.locate(place));
    found.into_iter().map(located).collect()
}

/// The text up to the first byte that is none, so that a position can still be counted in it.
pub fn readable_start(bytes: &[u8]) -> String {
    let start = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    };
    start.to_owned()
}
