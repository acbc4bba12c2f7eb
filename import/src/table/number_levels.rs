//! Which scale the levels of a sheet are on: the usual one of words and signs, or one of numbers.

use klantreis::model::Scale;

use crate::file::Options;
use crate::notes::level_mark;
use crate::numbers::{self, Guess};
use crate::refusal::Refusal;
use crate::table::columns::Columns;
use crate::table::field::Field;
use crate::table::sheet::{Sheet, letters};

/// The scale of a sheet.
pub(crate) struct SheetScale {
    pub scale: Scale,
    /// Where the levels are numbers: the place of their column, and what was made of them.
    pub told: Option<(String, String)>,
}

/// Finds the scale: that which was asked for, the one named above the column, or what the numbers tell.
pub(crate) fn of_sheet(
    sheet: &Sheet,
    columns: &Columns,
    options: &Options,
) -> Result<SheetScale, Refusal> {
    let usual = Scale::satisfaction(options.language);
    let asked = options.named_scale()?;
    let Some(column) = columns.of(Field::Level, 1) else {
        return Ok(SheetScale { scale: usual, told: None });
    };
    let heading = sheet.rows[columns.heading_row].text(column);
    let above = heading.find(|c: char| c.is_ascii_digit() || "-−".contains(c));
    let named = asked.or_else(|| above.and_then(|at| numbers::named(&heading[at..])));
    let cells = sheet.rows[columns.heading_row + 1..].iter().map(|row| row.text(column));
    let said: Vec<&str> = cells.filter(|text| !text.is_empty()).collect();
    let values: Vec<f64> = said.iter().filter_map(|text| numbers::number(text)).collect();
    let is_word = |text: &str| text != "0" && level_mark::read(text, &usual).is_some();
    // One number among words is a slip.
    let are_numbers = values.len() * 2 > said.len()
        && (values.len() > 1 || named.is_some())
        && !said.iter().any(|text| is_word(text) && numbers::number(text).is_none());
    if !are_numbers {
        return Ok(SheetScale { scale: usual, told: None });
    }
    let place = format!("{} {}", options.messages.pick("kolom", "column"), letters(column));
    let is_assumed = named.is_none();
    let scale = match named.map_or_else(|| numbers::guess(&values), Guess::On) {
        Guess::On(scale) => scale,
        Guess::OneOf(scales) => {
            let low = values.iter().copied().fold(f64::INFINITY, f64::min);
            let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            return Err(Refusal::unclear_scale(&place, [low, high], &scales, options.messages));
        }
    };
    let what = numbers::told(&scale, is_assumed, options.messages);
    Ok(SheetScale { scale, told: Some((place, what)) })
}
