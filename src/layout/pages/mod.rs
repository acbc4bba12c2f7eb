//! From a journey to pages of a given size.
//!
//! ```text
//! journey ──▶ lanes ──▶ bands (cut) ──▶ blocks (plan) ──▶ pages (flow) ──▶ a scene each
//!   └────▶ rows of the panels, closing words ──┘
//! ```
//!
//! The timeline is cut into bands as wide as the page ([`cut`]); what stands below the timeline is
//! cut into rows ([`rows`]); both are put on pages under one another ([`flow`]). How wide cards are
//! and how far levels lie apart is tried out ([`fit`]), since wider cards are lower, and levels
//! further apart let more cards stand above one another.

pub(super) mod cut;
mod every_page;
mod fit;
mod flow;
pub(super) mod page_foot;
mod page_head;
mod plan;
pub(super) mod rows;
mod scaled_page;
pub(super) mod short_legend;
pub(super) mod study_limits;

use crate::scene::{Node, Scene};
use thiserror::Error;

use crate::language::Language;
use crate::layout::context::Sheet;
use crate::layout::curve;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::frame::{Band, Frame};
use crate::layout::lanes::draw;
use crate::layout::lanes::registry::lanes;
use crate::layout::lanes::room::{LaneOnBand, Room};
use crate::layout::pages::fit::Fit;
use crate::layout::pages::plan::{Content, LaneSlice, Obstacle, Setting};
use crate::layout::pages::scaled_page::ScaledPage;
use crate::layout::pages::study_limits::StudyLimits;
use crate::layout::paper_size::{Medium, Page};
use crate::layout::single_page;
use crate::layout::slides::slides;
use crate::model::{Journey, View};
use crate::story;
use crate::theme::Theme;

/// A page that is too small for a journey, at the size that text must have on it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TooSmall {
    /// It is narrower than the words at the edge and one card.
    #[error("the page is too narrow for the words at the edge and a card")]
    ForCards,
    /// It is lower than a lane, named by its title.
    #[error("the page is too low for the lane {0:?}")]
    ForLane(String),
    /// It is lower than an entry below the timeline.
    #[error("the page is too low for an entry below the timeline")]
    ForEntry,
    /// It is lower than the names beside a curve.
    #[error("the page is too low for the curve")]
    ForCurve,
    /// It is so low that it holds a curve alone ([`crate::model::View::Curve`]).
    #[error("a page lower than 50 mm holds the curve alone")]
    ForMore,
}

impl From<Obstacle> for TooSmall {
    fn from(obstacle: Obstacle) -> Self {
        match obstacle {
            Obstacle::Card => Self::ForCards,
            Obstacle::Lane(title) => Self::ForLane(title),
            Obstacle::Entry => Self::ForEntry,
        }
    }
}

/// Draws a journey on pages of one size, a scene for each.
///
/// The timeline is cut into bands, never through a step: as few as possible, as full as each other,
/// and between two phases where that costs little. A band whose lanes do not fit on a page together
/// is cut between two lanes as well, and a lane of bars or experiences that is higher than a page
/// between its rows. Every page has the title, a short legend, the source, which names are
/// fictitious, and its number. Where what is drawn of a step stands on several pages, the steps are
/// numbered in every lane, if there is room for that. Levels lie equally high on every band.
///
/// On slides ([`Medium::Slide`]) the whole curve opens the story, and each phase has slides of its own. A
/// curve alone ([`View::Curve`]) is one page.
///
/// # Errors
///
/// [`TooSmall`] where a card, a lane or an entry below the timeline does not fit on a page at the
/// size that text must have there.
pub fn pages(journey: &Journey, theme: &Theme, page: &Page) -> Result<Vec<Scene>, TooSmall> {
    let sheet = Sheet::new(journey, theme);
    if sheet.view == View::Curve {
        return curve::page(page, &sheet).map(|page| vec![page]).ok_or(TooSmall::ForCurve);
    }
    if page.is_low() {
        return Err(TooSmall::ForMore);
    }
    if page.medium == Medium::Slide && matches!(sheet.view, View::Cards | View::Line) {
        // A step that is too high for a slide is cut between its lanes, as on paper.
        if let Some(slides) = slides(journey, theme, page) {
            return Ok(slides);
        }
    }
    let papers = page.medium.body_sizes().iter().map(|&body| ScaledPage::new(*page, body, theme));
    let fits = papers.map(|paper| Ok((Fit::best(journey, &paper)?, paper)));
    // Of as many pages, the first: its letters are the largest.
    let pages = |fit: &Result<(Fit, ScaledPage), Obstacle>| {
        fit.as_ref().map_or(usize::MAX, |(fit, _)| fit.pages())
    };
    let (fit, paper) = fits.min_by_key(pages).unwrap_or(Err(Obstacle::Card))?;
    Ok(draw(journey, &fit, &paper))
}

