//! Laying what several parties tell side by side, phase by phase and round by round.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::journey::pass::Pass;
use crate::journey::passes::runs;
use crate::journey::step_order::StepOrder;
use crate::model::{Journey, Party, PhaseSet, Step, StepId};

impl Journey {
    /// The journey told by several parties, instead of by its narrator.
    ///
    /// Steps in the same phase and round come together, each party's in its own order. Where the
    /// parties disagree on the order of phases, a phase stands in each place where one of them
    /// tells it.
    #[must_use]
    pub fn told_by(mut self, tellings: Vec<(Party, Vec<Step>)>) -> Self {
        let (parties, mut steps): (Vec<Party>, Vec<Vec<Step>>) = tellings.into_iter().unzip();
        for (party, own) in steps.iter_mut().enumerate() {
            for (number, step) in (1..).zip(own) {
                step.id = StepId::new(party, number);
            }
        }
        self.parties = parties;
        self.lay_side_by_side(steps);
        self
    }

    /// Takes the steps of each party, in its own order, and brings them into the order of the story.
    fn lay_side_by_side(&mut self, mut tellings: Vec<Vec<Step>>) {
        self.steps.clear();
        for column in align(&self.phases, &tellings) {
            for (party, pass) in column.told.iter().enumerate() {
                let Some(pass) = pass else { continue };
                for step in &mut tellings[party][pass.first..pass.end] {
                    let (phase, round) = (pass.phase.clone(), Some(pass.round));
                    let round = round.filter(|_| phase.is_some());
                    self.steps.push(Step { phase, round, ..std::mem::take(step) });
                }
            }
        }
    }

    /// Lays the parties' steps side by side again, after their phases have changed.
    pub(crate) fn lay_again(&mut self) {
        let mut tellings: Vec<Vec<Step>> = self.parties.iter().map(|_| Vec::new()).collect();
        for step in std::mem::take(&mut self.steps) {
            tellings[self.teller(&step)].push(step);
        }
        self.lay_side_by_side(tellings);
    }

    /// The number of each step among those of its teller, in the whole where this is a part of one,
    /// from 1: what the step is called wherever it is named.
    #[must_use]
    pub fn step_numbers(&self) -> Vec<usize> {
        if self.excerpt.is_some() {
            let order = StepOrder::of(self);
            return self.steps.iter().map(|step| order.number(step.id)).collect();
        }
        let mut told = vec![0; self.tellers()];
        let number = |step: &Step| {
            let own = &mut told[self.teller(step)];
            *own += 1;
            *own
        };
        self.steps.iter().map(number).collect()
    }

    /// Which party tells a step; the last one where it names none that there is.
    #[must_use]
    pub fn teller(&self, step: &Step) -> usize {
        step.id.party.min(self.tellers() - 1)
    }
}

/// What each party tells in one phase and round.
struct AlignedColumn {
    told: Vec<Option<Pass>>,
}

impl AlignedColumn {
    fn key(&self) -> (Option<&str>, u32) {
        let pass = self.told.iter().flatten().next();
        pass.map_or((None, 0), |pass| (pass.phase.as_deref(), pass.round))
    }

    /// Where it stands among columns that nothing else puts in order.
    fn place(&self, phases: &PhaseSet) -> (Option<usize>, Option<&str>, u32) {
        let (phase, round) = self.key();
        (phase.and_then(|phase| phases.position(phase)), phase, round)
    }

    /// What is told in either of two columns, as one.
    fn joined(ours: Option<Self>, theirs: Option<Self>) -> Option<Self> {
        match (ours, theirs) {
            (Some(ours), Some(theirs)) => {
                let both = ours.told.into_iter().zip(theirs.told);
                Some(Self { told: both.map(|(told, also)| told.or(also)).collect() })
            }
            (ours, theirs) => ours.or(theirs),
        }
    }
}

fn align(phases: &PhaseSet, tellings: &[Vec<Step>]) -> Vec<AlignedColumn> {
    let mut columns: Vec<AlignedColumn> = Vec::new();
    for (party, steps) in tellings.iter().enumerate() {
        let column = |pass| {
            let mut told = vec![None; tellings.len()];
            told[party] = Some(pass);
            AlignedColumn { told }
        };
        let others = runs(steps).into_iter().map(column).collect();
        columns = merge(phases, columns, others);
    }
    columns
}

