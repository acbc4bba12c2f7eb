//! Tells one step of a journey.

use crate::language::Language;
use crate::model::{Action, Evidence, Link, Part, Place, Step, StepPart};
use crate::story::story::{EvidenceNote, Feeling, Moment, OrganisationAction};
use crate::story::tell::context::StoryContext;
use crate::story::tell::remarks::{Remarks, RemarksByPlace};
use crate::story::tell::{help, own};
use crate::words;

/// A step in words; `number` counts the steps of its teller.
pub(super) fn moment(
    at: usize,
    number: usize,
    remarks: &mut RemarksByPlace,
    context: &StoryContext<'_>,
) -> Moment {
    let (journey, language) = (context.journey, context.journey.language);
    let step = &journey.steps[at];
    let event = step.event.as_ref().filter(|_| context.draws(Part::Events));
    let actions = step.actions.iter().filter(|_| context.draws(Part::Organisations));
    let Remarks { opportunities, reflections } = remarks.take_step(at);
    let decisive = step.decisive.then(|| format!("{}.", words::decisive(language)));
    let validation = words::validations(&step.validation, language).map(|it| format!("{it}."));
    let shown = step.all_evidence().filter(|_| context.draws(Part::Quotes));
    let quotes = words::quotes(shown, journey);
    let turn = context.turns.get(&at).map(|turns| {
        format!("{}, {}.", words::turns_at(turns, journey), words::computed(language))
    });
    let silences = context.silences.get(&at).into_iter().flatten().cloned();
    let mut moment = Moment {
        name: words::step_name(at, number, journey),
        place: Some(Place::Step(step.id, StepPart::Whole)),
        teller: journey.kind_of(journey.teller(step)),
        caption: words::caption(step, journey),
        event: event.map(|event| event.text.clone()),
        level: level(at, context),
        feelings: feelings(step, context),
        actions: actions.map(|it| action(it, step, context)).collect(),
        own: own::own(&step.own, context),
        help: help::help(step, context),
        quotes: quotes.collect(),
        marks: turn.into_iter().chain(decisive).chain(validation).chain(silences).collect(),
        opportunities,
        evidence: all_evidence(step, context),
        reflections,
        link: step.link.clone(),
        notes: step.notes.clone(),
        questions: step.questions.clone(),
        ..Moment::default()
    };
    moment.text = in_sentences(&moment, context);
    moment
}

/// The moment as running text.
fn in_sentences(moment: &Moment, context: &StoryContext<'_>) -> String {
    let language = context.journey.language;
    let links = context.draws(Part::Links);
    let mut sentences: Vec<String> = moment.event.iter().cloned().collect();
    sentences.extend(moment.feelings.iter().map(|it| format!("{}: {}", it.kind, it.text)));
    let level = moment.level.as_ref().map(|it| format!("{}: {it}", words::level_word(language)));
    let after_event = 1.min(sentences.len());
    sentences.splice(after_event..after_event, level);
    for action in &moment.actions {
        let who = action.who_in_full();
        let link = action.link.iter().filter(|_| links).map(Link::to_string);
        let done = action.texts.iter().chain(&action.level).chain(&action.certainty).cloned();
        let done = words::sentences(done.chain(link));
        sentences.push(if done.is_empty() { who } else { format!("{who}: {done}") });
    }
    sentences.extend(moment.own.iter().map(|it| own::sentence(it, context)));
    let help = moment.help.iter();
    sentences.extend(help.map(|it| words::in_own_lane(&it.lane, &it.texts.join(", "))));
    sentences
        .extend(moment.quotes.iter().chain(&moment.marks).chain(&moment.opportunities).cloned());
    sentences.extend(moment.link.iter().filter(|_| links).map(Link::to_string));
    let text = words::sentences(sentences.into_iter());
    match &moment.caption {
        Some(caption) => {
            let caption = words::lower_first(caption).replace(words::SEPARATOR, ", ");
            format!("{}, {caption}. {text}", moment.name)
        }
        None => format!("{}. {text}", moment.name),
    }
}

