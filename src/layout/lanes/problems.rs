//! The lane of what weighs on the family.

use crate::layout::context::Sheet;
use crate::layout::frame::GUTTER;
use crate::layout::lanes::bars::{BarContent, BarLane, BarRow, BarText};
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::marks::bar::BarStyle;
use crate::layout::party_style::EDGE;
use crate::layout::text_block::TextBlock;
use crate::model::{LifeDomain, Part, Place, Problem, Weight};
use crate::scene::{Paint, TextStyle};
use crate::words;

/// The lane of what weighs on the family: a row for each part of life, in order of appearance.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let (theme, language) = (sheet.theme, sheet.language());
    let name = Part::Problems.heading(language);
    let title = lane::title(name, theme.palette.ink, sheet);
    let mut domains: Vec<&LifeDomain> = Vec::new();
    for problem in &sheet.journey.problems {
        if !domains.contains(&&problem.domain) {
            domains.push(&problem.domain);
        }
    }
    let style = TextStyle::bold(theme.small_size, theme.palette.ink);
    let row = |domain: &LifeDomain| {
        let own = sheet.journey.problems.iter().enumerate().filter(|(_, it)| it.domain == *domain);
        let label = words::upper_first(domain.name(language));
        let label = TextBlock::new(&label, style, GUTTER, language, theme);
        BarRow::new(Some(label), own.map(|(nth, problem)| content(nth, problem, sheet)).collect())
    };
    let rows = domains.into_iter().map(row).collect();
    BarLane::lanes(Part::Problems, title, rows, sheet)
}

/// The heavier, the darker; the weight is said in words as well.
fn content(nth: usize, problem: &Problem, sheet: &Sheet<'_>) -> BarContent {
    let (theme, language) = (sheet.theme, sheet.language());
    let palette = &theme.palette;
    let (fill, text) = match problem.weight {
        Weight::Light => (palette.white, palette.ink),
        Weight::Moderate => (palette.header, palette.ink),
        Weight::Heavy => (palette.ink, palette.white),
    };
    let weight = words::weight_and_owner(problem, language);
    let domain = words::upper_first(problem.domain.name(language));
    let sentence = [domain, problem.text.clone(), weight.clone()];
    BarContent {
        place: Some(Place::Problem(nth)),
        along: problem.stretch.into(),
        texts: vec![
            BarText::new(problem.text.clone(), TextStyle::bold(theme.body_size, text)),
            BarText::new(weight, TextStyle::plain(theme.small_size, text)),
        ],
        style: BarStyle { paint: Paint::edged(fill, palette.ink, EDGE), band: None, change: false },
        label: problem.text.clone(),
        sentence: words::sentences(sentence.into_iter()),
    }
}
