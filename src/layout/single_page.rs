//! A journey on one page, as wide as its timeline.

use crate::layout::account;
use crate::layout::brief;
use crate::layout::context::Sheet;
use crate::layout::curve;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::frame::{Band, Frame};
use crate::layout::heading::{Heading, MEASURE};
use crate::layout::lanes::draw::{self, LANE_GAP};
use crate::layout::lanes::registry::lanes;
use crate::layout::lanes::room::Room;
use crate::layout::lanes::scale::best_scale;
use crate::layout::legend::ShortLegend;
use crate::layout::panels::panel::Area;
use crate::layout::panels::registry;
use crate::layout::paper_size::BARE_MARGIN;
use crate::layout::phase_header::PhaseHeader;
use crate::layout::view_theme::view_theme;
use crate::model::{Journey, View};
use crate::scene::{Node, Scene};
use crate::story;
use crate::theme::Theme;

/// Room between heading and timeline, and between timeline, panels and foot.
const PART_GAP: f64 = 20.0;
/// Room between heading and legend.
const LEGEND_GAP: f64 = 12.0;
/// A page is at least this wide, so that title, legend and foot read well.
const LEAST_PAGE: f64 = 760.0;
/// With panels it is at least this wide, so that their tables read well.
const LEAST_PANELS: f64 = 1312.0;

/// Draws a journey on one page, as wide as its timeline.
///
/// Takes time and memory linear in the number of steps and the length of their texts. A phase or a
/// level that the journey's own set or scale does not hold is drawn all the same: the phase under
/// its id, the level at its height below the scale; [`crate::check`] reports both.
#[must_use]
pub fn layout(journey: &Journey, theme: &Theme) -> Scene {
    draw_on_one_page(journey, theme, Surroundings::All)
}

/// As [`layout`], without title, legend and foot and with little white around it: a figure for a
/// report, in which the words of [`super::caption()`] stand under it.
#[must_use]
pub fn bare(journey: &Journey, theme: &Theme) -> Scene {
    let theme = Theme { margin: BARE_MARGIN, ..theme.clone() };
    draw_on_one_page(journey, &theme, Surroundings::None)
}

/// What is drawn around the timeline and the panels.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Surroundings {
    /// Title, legend and foot.
    All,
    /// Nothing: the report says it.
    None,
}

fn draw_on_one_page(journey: &Journey, theme: &Theme, surroundings: Surroundings) -> Scene {
    let theme = &*view_theme(journey, theme);
    let sheet = Sheet::new(journey, theme);
    if sheet.view == View::Curve {
        return curve::layout(&sheet);
    }
    if sheet.view == View::Brief && brief::draws(&sheet) {
        return brief::layout(journey, theme, surroundings == Surroundings::None);
    }
    let (width, height, nodes) = drawn(&sheet, surroundings);
    scene(&sheet, width, height, nodes)
}

/// What stands on the page, and how wide and high that is. What was measured for it ends here: the words about
/// a long story take room too.
fn drawn(sheet: &Sheet<'_>, surroundings: Surroundings) -> (f64, f64, Vec<Node>) {
    let theme = sheet.theme;
    let lanes = lanes(sheet);
    let along = Room::of(&lanes, best_scale(&lanes, sheet), sheet);
    let frame = along.frame(&Band::whole(sheet), sheet);

    let least = match surroundings {
        _ if registry::any(sheet) => LEAST_PANELS,
        Surroundings::All => LEAST_PAGE,
        Surroundings::None => 0.0,
    };
    let timeline = if lanes.is_empty() { 0.0 } else { frame.right() + theme.margin };
    let width = timeline.max(least);
    let (x, room) = (frame.gutter, width - 2.0 * theme.margin);
    let mut nodes = Vec::with_capacity(8);
    let mut y = theme.margin;
    if surroundings == Surroundings::All {
        y = above(sheet, (x, room), &mut nodes);
    }
    if !lanes.is_empty() {
        y = header(sheet, &frame, y, &mut nodes);
        let placed = along.lanes_on(&frame, sheet);
        let placed: Vec<_> = placed.iter().flatten().collect();
        y = draw::draw(&placed, y, &frame, sheet, &mut nodes) + PART_GAP;
    }
    y = registry::draw(sheet, Area { x, y, room, fills: false }, PART_GAP, &mut nodes);
    if surroundings == Surroundings::All
        && let Some(bottom) = account::draw(sheet, Area { x, y, room, fills: false }, &mut nodes)
    {
        y = bottom + PART_GAP;
    }
    (width, y - PART_GAP + theme.margin, nodes)
}

/// Draws the heading and the legend under it; gives where the timeline begins.
fn above(sheet: &Sheet<'_>, (x, room): (f64, f64), nodes: &mut Vec<Node>) -> f64 {
    let (journey, theme) = (sheet.journey, sheet.theme);
    let heading = Heading::new(journey, room, room.min(MEASURE), theme);
    let mut y = theme.margin + heading.height();
    nodes.push(heading.draw(x, theme.margin, journey));
    let legend = ShortLegend::new(room, sheet);
    let top = y + LEGEND_GAP;
    if legend.height() > 0.0 {
        y = top + legend.height();
    }
    nodes.extend(legend.draw(x, top, sheet));
    y + PART_GAP
}

/// Draws the phases, where there are any; gives where the lanes begin.
fn header(sheet: &Sheet<'_>, frame: &Frame, y: f64, nodes: &mut Vec<Node>) -> f64 {
    draw_header(PhaseHeader::new(frame, sheet), (frame, sheet), y, nodes)
}

/// The same with phases that are measured already.
pub(crate) fn draw_header(
    header: Option<PhaseHeader>,
    (frame, sheet): (&Frame, &Sheet<'_>),
    y: f64,
    nodes: &mut Vec<Node>,
) -> f64 {
    let Some(header) = header else {
        return y;
    };
    let height = header.height();
    nodes.push(header.draw(frame, y, sheet));
    y + height + LANE_GAP
}

fn scene(sheet: &Sheet<'_>, width: f64, height: f64, nodes: Vec<Node>) -> Scene {
    let journey = sheet.journey;
    let title = journey.title.clone();
    let description = story::short_with(journey, &sheet.passes);
    let titles = Titles { name: title.clone(), title, description };
    drawing((width.ceil(), height.ceil()), titles, nodes, journey.text_language(), sheet.theme)
}
