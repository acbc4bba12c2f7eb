//! Reads a file by its kind.

use crate::file::{File, Kind, Options};
use crate::imported::Import;
use crate::log::EventLog;
use crate::refusal::Refusal;
use crate::{coded, limits, log, mermaid, notes, other_kind, table};

/// Makes journeys of a file.
///
/// # Errors
/// Where the file is of a kind that is not read, is damaged, or has nothing in it that can be a step.
pub fn import(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    let kind = Kind::of(file, options.messages)?;
    other_kind::hold(kind, file, options.messages)?;
    if let Some(log) = EventLog::of_table(file, options) {
        return Ok(log::whole(&log?));
    }
    let import = match kind {
        Kind::Markdown => mermaid::import_with_notes(file, options),
        Kind::PlainText => notes::import_plain(file, options),
        Kind::Word => notes::docx::import(file, options),
        Kind::SeparatedCells => table::import_csv(file, options),
        Kind::Workbook => table::import_workbook(file, options),
        Kind::CodedInterviews => coded::import_project(file, options),
        Kind::Codebook => coded::import_codebook(file, options),
        Kind::EventLog => log::import_xes(file, options),
        Kind::Mermaid => mermaid::import(file, options),
    }?;
    limits::hold(&import.drafts, options.messages)?;
    Ok(import)
}
