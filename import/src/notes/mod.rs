//! Notes: paragraphs with a plain notation that one can type while somebody talks.

mod assemble;
mod heading;
mod level_mark;
mod line;
mod markdown;
mod paragraph;
mod phase_headings;
mod plain;
mod quotes;
mod speaker;
mod step_notes;
mod words;

use crate::Import;
use crate::file::{File, Kind, Options};
use crate::refusal::Refusal;

/// Makes a journey of notes that are a text file.
pub(crate) fn import_text(
    file: &File<'_>,
    kind: Kind,
    options: &Options,
) -> Result<Import, Refusal> {
    let text = std::str::from_utf8(file.bytes).map_err(|_| Refusal::no_text(options.messages))?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let document = match kind {
        Kind::Markdown => markdown::read(text, options.messages),
        Kind::PlainText => plain::read(text),
    };
    assemble::assemble(&document, file, options)
}
