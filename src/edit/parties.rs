//! Adds, moves and removes parties, so that what refers to a step by its number, which counts through all
//! parties, means the same one afterwards.

use crate::diagnostic::Message;
use crate::edit::plan::Plan;
use crate::edit::step_places::Steps;
use crate::edit::steps::renumber;
use crate::edit::value::Value;
use crate::language::Language;
use crate::source::vocabulary::{Keys, PartyKey};

/// The numbers that the steps get when the parties stand in another order: `order` has the places of the
/// parties as they are now, and a count where a new one comes.
fn numbers(steps: &Steps, order: &[Party]) -> Vec<Option<usize>> {
    let starts: Vec<usize> = steps
        .lists
        .iter()
        .scan(0, |at, (_, count)| {
            let start = *at;
            *at += count;
            Some(start)
        })
        .collect();
    let mut new = vec![None; steps.count() + 1];
    let mut next = 1;
    for party in order {
        match *party {
            Party::New(count) => next += count,
            Party::Old(at) => {
                let count = steps.lists.get(at).map_or(0, |(_, count)| *count);
                for nth in 1..=count {
                    new[starts[at] + nth] = Some(next);
                    next += 1;
                }
            }
        }
    }
    new
}

enum Party {
    /// One that is there, by its place.
    Old(usize),
    /// One that comes, with so many steps.
    New(usize),
}

fn arrange(
    plan: &mut Plan<'_>,
    steps: &Steps,
    order: &[Party],
    l: Language,
) -> Result<(), Message> {
    let new = numbers(steps, order);
    renumber(plan, steps, |old| new.get(old).copied().flatten(), l)
}

fn all(steps: &Steps) -> Vec<Party> {
    (0..steps.lists.len()).map(Party::Old).collect()
}

/// Says what has to be said before a party comes.
pub(super) fn before_insert(
    plan: &mut Plan<'_>,
    at: usize,
    party: &Value,
    l: Language,
) -> Result<(), Message> {
    let steps = Steps::of(plan.page);
    let mut order = all(&steps);
    let told = party.behind(PartyKey::Steps.key()).map_or(0, Value::count);
    order.insert(at.min(order.len()), Party::New(told));
    arrange(plan, &steps, &order, l)
}

/// Says what has to be said before a party goes.
pub(super) fn before_remove(plan: &mut Plan<'_>, at: usize, l: Language) -> Result<(), Message> {
    let steps = Steps::of(plan.page);
    let mut order = all(&steps);
    if at < order.len() {
        order.remove(at);
    }
    arrange(plan, &steps, &order, l)
}

/// Says what has to be said before a party moves before another place.
pub(super) fn before_move(
    plan: &mut Plan<'_>,
    (from, before): (usize, usize),
    l: Language,
) -> Result<(), Message> {
    let steps = Steps::of(plan.page);
    let mut order = all(&steps);
    if from >= order.len() || before > order.len() {
        return Ok(());
    }
    let party = order.remove(from);
    order.insert(if before > from { before - 1 } else { before }, party);
    arrange(plan, &steps, &order, l)
}
