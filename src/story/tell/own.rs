//! Tells what stands in the lanes of a journey's own.

use crate::journey::in_lane;
use crate::model::{OwnLane, OwnValue};
use crate::story::story::InLane;
use crate::story::tell::context::StoryContext;
use crate::words;

/// The lanes that are drawn, from top to bottom.
pub(super) fn lanes<'a>(context: &'a StoryContext<'a>) -> impl Iterator<Item = &'a OwnLane> {
    let lanes = context.parts.iter().filter_map(|part| context.journey.own_lane(*part));
    lanes.filter(|lane| context.journey.fills(lane))
}

/// What a step or a phase says in each of them.
pub(super) fn own(values: &[OwnValue], context: &StoryContext<'_>) -> Vec<InLane> {
    let in_each = |lane: &OwnLane| {
        let texts = in_lane(values, lane).map(|(_, value)| text(value, context));
        InLane { lane: lane.name.clone(), texts: texts.collect() }
    };
    lanes(context).map(in_each).filter(|own| !own.texts.is_empty()).collect()
}

/// "8 weken", or "8 weken, tot en met stap 5".
fn text(value: &OwnValue, context: &StoryContext<'_>) -> String {
    let (journey, order) = (context.journey, &context.order);
    let Some(until) = value.until.filter(|until| order.place(*until).is_some()) else {
        return value.text.clone();
    };
    let words = journey.language.pick("tot en met", "up to and including");
    format!("{}, {words} {}", value.text, words::step_place(until, journey, order))
}

/// "Kanaal: telefoon en balie".
pub(super) fn sentence(own: &InLane, context: &StoryContext<'_>) -> String {
    words::in_own_lane(&own.lane, &words::listed(&own.texts, context.journey.language))
}
