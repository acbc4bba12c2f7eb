//! Reads the narrator and the professionals.

use crate::model::{Narrator, Professional};
use crate::source::reader::state::{Reader, Spot};
use crate::source::vocabulary::{NarratorKey, PersonKey};

impl<'a> Reader<'a, '_> {
    pub(super) fn narrator(&mut self, spot: Spot<'a>) -> Option<Narrator> {
        self.places.set_narrator(self.first_line(spot.node));
        if !self.is_record(spot.node) {
            return self.text(spot).map(Narrator::named);
        }
        let fields = self.fields::<NarratorKey>(spot)?;
        let name = self.optional_text(fields.get(NarratorKey::Name));
        let kind = self.party_kind(fields.get(NarratorKey::Kind));
        let age = self.age(fields.get(NarratorKey::Age));
        let fictional = self.yes_no(fields.get(NarratorKey::Fictional));
        let introduction = self.optional_text(fields.get(NarratorKey::Introduction));
        Some(Narrator { name: name?, kind, age, fictional, introduction })
    }

    pub(super) fn professional(&mut self, spot: Spot<'a>) -> Option<Professional> {
        if !self.is_record(spot.node) {
            return self.text(spot).map(|name| Professional { name, role: None });
        }
        let fields = self.fields::<PersonKey>(spot)?;
        let name = self.optional_text(fields.get(PersonKey::Name));
        let role = self.optional_text(fields.get(PersonKey::Role));
        Some(Professional { name: name?, role })
    }
}
