//! A journey on slides: the whole curve first, then a slide for each phase, or for a part of it.
//!
//! ```text
//! journey ──▶ the moments of each slide (part) ──▶ letters and levels that fit on all (deck) ─┐
//!    └──▶ opening · what stands along the story and below it (rest) · closing ────────────────┴▶ scenes
//! ```
//!
//! On a slide of a phase the curve of the whole stands small with this phase dark; under it a larger piece of
//! the curve (strip), on which the point of each moment stands above what is told of it and who acts
//! (columns). A moment that is higher than a slide is cut into pieces, on as many slides as it
//! takes. Everything else follows after the story.

mod closing;
mod columns;
mod deck;
mod head;
mod lanes_title;
mod moment;
mod moments_slide;
mod opening;
mod part;
mod phase_names;
mod phase_slide;
mod rest;
mod running_on;
mod slide;
mod spread_moment;
mod stacked;
mod strip;
mod words_slides;

use crate::layout::context::{Numbering, Sheet};
use crate::layout::paper_size::Page;
use crate::layout::slides::closing::Closing;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::model::Journey;
use crate::scene::Scene;
use crate::story::PageTeller;
use crate::theme::Theme;

/// Draws a journey on slides; nothing where an entry in a lane or below the timeline is higher than a slide.
pub(crate) fn slides(journey: &Journey, theme: &Theme, page: &Page) -> Option<Vec<Scene>> {
    let size = SlideSize::new(page, theme);
    let sheet = Sheet::new(journey, &size.theme).numbered(Numbering::First);
    let closing = Closing::new(&size, &sheet).height(&size, &sheet);
    let rest = rest::draw(closing, &size, journey)?;
    let mut slides: Vec<Slide> = Vec::new();
    if sheet.timeline.tellers.iter().any(Option::is_some) {
        slides.extend(opening::draw(&size, &sheet));
        let foot = if rest.is_empty() { closing } else { 0.0 };
        slides.extend(phase_slide::draw(foot, &size, &sheet)?);
    }
    slides.extend(rest);
    let closing = Closing::of(&slides, &size, &sheet);
    closing.draw(&size, &mut slides, &sheet);
    let count = slides.len();
    let teller = PageTeller::of(journey);
    let finished =
        |(at, slide): (usize, Slide)| size.scene(slide.nodes, (at, count), &teller, &sheet);
    Some(slides.into_iter().enumerate().map(finished).collect())
}
