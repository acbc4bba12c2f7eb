//! What holds for a joint journey as a whole: names, sources, the study, consent, phases, lanes.

use crate::journey::join::note::Joining;
use crate::journey::join::own::moved;
use crate::language::Language;
use crate::model::{Consent, Journey, LevelSource, Narrator, Phase, PhaseSet, Study};

/// Brings together what the journeys say of themselves.
pub(super) fn add_head(joint: &mut Journey, journeys: &[Option<&Journey>], joining: &mut Joining) {
    for (party, journey) in journeys.iter().enumerate() {
        let Some(journey) = journey else { continue };
        union(&mut joint.categories, &journey.categories);
        union(&mut joint.fictional_names, &fictional_names(journey));
        union(&mut joint.public_names, &journey.public_names);
        union(
            &mut joint.retold_by,
            &retold_by(journey, journeys, &joining.parties[party], joining),
        );
        let (study, own) = (&mut joint.study, &journey.study);
        add_frame(study, own);
        // "This is a reconstruction" holds for the one who says so.
        let of_all = |limit: &String| journeys.iter().all(|it| says(*it, limit));
        let about = joining.language.pick("Over", "About");
        let limit = |limit: &String| {
            if of_all(limit) {
                return limit.clone();
            }
            format!("{about} {}: {limit}", joining.parties[party])
        };
        union(&mut study.limits, &own.limits.iter().map(limit).collect::<Vec<_>>());
        add_line(&mut joint.source, journey.source.as_ref());
        let languages = journey.text_languages.iter();
        let languages = languages.map(|(text, language)| (text.clone(), *language));
        joint.text_languages.extend(languages);
        for lane in &journey.own_lanes {
            let lower = lane.name.to_lowercase();
            if joint.own_lanes.iter().all(|own| own.name.to_lowercase() != lower) {
                joint.own_lanes.push(lane.clone());
            }
        }
    }
    add_sources_of_levels(joint, journeys);
    add_what_all_say(joint, journeys, joining);
    leave_out_the_rest(joint, journeys, joining);
}

/// Who retold a journey; where not all were retold by the same, with whose story it is.
fn retold_by(
    journey: &Journey,
    journeys: &[Option<&Journey>],
    party: &str,
    joining: &Joining,
) -> Vec<String> {
    let mut others = journeys.iter().copied();
    if others.all(|it| it.is_some_and(|it| it.retold_by == journey.retold_by)) {
        return journey.retold_by.clone();
    }
    let story = joining.language.pick("het verhaal van", "the story of");
    journey.retold_by.iter().map(|name| format!("{name} ({story} {party})")).collect()
}

/// Brings together how the journeys were studied, each thing once.
fn add_frame(study: &mut Study, own: &Study) {
    for (all, own) in [
        (&mut study.client, &own.client),
        (&mut study.reference, &own.reference),
        (&mut study.date, &own.date),
        (&mut study.status, &own.status),
        (&mut study.aim, &own.aim),
    ] {
        add_line(all, own.as_ref());
    }
    union(&mut study.researchers, &own.researchers);
    union(&mut study.definitions, &own.definitions);
    union(&mut study.approach, &own.approach);
    union(&mut study.data, &own.data);
    union(&mut study.figures, &own.figures);
    union(&mut study.privacy, &own.privacy);
    union(&mut study.forewords, &own.forewords);
}

/// Takes over who says the levels and phases, and the language of the texts, where that is so of all.
fn add_sources_of_levels(joint: &mut Journey, journeys: &[Option<&Journey>]) {
    let of_all = |value: &dyn Fn(&Journey) -> bool| {
        journeys.iter().all(|journey| journey.is_some_and(value))
    };
    if let Some(first) = journeys.iter().copied().flatten().next() {
        if joint.level_source.is_none() && of_all(&|it| it.level_source == first.level_source) {
            joint.level_source = first.level_source;
        }
        if joint.phase_source.is_none() && of_all(&|it| it.phase_source == first.phase_source) {
            joint.phase_source = first.phase_source;
        }
        if joint.other_language.is_none()
            && of_all(&|it| it.text_language() == first.text_language())
        {
            joint.other_language =
                Some(first.text_language()).filter(|language| *language != joint.language.into());
        }
    }
}

/// Takes over what all journeys say alike, where the joint one says nothing else.
fn add_what_all_say(joint: &mut Journey, journeys: &[Option<&Journey>], joining: &mut Joining) {
    let language = joint.language;
    let consent = |it: &Journey| it.consent.clone();
    let words = |it: &Consent| {
        let said = [&it.by, &it.to, &it.when, &it.name];
        said.into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
    };
    let what = ["toestemming", "consent"];
    same(&mut joint.consent, journeys, consent, what, &words, joining);
    let film = |it: &Journey| it.film.clone();
    same(&mut joint.film, journeys, film, ["film", "film"], &String::clone, joining);
    let scenario = |it: &Journey| it.scenario;
    let name = |it: &crate::model::Scenario| it.name(language).to_owned();
    same(&mut joint.scenario, journeys, scenario, ["scenario", "scenario"], &name, joining);
}

