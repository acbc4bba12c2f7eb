//! A moment that is higher than a slide, on several of them: lane by lane under one another, as on paper.

use crate::layout::context::{Numbering, Sheet};
use crate::layout::pages::breaks::Breaks;
use crate::layout::pages::fit::Asked;
use crate::layout::pages::found::Found;
use crate::layout::paper_size::{BARE_MARGIN, Page};
use crate::layout::slides::head::Head;
use crate::layout::slides::part::StoryPart;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::model::{Journey, Place, StepPart};
use crate::scene::{Node, Scene};

/// Draws the one moment of a part, of which the journey holds what is told: its words with as many of the
/// organisations as there is room for, and the others on the slides after it. Nothing where a card of it is
/// higher than a slide.
pub(crate) fn draw(
    part: &StoryPart,
    journey: &Journey,
    size: &SlideSize,
    sheet: &Sheet<'_>,
) -> Option<Vec<Slide>> {
    let alone = journey.clone().step_alone(*part.steps.first()?);
    let top = size.top() + Head::going_on(part, size, sheet).height();
    let page = page(top, size);
    let mut slides: Vec<Slide> = Vec::new();
    let (mut from, all) = (0, alone.steps.first()?.actions.len());
    while slides.is_empty() || from < all {
        let is_first = slides.is_empty();
        let tried = |to: usize| {
            let piece = piece(&alone, from..to, is_first)?;
            let found = found(&piece, page, size)?;
            Some((to, found.drawn(&piece, None).scenes))
        };
        let least = if is_first { from } else { from + 1 };
        let (to, scenes) = (least..=all).rev().find_map(tried)?;
        for scene in scenes {
            slides.push(slide(scene, (part, from, slides.is_empty()), top, size, sheet));
        }
        from = to;
    }
    Some(slides)
}

/// What is told of the moment on one slide: these organisations, and on the first what happened.
fn piece(alone: &Journey, actions: std::ops::Range<usize>, is_first: bool) -> Option<Journey> {
    let mut piece = alone.clone();
    let step = piece.steps.first_mut()?;
    step.actions = step.actions.get(actions)?.to_vec();
    if !is_first {
        (step.event, step.emotion, step.thought) = (None, None, None);
    }
    Some(piece)
}

/// The room under the head of a slide, as a bare page: that has some white of its own.
fn page(top: f64, size: &SlideSize) -> Page {
    Page {
        width: size.room() * size.scale + 2.0 * BARE_MARGIN,
        height: (size.bottom() - top) * size.scale + 2.0 * BARE_MARGIN,
        medium: size.medium(),
    }
}

fn found(piece: &Journey, page: Page, size: &SlideSize) -> Option<Found> {
    let breaks = Breaks::default();
    let asked = Asked { breaks: &breaks, at_most: None, may_flatten: true, may_part: true };
    let found = Found::best(piece, &size.theme, (page, true), asked).ok()?;
    // What stands on several slides says there which step it is of.
    let is_told =
        found.fit.plan.flaws.parted_steps == 0 || found.fit.numbering != Numbering::Nowhere;
    is_told.then_some(found)
}

/// What is drawn on a bare page, under the head of a slide.
fn slide(
    scene: Scene,
    (part, from, is_first): (&StoryPart, usize, bool),
    top: f64,
    size: &SlideSize,
    sheet: &Sheet<'_>,
) -> Slide {
    let white = BARE_MARGIN / size.scale;
    let mut nodes = Vec::new();
    let head = if is_first { Head::new } else { Head::going_on };
    head(part, size, sheet).draw(part, size, sheet, &mut nodes);
    for mut node in scene.nodes {
        node.scale(1.0 / size.scale);
        node.shift(sheet.theme.margin - white, top - white);
        count_on(&mut node, from);
        nodes.push(node);
    }
    Slide { nodes, bottom: size.bottom(), beside: None }
}

/// Says of the cards of organisations which of the whole step they are.
fn count_on(node: &mut Node, from: usize) {
    let Node::Group(group) = node else { return };
    if let Some(Place::Step(step, StepPart::Action(nth))) = group.place {
        group.place = Some(Place::Step(step, StepPart::Action(nth + from)));
    }
    group.nodes.iter_mut().for_each(|node| count_on(node, from));
}
