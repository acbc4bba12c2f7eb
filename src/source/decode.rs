//! From the bytes of a file to its text, with a plain word about files that are something else.

use crate::diagnostic::{Diagnostic, Span};
use crate::language::Language;
use crate::source::limits::MAX_FILE_BYTES;
use crate::source::messages::file;
use crate::source::recognise;

/// The text of a file; `messages` is the language of the error.
///
/// # Errors
/// When the file is known by its first bytes as one of another kind, is larger than
/// [`MAX_FILE_BYTES`], or is not UTF-8 text.
pub fn decode(bytes: &[u8], messages: Language) -> Result<&str, Diagnostic> {
    // What a file is says more than how large it is.
    if let Some(kind) = recognise::of_first_bytes(bytes) {
        return Err(recognise::told(kind, bytes, messages));
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(too_large(messages));
    }
    if let Some(encoding) = wide_encoding(bytes) {
        let message = file::other_encoding(messages, encoding);
        return Err(message.at(Span { start: 0, end: bytes.len().min(2) }));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let start = error.valid_up_to();
        let line = bytes[..start].split(|&byte| byte == b'\n').count();
        let byte = bytes.get(start).copied().unwrap_or_default();
        file::invalid_utf8(messages, line, byte).at(Span { start, end: start + 1 })
    })
}

pub(super) fn too_large(messages: Language) -> Diagnostic {
    file::too_large(messages, MAX_FILE_BYTES / (1024 * 1024)).at(Span::default())
}

/// The name of an encoding with two or four bytes for each character.
fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some("UTF-16"),
        // Without a mark at the start, Latin letters alternate with zero bytes.
        [0, a, 0, b, ..] | [a, 0, b, 0, ..] if *a != 0 && *b != 0 => Some("UTF-16"),
        _ => None,
    }
}
