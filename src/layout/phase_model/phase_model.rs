//! Draws the phases themselves, without a journey.

use crate::language::Language;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::listed_picture::listed_picture;
use crate::layout::phase_model::arrows;
use crate::layout::phase_model::outline::Outline;
use crate::layout::phase_model::phase_legend::PhaseLegend;
use crate::layout::phase_model::phase_text;
use crate::layout::phase_model::places::Places;
use crate::layout::phase_model::rows::PhaseLayout;
use crate::layout::phase_model::ways::Ways;
use crate::layout::text_block::{TextBlock, width};
use crate::model::{PhaseSet, Place};
use crate::scene::{Group, Node, Role, Scene, Subject, TextStyle};
use crate::theme::Theme;

/// Room between the title, the phases and the legend.
const PART_GAP: f64 = 24.0;
/// A page is at least this wide, so that title and legend read well.
const LEAST_PAGE: f64 = 480.0;

/// Draws a phase set: the phases from left to right, those that follow the same phase above one
/// another, their parts below them, and an arrow with its reason for every way back.
///
/// A way back from or to a phase that is not in the set is left out, and so are a parent and a
/// phase to follow that do not stand earlier in the list.
#[must_use]
pub fn phase_model(phases: &PhaseSet, language: Language, theme: &Theme) -> Scene {
    let outline = Outline::new(phases);
    let ways = Ways::new(&outline);
    let title = TextStyle::bold(theme.title_size, theme.palette.ink);
    let unbroken = width(phase_text::title(language), title, theme).ceil();
    let title = TextBlock::new(phase_text::title(language), title, unbroken, language, theme)
        .into_heading(1);
    let left = theme.margin;
    let top = theme.margin + title.height() + PART_GAP;
    let places = Places::new(&outline, &ways, (left, top), language, theme);
    let width = (places.right().max(left + unbroken) + theme.margin).max(LEAST_PAGE);

    let mut nodes = Vec::with_capacity(5);
    let label = language.pick("Titel", "Title");
    title.draw_in_group(Role::Title, label, (left, theme.margin), &mut nodes);
    let legend = PhaseLegend::new(&outline, &ways, width - 2.0 * left, language, theme);
    let count = ways.all.len();
    let bottom = if outline.tops.is_empty() {
        empty(top, language, theme, &mut nodes)
    } else {
        let layout =
            PhaseLayout { outline: &outline, ways: &ways, places: &places, language, theme };
        story(&layout, &mut nodes)
    };
    let mut height = bottom + theme.margin;
    if legend.height() > 0.0 {
        let y = bottom + PART_GAP;
        height = y + legend.height() + theme.margin;
        nodes.push(legend.draw(left, y, language, theme));
    }
    let title = phase_text::title(language).to_owned();
    let description = phase_text::description(&outline, count, language);
    let titles = Titles { name: title.clone(), title, description };
    drawing((width.ceil(), height.ceil()), titles, nodes, language, theme)
}

/// Draws that there are no phases; gives the bottom of it.
fn empty(top: f64, language: Language, theme: &Theme, out: &mut Vec<Node>) -> f64 {
    let style = TextStyle::plain(theme.lead_size, theme.palette.ink);
    let block = TextBlock::new(phase_text::none(language), style, LEAST_PAGE, language, theme);
    let label = language.pick("Fasen", "Phases");
    block.draw_in_group(Role::PhaseHeader, label, (theme.margin, top), out)
}

/// The arrows onward, the phases and the ways back; gives the bottom of all of it.
fn story(layout: &PhaseLayout<'_>, out: &mut Vec<Node>) -> f64 {
    let language = layout.language;
    let rows = layout.rows();
    let mut behind = Vec::new();
    arrows::onward(layout, &mut behind);
    if let Some(bar) = rows.bar {
        arrows::bar(&bar, layout, &mut behind);
    }
    out.push(Group::silent(Role::Background, behind).into());
    let name = language.pick("Fasen", "Phases");
    out.push(Group::new(Role::List(Subject::Phase), name, phases(layout)).into());
    let back = layout.ways.all.iter().zip(rows.all).enumerate().map(|(nth, (way, row))| {
        let label = phase_text::way_label(way, layout.outline, language);
        let mut nodes = Vec::new();
        arrows::back(way, &row, layout, &mut nodes);
        listed_picture(Subject::Return, phase_text::way_item(nth, language), label, nodes, None)
    });
    let back: Vec<Node> = back.collect();
    if !back.is_empty() {
        let name = language.pick("Wegen terug", "Ways back");
        out.push(Group::new(Role::List(Subject::Return), name, back).into());
    }
    rows.bottom
}

fn phases(layout: &PhaseLayout<'_>) -> Vec<Node> {
    let outline = layout.outline;
    let order = outline.tops.iter().flat_map(|top| &top.boxes);
    let draw = |&phase: &usize| {
        let label = phase_text::phase_label(phase, outline, layout.language);
        let mut nodes = Vec::new();
        layout.places.boxes[phase].draw(&layout.places.areas[phase], layout.theme, &mut nodes);
        let name = phase_text::phase_item(phase, outline, layout.language);
        listed_picture(Subject::Phase, name, label, nodes, Some(Place::Phase(phase)))
    };
    order.map(draw).collect()
}
