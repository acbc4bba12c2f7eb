//! Adds, moves and removes steps, so that what refers to a step means the same one afterwards and every
//! other step stays in its phase.

use crate::diagnostic::Message;
use crate::edit::page::Page;
use crate::edit::path::{Kind, Spot, find};
use crate::edit::plan::Plan;
use crate::edit::step_places::Steps;
use crate::edit::{answered, messages};
use crate::language::Language;
use crate::model::{PhaseSet, StepId};
use crate::source::vocabulary::{GoalKey, JourneyKey, Keys, OwnValueKey, ReflectionKey, StepKey};
use crate::source::writer::Entry;

/// Where the file refers to steps.
fn references(page: &Page<'_>, steps: &Steps) -> Vec<Spot> {
    let mut found = Vec::new();
    let Some(root) = Spot::root(page) else { return found };
    let ends = [GoalKey::From.key().word.en, GoalKey::Until.key().word.en];
    let step = [ReflectionKey::Step.key().word.en];
    let lists: [(JourneyKey, &[&str]); 5] = [
        (JourneyKey::Goals, &ends),
        (JourneyKey::Lead, &ends),
        (JourneyKey::Involved, &ends),
        (JourneyKey::Problems, &ends),
        (JourneyKey::Reflections, &step),
    ];
    for (list, words) in lists {
        let Some(list) = root.behind(page, list.key().word.en) else { continue };
        for item in list.items(page) {
            found.extend(words.iter().filter_map(|word| item.behind(page, word)));
        }
    }
    for (list, count) in &steps.lists {
        let Ok(list) = find(page, list, Language::Dutch) else { continue };
        for at in 0..*count {
            let own =
                list.item(page, at).and_then(|it| it.behind(page, StepKey::Own.key().word.en));
            found.extend(own.into_iter().flat_map(|own| untils(page, &own)));
        }
    }
    found
}

/// The last steps of what a step says in lanes of the journey's own.
fn untils(page: &Page<'_>, own: &Spot) -> Vec<Spot> {
    let mut found = Vec::new();
    if !page.is_record(own.node()) {
        return found;
    }
    for (key, value) in page.pairs(own.node()) {
        let mut lane = own.clone();
        lane.chain.push((Some(key), value));
        lane.kind = match own.kind {
            Kind::Names(Some(record)) => Kind::Record(record),
            other => other,
        };
        let until = OwnValueKey::Until.key().word.en;
        found.extend(lane.items(page).iter().filter_map(|item| item.behind(page, until)));
    }
    found
}

/// Lets what refers to a step by its number mean the same step when numbers change: `new` says which
/// number a step gets, and nothing for one that goes.
pub(super) fn renumber(
    plan: &mut Plan<'_>,
    steps: &Steps,
    new: impl Fn(usize) -> Option<usize>,
    l: Language,
) -> Result<(), Message> {
    let page = plan.page;
    let step = |it: usize| find(page, &steps.path(steps.numbered(it)?, l).ok()?, l).ok();
    let going: Vec<(usize, Spot)> = (1..=steps.count())
        .filter(|&it| new(it).is_none())
        .filter_map(|it| Some((it, step(it)?)))
        .collect();
    let name = |spot: &Spot| {
        let name = spot.behind(page, StepKey::Name.key().word.en)?;
        Some(page.words(name.node()).trim().to_lowercase())
    };
    let names: Vec<(usize, Option<String>)> =
        going.iter().map(|(number, spot)| (*number, name(spot))).collect();
    for spot in references(page, steps) {
        let goes = |gone: &Spot| spot.chain.iter().any(|it| it.1 == gone.node());
        if going.iter().any(|(_, gone)| goes(gone)) {
            continue;
        }
        let word = page.words(spot.node()).trim();
        let number = word.parse::<usize>().ok().filter(|it| (1..=steps.count()).contains(it));
        let lower = word.to_lowercase();
        let gone = match number {
            Some(old) => new(old).is_none().then_some(old),
            None => names.iter().find(|(_, name)| *name == Some(lower.clone())).map(|it| it.0),
        };
        if let Some(gone) = gone {
            let line = page.tree.span(spot.node()).position(page.text).line;
            return Err(messages::referred_to(l, gone, line));
        }
        if let Some(new) = number.and_then(&new).filter(|it| number != Some(*it)) {
            plan.replace(&spot, &Entry::Word(new.to_string()))?;
        }
    }
    Ok(())
}

