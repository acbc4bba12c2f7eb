//! Reads the phases of a journey, and the visits that steps pay to them.

use crate::language::Language;
use crate::model::{Phase, PhaseSet, PhaseVisit, Return};
use crate::source::limits::MAX_PHASES;
use crate::source::messages::{meaning, values};
use crate::source::reader::state::{Reader, Spot};
use crate::source::reader::text::tidy;
use crate::source::tree::Content;
use crate::source::vocabulary::{BackKey, NONE, PhaseKey, STANDARD, VisitKey};

impl<'a> Reader<'a, '_> {
    pub(super) fn phase_set(&mut self, spot: Option<Spot<'a>>, language: Language) -> PhaseSet {
        let Some(spot) = spot else { return PhaseSet::standard(language) };
        if self.is_list(spot.node) {
            return self.own_phases(spot);
        }
        if self.is_record(spot.node) {
            self.wrong_shape(spot);
            return PhaseSet::standard(language);
        }
        match self.raw(spot) {
            Some(text) if NONE.matches(text) => PhaseSet::none(),
            Some(text) if !STANDARD.matches(text) => {
                let choices = [STANDARD, NONE];
                let message =
                    values::unknown_word(self.language, self.words, spot.name, text, &choices);
                self.report(self.tree.span(spot.node), message);
                PhaseSet::standard(language)
            }
            _ => PhaseSet::standard(language),
        }
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
            self.check_new(&number, spot, before);
            return Some((Phase { id: number, label, parent: None, after: None }, None));
        }
        let fields = self.fields::<PhaseKey>(spot)?;
        let written = fields.get(PhaseKey::Number);
        let id = self.optional_text(written).unwrap_or(number);
        self.check_new(&id, written.unwrap_or(spot), before);
        let parent = self.parent(fields.get(PhaseKey::Under), before);
        let after = self.follows(fields.get(PhaseKey::Follows), parent.is_some(), before);
        let label = self.optional_text(fields.get(PhaseKey::Name)).unwrap_or_default();
        Some((Phase { id, label, parent, after }, fields.get(PhaseKey::BackTo)))
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
            (fields.get(BackKey::Phase)?, self.optional_text(fields.get(BackKey::Reason)))
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

    pub(super) fn visit(&mut self, spot: Option<Spot<'a>>) -> Option<PhaseVisit> {
        let spot = spot?;
        if !self.is_record(spot.node) {
            return self.phase_id(Some(spot)).map(|phase| PhaseVisit { phase, round: None });
        }
        let fields = self.fields::<VisitKey>(spot)?;
        let phase = self.phase_id(fields.get(VisitKey::Phase));
        let round = self.number(fields.get(VisitKey::Round));
        Some(PhaseVisit { phase: phase?, round })
    }
}
