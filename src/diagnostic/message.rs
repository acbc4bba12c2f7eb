//! A problem in words, in Dutch or in English.

use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::language::Language;

/// Fills in the sentence of the wanted language, and only that one.
macro_rules! say {
    ($language:expr, $dutch:literal, $english:literal $(,)?) => {
        match $language {
            $crate::language::Language::Dutch => format!($dutch),
            $crate::language::Language::English => format!($english),
        }
    };
}
pub(crate) use say;

/// A problem in words, not yet tied to a place.
#[derive(Debug)]
pub(crate) struct Message {
    code: &'static str,
    sentence: String,
    help: Option<String>,
}

impl Message {
    pub fn new(code: &'static str, sentence: String) -> Self {
        Self { code, sentence, help: None }
    }

    pub fn help(mut self, help: String) -> Self {
        self.help = (!help.is_empty()).then_some(help);
        self
    }

    pub fn at(self, span: Span) -> Diagnostic {
        let Self { code, sentence, help } = self;
        Diagnostic { severity: Severity::Error, code, span, message: sentence, help }
    }

    pub fn boxed(self, span: Span) -> Box<Diagnostic> {
        Box::new(self.at(span))
    }
}

/// What a user wrote, short enough to repeat in a sentence.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 40;
    let line = text.trim().lines().next().unwrap_or_default();
    let mut shown: String = line.chars().take(LONGEST).collect();
    if shown.len() < text.trim().len() {
        shown.push('…');
    }
    format!("“{}”", shown.replace('\t', " "))
}

/// "a, b of c", "a, b or c".
pub(crate) fn listed<'w>(language: Language, words: impl IntoIterator<Item = &'w str>) -> String {
    let words: Vec<&str> = words.into_iter().collect();
    match words.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => {
            format!("{} {} {last}", rest.join(", "), language.pick("of", "or"))
        }
        None => String::new(),
    }
}
