//! Tables: a coding sheet with a row for each step and a column for each part of it.

mod columns;
mod csv;
pub(crate) mod field;
mod journeys;
mod number_levels;
mod ods;
mod row_step;
pub(crate) mod sheet;
mod workbook;
#[cfg(feature = "programs")]
mod xlsx;

use crate::file::{File, Options};
use crate::imported::Import;
use crate::refusal::Refusal;

#[cfg(feature = "programs")]
pub(crate) use csv::separator;
#[cfg(feature = "programs")]
pub(crate) use journeys::file_word;

/// Makes journeys of a text in which signs stand between the cells.
pub(crate) fn import_csv(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    let sheets = vec![csv::read(file.bytes, options.messages)?];
    journeys::of_sheets(sheets, file, options)
}

/// Makes journeys of a workbook (.xlsx, .ods).
pub(crate) fn import_workbook(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    let sheets = workbook::read(file.bytes, options.messages)?;
    journeys::of_sheets(sheets, file, options)
}
