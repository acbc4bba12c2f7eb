//! From a journey to pages of a given size.
//!
//! ```text
//! journey ──▶ lanes ──▶ bands (cut) ──▶ groups of lanes ──▶ blocks (plan) ──▶ pages (flow)
//!   └────▶ rows of the panels, closing words (setting) ─────────┘              └▶ a scene each
//! ```
//!
//! The timeline is cut into bands that a page has room for ([`cut`], [`bands`]), and each is spread
//! over the width of the page ([`stretch`]); what stands below the timeline is cut into rows
//! ([`rows`]); both are put on pages under one another ([`flow`]). How wide cards are is tried out
//! ([`fit`]), since wider cards are lower. How far levels lie apart follows from the cards, and from
//! the room that is left.

mod bands;
mod breaks;
pub(super) mod cut;
mod every_page;
mod fit;
mod flow;
mod groups;
pub(super) mod page_content;
pub(super) mod page_foot;
mod page_head;
pub(super) mod page_title;
mod paging;
pub(super) mod plan;
pub(super) mod rows;
pub(super) mod scaled_page;
mod setting;
mod stretch;
pub(super) mod study_limits;
pub(super) mod unlimited;

use thiserror::Error;

use crate::layout::brief;
use crate::layout::context::Sheet;
use crate::layout::curve;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::frame::Frame;
use crate::layout::lanes::draw;
use crate::layout::lanes::room::{LaneOnBand, Room};
use crate::layout::pages::breaks::Breaks;
use crate::layout::pages::cut::CutBand;
use crate::layout::pages::fit::{Asked, Fit};
use crate::layout::pages::groups::{LaneSlice, TooHigh};
use crate::layout::pages::page_content::page_content;
use crate::layout::pages::page_title::title;
use crate::layout::pages::plan::{Content, Obstacle};
use crate::layout::pages::scaled_page::ScaledPage;
use crate::layout::pages::setting::Setting;
use crate::layout::pages::study_limits::StudyLimits;
use crate::layout::paper_size::{Medium, Page};
use crate::layout::single_page;
use crate::layout::slides::slides;
use crate::layout::view_theme::view_theme;
use crate::model::{Journey, View};
use crate::scene::{Node, Scene};
use crate::story::{self, PageTeller};
use crate::theme::Theme;

pub use paging::{PageMeasures, Paging, PagingCost};

/// Pages that a journey cannot be put on, at the size that text must have on them.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TooSmall {
    /// It is narrower than the words at the edge and one card.
    #[error("the page is too narrow for the words at the edge and a card")]
    ForCards,
    /// It is lower than a lane, named by its title.
    #[error("the page is too low for the lane {0:?}")]
    ForLane(String),
    /// It is lower than what is drawn of one step: the lane named by its title, and the lanes that
    /// lines tie to it.
    #[error("the page is too low for a step of the lane {0:?} with the organisations in it")]
    ForStep(String),
    /// It is lower than an entry below the timeline.
    #[error("the page is too low for an entry below the timeline")]
    ForEntry,
    /// It is lower than the names of the levels beside a curve.
    #[error("the page is too low for the names of the levels beside the curve")]
    ForCurve,
    /// It is so low that only a curve fits on it.
    #[error("the page is too low for anything but the curve")]
    ForMore,
    /// More pages are needed than were asked for.
    #[error("the journey takes at least {least} pages, and was to have {asked}")]
    ForPages {
        /// How many were asked for at most.
        asked: usize,
        /// How many it takes at least.
        least: usize,
    },
    /// Neither a phase nor a step is called so that a page was to begin with.
    #[error("there is no phase or step {0:?} for a page to begin with")]
    ForBreak(String),
}

impl From<Obstacle> for TooSmall {
    fn from(obstacle: Obstacle) -> Self {
        match obstacle {
            Obstacle::Card => Self::ForCards,
            Obstacle::High(TooHigh::Lane(title)) => Self::ForLane(title),
            Obstacle::High(TooHigh::Party(title)) => Self::ForStep(title),
            Obstacle::Entry => Self::ForEntry,
        }
    }
}

