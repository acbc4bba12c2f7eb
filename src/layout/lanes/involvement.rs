//! The lane of who is involved, and when.

use crate::journey::changes_of_person;
use crate::layout::context::Sheet;
use crate::layout::frame::GUTTER;
use crate::layout::lanes::bars::{BarContent, BarLane, BarRow, BarText};
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::marks::bar::BarStyle;
use crate::layout::party_style::{EDGE, PartyStyle};
use crate::layout::text_block::TextBlock;
use crate::model::{Involvement, Part, Place};
use crate::scene::{Paint, TextStyle};
use crate::words;

/// The lane of who is involved: a row for each organisation, in order of first appearance, with a
/// bar for each person of it.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let (theme, language) = (sheet.theme, sheet.language());
    let involved = sheet.journey.involvement();
    let mut organisations: Vec<&str> = Vec::new();
    for one in &involved {
        if !organisations.contains(&one.organisation.as_str()) {
            organisations.push(&one.organisation);
        }
    }
    let changes = changes_of_person(&involved);
    let counts = words::involvement_counts(&involved, language);
    let title = lane::title(&counts, theme.palette.blue, sheet);
    let style = TextStyle::bold(theme.small_size, theme.palette.ink);
    let row = |organisation: &str| {
        let name = TextBlock::new(organisation, style, GUTTER, language, theme);
        let own = involved.iter().zip(&changes).enumerate();
        let own = own.filter(|(_, (it, _))| it.organisation == organisation);
        let contents = own.map(|(nth, (one, &change))| content(nth, one, change, sheet)).collect();
        BarRow::new(Some(name), contents)
    };
    let rows = organisations.into_iter().map(row).collect();
    BarLane::lanes(Part::Involvement, title, rows, sheet)
}

fn content(nth: usize, one: &Involvement, change: bool, sheet: &Sheet<'_>) -> BarContent {
    let (theme, language) = (sheet.theme, sheet.language());
    let palette = &theme.palette;
    let shown = one.person.as_ref().unwrap_or(&one.organisation);
    let changed = words::other_person(language);
    let chosen = sheet.journey.chooser_of(one, &sheet.order).filter(|_| sheet.draws(Part::Choice));
    let chosen = chosen.map(|it| words::chosen(it, language));
    let sentence = [
        one.organisation.clone(),
        one.person.clone().unwrap_or_default(),
        if change { changed.to_owned() } else { String::new() },
        chosen.clone().unwrap_or_default(),
    ];
    let style = TextStyle::plain(theme.body_size, palette.ink);
    let small = TextStyle::plain(theme.small_size, palette.grey_text);
    let paint = Paint::edged(palette.white, palette.blue, EDGE);
    BarContent {
        // What the actions show has no place of its own.
        place: (!sheet.journey.involved.is_empty()).then_some(Place::Involvement(nth)),
        along: one.stretch.into(),
        texts: [Some((shown.clone(), style)), chosen.map(|it| (it, small))]
            .into_iter()
            .flatten()
            .map(|(text, style)| BarText::new(text, style))
            .collect(),
        style: BarStyle { paint, band: Some(PartyStyle::PROFESSIONAL.color(palette)), change },
        label: shown.clone(),
        sentence: words::sentences(sentence.into_iter()),
    }
}
