//! One step: its cards, its evidence, and when it happens.

use crate::diagnostic::Span;
use crate::model::{Emotion, Event, Evidence, Level, Step, StepId, StepPart, Thought};
use crate::source::form::{
    Address, Each, Form, LanguageName, LevelName, Mapped, One, PhaseId, PlainText, Text, TextOr,
    Whole, Word, YesNo,
};
use crate::source::messages::{meaning, plan};
use crate::source::reader::{Fields, Reader, Spot};
use crate::source::record::lines::OnLines;
use crate::source::record::own::{Says, own_entry};
use crate::source::record::phases::Visit;
use crate::source::vocabulary::{FeelingKey, StepKey};
use crate::source::writer::{Entries, Entry, Writer};

/// What a step shows to the family's side.
const CARDS: [StepKey; 3] = [StepKey::Event, StepKey::Emotion, StepKey::Thought];

/// The parts with a place of their own.
const PARTS: [(StepKey, StepPart); 13] = [
    (StepKey::Phase, StepPart::Phase),
    (StepKey::ReturnReason, StepPart::ReturnReason),
    (StepKey::Entry, StepPart::Entry),
    (StepKey::Success, StepPart::Success),
    (StepKey::Event, StepPart::Event),
    (StepKey::Level, StepPart::Level),
    (StepKey::Emotion, StepPart::Emotion),
    (StepKey::Thought, StepPart::Thought),
    (StepKey::Link, StepPart::Link),
    (StepKey::About, StepPart::About),
    (StepKey::Time, StepPart::Time),
    (StepKey::Note, StepPart::Notes),
    (StepKey::Question, StepPart::Questions),
];

impl Mapped for Step {
    type Keys = StepKey;

    fn from_fields<'a>(reader: &mut Reader<'a, '_>, fields: &Fields<'a, StepKey>) -> Option<Self> {
        let id = reader.next_step();
        reader.record_places(id, fields);
        reader.check_content(fields);
        let phase = reader.part::<PhaseId, _, _>(fields, StepKey::Phase);
        let round = reader.part::<Whole, _, _>(fields, StepKey::Round);
        let phase_source = reader.part::<Word, _, _>(fields, StepKey::PhaseSource);
        let return_reason = reader.part::<Text, _, _>(fields, StepKey::ReturnReason);
        let analytic = reader.part::<Visit, _, _>(fields, StepKey::Analysis);
        let entry = fields.get(StepKey::Entry).and_then(|spot| reader.entry_of(spot));
        let helped = reader.effects(fields.get(StepKey::Helped), StepPart::Helped);
        let cost_energy = reader.effects(fields.get(StepKey::CostEnergy), StepPart::CostEnergy);
        let success = reader.part::<One, _, _>(fields, StepKey::Success);
        let own = reader.own_values(fields.get(StepKey::Own), Says::Step(id));
        let about = reader.part::<Each<Text>, _, _>(fields, StepKey::About);
        let levels = reader.part::<OnLines, _, _>(fields, StepKey::Levels);
        let time = reader.part::<TextOr, _, _>(fields, StepKey::Time);
        let evidence = reader.step_evidence(fields.get(StepKey::Evidence));
        let name = fields.get(StepKey::Name).and_then(|spot| reader.step_name(spot, id));
        let link = reader.part::<Address, _, _>(fields, StepKey::Link);
        let decisive = reader.part::<YesNo, _, _>(fields, StepKey::Decisive);
        let validation = reader.part::<Each<One>, _, _>(fields, StepKey::Validation);
        let notes = reader.part::<Each<Text>, _, _>(fields, StepKey::Note);
        let questions = reader.part::<Each<Text>, _, _>(fields, StepKey::Question);
        let order = reader.part::<Word, _, _>(fields, StepKey::Order);
        let mut step = Self {
            id,
            phase: phase?,
            round: round?,
            phase_source: phase_source?,
            return_reason: return_reason?,
            entry,
            analytic: analytic?,
            helped,
            cost_energy,
            success: success?,
            own,
            about: about?,
            levels: levels?,
            time: time?,
            order: order?,
            evidence,
            link: link?,
            name,
            decisive: decisive?,
            validation: validation?,
            notes: notes?,
            questions: questions?,
            ..Self::default()
        };
        reader.feelings(fields, &mut step);
        reader.actions(fields, &mut step);
        if let Some(spot) = fields.get(StepKey::Opportunities) {
            reader.step_opportunities(spot, id);
        }
        reader.steps_read.push(id);
        Some(step)
    }

    fn entries(&self, writer: &Writer<'_>) -> Entries {
        let mut entries = writer.entries();
        entries.add(StepKey::Name, Text::write(&self.name, writer));
        entries.add(StepKey::Phase, PhaseId::write(&self.phase, writer));
        entries.add(StepKey::Round, Whole::write(&self.round, writer));
        entries.add(StepKey::ReturnReason, Text::write(&self.return_reason, writer));
        entries.add(StepKey::PhaseSource, Word::write(&self.phase_source, writer));
        entries.add(StepKey::Entry, Word::write(&self.entry, writer));
        entries.add(StepKey::Analysis, Visit::write(&self.analytic, writer));
        entries.add(StepKey::Time, TextOr::write(&self.time, writer));
        entries.add(StepKey::About, Each::<Text>::write(&self.about, writer));
        put_feelings(self, writer, &mut entries);
        entries.add(StepKey::Levels, OnLines::write(&self.levels, writer));
        entries.add(StepKey::Organisations, Each::<TextOr>::write(&self.actions, writer));
        entries.add(StepKey::Helped, Each::<TextOr>::write(&self.helped, writer));
        entries.add(StepKey::CostEnergy, Each::<TextOr>::write(&self.cost_energy, writer));
        entries.add(StepKey::Success, One::write(&self.success, writer));
        entries.add(StepKey::Own, own_entry(&self.own, writer));
        entries.add(StepKey::Order, Word::write(&self.order, writer));
        entries.add(StepKey::Link, Address::write(&self.link, writer));
        entries.add(StepKey::Decisive, YesNo::write(&self.decisive, writer));
        entries.add(StepKey::Opportunities, writer.opportunities_of(self.id));
        entries.add(StepKey::Validation, Each::<One>::write(&self.validation, writer));
        entries.add(StepKey::Evidence, Each::<One>::write(&self.evidence, writer));
        entries.add(StepKey::Note, Each::<Text>::write(&self.notes, writer));
        entries.add(StepKey::Question, Each::<Text>::write(&self.questions, writer));
        entries
    }
}