/// What a step says of its phase.
fn own_phase(page: &Page<'_>, step: &Spot) -> Option<String> {
    let phase = step.behind(page, StepKey::Phase.key().word.en)?;
    Some(page.words(phase.node()).trim().to_owned())
}

/// The phase that a step is in: its own, or that of the nearest step before it that has one.
fn phase(page: &Page<'_>, steps: &Steps, step: StepId) -> Option<String> {
    let list = find(page, &steps.lists.get(step.party)?.0, Language::Dutch).ok()?;
    let items = list.items(page);
    let before = &items[..step.number.min(items.len())];
    before.iter().rev().find_map(|step| own_phase(page, step))
}

/// Whether a step is in no phase, and none of its party behind it is.
fn are_free(page: &Page<'_>, steps: &Steps, step: StepId) -> bool {
    let last = steps.lists.get(step.party).map_or(0, |(_, count)| *count);
    phase(page, steps, StepId { number: last.max(step.number), ..step }).is_none()
}

/// Lets a step that takes its phase from the step before it stay in that phase, when another phase comes
/// before it.
fn keep_phase(
    plan: &mut Plan<'_>,
    steps: &Steps,
    step: StepId,
    before: Option<String>,
    l: Language,
) -> Result<(), Message> {
    let Ok(path) = steps.path(step, l) else { return Ok(()) };
    let spot = find(plan.page, &path, l)?;
    if own_phase(plan.page, &spot).is_some() {
        return Ok(());
    }
    match (phase(plan.page, steps, step), before) {
        (own, before) if own == before => Ok(()),
        (Some(own), _) => plan.add_key(&spot, StepKey::Phase.key().word.en, &Entry::Word(own)),
        (None, _) => Err(messages::phase_lost(l, steps.number(step))),
    }
}

/// Adds a step behind another one of its party, or at the beginning.
pub(super) fn add(
    plan: &mut Plan<'_>,
    after: StepId,
    (new, own): (&Entry, Option<&str>),
    l: Language,
) -> Result<(), Message> {
    let steps = Steps::of(plan.page);
    if after.number > 0 {
        steps.path(after, l)?;
    }
    let here = phase(plan.page, &steps, after);
    // Behind the first step of a file that is in a phase those follow that are in none.
    if own.is_none() || !are_free(plan.page, &steps, after.next()) {
        let before = own.map(str::to_owned).or(here);
        keep_phase(plan, &steps, after.next(), before, l)?;
    }
    let number = steps.number(after);
    renumber(plan, &steps, |old| Some(if old > number { old + 1 } else { old }), l)?;
    let list = find(plan.page, steps.list(after.party, l)?, l)?;
    plan.insert(&list, after.number, new)
}

/// Removes a step.
pub(super) fn remove(plan: &mut Plan<'_>, step: StepId, l: Language) -> Result<(), Message> {
    let steps = Steps::of(plan.page);
    let path = steps.path(step, l)?;
    let before = step.number.checked_sub(1).map(|number| StepId { number, ..step });
    let before = before.and_then(|it| phase(plan.page, &steps, it));
    keep_phase(plan, &steps, step.next(), before, l)?;
    let number = steps.number(step);
    let new = |old: usize| (old != number).then(|| if old > number { old - 1 } else { old });
    renumber(plan, &steps, new, l)?;
    let spot = find(plan.page, &path, l)?;
    answered::level(plan, step);
    plan.remove(&spot)
}

/// Moves a step behind another one of its party, or to the beginning; in a phase where one is named.
pub(super) fn shift(
    plan: &mut Plan<'_>,
    (step, after): (StepId, StepId),
    new: Option<&str>,
    (phases, l): (&PhaseSet, Language),
) -> Result<(), Message> {
    let steps = Steps::of(plan.page);
    let path = steps.path(step, l)?;
    if after.party != step.party {
        return Err(messages::other_party(l));
    }
    if after.number > 0 {
        steps.path(after, l)?;
    }
    if after == step || after.next() == step {
        return new.map_or(Ok(()), |new| set_phase(plan, step, Some(new), (phases, l)));
    }
    let page = plan.page;
    let before = step.number.checked_sub(1).map(|number| StepId { number, ..step });
    let before = before.and_then(|it| phase(page, &steps, it));
    let now = new.map(str::to_owned).or_else(|| phase(page, &steps, step));
    // The step itself, the one that follows it now, and the one that will.
    match new {
        Some(new) => set_own_phase(plan, &find(page, &path, l)?, new, phase(page, &steps, after))?,
        None => keep_phase(plan, &steps, step, phase(page, &steps, after), l)?,
    }
    keep_phase(plan, &steps, step.next(), before, l)?;
    if new.is_none() || !are_free(page, &steps, after.next()) {
        keep_phase(plan, &steps, after.next(), now, l)?;
    }
    let (from, to) = (steps.number(step), steps.number(after));
    renumber(plan, &steps, |old| Some(moved(old, from, to)), l)?;
    let list = find(plan.page, steps.list(step.party, l)?, l)?;
    // It would be asked of the step that comes in its place.
    answered::level(plan, step);
    plan.shift(&list, step.number - 1, after.number)
}