/// Draws a journey on pages of one size, a scene for each: [`paged`] without any wishes.
///
/// On slides ([`Medium::Slide`]) the whole curve opens the story, and each phase has slides of its own. A
/// curve alone ([`View::Curve`]) is one page.
///
/// # Errors
///
/// [`TooSmall`] where a card, a lane, a step or an entry below the timeline does not fit on a page
/// at the size that text must have there.
pub fn pages(journey: &Journey, theme: &Theme, page: &Page) -> Result<Vec<Scene>, TooSmall> {
    Ok(paged(journey, theme, &Paging::on(*page))?.scenes)
}

/// As [`pages`], with nothing on a page but the drawing: no head, legend or foot, and little white
/// around it. What those say is for the words under it ([`super::caption`]).
///
/// # Errors
///
/// As [`pages`].
pub fn bare_pages(journey: &Journey, theme: &Theme, page: &Page) -> Result<Vec<Scene>, TooSmall> {
    Ok(paged(journey, theme, &Paging::on(*page).bare())?.scenes)
}

/// A journey on pages.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Paged {
    /// A scene for each page.
    pub scenes: Vec<Scene>,
    /// What it costs that there are no more pages, where a most was asked for and there would be.
    pub cost: Option<PagingCost>,
}

/// Draws a journey on pages as they are asked for.
///
/// The timeline is cut into bands as wide as the page, never through a step: as few as possible, as
/// full as each other, and between two phases where that costs little. What is drawn of a step by
/// the party that tells it stands on one page; another lane that finds no room beside it joins
/// another page together with other lanes, and a lane of bars or experiences that is higher than a
/// page is cut between its rows. Every page has the title, a short legend, the source, which names
/// are fictitious, and its number. Levels lie equally high on every band, and at least half the
/// middle event card of every page apart: for that there are as many pages as it takes, unless a
/// most is asked for.
///
/// # Errors
///
/// [`TooSmall`] where a card, a lane, a step or an entry below the timeline does not fit on a page
/// at the size that text must have there, where that takes more pages than asked for, and where
/// nothing is called as a page is to begin with.
pub fn paged(journey: &Journey, theme: &Theme, paging: &Paging) -> Result<Paged, TooSmall> {
    let theme = &*view_theme(journey, theme);
    let sheet = Sheet::new(journey, theme);
    let breaks = Breaks::named(&paging.break_before, &sheet);
    let breaks = breaks.map_err(|name| TooSmall::ForBreak(name.to_owned()))?;
    if let Some(scenes) = otherwise(&sheet, paging) {
        return no_more_than(paging.at_most, scenes?);
    }
    // On a slide there may be no room for levels far apart and all that is drawn of a step.
    let is_slide = paging.page.medium == Medium::Slide;
    let free = Asked { breaks: &breaks, at_most: None, may_flatten: is_slide, may_part: is_slide };
    let found = best(journey, theme, paging, free);
    let Some(asked) = paging.at_most else { return Ok(found?.drawn(journey, None)) };
    if let Ok(found) = &found
        && found.fit.pages() <= asked
    {
        return Ok(found.drawn(journey, None));
    }
    let fewer = Asked { at_most: Some(asked), may_flatten: true, ..free };
    let fewest = best(journey, theme, paging, fewer)?;
    if fewest.fit.pages() > asked {
        return Err(TooSmall::ForPages { asked, least: fewest.fit.pages() });
    }
    let cost =
        found.ok().map(|found| PagingCost { free: found.measures(), now: fewest.measures() });
    Ok(fewest.drawn(journey, cost))
}

