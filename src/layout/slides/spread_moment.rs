//! A moment that is higher than a slide, on several of them: each with its point on the curve.

use crate::layout::slides::deck::{Measure, cards};
use crate::layout::slides::moment::Cards;
use crate::layout::slides::moments_slide;
use crate::layout::slides::part::StoryPart;
use crate::layout::slides::slide::Slide;
use crate::layout::step_pieces::{StepPiece, pieces};
use crate::model::{Journey, Place, StepPart};
use crate::scene::{JoinEnd, Node};
use crate::theme::Theme;

/// Draws the one moment of a part, of which the journey holds what is told. `grids` are those of the cards that
/// each measure is for, in letters of the same size; levels are to lie so far apart, and the last slide leaves this
/// room where it can. Nothing where not even one letter of it fits.
pub(crate) fn draw(
    part: &StoryPart,
    journey: &Journey,
    (measures, grids): (&[Measure<'_>], &[Vec<[Theme; 2]>]),
    spacing: f64,
    foot: f64,
) -> Option<Vec<Slide>> {
    let alone = journey.clone().step_alone(*part.steps.first()?);
    let (least, narrow) = (measures.last()?, grids.last()?);
    let of = |piece: &StepPiece| {
        let mut journey = alone.clone();
        journey.steps = vec![piece.step.clone()];
        journey
    };
    let fits = |piece: &StepPiece| {
        let journey = of(piece);
        let cards = cards_alone(&journey, narrow);
        Measure { cards: &cards, goes_on: true, ..*least }.arrangement(part, 0.0).is_some()
    };
    let mut slides = Vec::new();
    let pieces = pieces(alone.steps.first()?, fits)?;
    let ending = pieces.len().checked_sub(1)?;
    for (at, piece) in pieces.into_iter().enumerate() {
        let journey = of(&piece);
        let cards: Vec<Vec<Cards<'_>>> =
            grids.iter().map(|grids| cards_alone(&journey, grids)).collect();
        let goes_on = at > 0;
        let own = measures.iter().zip(&cards);
        let own: Vec<Measure<'_>> =
            own.map(|(measure, cards)| Measure { cards, goes_on, ..*measure }).collect();
        let least = own.last()?;
        let leaves = at == ending && least.arrangement(part, foot).is_some();
        let foot = if leaves { foot } else { 0.0 };
        let by = least.arrangement(part, foot)?;
        let fit = Measure::fit(&own, part, by, foot, spacing)?;
        let mut slide = moments_slide::draw(part, fit, foot, &own[fit.letters], &[])?;
        slide.nodes.iter_mut().for_each(|node| count_on(node, piece.first_action));
        slides.push(slide);
    }
    Some(slides)
}

/// The cards of a moment that stands alone in its journey.
fn cards_alone<'a>(journey: &'a Journey, grids: &'a [[Theme; 2]]) -> Vec<Cards<'a>> {
    cards(journey, grids).into_iter().map(|own| Cards { is_alone: true, ..own }).collect()
}

/// Says of the cards of organisations, and of the lines to them, which of the whole step they are.
fn count_on(node: &mut Node, from: usize) {
    let Node::Group(group) = node else { return };
    let count_on_place = |place: &mut Place| {
        if let Place::Step(_, StepPart::Action(nth)) = place {
            *nth += from;
        }
    };
    group.place.iter_mut().for_each(count_on_place);
    for end in group.joins.iter_mut().flat_map(|it| [&mut it.from, &mut it.to]) {
        if let JoinEnd::Card(place) = end {
            count_on_place(place);
        }
    }
    group.nodes.iter_mut().for_each(|node| count_on(node, from));
}
