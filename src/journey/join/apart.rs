//! Phases that have the number of a phase of another journey and another name: they stay apart.

use std::collections::HashMap;

use crate::journey::join::note::{JoinNote, Joining};
use crate::language::Language;
use crate::model::{Anchor, Journey, Phase, PhaseSet};

/// Gives phases a number of their own where an earlier journey calls that number otherwise, so that no step
/// stands under a phase that nobody put it in.
pub(super) fn set_phases_apart(
    known: &PhaseSet,
    journeys: &mut [Option<&mut Journey>],
    joining: &mut Joining,
) {
    let mut known: Vec<Phase> = known.phases.clone();
    for (party, journey) in journeys.iter_mut().enumerate() {
        let Some(journey) = journey else { continue };
        let moved = moved(&known, journey);
        for phase in &journey.phases.phases {
            let Some(here) = moved.get(&phase.id) else { continue };
            joining.apart.push((here.clone(), phase.id.clone()));
            joining.notes.push(JoinNote::OtherPhase {
                party: joining.parties[party].clone(),
                id: phase.id.clone(),
                label: phase.label.clone(),
                here: here.clone(),
            });
        }
        if !moved.is_empty() {
            renumber(journey, &moved);
        }
        for phase in &journey.phases.phases {
            if known.iter().all(|own| own.id != phase.id) {
                known.push(phase.clone());
            }
        }
    }
}

/// The phases of a journey that are called otherwise here, each with its number here.
fn moved(known: &[Phase], journey: &Journey) -> HashMap<String, String> {
    let standard = PhaseSet::standard(Language::Dutch);
    let own = &journey.phases;
    let mut moved: HashMap<String, String> = HashMap::new();
    for phase in &own.phases {
        let there = known.iter().find(|it| it.id == phase.id);
        let is_other = there.is_some_and(|it| it.label != phase.label && !is_usual(it, phase));
        // A part goes with the phase that it is a part of.
        let is_part = phase.parent.as_ref().is_some_and(|parent| moved.contains_key(parent));
        if !is_other && !is_part {
            continue;
        }
        let is_free = |id: &String| own.get(id).is_none() && !moved.values().any(|it| it == id);
        let alike = known.iter().find(|it| it.label == phase.label && is_free(&it.id) && !is_part);
        let is_new = |id: &String| {
            is_free(id) && standard.get(id).is_none() && known.iter().all(|it| it.id != *id)
        };
        let mut numbers = (1..).map(|number: u32| number.to_string());
        let here = alike.map(|it| it.id.clone()).or_else(|| numbers.find(is_new));
        moved.extend(here.map(|here| (phase.id.clone(), here)));
    }
    moved
}

/// Gives phases other numbers wherever a journey names them.
fn renumber(journey: &mut Journey, moved: &HashMap<String, String>) {
    let put = |id: &mut String| {
        if let Some(here) = moved.get(id) {
            id.clone_from(here);
        }
    };
    for phase in &mut journey.phases.phases {
        put(&mut phase.id);
        phase.parent.iter_mut().chain(&mut phase.after).for_each(put);
    }
    for way in &mut journey.phases.returns {
        way.from.iter_mut().for_each(put);
        put(&mut way.to);
    }
    for step in &mut journey.steps {
        step.phase.iter_mut().for_each(put);
        step.analytic.iter_mut().for_each(|visit| put(&mut visit.phase));
    }
    let of_experiences = journey.experiences.iter_mut().map(|it| &mut it.phases);
    let of_comparisons = journey.comparisons.iter_mut().map(|it| &mut it.phases);
    let of_advice = journey.advice.iter_mut().map(|it| &mut it.phases);
    of_experiences.chain(of_comparisons).chain(of_advice).flatten().for_each(put);
    let chances = journey.opportunities.iter_mut().map(|it| &mut it.at);
    for at in chances.chain(journey.reflections.iter_mut().map(|it| &mut it.at)) {
        if let Anchor::Phase(phase) = at {
            put(phase);
        }
    }
}

/// Whether both are what a phase of the seven is called in one of our languages.
fn is_usual(ours: &Phase, theirs: &Phase) -> bool {
    let usual = |phase: &Phase| {
        Language::ALL.iter().any(|&language| {
            PhaseSet::standard(language).get(&phase.id).is_some_and(|it| it.label == phase.label)
        })
    };
    usual(ours) && usual(theirs)
}
