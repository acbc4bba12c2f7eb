//! What the command line asks of the reader.

use klantreis::diagnostic::{Diagnostic, Severity, Span};
use klantreis::model::Language;

/// No file of a journey is larger.
pub const MAX_FILE_BYTES: usize = 16 * 1024 * 1024;

/// The text in the bytes of a file.
pub fn decode(bytes: &[u8], messages: Language) -> Result<&str, Diagnostic> {
    std::str::from_utf8(bytes).map_err(|error| Diagnostic {
        severity: Severity::Error,
        code: "not-utf8",
        span: Span { start: error.valid_up_to(), end: error.valid_up_to() },
        message: messages
            .pick("Dit is geen tekst in UTF-8.", "This is no text in UTF-8.")
            .to_owned(),
        help: None,
    })
}

/// The JSON Schema of the journey file.
pub fn schema() -> serde_json::Value {
    serde_json::Value::Object(serde_json::Map::new())
}
