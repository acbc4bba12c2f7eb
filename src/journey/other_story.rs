//! Finds where a journey turns to the story of somebody else in the family, which is no return.

use std::collections::BTreeSet;

use crate::journey::pass::Pass;
use crate::model::{Journey, Step};

/// A problem can begin in one of so many phases from the first: later ones answer it.
const BEGINNINGS: usize = 2;

/// Says of each pass whose story it is, where that is not the one that the journey began with.
///
/// The story of somebody else begins with a pass through a phase that the journey has been in
/// before, of which every step is about ([`Step::about`]) people whom no earlier pass through it
/// was about, and that does not say why it goes back ([`Step::return_reason`]). It goes on with
/// every later pass of which each step is about one of them.
pub(super) fn mark(journey: &Journey, passes: &mut [Pass]) {
    if journey.steps.iter().all(|step| step.about.is_empty()) {
        return;
    }
    let mut others: BTreeSet<&str> = BTreeSet::new();
    // Whom the passes so far were about, in each phase in which a problem can begin; `None` where
    // the journey has not been yet.
    let mut named: [Option<BTreeSet<&str>>; BEGINNINGS] = Default::default();
    for pass in passes {
        let steps = &journey.steps[pass.first..pass.end];
        let phase = pass.phase.as_deref().and_then(|phase| journey.phases.position(phase));
        let named = phase.and_then(|phase| named.get_mut(phase));
        let people = people(steps);
        if goes_on(steps, &others) {
            let theirs = people.iter().filter(|name| others.contains(*name));
            pass.about = theirs.map(|name| (*name).to_owned()).collect();
        } else if named.as_ref().is_some_and(|named| begins(steps, &people, named.as_ref())) {
            others.extend(&people);
            pass.about = people.iter().map(|name| (*name).to_owned()).collect();
        }
        if let Some(named) = named {
            let about = steps.iter().flat_map(|step| &step.about);
            named.get_or_insert_default().extend(about.map(String::as_str));
        }
    }
}

/// Everybody whom steps are about, in the order of the story; nobody where one of them is about the
/// whole family.
fn people(steps: &[Step]) -> Vec<&str> {
    if steps.iter().any(|step| step.about.is_empty()) {
        return Vec::new();
    }
    let mut known = BTreeSet::new();
    let names = steps.iter().flat_map(|step| &step.about).map(String::as_str);
    names.filter(|name| known.insert(*name)).collect()
}

/// Whether a pass is about those whose own stories have begun.
fn goes_on(steps: &[Step], others: &BTreeSet<&str>) -> bool {
    let is_theirs = |step: &Step| step.about.iter().any(|name| others.contains(name.as_str()));
    !steps.is_empty() && steps.iter().all(is_theirs)
}

/// Whether the story of these people begins with a pass through a phase in which earlier passes were
/// about those `named`.
fn begins(steps: &[Step], people: &[&str], named: Option<&BTreeSet<&str>>) -> bool {
    let gives_reason = steps.first().is_some_and(|step| step.return_reason.is_some());
    let is_new = named.is_some_and(|named| !people.iter().any(|name| named.contains(name)));
    !people.is_empty() && !gives_reason && is_new
}
