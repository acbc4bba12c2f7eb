//! The phases of a journey, the ways back between them, and the visits that steps pay to them.

use crate::model::{Phase, PhaseSet, PhaseVisit, Return};
use crate::source::form::{Form, One, PhaseId, Text, Whole, mapped};
use crate::source::limits::MAX_PHASES;
use crate::source::messages::{meaning, values};
use crate::source::reader::{Reader, Spot, tidy};
use crate::source::record::own::{Says, own_entry};
use crate::source::tree::Content;
use crate::source::vocabulary::{BackKey, NONE, PhaseKey, STANDARD, VisitKey};
use crate::source::writer::{Entry, Writer};

mapped! {
    PhaseVisit by VisitKey {
        phase: Phase as PhaseId,
        round: Round as Whole,
    }
}

/// The id of a phase, or a record of a phase with a round.
pub(crate) struct Visit;

impl Form<PhaseVisit> for Visit {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<PhaseVisit> {
        if reader.is_record(spot.node) {
            return One::read(reader, spot);
        }
        reader.phase_id(spot).map(|phase| PhaseVisit { phase, round: None })
    }

    fn absent() -> Option<PhaseVisit> {
        None
    }

    fn write(value: &PhaseVisit, writer: &Writer<'_>) -> Option<Entry> {
        match value.round {
            None => PhaseId::write(&value.phase, writer),
            Some(_) => One::write(value, writer),
        }
    }
}

impl<'a> Reader<'a, '_> {
    /// The phases of the journey's own; nothing where they are the standard ones.
    pub(crate) fn phase_set(&mut self, spot: Option<Spot<'a>>) -> Option<PhaseSet> {
        let spot = spot?;
        if self.is_list(spot.node) {
            return Some(self.own_phases(spot));
        }
        if self.is_record(spot.node) {
            self.wrong_shape(spot);
            return None;
        }
        let text = self.raw(spot)?;
        if NONE.matches(text) {
            return Some(PhaseSet::none());
        }
        if !STANDARD.matches(text) {
            let choices = [STANDARD, NONE];
            let message =
                values::unknown_word(self.language, self.words, spot.name, text, &choices);
            self.report(self.tree.span(spot.node), message);
        }
        None
    }

    fn own_phases(&mut self, spot: Spot<'a>) -> PhaseSet {
        let items = self.items(spot);
        if let Some(extra) = items.get(MAX_PHASES) {
            self.report(self.first_line(extra.node), meaning::too_many_phases(self.language));
        }
        let mut set = PhaseSet::none();
        let mut returns = Vec::new();
        for (at, item) in items.into_iter().take(MAX_PHASES).enumerate() {
            self.places.add_phase(self.first_line(item.node));
            let number = (at + 1).to_string();
            if let Some((phase, back)) = self.phase(item, number, &set) {
                returns.extend(back.map(|back| (phase.id.clone(), back)));
                set.phases.push(phase);
            }
        }
        // A way back is checked against all phases, so that a later one is told from an unknown.
        for (from, spot) in returns {
            self.ways_back(spot, &from, &mut set);
        }
        set
    }

    /// A phase, and where its ways back are written.
    fn phase(
        &mut self,
        spot: Spot<'a>,
        number: String,
        before: &PhaseSet,
    ) -> Option<(Phase, Option<Spot<'a>>)> {
        if matches!(self.tree.content(spot.node), Content::Text { .. }) {
            let label = self.text(spot)?;
            let (id, label) = match numbered(&label, &number) {
                Some((own, name)) if before.get(own).is_none() => (own.to_owned(), name.to_owned()),
                _ => (number, label),
            };
            self.check_new(&id, spot, before);
            let phase = Phase { id, label, parent: None, after: None, own: Vec::new() };
            return Some((phase, None));
        }
        let fields = self.fields::<PhaseKey>(spot)?;
        let written = fields.get(PhaseKey::Number);
        let id = written.and_then(|spot| self.text(spot)).unwrap_or(number);
        self.check_new(&id, written.unwrap_or(spot), before);
        let parent = self.parent(fields.get(PhaseKey::Under), before);
        let after = self.follows(fields.get(PhaseKey::Follows), parent.is_some(), before);
        let label: String = self.part::<Text, _, _>(&fields, PhaseKey::Name).unwrap_or_default();
        let name = numbered(&label, &id).filter(|(own, _)| *own == id).map(|(_, name)| name);
        let label = name.unwrap_or(&label).to_owned();
        let own = fields.get(PhaseKey::Own);
        let own = self.own_values(own, Says::Phase(before.phases.len()));
        Some((Phase { id, label, parent, after, own }, fields.get(PhaseKey::BackTo)))
    }

    fn check_new(&mut self, id: &str, spot: Spot<'a>, before: &PhaseSet) {
        if before.get(id).is_some() {
            let message = meaning::duplicate_phase(self.language, id);
            self.report(self.first_line(spot.node), message);
        }
    }

    fn parent(&mut self, spot: Option<Spot<'a>>, before: &PhaseSet) -> Option<String> {
        let spot = spot?;
        let id = self.raw(spot)?;
        if before.get(id).is_none_or(|parent| parent.parent.is_some()) {
            let message = meaning::unknown_parent(self.language, id);
            self.report(self.tree.span(spot.node), message);
        }
        Some(id.to_owned())
    }

    fn follows(
        &mut self,
        spot: Option<Spot<'a>>,
        is_part: bool,
        before: &PhaseSet,
    ) -> Option<String> {
        let spot = spot?;
        let id = self.raw(spot)?;
        if is_part {
            self.report(self.tree.span(spot.node), meaning::part_that_follows(self.language));
        } else if before.get(id).is_none_or(|earlier| earlier.parent.is_some()) {
            let message = meaning::nothing_to_follow(self.language, id);
            self.report(self.tree.span(spot.node), message);
        }
        Some(id.to_owned())
    }

    fn ways_back(&mut self, spot: Spot<'a>, from: &str, set: &mut PhaseSet) {
        for item in self.one_or_more(spot) {
            if let Some(back) = self.way_back(item, from, set) {
                set.returns.push(back);
            }
        }
    }

    fn way_back(&mut self, spot: Spot<'a>, from: &str, set: &PhaseSet) -> Option<Return> {
        let (target, label) = if self.is_record(spot.node) {
            let fields = self.fields::<BackKey>(spot)?;
            let reason = self.part::<Text, _, _>(&fields, BackKey::Reason);
            (fields.get(BackKey::Phase)?, reason.unwrap_or_default())
        } else {
            (spot, None)
        };
        let to = self.raw(target)?;
        let message = match set.position(to) {
            None => meaning::unknown_phase(self.language, to, set),
            found if found >= set.position(from) => meaning::not_back(self.language, to),
            Some(_) => {
                return Some(Return { from: Some(from.to_owned()), to: tidy(to), label });
            }
        };
        self.report(self.tree.span(target.node), message);
        None
    }
}