fn draw(journey: &Journey, fit: &Fit, paper: &ScaledPage) -> Vec<Scene> {
    let sheet = fit.sheet(journey);
    let setting = Setting::new(paper, &sheet);
    let lanes = lanes(&sheet);
    let room = Room::of(&lanes, fit.scale, &sheet);
    let mut bands =
        Bands { sheet: &sheet, setting: &setting, room: &room, cut: &fit.plan.bands, placed: None };
    let pages = fit.pages();
    let description = story::short(journey);
    let mut blocks = fit.plan.blocks.iter().peekable();
    let page = |page: usize| {
        let mut nodes = Vec::new();
        let top = setting.every_page.top(page, paper, &sheet, &mut nodes);
        while let Some((content, place)) = blocks.next_if(|(_, place)| place.page == page) {
            let y = top + place.y;
            match content {
                Content::Lanes(band, lanes) => bands.draw(*band, lanes, y, &mut nodes),
                Content::PanelRow(row) => {
                    setting.rows[*row].clone().draw(y, place.y == 0.0, &mut nodes);
                }
                Content::StudyLimits => {
                    let limits = StudyLimits::new(paper.room(), &sheet);
                    limits.draw(sheet.theme.margin, y, &sheet, &mut nodes);
                }
            }
        }
        setting.every_page.bottom(page, pages, paper, &sheet, &mut nodes);
        let title = title(page, pages, journey);
        scene(title, description.clone(), nodes, paper, &sheet)
    };
    (0..pages).map(page).collect()
}

/// The bands, drawn one after another.
struct Bands<'a> {
    sheet: &'a Sheet<'a>,
    setting: &'a Setting,
    room: &'a Room<'a>,
    cut: &'a [Band],
    /// The band on which the lanes are placed now.
    placed: Option<(usize, Frame, Vec<Vec<LaneOnBand<'a>>>)>,
}

impl Bands<'_> {
    /// Draws some lanes of a band under its phases.
    fn draw(&mut self, band: usize, lanes: &[LaneSlice], y: f64, nodes: &mut Vec<Node>) {
        let sheet = self.sheet;
        if self.placed.as_ref().is_none_or(|(placed, ..)| *placed != band) {
            let frame = self.setting.frame(&self.cut[band], self.room, sheet);
            let lanes = self.room.lanes_on(&frame, sheet);
            self.placed = Some((band, frame, lanes));
        }
        let Some((_, frame, placed)) = &self.placed else { return };
        let y = single_page::header(sheet, frame, y, nodes);
        let lanes: Vec<_> = lanes.iter().map(|it| &placed[it.lane][it.slice]).collect();
        draw::draw(&lanes, y, frame, sheet, nodes);
    }
}

fn scene(
    title: String,
    description: String,
    mut nodes: Vec<Node>,
    paper: &ScaledPage,
    sheet: &Sheet<'_>,
) -> Scene {
    for node in &mut nodes {
        node.scale(paper.scale);
    }
    let journey = sheet.journey;
    let titles = Titles { name: journey.title.clone(), title, description };
    let size = (paper.page.width, paper.page.height);
    drawing(size, titles, nodes, journey.text_language(), sheet.theme)
}

/// "Klantreis van Inge, pagina 2 van 3".
fn title(page: usize, pages: usize, journey: &Journey) -> String {
    let title = &journey.title;
    match (pages, journey.language) {
        (1, _) => title.clone(),
        (_, Language::Dutch) => format!("{title}, pagina {} van {pages}", page + 1),
        (_, Language::English) => format!("{title}, page {} of {pages}", page + 1),
    }
}
