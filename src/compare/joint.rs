//! Which journey holds the tellings that are compared: one of several parties, or several side by side.

use crate::compare::side_by_side::all_side_by_side;
use crate::model::{Journey, Step};

/// Why journeys cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotComparable {
    /// A single journey has fewer parties than two.
    NotTwoParties(usize),
    /// One of several journeys has parties, so that it is a comparison by itself.
    HasParties,
    /// One has no phase in common with the first.
    NothingShared,
}

/// The journey in which tellings stand together: a single one of two parties or more as it is, or several
/// of one narrator each, laid side by side.
///
/// # Errors
/// When there are not two tellings, or one has no phase in common with the first.
pub fn joint(journeys: Vec<Journey>) -> Result<Journey, NotComparable> {
    match <[Journey; 1]>::try_from(journeys) {
        Ok([single]) if single.parties.len() > 1 => Ok(single),
        Ok([single]) => Err(NotComparable::NotTwoParties(single.parties.len())),
        Err(journeys) if journeys.iter().all(|journey| journey.parties.is_empty()) => {
            all_side_by_side(&journeys).map_err(|_| NotComparable::NothingShared)
        }
        Err(_) => Err(NotComparable::HasParties),
    }
}

/// The first party of a joint journey with each of the others, as a journey of those two.
#[must_use]
pub fn pairs(joint: &Journey) -> Vec<Journey> {
    if joint.parties.len() <= 2 {
        return vec![joint.clone()];
    }
    let tells = |party: usize| {
        let own = joint.steps.iter().filter(|step| joint.teller(step) == party);
        let mut steps: Vec<Step> = own.cloned().collect();
        steps.sort_by_key(|step| step.id);
        (joint.parties[party].clone(), steps)
    };
    let pair = |other: usize| {
        let (first, second) = (&joint.parties[0].name, &joint.parties[other].name);
        let beside = joint.language.pick("naast", "beside");
        let mut pair = Journey::in_language(format!("{first} {beside} {second}"), joint.language);
        pair.phases = joint.phases.clone();
        pair.scale = joint.scale.clone();
        pair.told_by(vec![tells(0), tells(other)])
    };
    (1..joint.parties.len()).map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::difference::differences;
    use crate::model::Level;

    fn journey(phase: &str) -> Journey {
        Journey::new("x").step(Step::event("x", Level::NEUTRAL).in_phase(phase))
    }

    #[test]
    fn two_journeys_with_a_phase_in_common_are_one_of_two_parties() {
        let both = joint(vec![journey("1"), journey("1")]).expect("a phase is shared");
        assert_eq!(both.parties.len(), 2);
        assert_eq!(joint(vec![both.clone()]), Ok(both.clone()));
        assert_eq!(joint(vec![both, journey("1")]), Err(NotComparable::HasParties));
    }

    #[test]
    fn what_cannot_be_compared_is_told_apart() {
        assert_eq!(joint(vec![journey("1")]), Err(NotComparable::NotTwoParties(0)));
        let apart = joint(vec![journey("1"), journey("2")]);
        assert_eq!(apart, Err(NotComparable::NothingShared));
    }

    #[test]
    fn each_of_several_is_held_against_the_first() {
        let told = |level| Journey::new("x").step(Step::event("x", level).in_phase("1"));
        let levels = [Level::NEUTRAL, Level::DESPAIR, Level::SATISFIED];
        let all = joint(levels.map(told).to_vec()).expect("a phase is shared");
        assert_eq!(all.parties.len(), 3);
        let apart: Vec<_> = pairs(&all).iter().map(|pair| differences(pair)[0].levels()).collect();
        assert_eq!(apart, [Some(-2.0), Some(1.0)]);
    }
}
