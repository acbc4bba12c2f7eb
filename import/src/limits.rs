//! What a journey can hold at most, said of the file that is imported.

use klantreis::model::{Language, Step};
use klantreis::source::{MAX_PHASES, MAX_STEPS, MAX_TEXT_CHARS};

use crate::draft::Draft;
use crate::refusal::Refusal;

/// Refuses what would make a journey file that cannot be read.
pub(crate) fn hold(drafts: &[Draft], messages: Language) -> Result<(), Refusal> {
    for draft in drafts {
        let journey = &draft.journey;
        if journey.steps.len() > MAX_STEPS {
            return Err(Refusal::too_many(["stappen", "steps"], MAX_STEPS, messages));
        }
        if journey.phases.phases.len() > MAX_PHASES {
            return Err(Refusal::too_many(["fasen", "phases"], MAX_PHASES, messages));
        }
        let is_long =
            |text: &str| text.len() > MAX_TEXT_CHARS && text.chars().count() > MAX_TEXT_CHARS;
        let of_head = journey.phases.phases.iter().map(|phase| &phase.label);
        let of_head = of_head.chain([&journey.title]).chain(&journey.source);
        if let Some(text) = of_head.into_iter().find(|text| is_long(text)) {
            let beginning: String = text.chars().take(40).collect();
            return Err(Refusal::text_too_long(
                &format!("“{beginning}…”"),
                MAX_TEXT_CHARS,
                messages,
            ));
        }
        if let Some(step) = journey.steps.iter().find(|step| texts(step).any(|text| is_long(text)))
        {
            let source = step.all_evidence().find_map(|piece| piece.source.as_deref());
            return Err(Refusal::text_too_long(
                source.unwrap_or_default(),
                MAX_TEXT_CHARS,
                messages,
            ));
        }
    }
    Ok(())
}

/// All that was said in a step.
fn texts(step: &Step) -> impl Iterator<Item = &String> {
    let event = step.event.iter().map(|event| &event.text);
    let emotion = step.emotion.iter().map(|emotion| &emotion.text);
    let thought = step.thought.iter().map(|thought| &thought.text);
    let time = step.time.iter().map(|time| &time.text);
    let actions = step.actions.iter().flat_map(|action| {
        let names = action.organisations.iter().filter_map(|own| own.name.as_ref());
        let person = action.person.iter().flat_map(|own| own.name.iter().chain(&own.role));
        names.chain(person).chain([&action.text])
    });
    let evidence =
        step.all_evidence().flat_map(|piece| piece.quote.iter().chain(piece.source.iter()));
    event
        .chain(emotion)
        .chain(thought)
        .chain(time)
        .chain(actions)
        .chain(evidence)
        .chain(&step.about)
}