/// Says in a step which phase it is in, where the step before it does not say so already.
fn set_own_phase(
    plan: &mut Plan<'_>,
    step: &Spot,
    new: &str,
    before: Option<String>,
) -> Result<(), Message> {
    let (key, word) = (StepKey::Phase.key().word.en, Entry::Word(new.to_owned()));
    match step.behind(plan.page, key) {
        Some(own) => plan.replace(&own, &word),
        None if before.is_some_and(|it| it == new) => Ok(()),
        None => plan.add_key(step, key, &word),
    }
}

/// The number that a step gets when another one moves behind a third.
const fn moved(old: usize, from: usize, to: usize) -> usize {
    if old == from {
        if to > from { to } else { to + 1 }
    } else if from < old && old <= to {
        old - 1
    } else if to < old && old < from {
        old + 1
    } else {
        old
    }
}

/// Sets the phase of a step. The steps behind it that say no phase of their own stay in theirs, unless the
/// story would then go back to an earlier phase where nobody told that: then they follow.
pub(super) fn set_phase(
    plan: &mut Plan<'_>,
    step: StepId,
    new: Option<&str>,
    (phases, l): (&PhaseSet, Language),
) -> Result<(), Message> {
    let steps = Steps::of(plan.page);
    let path = steps.path(step, l)?.word(StepKey::Phase);
    let own = own_phases(plan.page, &steps, step.party);
    let before = own[..step.number - 1].iter().flatten().next_back().cloned();
    let now = new.map(str::to_owned).or(before);
    if !follow(&own, step.number - 1, now.as_deref(), phases) {
        keep_phase(plan, &steps, step.next(), now, l)?;
    }
    match new {
        Some(new) => crate::edit::set::set(plan, &path, &Entry::Word(new.to_owned()), l),
        None => crate::edit::set::remove(plan, &path, l),
    }
}

/// What each step of a party says of its phase.
fn own_phases(page: &Page<'_>, steps: &Steps, party: usize) -> Vec<Option<String>> {
    let list = steps.lists.get(party).map(|(list, _)| find(page, list, Language::Dutch));
    let items = list.and_then(Result::ok).map_or_else(Vec::new, |list| list.items(page));
    items.iter().map(|step| own_phase(page, step)).collect()
}

/// Whether the steps behind one that comes into another phase go along: only where the story would else go
/// back once more than it does, or where they are in no phase and would come into this one anyhow.
fn follow(own: &[Option<String>], at: usize, new: Option<&str>, phases: &PhaseSet) -> bool {
    let end = own.iter().skip(at + 1).position(Option::is_some).map_or(own.len(), |it| at + 1 + it);
    let mut now: Vec<Option<&str>> = Vec::with_capacity(own.len());
    for step in own {
        now.push(step.as_deref().or_else(|| now.last().copied().flatten()));
    }
    if end == at + 1 {
        return false;
    }
    let with = |end: usize| {
        let mut all = now.clone();
        all[at..end].fill(new);
        all
    };
    let falls = goes_back(&now, phases);
    let is_free = now[at + 1].is_none();
    (is_free || goes_back(&with(at + 1), phases) > falls) && goes_back(&with(end), phases) <= falls
}

/// How often a story goes to an earlier phase.
fn goes_back(story: &[Option<&str>], phases: &PhaseSet) -> usize {
    let places: Vec<usize> = story.iter().flatten().filter_map(|it| phases.position(it)).collect();
    places.windows(2).filter(|two| two[1] < two[0]).count()
}