/// Brings two sequences of columns together, keeping the order of each: columns with the same
/// phase and round become one wherever that keeps the most of them together.
///
/// Which of the two comes first makes no difference to which columns become one.
fn merge(
    phases: &PhaseSet,
    ours: Vec<AlignedColumn>,
    theirs: Vec<AlignedColumn>,
) -> Vec<AlignedColumn> {
    let shared = shared(&ours, &theirs);
    let mut merged = Vec::with_capacity(ours.len() + theirs.len());
    let mut ours = ours.into_iter().enumerate().peekable();
    let mut theirs = theirs.into_iter().enumerate().peekable();
    for (our_end, their_end) in shared.into_iter().chain([(usize::MAX, usize::MAX)]) {
        loop {
            let our = ours.peek().filter(|(at, _)| *at < our_end);
            let their = theirs.peek().filter(|(at, _)| *at < their_end);
            let order = match (our, their) {
                (None, None) => break,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some((_, a)), Some((_, b))) => a.place(phases).cmp(&b.place(phases)),
            };
            let our = if order.is_le() { ours.next() } else { None };
            let their = if order.is_ge() { theirs.next() } else { None };
            merged.extend(AlignedColumn::joined(our.map(|it| it.1), their.map(|it| it.1)));
        }
        merged.extend(AlignedColumn::joined(
            ours.next().map(|it| it.1),
            theirs.next().map(|it| it.1),
        ));
    }
    merged
}

/// Phase and round of a column, and how many columns before it have the same.
type NthVisit<'a> = (Option<&'a str>, u32, usize);

fn keys(columns: &[AlignedColumn]) -> Vec<NthVisit<'_>> {
    let mut seen: HashMap<_, usize> = HashMap::new();
    let mut keys = Vec::with_capacity(columns.len());
    for (phase, round) in columns.iter().map(AlignedColumn::key) {
        let before = seen.entry((phase, round)).or_default();
        keys.push((phase, round, *before));
        *before += 1;
    }
    keys
}

/// The most pairs of columns with the same key that stand in the same order on both sides; of
/// several such choices the one with the least keys.
fn shared(ours: &[AlignedColumn], theirs: &[AlignedColumn]) -> Vec<(usize, usize)> {
    let places: HashMap<NthVisit<'_>, usize> =
        keys(theirs).into_iter().enumerate().map(|(at, key)| (key, at)).collect();
    let ours = keys(ours);
    // The pairs with which the longest such sequences of one, two, three pairs begin; and of those
    // the furthest place on their side.
    let mut beginnings: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut furthest: Vec<usize> = Vec::new();
    for (at, key) in ours.iter().enumerate().rev() {
        let Some(&place) = places.get(key) else { continue };
        let length = furthest.partition_point(|&other| other > place);
        if length == furthest.len() {
            furthest.push(place);
            beginnings.push(Vec::new());
        } else {
            furthest[length] = place;
        }
        beginnings[length].push((at, place));
    }
    let mut chosen: Vec<(usize, usize)> = Vec::with_capacity(beginnings.len());
    for pairs in beginnings.iter().rev() {
        let last = chosen.last().copied();
        let goes_on =
            |&&(at, place): &&(usize, usize)| last.is_none_or(|last| at > last.0 && place > last.1);
        chosen.extend(pairs.iter().filter(goes_on).min_by_key(|(at, _)| ours[*at]));
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::{Level, PartyKind};

    fn joint(tellings: &[&[&str]]) -> Journey {
        let telling = |phases: &&[&str]| {
            let step = |phase: &&str| Step::event("x", Level::NEUTRAL).in_phase(*phase);
            let party = Party::named("x", PartyKind::Family, Language::Dutch);
            (party, phases.iter().map(step).collect())
        };
        Journey::new("x").told_by(tellings.iter().map(telling).collect())
    }

    fn together(tellings: &[&[&str]]) -> String {
        let journey = joint(tellings);
        let told =
            |step: &Step| format!("{}{}", step.phase.as_deref().unwrap_or("-"), step.id.party);
        journey.steps.iter().map(told).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_step_keeps_the_number_it_has_among_those_of_its_teller() {
        let journey = joint(&[&["1", "2"], &["1", "1"]]);
        assert_eq!(
            journey.steps.iter().map(|step| step.id.party).collect::<Vec<_>>(),
            [0, 1, 1, 0]
        );
        assert_eq!(journey.step_numbers(), [1, 1, 2, 2]);
        let order = StepOrder::of(&journey);
        let one_by_one: Vec<usize> =
            journey.steps.iter().map(|step| order.number(step.id)).collect();
        assert_eq!(one_by_one, journey.step_numbers());
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
    fn a_round_that_is_told_twice_comes_together_twice() {
        let step = |phase: &str| Step {
            round: Some(1),
            ..Step::event("x", Level::NEUTRAL).in_phase(phase)
        };
        let steps: Vec<Step> = ["5", "4", "5", "4", "6"].map(step).to_vec();
        let party = |name| Party::named(name, PartyKind::Family, Language::Dutch);
        let journey =
            Journey::new("x").told_by(vec![(party("a"), steps.clone()), (party("b"), steps)]);
        assert_eq!(journey.passes().len(), 5);
    }

    #[test]
    fn the_same_phase_is_shared_whoever_comes_first() {
        assert_eq!(together(&[&["2", "1"], &["1", "2"]]), "20 10 11 21");
        assert_eq!(together(&[&["1", "2"], &["2", "1"]]), "21 10 11 20");
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
