//! Where a moment stands on the curve of the journey: small, in the corner of its card.

use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::plot::look::{LevelLines, LevelNames, PlotLook, Points};
use crate::layout::plot::plot::Plot;
use crate::model::Step;
use crate::scene::{Group, Node, Point, Role};

/// Size of the curve, and the room that it takes beside the head of a card.
pub(crate) const WIDTH: f64 = 160.0;
pub(crate) const HEIGHT: f64 = 44.0;
pub(crate) const BESIDE: f64 = WIDTH + 12.0;
const LINE: f64 = 2.0;
/// Of more steps beside each other none can be told from the next.
const MOST_STEPS: usize = 100;

/// Whether the step of a card has a place on a curve that can be seen.
pub(crate) fn has_place(step: usize, sheet: &Sheet<'_>) -> bool {
    let (steps, teller) = (&sheet.journey.steps, sheet.journey.teller(&sheet.journey.steps[step]));
    let is_on_it = |step: &Step| sheet.draws_words_of(step) && step.level().is_some();
    let others = || steps.iter().filter(|step| sheet.tells(teller, step) && is_on_it(step)).take(2);
    steps.len() <= MOST_STEPS && is_on_it(&steps[step]) && others().count() > 1
}

/// Draws the curve with a dot at this step, its top left corner here. The card says in words which step it
/// is and at which level, so that nobody needs to be told of it.
pub(crate) fn draw(step: usize, at: Point, sheet: &Sheet<'_>) -> Node {
    let look = PlotLook {
        names: LevelNames::None,
        party: Some(sheet.journey.teller(&sheet.journey.steps[step])),
        lines: LevelLines::Ends,
        tellers: false,
        points: Points::None,
        line: LINE,
        dots: vec![step],
        ..PlotLook::new(WIDTH, HEIGHT, sheet.theme)
    };
    let plot = Plot::new(look, Band::whole(sheet), sheet);
    Group::silent(Role::Decoration, plot.nodes(at)).into()
}
