//! Reads workbooks of Excel by the crate `calamine`.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader, SheetVisible, Xlsx};
use klantreis::model::Language;

use crate::refusal::Refusal;
use crate::table::sheet::{Cell, MAX_CELLS, Row, Sheet};

/// Reads an xlsx cell by cell: a single cell in its last corner takes no more room than any other.
pub(crate) fn read(bytes: &[u8], messages: Language) -> Result<Vec<Sheet>, Refusal> {
    let damaged = |_| Refusal::damaged(messages);
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
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
