use super::block::Look;
use super::dress::EDGE;
use super::lane::{self, Lane};
use super::sheet::Sheet;
use super::spans::{Row, Span, Spans};
use crate::model::Stretch;
use crate::scene::{Paint, Stroke};

/// The lane of who has the lead: a bar for each, and an open one where nobody has it.
pub(super) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let journey = sheet.journey;
    if journey.leads.is_empty() {
        return Vec::new();
    }
    let name = sheet.language().pick("Regie", "Lead");
    let title = lane::title(name, sheet.theme.palette.blue, sheet);
    let held = journey.leads.iter().map(|lead| held(&lead.who, lead.stretch, sheet));
    let gaps = gaps(sheet).into_iter().map(|stretch| gap(stretch, sheet));
    let mut spans: Vec<Span> = held.chain(gaps).collect();
    spans.sort_by_key(|span| span.stretch.from);
    Spans::lanes(title, name, vec![Row::new(None, spans)], sheet)
}

fn held(who: &str, stretch: Stretch, sheet: &Sheet<'_>) -> Span {
    let palette = &sheet.theme.palette;
    Span {
        stretch,
        texts: vec![(who.to_owned(), Look::bold(sheet.theme.body_size, palette.white))],
        paint: Paint::fill(palette.blue),
        band: None,
        change: false,
        label: who.to_owned(),
        told: format!("{}: {who}.", sheet.language().pick("Regie", "Lead")),
    }
}

fn gap(stretch: Stretch, sheet: &Sheet<'_>) -> Span {
    let palette = &sheet.theme.palette;
    let nobody = sheet.language().pick("Niemand heeft de regie", "Nobody has the lead").to_owned();
    let stroke = Stroke { color: palette.grey_text, width: EDGE, dashed: true };
    Span {
        stretch,
        texts: vec![(nobody.clone(), Look::italic(sheet.theme.body_size, palette.ink))],
        paint: Paint { fill: Some(palette.lane), stroke: Some(stroke) },
        band: None,
        change: false,
        told: format!("{nobody}."),
        label: nobody,
    }
}

/// The stretches between the first and the last lead, and after it, in which nobody has the lead.
fn gaps(sheet: &Sheet<'_>) -> Vec<Stretch> {
    let leads = &sheet.journey.leads;
    let steps = sheet.journey.steps.len();
    let led =
        |step: usize| leads.iter().any(|it| (it.stretch.from..=it.stretch.to).contains(&step));
    let first = leads.iter().map(|lead| lead.stretch.from).min().unwrap_or(steps);
    let mut gaps: Vec<Stretch> = Vec::new();
    for step in (first..steps).filter(|&step| !led(step)) {
        match gaps.last_mut() {
            Some(gap) if gap.to + 1 == step => gap.to = step,
            _ => gaps.push(Stretch { from: step, to: step }),
        }
    }
    gaps
}