/// What a step says, in the order of a file.
pub(crate) fn step_entries(step: &Step, writer: &Writer<'_>) -> Entries {
    step.entries(writer)
}

/// The event, the emotion and the thought. The level of the first of them is that of the step.
fn put_feelings(step: &Step, writer: &Writer<'_>, entries: &mut Entries) {
    let event = step.event.as_ref();
    let emotion = step.emotion.as_ref().map(|it| (StepKey::Emotion, &it.text, it.level));
    let thought = step.thought.as_ref().map(|it| (StepKey::Thought, &it.text, it.level));
    if let Some(event) = event {
        entries.add(StepKey::Event, Text::write(&event.text, writer));
        entries.add(StepKey::Level, LevelName::write(&event.level, writer));
        entries.add(StepKey::LevelSource, Word::write(&event.level_source, writer));
    }
    for (nth, (key, text, level)) in emotion.into_iter().chain(thought).enumerate() {
        let leads = event.is_none() && nth == 0;
        let own = level.filter(|_| !leads);
        entries.add(key, feeling(text, own, writer));
        if leads {
            entries.add(StepKey::Level, LevelName::write(&level, writer));
        }
    }
}

fn feeling(text: &String, level: Option<Level>, writer: &Writer<'_>) -> Option<Entry> {
    if level.is_none() {
        return Text::write(text, writer);
    }
    let mut entries = writer.entries();
    entries.add(FeelingKey::Text, PlainText::write(text, writer));
    entries.add(FeelingKey::Level, LevelName::write(&level, writer));
    entries.add(FeelingKey::Language, writer.language_of(text));
    Some(entries.into())
}

impl<'a> Reader<'a, '_> {
    /// What the step is called that is read now.
    fn next_step(&self) -> StepId {
        let own = self.steps_read.last().filter(|last| last.party == self.party);
        own.map_or(StepId::new(self.party, 0), |&last| last).next()
    }

    /// What organisations do in it.
    fn actions(&mut self, fields: &Fields<'a, StepKey>, step: &mut Step) {
        let Some(spot) = fields.get(StepKey::Organisations) else { return };
        for (at, item) in self.one_or_more(spot).into_iter().enumerate() {
            self.places.add_part(StepPart::Action(at), self.first_line(item.node));
            step.actions.extend(TextOr::read(self, item));
        }
    }

    fn step_name(&mut self, spot: Spot<'a>, step: StepId) -> Option<String> {
        let name = self.text(spot)?;
        if *self.named_steps.entry(name.to_lowercase()).or_insert(step) != step {
            let message = plan::step_name_twice(self.language, &name);
            self.report(self.tree.span(spot.node), message);
        }
        self.step_names.push(name.clone());
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
        let mut level: Option<Level> =
            self.part::<LevelName, _, _>(fields, StepKey::Level).unwrap_or_default();
        let level_source = self.part::<Word, _, _>(fields, StepKey::LevelSource);
        if let Some(spot) = fields.get(StepKey::Event) {
            let (level, level_source) = (level.take(), level_source.unwrap_or_default());
            step.event = Text::read(self, spot).map(|text| Event { text, level, level_source });
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
            return Text::read(self, spot).map(|text| (text, None));
        }
        let fields = self.fields::<FeelingKey>(spot)?;
        let language = self.part::<LanguageName, _, _>(&fields, FeelingKey::Language);
        let level = self.part::<LevelName, _, _>(&fields, FeelingKey::Level).unwrap_or_default();
        let text: String = self.part::<Text, _, _>(&fields, FeelingKey::Text)?;
        self.note_language(&text, language.flatten());
        Some((text, level))
    }

    fn step_evidence(&mut self, spot: Option<Spot<'a>>) -> Vec<Evidence> {
        let items = spot.map(|spot| self.one_or_more(spot)).unwrap_or_default();
        let mut pieces = Vec::new();
        for (at, item) in items.into_iter().enumerate() {
            self.places.add_part(StepPart::Evidence(at), self.first_line(item.node));
            pieces.extend(One::read(self, item));
        }
        pieces
    }
}
