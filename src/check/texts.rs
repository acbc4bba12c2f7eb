//! Every text a journey holds, with the place a message about it points at.

use crate::model::{Action, Evidence, Journey, Place, Step, StepPart};

/// Visits the texts in any order.
pub(super) fn each(journey: &Journey, visit: &mut dyn FnMut(Place, &str)) {
    of_journey(journey, visit);
    for (i, category) in journey.categories.iter().enumerate() {
        visit(Place::Category(i), category.label(journey.language));
    }
    for (i, phase) in journey.phases.phases.iter().enumerate() {
        visit(Place::Phase(i), &phase.label);
        let own = phase.own.iter().enumerate();
        own.for_each(|(nth, value)| visit(Place::OfPhase(i, nth), &value.text));
    }
    for label in journey.phases.returns.iter().filter_map(|back| back.label.as_ref()) {
        visit(Place::Journey, label);
    }
    for step in &journey.steps {
        of_step(step, &mut |part, text| visit(Place::Step(step.id, part), text));
    }
    beside_steps(journey, visit);
    of_plan_and_reflection(journey, visit);
}

fn beside_steps(journey: &Journey, visit: &mut dyn FnMut(Place, &str)) {
    let mut all = |place, texts: &[Option<&String>], evidence: &[Evidence]| {
        texts.iter().flatten().for_each(|text| visit(place, text));
        of_evidence(evidence, &mut |text| visit(place, text));
    };
    for (i, lane) in journey.own_lanes.iter().enumerate() {
        all(Place::OwnLane(i), &[Some(&lane.name), lane.about.as_ref()], &[]);
    }
    for (i, party) in journey.parties.iter().enumerate() {
        all(Place::Party(i), &[Some(&party.name)], &[]);
        party.scale.levels.iter().for_each(|level| all(Place::Party(i), &[Some(level)], &[]));
    }
    for (i, it) in journey.topics.iter().enumerate() {
        all(Place::Topic(i), &[Some(&it.name), it.text.as_ref()], &it.evidence);
        it.of.iter().for_each(|name| all(Place::Topic(i), &[Some(name)], &[]));
    }
    for (i, it) in journey.experiences.iter().enumerate() {
        let texts = [Some(&it.title), it.text.as_ref(), it.example.as_ref()];
        all(Place::Experience(i), &texts, &it.evidence);
        it.of.iter().for_each(|name| all(Place::Experience(i), &[Some(name)], &[]));
    }
    for (i, it) in journey.comparisons.iter().enumerate() {
        let conclusion = it.conclusion.as_ref();
        let texts = [Some(&it.title), Some(&it.family), Some(&it.professional), conclusion];
        all(Place::Comparison(i), &texts, &it.evidence);
    }
    for (i, it) in journey.advice.iter().enumerate() {
        all(Place::Advice(i), &[Some(&it.title), it.text.as_ref()], &[]);
        let named = it.audience.iter().chain(&it.of);
        named.for_each(|text| all(Place::Advice(i), &[Some(text)], &[]));
    }
}

fn of_plan_and_reflection(journey: &Journey, visit: &mut dyn FnMut(Place, &str)) {
    let mut all = |place, texts: &[Option<&String>]| {
        texts.iter().flatten().for_each(|text| visit(place, text));
    };
    let head = [&journey.need, &journey.helps, &journey.expectation, &journey.afterwards];
    all(Place::Journey, &head.map(Option::as_ref));
    for (i, it) in journey.opportunities.iter().enumerate() {
        all(Place::Opportunity(i), &[Some(&it.text)]);
    }
    for (i, it) in journey.goals.iter().enumerate() {
        all(Place::Goal(i), &[Some(&it.text), it.means.as_ref(), it.who.as_ref()]);
        it.of.iter().for_each(|name| all(Place::Goal(i), &[Some(name)]));
    }
    for (i, it) in journey.leads.iter().enumerate() {
        all(Place::Lead(i), &[Some(&it.who)]);
    }
    for (i, it) in journey.involved.iter().enumerate() {
        all(Place::Involvement(i), &[Some(&it.organisation), it.person.as_ref()]);
    }
    for (i, it) in journey.problems.iter().enumerate() {
        all(Place::Problem(i), &[Some(&it.text)]);
        it.of.iter().for_each(|name| all(Place::Problem(i), &[Some(name)]));
    }
    for (i, it) in journey.reflections.iter().enumerate() {
        let said = [&it.role, &it.bottleneck, &it.cause, &it.lesson];
        all(Place::Reflection(i), &said.map(Option::as_ref));
        it.of.iter().for_each(|name| all(Place::Reflection(i), &[Some(name)]));
    }
}

