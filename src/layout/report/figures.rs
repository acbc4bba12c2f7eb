//! The pictures of a report: the signs in them, the curves of all journeys, and the pages of each.

use thiserror::Error;

use crate::language::Language;
use crate::layout::brief;
use crate::layout::context::Sheet;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::legend::{self, SAMPLE_HEIGHT, SAMPLE_WIDTH, Sign};
use crate::layout::multiples::family::Family;
use crate::layout::pages::{Paging, TooSmall, paged};
use crate::layout::paper_size::{BARE_MARGIN, Page};
use crate::layout::report::form::Form;
use crate::layout::view_theme::view_theme;
use crate::model::{Journey, View};
use crate::scene::{Bounds, Figures, LegendEntry, Scene};
use crate::theme::Theme;
use crate::words;

/// How wide the curve of one among many is at least, and the room between two beside each other.
const NARROWEST: f64 = 290.0;
const COLUMN_GAP: f64 = 28.0;
/// What is left on a page makes the curves on it higher, but each by no more than this; and what their heading
/// takes of it, with the room between two rows.
const MOST_HIGHER: f64 = 80.0;
const OVERVIEW_HEAD: f64 = 0.14;
const OVERVIEW_GAP: f64 = 24.0;
/// How high a curve alone is, for its width.
const CURVE: f64 = 0.3;
/// The room for a sign among text, which is no higher than a line of it.
const SIGN: (f64, f64) = (26.0, 15.0);

/// What stands in the way of a report.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReportProblem {
    /// The page has no room for text.
    #[error("the page is too small for the text of a report")]
    ForText,
    /// A journey does not fit on it.
    #[error("journey {journey}: {why}")]
    ForJourney {
        /// Which one, from 0.
        journey: usize,
        /// What does not fit.
        why: TooSmall,
    },
}

/// Draws the pictures of a report on pages of a size.
///
/// # Errors
/// When the page has no room for text, or not for one of the journeys.
pub fn figures(
    journeys: &[&Journey],
    language: Language,
    theme: &Theme,
    page: &Page,
) -> Result<Figures, ReportProblem> {
    let form = Form::new(*page, theme).ok_or(ReportProblem::ForText)?;
    let picture = |(at, journey): (usize, &&Journey)| {
        picture(journey, theme, &form, None)
            .map_err(|why| ReportProblem::ForJourney { journey: at, why })
    };
    let pictures = journeys.iter().enumerate().map(picture).collect::<Result<_, _>>()?;
    let (columns, overview) = overview(journeys, &form);
    Ok(Figures { legend: legend(journeys, language, &form), overview, columns, pictures })
}

/// As [`figures`], for text that has `room` on each page: the signs in the pictures of journeys, and their
/// curves; no pictures.
///
/// # Errors
/// When a page has no room for text.
pub fn text_figures(
    journeys: &[&Journey],
    language: Language,
    theme: &Theme,
    room: &Page,
) -> Result<Figures, ReportProblem> {
    let form = Form::of_text(*room, theme).ok_or(ReportProblem::ForText)?;
    let (columns, overview) = overview(journeys, &form);
    let legend = legend(journeys, language, &form).into_iter().map(on_a_line).collect();
    Ok(Figures { legend, overview, columns, pictures: Vec::new() })
}

/// The pages of a picture, each as high as what stands on it.
pub(crate) fn picture(
    journey: &Journey,
    theme: &Theme,
    form: &Form,
    at_most: Option<usize>,
) -> Result<Vec<Scene>, TooSmall> {
    let mut page = form.picture();
    if journey.view.unwrap_or(theme.view) == View::Curve {
        page.height = page.height.min(page.width * CURVE);
    }
    let paging = Paging { at_most, ..Paging::on(page).bare() };
    let pages = paged(journey, theme, &paging)?.scenes;
    let trimmed = pages.into_iter().map(|scene| {
        let bottom = Bounds::of(&scene.nodes).map_or(scene.height, |it| it.bottom + BARE_MARGIN);
        Scene { height: bottom.min(scene.height), ..scene }
    });
    Ok(trimmed.collect())
}

