//! Writes a coding sheet as a workbook of Excel, with lists to choose phases and levels from.

use klantreis::model::{Journey, Language, Phase, PhaseSet, Scale};
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula,
    Workbook, Worksheet, XlsxError,
};

use crate::export::sheet::{lost, rows};
use crate::refusal::Refusal;
use crate::table::field::Field;
use crate::table::sheet::lists_name;

/// A workbook, and what the journey says that it does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedWorkbook {
    /// The bytes of the .xlsx.
    pub bytes: Vec<u8>,
    /// As in [`crate::export::Exported`].
    pub not_held: Vec<String>,
}

/// What Excel calls this size of paper.
const A4: u8 = 9;
/// How many rows an empty sheet offers lists in.
const EMPTY_ROWS: usize = 300;

/// Writes a journey as a workbook.
///
/// # Errors
/// Where several parties tell the journey, or a text is longer than a cell can hold.
pub fn workbook(journey: &Journey, messages: Language) -> Result<ExportedWorkbook, Refusal> {
    if !journey.parties.is_empty() {
        return Err(Refusal::several_tellers(messages));
    }
    let bytes = written(&rows(journey), journey).map_err(|_| Refusal::cell_too_long(messages))?;
    let not_held = lost(journey, "notes.xlsx", &bytes, messages)?;
    Ok(ExportedWorkbook { bytes, not_held })
}

/// An empty coding sheet, with lists for phases and levels.
///
/// # Errors
/// None that a user can bring about.
pub fn empty_workbook(language: Language) -> Result<Vec<u8>, Refusal> {
    let journey = Journey::in_language("", language);
    let fields = [
        Field::Journey,
        Field::Phase,
        Field::Time,
        Field::Event,
        Field::Level,
        Field::Emotion,
        Field::Thought,
        Field::Organisation,
        Field::Person,
        Field::Action,
        Field::Quote,
        Field::Source,
        Field::Remark,
    ];
    let headings = fields.map(|field| field.heading(language).to_owned()).to_vec();
    written(&[headings], &journey).map_err(|_| Refusal::cell_too_long(language))
}

fn written(rows: &[Vec<String>], journey: &Journey) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same journey gives the same bytes, whenever it is written.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    sheet.set_name(journey.language.pick("Klantreis", "Journey"))?;
    let heading = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let heading = heading.set_border_bottom(FormatBorder::Thin);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
    for (at, row) in rows.iter().enumerate() {
        let format = if at == 0 { &heading } else { &text };
        for (column, cell) in row.iter().enumerate() {
            if !cell.is_empty() {
                sheet.write_string_with_format(at as u32, column as u16, cell, format)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    // On paper all columns are beside each other, and the headings stand above every page.
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    let headings = rows.first().map_or(&[][..], Vec::as_slice);
    set_columns(sheet, headings, &text)?;
    set_heights(sheet, headings, rows)?;
    offer_lists(sheet, headings, rows.len(), journey)?;
    write_lists(book.add_worksheet(), journey)?;
    book.save_to_buffer()
}

fn set_columns(sheet: &mut Worksheet, headings: &[String], text: &Format) -> Result<(), XlsxError> {
    for (column, heading) in headings.iter().enumerate() {
        sheet.set_column_width(column as u16, width(heading))?;
        sheet.set_column_format(column as u16, text)?;
    }
    Ok(())
}

/// How many signs a column is wide.
fn width(heading: &str) -> f64 {
    match Field::named(heading).map(|(field, _)| field) {
        Some(Field::Event | Field::Action | Field::Emotion | Field::Thought | Field::Quote) => 36.0,
        Some(Field::Phase | Field::Journey | Field::Organisation) => 22.0,
        _ => 15.0,
    }
}

/// Makes each row as high as its longest text: LibreOffice does not do that by itself.
fn set_heights(
    sheet: &mut Worksheet,
    headings: &[String],
    rows: &[Vec<String>],
) -> Result<(), XlsxError> {
    const LINE: f64 = 15.0;
    const HIGHEST: f64 = 400.0;
    for (at, row) in rows.iter().enumerate().skip(1) {
        let lines = row.iter().zip(headings).map(|(cell, heading)| {
            // Words seldom fill a line.
            (cell.chars().count() as f64 / (0.85 * width(heading))).ceil()
        });
        let lines = lines.fold(1.0, f64::max);
        sheet.set_row_height(at as u32, (lines * LINE).min(HIGHEST))?;
    }
    Ok(())
}

/// Lets phases and levels be chosen, in the rows that are there and in some below them.
fn offer_lists(
    sheet: &mut Worksheet,
    headings: &[String],
    rows: usize,
    journey: &Journey,
) -> Result<(), XlsxError> {
    let last = rows.max(EMPTY_ROWS) as u32;
    for (column, heading) in headings.iter().enumerate() {
        let (letter, length) = match Field::named(heading).map(|(field, _)| field) {
            Some(Field::Phase) => ("A", phases(journey).len()),
            Some(Field::Level) => ("B", levels(journey).len()),
            _ => continue,
        };
        if length == 0 {
            continue;
        }
        let sheet_of_lists = lists_name(journey.language);
        let choices = Formula::new(format!("={sheet_of_lists}!${letter}$1:${letter}${length}"));
        // What is not in the list may be typed too: a phase of one's own.
        let offered = DataValidation::new().allow_list_formula(choices).show_error_message(false);
        sheet.add_data_validation(1, column as u16, last, column as u16, &offered)?;
    }
    Ok(())
}

/// The lists to choose from, on a sheet that is not shown.
fn write_lists(sheet: &mut Worksheet, journey: &Journey) -> Result<(), XlsxError> {
    sheet.set_name(lists_name(journey.language))?.set_hidden(true);
    for (column, list) in [phases(journey), levels(journey)].iter().enumerate() {
        for (row, choice) in list.iter().enumerate() {
            sheet.write_string(row as u32, column as u16, choice)?;
        }
    }
    Ok(())
}

fn phases(journey: &Journey) -> Vec<String> {
    let is_standard = journey.phases == PhaseSet::standard(journey.language);
    let name = |phase: &Phase| format!("{} {}", phase.id, phase.label);
    let phases = journey.phases.phases.iter();
    phases.map(|phase| if is_standard { name(phase) } else { phase.label.clone() }).collect()
}

/// The levels from high to low, with those halfway on the usual scale.
fn levels(journey: &Journey) -> Vec<String> {
    let levels = &journey.scale.levels;
    if *levels != Scale::satisfaction(journey.language).levels {
        return levels.clone();
    }
    let lower: Vec<String> = levels.iter().map(|level| level.to_lowercase()).collect();
    let halfway = |at: usize| lower.get(at + 1).map(|below| format!("{}-{below}", lower[at]));
    (0..lower.len()).flat_map(|at| [Some(lower[at].clone()), halfway(at)]).flatten().collect()
}
