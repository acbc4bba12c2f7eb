//! Opportunities, the plan, problems and reflections: what refers to steps by number or name.

use crate::model::{
    Anchor, Goal, Involvement, Lead, Opportunity, Place, Problem, Reflection, StepId, Validation,
};
use crate::source::form::{
    Count, DomainName, FamilyKind, Form, Mapped, Owners, PhaseId, Text, Word, YesNo, mapped,
};
use crate::source::messages::plan;
use crate::source::reader::{Fields, Reader, Spot};
use crate::source::vocabulary::{
    GoalKey, InvolvementKey, LeadKey, OpportunityKey, ProblemKey, ReflectionKey, ValidationKey,
};
use crate::source::writer::{Entries, Entry, Writer};

mapped! {
    Goal by GoalKey {
        text: Text as Text,
        of: Of as Owners,
        means: Means as Text,
        who: Who as Text,
        status: Status as Word,
    } from From to Until
}

mapped! {
    Lead by LeadKey {
        who: Who as Text,
    } from From to Until
}

mapped! {
    Involvement by InvolvementKey {
        organisation: Organisation as Text,
        person: Person as Text,
    } from From to Until
}

mapped! {
    Problem by ProblemKey {
        domain: Domain as DomainName,
        text: Text as Text,
        of: Of as Owners,
        weight: Weight as Word,
    } from From to Until
}

mapped! {
    Validation by ValidationKey {
        who: Who as Text,
        category: Category as FamilyKind,
        session: Session as Text,
        recognised: Recognised as Count,
        added: Added as Count,
        disputed: Disputed as Count,
    }
}

impl Mapped for Reflection {
    type Keys = ReflectionKey;

    fn from_fields<'a>(
        reader: &mut Reader<'a, '_>,
        fields: &Fields<'a, ReflectionKey>,
    ) -> Option<Self> {
        let (step, phase) = (fields.get(ReflectionKey::Step), fields.get(ReflectionKey::Phase));
        let at = match (step, phase) {
            (Some(step), None) => reader.step_named(step).map(Anchor::Step),
            (None, Some(phase)) => reader.phase_id(phase).map(Anchor::Phase),
            _ => {
                let message = plan::step_or_phase(reader.language, reader.words);
                reader.report(reader.first_line(fields.node()), message);
                None
            }
        };
        let of = reader.part::<Owners, _, _>(fields, ReflectionKey::Of);
        let mut text = |key| reader.part::<Text, _, _>(fields, key).unwrap_or_default();
        let role = text(ReflectionKey::Role);
        let bottleneck = text(ReflectionKey::Bottleneck);
        let cause = text(ReflectionKey::Cause);
        let lesson = text(ReflectionKey::Lesson);
        let session = text(ReflectionKey::Session);
        let said = [ReflectionKey::Bottleneck, ReflectionKey::Cause, ReflectionKey::Lesson];
        if !said.iter().any(|&key| fields.has(key)) {
            let message = plan::reflection_without_content(reader.language, reader.words);
            reader.report(reader.first_line(fields.node()), message);
        }
        let beyond = reader.part::<YesNo, _, _>(fields, ReflectionKey::Beyond);
        Some(Self { at: at?, of: of?, role, bottleneck, cause, lesson, beyond: beyond?, session })
    }

    fn entries(&self, writer: &Writer<'_>) -> Entries {
        let mut entries = writer.entries();
        match &self.at {
            Anchor::Step(step) => entries.add(ReflectionKey::Step, writer.step(*step)),
            Anchor::Phase(phase) => {
                entries.add(ReflectionKey::Phase, PhaseId::write(phase, writer));
            }
        }
        entries.add(ReflectionKey::Of, Owners::write(&self.of, writer));
        entries.add(ReflectionKey::Role, Text::write(&self.role, writer));
        entries.add(ReflectionKey::Session, Text::write(&self.session, writer));
        entries.add(ReflectionKey::Bottleneck, Text::write(&self.bottleneck, writer));
        entries.add(ReflectionKey::Cause, Text::write(&self.cause, writer));
        entries.add(ReflectionKey::Lesson, Text::write(&self.lesson, writer));
        entries.add(ReflectionKey::Beyond, YesNo::write(&self.beyond, writer));
        entries
    }
}

impl<'a> Reader<'a, '_> {
    /// The opportunities of one step.
    pub(crate) fn step_opportunities(&mut self, spot: Spot<'a>, step: StepId) {
        for item in self.one_or_more(spot) {
            let Some(fields) = self.fields::<OpportunityKey>(item) else { continue };
            if let Some(phase) = fields.key_node(OpportunityKey::Phase) {
                self.report(self.tree.span(phase), plan::phase_at_step(self.language, self.words));
            }
            let span = self.first_line(item.node);
            if let Some(found) = self.opportunity(&fields, Anchor::Step(step)) {
                self.step_chances.push((found, span));
            }
        }
    }

    /// The opportunities of phases, after those of the steps.
    pub(crate) fn opportunities(&mut self, spot: Option<Spot<'a>>) -> Vec<Opportunity> {
        let mut all = Vec::new();
        for (opportunity, span) in std::mem::take(&mut self.step_chances) {
            self.places.add(Place::Opportunity(all.len()), span);
            all.push(opportunity);
        }
        let items = spot.map(|spot| self.one_or_more(spot)).unwrap_or_default();
        for item in items {
            let Some(fields) = self.fields::<OpportunityKey>(item) else { continue };
            let span = self.first_line(item.node);
            let Some(phase) = fields.get(OpportunityKey::Phase) else {
                self.report(span, plan::opportunity_without_phase(self.language, self.words));
                continue;
            };
            let Some(phase) = self.phase_id(phase) else { continue };
            if let Some(found) = self.opportunity(&fields, Anchor::Phase(phase)) {
                self.places.add(Place::Opportunity(all.len()), span);
                all.push(found);
            }
        }
        all
    }

    fn opportunity(
        &mut self,
        fields: &Fields<'a, OpportunityKey>,
        at: Anchor,
    ) -> Option<Opportunity> {
        let missed = self.part::<YesNo, _, _>(fields, OpportunityKey::Missed);
        let text = self.part::<Text, _, _>(fields, OpportunityKey::Text);
        Some(Opportunity { text: text?, missed: missed?, at })
    }
}

impl Writer<'_> {
    /// The opportunities of a step, which stand with it.
    pub(crate) fn opportunities_of(&self, step: StepId) -> Option<Entry> {
        self.opportunities(self.at_step(step).iter().copied())
    }

    /// The opportunities of phases.
    pub(crate) fn opportunities_of_phases(&self) -> Option<Entry> {
        let all = self.journey.opportunities.iter();
        self.opportunities(all.filter(|it| it.at.phase().is_some()))
    }

    fn opportunities<'o>(&self, these: impl Iterator<Item = &'o Opportunity>) -> Option<Entry> {
        Entry::one_or_more(these.map(|it| {
            let mut entries = self.entries();
            entries.add(OpportunityKey::Text, Text::write(&it.text, self));
            entries.add(OpportunityKey::Missed, YesNo::write(&it.missed, self));
            if let Anchor::Phase(phase) = &it.at {
                entries.add(OpportunityKey::Phase, PhaseId::write(phase, self));
            }
            entries.into()
        }))
    }
}
