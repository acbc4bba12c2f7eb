//! Laying what several parties tell side by side, phase by phase and round by round.

use std::collections::HashMap;

use super::pass::{Pass, runs};
use super::{Journey, Party, PhaseSet, Step};

/// A step of a party: which party, and which of its steps.
pub(crate) type Told = (usize, usize);

impl Journey {
    /// The journey told by several parties, instead of by its narrator.
    ///
    /// Steps in the same phase and round come together, each party's in its own order. Where the
    /// parties disagree on the order of phases, a phase stands in each place where one of them
    /// tells it.
    #[must_use]
    pub fn told_by(mut self, tellings: Vec<(Party, Vec<Step>)>) -> Self {
        let (parties, steps) = tellings.into_iter().unzip();
        self.parties = parties;
        self.tell(steps);
        self
    }

    /// Takes the steps of each party, and says which of them each step now is.
    pub(crate) fn tell(&mut self, mut tellings: Vec<Vec<Step>>) -> Vec<Told> {
        let mut told = Vec::new();
        self.steps.clear();
        for column in align(&self.phases, &tellings) {
            for (party, pass) in column.told.iter().enumerate() {
                let Some(pass) = pass else { continue };
                let own = tellings[party].iter_mut().enumerate();
                for (at, step) in own.take(pass.end).skip(pass.first) {
                    let step = std::mem::take(step);
                    let (phase, round) = (pass.phase.clone(), Some(pass.round));
                    let round = round.filter(|_| phase.is_some());
                    self.steps.push(Step { party, phase, round, ..step });
                    told.push((party, at));
                }
            }
        }
        told
    }

    /// Lays the parties' steps side by side again, after their phases have changed.
    pub(crate) fn retell(&mut self) {
        let mut tellings: Vec<Vec<Step>> = self.parties.iter().map(|_| Vec::new()).collect();
        for step in std::mem::take(&mut self.steps) {
            let party = self.teller(&step);
            tellings[party].push(step);
        }
        self.tell(tellings);
    }

    /// Which party tells a step; the last one where it names none that there is.
    #[must_use]
    pub fn teller(&self, step: &Step) -> usize {
        step.party.min(self.tellers() - 1)
    }
}

/// What each party tells in one phase and round.
struct Column {
    told: Vec<Option<Pass>>,
}

impl Column {
    fn key(&self) -> (Option<&str>, u32) {
        let pass = self.told.iter().flatten().next();
        pass.map_or((None, 0), |pass| (pass.phase.as_deref(), pass.round))
    }

    fn position(&self, phases: &PhaseSet) -> Option<usize> {
        self.key().0.and_then(|phase| phases.position(phase))
    }
}

fn align(phases: &PhaseSet, tellings: &[Vec<Step>]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (party, steps) in tellings.iter().enumerate() {
        let column = |pass| {
            let mut told = vec![None; tellings.len()];
            told[party] = Some(pass);
            Column { told }
        };
        let others = runs(steps).into_iter().map(column).collect();
        columns = merge(phases, columns, others);
    }
    columns
}

/// Brings two sequences of columns together, keeping the order of each: columns with the same
/// phase and round become one wherever that keeps the most of them together.
fn merge(phases: &PhaseSet, ours: Vec<Column>, theirs: Vec<Column>) -> Vec<Column> {
    let shared = shared(&ours, &theirs);
    let mut merged = Vec::with_capacity(ours.len() + theirs.len());
    let mut ours = ours.into_iter().enumerate().peekable();
    let mut theirs = theirs.into_iter().enumerate().peekable();
    let ends = shared.into_iter().map(Some).chain([None]);
    for end in ends {
        let (our_end, their_end) = end.unwrap_or((usize::MAX, usize::MAX));
        loop {
            let our = ours.peek().filter(|(at, _)| *at < our_end);
            let their = theirs.peek().filter(|(at, _)| *at < their_end);
            let ours_first = match (our, their) {
                (None, None) => break,
                (Some(_), None) => true,
                (None, Some(_)) => false,
                (Some((_, a)), Some((_, b))) => a.position(phases) <= b.position(phases),
            };
            let next = if ours_first { ours.next() } else { theirs.next() };
            merged.extend(next.map(|(_, column)| column));
        }
        if let (Some(_), Some((_, mut column)), Some((_, other))) =
            (end, end.and_then(|_| ours.next()), end.and_then(|_| theirs.next()))
        {
            for (told, also) in column.told.iter_mut().zip(other.told) {
                *told = told.take().or(also);
            }
            merged.push(column);
        }
    }
    merged
}

/// The most pairs of columns with the same phase and round that stand in the same order on both
/// sides: the longest increasing subsequence of their places.
fn shared(ours: &[Column], theirs: &[Column]) -> Vec<(usize, usize)> {
    let mut places = HashMap::new();
    for (at, column) in theirs.iter().enumerate() {
        places.entry(column.key()).or_insert(at);
    }
    // A phase and round that stands twice is matched once.
    let pairs: Vec<(usize, usize)> = ours
        .iter()
        .enumerate()
        .filter_map(|(at, column)| places.remove(&column.key()).map(|place| (at, place)))
        .collect();
    // For each length the pair with the least place that ends such a sequence, and before each
    // pair the one it continues.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, &(_, place)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].1 < place);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut chosen = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        chosen.push(pairs[at]);
        next = before[at];
    }
    chosen.reverse();
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Language, Level, PartyKind};

    fn together(tellings: &[&[&str]]) -> String {
        let telling = |phases: &&[&str]| {
            let step = |phase: &&str| Step::event("x", Level::NEUTRAL).in_phase(*phase);
            let party = Party::named("x", PartyKind::Family, Language::Dutch);
            (party, phases.iter().map(step).collect())
        };
        let journey = Journey::new("x").told_by(tellings.iter().map(telling).collect());
        let told = |step: &Step| format!("{}{}", step.phase.as_deref().unwrap_or("-"), step.party);
        journey.steps.iter().map(told).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn steps_in_the_same_phase_come_together() {
        assert_eq!(together(&[&["1", "1", "2"], &["1", "2", "2"]]), "10 10 11 20 21 21");
    }

    #[test]
    fn a_phase_that_one_party_tells_stands_in_the_order_of_the_phases() {
        assert_eq!(together(&[&["1", "3", "4"], &["2", "4"]]), "10 21 30 40 41");
    }

    #[test]
    fn a_second_round_stands_beside_a_second_round() {
        assert_eq!(together(&[&["4", "7a", "4"], &["4", "5", "4"]]), "40 41 51 7a0 40 41");
    }

    #[test]
    fn each_party_keeps_its_order_where_they_disagree() {
        assert_eq!(together(&[&["2", "1"], &["1", "2"]]), "20 10 11 21");
    }

    #[test]
    fn the_strict_reading_is_laid_side_by_side_again() {
        let party = |name| Party::named(name, PartyKind::Family, Language::Dutch);
        let mut moved = Step::event("x", Level::NEUTRAL).in_phase("1");
        moved.analytic = Some(crate::model::PhaseVisit { phase: "2".into(), round: None });
        let second = Step::event("y", Level::NEUTRAL).in_phase("2");
        let tellings = vec![(party("a"), vec![moved]), (party("b"), vec![second])];
        let journey = Journey::new("x").told_by(tellings).analysed();
        assert_eq!(journey.passes().len(), 1);
    }

    #[test]
    fn three_parties_come_together() {
        assert_eq!(together(&[&["1"], &["2"], &["1", "2"]]), "10 12 21 22");
    }
}
