//! Reads workbooks of Excel by the crate `calamine`, and tells them from those of LibreOffice.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, DataRef, Reader, SheetVisible, Xlsx};
use klantreis::model::Language;
use zip::ZipArchive;

use crate::package::Package;
use crate::refusal::Refusal;
use crate::table::ods;
use crate::table::sheet::{Cell, MAX_CELLS, Row, Sheet};

/// What all parts of a workbook take at most once they are unpacked, in bytes.
const MAX_UNPACKED: u64 = 192 * 1024 * 1024;

/// Reads all sheets, whatever the name of the file ends in.
pub(crate) fn read(bytes: &[u8], messages: Language) -> Result<Vec<Sheet>, Refusal> {
    let mut package = Package::open(bytes, messages)?;
    let parts = part_names(bytes, messages)?;
    if parts.iter().any(|part| part == "content.xml") {
        if package.part("META-INF/manifest.xml")?.is_some_and(|it| it.contains("encryption-data")) {
            return Err(Refusal::locked(messages));
        }
        let content = package.part("content.xml")?.unwrap_or_default();
        return ods::read(&content, messages);
    }
    if !parts.iter().any(|part| part == "xl/workbook.xml") {
        return Err(Refusal::no_workbook(messages));
    }
    let book = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::damaged(messages))?;
    cell_by_cell(book, messages)
}

/// The names of the parts of a workbook, of which none grows without end.
fn part_names(bytes: &[u8], messages: Language) -> Result<Vec<String>, Refusal> {
    let damaged = |_| Refusal::damaged(messages);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut names = Vec::new();
    let mut unpacked = 0_u64;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.into_owned();
        // What a zip says of the size of a part need not be so.
        let left = MAX_UNPACKED.saturating_sub(unpacked);
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        unpacked += size.map_err(|_| Refusal::damaged(messages))?;
        if unpacked > MAX_UNPACKED {
            return Err(Refusal::grows_without_end(&name, messages));
        }
        names.push(name);
    }
    Ok(names)
}

/// Reads an xlsx cell by cell: a single cell in its last corner takes no more room than any other.
fn cell_by_cell(mut book: Xlsx<Cursor<&[u8]>>, messages: Language) -> Result<Vec<Sheet>, Refusal> {
    let damaged = |_| Refusal::damaged(messages);
    let mut count = 0;
    let mut sheets = Vec::new();
    for sheet in book.sheets_metadata().to_vec() {
        let Ok(mut cells) = book.worksheet_cells_reader(&sheet.name) else { continue };
        let mut rows: BTreeMap<usize, Row> = BTreeMap::new();
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            count += 1;
            if count > MAX_CELLS {
                return Err(Refusal::too_many_cells(messages));
            }
            let (row, column) = cell.get_position();
            put(&mut rows, (row as usize, column as usize), value(cell.get_value()));
        }
        sheets.push(named(&sheet, rows));
    }
    Ok(sheets)
}

fn named(sheet: &calamine::Sheet, rows: BTreeMap<usize, Row>) -> Sheet {
    let is_hidden = sheet.visible != SheetVisible::Visible;
    Sheet { name: Some(sheet.name.clone()), rows: rows.into_values().collect(), is_hidden }
}

/// Puts a cell into its row.
fn put(rows: &mut BTreeMap<usize, Row>, (row, column): (usize, usize), cell: Option<Cell>) {
    let Some(cell) = cell else { return };
    let row = rows.entry(row).or_insert_with(|| Row { number: row + 1, ..Row::default() });
    row.cells.insert(column, cell);
}

/// What a reader of the workbook sees in a cell.
fn value(data: &DataRef<'_>) -> Option<Cell> {
    match data {
        DataRef::SharedString(text) => Cell::of_text(text),
        other => seen(&Data::from(other.clone())),
    }
}

fn seen(data: &Data) -> Option<Cell> {
    match data {
        Data::Empty => None,
        Data::String(text) => Cell::of_text(text),
        Data::Int(number) => Some(Cell::Text(number.to_string())),
        Data::Float(number) => Some(Cell::Text(number.to_string())),
        Data::Bool(is_so) => Some(Cell::Text(if *is_so { "ja" } else { "nee" }.to_owned())),
        Data::DateTime(_) | Data::DateTimeIso(_) | Data::DurationIso(_) => Some(Cell::Date),
        Data::Error(_) => Some(Cell::Error),
    }
}
