//! Problems, errors and findings as text for people.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use klantreis::diagnostic::{Diagnostic, Severity};
use klantreis::model::Language;

use super::lines::Lines;
use super::load::Loaded;
use super::output::complain;
use super::problem::Problem;

/// The finding whose line is left out: it would repeat what should not be passed on.
const PRIVATE: &str = "identifying-details";

/// Tells on standard error why a command cannot go on.
pub fn problem(problem: &Problem, language: Language) {
    let title = level(Severity::Error, language).primary_title(problem.message.as_str());
    let mut group = Group::with_title(title);
    if let Some(help) = &problem.help {
        group = group.element(tip(language).message(help.as_str()));
    }
    complain(&format!("{}\n", Renderer::styled().render(&[group])));
}

/// Every diagnostic of a file with its line, a blank line after each.
pub fn diagnostics(file: &Loaded, language: Language) -> String {
    let lines = Lines::of(&file.text);
    let renderer = Renderer::styled();
    let mut text = String::new();
    for diagnostic in &file.diagnostics {
        text.push_str(&renderer.render(&[group(file, &lines, diagnostic, language)]));
        text.push_str("\n\n");
    }
    text
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

fn tip(language: Language) -> Level<'static> {
    Level::HELP.with_name(language.pick("tip", "help"))
}

fn group<'a>(
    file: &'a Loaded,
    lines: &Lines<'a>,
    diagnostic: &'a Diagnostic,
    language: Language,
) -> Group<'a> {
    let title = level(diagnostic.severity, language)
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code);
    let group = Group::with_title(title).element(place(file, lines, diagnostic));
    match &diagnostic.help {
        Some(help) => group.element(tip(language).message(help.as_str())),
        None => group,
    }
}

fn place<'a>(file: &'a Loaded, lines: &Lines<'a>, diagnostic: &Diagnostic) -> Element<'a> {
    let line = lines.at(diagnostic.span.start);
    let start = diagnostic.span.start.clamp(line.start, line.start + line.text.len());
    let end = diagnostic.span.end.clamp(start, line.start + line.text.len());
    if diagnostic.code == PRIVATE {
        let at = lines.position(start);
        let origin = Origin::path(file.name.as_str()).line(at.line).char_column(at.column);
        return origin.into();
    }
    let caret = AnnotationKind::Primary.span(start - line.start..end - line.start);
    let snippet = Snippet::source(line.text).path(file.name.as_str()).line_start(line.number);
    snippet.annotation(caret).into()
}
