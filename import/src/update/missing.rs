//! What the notes say of a step that the file does not say yet.

use klantreis::model::{Action, Event, Journey, Language, Level, Organisation, Step};

/// What a step of the file has not.
pub(crate) struct Missing {
    /// A step with only that; `None` where nothing is missing.
    pub step: Option<Step>,
    /// What the notes say otherwise, a sentence each.
    pub otherwise: Vec<String>,
}

/// Compares a step of the file with the same step of the notes.
pub(crate) fn missing(
    journey: &Journey,
    there: usize,
    noted: &Step,
    messages: Language,
) -> Missing {
    let (number, own) = (there + 1, &journey.steps[there]);
    let mut found = Missing { step: None, otherwise: Vec::new() };
    let mut only = Step::default();
    if own.emotion.is_none() {
        only.emotion.clone_from(&noted.emotion);
    }
    if own.thought.is_none() {
        only.thought.clone_from(&noted.thought);
    }
    if own.time.is_none() {
        only.time.clone_from(&noted.time);
    }
    // Actions stand behind one key: where the file has that, it cannot stand there again.
    if own.actions.is_empty() {
        only.actions.clone_from(&noted.actions);
    } else {
        let new = noted
            .actions
            .iter()
            .filter(|action| !own.actions.iter().any(|own| is_same(own, action)));
        found.otherwise.extend(new.map(|action| new_action(number, action, messages)));
    }
    let level = noted.level().filter(|_| own.level().is_none() && own.event.is_some());
    let has_any = only.card_count() > 0 || only.time.is_some() || level.is_some();
    let texts = [own, noted].map(|step| step.event.as_ref().map(|event| event.text.clone()));
    if let [own, Some(noted)] = &texts {
        let is_other = own.as_ref() != Some(noted);
        found.otherwise.extend(is_other.then(|| other_words(number, noted, messages)));
    }
    if let (Some(own), Some(noted)) = (own.level(), noted.level()) {
        found
            .otherwise
            .extend((own != noted).then(|| other_level(journey, number, noted, messages)));
    }
    if has_any {
        // The level is that of the event, of which the words stand in the file already.
        if let Some(event) = &own.event {
            only.event = Some(Event { level, level_source: None, ..event.clone() });
            only.emotion.iter_mut().for_each(|it| it.level = None);
            only.thought.iter_mut().for_each(|it| it.level = None);
        }
        found.step = Some(only);
    }
    found
}

fn is_same(own: &Action, noted: &Action) -> bool {
    let names = |action: &Action| -> Vec<String> {
        action
            .organisations
            .iter()
            .map(Organisation::label)
            .map(|name| name.to_lowercase())
            .collect()
    };
    names(own) == names(noted)
}

fn new_action(step: usize, action: &Action, messages: Language) -> String {
    let names: Vec<String> = action.organisations.iter().map(Organisation::label).collect();
    let names = names.join(" + ");
    match messages {
        Language::Dutch => format!("stap {step}: de notities hebben ook {names}: {}", action.text),
        Language::English => format!("step {step}: the notes also have {names}: {}", action.text),
    }
}

fn other_words(step: usize, noted: &str, messages: Language) -> String {
    match messages {
        Language::Dutch => format!("stap {step} heet in de notities: {noted}"),
        Language::English => format!("step {step} is in the notes: {noted}"),
    }
}

fn other_level(journey: &Journey, step: usize, noted: Level, messages: Language) -> String {
    let name = journey.scale.name(noted, messages);
    match messages {
        Language::Dutch => format!("stap {step} staat in de notities op {}", name.to_lowercase()),
        Language::English => format!("step {step} stands at {} in the notes", name.to_lowercase()),
    }
}
