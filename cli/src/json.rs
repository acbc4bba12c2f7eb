//! Errors and findings as JSON for programs.

use klantreis::diagnostic::{Diagnostic, Severity, Span};
use serde_json::{Value, json};

use super::lines::Lines;
use super::load::Loaded;
use super::problem::Problem;

/// The diagnostics of a file, in the order of the file.
pub fn diagnostics<'a>(file: &'a Loaded, path: &'a str) -> impl Iterator<Item = Value> + 'a {
    let lines = Lines::of(&file.text);
    file.diagnostics.iter().map(move |diagnostic| of_diagnostic(diagnostic, path, &lines))
}

/// A file that could not be read: an error without a place in it.
pub fn problem(problem: &Problem, path: &str) -> Value {
    json!({
        "file": path,
        "severity": "error",
        "code": "unreadable",
        "line": null,
        "column": null,
        "end_line": null,
        "end_column": null,
        "message": problem.message,
        "help": problem.help,
    })
}

fn of_diagnostic(diagnostic: &Diagnostic, path: &str, lines: &Lines<'_>) -> Value {
    let Span { start, end } = diagnostic.span;
    let (first, last) = (lines.position(start), lines.position(end.max(start)));
    json!({
        "file": path,
        "severity": severity(diagnostic.severity),
        "code": diagnostic.code,
        "line": first.line,
        "column": first.column,
        "end_line": last.line,
        "end_column": last.column,
        "message": diagnostic.message,
        "help": diagnostic.help,
    })
}

/// Fixed words in every language: programs compare them.
const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
