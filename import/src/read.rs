//! Reads a file by its kind.

use crate::file::{File, Kind, Options};
use crate::imported::Import;
use crate::refusal::Refusal;
use crate::{limits, mermaid, notes, other_kind, table};

/// Makes journeys of a file.
///
/// # Errors
/// Where the file is of a kind that is not read, is damaged, or has nothing in it that can be a step.
pub fn import(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    let kind = Kind::of(file, options.messages)?;
    other_kind::hold(kind, file, options.messages)?;
    if let Some(log) = table_of_events(file, options) {
        return log;
    }
    let import = match kind {
        Kind::Markdown => mermaid::import_with_notes(file, options),
        Kind::PlainText => notes::import_plain(file, options),
        Kind::Word => notes::docx::import(file, options),
        Kind::SeparatedCells => table::import_csv(file, options),
        Kind::Workbook => table::import_workbook(file, options),
        Kind::Mermaid => mermaid::import(file, options),
        kind => of_programs(kind, file, options),
    }?;
    limits::hold(&import.drafts, options.messages)?;
    Ok(import)
}

/// A table that is an event log.
#[cfg(feature = "programs")]
fn table_of_events(file: &File<'_>, options: &Options) -> Option<Result<Import, Refusal>> {
    let log = crate::log::EventLog::of_table(file, options)?;
    Some(log.map(|log| crate::log::whole(&log)))
}

#[cfg(not(feature = "programs"))]
fn table_of_events(_: &File<'_>, _: &Options) -> Option<Result<Import, Refusal>> {
    None
}

/// What only programs for research write.
#[cfg(feature = "programs")]
fn of_programs(kind: Kind, file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    match kind {
        Kind::CodedInterviews => crate::coded::import_project(file, options),
        Kind::Codebook => crate::coded::import_codebook(file, options),
        _ => crate::log::import_xes(file, options),
    }
}

#[cfg(not(feature = "programs"))]
fn of_programs(_: Kind, file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    Err(crate::advice::only_on_command_line(&file.ending(), options.messages))
}
