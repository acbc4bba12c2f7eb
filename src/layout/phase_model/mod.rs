//! The phases themselves as a picture: how they follow one another, what they consist of, and the
//! ways back between them.
//!
//! ```text
//! phase set ──▶ outline (columns) ──▶ ways back (where they touch) ──▶ places ──▶ rows ──▶ arrows
//! ```
//!
//! Ways back keep to lanes between the columns and to rows below the boxes, each its own, so that
//! none runs through a box or along another.

mod arrows;
mod boxes;
mod legend;
mod outline;
mod place;
mod rows;
mod ways;
mod words;

use crate::language::Language;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::phase_model::legend::Legend;
use crate::layout::phase_model::outline::Outline;
use crate::layout::phase_model::place::Places;
use crate::layout::phase_model::rows::Laying;
use crate::layout::phase_model::ways::Ways;
use crate::layout::spoken::unseen;
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
    let unbroken = width(words::title(language), title, theme).ceil();
    let title =
        TextBlock::new(words::title(language), title, unbroken, language, theme).as_heading(1);
    let left = theme.margin;
    let top = theme.margin + title.height() + PART_GAP;
    let places = Places::new(&outline, &ways, (left, top), language, theme);
    let width = (places.right().max(left + unbroken) + theme.margin).max(LEAST_PAGE);

    let mut nodes = Vec::with_capacity(5);
    let mut heading = Vec::new();
    title.draw_into(left, theme.margin, &mut heading);
    nodes.push(Group::new(Role::Title, language.pick("Titel", "Title"), heading).into());
    let legend = Legend::new(&outline, &ways, width - 2.0 * left, language, theme);
    let count = ways.all.len();
    let bottom = if outline.tops.is_empty() {
        empty(top, language, theme, &mut nodes)
    } else {
        let laying = Laying { outline: &outline, ways: &ways, places: &places, language, theme };
        story(&laying, &mut nodes)
    };
    let mut height = bottom + theme.margin;
    if legend.height() > 0.0 {
        let y = bottom + PART_GAP;
        height = y + legend.height() + theme.margin;
        nodes.push(legend.draw(left, y, language, theme));
    }
    let title = words::title(language).to_owned();
    let description = words::description(&outline, count, language);
    let titles = Titles { name: title.clone(), title, description };
    drawing((width.ceil(), height.ceil()), titles, nodes, language, theme)
}

fn empty(top: f64, language: Language, theme: &Theme, out: &mut Vec<Node>) -> f64 {
    let look = TextStyle::plain(theme.lead_size, theme.palette.ink);
    let block = TextBlock::new(words::none(language), look, LEAST_PAGE, language, theme);
    let mut nodes = Vec::new();
    let bottom = block.draw_into(theme.margin, top, &mut nodes);
    out.push(Group::new(Role::PhaseHeader, language.pick("Fasen", "Phases"), nodes).into());
    bottom
}

/// The arrows onward, the phases and the ways back; gives the bottom of all of it.
fn story(laying: &Laying<'_>, out: &mut Vec<Node>) -> f64 {
    let language = laying.language;
    let rows = laying.rows();
    let mut behind = Vec::new();
    arrows::onward(laying, &mut behind);
    if let Some(bar) = rows.bar {
        arrows::bar(bar, laying, &mut behind);
    }
    out.push(Group::silent(Role::Background, behind).into());
    let name = language.pick("Fasen", "Phases");
    out.push(Group::new(Role::List(Subject::Phase), name, phases(laying)).into());
    let back = laying.ways.all.iter().zip(rows.all).enumerate().map(|(nth, (way, row))| {
        let label = words::way_label(way, laying.outline, language);
        let mut nodes = Vec::new();
        arrows::back(way, row, laying, &mut nodes);
        item(Subject::Return, words::way_item(nth, language), label, nodes, None)
    });
    let back: Vec<Node> = back.collect();
    if !back.is_empty() {
        let name = language.pick("Wegen terug", "Ways back");
        out.push(Group::new(Role::List(Subject::Return), name, back).into());
    }
    rows.bottom
}

fn phases(laying: &Laying<'_>) -> Vec<Node> {
    let outline = laying.outline;
    let order = outline.tops.iter().flat_map(|top| &top.boxes);
    let draw = |&phase: &usize| {
        let label = words::phase_label(phase, outline, laying.language);
        let mut nodes = Vec::new();
        laying.places.boxes[phase].draw(&laying.places.areas[phase], laying.theme, &mut nodes);
        let name = words::phase_item(phase, outline, laying.language);
        item(Subject::Phase, name, label, nodes, Some(Place::Phase(phase)))
    };
    order.map(draw).collect()
}

fn item(
    kind: Subject,
    name: String,
    label: String,
    nodes: Vec<Node>,
    place: Option<Place>,
) -> Node {
    let unseen = unseen(&label, &nodes);
    let picture = Group::new(Role::Picture(kind), label, nodes).drawn_from(unseen).showing(place);
    Group::new(Role::Item(kind), name, vec![picture.into()]).showing(place).into()
}
