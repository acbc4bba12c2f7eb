//! Names that stay apart when journeys are joined: of parties, and of steps.

use std::collections::HashSet;

use crate::journey::join::note::Joining;
use crate::model::{Party, Step};

/// Gives parties of one name a number each.
pub(super) fn party_names(parties: &mut [Party]) {
    let names: Vec<String> = parties.iter().map(|party| party.name.to_lowercase()).collect();
    for (at, party) in parties.iter_mut().enumerate() {
        let same = |others: &[String]| others.iter().filter(|name| **name == names[at]).count();
        if same(&names) > 1 {
            party.name = format!("{} ({})", party.name, same(&names[..at]) + 1);
        }
    }
}

/// The names of steps so far, in small letters.
#[derive(Debug, Default)]
pub(super) struct StepNames {
    known: HashSet<String>,
}

impl StepNames {
    /// Puts the name of the party behind names that another party uses.
    pub fn make_unique(&mut self, steps: &mut [Step], party: usize, joining: &mut Joining) {
        for name in steps.iter_mut().filter_map(|step| step.name.as_mut()) {
            if !self.known.insert(name.to_lowercase()) {
                let unique = joining.name_of(name, party);
                joining.rename(party, name, &unique);
                self.known.insert(unique.to_lowercase());
                *name = unique;
            }
        }
    }
}
