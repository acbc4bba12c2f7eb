//! Finds how far two parties stand apart in each pass through a phase.

use std::collections::HashMap;

use crate::journey::Pass;
use crate::model::{Excerpt, Journey, Level, PartyKind, Step, StepId};

/// How two parties stand towards each other in one pass through a phase.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Which of the journey's passes, from 0.
    pub pass: usize,
    /// The phase's id.
    pub phase: Option<String>,
    /// The round through that phase.
    pub round: u32,
    /// What the first and the second party tell.
    pub sides: [Side; 2],
}

/// What one party tells in a pass.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Side {
    /// How many steps.
    pub steps: usize,
    /// The level that counts, on the party's own scale: beside a plan the last, since that is what came
    /// of it, and otherwise the middle one; of two in the middle the lower. `None` when no step has a
    /// level.
    pub level: Option<Level>,
    /// The lowest of all its levels.
    pub lowest: Option<Level>,
    /// That level in levels from the top, on the longer of the two scales: the tops of both scales
    /// lie at the same height, and so do the bottoms.
    pub rank: Option<f64>,
}

impl Difference {
    /// How many levels the second party stands above the first; negative when it stands below.
    /// `None` when one of them tells nothing, or gives no level.
    #[must_use]
    pub fn levels(&self) -> Option<f64> {
        let [first, second] = &self.sides;
        first.rank.zip(second.rank).map(|(first, second)| first - second)
    }

    /// "+1½", "−2", "0": that number with its sign, to the nearest half.
    #[must_use]
    pub fn signed(&self) -> Option<String> {
        let levels = self.levels()?;
        let halves = (levels.abs() * 2.0).round() as u64;
        let sign = match levels {
            _ if halves == 0 => "",
            levels if levels < 0.0 => "−",
            _ => "+",
        };
        Some(match (halves / 2, halves % 2) {
            (0, 1) => format!("{sign}½"),
            (whole, 1) => format!("{sign}{whole}½"),
            (whole, _) => format!("{sign}{whole}"),
        })
    }

    /// Which of the parties, when only one of them tells anything.
    #[must_use]
    pub fn only(&self) -> Option<usize> {
        match self.sides.map(|side| side.steps > 0) {
            [true, false] => Some(0),
            [false, true] => Some(1),
            _ => None,
        }
    }
}

/// One difference for each pass through a phase; none when the journey has not two parties. In a part of a
/// journey none of a pass of which steps are left out: what remains does not say how the parties stand in it.
#[must_use]
pub fn differences(journey: &Journey) -> Vec<Difference> {
    if journey.parties.len() != 2 {
        return Vec::new();
    }
    let difference = |(at, pass): (usize, Pass)| {
        let steps = &journey.steps[pass.first..pass.end];
        let sides = [0, 1].map(|party| side(journey, party, steps));
        Difference { pass: at, phase: pass.phase, round: pass.round, sides }
    };
    let whole_length = lengths_in_whole(journey);
    let is_whole = |pass: &Pass| {
        let length = whole_length.get(&journey.steps[pass.first].id);
        length.is_none_or(|length| *length == pass.end - pass.first)
    };
    let passes = journey.passes().into_iter().enumerate();
    let told = passes.filter(|(_, pass)| pass.first < pass.end && is_whole(pass));
    told.map(difference).collect()
}

/// Of each step of which the journey is a part how many steps its pass has there.
fn lengths_in_whole(journey: &Journey) -> HashMap<StepId, usize> {
    let Some(Excerpt { whole, .. }) = journey.excerpt.as_deref() else { return HashMap::new() };
    let passes = whole.passes().into_iter();
    let lengths = passes.flat_map(|pass| {
        whole.steps[pass.first..pass.end].iter().map(move |step| (step.id, pass.end - pass.first))
    });
    lengths.collect()
}

fn side(journey: &Journey, party: usize, steps: &[Step]) -> Side {
    let of_party = || steps.iter().filter(|step| journey.teller(step) == party);
    let mut levels = of_party().filter_map(Step::level);
    let lowest = levels.clone().max();
    let level = if plan(journey).is_some() { levels.next_back() } else { middle(levels.collect()) };
    let rank = level.map(|level| common_rank(journey, party, level));
    Side { steps: of_party().count(), level, lowest, rank }
}

