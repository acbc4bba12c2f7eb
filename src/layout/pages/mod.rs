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
pub(super) mod breaks;
pub(super) mod cut;
mod every_page;
pub(super) mod fit;
pub(super) mod flow;
pub(super) mod found;
mod grouped;
mod groups;
pub(super) mod page_content;
pub(super) mod page_foot;
mod page_head;
mod page_of_cards;
pub(super) mod page_title;
mod paging;
pub(super) mod plan;
pub(super) mod rows;
pub(super) mod scaled_page;
mod setting;
pub(super) mod stretch;
pub(super) mod study_limits;
pub(super) mod unlimited;

use thiserror::Error;

use crate::layout::brief;
use crate::layout::context::Sheet;
use crate::layout::curve;
use crate::layout::pages::breaks::Breaks;
use crate::layout::pages::fit::Asked;
use crate::layout::pages::found::Found;
use crate::layout::pages::groups::TooHigh;
use crate::layout::pages::plan::Obstacle;
use crate::layout::paper_size::{Medium, Page, SizeInMm};
use crate::layout::slides::slides;
use crate::layout::view_theme::view_theme;
use crate::model::{Journey, View};
use crate::scene::Scene;
use crate::theme::Theme;

pub use paging::{PageMeasures, Paged, Paging, PagingCost};

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
    /// In brief, it is lower than the curve or than a step.
    #[error("the page is too low for the curve or a step in brief")]
    ForBrief {
        /// The lowest page as wide that they fit on, where there is one.
        least: Option<SizeInMm>,
    },
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
            Obstacle::Brief(least) => Self::ForBrief { least },
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

/// Draws a journey on pages as they are asked for.
///
/// The timeline is cut into bands as wide as the page, never through a step: as few as possible, as
/// full as each other, and between two phases where that costs little. What is drawn of a step by
/// the party that tells it stands on one page, and what all parties tell of a phase too where there
/// is room for it, for which there may be more pages; another lane that finds no room beside it joins
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
    let best = |asked| Found::best(journey, theme, (paging.page, paging.bare), asked);
    let found = best(free);
    let Some(asked) = paging.at_most else { return Ok(found?.drawn(journey, None)) };
    if let Ok(found) = &found
        && found.fit.pages() <= asked
    {
        return Ok(found.drawn(journey, None));
    }
    let fewer = Asked { at_most: Some(asked), may_flatten: true, ..free };
    let fewest = best(fewer)?;
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
