//! Reads a workbook of LibreOffice (.ods): its cells as they are seen. What is repeated a million times is
//! counted, not stored.

use std::collections::{BTreeMap, HashSet};

use klantreis::model::Language;

use crate::refusal::Refusal;
use crate::table::sheet::{Cell, MAX_CELLS, Row, Sheet};
use crate::xml::{Element, Node, walk};

/// The widest sheet that LibreOffice makes.
const MAX_COLUMNS: usize = 16_384;

/// Reads the sheets in the part `content.xml` of a workbook.
pub(crate) fn read(content: &str, messages: Language) -> Result<Vec<Sheet>, Refusal> {
    let mut reading = Reading { messages, ..Reading::default() };
    walk(content, messages, |node| match node {
        Node::Start(element) => {
            reading.start(&element);
            Ok(())
        }
        Node::Text(text) => {
            reading.text(&text);
            Ok(())
        }
        Node::End(name) => reading.end(&name),
    })?;
    Ok(reading.sheets)
}

#[derive(Default)]
struct Reading {
    messages: Language,
    sheets: Vec<Sheet>,
    /// Styles of sheets that are not shown, and the style that is being read.
    hidden: HashSet<String>,
    style: Option<String>,
    /// How deep in tables: one within a cell is not read.
    tables: usize,
    /// Which row comes next, from 0, and how often it is there.
    row: usize,
    row_repeats: usize,
    cells: BTreeMap<usize, Cell>,
    column: usize,
    cell: Option<OpenCell>,
    /// How deep in a comment beside a cell.
    annotations: usize,
    count: usize,
}

struct OpenCell {
    repeats: usize,
    is_date: bool,
    is_covered: bool,
    text: String,
}

impl Reading {
    fn start(&mut self, element: &Element<'_>) {
        let repeats = |name| {
            let said = element.attribute(name).and_then(|number| number.parse().ok());
            said.unwrap_or(1_usize)
        };
        match element.name() {
            "style" => self.style = element.attribute("name"),
            "table-properties" if element.attribute("display").is_some_and(|it| it == "false") => {
                self.hidden.extend(self.style.clone());
            }
            "table" => self.start_table(element),
            "table-row" if self.tables == 1 => {
                self.row_repeats = repeats("number-rows-repeated");
                self.column = 0;
            }
            name @ ("table-cell" | "covered-table-cell") if self.tables == 1 => {
                let kind = element.attribute("value-type").unwrap_or_default();
                self.cell = Some(OpenCell {
                    repeats: repeats("number-columns-repeated"),
                    is_date: kind == "date" || kind == "time",
                    is_covered: name == "covered-table-cell",
                    text: String::new(),
                });
            }
            "annotation" => self.annotations += 1,
            "p" | "line-break" | "tab" | "s" => self.text(" "),
            _ => {}
        }
    }

    fn start_table(&mut self, element: &Element<'_>) {
        self.tables += 1;
        if self.tables == 1 {
            let style = element.attribute("style-name").unwrap_or_default();
            let is_hidden = self.hidden.contains(&style);
            let name = element.attribute("name");
            self.sheets.push(Sheet { name, rows: Vec::new(), is_hidden });
            self.row = 0;
        }
    }

    fn text(&mut self, text: &str) {
        if let (Some(cell), 1, 0) = (&mut self.cell, self.tables, self.annotations) {
            cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "table" => self.tables = self.tables.saturating_sub(1),
            "annotation" => self.annotations = self.annotations.saturating_sub(1),
            "table-cell" | "covered-table-cell" if self.tables == 1 => self.end_cell()?,
            "table-row" if self.tables == 1 => self.end_row()?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let seen = if cell.is_date { Some(Cell::Date) } else { Cell::of_text(&cell.text) };
        let seen = seen.filter(|_| !cell.is_covered && !cell.text.trim().is_empty());
        let end = self.column.saturating_add(cell.repeats);
        if let Some(seen) = seen {
            if end > MAX_COLUMNS {
                return Err(Refusal::too_many_cells(self.messages));
            }
            for column in self.column..end {
                self.cells.insert(column, seen.clone());
            }
        }
        self.column = end;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        let cells = std::mem::take(&mut self.cells);
        self.count = self.count.saturating_add(cells.len().saturating_mul(self.row_repeats));
        if self.count > MAX_CELLS {
            return Err(Refusal::too_many_cells(self.messages));
        }
        if let (false, Some(sheet)) = (cells.is_empty(), self.sheets.last_mut()) {
            let numbers = self.row + 1..=self.row.saturating_add(self.row_repeats);
            sheet.rows.extend(numbers.map(|number| Row { number, cells: cells.clone() }));
        }
        self.row = self.row.saturating_add(self.row_repeats);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheets(rows: &str) -> Result<Vec<Sheet>, Refusal> {
        let content = format!(
            "<office><style:style style:name=\"ta1\"><style:table-properties table:display=\"false\"/>\
             </style:style><table:table table:name=\"Een\">{rows}</table:table>\
             <table:table table:name=\"Twee\" table:style-name=\"ta1\"/></office>"
        );
        read(&content, Language::Dutch)
    }

    #[test]
    fn cells_stand_where_they_are_seen() {
        let rows = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
                    table:number-columns-repeated=\"16384\"/></table:table-row><table:table-row>\
                    <table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell>\
                    <text:p>Ik</text:p><text:p>bel</text:p><office:annotation><text:p>weg</text:p>\
                    </office:annotation></table:table-cell></table:table-row>";
        let sheets = sheets(rows).expect("sheets");
        assert_eq!((sheets[0].rows[0].number, sheets[0].rows[0].text(2)), (1_048_001, "Ik bel"));
        assert_eq!((sheets[0].is_hidden, sheets[1].is_hidden), (false, true));
    }

    #[test]
    fn what_is_repeated_without_end_is_refused() {
        let rows = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell \
                    table:number-columns-repeated=\"16000\"><text:p>x</text:p></table:table-cell>\
                    </table:table-row>";
        assert_eq!(sheets(rows).expect_err("too many").code, "too-large");
    }
}
