//! The slides of the story: one for each phase, or several, or one for several phases.

use crate::journey::GoesOn;
use crate::layout::context::Sheet;
use crate::layout::slides::deck::{Deck, LETTERS, Measure, MeasuredSlide, cards, grids, told};
use crate::layout::slides::moment::Cards;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::layout::slides::strip::{Edges, Strips};
use crate::layout::slides::{moments_slide, spread_moment};

/// Draws a slide for each phase with steps, or several where they do not fit on one; short phases share one.
/// On the last there is so much room for closing words, where all fits with that.
pub(crate) fn draw(foot: f64, size: &SlideSize, sheet: &Sheet<'_>) -> Option<Vec<Slide>> {
    let journey = told(sheet);
    let edges = Edges::new(size.room(), sheet);
    let grids = LETTERS.map(|letters| grids(letters, edges, size, sheet.view));
    let cards: Vec<Vec<Cards<'_>>> = grids.iter().map(|grids| cards(&journey, grids)).collect();
    let strips = Strips::new(size.room(), sheet);
    let measure = |cards| Measure { size, sheet, cards, strips: &strips, goes_on: false };
    let measures: Vec<Measure<'_>> = cards.iter().map(|it| measure(it)).collect();
    let deck = Deck::new(foot, &measures)?;
    let parties = 0..sheet.journey.tellers();
    let going_on: Vec<GoesOn> = parties.flat_map(|it| sheet.journey.going_on(it)).collect();
    let count = deck.slides.len();
    let mut slides = Vec::with_capacity(count);
    for (at, MeasuredSlide { part, fit }) in deck.slides.iter().enumerate() {
        let foot = if at + 1 == count { deck.foot } else { 0.0 };
        if let Some(fit) = fit {
            let measure = &measures[fit.letters];
            slides.push(moments_slide::draw(part, *fit, foot, measure, &going_on)?);
        } else {
            let by = (&measures[..], &grids[..]);
            slides.extend(spread_moment::draw(part, &journey, by, deck.spacing, foot)?);
        }
    }
    Some(slides)
}
