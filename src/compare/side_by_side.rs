//! Joins two journeys of one case into one journey that two parties tell.

use crate::model::{Journey, Narrator, Party, PhaseSet, Study};

/// Two journeys in which no phase is told by both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NothingShared;

/// Lays two journeys of one case side by side: one journey told by two parties.
///
/// Sources, limits, categories and fictitious names of either stand with the joint journey; what
/// only one of them says beside its steps (introduction, experiences, themes, comparisons, advice),
/// the lanes it asks for and the lines of others in the family do not. Where both journeys have a phase with the same id, it takes
/// the first one's name.
///
/// # Errors
/// When the two have no phase in common.
pub fn side_by_side(first: Journey, second: Journey) -> Result<Journey, NothingShared> {
    if !share_a_phase(&first, &second) {
        return Err(NothingShared);
    }
    let language = first.language;
    let parties = parties(&first, &second);
    let mut joint = Journey::in_language(title(&first, &second, &parties), language);
    joint.phases = phases(&first.phases, &second.phases);
    for journey in [&first, &second] {
        union(&mut joint.categories, &journey.categories);
        union(&mut joint.fictional_names, &fictional_names(journey));
        union(&mut joint.public_names, &journey.public_names);
    }
    joint.study = study(first.study, &second.study);
    joint.source = lines_once(first.source.as_ref(), second.source.as_ref());
    let mut tellings = [first.steps, second.steps];
    for step in tellings.iter_mut().flatten() {
        step.levels.clear();
    }
    Ok(joint.told_by(parties.into_iter().zip(tellings).collect()))
}

fn share_a_phase(first: &Journey, second: &Journey) -> bool {
    let phases = |journey: &Journey| -> Vec<Option<String>> {
        let passes = journey.passes().into_iter();
        passes.filter(|pass| pass.first < pass.end).map(|pass| pass.phase).collect()
    };
    let theirs: std::collections::HashSet<_> = phases(second).into_iter().collect();
    phases(first).iter().any(|phase| theirs.contains(phase))
}

/// Each journey's narrator as a party, under names that differ.
fn parties(first: &Journey, second: &Journey) -> Vec<Party> {
    let mut parties: Vec<Party> = [first, second].into_iter().map(party).collect();
    if parties[0].name == parties[1].name {
        for (party, number) in parties.iter_mut().zip(1..) {
            party.name = format!("{} ({number})", party.name);
        }
    }
    parties
}

fn party(journey: &Journey) -> Party {
    let narrator = journey.narrator.as_ref();
    Party {
        name: narrator.map_or(&journey.title, |narrator| &narrator.name).clone(),
        kind: narrator.map(|narrator| narrator.kind).unwrap_or_default(),
        n: None,
        scale: journey.scale.clone(),
    }
}

fn title(first: &Journey, second: &Journey, parties: &[Party]) -> String {
    if first.title == second.title {
        return first.title.clone();
    }
    let language = first.language;
    let differ = parties[0].kind != parties[1].kind;
    let named = |party: &Party| {
        if !differ {
            return party.name.clone();
        }
        format!("{} ({})", party.name, party.kind.label(language).to_lowercase())
    };
    let beside = language.pick("naast", "beside");
    format!("{} {beside} {}", named(&parties[0]), named(&parties[1]))
}

fn phases(first: &PhaseSet, second: &PhaseSet) -> PhaseSet {
    let mut phases = first.clone();
    let known = |phase: &&crate::model::Phase| first.get(&phase.id).is_none();
    phases.phases.extend(second.phases.iter().filter(known).cloned());
    union(&mut phases.returns, &second.returns);
    phases
}

fn fictional_names(journey: &Journey) -> Vec<String> {
    let fictional = |narrator: &&Narrator| narrator.fictional == Some(true);
    let narrator = journey.narrator.iter().filter(fictional).map(|narrator| &narrator.name);
    narrator.chain(&journey.fictional_names).cloned().collect()
}

/// The studies of both, each thing once.
fn study(first: Study, second: &Study) -> Study {
    let once = |text: fn(&Study) -> Option<&String>| lines_once(text(&first), text(second));
    let (client, reference) = (once(|it| it.client.as_ref()), once(|it| it.reference.as_ref()));
    let (date, status) = (once(|it| it.date.as_ref()), once(|it| it.status.as_ref()));
    let aim = once(|it| it.aim.as_ref());
    let mut study = Study { client, reference, date, status, aim, ..first };
    union(&mut study.researchers, &second.researchers);
    union(&mut study.definitions, &second.definitions);
    union(&mut study.approach, &second.approach);
    union(&mut study.data, &second.data);
    union(&mut study.figures, &second.figures);
    union(&mut study.privacy, &second.privacy);
    union(&mut study.limits, &second.limits);
    union(&mut study.forewords, &second.forewords);
    study
}

fn union<T: PartialEq + Clone>(all: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !all.contains(item) {
            all.push(item.clone());
        }
    }
}

fn lines_once(first: Option<&String>, second: Option<&String>) -> Option<String> {
    match (first, second) {
        (Some(first), Some(second)) if first != second => Some(format!("{first}\n{second}")),
        (first, second) => first.or(second).cloned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, PartyKind, Step};

    fn journey(name: &str, phases: &[&str]) -> Journey {
        let mut journey = Journey::new(name);
        journey.narrator = Some(Narrator::named(name));
        let step = |phase: &&str| Step::event("x", Level::NEUTRAL).in_phase(*phase);
        journey.with_steps(phases.iter().map(step))
    }

    #[test]
    fn two_journeys_become_two_parties() {
        let mut second = journey("Sanne", &["2"]);
        if let Some(narrator) = &mut second.narrator {
            narrator.kind = PartyKind::Professional;
        }
        let joint = side_by_side(journey("Mila", &["1", "2"]), second).expect("share phase 2");
        assert_eq!(joint.title, "Mila (gezin) naast Sanne (professional)");
        assert_eq!(joint.parties[1].kind, PartyKind::Professional);
        assert_eq!(joint.steps.iter().map(|step| step.id.party).collect::<Vec<_>>(), [0, 0, 1]);
    }

    #[test]
    fn two_narrators_of_one_name_are_told_apart() {
        let joint = side_by_side(journey("Mila", &["1"]), journey("Mila", &["1"])).expect("same");
        assert_eq!((joint.party("Mila (1)"), joint.party("Mila (2)")), (Some(0), Some(1)));
    }

    #[test]
    fn journeys_without_a_common_phase_are_refused() {
        let refused = side_by_side(journey("Mila", &["1"]), journey("Sanne", &["2"]));
        assert_eq!(refused, Err(NothingShared));
    }
}
