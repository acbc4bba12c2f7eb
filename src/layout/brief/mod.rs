//! The view that tells a journey on few pages: a curve with the numbers of the steps, the organisations
//! as numbers in rows under it, and the story as a numbered list in columns.
//!
//! ```text
//! sheet ──▶ list: heads and steps (flow) ──▶ plan: columns, pages ─┐
//!   └─────▶ charts: bands of the curve, rows of organisations ─────┴▶ page ──▶ a scene each
//! ```
//!
//! The number of a step is the same on the curve, in the rows and in the list: no line leads from one to
//! another. Things stand as roomy as takes the fewest pages ([`form`]); the room that is left goes to the
//! levels.

mod bands;
mod beside;
mod chart;
mod columns;
mod flow;
mod foot;
mod form;
mod head;
mod least_height;
mod legend;
mod legend_in_words;
mod list;
mod measured;
mod organisation_rows;
mod page;
mod phase_head;
mod plan;
mod step_item;
mod step_mark;
mod step_words;
mod thought_sign;

pub(crate) use crate::layout::brief::legend::signs;
pub(crate) use crate::layout::brief::legend_in_words::legend_in_words;

use std::cmp::Reverse;

use crate::layout::brief::chart::Chart;
use crate::layout::brief::foot::Foot;
use crate::layout::brief::form::{DENSITIES, Form, LEAST_MARGIN};
use crate::layout::brief::least_height::least_height;
use crate::layout::brief::list::List;
use crate::layout::brief::measured::{Measured, Refused, measured};
use crate::layout::brief::page::{Book, PageFrame, PageNumber};
use crate::layout::brief::plan::{CurveAt, PagePlan, least_room, plan};
use crate::layout::context::Sheet;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::pages::page_content::page_content;
use crate::layout::pages::page_title::title;
use crate::layout::pages::plan::Obstacle;
use crate::layout::paper_size::{Medium, Page};
use crate::model::Journey;
use crate::scene::{Node, Scene};
use crate::story::{self, PageTeller};
use crate::theme::Theme;

/// So much larger are letters where that takes no more pages, the largest first; on large sheets, which are
/// read from further away, and on other pages.
const LARGER_ON_SHEET: [f64; 3] = [13.0 / 9.0, 11.5 / 9.0, 10.25 / 9.0];
const LARGER: [f64; 2] = [10.5 / 9.0, 9.75 / 9.0];
/// A fall from one level to the next is hardly seen where they lie closer together, in px.
const FLAT: f64 = 46.0;
/// A step is cut where so many lines of it find room.
const LEAST_LINES: f64 = 8.0;
/// The most of the height that the foot takes.
const MOST_FOOT: f64 = 0.2;

/// Whether a journey has anything for this view: steps.
pub(crate) fn draws(sheet: &Sheet<'_>) -> bool {
    let steps = &sheet.journey.steps;
    steps.iter().any(|step| sheet.draws_words_of(step) || sheet.draws_actions_of(step))
}

/// Draws a journey on one page, as wide as usual and as high as it is long.
pub(crate) fn layout(journey: &Journey, theme: &Theme, is_bare: bool) -> Scene {
    let form = Form::as_high_as_needed(theme).bare(is_bare);
    let first = drawn(journey, &form).ok().and_then(|drawn| drawn.pages.into_iter().next());
    // A page without a height has room for everything.
    first.unwrap_or_else(|| scene((form.width, 0.0), 1.0, (0, 1), Vec::new(), journey, theme))
}

/// Draws a journey on pages of one size.
pub(crate) fn pages(
    journey: &Journey,
    theme: &Theme,
    page: &Page,
    is_bare: bool,
) -> Result<Vec<Scene>, Obstacle> {
    let bodies = page.medium.body_sizes();
    let form = |body, density| Form::of_page(*page, body, density, theme).bare(is_bare);
    let usual = bodies.iter().flat_map(|&body| DENSITIES.map(|density| form(body, density)));
    let largest = bodies.first().copied().unwrap_or(theme.body_size);
    let shares = if page.medium == Medium::Sheet { &LARGER_ON_SHEET[..] } else { &LARGER };
    let larger = shares.iter().map(|share| form(largest * share, DENSITIES[0]));
    let forms: Vec<Form> = larger.chain(usual).collect();
    let drawn = forms.iter().flat_map(|form| {
        let in_list = has_high_foot(journey, form).then(|| form.with_account_in_list());
        let in_foot = drawn(journey, form);
        [Some(in_foot), in_list.map(|form| drawn(journey, &form))].into_iter().flatten()
    });
    // Of as many pages the first, whose letters are largest and which is the roomiest; but of pages with equal
    // letters rather one on which the curve is not flat.
    let cost = |found: &Result<Drawn, Refused>| match found {
        Ok(drawn) => (false, drawn.without_curve, drawn.pages.len(), drawn.letters, drawn.is_flat),
        Err(_) => (true, 0, 0, Reverse(0), false),
    };
    // None that follows is better than one page with large letters.
    let mut best = None;
    let drawn = drawn.take_while(|found| {
        let (cost, before) = (cost(found), best);
        best = before.into_iter().chain([cost]).min();
        before.is_none_or(|(fails, without_curve, pages, letters, is_flat)| {
            (fails, without_curve, pages) != (false, 0, 1)
                || (is_flat && (cost.0 || cost.3 <= letters))
        })
    });
    match drawn.min_by_key(cost) {
        Some(Ok(drawn)) => Ok(drawn.pages),
        Some(Err(Refused::Narrow)) => Err(Obstacle::Card),
        Some(Err(Refused::Low | Refused::SilentGap)) | None => {
            Err(Obstacle::Brief(least_height(journey, page, &forms)))
        }
    }
}

