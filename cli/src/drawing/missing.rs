//! Characters that cannot be drawn, and emoji that become a box, where they stand in a file.

use std::slice;

use klantreis::diagnostic::{Diagnostic, Lines, Severity, Span};
use klantreis::layout::layout;
use klantreis::model::Language;
use klantreis::source::find_character;
use klantreis::theme::Theme;
use klantreis::write::{boxed_emoji, hold_letters};

use crate::drawing::laid_out::LaidOut;
use crate::files::journey_file::JourneyFile;
use crate::messages::missing_glyphs::{boxed, boxes, undrawable};
use crate::messages::problem::{MissingHere, Problem};

const NOT_DRAWN: &str = "character-not-drawn";

/// Each character that is in the way, at its place in the text of the file; `None` where one of them
/// does not stand there as it is drawn, or none is in the way.
pub fn in_the_file(text: &str, problem: &Problem) -> Option<Vec<Diagnostic>> {
    let found = problem.missing.iter().map(|MissingHere { character, line, message }| {
        let span = find_character(text, *character, line)?;
        Some(Diagnostic::error(NOT_DRAWN, span, message.clone()))
    });
    let mut found: Vec<Diagnostic> = found.collect::<Option<_>>()?;
    found.sort_by_key(|diagnostic| diagnostic.span.start);
    // What to do is the same for all: it is said once, at the end.
    found.last_mut()?.help.clone_from(&problem.help);
    Some(found)
}

fn at_its_head(problem: &Problem) -> Diagnostic {
    let mut found = Diagnostic::error(NOT_DRAWN, Span::default(), problem.message.clone());
    found.help.clone_from(&problem.help);
    found
}

/// Notes the characters that only a reader's own letters may have, and the emoji that become a box without
/// those.
pub fn note(file: &mut JourneyFile, language: Language) {
    let Some(journey) = file.drawable() else { return };
    let scene = layout(journey, &Theme::default());
    let pages = slice::from_ref(&scene);
    let way_out = language.pick("of teken als SVG of webpagina.", "or draw an SVG or a web page.");
    let form = language.pick("PDF of PNG", "PDF or PNG");
    let undrawable =
        hold_letters(pages).err().map(|missing| undrawable(&missing, form, way_out, language));
    let missing = boxed_emoji(pages);
    let boxed = (!missing.is_empty()).then(|| boxed(&missing, language));
    for problem in undrawable.into_iter().chain(boxed) {
        // What the file says with an escape stands nowhere in it.
        let found =
            in_the_file(&file.text, &problem).unwrap_or_else(|| vec![at_its_head(&problem)]);
        for mut found in found {
            found.severity = Severity::Note;
            file.diagnostics.push(found);
        }
    }
    file.diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
}

/// The end of the summary of a drawing: the emoji that became a box in one of its files, and on which
/// lines of the journey they stand, where it is one.
pub fn boxes_in(drawing: &[LaidOut], journey: Option<&str>, language: Language) -> String {
    let has_own_letters =
        |set: &&LaidOut| set.outputs.iter().any(|output| output.format.has_own_letters());
    let Some(LaidOut { pages, .. }) = drawing.iter().find(has_own_letters) else {
        return String::new();
    };
    let missing = boxed_emoji(pages);
    let mut numbers = Vec::new();
    if let Some(text) = journey.filter(|_| !missing.is_empty()) {
        let lines = Lines::of(text);
        let spans = missing.iter().filter_map(|it| find_character(text, it.character, &it.line));
        numbers.extend(spans.map(|span| lines.at(span.start).number));
        numbers.sort_unstable();
        numbers.dedup();
    }
    boxes(&missing, &numbers, language)
}
