//! The first slide: the title, who tells, and the whole curve with the numbers of the steps. Where the words of
//! an introduction leave the curve no room, they follow on slides of their own.

use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::heading::{Heading, introduced};
use crate::layout::plot::look::{LevelNames, PhaseNames, PlotLook, Points, Silences};
use crate::layout::plot::plot::Plot;
use crate::layout::slides::phase_names::phase_names;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::layout::slides::words_slides::{Words, WordsEntry};
use crate::layout::text_block::TextBlock;
use crate::scene::{Group, Role, TextStyle};
use crate::{story, words};

/// Room under the heading, and above what stands under the curve.
const GAP: f64 = 8.0;
/// Width of the curve, and the room between two phases.
const LINE: f64 = 4.0;
const PHASE_GAP: f64 = 8.0;
/// Levels are no further apart than this.
const MOST_SPACING: f64 = 76.0;

/// Draws the first slide, and those of an introduction that finds no room on it.
pub(crate) fn draw(size: &SlideSize, sheet: &Sheet<'_>) -> Vec<Slide> {
    let (journey, theme, room) = (sheet.journey, sheet.theme, size.room());
    if let Some(whole) = with(Heading::new(journey, room, room, theme), true, size, sheet) {
        return vec![whole];
    }
    let named = Heading::named(journey, room, room, theme);
    let words = Words {
        role: Role::Title,
        heading: &journey.title,
        list: None,
        entries: vec![WordsEntry::of(introduced(journey, theme))],
        foot: size.bottom(),
    };
    with(named, false, size, sheet).into_iter().chain(words.draw(size, sheet)).collect()
}

/// The first slide under this heading; nothing where the curve `must_fit` under it and does not.
fn with(heading: Heading, must_fit: bool, size: &SlideSize, sheet: &Sheet<'_>) -> Option<Slide> {
    let (theme, x, room) = (sheet.theme, sheet.theme.margin, size.room());
    let top = size.top() + heading.height() + GAP;
    let mut nodes = vec![heading.draw(x, size.top(), sheet.journey)];
    let block = |text: &str, color| {
        let style = TextStyle::plain(theme.body_size, color);
        TextBlock::new(text, style, room, sheet.language(), theme)
    };
    let phases = phase_names(&phases(sheet), |text| block(text, theme.palette.ink));
    let estimates = block(&estimates(sheet), theme.palette.grey_text);
    let under = [&phases, &estimates].into_iter().filter(|it| !it.is_empty());
    let under: f64 = under.map(|it| it.height() + GAP).sum();
    let most = size.bottom() - top - under;
    let plot = plot(room, most, sheet);
    if must_fit && plot.is_levelled() && plot.least_height() > most {
        return None;
    }
    let mut y = top;
    if plot.is_levelled() {
        let label = story::levels(sheet.journey).unwrap_or_default();
        y += plot.bottom() + GAP;
        nodes.push(plot.draw((x, top), label));
    }
    if !phases.is_empty() {
        let label = sheet.language().pick("Fasen", "Phases");
        y = phases.draw_in_group(Role::PhaseHeader, label, (x, y), &mut nodes) + GAP;
    }
    let mut words = Vec::new();
    estimates.draw_into(x, y, &mut words);
    if !words.is_empty() {
        nodes.push(Group::silent(Role::LevelName, words).into());
    }
    Some(Slide { nodes, bottom: size.bottom() })
}

/// "Alle 20 niveaus geschat", of each teller.
fn estimates(sheet: &Sheet<'_>) -> String {
    let said = |(party, own): (usize, &_)| {
        let text = words::estimates(*own, sheet.language())?;
        let name = sheet.journey.parties.get(party).map(|party| format!("{}: ", party.name));
        Some(match name {
            Some(name) => name + &words::lower_first(&text),
            None => text,
        })
    };
    let all: Vec<String> = sheet.estimates.iter().enumerate().filter_map(said).collect();
    all.join(words::SEPARATOR)
}

/// The whole curve, with the numbers of the steps where there is room for them.
fn plot<'a>(room: f64, most: f64, sheet: &'a Sheet<'a>) -> Plot<'a> {
    let look = PlotLook {
        names: LevelNames::AsFit,
        points: Points::Numbered,
        silences: Silences::SaidAround,
        line: LINE,
        gap: PHASE_GAP,
        phase_ids: PhaseNames::ids_where(sheet.passes.iter().any(|pass| pass.phase.is_some())),
        ground: Some(0.0),
        ..PlotLook::new(room, most, sheet.theme)
    };
    let radius = look.radius(sheet.theme);
    let with = |look: &PlotLook| {
        let mut plot = Plot::new(look.clone(), Band::whole(sheet), sheet);
        plot.set_height(plot.height_at(MOST_SPACING).min(most));
        plot
    };
    let numbered = with(&look);
    let has_room = numbered.pitch() >= 2.0 * radius && numbered.least_height() <= most;
    if has_room { numbered } else { with(&PlotLook { points: Points::Last, ..look }) }
}

/// "1 Probleemsituatie", "2 Vraag of gedwongen kader": the phases that the story comes through, each once.
fn phases(sheet: &Sheet<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in sheet.passes.iter().filter_map(|pass| words::pass_name(pass, sheet.journey)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
