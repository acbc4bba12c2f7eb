//! The parties that tell a journey side by side.

use crate::journey::leave_out_counted_rounds;
use crate::language::Language;
use crate::model::{Party, PartyKind, Place, Scale, Step};
use crate::source::form::{Form, Text, Whole, Word};
use crate::source::limits::MAX_PARTIES;
use crate::source::messages::joint;
use crate::source::reader::{Reader, Spot};
use crate::source::record::scale::scale_entry;
use crate::source::vocabulary::{Choice, PartyKey};
use crate::source::writer::{Entry, Writer};

impl<'a> Reader<'a, '_> {
    /// The parties with their steps; each party's levels stand on its own scale.
    pub(crate) fn parties(
        &mut self,
        spot: Option<Spot<'a>>,
        language: Language,
    ) -> Vec<(Party, Vec<Step>)> {
        let Some(spot) = spot else {
            let kinds =
                PartyKind::VALUES.iter().map(|kind| (kind.label(language).to_owned(), *kind));
            self.party_names.extend(kinds);
            return Vec::new();
        };
        let before = self.problems.len();
        let items = self.one_or_more(spot);
        if items.len() == 1 {
            self.report(self.first_line(spot.node), joint::one_party(self.language));
        }
        if let Some(extra) = items.get(MAX_PARTIES) {
            let message = joint::too_many(self.language, spot.name, MAX_PARTIES);
            self.report(self.first_line(extra.node), message);
        }
        let mut tellings = Vec::new();
        for (at, item) in items.into_iter().take(MAX_PARTIES).enumerate() {
            self.places.add(Place::Party(at), self.first_line(item.node));
            self.party = at;
            tellings.extend(self.read_party(item));
        }
        self.beside_unsure |= self.problems.len() > before;
        tellings
    }

    fn read_party(&mut self, spot: Spot<'a>) -> Option<(Party, Vec<Step>)> {
        let fields = self.fields::<PartyKey>(spot)?;
        let name: Option<String> = self.part::<Text, _, _>(&fields, PartyKey::Name);
        let twice = |name: &&String| self.party_names.iter().any(|(known, _)| known == *name);
        if let Some((name, spot)) = name.as_ref().filter(twice).zip(fields.get(PartyKey::Name)) {
            let message = joint::party_twice(self.language, name);
            self.report(self.tree.span(spot.node), message);
        }
        let kind = self.part::<Word, _, _>(&fields, PartyKey::Kind);
        let n = self.part::<Whole, _, _>(&fields, PartyKey::N);
        let scale = self.party_scale(fields.get(PartyKey::Scale));
        let usual = std::mem::replace(&mut self.scale, scale);
        self.levels.clear();
        let steps = fields.get(PartyKey::Steps).map(|spot| self.steps(spot)).unwrap_or_default();
        self.levels.clear();
        let scale = std::mem::replace(&mut self.scale, usual);
        let (name, kind) = (name?, kind?);
        self.party_names.push((name.clone(), kind));
        Some((Party { name, kind, n: n?, scale }, steps))
    }

    fn party_scale(&mut self, spot: Option<Spot<'a>>) -> Scale {
        let before = self.problems.len();
        let own = spot.and_then(|spot| self.scale(spot));
        self.scale_unsure |= self.problems.len() > before;
        own.unwrap_or_else(|| self.scale.clone())
    }
}

impl Writer<'_> {
    /// The parties with their steps, each in its own order.
    pub(crate) fn parties(&self) -> Option<Entry> {
        Entry::list(self.journey.parties.iter().enumerate().map(|(at, party)| {
            let writer = self.of_party(at);
            let mut entries = writer.entries();
            entries.add(PartyKey::Name, Text::write(&party.name, &writer));
            entries.add(PartyKey::Kind, Word::write(&party.kind, &writer));
            entries.add(PartyKey::N, Whole::write(&party.n, &writer));
            let own = Some(&party.scale).filter(|scale| **scale != self.journey.scale);
            entries.add(PartyKey::Scale, own.and_then(scale_entry));
            entries.add(PartyKey::Steps, writer.each(&self.told_by(at)));
            entries.into()
        }))
    }

    /// The steps of a party in its own order, without the rounds that count by themselves.
    fn told_by(&self, party: usize) -> Vec<Step> {
        let own = self.journey.steps.iter().filter(|step| self.journey.teller(step) == party);
        let mut steps: Vec<Step> = own.cloned().collect();
        steps.sort_by_key(|step| step.id);
        leave_out_counted_rounds(&mut steps);
        steps
    }
}
