//! The evidence of a whole journey, piece by piece.

use crate::model::{Evidence, Journey, Place, Step, StepPart};

/// All evidence of a journey, each piece with what leans on it.
pub(super) fn pieces(journey: &Journey) -> Vec<(Place, &Evidence)> {
    let mut pieces = Vec::new();
    for step in &journey.steps {
        let place = |i| Place::Step(step.id, StepPart::Evidence(i));
        pieces.extend(step.evidence.iter().enumerate().map(|(i, piece)| (place(i), piece)));
        for (i, action) in step.actions.iter().enumerate() {
            let place = Place::Step(step.id, StepPart::Action(i));
            pieces.extend(action.evidence.iter().map(|piece| (place, piece)));
        }
        pieces.extend(of_help(step));
    }
    let topics = journey.topics.iter().map(|it| &it.evidence).enumerate();
    let experiences = journey.experiences.iter().map(|it| &it.evidence).enumerate();
    let comparisons = journey.comparisons.iter().map(|it| &it.evidence).enumerate();
    let beside = (topics.map(|(i, it)| (Place::Topic(i), it)))
        .chain(experiences.map(|(i, it)| (Place::Experience(i), it)))
        .chain(comparisons.map(|(i, it)| (Place::Comparison(i), it)));
    for (place, evidence) in beside {
        pieces.extend(evidence.iter().map(|piece| (place, piece)));
    }
    pieces
}

/// The evidence of what helped or cost energy in a step, and of its success.
pub(super) fn of_help(step: &Step) -> impl Iterator<Item = (Place, &Evidence)> {
    let place = |part| Place::Step(step.id, part);
    let helped = step.helped.iter().enumerate().map(|(i, it)| (StepPart::Helped(i), &it.evidence));
    let cost = step.cost_energy.iter().enumerate();
    let cost = cost.map(|(i, it)| (StepPart::CostEnergy(i), &it.evidence));
    let success = step.success.iter().map(|it| (StepPart::Success, &it.evidence));
    let all = helped.chain(cost).chain(success);
    all.flat_map(move |(part, evidence)| evidence.iter().map(move |piece| (place(part), piece)))
}

/// The name by which a source is known, where it has one.
pub(super) fn case(piece: &Evidence) -> Option<&str> {
    piece.source.as_deref().map(str::trim).filter(|source| !source.is_empty())
}
