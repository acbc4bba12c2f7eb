//! A lane of a journey's own in which bars run from step to step, and along phases.

use crate::journey::OwnBar;
use crate::layout::context::Sheet;
use crate::layout::frame::GUTTER;
use crate::layout::lanes::bars::{Along, BarContent, BarLane, BarRow, BarText};
use crate::layout::lanes::lane::Lane;
use crate::layout::lanes::own::value::{Value, of_phase};
use crate::layout::marks::bar::BarStyle;
use crate::layout::party_style::EDGE;
use crate::layout::text_block::TextBlock;
use crate::model::{OwnLane, Part};
use crate::scene::{Paint, TextStyle};
use crate::words;

/// The lane: a row for the steps of each party, and under those one for the phases.
pub(crate) fn lanes(
    part: Part,
    own: &OwnLane,
    title: TextBlock,
    sheet: &Sheet<'_>,
) -> Vec<Box<dyn Lane>> {
    let bars = sheet.journey.own_bars(own, &sheet.order);
    let mut rows: Vec<BarRow> = Vec::new();
    for party in 0..sheet.journey.tellers() {
        let of_party = bars.iter().filter(|bar| bar.party == party);
        let contents: Vec<BarContent> = of_party.map(|bar| of_steps(bar, own, sheet)).collect();
        if !contents.is_empty() {
            rows.push(BarRow::new(name_of(party, sheet), contents));
        }
    }
    let phases = along_phases(own, sheet);
    if !phases.is_empty() {
        rows.push(BarRow::new(None, phases));
    }
    BarLane::lanes(part, title, rows, sheet)
}

/// Whose bars stand in a row, where several parties have one.
fn name_of(party: usize, sheet: &Sheet<'_>) -> Option<TextBlock> {
    let name = &sheet.journey.parties.get(party)?.name;
    let style = TextStyle::bold(sheet.theme.small_size, sheet.theme.palette.ink);
    Some(TextBlock::new(name, style, GUTTER, sheet.language_of(name), sheet.theme))
}

fn of_steps(bar: &OwnBar, own: &OwnLane, sheet: &Sheet<'_>) -> BarContent {
    let stretch = bar.stretch(sheet.journey);
    let lasting = words::lasting(stretch, sheet.journey, &sheet.order).unwrap_or_default();
    let value = Value::new(own, &bar.text, bar.place, words::upper_first(&lasting));
    content(value, stretch.into(), sheet)
}

/// The bars of the phases, each along the first pass through its phase.
fn along_phases(own: &OwnLane, sheet: &Sheet<'_>) -> Vec<BarContent> {
    let mut contents = Vec::new();
    for (at, phase) in sheet.journey.phases.phases.iter().enumerate() {
        let is_own = |pass: &crate::journey::Pass| pass.phase.as_ref() == Some(&phase.id);
        let Some(pass) = sheet.passes.iter().position(is_own) else { continue };
        let values = of_phase(at, phase, own, sheet).into_iter();
        contents.extend(values.map(|value| content(value, Along::Pass(pass), sheet)));
    }
    contents
}

fn content(value: Value, along: Along, sheet: &Sheet<'_>) -> BarContent {
    let palette = &sheet.theme.palette;
    let style = TextStyle::plain(sheet.theme.body_size, palette.ink);
    let paint = Paint::edged(palette.white, palette.grey_text, EDGE);
    let Value { text, place, label, sentence } = value;
    BarContent {
        place: Some(place),
        along,
        texts: vec![BarText::new(text, style)],
        style: BarStyle { paint, band: None, change: false },
        label,
        sentence,
    }
}
