//! The parties that tell a journey side by side.

use crate::diagnostic::{Diagnostic, Severity};
use crate::journey::{JoinNote, Joined, Telling, join, leave_out_counted_rounds};
use crate::language::Language;
use crate::model::{Journey, Party, PartyKind, Place, Scale, Step};
use crate::source::form::{Form, PlainText, Text, Whole, Word};
use crate::source::limits::MAX_PARTIES;
use crate::source::messages::{joint, keys};
use crate::source::other_journey::leads_below;
use crate::source::reader::{Fields, Reader, Spot};
use crate::source::record::scale::scale_entry;
use crate::source::vocabulary::{Choice, Keys, PartyKey};
use crate::source::writer::{Entry, Writer};

impl<'a> Reader<'a, '_> {
    /// The parties with their steps; each party's levels stand on its own scale.
    pub(crate) fn parties(&mut self, spot: Option<Spot<'a>>, language: Language) -> Vec<Telling> {
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

    fn read_party(&mut self, spot: Spot<'a>) -> Option<Telling> {
        let fields = self.fields::<PartyKey>(spot)?;
        let name: Option<String> = self.part::<Text, _, _>(&fields, PartyKey::Name);
        let n = self.part::<Whole, _, _>(&fields, PartyKey::N);
        let telling = match fields.get(PartyKey::File) {
            Some(file) => self.party_in_file(&fields, file, name, n?)?,
            None => self.party_here(&fields, name, n?)?,
        };
        let party = telling.party();
        if self.party_names.iter().any(|(known, _)| *known == party.name) {
            let message = joint::party_twice(self.language, &party.name);
            let named = fields.get(PartyKey::Name).or(fields.get(PartyKey::File)).unwrap_or(spot);
            self.report(self.tree.span(named.node), message);
        }
        self.party_names.push((party.name, party.kind));
        Some(telling)
    }

    fn party_here(
        &mut self,
        fields: &Fields<'a, PartyKey>,
        name: Option<String>,
        n: Option<u32>,
    ) -> Option<Telling> {
        for key in [PartyKey::Name, PartyKey::Steps].into_iter().filter(|&key| !fields.has(key)) {
            let (key, record) = (key.key(), PartyKey::RECORD);
            let message = keys::missing(self.language, self.words, key, record);
            self.report(self.first_line(fields.node()), message);
        }
        let kind = self.part::<Word, _, _>(fields, PartyKey::Kind);
        let scale = self.party_scale(fields.get(PartyKey::Scale));
        let usual = std::mem::replace(&mut self.scale, scale);
        self.levels.clear();
        let steps = fields.get(PartyKey::Steps).map(|spot| self.steps(spot)).unwrap_or_default();
        self.levels.clear();
        let scale = std::mem::replace(&mut self.scale, usual);
        Some(Telling::Of(Party { name: name?, kind: kind?, n, scale }, steps))
    }

    /// A party of which the journey stands in another file.
    fn party_in_file(
        &mut self,
        fields: &Fields<'a, PartyKey>,
        spot: Spot<'a>,
        name: Option<String>,
        n: Option<u32>,
    ) -> Option<Telling> {
        for key in [PartyKey::Kind, PartyKey::Scale, PartyKey::Steps] {
            let twice = fields.get(key).zip(fields.key_node(key));
            if let Some((twice, node)) = twice {
                let message = joint::said_in_other_file(self.language, twice.name);
                self.report(self.tree.span(node), message);
            }
        }
        let file: String = PlainText::read(self, spot)?;
        let journey = match self.others {
            None => Err(joint::no_other_files(self.language)),
            Some(_) if !leads_below(&file) => Err(joint::leads_elsewhere(self.language, &file)),
            Some(others) => match others(&file) {
                Ok(journey) if !journey.parties.is_empty() => {
                    Err(joint::other_has_parties(self.language, &file))
                }
                read => read.map_err(|why| joint::other_unread(self.language, &file, &why)),
            },
        };
        match journey {
            Ok(journey) => Some(Telling::Journey(Box::new(journey), name, n)),
            Err(message) => {
                self.report(self.tree.span(spot.node), message);
                None
            }
        }
    }

    /// The journey as the parties tell it, with what those in other files say beside their steps.
    pub(crate) fn joined(&mut self, journey: Journey, tellings: &[Telling]) -> Journey {
        let here = |telling: &Telling| match telling {
            Telling::Of(party, steps) => Some((party.clone(), steps.clone())),
            Telling::Journey(..) => None,
        };
        if let Some(tellings) = tellings.iter().map(here).collect() {
            return journey.told_by(tellings);
        }
        let Joined { journey, notes } = join(journey, tellings);
        for (party, text) in JoinNote::in_short(&notes, self.language) {
            let place = journey.party(party).map_or(Place::Journey, Place::Party);
            let span = self.places.locate(place);
            let severity = Severity::Note;
            self.join_notes
                .push(Diagnostic { severity, ..Diagnostic::error("joined-otherwise", span, text) });
        }
        self.phases = journey.phases.clone();
        // Whatever refers to a step does so by its place among all of them, or by its name here.
        let mut steps: Vec<&Step> = journey.steps.iter().collect();
        steps.sort_by_key(|step| step.id);
        self.steps_read = steps.iter().map(|step| step.id).collect();
        let named = || steps.iter().filter_map(|step| Some((step.name.clone()?, step.id)));
        self.step_names = named().map(|(name, _)| name).collect();
        self.named_steps = named().map(|(name, id)| (name.to_lowercase(), id)).collect();
        journey
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
