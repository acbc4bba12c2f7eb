//! Writes a journey in the forms that are imported: what people can read and change without a journey
//! file.

mod escape;
mod exported;
mod mermaid;
mod not_held;
mod notes;
mod sheet;
mod workbook;

pub use exported::Exported;
pub use mermaid::mermaid;
pub use notes::notes;
pub use sheet::csv;
pub use workbook::{ExportedWorkbook, empty_workbook, workbook};