/// Visits the texts printed of a step: event, emotion, thought, actions, and what stands in the
/// journey's own lanes.
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
    for (i, value) in step.own.iter().enumerate() {
        visit(StepPart::Own(i), &value.text);
    }
}

fn of_journey(journey: &Journey, visit: &mut dyn FnMut(Place, &str)) {
    let study = &journey.study;
    let single = [
        Some(&journey.title),
        journey.source.as_ref(),
        study.client.as_ref(),
        study.reference.as_ref(),
    ];
    let lists = [&journey.fictional_names, &journey.retold_by, &study.researchers, &study.limits];
    let data = study.data.iter().map(|data| &data.name);
    let levels = journey.scale.levels.iter();
    let all =
        single.into_iter().flatten().chain(lists.into_iter().flatten()).chain(data).chain(levels);
    all.for_each(|text| visit(Place::Journey, text));
    if let Some(narrator) = &journey.narrator {
        visit(Place::Narrator, &narrator.name);
        if let Some(introduction) = &narrator.introduction {
            visit(Place::Narrator, &introduction.text);
            of_evidence(&introduction.evidence, &mut |text| visit(Place::Narrator, text));
        }
    }
}

fn of_step(step: &Step, visit: &mut dyn FnMut(StepPart, &str)) {
    each_on_cards(step, visit);
    for (i, action) in step.actions.iter().enumerate() {
        names(action, &mut |name| visit(StepPart::Action(i), name));
        of_evidence(&action.evidence, &mut |text| visit(StepPart::Action(i), text));
    }
    step.link.iter().for_each(|link| visit(StepPart::Link, link.as_str()));
    step.about.iter().for_each(|name| visit(StepPart::About, name));
    step.name.iter().for_each(|name| visit(StepPart::Whole, name));
    step.return_reason.iter().for_each(|reason| visit(StepPart::ReturnReason, reason));
    if let Some(time) = &step.time {
        visit(StepPart::Time, &time.text);
    }
    for (i, evidence) in step.evidence.iter().enumerate() {
        of_evidence(std::slice::from_ref(evidence), &mut |it| visit(StepPart::Evidence(i), it));
    }
    step.notes.iter().for_each(|note| visit(StepPart::Notes, note));
    step.questions.iter().for_each(|question| visit(StepPart::Questions, question));
}

fn of_evidence(evidence: &[Evidence], visit: &mut dyn FnMut(&str)) {
    let texts = evidence.iter().flat_map(|it| [&it.source, &it.quote, &it.note]);
    texts.flatten().for_each(|text| visit(text));
    evidence.iter().filter_map(|it| it.link.as_ref()).for_each(|link| visit(link.as_str()));
}

fn names(action: &Action, visit: &mut dyn FnMut(&str)) {
    for organisation in &action.organisations {
        [&organisation.name, &organisation.kind].into_iter().flatten().for_each(|n| visit(n));
    }
    action.link.iter().for_each(|link| visit(link.as_str()));
    if let Some(person) = &action.person {
        person.name.iter().for_each(|name| visit(name));
        person.role.iter().for_each(|role| visit(role));
    }
}
