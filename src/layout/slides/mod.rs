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
pub(crate) mod slide;

use crate::layout::context::Sheet;
use crate::layout::paper_size::Page;
use crate::layout::slides::closing::Closing;
use crate::layout::slides::slide::{Obstruction, SlideSize};
use crate::model::Journey;
use crate::scene::{Node, Scene};
use crate::theme::Theme;

/// Draws a journey on slides; what is too high for one is said by its title.
pub(crate) fn slides(
    journey: &Journey,
    theme: &Theme,
    page: &Page,
) -> Result<Vec<Scene>, Obstruction> {
    let size = SlideSize::new(page, theme);
    let sheet = Sheet::new(journey, &size.theme);
    let closing = Closing::new(size.room(), &sheet);
    let mut slides: Vec<Vec<Node>> = Vec::new();
    // Where what stands on the last slide ends.
    let mut bottom = size.bottom();
    if sheet.timeline.tellers.iter().any(Option::is_some) {
        slides.push(opening::draw(&size, &sheet));
        let story = phase_slide::draw(&size, &closing, &sheet)?;
        bottom = story.bottom.unwrap_or(bottom);
        slides.extend(story.slides);
    }
    let rest = rest::draw(&size, &sheet)?;
    bottom = rest.bottom.unwrap_or(bottom);
    slides.extend(rest.slides);
    closing.draw(&size, bottom, &mut slides, &sheet);
    let count = slides.len();
    let finished = |(at, nodes)| size.scene(nodes, at, count, &sheet);
    Ok(slides.into_iter().enumerate().map(finished).collect())
}