/// The pages of what is not drawn as bands under one another: the curve alone, the story in brief,
/// and slides.
fn otherwise(sheet: &Sheet<'_>, paging: &Paging) -> Option<Result<Vec<Scene>, TooSmall>> {
    let (journey, theme, page) = (sheet.journey, sheet.theme, &paging.page);
    if sheet.view == View::Curve {
        let drawn = curve::page(page, sheet).map(|page| vec![page]);
        return Some(drawn.ok_or(TooSmall::ForCurve));
    }
    if page.is_low() {
        return Some(Err(TooSmall::ForMore));
    }
    if sheet.view == View::Brief && brief::draws(sheet) {
        return Some(brief::pages(journey, theme, page, paging.bare).map_err(TooSmall::from));
    }
    let is_slide = page.medium == Medium::Slide && !paging.bare;
    // A step that is too high for a slide is cut between its lanes, as on paper.
    if is_slide { slides(journey, theme, page).map(Ok) } else { None }
}

/// Pages that cannot be fewer: no more than were asked for.
fn no_more_than(most: Option<usize>, scenes: Vec<Scene>) -> Result<Paged, TooSmall> {
    match most {
        Some(asked) if scenes.len() > asked => {
            Err(TooSmall::ForPages { asked, least: scenes.len() })
        }
        _ => Ok(Paged { scenes, cost: None }),
    }
}

/// The best way to put a journey on pages, with letters of the size that suits it best.
struct Found {
    fit: Fit,
    paper: ScaledPage,
    setting: Setting,
}

fn best(
    journey: &Journey,
    theme: &Theme,
    paging: &Paging,
    asked: Asked<'_>,
) -> Result<Found, Obstacle> {
    let page = paging.page;
    let papers = page.medium.body_sizes().iter().map(|&body| {
        let paper = ScaledPage::new(page, body, theme);
        if paging.bare { paper.bare() } else { paper }
    });
    let found = papers.map(|paper| {
        let setting = Setting::new(&paper, &Sheet::new(journey, &paper.theme));
        Ok(Found { fit: Fit::best(journey, &paper, &setting, asked)?, paper, setting })
    });
    // Of as many pages, the first: its letters are the largest.
    let pages = |found: &Result<Found, Obstacle>| {
        found.as_ref().map_or(usize::MAX, |found| found.fit.pages())
    };
    found.min_by_key(pages).unwrap_or(Err(Obstacle::Card))
}

impl Found {
    fn drawn(&self, journey: &Journey, cost: Option<PagingCost>) -> Paged {
        Paged { scenes: draw(journey, self), cost }
    }

    fn measures(&self) -> PageMeasures {
        let scale = self.paper.scale;
        PageMeasures {
            pages: self.fit.pages(),
            levels: self.fit.scale * scale,
            card_width: self.fit.theme.card_width * scale,
            body_size: self.fit.theme.body_size * scale,
        }
    }
}

fn draw(journey: &Journey, found: &Found) -> Vec<Scene> {
    let Found { fit, paper, setting } = found;
    let sheet = fit.sheet(journey);
    let room = Room::of(&fit.lanes, fit.scale, &sheet);
    let cut = &fit.plan.story.bands;
    let mut bands = Bands { sheet: &sheet, setting, room: &room, cut, placed: None };
    let pages = fit.pages();
    let (whole, teller) = (story::short(journey), PageTeller::of(journey));
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
        let title = title(page, pages, &journey.title, journey.language);
        let description = match pages {
            1 => whole.clone(),
            _ => teller.tell(&page_content(&nodes)),
        };
        Scene { summary: whole.clone(), ..scene(title, description, nodes, paper, &sheet) }
    };
    (0..pages).map(page).collect()
}

/// The bands, drawn one after another.
struct Bands<'a> {
    sheet: &'a Sheet<'a>,
    setting: &'a Setting,
    room: &'a Room<'a>,
    cut: &'a [CutBand],
    /// The band on which the lanes are placed now.
    placed: Option<(usize, Frame, Vec<Vec<LaneOnBand<'a>>>)>,
}

impl Bands<'_> {
    /// Draws some lanes of a band under its phases.
    fn draw(&mut self, band: usize, lanes: &[LaneSlice], y: f64, nodes: &mut Vec<Node>) {
        let sheet = self.sheet;
        if self.placed.as_ref().is_none_or(|(placed, ..)| *placed != band) {
            let frame = self.setting.frame(&self.cut[band].band, self.room, sheet);
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
