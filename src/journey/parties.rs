//! Who tells a journey, and on which scale.

use crate::model::{Journey, PartyKind, Scale};

impl Journey {
    /// How many tell the journey: the parties of a joint journey, or one narrator.
    #[must_use]
    pub fn tellers(&self) -> usize {
        self.parties.len().max(1)
    }

    /// The scale that the levels of a party's steps stand on: its own, or the journey's where it
    /// has no parties.
    #[must_use]
    pub fn scale_of(&self, party: usize) -> &Scale {
        self.parties.get(party).map_or(&self.scale, |party| &party.scale)
    }

    /// Who tells a party's steps: the party, or the narrator where the journey has no parties.
    #[must_use]
    pub fn kind_of(&self, party: usize) -> PartyKind {
        let narrator = || self.narrator.as_ref().map(|narrator| narrator.kind);
        self.parties.get(party).map(|party| party.kind).or_else(narrator).unwrap_or_default()
    }

    /// Who somebody named in an experience, theme or advice is: a party of that name, or a kind
    /// by its [`PartyKind::label`].
    #[must_use]
    pub fn kind_named(&self, name: &str) -> PartyKind {
        let labelled = || PartyKind::ALL.into_iter().find(|kind| kind.label(self.language) == name);
        let party = self.parties.iter().find(|party| party.name == name);
        party.map(|party| party.kind).or_else(labelled).unwrap_or_default()
    }

    /// The party with this name.
    #[must_use]
    pub fn party(&self, name: &str) -> Option<usize> {
        self.parties.iter().position(|party| party.name == name)
    }
}
