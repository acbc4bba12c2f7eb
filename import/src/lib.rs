//! Makes journeys (klantreizen) of what people have already: interview notes, coding sheets and
//! diagrams. By rules that one can see: it never invents a level, a phase or a name.
//!
//! ```text
//!  notes (.md, .txt, .docx) ──▶ paragraphs ──notation──▶ draft ──▶ journey file + summary
//!  tables (.xlsx, .ods, .csv) ──▶ rows ──columns──▶ draft
//!  diagrams (.mmd) ──▶ draft
//!  coded interviews (.qdpx) ──▶ passages ──codes──▶ draft
//!  event logs (.xes, .csv) ──▶ cases ──▶ draft
//! ```
//!
//! [`import`] takes the bytes of a file and gives a [`Draft`] for each journey in it, and a [`Summary`]
//! that says what became what, and what was left out. [`Draft::to_yaml`] writes the journey file that a
//! person would have written. This library reads no files and prints nothing.
//!
//! ```
//! use klantreis_import::{File, Options, import};
//!
//! let notes = "# Klantreis van Sam\n\n## Fase 1\n\nIk verlies mijn baan. [-]\n";
//! let import = import(&File { name: "sam.md", bytes: notes.as_bytes() }, &Options::default())?;
//! let yaml = import.drafts[0].to_yaml(klantreis::model::Language::Dutch);
//! assert!(yaml.contains("gebeurtenis: Ik verlies mijn baan."));
//! assert!(yaml.contains("niveau: ontevreden"));
//! # Ok::<(), klantreis_import::Refusal>(())
//! ```

mod coded;
mod decode;
mod draft;
pub mod export;
mod file;
mod log;
mod notes;
mod package;
mod refusal;
mod summary;
mod table;
mod update;
mod xml;

pub use coded::propose_mapping;
pub use draft::{Draft, Remark};
pub use file::{File, Kind, Options};
pub use log::EventLog;
pub use refusal::Refusal;
pub use summary::{Became, LeftOut, Summary};
pub use update::{Updated, update};

/// What a file became.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The journeys that were in it, at least one.
    pub drafts: Vec<Draft>,
    /// What became what, and what was left out.
    pub summary: Summary,
}

/// Makes journeys of a file.
///
/// # Errors
/// Where the file is of a kind that is not read, is damaged, or has nothing in it that can be a step.
pub fn import(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    let kind = Kind::of(file, options.messages)?;
    match kind {
        Kind::Markdown => notes::import_markdown(file, options),
        Kind::PlainText => notes::import_plain(file, options),
        Kind::Word => notes::docx::import(file, options),
        Kind::SeparatedCells if options.columns.is_empty() && log::is_log(file.bytes, options) => {
            log::import_csv(file, options)
        }
        Kind::SeparatedCells => table::import_csv(file, options),
        Kind::Workbook => table::import_workbook(file, options),
        Kind::CodedInterviews => coded::import_project(file, options),
        Kind::EventLog => log::import_xes(file, options),
        Kind::Codebook => coded::import_codebook(file, options),
    }
}