/// The number and the name of a phase that is called by both, such as "1. Intake" or "Fase 2: Plan";
/// without a sign between them only where the number is the one that it has by its place.
fn numbered<'l>(label: &'l str, place: &str) -> Option<(&'l str, &'l str)> {
    let word = label.split(' ').next().unwrap_or_default();
    let is_word = ["fase", "phase"].iter().any(|it| it.eq_ignore_ascii_case(word));
    let rest = if is_word { label[word.len()..].trim_start() } else { label };
    let digits = rest.find(|c: char| !c.is_ascii_digit()).filter(|&at| at > 0)?;
    let letter = rest[digits..].chars().next().filter(char::is_ascii_lowercase);
    let (number, behind) = rest.split_at(digits + letter.map_or(0, char::len_utf8));
    let signs = |c: char| ".):-–—".contains(c);
    let name = behind.trim_start_matches(|c: char| c == ' ' || signs(c));
    let between = &behind[..behind.len() - name.len()];
    let is_apart = between.contains(' ') && (between.contains(signs) || is_word || number == place);
    (is_apart && !name.is_empty()).then_some((number, name))
}

impl Writer<'_> {
    /// The phases, where they are not the seven of a journey in its language.
    pub(crate) fn phase_set(&self) -> Option<Entry> {
        let set = &self.journey.phases;
        if set.is_standard(self.journey.language) {
            return None;
        }
        if set.phases.is_empty() {
            return Some(Entry::Word(NONE.pick(self.keys).to_owned()));
        }
        Entry::list((1..).zip(&set.phases).map(|(number, phase)| self.phase(number, phase, set)))
    }

    /// A phase by its name alone, where that says all.
    fn phase(&self, number: usize, phase: &Phase, set: &PhaseSet) -> Entry {
        let is_numbered = phase.id == number.to_string();
        let ways = set.returns.iter().filter(|way| way.from.as_deref() == Some(&*phase.id));
        let is_plain = phase.parent.is_none()
            && phase.after.is_none()
            && phase.own.is_empty()
            && !self.journey.text_languages.contains_key(&phase.label);
        let ways = Entry::one_or_more(ways.map(|way| self.way_back(way)));
        if is_numbered && is_plain && ways.is_none() {
            return Entry::Text(phase.label.clone());
        }
        let mut entries = self.entries();
        entries.add(PhaseKey::Number, PhaseId::write(&phase.id, self));
        entries.add(PhaseKey::Name, Text::write(&phase.label, self));
        entries.add(PhaseKey::Under, PhaseId::write(&phase.parent, self));
        entries.add(PhaseKey::Follows, PhaseId::write(&phase.after, self));
        entries.add(PhaseKey::BackTo, ways);
        entries.add(PhaseKey::Own, own_entry(&phase.own, self));
        entries.into()
    }

    fn way_back(&self, way: &Return) -> Entry {
        if way.label.is_none() {
            return Entry::Word(way.to.clone());
        }
        let mut entries = self.entries();
        entries.add(BackKey::Phase, PhaseId::write(&way.to, self));
        entries.add(BackKey::Reason, Text::write(&way.label, self));
        entries.into()
    }
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn a_number_before_the_name_of_a_phase_is_its_number() {
        for (label, place, is) in [
            ("1. Intake", "1", Some(("1", "Intake"))),
            ("0) Vooraf", "1", Some(("0", "Vooraf"))),
            ("Fase 2: Plan", "2", Some(("2", "Plan"))),
            ("phase 3 – Track", "3", Some(("3", "Track"))),
            ("2b. Uitstel", "3", Some(("2b", "Uitstel"))),
            ("1 Intake", "1", Some(("1", "Intake"))),
            ("3 gesprekken", "1", None),
            ("24-uurszorg", "2", None),
            ("2e gesprek", "2", None),
            ("1.5 jaar wachten", "1", None),
            ("Fase van rust", "1", None),
            ("1.", "1", None),
            ("Intake", "1", None),
        ] {
            assert_eq!(numbered(label, place), is, "{label}");
        }
    }
}
