//! Every text a journey holds, with the place a message about it points at.

use crate::model::{Action, Journey, Place, Step, StepPart};

/// Visits the texts in any order.
///
/// The reference number of a publication is left out: it is not about a person, and looks like
/// anything.
pub(super) fn each(journey: &Journey, visit: &mut dyn FnMut(Place, &str)) {
    of_journey(journey, visit);
    for (i, category) in journey.categories.iter().enumerate() {
        visit(Place::Category(i), category.label(journey.language));
    }
    for (i, phase) in journey.phases.phases.iter().enumerate() {
        visit(Place::Phase(i), &phase.label);
    }
    for (i, step) in journey.steps.iter().enumerate() {
        of_step(step, &mut |part, text| visit(Place::Step(i, part), text));
    }
}

/// Visits the texts printed on the cards of a step: event, emotion, thought and actions.
pub(super) fn each_on_cards(step: &Step, visit: &mut dyn FnMut(StepPart, &str)) {
    if let Some(event) = &step.event {
        visit(StepPart::Event, &event.text);
    }
    if let Some(emotion) = &step.emotion {
        visit(StepPart::Emotion, &emotion.text);
    }
    if let Some(thought) = &step.thought {
        visit(StepPart::Thought, &thought.text);
    }
    for (i, action) in step.actions.iter().enumerate() {
        visit(StepPart::Action(i), &action.text);
        if let Some(experience) = &action.experience {
            visit(StepPart::Action(i), experience);
        }
    }
}

fn of_journey(journey: &Journey, visit: &mut dyn FnMut(Place, &str)) {
    let study = &journey.study;
    let single = [Some(&journey.title), journey.source.as_ref(), study.client.as_ref()];
    let lists = [&journey.fictional_names, &study.researchers, &study.limits];
    let data = study.data.iter().map(|data| &data.name);
    let all = single.into_iter().flatten().chain(lists.into_iter().flatten()).chain(data);
    all.for_each(|text| visit(Place::Journey, text));
    if let Some(narrator) = &journey.narrator {
        visit(Place::Narrator, &narrator.name);
        if let Some(introduction) = &narrator.introduction {
            visit(Place::Narrator, introduction);
        }
    }
}

fn of_step(step: &Step, visit: &mut dyn FnMut(StepPart, &str)) {
    each_on_cards(step, visit);
    for (i, action) in step.actions.iter().enumerate() {
        names(action, &mut |name| visit(StepPart::Action(i), name));
    }
    step.about.iter().for_each(|name| visit(StepPart::About, name));
    if let Some(time) = &step.time {
        visit(StepPart::Time, &time.text);
    }
    for (i, evidence) in step.evidence.iter().enumerate() {
        let texts = [&evidence.source, &evidence.quote, &evidence.note];
        texts.into_iter().flatten().for_each(|text| visit(StepPart::Evidence(i), text));
    }
}

fn names(action: &Action, visit: &mut dyn FnMut(&str)) {
    for organisation in &action.organisations {
        [&organisation.name, &organisation.kind].into_iter().flatten().for_each(|n| visit(n));
    }
    if let Some(person) = &action.person {
        visit(&person.name);
        person.role.iter().for_each(|role| visit(role));
    }
}
