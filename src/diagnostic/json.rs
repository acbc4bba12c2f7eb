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
    json!({
        "file": file,
        "severity": diagnostic.severity.id(),
        "code": diagnostic.code,
        "line": first.line,
        "column": first.column,
        "end_line": last.line,
        "end_column": last.column,
        "message": diagnostic.message,
        "help": diagnostic.help,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::diagnostic::Severity;

    #[test]
    fn a_diagnostic_says_where_it_starts_and_ends() {
        let diagnostic = Diagnostic {
            severity: Severity::Warning,
            code: "no-source",
            span: Span { start: 3, end: 8 },
            message: "Fout.".to_owned(),
            help: None,
        };
        let value = json(&diagnostic, "a.yaml", &Lines::of("ab\ncd\nef"));
        assert_eq!(value["severity"], "warning");
        assert_eq!([&value["line"], &value["column"]], [2, 1]);
        assert_eq!([&value["end_line"], &value["end_column"]], [3, 3]);
        assert!(value["help"].is_null());
    }
}
