//! Writes a journey in the forms that are imported: what people can read and change without a journey
//! file.

mod escape;
mod not_held;
mod notes;
mod refi;
mod sheet;
mod workbook;

pub use notes::notes;
pub use refi::{ExportedProject, codebook, quotes};
pub use sheet::csv;
pub use workbook::{ExportedWorkbook, empty_workbook, workbook};

/// A journey in another form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// What stands in the file.
    pub text: String,
    /// What the journey says that this form does not hold: keys of the journey file, in the language of the
    /// journey.
    pub not_held: Vec<String>,
}