/// Which party is the plan, where the other is not: then of each phase the last level counts.
pub(crate) fn plan(journey: &Journey) -> Option<usize> {
    let is_plan = [0, 1].map(|party| journey.kind_of(party) == PartyKind::Plan);
    match is_plan {
        [true, false] => Some(0),
        [false, true] => Some(1),
        _ => None,
    }
}

/// The middle level; of two in the middle the lower.
fn middle(mut levels: Vec<Level>) -> Option<Level> {
    levels.sort_unstable();
    levels.get(levels.len() / 2).copied()
}

fn common_rank(journey: &Journey, party: usize, level: Level) -> f64 {
    let intervals = |party| journey.scale_of(party).levels.len().saturating_sub(1).max(1) as f64;
    let longest = intervals(0).max(intervals(1));
    f64::from(level.0) * longest / (2.0 * intervals(party))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::{Party, Scale};

    fn party(name: &str, levels: &[&str]) -> Party {
        let kind = PartyKind::Family;
        Party { scale: Scale::of(levels), ..Party::named(name, kind, Language::Dutch) }
    }

    fn step(level: Level) -> Step {
        Step::event("x", level).in_phase("1")
    }

    #[test]
    fn the_middle_of_an_even_number_is_the_lower() {
        let levels = vec![Level::SATISFIED, Level::DESPAIR, Level::NEUTRAL, Level::DISSATISFIED];
        assert_eq!(middle(levels), Some(Level::DISSATISFIED));
    }

    #[test]
    fn a_part_says_nothing_of_a_phase_of_which_it_leaves_steps_out() {
        let levels = ["tevreden", "neutraal", "ontevreden", "wanhoop"];
        let told = |name| {
            let steps = ["1", "2"].map(|phase| step(Level::NEUTRAL).in_phase(phase));
            (party(name, &levels), vec![steps[0].clone(), steps[0].clone(), steps[1].clone()])
        };
        let journey = Journey::new("x").told_by(vec![told("a"), told("b")]);
        let part = journey.excerpt(&[], &["2-3".parse().expect("steps")]).expect("a part");
        let found: Vec<_> = differences(&part).into_iter().map(|it| it.phase).collect();
        assert_eq!(found, [Some("2".to_owned())]);
    }

    #[test]
    fn what_came_of_a_plan_is_the_last_level() {
        let levels = ["tevreden", "neutraal", "ontevreden", "wanhoop"];
        let lived = || vec![step(Level::DESPAIR), step(Level::SATISFIED)];
        let told = |kind| {
            let beside = Party { kind, ..party("a", &levels) };
            let tellings =
                vec![(beside, vec![step(Level::NEUTRAL)]), (party("b", &levels), lived())];
            differences(&Journey::new("x").told_by(tellings))[0].levels()
        };
        assert_eq!(told(PartyKind::Plan), Some(1.0));
        assert_eq!(told(PartyKind::Family), Some(-2.0));
    }

    #[test]
    fn the_ends_of_two_scales_lie_at_the_same_height() {
        let tellings = vec![
            (party("a", &["hoog", "midden", "laag"]), vec![step(Level::rank(2))]),
            (party("b", &["5", "4", "3", "2", "1"]), vec![step(Level::rank(4))]),
        ];
        let journey = Journey::new("x").told_by(tellings);
        assert_eq!(differences(&journey)[0].levels(), Some(0.0));
    }

    #[test]
    fn the_second_party_above_the_first_is_a_plus() {
        let levels = ["tevreden", "neutraal", "ontevreden", "wanhoop"];
        let tellings = vec![
            (party("a", &levels), vec![step(Level::DESPAIR)]),
            (party("b", &levels), vec![step(Level::NEUTRAL)]),
        ];
        let journey = Journey::new("x").told_by(tellings);
        assert_eq!(differences(&journey)[0].levels(), Some(2.0));
    }
}
