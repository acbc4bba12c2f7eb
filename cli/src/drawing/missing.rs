//! Characters that cannot be drawn, where they stand in a file.

use std::slice;

use klantreis::diagnostic::{Diagnostic, Severity};
use klantreis::layout::layout;
use klantreis::model::Language;
use klantreis::source::find_character;
use klantreis::theme::Theme;
use klantreis::write::hold_letters;

use crate::files::journey_file::JourneyFile;
use crate::messages::missing_glyphs::undrawable;
use crate::messages::problem::{MissingHere, Problem};

/// Each character that is in the way, at its place in the text of the file; `None` where one of them
/// does not stand there as it is drawn, or none is in the way.
pub fn in_the_file(text: &str, problem: &Problem) -> Option<Vec<Diagnostic>> {
    let found = problem.missing.iter().map(|MissingHere { character, line, message }| {
        let span = find_character(text, *character, line)?;
        Some(Diagnostic::error("character-not-drawn", span, message.clone()))
    });
    let mut found: Vec<Diagnostic> = found.collect::<Option<_>>()?;
    found.sort_by_key(|diagnostic| diagnostic.span.start);
    // What to do is the same for all: it is said once, at the end.
    found.last_mut()?.help.clone_from(&problem.help);
    Some(found)
}

/// Notes the characters that only a reader's own letters may have.
pub fn note(file: &mut JourneyFile, language: Language) {
    let Some(journey) = file.drawable() else { return };
    let scene = layout(journey, &Theme::default());
    let Err(missing) = hold_letters(slice::from_ref(&scene)) else { return };
    let way_out = language.pick("of teken als SVG of webpagina.", "or draw an SVG or a web page.");
    let problem =
        undrawable(&missing, language.pick("PDF of PNG", "PDF or PNG"), way_out, language);
    for mut found in in_the_file(&file.text, &problem).into_iter().flatten() {
        found.severity = Severity::Note;
        file.diagnostics.push(found);
    }
    file.diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
}
