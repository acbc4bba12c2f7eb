//! Reads a table that is a text with commas, semicolons or tabs between its cells.

use csv::{ReaderBuilder, StringRecord, Terminator};
use klantreis::model::Language;

use crate::decode::decode;
use crate::refusal::Refusal;
use crate::table::sheet::{Cell, MAX_CELLS, Row, Sheet};

/// Signs that stand between cells. Dutch spreadsheets write semicolons.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// Reads a text with cells.
pub(crate) fn read(bytes: &[u8], messages: Language) -> Result<Sheet, Refusal> {
    let text = decode(bytes, messages)?;
    let (separator, text) = separator(&text);
    if let Some(line) = unclosed(text, separator) {
        return Err(Refusal::unclosed_quote(line, messages));
    }
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .terminator(Terminator::CRLF)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut cells = 0;
    for (number, record) in (1..).zip(reader.records()) {
        let record = record.map_err(|_| Refusal::damaged(messages))?;
        cells += record.len();
        if cells > MAX_CELLS {
            return Err(Refusal::too_many_cells(messages));
        }
        let row = row(number, &record);
        if !row.cells.is_empty() {
            rows.push(row);
        }
    }
    Ok(Sheet { name: None, rows, is_hidden: false })
}

fn row(number: usize, record: &StringRecord) -> Row {
    let cells = record.iter().enumerate();
    let filled = cells.filter_map(|(column, cell)| Some((column, Cell::of_text(words(cell))?)));
    Row { number, cells: filled.collect() }
}

/// The words of a cell, without the apostrophe that keeps a spreadsheet from taking them for a formula.
fn words(cell: &str) -> &str {
    let cell = cell.trim();
    let kept = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    kept.unwrap_or(cell)
}

/// The sign between the cells: what Excel says on the first line, or what occurs most in it outside
/// quotation marks.
fn separator(text: &str) -> (u8, &str) {
    let first = text.lines().next().unwrap_or_default();
    let said = first.strip_prefix("sep=").and_then(|sign| sign.trim_end().bytes().next());
    if let Some(said) = said.filter(|said| SEPARATORS.contains(said)) {
        return (said, text[first.len()..].trim_start_matches(['\r', '\n']));
    }
    let mut within = false;
    let mut counts = [0_usize; SEPARATORS.len()];
    for byte in first.bytes() {
        within ^= byte == b'"';
        if let Some(at) = SEPARATORS.iter().position(|&sign| sign == byte && !within) {
            counts[at] += 1;
        }
    }
    let most = (0..SEPARATORS.len()).max_by_key(|&at| (counts[at], SEPARATORS.len() - at));
    (SEPARATORS[most.unwrap_or(0)], text)
}

/// The line of a quotation mark that opens a cell and is never closed: it would take in all that follows.
fn unclosed(text: &str, separator: u8) -> Option<usize> {
    let mut line = 1;
    let mut opened = None;
    let mut begins_cell = true;
    for byte in text.bytes() {
        line += usize::from(byte == b'\n');
        match (byte, opened) {
            (b'"', Some(_)) => opened = None,
            // A doubled mark closes and opens again.
            (b'"', None) if begins_cell => opened = Some(line),
            _ => {}
        }
        let ends_cell = byte == separator || byte == b'\n' || byte == b'\r';
        begins_cell = opened.is_none() && (ends_cell || byte == b'"');
    }
    opened
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let sheet = read(text.as_bytes(), Language::Dutch).expect("a table");
        let texts =
            |row: &Row| row.cells.keys().map(|&column| row.text(column).to_owned()).collect();
        sheet.rows.iter().map(texts).collect()
    }

    #[test]
    fn each_separator_is_found_in_the_first_line() {
        for text in [
            "Fase;Niveau\n1;o\n",
            "Fase,Niveau\r\n1,o\r\n",
            "Fase\tNiveau\r1\to\r",
            "sep=;\nFase;Niveau\n1;o",
        ] {
            assert_eq!(cells(text), [["Fase", "Niveau"], ["1", "o"]], "{text:?}");
        }
    }

    #[test]
    fn a_cell_in_quotation_marks_holds_separators_and_line_ends() {
        assert_eq!(
            cells("\"Wat, hoe\",b\n\"één\ntwee\",\"zij zei \"\"ja\"\"\"\n"),
            [["Wat, hoe", "b"], ["één\ntwee", "zij zei \"ja\""]]
        );
    }
}
