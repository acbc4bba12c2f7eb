//! Reads notes in a document of Word: its paragraphs and tables, what is highlighted, and what stands in
//! the margin.

mod body;
mod open_paragraph;
mod side_notes;
mod styles;
mod table;

use crate::file::{File, Options};
use crate::imported::Import;
use crate::notes::assemble;
use crate::notes::docx::side_notes::SideNotes;
use crate::notes::docx::styles::Styles;
use crate::package::Package;
use crate::refusal::Refusal;

/// Makes a journey of a document.
pub(crate) fn import(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    let messages = options.messages;
    let mut package = Package::open(file.bytes, messages)?;
    let Some(text) = package.part("word/document.xml")? else {
        return Err(Refusal::no_word_document(messages));
    };
    let styles = Styles::read(package.part("word/styles.xml")?.as_deref(), messages)?;
    let comments =
        SideNotes::read(package.part("word/comments.xml")?.as_deref(), "comment", messages)?;
    let footnotes =
        SideNotes::read(package.part("word/footnotes.xml")?.as_deref(), "footnote", messages)?;
    let endnotes =
        SideNotes::read(package.part("word/endnotes.xml")?.as_deref(), "endnote", messages)?;
    let document = body::read(&text, &styles, [comments, footnotes, endnotes], messages)?;
    assemble::assemble(&document, file, options)
}