/// The curves of all journeys, those beside each other equally high, with how many those are.
fn overview(journeys: &[&Journey], form: &Form) -> (usize, Vec<Scene>) {
    let (paper, scale) = (&form.paper, form.paper.scale);
    let room = form.width() / scale;
    let columns = (((room + COLUMN_GAP) / (NARROWEST + COLUMN_GAP)) as usize).clamp(1, 3);
    let width = (room + COLUMN_GAP) / columns as f64 - COLUMN_GAP;
    let families: Vec<Family<'_>> =
        journeys.iter().map(|journey| Family::new(journey, width, &paper.theme)).collect();
    let higher = higher(&families.chunks(columns).collect::<Vec<_>>(), form);
    let mut scenes = Vec::new();
    for row in families.chunks(columns) {
        let bottom = higher + bottom_of(row);
        for family in row {
            let mut node = family.draw((0.0, 0.0), bottom, &paper.theme);
            node.scale(scale);
            let journey = family.journey();
            let title = journey.title.clone();
            let description = family.label();
            let titles = Titles { name: title.clone(), title, description };
            let size = (width * scale, (bottom + Family::under_curve()) * scale);
            let language = journey.text_language();
            scenes.push(drawing(size, titles, vec![node], language, &paper.theme));
        }
    }
    (columns, scenes)
}

/// How far under the top of a row its curves end at least.
fn bottom_of(row: &[Family<'_>]) -> f64 {
    row.iter().map(Family::bottom_of_curve).fold(0.0, f64::max)
}

/// How much higher curves can be that leave room on their page.
fn higher(rows: &[&[Family<'_>]], form: &Form) -> f64 {
    let height = |row: &&[Family<'_>]| bottom_of(row) + Family::under_curve() + OVERVIEW_GAP;
    let all: f64 = rows.iter().map(height).sum();
    let room = form.room() * (1.0 - OVERVIEW_HEAD) / form.paper.scale;
    ((room - all) / rows.len().max(1) as f64).clamp(0.0, MOST_HIGHER)
}

/// The signs of all pictures, each once, with the meaning that says most.
fn legend(journeys: &[&Journey], language: Language, form: &Form) -> Vec<LegendEntry> {
    let mut found: Vec<Sign> = Vec::new();
    for journey in journeys {
        // A sign that is new stands behind those that are before it in its own picture.
        let mut next = 0;
        for sign in signs(journey, language, form) {
            let is_same = |known: &Sign| known.name == sign.name && known.nodes == sign.nodes;
            let at = found.iter().position(is_same).unwrap_or_else(|| {
                found.insert(next, Sign { meaning: String::new(), ..sign.clone() });
                next
            });
            if found[at].meaning.len() < sign.meaning.len() {
                found[at].meaning = sign.meaning;
            }
            next = at + 1;
        }
    }
    let entry = |Sign { name, meaning, mut nodes }: Sign| {
        let scale = form.paper.scale;
        for node in &mut nodes {
            node.scale(scale);
        }
        let titles =
            Titles { name: name.clone(), title: name.clone(), description: meaning.clone() };
        let size = (SAMPLE_WIDTH * scale, SAMPLE_HEIGHT * scale);
        let drawing = drawing(size, titles, nodes, language, &form.paper.theme);
        LegendEntry { name, meaning, drawing }
    };
    found.into_iter().map(entry).collect()
}

/// A sign as it stands before words on a line: in the middle of its room, no larger than that.
fn on_a_line(entry: LegendEntry) -> LegendEntry {
    let LegendEntry { mut drawing, .. } = entry;
    let Some(Bounds { left, top, right, bottom }) = Bounds::of(&drawing.nodes) else {
        return LegendEntry { drawing, ..entry };
    };
    let (width, height) = (right - left, bottom - top);
    let scale = (SIGN.0 / width).min(SIGN.1 / height).min(1.0);
    let [x, y] = [(SIGN.0 - width * scale) / 2.0, (SIGN.1 - height * scale) / 2.0];
    for node in &mut drawing.nodes {
        node.shift(-left, -top);
        node.scale(scale);
        node.shift(x, y);
    }
    let drawing = Scene { width: SIGN.0, height: SIGN.1, ..drawing };
    LegendEntry { drawing, ..entry }
}

/// The signs of one picture in the words of the report, which serve every narrator.
fn signs(journey: &Journey, language: Language, form: &Form) -> Vec<Sign> {
    let mut journey = Journey { language, ..journey.clone() };
    if let Some(narrator) = &mut journey.narrator {
        words::the_narrator(language).clone_into(&mut narrator.name);
    }
    let theme = view_theme(&journey, &form.paper.theme);
    let sheet = Sheet::new(&journey, &theme);
    match sheet.view {
        View::Curve => Vec::new(),
        View::Brief => brief::signs(&sheet),
        View::Cards | View::Line => legend::signs(&sheet),
    }
}
