//! Finds how far two parties stand apart in each pass through a phase.

use crate::journey::Pass;
use crate::model::{Journey, Level, PartyKind, Step};

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

/// One difference for each pass through a phase; none when the journey has not two parties.
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
    let passes = journey.passes().into_iter().enumerate();
    passes.filter(|(_, pass)| pass.first < pass.end).map(difference).collect()
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