/// The name of the level; that it is not known where others of the same teller have one.
fn level(at: usize, context: &StoryContext<'_>) -> Option<String> {
    let journey = context.journey;
    if !context.has_experience_of(at) {
        return None;
    }
    let step = &journey.steps[at];
    let teller = journey.teller(step);
    if let Some(levels) = words::levels_of(step, journey) {
        return Some(levels);
    }
    context.levelled[teller].then(|| words::not_known(journey.language).to_owned())
}

fn feelings(step: &Step, context: &StoryContext<'_>) -> Vec<Feeling> {
    let language = context.journey.language;
    let emotion = step.emotion.as_ref().map(|it| (Part::Emotions, &it.text));
    let thought = step.thought.as_ref().map(|it| (Part::Thoughts, &it.text));
    let drawn = emotion.into_iter().chain(thought).filter(|(part, _)| context.draws(*part));
    let feeling = |(part, text): (Part, &String)| Feeling {
        kind: words::card(part, language).to_owned(),
        is_thought: part == Part::Thoughts,
        text: text.clone(),
    };
    drawn.map(feeling).collect()
}

fn action(action: &Action, step: &Step, context: &StoryContext<'_>) -> OrganisationAction {
    let (journey, language) = (context.journey, context.journey.language);
    let scale = journey.scale_of(journey.teller(step));
    let inferred = || words::upper_first(words::inferred(language));
    let texts = [Some(&action.text), action.experience.as_ref()].into_iter().flatten();
    OrganisationAction {
        who: words::acting(action, language),
        domains: domains(action, context),
        person: action.person.as_ref().map(words::professional),
        chosen: chosen(action, context),
        texts: texts.filter(|text| !text.is_empty()).cloned().collect(),
        link: action.link.clone(),
        certainty: action.is_inferred().then(inferred),
        level: action.level.map(|it| words::professional_level(scale, it, language)),
    }
}

fn domains(action: &Action, context: &StoryContext<'_>) -> Vec<String> {
    let domains = context.domains.of_action(action).into_iter();
    let drawn = domains.filter(|_| context.draws(Part::Domains));
    drawn.map(|it| it.name(context.journey.language).to_owned()).collect()
}

fn chosen(action: &Action, context: &StoryContext<'_>) -> Option<String> {
    let chooser = action.chosen_by.as_ref().filter(|_| context.draws(Part::Choice))?;
    Some(words::lower_first(&words::chosen(chooser, context.journey.language)))
}

/// What the step is based on, and what each organisation does that is told of, what helped, and whether
/// it succeeded.
fn all_evidence(step: &Step, context: &StoryContext<'_>) -> Vec<EvidenceNote> {
    let language = context.journey.language;
    let of_step = step.evidence.iter().map(|it| evidence(it, None, language));
    let told = step.actions.iter().filter(|_| context.draws(Part::Organisations));
    let of_actions = told.flat_map(|action| {
        let of = || Some(words::acting(action, language));
        action.evidence.iter().map(move |it| evidence(it, of(), language))
    });
    let of_effects = step.effects().filter(|_| context.draws(Part::Helped));
    let of_effects = of_effects.flat_map(|(sign, effect)| {
        let of = move || Some(words::effect(sign, language).to_owned());
        effect.evidence.iter().map(move |it| evidence(it, of(), language))
    });
    let success = step.success.iter().filter(|_| context.draws(Part::Success));
    let of_success = success.flat_map(|success| {
        let of = || Some(Part::Success.heading(language).to_owned());
        success.evidence.iter().map(move |it| evidence(it, of(), language))
    });
    of_step.chain(of_actions).chain(of_effects).chain(of_success).collect()
}

fn evidence(evidence: &Evidence, of: Option<String>, language: Language) -> EvidenceNote {
    let kind = words::upper_first(evidence.kind.name(language));
    EvidenceNote {
        of,
        source: match &evidence.source {
            Some(source) => format!("{kind}: {source}"),
            None => kind,
        },
        is_sourced: evidence.source.is_some(),
        quote: evidence.quote.as_deref().map(|quote| words::unquoted(quote).to_owned()),
        note: evidence.note.clone(),
        link: evidence.link.clone(),
    }
}
