//! Joins journeys of one case into one journey that as many parties tell.

use std::collections::HashSet;

use crate::journey::{Telling, join};
use crate::model::{Journey, Narrator, Party, Study};

/// Journeys of which one has no phase in common with the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NothingShared;

/// Lays two journeys of one case side by side: one journey told by two parties.
///
/// # Errors
/// As [`all_side_by_side`].
pub fn side_by_side(first: Journey, second: Journey) -> Result<Journey, NothingShared> {
    all_side_by_side(&[first, second])
}

/// Lays journeys of one case side by side: one journey told by as many parties.
///
/// Sources, limits, categories and fictitious names of each stand with the joint journey; what
/// only one of them says beside its steps (introduction, experiences, themes, comparisons, advice)
/// and the lanes it asks for do not. Where several journeys have a phase with the same id, it takes
/// the first one's name; steps lie on the line of who tells them. [`join`] keeps all of it.
///
/// # Errors
/// When one has no phase in common with the first.
pub fn all_side_by_side(journeys: &[Journey]) -> Result<Journey, NothingShared> {
    let Some((first, others)) = journeys.split_first() else { return Err(NothingShared) };
    if !others.iter().all(|other| share_a_phase(first, other)) {
        return Err(NothingShared);
    }
    let mut joint = Journey::in_language("", first.language);
    joint.phases = first.phases.clone();
    // Of one case they hold for whoever tells it.
    for limit in journeys.iter().flat_map(|journey| &journey.study.limits) {
        if !joint.study.limits.contains(limit) {
            joint.study.limits.push(limit.clone());
        }
    }
    let tellings = journeys.iter().map(|journey| Telling::of(told_by_itself(journey)));
    let tellings: Vec<Telling> = tellings.collect();
    let mut joint = join(joint, &tellings).journey;
    joint.title = title(journeys, &joint.parties, first);
    Ok(joint)
}

/// A journey without what stands beside its steps.
fn told_by_itself(journey: &Journey) -> Journey {
    let mut bare = Journey::in_language(journey.title.clone(), journey.language);
    bare.narrator = journey.narrator.as_ref().map(|narrator| Narrator {
        name: narrator.name.clone(),
        kind: narrator.kind,
        fictional: narrator.fictional,
        ..Narrator::default()
    });
    bare.categories.clone_from(&journey.categories);
    bare.fictional_names.clone_from(&journey.fictional_names);
    bare.public_names.clone_from(&journey.public_names);
    bare.source.clone_from(&journey.source);
    bare.study = Study { limits: Vec::new(), ..journey.study.clone() };
    bare.phases = journey.phases.clone();
    bare.scale = journey.scale.clone();
    bare.steps.clone_from(&journey.steps);
    bare
}

fn share_a_phase(first: &Journey, second: &Journey) -> bool {
    let phases = |journey: &Journey| -> Vec<Option<String>> {
        let passes = journey.passes().into_iter();
        passes.filter(|pass| pass.first < pass.end).map(|pass| pass.phase).collect()
    };
    let theirs: HashSet<_> = phases(second).into_iter().collect();
    phases(first).iter().any(|phase| theirs.contains(phase))
}

fn title(journeys: &[Journey], parties: &[Party], first: &Journey) -> String {
    if journeys.iter().all(|journey| journey.title == first.title) {
        return first.title.clone();
    }
    let language = first.language;
    let differ = parties.iter().any(|party| party.kind != parties[0].kind);
    let who = |party: &Party| {
        if !differ {
            return party.name.clone();
        }
        format!("{} ({})", party.name, party.kind.label(language).to_lowercase())
    };
    let names: Vec<String> = parties.iter().map(who).collect();
    names.join(language.pick(" naast ", " beside "))
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
