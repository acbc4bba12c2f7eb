//! A journey on slides: the whole curve first, then a slide for each phase, or for a part of it.
//!
//! ```text
//! journey ──▶ moments of each pass (moments) ──▶ cards as wide and levels as high as fit (fit) ─┐
//!    └──▶ opening · what stands along the story and below it (rest) · closing ──────────────────┴▶ scenes
//! ```
//!
//! On a slide of a phase stands what happens in it, at its heights and with the organisations; above it
//! the curve of the whole journey, small, with this phase dark. Everything else follows after the story.

mod closing;
mod fit;
mod moments;
mod opening;
mod phase_slide;
mod rest;
mod slide;

use crate::layout::context::{Numbering, Sheet};
use crate::layout::paper_size::Page;
use crate::layout::slides::closing::Closing;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::model::Journey;
use crate::scene::Scene;
use crate::story::PageTeller;
use crate::theme::Theme;

/// Draws a journey on slides; nothing where a step, a lane or an entry is higher than a slide.
pub(crate) fn slides(journey: &Journey, theme: &Theme, page: &Page) -> Option<Vec<Scene>> {
    let size = SlideSize::new(page, theme);
    let sheet = Sheet::new(journey, &size.theme);
    let closing = Closing::new(size.room(), &sheet);
    let mut slides: Vec<Slide> = Vec::new();
    if sheet.timeline.tellers.iter().any(Option::is_some) {
        slides.push((opening::draw(&size, &sheet), size.bottom()));
        slides.extend(phase_slide::draw(&size, &closing, &sheet)?);
    }
    // What stands there is far from the steps that it belongs to.
    let numbered = Sheet::new(journey, &size.theme).numbered(Numbering::EveryLane);
    slides.extend(rest::draw(&size, &numbered)?);
    closing.draw(&size, &mut slides, &sheet);
    let count = slides.len();
    let teller = PageTeller::of(journey);
    let finished = |(at, (nodes, _))| size.scene(nodes, (at, count), &teller, &sheet);
    Some(slides.into_iter().enumerate().map(finished).collect())
}
