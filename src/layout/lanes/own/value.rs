//! What stands in a lane of a journey's own, with what a reader who does not see it is told.

use crate::journey::in_lane;
use crate::layout::context::Sheet;
use crate::model::{Anchor, OwnLane, OwnValue, Phase, Place, Step, StepPart};
use crate::words;

/// Something that stands in a lane of a journey's own.
pub(crate) struct Value {
    pub text: String,
    pub place: Place,
    /// Where it stands, in words.
    pub label: String,
    /// The lane and what it says.
    pub sentence: String,
}

impl Value {
    pub fn new(lane: &OwnLane, text: &str, place: Place, label: String) -> Self {
        let sentence = words::in_own_lane(&lane.name, text);
        Self { text: text.to_owned(), place, label, sentence }
    }
}

/// All that steps and phases say in a lane, those of the steps first.
pub(crate) fn values(lane: &OwnLane, sheet: &Sheet<'_>) -> Vec<(Anchor, Value)> {
    let of_step = |(at, step): (usize, &Step)| {
        let label = words::while_steps(at..=at, sheet.journey, &sheet.order);
        let (id, label) = (step.id, words::upper_first(&label));
        let own = in_lane(&step.own, lane);
        let value = |(nth, value): (usize, &OwnValue)| {
            let place = Place::Step(id, StepPart::Own(nth));
            (Anchor::Step(id), Value::new(lane, &value.text, place, label.clone()))
        };
        own.map(value).collect::<Vec<_>>()
    };
    let mut all: Vec<(Anchor, Value)> =
        sheet.journey.steps.iter().enumerate().flat_map(of_step).collect();
    for (at, phase) in sheet.journey.phases.phases.iter().enumerate() {
        let anchored = of_phase(at, phase, lane, sheet).into_iter();
        all.extend(anchored.map(|value| (Anchor::Phase(phase.id.clone()), value)));
    }
    all
}

/// What a phase says in a lane.
pub(crate) fn of_phase(at: usize, phase: &Phase, lane: &OwnLane, sheet: &Sheet<'_>) -> Vec<Value> {
    let label = words::phase_label(phase, sheet.language());
    let value = |(nth, value): (usize, &OwnValue)| {
        Value::new(lane, &value.text, Place::OfPhase(at, nth), label.clone())
    };
    in_lane(&phase.own, lane).map(value).collect()
}