fn same<T: PartialEq + Clone>(
    joint: &mut Option<T>,
    journeys: &[Option<&Journey>],
    of: impl Fn(&Journey) -> Option<T>,
    what: [&'static str; 2],
    words: &dyn Fn(&T) -> String,
    joining: &mut Joining,
) {
    let said: Vec<Option<T>> = journeys.iter().map(|it| it.and_then(&of)).collect();
    let first = said.first().cloned().flatten();
    if joint.is_none() && said.iter().all(|own| *own == first) {
        *joint = first;
    }
    for (party, own) in said.iter().enumerate() {
        if let Some(own) = own.as_ref().filter(|_| *own != *joint) {
            joining.leave_out(party, what, words(own));
        }
    }
}

/// Tells what only a journey of one narrator can say.
fn leave_out_the_rest(joint: &Journey, journeys: &[Option<&Journey>], joining: &mut Joining) {
    for (party, journey) in journeys.iter().enumerate() {
        let Some(journey) = journey else { continue };
        let narrator = journey.narrator.as_ref();
        if let Some(age) = narrator.and_then(|narrator| narrator.age) {
            joining.leave_out(party, ["leeftijd", "age"], age.to_string());
        }
        if let Some(own) = narrator.and_then(|narrator| narrator.introduction.as_ref()) {
            joining.leave_out(party, ["introductie", "introduction"], own.text.clone());
        }
        let narrator = narrator.map_or(&journey.title, |narrator| &narrator.name);
        if *narrator != journey.title && joint.title != journey.title {
            joining.leave_out(party, ["titel", "title"], journey.title.clone());
        }
        if journey.text_language() != joint.text_language() {
            let tag = journey.text_language().to_string();
            joining.leave_out(party, ["taal", "language"], tag);
        }
        // Only an event can say itself who says its level.
        let without_event =
            journey.steps.iter().any(|it| it.event.is_none() && it.level().is_some());
        if let Some(source) = journey.level_source.filter(|_| without_event)
            && joint.level_source != Some(source)
        {
            let what = ["bron van niveaus zonder gebeurtenis", "source of levels without an event"];
            joining.leave_out(party, what, level_source_name(source, joining.language).to_owned());
        }
        if !journey.lines.is_empty() {
            joining.leave_out(party, ["lijnen", "lines"], journey.lines.join(", "));
        }
        if let Some(parts) = &journey.parts {
            let names: Vec<&str> =
                parts.iter().map(|part| journey.name_of(*part, joining.language)).collect();
            joining.leave_out(party, ["banen", "lanes"], names.join(", "));
        }
    }
}

const fn level_source_name(source: LevelSource, language: Language) -> &'static str {
    match source {
        LevelSource::Family => language.pick("gezin", "family"),
        LevelSource::Researcher => language.pick("onderzoeker", "researcher"),
        LevelSource::Session => language.pick("werksessie", "session"),
    }
}

/// The phases of all; one that has an id of its own comes after those of the first, and one that is kept
/// apart after the phase of which it had the number.
pub(super) fn phases(
    joint: &Journey,
    journeys: &[Option<&Journey>],
    joining: &Joining,
) -> PhaseSet {
    let mut phases = joint.phases.clone();
    for (party, journey) in journeys.iter().enumerate() {
        let Some(journey) = journey else { continue };
        for phase in &journey.phases.phases {
            let values = moved(&phase.own, &joint.own_lanes, party);
            if let Some(known) = phases.phases.iter_mut().find(|known| known.id == phase.id) {
                union(&mut known.own, &values);
            } else {
                let at = place(&phases, &phase.id, joining);
                phases.phases.insert(at, Phase { own: values, ..phase.clone() });
            }
        }
        for way in &journey.phases.returns {
            let known = |own: &crate::model::Return| own.from == way.from && own.to == way.to;
            if !phases.returns.iter().any(known) {
                phases.returns.push(way.clone());
            }
        }
    }
    phases
}

/// Where a phase comes among those that are there.
fn place(phases: &PhaseSet, id: &str, joining: &Joining) -> usize {
    let apart = joining.apart.iter().find(|(here, _)| here == id);
    let is_of =
        |phase: &Phase, own: &String| phase.id == *own || phase.parent.as_ref() == Some(own);
    let last = apart.and_then(|(_, own)| phases.phases.iter().rposition(|it| is_of(it, own)));
    last.map_or(phases.phases.len(), |last| last + 1)
}

fn says(journey: Option<&Journey>, limit: &String) -> bool {
    journey.is_some_and(|journey| journey.study.limits.contains(limit))
}

fn fictional_names(journey: &Journey) -> Vec<String> {
    let fictional = |narrator: &&Narrator| narrator.fictional == Some(true);
    let narrator = journey.narrator.iter().filter(fictional).map(|narrator| &narrator.name);
    narrator.chain(&journey.fictional_names).cloned().collect()
}

pub(super) fn union<T: PartialEq + Clone>(all: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !all.contains(item) {
            all.push(item.clone());
        }
    }
}

/// Puts a text below others, unless it is one of their lines.
fn add_line(all: &mut Option<String>, more: Option<&String>) {
    let Some(more) = more else { return };
    match all {
        Some(all) if all.contains(more.as_str()) => {}
        Some(all) => *all = format!("{all}\n{more}"),
        None => *all = Some(more.clone()),
    }
}
