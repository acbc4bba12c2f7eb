//! The texts in which somebody of the family may be judged, and who says them.
//!
//! Left out is what is nobody's judgement, or cannot be said otherwise: emotions and thoughts, of
//! families and of professionals alike, are their own voice; evidence is quoted as it stands; names of
//! organisations, sources and the five categories are names; notes and questions are for the trainer.
//! What an organisation does and how it experiences that (`actie`, `ervaring`) is looked at: there a
//! professional speaks about the family, and the card prints it as what happened. Of themselves they may
//! say what they like.

use super::whose::Voice;
use crate::model::{Category, Evidence, Journey, PartyKind, Place, Step, StepPart};

/// A text, where it stands, who says it and what it leans on.
pub(super) struct Spoken<'a> {
    pub place: Place,
    /// What it is called in Dutch and in English, where its place is that of all the details.
    pub field: Option<[&'static str; 2]>,
    pub voice: Voice,
    pub text: &'a str,
    pub evidence: &'a [Evidence],
}

/// Visits the texts.
pub(super) fn each<'a>(journey: &'a Journey, visit: &mut dyn FnMut(Spoken<'a>)) {
    of_head(journey, visit);
    for step in &journey.steps {
        of_step(step, voice_of(kind(journey, step)), visit);
    }
    of_study(journey, visit);
}

fn kind(journey: &Journey, step: &Step) -> PartyKind {
    let party = journey.parties.get(step.id.party).map(|party| party.kind);
    let narrator = || journey.narrator.as_ref().map(|narrator| narrator.kind);
    party.or_else(narrator).unwrap_or_default()
}

const fn voice_of(kind: PartyKind) -> Voice {
    match kind {
        PartyKind::Professional => Voice::Professional,
        PartyKind::Family | PartyKind::Plan => Voice::Family,
    }
}

fn of_head<'a>(journey: &'a Journey, visit: &mut dyn FnMut(Spoken<'a>)) {
    let details = [
        (["de titel", "the title"], Some(&journey.title)),
        (["`behoefte`", "`need`"], journey.need.as_ref()),
        (["`wat_helpt`", "`what_helps`"], journey.helps.as_ref()),
        (["`verwachting`", "`expectation`"], journey.expectation.as_ref()),
        (["`ervaring_achteraf`", "`experience_after`"], journey.afterwards.as_ref()),
    ];
    for (field, text) in details {
        let (place, field, voice) = (Place::Journey, Some(field), Voice::Author);
        if let Some(text) = text {
            visit(Spoken { place, field, voice, text, evidence: &[] });
        }
    }
    let mut say = |place, voice, text: &'a str| {
        visit(Spoken { place, field: None, voice, text, evidence: &[] });
    };
    if let Some(narrator) = &journey.narrator
        && let Some(introduction) = &narrator.introduction
        // What was said in these words is quoted as it stands.
        && !introduction.verbatim
    {
        say(Place::Narrator, voice_of(narrator.kind), &introduction.text);
    }
    for (i, category) in journey.categories.iter().enumerate() {
        if let Category::Own(name) = category {
            say(Place::Category(i), Voice::Author, name);
        }
    }
    for (i, phase) in journey.phases.phases.iter().enumerate() {
        say(Place::Phase(i), Voice::Author, &phase.label);
        let own = phase.own.iter().enumerate();
        own.for_each(|(nth, it)| say(Place::OfPhase(i, nth), Voice::Author, &it.text));
    }
}

