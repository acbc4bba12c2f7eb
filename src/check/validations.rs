//! All that professionals said of a journey, its steps, themes and experiences, with its place.

use crate::model::{Journey, Place, StepPart, Validation};

/// What each of them is of, with the validations of that.
pub(super) fn validations(journey: &Journey) -> Vec<(Place, &[Validation])> {
    let step = |place| Place::Step(place, StepPart::Whole);
    let mut all = vec![(Place::Validation(0), journey.validation.as_slice())];
    all.extend(journey.steps.iter().map(|it| (step(it.id), it.validation.as_slice())));
    let topics = journey.topics.iter().enumerate();
    all.extend(topics.map(|(i, it)| (Place::Topic(i), it.validation.as_slice())));
    let experiences = journey.experiences.iter().enumerate();
    all.extend(experiences.map(|(i, it)| (Place::Experience(i), it.validation.as_slice())));
    all.retain(|(_, own)| !own.is_empty());
    all
}

/// Where one of them stands, of which is known what they are of.
pub(super) const fn nth(of: Place, at: usize) -> Place {
    match of {
        Place::Validation(_) => Place::Validation(at),
        of => of,
    }
}

/// Every session that a journey knows, with how many took part: its tables, and the data of its study.
pub(super) fn sessions(journey: &Journey) -> Vec<(&str, Option<u32>)> {
    let tables = journey.tables.iter().map(|it| (it.name.as_str(), it.n));
    let data = journey.study.data.iter().map(|it| (it.name.as_str(), it.n));
    tables.chain(data).collect()
}

/// Whether two names of a session are the same but for capitals and spaces around them.
pub(super) fn same(name: &str, other: &str) -> bool {
    name.trim().to_lowercase() == other.trim().to_lowercase()
}
