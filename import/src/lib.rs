//! Makes journeys (klantreizen) of what people have already: interview notes, coding sheets, diagrams,
//! coded interviews and event logs. By rules that one can see: it never invents a level, a phase or a
//! name.
//!
//! ```text
//!  notes (.md, .txt, .docx) ──▶ paragraphs ──notation──▶ draft ──▶ journey file + summary
//!  tables (.xlsx, .ods, .csv) ──▶ rows ──columns──▶ draft
//!  diagrams (.mmd) ──▶ draft
//!  coded interviews (.qdpx) ──▶ passages ──codes──▶ draft
//!  event logs (.xes, .csv) ──▶ cases ──▶ draft
//! ```
//!
//! Without the feature `programs` only notes, tables as .ods and .csv, and diagrams are read; without `export`
//! nothing is written as such files.
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

// What only other kinds of files need stays where it is.
#![cfg_attr(not(feature = "export"), allow(dead_code))]

mod advice;
#[cfg(feature = "programs")]
mod coded;
mod decode;
mod draft;
#[cfg(feature = "export")]
pub mod export;
mod file;
mod imported;
mod limits;
#[cfg(feature = "programs")]
mod log;
mod mermaid;
mod names_alike;
mod notes;
mod numbers;
mod other_kind;
mod package;
mod read;
mod refusal;
mod summary;
mod table;
mod update;
mod xml;

#[cfg(feature = "programs")]
pub use coded::propose_mapping;
pub use draft::{Draft, Remark};
pub use file::{File, Kind, Options};
pub use imported::Import;
#[cfg(feature = "programs")]
pub use log::EventLog;
pub use read::import;
pub use refusal::Refusal;
pub use summary::{Became, LeftOut, Summary};
pub use update::{Updated, update};