fn of_step<'a>(step: &'a Step, voice: Voice, visit: &mut dyn FnMut(Spoken<'a>)) {
    let mut lean = |part, voice, text: &'a str, evidence: &'a [Evidence]| {
        let place = Place::Step(step.id, part);
        visit(Spoken { place, field: None, voice, text, evidence });
    };
    for (i, action) in step.actions.iter().enumerate() {
        let evidence = step.evidence_of(action);
        let said = std::iter::once(&action.text).chain(&action.experience);
        said.for_each(|text| lean(StepPart::Action(i), Voice::Professional, text, evidence));
    }
    let mut say = |part, voice, text: &'a str| lean(part, voice, text, &step.evidence);
    step.about.iter().for_each(|text| say(StepPart::About, Voice::Author, text));
    // A reason stands above the phase, and says more than all that happens in it.
    step.return_reason.iter().for_each(|text| say(StepPart::ReturnReason, Voice::Author, text));
    if let Some(event) = &step.event {
        say(StepPart::Event, voice, &event.text);
    }
    let success = step.success.iter().filter_map(|it| it.text.as_ref());
    success.for_each(|text| say(StepPart::Success, voice, text));
    let helped = step.helped.iter().enumerate();
    helped.for_each(|(i, it)| say(StepPart::Helped(i), voice, &it.text));
    let cost = step.cost_energy.iter().enumerate();
    cost.for_each(|(i, it)| say(StepPart::CostEnergy(i), voice, &it.text));
    for (i, value) in step.own.iter().enumerate() {
        say(StepPart::Own(i), Voice::Author, &value.text);
    }
}

fn of_study<'a>(journey: &'a Journey, visit: &mut dyn FnMut(Spoken<'a>)) {
    let mut all = |place, voice, texts: &[Option<&'a String>], evidence: &'a [Evidence]| {
        let texts = texts.iter().copied().flatten();
        texts.for_each(|text| visit(Spoken { place, field: None, voice, text, evidence }));
    };
    let voice = |of: &[String]| {
        let mut parties = journey.parties.iter().filter(|party| of.contains(&party.name));
        let is_professional = parties.any(|party| party.kind == PartyKind::Professional);
        if is_professional { Voice::Professional } else { Voice::Author }
    };
    for (i, it) in journey.topics.iter().enumerate() {
        let texts = [Some(&it.name), it.group.as_ref(), it.text.as_ref()];
        all(Place::Topic(i), voice(&it.of), &texts, &it.evidence);
    }
    for (i, it) in journey.experiences.iter().enumerate() {
        let texts = [Some(&it.title), it.text.as_ref(), it.example.as_ref()];
        all(Place::Experience(i), voice(&it.of), &texts, &it.evidence);
    }
    for (i, it) in journey.comparisons.iter().enumerate() {
        let texts = [Some(&it.title), Some(&it.family), it.conclusion.as_ref()];
        all(Place::Comparison(i), Voice::Author, &texts, &it.evidence);
        let professional = [Some(&it.professional)];
        all(Place::Comparison(i), Voice::Professional, &professional, &it.evidence);
    }
    for (i, it) in journey.advice.iter().enumerate() {
        let own = [Some(&it.title), it.text.as_ref()].into_iter();
        let texts: Vec<Option<&String>> = own.chain(it.points.iter().map(Some)).collect();
        all(Place::Advice(i), voice(&it.of), &texts, &[]);
    }
    for (i, it) in journey.opportunities.iter().enumerate() {
        all(Place::Opportunity(i), Voice::Author, &[Some(&it.text)], &[]);
    }
    for (i, it) in journey.goals.iter().enumerate() {
        all(Place::Goal(i), Voice::Author, &[Some(&it.text), it.means.as_ref()], &[]);
    }
    for (i, it) in journey.problems.iter().enumerate() {
        all(Place::Problem(i), Voice::Author, &[Some(&it.text)], &[]);
    }
    for (i, it) in journey.reflections.iter().enumerate() {
        let said = [&it.bottleneck, &it.cause, &it.lesson].map(Option::as_ref);
        all(Place::Reflection(i), Voice::Professional, &said, &[]);
    }
    for (i, it) in journey.tables.iter().enumerate() {
        let answers = it.questions.iter().flat_map(|asked| &asked.answers);
        let lists = [&it.best_practices, &it.causes, &it.lessons, &it.insights];
        let said: Vec<Option<&String>> =
            lists.into_iter().flatten().chain(answers).map(Some).collect();
        all(Place::Table(i), Voice::Professional, &said, &[]);
    }
}
