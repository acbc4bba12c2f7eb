//! Writes a coding sheet as a workbook of Excel, with lists to choose phases and levels from.

use klantreis::model::{Journey, Language, PhaseSet, Scale};
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet,
    XlsxError,
};

use crate::export::sheet::{lost, rows};
use crate::refusal::Refusal;
use crate::table::field::Field;

/// A workbook, and what the journey says that it does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedWorkbook {
    /// The bytes of the .xlsx.
    pub bytes: Vec<u8>,
    /// As in [`crate::export::Exported`].
    pub not_held: Vec<String>,
}

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
    set_columns(sheet, rows.first().map_or(&[], Vec::as_slice), rows.len(), journey, &text)?;
    book.save_to_buffer()
}

/// How wide columns are, and which have a list to choose from.
fn set_columns(
    sheet: &mut Worksheet,
    headings: &[String],
    rows: usize,
    journey: &Journey,
    text: &Format,
) -> Result<(), XlsxError> {
    let last = rows.max(EMPTY_ROWS) as u32;
    for (column, heading) in headings.iter().enumerate() {
        let field = Field::named(heading).map(|(field, _)| field);
        let width = match field {
            Some(Field::Event | Field::Action | Field::Emotion | Field::Thought | Field::Quote) => {
                36.0
            }
            Some(Field::Phase | Field::Journey | Field::Organisation) => 22.0,
            _ => 15.0,
        };
        let column = column as u16;
        sheet.set_column_width(column, width)?;
        sheet.set_column_format(column, text)?;
        let choices = match field {
            Some(Field::Phase) => phases(journey),
            Some(Field::Level) => levels(journey),
            _ => continue,
        };
        // A list that is typed into Excel holds 255 signs at most.
        let list = DataValidation::new().allow_list_strings(&choices);
        if let Ok(list) = list {
            sheet.add_data_validation(1, column, last, column, &list.ignore_blank(true))?;
        }
    }
    Ok(())
}

fn phases(journey: &Journey) -> Vec<String> {
    let is_standard = journey.phases == PhaseSet::standard(journey.language);
    let phases = journey.phases.phases.iter();
    phases.map(|phase| if is_standard { phase.id.clone() } else { phase.label.clone() }).collect()
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
