//! Errors and findings as JSON for programs.

use klantreis::diagnostic::{Lines, json as diagnostic_json};
use serde_json::{Value, json};

use crate::files::journey_file::JourneyFile;
use crate::messages::problem::Problem;

/// The diagnostics of a file, in the order of the file.
pub fn diagnostics<'a>(file: &'a JourneyFile, path: &'a str) -> impl Iterator<Item = Value> + 'a {
    let lines = Lines::of(&file.text);
    file.diagnostics.iter().map(move |diagnostic| diagnostic_json(diagnostic, path, &lines))
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
