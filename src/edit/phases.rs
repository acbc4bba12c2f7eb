//! Adds, moves and removes phases of the journey's own, so that what refers to a phase by its number, which
//! is its place unless it says another, means the same one afterwards.

use std::collections::HashMap;

use crate::diagnostic::Message;
use crate::edit::messages;
use crate::edit::path::Spot;
use crate::edit::plan::Plan;
use crate::language::Language;
use crate::model::Journey;
use crate::source::reader::tidy;
use crate::source::vocabulary::{
    BackKey, JourneyKey, Key, Keys, PhaseKey, ReflectionKey, StepKey, VisitKey,
};
use crate::source::writer::Entry;

/// The phases of a file as they are, each with whether its number is its place.
fn known(plan: &Plan<'_>, journey: &Journey, l: Language) -> Result<Vec<(String, bool)>, Message> {
    let page = plan.page;
    let root = Spot::root(page).ok_or_else(|| plan.impossible())?;
    let list = root.behind(page, JourneyKey::Phases.key().word.en);
    let list = list.filter(|it| page.is_list(it.node()));
    let items = list.ok_or_else(|| messages::usual_phases(l))?.items(page);
    let by_place = |item: &Spot, label: &str| {
        let key = |key: PhaseKey| item.behind(page, key.key().word.en);
        let name = key(PhaseKey::Name).unwrap_or_else(|| item.clone());
        key(PhaseKey::Number).is_none() && tidy(page.words(name.node())) == label
    };
    let phases = journey.phases.phases.iter().zip(&items);
    Ok(phases.map(|(phase, item)| (phase.id.clone(), by_place(item, &phase.label))).collect())
}

/// Lets what refers to a phase mean the same one when the phases stand in another order: the places of those
/// that there are, and nothing for one that comes.
fn arrange(
    plan: &mut Plan<'_>,
    phases: &[(String, bool)],
    order: &[Option<usize>],
    l: Language,
) -> Result<(), Message> {
    let mut new: HashMap<&str, Option<String>> =
        phases.iter().map(|(id, _)| (id.as_str(), None)).collect();
    for (place, at) in order.iter().enumerate() {
        let Some((id, by_place)) = at.and_then(|at| phases.get(at)) else { continue };
        let number = if *by_place { (place + 1).to_string() } else { id.clone() };
        new.insert(id, Some(number));
    }
    let page = plan.page;
    let Some(root) = Spot::root(page) else { return Ok(()) };
    let gone: Vec<usize> = (0..phases.len()).filter(|at| !order.contains(&Some(*at))).collect();
    let list = root.behind(page, JourneyKey::Phases.key().word.en);
    let items = list.map(|list| list.items(page)).unwrap_or_default();
    let goes = |spot: &Spot| {
        let within = |at: &usize| items.get(*at).map(Spot::node);
        gone.iter().filter_map(within).any(|gone| spot.chain.iter().any(|it| it.1 == gone))
    };
    for spot in references(&root, plan) {
        let word = page.words(spot.node()).trim();
        match new.get(word) {
            Some(Some(number)) if number != word => {
                plan.replace(&spot, &Entry::Word(number.clone()))?;
            }
            Some(None) if !goes(&spot) => {
                let line = page.tree.span(spot.node()).position(page.text).line;
                return Err(messages::phase_in_use(l, word, line));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Everything in a file that says which phase it is about.
fn references(root: &Spot, plan: &Plan<'_>) -> Vec<Spot> {
    let keys: [&Key; 7] = [
        StepKey::Phase.key(),
        StepKey::Analysis.key(),
        VisitKey::Phase.key(),
        ReflectionKey::Phase.key(),
        PhaseKey::Under.key(),
        PhaseKey::Follows.key(),
        PhaseKey::BackTo.key(),
    ];
    let back = BackKey::Phase.key();
    // Experiences, comparisons, advice and opportunities call it as steps do.
    let is = |key: &Key| keys.iter().chain([&back]).any(|it| it.word == key.word);
    let leaves = root.leaves(plan.page);
    leaves.into_iter().filter(|spot| spot.key.is_some_and(is)).collect()
}

/// Says what has to be said before a phase comes.
pub(super) fn before_insert(
    plan: &mut Plan<'_>,
    journey: &Journey,
    before: usize,
    l: Language,
) -> Result<(), Message> {
    let phases = known(plan, journey, l)?;
    let mut order: Vec<Option<usize>> = (0..phases.len()).map(Some).collect();
    order.insert(before.min(phases.len()), None);
    arrange(plan, &phases, &order, l)
}

/// Says what has to be said before a phase goes, which nothing may refer to.
pub(super) fn before_remove(
    plan: &mut Plan<'_>,
    journey: &Journey,
    at: usize,
    l: Language,
) -> Result<(), Message> {
    let phases = known(plan, journey, l)?;
    let order: Vec<Option<usize>> = (0..phases.len()).filter(|it| *it != at).map(Some).collect();
    arrange(plan, &phases, &order, l)
}

/// Says what has to be said before a phase moves before another place.
pub(super) fn before_move(
    plan: &mut Plan<'_>,
    journey: &Journey,
    (from, before): (usize, usize),
    l: Language,
) -> Result<(), Message> {
    let phases = known(plan, journey, l)?;
    if from >= phases.len() || before > phases.len() {
        return Ok(());
    }
    let mut order: Vec<Option<usize>> = (0..phases.len()).map(Some).collect();
    let phase = order.remove(from);
    order.insert(if before > from { before - 1 } else { before }, phase);
    arrange(plan, &phases, &order, l)
}
