//! A sheet of a table: its rows and cells, as far as something stands in them.

use std::collections::BTreeMap;

use klantreis::diagnostic::forbidden_characters;
use klantreis::model::Language;

/// The most cells that a table may have.
pub(crate) const MAX_CELLS: usize = 2_000_000;

/// A sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Sheet {
    /// What it is called; a text with cells has no name.
    pub name: Option<String>,
    /// Rows in which something stands.
    pub rows: Vec<Row>,
    /// Whether its author hid it.
    pub is_hidden: bool,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Row {
    /// Which row of the sheet it is, from 1.
    pub number: usize,
    /// What stands in it, by the column from 0.
    pub cells: BTreeMap<usize, Cell>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Words or a number, as a reader sees them.
    Text(String),
    /// A date: those lead to people, and do not go into a journey.
    Date,
    /// A formula that came to nothing, such as #N/B.
    Error,
}

impl Cell {
    /// What a reader sees in a cell with this text; nothing where it is empty.
    pub fn of_text(text: &str) -> Option<Self> {
        // What programs show of a formula that came to nothing, in Dutch and in English.
        const ERRORS: [&str; 12] = [
            "#N/A", "#N/B", "#DIV/0!", "#DEEL/0!", "#VALUE!", "#WAARDE!", "#REF!", "#VERW!",
            "#NAME?", "#NAAM?", "#NULL!", "#GETAL!",
        ];
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let is_error = ERRORS.contains(&text) || text.starts_with("Err:");
        Some(if is_error { Self::Error } else { Self::Text(text.replace(is_unseen, " ")) })
    }
}

/// Signs that steer a device and are no text; programs leave them in cells.
fn is_unseen(sign: char) -> bool {
    let mut buffer = [0; 4];
    forbidden_characters(sign.encode_utf8(&mut buffer)).next().is_some()
}

impl Row {
    /// The words of a cell; empty where there are none.
    pub fn text(&self, column: usize) -> &str {
        match self.cells.get(&column) {
            Some(Cell::Text(text)) => text,
            _ => "",
        }
    }
}

impl Sheet {
    /// "cel B7", "cel Blad1!B7".
    pub fn place(&self, row: usize, column: usize, language: Language) -> String {
        let sheet = self.name.as_ref().map(|name| format!("{name}!")).unwrap_or_default();
        format!("{} {sheet}{}{row}", language.pick("cel", "cell"), letters(column))
    }
}

/// The name of the sheet with lists to choose from, in a workbook of ours; it is not shown.
pub(crate) const fn lists_name(language: Language) -> &'static str {
    language.pick("Keuzelijsten", "Choices")
}

/// What a column is called: A, B, … Z, AA.
pub(crate) fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_in_a_sheet() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