/// Whether the foot of the last page takes much of it.
fn has_high_foot(journey: &Journey, form: &Form) -> bool {
    let sheet = Sheet::new(journey, &form.theme);
    Foot::new(true, form, &sheet).height > form.inner_height() * MOST_FOOT
}

/// A journey on pages.
struct Drawn {
    pages: Vec<Scene>,
    /// How many pages with steps have their curve on a page before them.
    without_curve: usize,
    /// The size of its letters, in hundredths of a px: the larger, the better.
    letters: Reverse<u64>,
    /// Whether the levels lie so close together that a fall is hardly one, or only narrow margins keep them apart.
    is_flat: bool,
}

fn drawn(journey: &Journey, form: &Form) -> Result<Drawn, Refused> {
    match drawn_so(journey, form) {
        Err(Refused::SilentGap) => drawn_so(journey, &form.saying_gaps()),
        drawn => drawn,
    }
}

fn drawn_so(journey: &Journey, form: &Form) -> Result<Drawn, Refused> {
    measured(journey, form, |Measured { list, charts, form, sheet }| {
        let (mut list, plans) = planned(list, charts, form, sheet)?;
        let label = story::curve(journey);
        let book = Book { charts, form, sheet, label: &label };
        let pages = plans.len();
        let lacks =
            |plan: &&PagePlan| plan.rows.is_empty() && !list.steps(plan.entries.clone()).is_empty();
        let without_curve = plans.iter().filter(lacks).count();
        let teller = PageTeller::of(journey);
        let framed = plans.into_iter().enumerate().map(|(page, plan)| {
            let frame = book.frame(&plan, PageNumber { page, pages }, &list);
            (plan, frame)
        });
        let framed: Vec<(PagePlan, PageFrame)> = framed.collect();
        let spacing = book.spacing(&framed);
        if book.leaves_gaps_unsaid(spacing) {
            return Err(Refused::SilentGap);
        }
        let draw = |(page, (plan, frame)): (usize, (PagePlan, PageFrame))| {
            let mut nodes = Vec::new();
            let height = book.draw(plan, frame, spacing, &mut list, &mut nodes);
            let size = (form.width, height);
            let description =
                if pages > 1 { teller.tell(&page_content(&nodes)) } else { story::short(journey) };
            let scene = scene(size, form.scale, (page, pages), nodes, journey, &form.theme);
            Scene { description, ..scene }
        };
        let pages = framed.into_iter().enumerate().map(draw).collect();
        let letters = Reverse((form.theme.body_size * form.scale * 100.0).round() as u64);
        let is_narrow = !form.is_bare && form.density.margin <= LEAST_MARGIN;
        let is_flat = spacing * form.scale < FLAT || is_narrow;
        Ok(Drawn { pages, without_curve, letters, is_flat })
    })
}

/// The pages of a list: with the curve on each; or, on low pages, with the curve before the steps; or else by
/// cutting what is higher than the room under the curve, or than a page.
fn planned(
    list: List,
    charts: &[Chart<'_>],
    form: &Form,
    sheet: &Sheet<'_>,
) -> Result<(List, Vec<PagePlan>), Refused> {
    let curves = [CurveAt::EveryPage, CurveAt::Front];
    for curve in curves {
        if let Ok(plans) = plan(&list, charts, curve, form, sheet) {
            return Ok((list, plans));
        }
    }
    for curve in curves {
        let room = least_room(&list, charts, curve, form, sheet);
        if room < LEAST_LINES * form.line() {
            continue;
        }
        let cut = List::in_pieces(room, form, sheet);
        if let Ok(plans) = plan(&cut, charts, curve, form, sheet) {
            return Ok((cut, plans));
        }
    }
    Err(Refused::Low)
}

fn scene(
    (width, height): (f64, f64),
    scale: f64,
    (page, pages): (usize, usize),
    mut nodes: Vec<Node>,
    journey: &Journey,
    theme: &Theme,
) -> Scene {
    for node in &mut nodes {
        node.scale(scale);
    }
    let title = title(page, pages, &journey.title, journey.language);
    let titles = Titles { name: journey.title.clone(), title, description: story::short(journey) };
    let size = (width * scale, height * scale);
    drawing(size, titles, nodes, journey.text_language(), theme)
}
