//! Which column of a sheet holds what: by the row of headings, or by what is asked for.

use std::collections::BTreeMap;

use klantreis::model::Language;

use crate::file::Options;
use crate::refusal::Refusal;
use crate::table::field::Field;
use crate::table::sheet::{Row, Sheet, letters};

/// The row of headings stands in one of the first rows.
const HEADING_ROWS: usize = 30;

/// What the columns of a sheet hold.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Columns {
    /// The field of a column, and which of its kind it is, from 1.
    by_column: BTreeMap<usize, (Field, usize)>,
    /// The place of the row of headings among the rows.
    pub heading_row: usize,
    /// Columns of which the heading says nothing that a journey has.
    pub unknown: Vec<(usize, String)>,
}

impl Columns {
    /// Finds the row of headings: the first that names a step and something else, or the row of which the
    /// columns are asked for. `None` where the sheet has none.
    pub fn find(sheet: &Sheet, options: &Options) -> Result<Option<Self>, Refusal> {
        let fields = |row: &Row| -> Vec<Field> {
            let named = row.cells.keys().filter_map(|&column| Field::named(row.text(column)));
            named.map(|(field, _)| field).collect()
        };
        let fits = |row: &Row| {
            let fields = fields(row);
            let tells =
                [Field::Event, Field::Emotion, Field::Thought, Field::Organisation, Field::Action];
            fields.iter().any(|field| tells.contains(field))
                && (fields.len() > 1 || row.cells.len() == 1)
        };
        let found = sheet.rows.iter().take(HEADING_ROWS).position(fits);
        // Above the headings may stand a row that puts them in groups.
        let has_more = |at: usize| {
            let below = sheet.rows.get(at + 1).map_or(0, |below| fields(below).len());
            below > fields(&sheet.rows[at]).len()
        };
        let found = found.map(|at| if has_more(at) { at + 1 } else { at });
        let heading_row = match (found, options.columns.is_empty()) {
            (Some(row), _) => row,
            (None, false) if !sheet.rows.is_empty() => 0,
            (None, _) => return Ok(None),
        };
        let row = &sheet.rows[heading_row];
        let mut columns = Self { by_column: BTreeMap::new(), heading_row, unknown: Vec::new() };
        for &column in row.cells.keys() {
            let heading = row.text(column);
            match Field::named(heading).filter(|field| !columns.holds(*field)) {
                Some(field) => drop(columns.by_column.insert(column, field)),
                None => columns.unknown.push((column, heading.to_owned())),
            }
        }
        columns.put_asked(sheet, options)?;
        Ok(Some(columns))
    }

    /// Puts fields at the columns that are asked for by letter or by heading.
    fn put_asked(&mut self, sheet: &Sheet, options: &Options) -> Result<(), Refusal> {
        for (column, field) in &options.columns {
            let Some(field) = Field::named(field) else {
                return Err(Refusal::unknown_field(field, options.messages));
            };
            let Some(at) = column_named(column, sheet, self.heading_row) else {
                return Err(Refusal::unknown_column(column, options.messages));
            };
            self.by_column.retain(|_, own| *own != field);
            self.by_column.insert(at, field);
            self.unknown.retain(|(unknown, _)| *unknown != at);
        }
        Ok(())
    }

    fn holds(&self, field: (Field, usize)) -> bool {
        self.by_column.values().any(|own| *own == field)
    }

    /// The column of a field.
    pub fn of(&self, field: Field, number: usize) -> Option<usize> {
        self.by_column.iter().find(|(_, own)| **own == (field, number)).map(|(column, _)| *column)
    }

    /// The highest number of a field that a step can have several times.
    pub fn most(&self) -> usize {
        self.by_column.values().map(|(_, number)| *number).max().unwrap_or(1)
    }

    /// The columns that hold something, with what.
    pub fn fields(&self) -> impl Iterator<Item = (usize, Field)> {
        self.by_column.iter().map(|(column, (field, _))| (*column, *field))
    }
}

/// The column that somebody means: "C", "kolom C", or what stands above it. One in which nothing stands is
/// none.
fn column_named(words: &str, sheet: &Sheet, heading_row: usize) -> Option<usize> {
    let row = &sheet.rows[heading_row];
    let words = words.trim();
    let lower = words.to_lowercase();
    let by_heading =
        row.cells.keys().copied().find(|&column| row.text(column).to_lowercase() == lower);
    let letter =
        ["kolom ", "column "].iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower);
    let of_rows = || sheet.rows.iter().flat_map(|row| row.cells.keys().copied());
    by_heading.or_else(|| of_rows().find(|&column| letters(column).to_lowercase() == letter))
}

/// What is said of a sheet without a row of headings: where, and what.
pub(crate) fn no_headings(sheet: &Sheet, messages: Language) -> (String, &'static str) {
    let name = sheet.name.clone().unwrap_or_default();
    match messages {
        Language::Dutch => {
            (format!("blad {name}").trim().to_owned(), "geen rij met kopjes die een klantreis kent")
        }
        Language::English => {
            (format!("sheet {name}").trim().to_owned(), "no row of headings that a journey knows")
        }
    }
}
