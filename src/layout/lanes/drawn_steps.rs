//! What stands in the lane of a party for each of its steps: cards at their level, or words beside a curve.

use crate::layout::context::{Sheet, Thread};
use crate::layout::lanes::curve_sides::{CurveSides, Side};
use crate::layout::lanes::moment::Moment;
use crate::layout::lanes::stack::CardStack;
use crate::layout::lanes::step_cards::AtLevel;
use crate::layout::party_style::PartyStyle;
use crate::model::View;

/// What is drawn of a step in the lane of its party. Not boxed, however large a stack of cards is: there can be many
/// steps, and a lane has stacks alone or moments alone.
#[expect(clippy::large_enum_variant)]
pub(crate) enum DrawnStep {
    /// A stack of cards at its level.
    Cards(CardStack),
    /// Words beside the curve.
    Moment(Moment),
}

impl DrawnStep {
    pub fn at_level(&self) -> &dyn AtLevel {
        match self {
            Self::Cards(stack) => stack,
            Self::Moment(moment) => moment,
        }
    }
}

/// What is drawn of each step that the party tells.
pub(crate) fn drawn_steps(
    party: usize,
    style: PartyStyle,
    sides: Option<&CurveSides>,
    sheet: &Sheet<'_>,
) -> Vec<Option<DrawnStep>> {
    let drawn = |(at, step)| {
        if !sheet.tells(party, step) {
            return None;
        }
        let side = sides.map_or(Side::Below, |sides| sides.side(at));
        match sheet.view {
            View::Line => Moment::of(at, style, side, sheet).map(DrawnStep::Moment),
            _ => CardStack::of(at, style, sheet).map(DrawnStep::Cards),
        }
    };
    sheet.journey.steps.iter().enumerate().map(drawn).collect()
}

/// What is drawn of a step whose level is shown by a curve elsewhere.
pub(crate) fn words_alone(at: usize, sheet: &Sheet<'_>) -> Option<Box<dyn AtLevel>> {
    let style =
        PartyStyle::of(sheet.journey.kind_of(sheet.journey.teller(&sheet.journey.steps[at])));
    match sheet.view {
        View::Line => Some(Box::new(Moment::of(at, style, Side::Below, sheet)?)),
        _ => Some(Box::new(CardStack::of(at, style, sheet)?.off_level())),
    }
}

/// The sides of the curve on which words hang, where they are drawn beside it.
pub(crate) fn curve_sides(
    party: usize,
    threads: &[Thread],
    sheet: &Sheet<'_>,
) -> Option<CurveSides> {
    if sheet.view != View::Line {
        return None;
    }
    let steps = &sheet.journey.steps;
    let levels = sheet.journey.scale_of(party).levels.len();
    let is_tied = |at: usize| sheet.draws_actions_of(&steps[at]);
    let runs: Vec<Vec<usize>> = threads.iter().flat_map(|it| it.runs.clone()).collect();
    let level = |at: usize| steps[at].level();
    Some(CurveSides::new(&runs, steps.len(), (levels, sheet.ending), level, is_tied))
}
