//! From the bytes of a file to its text, with a plain word about files that are something else.

use crate::diagnostic::{Diagnostic, Span};
use crate::language::Language;
use crate::source::limits::MAX_FILE_BYTES;
use crate::source::messages::file;

/// First bytes of files that are often mistaken for a text file, with what they are called.
const FORMATS: [(&[u8], &str, &str); 13] = [
    (b"%PDF", "een PDF-bestand", "a PDF file"),
    (b"PK\x03\x04", "een Word-, Excel- of zip-bestand", "a Word, Excel or zip file"),
    (b"\xD0\xCF\x11\xE0", "een ouder Word- of Excel-bestand", "an older Word or Excel file"),
    (b"{\\rtf", "een tekst met opmaak (RTF)", "a text with formatting (RTF)"),
    (b"\x89PNG", "een afbeelding (PNG)", "an image (PNG)"),
    (b"\xFF\xD8\xFF", "een foto (JPEG)", "a photo (JPEG)"),
    (b"GIF8", "een afbeelding (GIF)", "an image (GIF)"),
    (b"\x1F\x8B", "een ingepakt bestand (gzip)", "a compressed file (gzip)"),
    (b"<!DOCTYPE", "een webpagina", "a web page"),
    (b"<!doctype", "een webpagina", "a web page"),
    (b"<html", "een webpagina", "a web page"),
    (b"<svg", "een plaat (SVG)", "a picture (SVG)"),
    (b"<?xml", "een XML-bestand", "an XML file"),
];

/// The text of a file; `messages` is the language of the error.
///
/// # Errors
/// When the file is larger than [`MAX_FILE_BYTES`], or is not UTF-8 text.
pub fn decode(bytes: &[u8], messages: Language) -> Result<&str, Diagnostic> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(too_large(messages));
    }
    let found = FORMATS.iter().find(|(first, ..)| bytes.starts_with(first));
    if let Some((first, dutch, english)) = found {
        let message = file::other_format(messages, messages.pick(*dutch, *english));
        return Err(message.at(Span { start: 0, end: first.len() }));
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
