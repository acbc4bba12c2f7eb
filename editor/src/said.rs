//! The words of a place, as they can be changed where they stand.

use klantreis::edit::OpenFile;
use klantreis::model::{Journey, Language, Place, Step, StepPart};

use crate::key::{INTRODUCTION, place};
use crate::places;

/// What a place says; nothing where it is not there.
pub(crate) fn said(key: &str, file: Option<&OpenFile>, journey: &Journey) -> Option<String> {
    if key == INTRODUCTION {
        let introduction = journey.narrator.as_ref()?.introduction.as_ref()?;
        return Some(introduction.text.clone());
    }
    match place(key)? {
        Place::Journey => Some(journey.title.clone()),
        Place::Narrator => journey.narrator.as_ref().map(|it| it.name.clone()),
        Place::Step(id, part) => {
            let step = journey.steps.iter().find(|step| step.id == id)?;
            in_step(step, part)
        }
        place => {
            let path = places::path(place, journey)?;
            let fields = file?.form(&path, Language::Dutch).ok()??.fields;
            let words = ["text", "name"];
            let own = fields.into_iter().find(|field| words.contains(&field.key[1]));
            own.and_then(|field| field.value)
        }
    }
}

fn in_step(step: &Step, part: StepPart) -> Option<String> {
    match part {
        StepPart::Event | StepPart::Whole => step.event.as_ref().map(|it| it.text.clone()),
        StepPart::Emotion => step.emotion.as_ref().map(|it| it.text.clone()),
        StepPart::Thought => step.thought.as_ref().map(|it| it.text.clone()),
        StepPart::Action(at) => step.actions.get(at).map(|it| it.text.clone()),
        StepPart::Helped(at) => step.helped.get(at).map(|it| it.text.clone()),
        StepPart::CostEnergy(at) => step.cost_energy.get(at).map(|it| it.text.clone()),
        StepPart::Own(at) => step.own.get(at).map(|it| it.text.clone()),
        StepPart::ReturnReason => step.return_reason.clone(),
        StepPart::Time => step.time.as_ref().map(|it| it.text.clone()),
        StepPart::About => Some(step.about.join(", ")),
        _ => None,
    }
}
