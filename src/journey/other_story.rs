//! Finds where a journey turns to the story of somebody else in the family, which is no return.

use crate::journey::passes::Pass;
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
    let mut others: Vec<String> = Vec::new();
    for at in 0..passes.len() {
        let steps = &journey.steps[passes[at].first..passes[at].end];
        let of_others = |step: &Step| step.about.iter().any(|name| others.contains(name));
        let goes_on = !steps.is_empty() && steps.iter().all(of_others);
        let mut people = people(steps);
        if goes_on {
            people.retain(|name| others.contains(name));
        } else if people.is_empty() || !begins(journey, &passes[..at], &passes[at], &people) {
            continue;
        } else {
            others.extend(people.iter().cloned());
        }
        passes[at].about = people;
    }
}

/// Everybody whom steps are about; nobody where one of them is about the whole family.
fn people(steps: &[Step]) -> Vec<String> {
    if steps.iter().any(|step| step.about.is_empty()) {
        return Vec::new();
    }
    let mut people: Vec<String> = Vec::new();
    for name in steps.iter().flat_map(|step| &step.about) {
        if !people.contains(name) {
            people.push(name.clone());
        }
    }
    people
}

/// Whether the story of these people begins with a pass.
fn begins(journey: &Journey, before: &[Pass], pass: &Pass, people: &[String]) -> bool {
    let position = pass.phase.as_deref().and_then(|phase| journey.phases.position(phase));
    let is_beginning = position.is_some_and(|position| position < BEGINNINGS);
    let gives_reason = journey.steps.get(pass.first).is_some_and(|it| it.return_reason.is_some());
    if !is_beginning || gives_reason {
        return false;
    }
    let earlier: Vec<&Pass> = before.iter().filter(|it| it.phase == pass.phase).collect();
    let steps = earlier.iter().flat_map(|it| &journey.steps[it.first..it.end]);
    let mut named = steps.flat_map(|step| &step.about);
    !earlier.is_empty() && !named.any(|name| people.contains(name))
}
