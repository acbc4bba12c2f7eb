//! Reads one step: its cards, its evidence, and when it happens.

use crate::diagnostic::Span;
use crate::model::{
    Emotion, Event, Evidence, EvidenceKind, Level, LevelSource, Order, Step, StepId, StepPart,
    Thought, Time,
};
use crate::source::messages::{meaning, plan};
use crate::source::reader::fields::Fields;
use crate::source::reader::state::{Reader, Spot};
use crate::source::vocabulary::{EvidenceKey, FeelingKey, StepKey, TimeKey};

const LEVEL_SOURCES: [LevelSource; 3] =
    [LevelSource::Family, LevelSource::Researcher, LevelSource::Session];
const EVIDENCE_KINDS: [EvidenceKind; 3] =
    [EvidenceKind::Quoted, EvidenceKind::Observed, EvidenceKind::Inferred];

/// What a step shows to the family's side.
const CARDS: [StepKey; 3] = [StepKey::Event, StepKey::Emotion, StepKey::Thought];

/// The parts with a place of their own.
const PARTS: [(StepKey, StepPart); 9] = [
    (StepKey::Phase, StepPart::Phase),
    (StepKey::Event, StepPart::Event),
    (StepKey::Level, StepPart::Level),
    (StepKey::Emotion, StepPart::Emotion),
    (StepKey::Thought, StepPart::Thought),
    (StepKey::About, StepPart::About),
    (StepKey::Time, StepPart::Time),
    (StepKey::Note, StepPart::Notes),
    (StepKey::Question, StepPart::Questions),
];

