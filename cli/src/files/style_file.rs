//! A theme file or the settings of a study: its text, and what is wrong in it.

use std::path::Path;

use klantreis::diagnostic::{Diagnostic, Span};
use klantreis::model::Language;
use klantreis::source::{MAX_FILE_BYTES, decode, recognise};

use crate::files::input::Source;
use crate::files::journey_file::{JourneyFile, readable_start};
use crate::files::names::shown;
use crate::files::output;
use crate::messages::report;
use crate::messages::told::Told;
use crate::stop::Stop;

/// The text of a file; that it has none is told.
pub fn text(path: &Path, language: Language) -> Result<String, Stop> {
    // What is longer than a journey can be is too long for a page of text, wherever it is cut off.
    let bytes = Source::File(path.to_owned()).bytes(MAX_FILE_BYTES - 1, language)?;
    decode(&bytes, language).map(str::to_owned).map_err(|found| {
        let found = recognise(&bytes).map_or(found, |kind| no_text(kind.name(language), language));
        output::print_error(told(path, readable_start(&bytes), vec![found], language));
        Stop::Reported
    })
}

/// What is wrong in a file, each with its line.
pub fn told(path: &Path, text: String, diagnostics: Vec<Diagnostic>, language: Language) -> Told {
    let file =
        JourneyFile { name: shown(path), text, document: None, diagnostics, others: Vec::new() };
    report::diagnostics(&file, language)
}

fn no_text(kind: &str, language: Language) -> Diagnostic {
    let (message, help) = match language {
        Language::Dutch => (
            format!("Dit is geen thema en zijn geen instellingen, maar {kind}."),
            "Het is een gewoon tekstbestand (.toml); een begin maakt u met klantreis themes standaard.",
        ),
        Language::English => (
            format!("This is no theme and these are no settings, but {kind}."),
            "It is a plain text file (.toml); klantreis themes standard makes a start.",
        ),
    };
    Diagnostic::error("no-toml", Span::default(), message).with_help(help.to_owned())
}
