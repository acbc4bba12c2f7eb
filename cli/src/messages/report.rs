//! Problems, errors and findings as text for people.

use std::iter;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use klantreis::diagnostic::{Diagnostic, Lines, Severity};
use klantreis::model::Language;

use crate::files::journey_file::JourneyFile;
use crate::files::output::print_error;
use crate::messages::problem::Problem;

/// The finding whose line is left out: it would repeat what should not be passed on.
const PRIVATE: &str = "identifying-details";

/// Tells on standard error why a command cannot go on.
pub fn problem(problem: &Problem, language: Language) {
    print_error(&problem_text(problem, language));
}

/// Why a command cannot go on, and what to do.
pub fn problem_text(problem: &Problem, language: Language) -> String {
    let title = level(Severity::Error, language).primary_title(problem.message.as_str());
    let renderer = Renderer::styled();
    let mut text = format!("{}\n", renderer.render(&[Group::with_title(title)]));
    // Apart, as there is no line of a file that the two would be tied to.
    for line in problem.help.as_deref().unwrap_or_default().lines() {
        text.push_str(&renderer.render(&[tip(line, language)]));
        text.push('\n');
    }
    text
}

/// Something that is good to know, on a line.
pub fn note(text: &str, language: Language) -> String {
    let title = level(Severity::Note, language).primary_title(text);
    format!("{}\n", Renderer::styled().render(&[Group::with_title(title)]))
}

/// Text for people without colours, for where there are none.
pub fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

/// Every diagnostic of a file with its line, a blank line after each.
pub fn diagnostics(file: &JourneyFile, language: Language) -> String {
    let lines = Lines::of(&file.text);
    let renderer = Renderer::styled();
    let mut text = String::new();
    for diagnostic in &file.diagnostics {
        text.push_str(&renderer.render(&groups(file, &lines, diagnostic, language)));
        text.push_str("\n\n");
    }
    text
}

/// Tells on standard error why a file cannot be drawn.
pub fn errors(file: &mut JourneyFile, language: Language) {
    file.keep_errors();
    print_error(&diagnostics(file, language));
}

/// The name of a severity, as shown before a message.
pub const fn severity_name(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Error => language.pick("fout", "error"),
        Severity::Warning => language.pick("waarschuwing", "warning"),
        Severity::Note => language.pick("opmerking", "note"),
    }
}

fn level(severity: Severity, language: Language) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    level.with_name(severity_name(severity, language))
}

fn tip(help: &str, language: Language) -> Group<'_> {
    let level = Level::HELP.with_name(language.pick("tip", "help"));
    Group::with_title(level.secondary_title(help))
}

fn groups<'a>(
    file: &'a JourneyFile,
    lines: &Lines<'a>,
    diagnostic: &'a Diagnostic,
    language: Language,
) -> Vec<Group<'a>> {
    let title = level(diagnostic.severity, language)
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code);
    let what = Group::with_title(title).elements(place(file, lines, diagnostic));
    let tip = diagnostic.help.as_deref().map(|help| tip(help, language));
    iter::once(what).chain(tip).collect()
}

fn place<'a>(
    file: &'a JourneyFile,
    lines: &Lines<'a>,
    diagnostic: &Diagnostic,
) -> Vec<Element<'a>> {
    let line = lines.at(diagnostic.span.start);
    let start = diagnostic.span.start.clamp(line.start, line.start + line.text.len());
    let end = diagnostic.span.end.clamp(start, line.start + line.text.len());
    let own = start - line.start..end - line.start;
    let is_long = line.text.len() > LONG;
    let shown = if is_long { said(line.text, &own) } else { line.text };
    // What is no text would be a row of signs.
    let is_text = !shown.contains(|c: char| c.is_control() && c != '\t');
    if is_text && !is_long && diagnostic.code != PRIVATE {
        let snippet = Snippet::source(line.text).path(file.name.as_str()).line_start(line.number);
        return vec![snippet.annotation(AnnotationKind::Primary.span(own)).into()];
    }
    let at = lines.position(start);
    let origin = Origin::path(file.name.as_str()).line(at.line).char_column(at.column).into();
    if is_text && diagnostic.code != PRIVATE {
        return vec![origin, Level::NOTE.no_name().message(shown).into()];
    }
    vec![origin]
}

/// A line that is longer than this, in bytes, is not shown: a file may be one line. The first so many of what
/// it is about are.
const LONG: usize = 2_000;
const SHOWN: usize = 120;

/// The first words of what something is about.
fn said<'a>(line: &'a str, own: &Range<usize>) -> &'a str {
    let end = line.floor_char_boundary(own.end.min(own.start.saturating_add(SHOWN)));
    line.get(own.start..end).unwrap_or_default()
}
