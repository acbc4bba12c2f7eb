//! What is wrong in a file as JSON, for programs.

use serde_json::{Value, json};

use crate::diagnostic::diagnostic::Diagnostic;
use crate::diagnostic::lines::Lines;
use crate::diagnostic::span::Span;

/// A diagnostic of the file called `file`, of which the text has these `lines`. Lines and columns
/// count from 1.
#[must_use]
pub fn json(diagnostic: &Diagnostic, file: &str, lines: &Lines<'_>) -> Value {
    let Span { start, end } = diagnostic.span;
    let (first, last) = (lines.position(start), lines.position(end.max(start)));
    let mut value = json!({
        "file": file,
        "severity": diagnostic.severity.id(),
        "code": diagnostic.code,
        "line": first.line,
        "column": first.column,
        "end_line": last.line,
        "end_column": last.column,
        "message": diagnostic.message,
        "help": diagnostic.help,
    });
    if let Some(named) = &diagnostic.named {
        value["name"] = named.name.as_str().into();
        let places = named.places.iter().map(|span| lines.position(span.start));
        value["places"] =
            places.map(|at| json!({ "line": at.line, "column": at.column })).collect();
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::diagnostic::{Named, Severity};

    #[test]
    fn a_diagnostic_says_where_it_starts_and_ends() {
        let span = Span { start: 3, end: 8 };
        let mut diagnostic = Diagnostic::error("no-source", span, "Fout.".to_owned());
        diagnostic.severity = Severity::Warning;
        let value = json(&diagnostic, "a.yaml", &Lines::of("ab\ncd\nef"));
        assert_eq!(value["severity"], "warning");
        assert_eq!([&value["line"], &value["column"]], [2, 1]);
        assert_eq!([&value["end_line"], &value["end_column"]], [3, 3]);
        assert!(value["help"].is_null() && value.get("places").is_none());
        let places = vec![span, Span { start: 6, end: 7 }];
        diagnostic.named = Some(Box::new(Named { name: "Anouk".to_owned(), places }));
        let value = json(&diagnostic, "a.yaml", &Lines::of("ab\ncd\nef"));
        assert_eq!(
            value["places"],
            json!([{ "line": 2, "column": 1 }, { "line": 3, "column": 1 }])
        );
    }
}
