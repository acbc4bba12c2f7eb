//! Every text a journey holds, with the place a message about it points at.

use crate::check::pieces::of_help;
use crate::check::validations::validations;
use crate::model::{Action, Chooser, Evidence, Journey, Place, Step, StepPart, Study, Table};

/// Visits the texts in any order.
pub(super) fn each(journey: &Journey, visit: &mut dyn FnMut(Place, &str)) {
    of_journey(journey, visit);
    of_study(&journey.study, visit);
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
    for (place, own) in validations(journey) {
        for it in own {
            [&it.who, &it.session].into_iter().flatten().for_each(|text| visit(place, text));
            it.category.iter().for_each(|category| visit(place, category.label(journey.language)));
        }
    }
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
        let texts = [Some(&it.name), it.group.as_ref(), it.text.as_ref()];
        all(Place::Topic(i), &texts, &it.evidence);
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
        let named = it.audience.iter().chain(&it.of).chain(&it.points);
        named.for_each(|text| all(Place::Advice(i), &[Some(text)], &[]));
        for category in &it.categories {
            let label = category.label(journey.language).to_owned();
            all(Place::Advice(i), &[Some(&label)], &[]);
        }
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
        let said = [&it.role, &it.bottleneck, &it.cause, &it.lesson, &it.session];
        all(Place::Reflection(i), &said.map(Option::as_ref));
        it.of.iter().for_each(|name| all(Place::Reflection(i), &[Some(name)]));
    }
    for (i, it) in journey.tables.iter().enumerate() {
        all(Place::Table(i), &[Some(&it.name)]);
        of_table(it).for_each(|text| all(Place::Table(i), &[Some(text)]));
    }
}

/// What was said at a table, what it was about, and who sat there.
fn of_table(table: &Table) -> impl Iterator<Item = &String> {
    let asked = table.questions.iter();
    let asked = asked.flat_map(|it| std::iter::once(&it.question).chain(&it.answers));
    let lists = [
        &table.about,
        &table.who,
        &table.best_practices,
        &table.causes,
        &table.lessons,
        &table.insights,
    ];
    lists.into_iter().flatten().chain(asked)
}

/// Visits the texts printed of a step: event, emotion, thought, actions, what helped, cost energy and
/// succeeded, and what stands in the journey's own lanes.
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
    let helped = step.helped.iter().enumerate().map(|(i, it)| (StepPart::Helped(i), &it.text));
    let cost = step.cost_energy.iter().enumerate();
    let cost = cost.map(|(i, it)| (StepPart::CostEnergy(i), &it.text));
    let success = step.success.iter().filter_map(|it| it.text.as_ref());
    let all = helped.chain(cost).chain(success.map(|text| (StepPart::Success, text)));
    all.for_each(|(part, text)| visit(part, text));
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
    let lists = [
        &journey.fictional_names,
        &journey.retold_by,
        &journey.lines,
        &study.researchers,
        &study.limits,
    ];
    let data = study.data.iter().flat_map(|it| std::iter::once(&it.name).chain(&it.with));
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

/// What is told of a study besides who asked whom.
fn of_study(study: &Study, visit: &mut dyn FnMut(Place, &str)) {
    let single = [&study.date, &study.status, &study.aim].into_iter().flatten();
    let definitions = study.definitions.iter().flat_map(|it| {
        std::iter::once(&it.text).chain(&it.term).chain(&it.source).chain(&it.remarks)
    });
    let lists = study.approach.iter().chain(&study.privacy);
    single.chain(definitions).chain(lists).for_each(|text| visit(Place::Study, text));
    for (i, it) in study.figures.iter().enumerate() {
        let texts = std::iter::once(&it.text).chain(&it.source).chain(&it.year);
        texts.for_each(|text| visit(Place::Figure(i), text));
    }
    for (i, it) in study.forewords.iter().enumerate() {
        let texts = std::iter::once(&it.by).chain(&it.text);
        texts.for_each(|text| visit(Place::Foreword(i), text));
    }
}

fn of_step(step: &Step, visit: &mut dyn FnMut(StepPart, &str)) {
    each_on_cards(step, visit);
    for (i, action) in step.actions.iter().enumerate() {
        names(action, &mut |name| visit(StepPart::Action(i), name));
        of_evidence(&action.evidence, &mut |text| visit(StepPart::Action(i), text));
    }
    for (place, piece) in of_help(step) {
        if let Place::Step(_, part) = place {
            of_evidence(std::slice::from_ref(piece), &mut |text| visit(part, text));
        }
    }
    step.link.iter().for_each(|link| visit(StepPart::Link, link.as_str()));
    step.about.iter().for_each(|name| visit(StepPart::About, name));
    step.levels.iter().for_each(|level| visit(StepPart::Level, &level.line));
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
    if let Some(Chooser::Own(words)) = &action.chosen_by {
        visit(words);
    }
    action.link.iter().for_each(|link| visit(link.as_str()));
    if let Some(person) = &action.person {
        person.name.iter().for_each(|name| visit(name));
        person.role.iter().for_each(|role| visit(role));
    }
}
