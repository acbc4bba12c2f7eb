//! What a file is that is no journey: told by its first bytes, or by how its text is written, so that
//! it can be answered as what it is.

mod bytes;
mod journey_words;
#[cfg(feature = "json")]
mod json;
mod markdown;
mod mermaid;
mod other_file;
mod table;

use crate::diagnostic::{Diagnostic, Span};
use crate::language::Language;
use crate::source::limits::MAX_FILE_BYTES;
use crate::source::messages::file;

pub use other_file::OtherFile;

/// What a file is that is no journey; `None` where it may be one, also one with mistakes in it, and
/// where it is nothing that is known. What is larger than [`MAX_FILE_BYTES`] is known by its first bytes
/// or not at all.
#[must_use]
pub fn recognise(contents: &[u8]) -> Option<OtherFile> {
    let of_text = || match contents.len() {
        0..=MAX_FILE_BYTES => of_text(std::str::from_utf8(contents).ok()?),
        _ => None,
    };
    of_first_bytes(contents).or_else(of_text)
}

/// What a file is by its first bytes alone.
pub(super) fn of_first_bytes(contents: &[u8]) -> Option<OtherFile> {
    bytes::kind(contents)
}

/// What a text is that could not be read as a journey.
pub(super) fn of_text(text: &str) -> Option<OtherFile> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if mermaid::is_mermaid(text) {
        return Some(OtherFile::Mermaid);
    }
    #[cfg(feature = "json")]
    if json::is_of_another_program(text) {
        return Some(OtherFile::Json);
    }
    if journey_words::stand_before_a_colon(text) {
        return None;
    }
    match () {
        () if is_markup(text) => Some(OtherFile::Xml),
        () if table::is_table(text) => Some(OtherFile::Table),
        () if markdown::is_markdown(text) => Some(OtherFile::Markdown),
        () => None,
    }
}

/// That a file is of another kind, told at its beginning.
pub(super) fn told(kind: OtherFile, text: &[u8], messages: Language) -> Diagnostic {
    let blank = text.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let line = text[blank..].split(|&byte| byte == b'\n' || byte == b'\r').next();
    let end = blank + line.map_or(0, |line| line.trim_ascii_end().len());
    // Of a file that is no text, its first few bytes say enough.
    let end = if std::str::from_utf8(text).is_ok() { end } else { end.min(blank + 4) };
    file::another_kind(messages, kind.name(messages), kind.is_drawn(), kind.imported_as())
        .at(Span { start: blank, end })
}

/// A text between tags, of which the first line is one.
fn is_markup(text: &str) -> bool {
    let text = text.trim();
    let mut letters = text.chars();
    letters.next() == Some('<')
        && letters.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '!')
        && text.ends_with('>')
}
