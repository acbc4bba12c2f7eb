//! The lane of who is in charge, and where nobody is.

use crate::layout::context::Sheet;
use crate::layout::lanes::bars::{BarContent, BarLane, BarRow, BarText};
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::marks::bar::BarStyle;
use crate::layout::party_style::EDGE;
use crate::model::{Part, Place, Stretch};
use crate::scene::{Paint, Stroke, TextStyle};
use crate::words;

/// The lane of who is in charge: a bar for each, and an open one where nobody has it.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let journey = sheet.journey;
    if journey.leads.is_empty() {
        return Vec::new();
    }
    let name = Part::Leads.heading(sheet.language());
    let title = lane::title(name, sheet.theme.palette.blue, sheet);
    let held = journey
        .leads
        .iter()
        .enumerate()
        .map(|(nth, lead)| (lead.stretch, held(nth, &lead.who, lead.stretch, sheet)));
    let gaps = sheet.journey.unled().into_iter().map(|stretch| (stretch, gap(stretch, sheet)));
    let mut contents: Vec<(Stretch, BarContent)> = held.chain(gaps).collect();
    contents.sort_by_key(|(stretch, _)| sheet.order.range(*stretch).map(|steps| *steps.start()));
    let contents = contents.into_iter().map(|(_, content)| content).collect();
    BarLane::lanes(Part::Leads, title, vec![BarRow::new(None, contents)], sheet)
}

fn held(nth: usize, who: &str, stretch: Stretch, sheet: &Sheet<'_>) -> BarContent {
    let palette = &sheet.theme.palette;
    let style = TextStyle::bold(sheet.theme.body_size, palette.white);
    BarContent {
        place: Some(Place::Lead(nth)),
        along: stretch.into(),
        texts: vec![BarText::new(who.to_owned(), style)],
        style: BarStyle { paint: Paint::fill(palette.blue), band: None, change: false },
        label: who.to_owned(),
        sentence: format!("{}: {who}.", Part::Leads.heading(sheet.language())),
    }
}

fn gap(stretch: Stretch, sheet: &Sheet<'_>) -> BarContent {
    let palette = &sheet.theme.palette;
    let nobody = words::nobody_leads(sheet.language()).to_owned();
    let stroke = Stroke { color: palette.grey_text, width: EDGE, dashed: true };
    let paint = Paint { fill: Some(palette.lane), stroke: Some(stroke) };
    let style = TextStyle::italic(sheet.theme.body_size, palette.ink);
    BarContent {
        place: None,
        along: stretch.into(),
        texts: vec![BarText::new(nobody.clone(), style)],
        style: BarStyle { paint, band: None, change: false },
        sentence: format!("{nobody}."),
        label: nobody,
    }
}