impl<'a> Reader<'a, '_> {
    pub(super) fn step(&mut self, spot: Spot<'a>) -> Option<Step> {
        let fields = self.fields::<StepKey>(spot)?;
        let id = self.next_step();
        self.record_places(id, &fields);
        self.check_content(&fields);
        let mut step = Step {
            id,
            phase: self.phase_id(fields.get(StepKey::Phase)),
            round: self.number(fields.get(StepKey::Round)),
            analytic: self.visit(fields.get(StepKey::Analysis)),
            about: self.texts(fields.get(StepKey::About)),
            time: fields.get(StepKey::Time).and_then(|spot| self.time(spot)),
            evidence: self.step_evidence(fields.get(StepKey::Evidence)),
            name: self.step_name(fields.get(StepKey::Name), id),
            decisive: self.yes_no(fields.get(StepKey::Decisive)).unwrap_or(false),
            validation: self.validation(fields.get(StepKey::Validation)),
            notes: self.texts(fields.get(StepKey::Note)),
            questions: self.texts(fields.get(StepKey::Question)),
            ..Step::default()
        };
        if self.word(fields.get(StepKey::Order)) == Some(1) {
            step.order = Order::Uncertain;
        }
        self.feelings(&fields, &mut step);
        if let Some(spot) = fields.get(StepKey::Organisations) {
            for (at, item) in self.one_or_more(spot).into_iter().enumerate() {
                self.places.add_part(StepPart::Action(at), self.first_line(item.node));
                step.actions.extend(self.action(item));
            }
        }
        self.step_opportunities(fields.get(StepKey::Opportunities), id);
        self.steps_read.push(id);
        Some(step)
    }

    /// What the step is called that is read now.
    fn next_step(&self) -> StepId {
        let own = self.steps_read.last().filter(|last| last.party == self.party);
        own.map_or(StepId::new(self.party, 0), |&last| last).next()
    }

    fn step_name(&mut self, spot: Option<Spot<'a>>, step: StepId) -> Option<String> {
        let spot = spot?;
        let name = self.text(spot)?;
        let lower = name.to_lowercase();
        if self.step_names.iter().any(|(known, _)| known.to_lowercase() == lower) {
            let message = plan::step_name_twice(self.language, &name);
            self.report(self.tree.span(spot.node), message);
        }
        self.step_names.push((name.clone(), step));
        Some(name)
    }

    fn record_places(&mut self, step: StepId, fields: &Fields<'a, StepKey>) {
        self.places.add_step(step, self.first_line(fields.node()));
        for (key, part) in PARTS {
            if let Some(spot) = fields.get(key) {
                self.places.add_part(part, self.first_line(spot.node));
            }
        }
    }

    fn check_content(&mut self, fields: &Fields<'a, StepKey>) {
        let has_card = CARDS.iter().any(|&card| fields.has(card));
        if !has_card && !fields.has(StepKey::Organisations) {
            let message = meaning::step_without_content(self.language);
            self.report(self.first_line(fields.node()), message);
        } else if !has_card && fields.has(StepKey::Level) {
            let message = meaning::level_without_card(self.language);
            self.report(self.key_span(fields, StepKey::Level), message);
        }
        let has_level = fields.has(StepKey::Event) && fields.has(StepKey::Level);
        if fields.has(StepKey::LevelSource) && !has_level {
            let message = meaning::source_without_level(self.language);
            self.report(self.key_span(fields, StepKey::LevelSource), message);
        }
    }

    fn key_span(&self, fields: &Fields<'a, StepKey>, key: StepKey) -> Span {
        let node = fields.key_node(key).unwrap_or(fields.node());
        self.first_line(node)
    }

    /// The event, the emotion and the thought; the step's level belongs to the first of them.
    fn feelings(&mut self, fields: &Fields<'a, StepKey>, step: &mut Step) {
        let mut level = self.level(fields.get(StepKey::Level));
        let source = self.word(fields.get(StepKey::LevelSource));
        if let Some(spot) = fields.get(StepKey::Event) {
            let level_source = source.and_then(|at| LEVEL_SOURCES.get(at).copied());
            let level = level.take();
            step.event = self.text(spot).map(|text| Event { text, level, level_source });
        }
        for key in [StepKey::Emotion, StepKey::Thought] {
            let Some(spot) = fields.get(key) else { continue };
            let given = level.take();
            let Some((text, own)) = self.feeling(spot) else { continue };
            if given.is_some() && own.is_some() {
                let message = meaning::level_twice(self.language);
                self.report(self.key_span(fields, StepKey::Level), message);
            }
            let level = own.or(given);
            match key {
                StepKey::Emotion => step.emotion = Some(Emotion { text, level }),
                _ => step.thought = Some(Thought { text, level }),
            }
        }
    }

    fn feeling(&mut self, spot: Spot<'a>) -> Option<(String, Option<Level>)> {
        if !self.is_record(spot.node) {
            return self.text(spot).map(|text| (text, None));
        }
        let fields = self.fields::<FeelingKey>(spot)?;
        let level = self.level(fields.get(FeelingKey::Level));
        let text = self.optional_text(fields.get(FeelingKey::Text));
        Some((text?, level))
    }

    fn time(&mut self, spot: Spot<'a>) -> Option<Time> {
        if !self.is_record(spot.node) {
            return self.text(spot).map(Time::said);
        }
        let fields = self.fields::<TimeKey>(spot)?;
        let text = self.optional_text(fields.get(TimeKey::Text));
        let duration = self.duration(fields.get(TimeKey::Duration));
        let age = self.age(fields.get(TimeKey::Age));
        Some(Time { text: text?, duration, age })
    }

    fn step_evidence(&mut self, spot: Option<Spot<'a>>) -> Vec<Evidence> {
        let Some(spot) = spot else { return Vec::new() };
        let mut pieces = Vec::new();
        for (at, item) in self.one_or_more(spot).into_iter().enumerate() {
            self.places.add_part(StepPart::Evidence(at), self.first_line(item.node));
            pieces.extend(self.evidence(item));
        }
        pieces
    }

    /// The evidence of something beside the steps.
    pub(super) fn all_evidence(&mut self, spot: Option<Spot<'a>>) -> Vec<Evidence> {
        let items = spot.map(|spot| self.one_or_more(spot)).unwrap_or_default();
        items.into_iter().filter_map(|item| self.evidence(item)).collect()
    }

    fn evidence(&mut self, spot: Spot<'a>) -> Option<Evidence> {
        let fields = self.fields::<EvidenceKey>(spot)?;
        let kind = self.word(fields.get(EvidenceKey::Kind));
        let source = self.optional_text(fields.get(EvidenceKey::Source));
        let quote = self.optional_text(fields.get(EvidenceKey::Quote));
        let note = self.optional_text(fields.get(EvidenceKey::Note));
        let kind = kind.and_then(|at| EVIDENCE_KINDS.get(at).copied())?;
        Some(Evidence { kind, source, quote, note })
    }
}
