//! Which journey holds the two tellings that are compared: one of two parties, or two side by side.

use crate::compare::side_by_side::side_by_side;
use crate::model::Journey;

/// Why journeys cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotComparable {
    /// A single journey has another number of parties than two.
    NotTwoParties(usize),
    /// One of two journeys has parties, so that it is a comparison by itself.
    HasParties,
    /// No phase is told by both.
    NothingShared,
}

/// The journey in which two tellings stand together: a single one of two parties as it is, or two
/// of one narrator each, laid side by side.
///
/// # Errors
/// When there are not two tellings, or nothing is told by both.
pub fn joint(first: Journey, second: Option<Journey>) -> Result<Journey, NotComparable> {
    match second {
        None if first.parties.len() == 2 => Ok(first),
        None => Err(NotComparable::NotTwoParties(first.parties.len())),
        Some(second) if first.parties.is_empty() && second.parties.is_empty() => {
            side_by_side(first, second).map_err(|_| NotComparable::NothingShared)
        }
        Some(_) => Err(NotComparable::HasParties),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Step};

    fn journey(phase: &str) -> Journey {
        Journey::new("x").step(Step::event("x", Level::NEUTRAL).in_phase(phase))
    }

    #[test]
    fn two_journeys_with_a_phase_in_common_are_one_of_two_parties() {
        let both = joint(journey("1"), Some(journey("1"))).expect("a phase is shared");
        assert_eq!(both.parties.len(), 2);
        assert_eq!(joint(both.clone(), None), Ok(both.clone()));
        assert_eq!(joint(both, Some(journey("1"))), Err(NotComparable::HasParties));
    }

    #[test]
    fn what_cannot_be_compared_is_told_apart() {
        assert_eq!(joint(journey("1"), None), Err(NotComparable::NotTwoParties(0)));
        let apart = joint(journey("1"), Some(journey("2")));
        assert_eq!(apart, Err(NotComparable::NothingShared));
    }
}
