//! Problems, errors and findings as text for people.

use std::iter;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use klantreis::diagnostic::{Diagnostic, Lines, Severity};
use klantreis::model::Language;
use klantreis::privacy::masked;

use crate::files::journey_file::JourneyFile;
use crate::files::output::print_error;
use crate::messages::problem::Problem;
use crate::messages::told::{Told, harmless};

/// The finding whose line is left out: it would repeat what should not be passed on.
const PRIVATE: &str = "identifying-details";

/// Tells on standard error why a command cannot go on.
pub fn problem(problem: &Problem, language: Language) {
    print_error(problem_text(problem, language));
}

/// Why a command cannot go on, and what to do.
pub fn problem_text(problem: &Problem, language: Language) -> Told {
    let title = level(Severity::Error, language).primary_title(harmless(&problem.message));
    let renderer = Renderer::styled();
    let mut text = format!("{}\n", renderer.render(&[Group::with_title(title)]));
    // Apart, as there is no line of a file that the two would be tied to.
    for line in problem.help.as_deref().unwrap_or_default().lines() {
        text.push_str(&renderer.render(&[tip(line, language)]));
        text.push('\n');
    }
    Told::colored(&text)
}

/// Something that is good to know, on a line.
pub fn note(text: &str, language: Language) -> Told {
    let title = level(Severity::Note, language).primary_title(harmless(text));
    Told::colored(&format!("{}\n", Renderer::styled().render(&[Group::with_title(title)])))
}

/// Text for people without colours, for where there are none.
pub fn plain(text: &Told) -> String {
    anstream::adapter::strip_str(text.as_str()).to_string()
}

/// Every diagnostic of a file with its line, a blank line after each.
pub fn diagnostics(file: &JourneyFile, language: Language) -> Told {
    let lines = Lines::of(&file.text);
    let renderer = Renderer::styled();
    let mut text = String::new();
    let (named, others): (Vec<_>, Vec<_>) =
        file.diagnostics.iter().partition(|diagnostic| diagnostic.named.is_some());
    for diagnostic in others {
        text.push_str(&renderer.render(&groups(file, &lines, diagnostic, language)));
        text.push_str("\n\n");
    }
    if !named.is_empty() {
        text.push_str(&renderer.render(&names(file, &lines, &named, language)));
        text.push_str("\n\n");
    }
    Told::colored(&text)
}

/// How grave each thing is that [`diagnostics`] shows of a file: all names are one.
pub fn severities(file: &JourneyFile) -> Vec<Severity> {
    let (named, others): (Vec<_>, Vec<_>) =
        file.diagnostics.iter().partition(|diagnostic| diagnostic.named.is_some());
    let of_names = named.iter().map(|it| it.severity).max();
    others.iter().map(|it| it.severity).chain(of_names).collect()
}

/// Tells on standard error why a file cannot be drawn.
pub fn errors(file: &mut JourneyFile, language: Language) {
    file.keep_errors();
    print_error(diagnostics(file, language));
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

fn tip(help: &str, language: Language) -> Group<'static> {
    let level = Level::HELP.with_name(language.pick("tip", "help"));
    Group::with_title(level.secondary_title(harmless(help)))
}

fn groups<'a>(
    file: &'a JourneyFile,
    lines: &Lines<'a>,
    diagnostic: &'a Diagnostic,
    language: Language,
) -> Vec<Group<'a>> {
    let title = level(diagnostic.severity, language)
        .primary_title(harmless(&diagnostic.message))
        .id(diagnostic.code);
    let what = Group::with_title(title).elements(place(file, lines, diagnostic));
    let tip = diagnostic.help.as_deref().map(|help| tip(help, language));
    iter::once(what).chain(tip).collect()
}

/// All names in one list: what to do is the same for each.
fn names<'a>(
    file: &'a JourneyFile,
    lines: &Lines<'a>,
    named: &[&'a Diagnostic],
    language: Language,
) -> Vec<Group<'a>> {
    let count = match (named.len(), language) {
        (1, Language::Dutch) => "Er staat een naam in die nergens is opgegeven.".to_owned(),
        (n, Language::Dutch) => format!("Er staan {n} namen in die nergens zijn opgegeven."),
        (1, Language::English) => "There is a name that is declared nowhere.".to_owned(),
        (n, Language::English) => format!("There are {n} names that are declared nowhere."),
    };
    let severity = named.iter().map(|it| it.severity).max().unwrap_or(Severity::Note);
    let title = level(severity, language).primary_title(count).id(named[0].code);
    let at = lines.position(named[0].span.start);
    let origin = Origin::path(file.name.as_str()).line(at.line).char_column(at.column);
    let list: Vec<String> = named.iter().map(|it| listed(it, lines, language)).collect();
    let list = Level::NOTE.no_name().message(list.join("\n"));
    let what = Group::with_title(title).element(origin).element(list);
    let tip = named[0].help.as_deref().map(|help| tip(help, language));
    iter::once(what).chain(tip).collect()
}

/// "Anouk: regel 3, 12".
fn listed(diagnostic: &Diagnostic, lines: &Lines<'_>, language: Language) -> String {
    let (name, places) = match &diagnostic.named {
        Some(named) => (named.name.as_str(), named.places.as_slice()),
        None => ("", [].as_slice()),
    };
    let mut numbers: Vec<usize> = places.iter().map(|span| lines.at(span.start).number).collect();
    numbers.dedup();
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    format!("{}: {} {}", harmless(name), language.pick("regel", "line"), numbers.join(", "))
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
    let shown = harmless(&masked(if is_long { said(line.text, &own) } else { line.text }));
    // What is no text would be a row of signs.
    let is_text = !line.text.contains(|c: char| c.is_control() && c != '\t');
    if is_text && !is_long && diagnostic.code != PRIVATE {
        // Another character may stand in the place of one, of another length.
        let place = |at: usize| {
            let before = line.text[..at].chars().count();
            shown.char_indices().nth(before).map_or(shown.len(), |(at, _)| at)
        };
        let caret = AnnotationKind::Primary.span(place(own.start)..place(own.end));
        let snippet = Snippet::source(shown).path(file.name.as_str()).line_start(line.number);
        return vec![snippet.annotation(caret).into()];
    }
    let at = lines.position(start);
    let origin = Origin::path(file.name.as_str()).line(at.line).char_column(at.column).into();
    if is_text && diagnostic.code != PRIVATE {
        let first: String = shown.chars().take(SHOWN).collect();
        return vec![origin, Level::NOTE.no_name().message(first).into()];
    }
    vec![origin]
}

/// A line that is longer than this, in bytes, is not shown: a file may be one line. The first so many of what
/// it is about are.
const LONG: usize = 2_000;
const SHOWN: usize = 120;

/// The beginning of what something is about: more of it than is shown, so that nothing is cut in two before
/// it is covered.
fn said<'a>(line: &'a str, own: &Range<usize>) -> &'a str {
    let end = line.floor_char_boundary(own.end.min(own.start.saturating_add(4 * SHOWN)));
    line.get(own.start..end).unwrap_or_default()
}
