//! Notes: paragraphs with a plain notation that one can type while somebody talks.

mod assemble;
pub(crate) mod docx;
mod finish;
mod head;
pub(crate) mod heading;
mod hints;
mod labels;
pub(crate) mod level_mark;
mod line;
mod list_item;
mod markdown;
pub(crate) mod moment;
mod no_speakers;
mod noted;
mod number_marks;
pub(crate) mod paragraph;
mod person;
mod phase_headings;
mod phase_lines;
mod plain;
pub(crate) mod quotes;
mod signs;
pub(crate) mod speaker;
mod speaker_words;
mod split_marks;
mod step_notes;
mod verdicts;
mod words;
mod wrapping;

use crate::decode::decode;
use crate::file::{File, Options};
use crate::imported::Import;
use crate::notes::paragraph::{Document, END_OF_PARAGRAPH};
use crate::refusal::Refusal;

pub(crate) use phase_headings::PhaseHeadings;

/// Notes in Markdown, and the journey that they make where there is something in them that can be a step.
pub(crate) fn read_markdown(
    file: &File<'_>,
    options: &Options,
) -> Result<(Document, Result<Import, Refusal>), Refusal> {
    let text = decode(file.bytes, options.messages)?;
    let document = markdown::read(&markdown_of(&text), options.messages);
    let journey = assemble::assemble(&document, file, options);
    Ok((document, journey))
}

/// Notes as Markdown ends their paragraphs, with the numbers that their lines have.
fn markdown_of(text: &str) -> String {
    verdicts::as_text(text).replace(END_OF_PARAGRAPH, "\r\r")
}

/// Makes a journey of notes that are plain text.
pub(crate) fn import_plain(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    let text = decode(file.bytes, options.messages)?;
    assemble::assemble(&plain::read(&text), file, options)
}
