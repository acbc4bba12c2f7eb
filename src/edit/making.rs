//! Turns what is asked for into changes of values.

use crate::diagnostic::Message;
use crate::edit::kinds::Edit;
use crate::edit::path::{Path, Segment, Spot, find, follow, keys_language};
use crate::edit::plan::Plan;
use crate::edit::step_places::{Steps, numbered, step_at};
use crate::edit::value::Value;
use crate::edit::{messages, names, set, steps};
use crate::language::Language;
use crate::model::{Journey, Level, Place, StepId, StepPart};
use crate::source::form::{Form, One, TextOr};
use crate::source::record::step_entries;
use crate::source::vocabulary::{JourneyKey, Keys, OpportunityKey, StepKey};
use crate::source::writer::{Entry, Writer};

/// Turns what is asked for into changes of values.
pub(super) struct Making<'j> {
    pub journey: &'j Journey,
    /// The language of the messages.
    pub l: Language,
}

impl Making<'_> {
    /// Makes a change, or the first part of one that is made in two passes. Says in how many places a
    /// name was changed.
    pub fn make(&self, plan: &mut Plan<'_>, edit: &Edit, pass: usize) -> Result<usize, Message> {
        let l = self.l;
        match edit {
            Edit::Rename { from, to } => return names::rename(plan, from, to, l),
            Edit::Set { at, value } => self.set(plan, at, value)?,
            Edit::Remove { at } => {
                let path = numbered(plan.page, at, self.l)?;
                match step_at(&path) {
                    Some(step) => steps::remove(plan, step, l)?,
                    None => set::remove(plan, &path, l)?,
                }
            }
            Edit::Insert { list, before, value } => self.insert(plan, list, *before, value)?,
            Edit::Move { list, from, before } => {
                let list = find(plan.page, &numbered(plan.page, list, l)?, l)?;
                plan.shift(&list, *from, *before)?;
            }
            Edit::SetTitle(text) => self.text(plan, &set::title(), text)?,
            Edit::SetNarrator(name) => self.text(plan, &narrator(), name)?,
            Edit::SetText { place, text } => self.set_text(plan, *place, text)?,
            Edit::SetLevel { step, level } => self.set_level(plan, *step, *level)?,
            Edit::SetPhase { step, phase } => steps::set_phase(plan, *step, phase.as_deref(), l)?,
            Edit::SetTime { step, text } => {
                let path = self.of_step(plan, *step, StepKey::Time)?;
                match text {
                    Some(text) => self.text(plan, &path, text)?,
                    None => set::remove(plan, &path, l)?,
                }
            }
            Edit::SetAbout { step, about } => self.set_about(plan, *step, about)?,
            Edit::RemoveStep(step) => steps::remove(plan, *step, l)?,
            Edit::MoveStep { step, after } if pass == 0 => {
                steps::before_move(plan, *step, *after, l)?;
            }
            Edit::MoveStep { step, after } => steps::shift(plan, *step, *after, l)?,
            other => self.add(plan, other)?,
        }
        Ok(0)
    }

    /// Adds what stands with a step, or a step.
    fn add(&self, plan: &mut Plan<'_>, edit: &Edit) -> Result<(), Message> {
        match edit {
            Edit::AddStep { after, step } => {
                let writer = self.writer(plan, after.party);
                let entry = step_entries(step, &writer).into();
                steps::add(plan, *after, (&entry, step.phase.as_deref()), self.l)
            }
            Edit::AddOrganisation { step, action } => {
                let entry = TextOr::write(&**action, &self.writer(plan, step.party));
                self.add_to(plan, *step, StepKey::Organisations, entry)
            }
            Edit::AddEvidence { step, evidence } => {
                let entry = One::write(&**evidence, &self.writer(plan, step.party));
                self.add_to(plan, *step, StepKey::Evidence, entry)
            }
            Edit::AddOpportunity { step, text, missed } => {
                let mut entries = self.writer(plan, step.party).entries();
                entries.add(OpportunityKey::Text, Entry::Text(text.clone()));
                let yes = keys(plan).pick("ja", "yes");
                entries.add(OpportunityKey::Missed, missed.then_some(Entry::YesNo(true, yes)));
                self.add_to(plan, *step, StepKey::Opportunities, Some(entries.into()))
            }
            _ => Ok(()),
        }
    }

    fn writer(&self, plan: &Plan<'_>, party: usize) -> Writer<'_> {
        Writer::new(self.journey, keys(plan)).of_party(party)
    }

    fn of_step(&self, plan: &Plan<'_>, step: StepId, key: StepKey) -> Result<Path, Message> {
        Ok(Steps::of(plan.page).path(step, self.l)?.word(key))
    }

    fn text(&self, plan: &mut Plan<'_>, path: &Path, text: &str) -> Result<(), Message> {
        let value = Value::Text(text.to_owned());
        if value.is_empty() {
            return Err(messages::empty(self.l));
        }
        set::set(plan, path, &value.entry(), self.l)
    }

    fn set(&self, plan: &mut Plan<'_>, at: &Path, value: &Value) -> Result<(), Message> {
        if value.is_empty() {
            return Err(messages::empty(self.l));
        }
        let path = numbered(plan.page, at, self.l)?;
        match (value, path.segments()) {
            // Another phase for a step is none for the steps behind it.
            (Value::Text(new) | Value::Word(new), [.., Segment::Key(word)])
                if StepKey::Phase.key().word.matches(word) =>
            {
                let step = step_at(&path.parent());
                if let Some(step) = step {
                    return steps::set_phase(plan, step, Some(new.trim()), self.l);
                }
            }
            _ => {}
        }
        set::set(plan, &path, &value.entry(), self.l)
    }

    fn insert(
        &self,
        plan: &mut Plan<'_>,
        list: &Path,
        before: usize,
        value: &Value,
    ) -> Result<(), Message> {
        if value.is_empty() {
            return Err(messages::empty(self.l));
        }
        let list = numbered(plan.page, list, self.l)?;
        match follow(plan.page, &list) {
            Some((spot, [])) => plan.insert(&spot, before, &value.entry()),
            _ => set::set(plan, &list, &value.entry(), self.l),
        }
    }

    fn add_to(
        &self,
        plan: &mut Plan<'_>,
        step: StepId,
        key: StepKey,
        new: Option<Entry>,
    ) -> Result<(), Message> {
        let Some(new) = new else { return Ok(()) };
        let path = self.of_step(plan, step, key)?;
        match follow(plan.page, &path) {
            Some((spot, [])) => plan.insert(&spot, usize::MAX, &new),
            _ => set::set(plan, &path, &new, self.l),
        }
    }

    fn set_about(
        &self,
        plan: &mut Plan<'_>,
        step: StepId,
        about: &[String],
    ) -> Result<(), Message> {
        let path = self.of_step(plan, step, StepKey::About)?;
        match about {
            [] => set::remove(plan, &path, self.l),
            [one] => self.text(plan, &path, one),
            many => {
                let names = many.iter().map(|name| Value::Text(name.clone())).collect();
                self.set(plan, &path, &Value::List(names))
            }
        }
    }

    fn set_level(
        &self,
        plan: &mut Plan<'_>,
        step: StepId,
        level: Option<Level>,
    ) -> Result<(), Message> {
        let own = Steps::of(plan.page).path(step, self.l)?;
        let mut path = own.clone().word(StepKey::Level);
        // A feeling that leads the step may say its level itself.
        let spot = find(plan.page, &own, self.l)?;
        if spot.behind(plan.page, StepKey::Level.key().word.en).is_none() {
            let leads = [StepKey::Event, StepKey::Emotion, StepKey::Thought].into_iter();
            let mut leads = leads.filter(|key| spot.behind(plan.page, key.key().word.en).is_some());
            let within = leads.next().map(|key| own.word(key).word(StepKey::Level));
            path = within.filter(|it| find(plan.page, it, self.l).is_ok()).unwrap_or(path);
        }
        match level {
            Some(level) => {
                let word = self.writer(plan, step.party).level(level);
                set::set(plan, &path, &Entry::Word(word), self.l)
            }
            None => set::remove(plan, &path, self.l),
        }
    }

    fn set_text(&self, plan: &mut Plan<'_>, place: Place, text: &str) -> Result<(), Message> {
        let gone = || messages::impossible(self.l);
        let path = match place {
            Place::Journey => set::title(),
            Place::Narrator => narrator(),
            Place::Step(step, StepPart::Action(at)) => {
                let action = self.of_step(plan, step, StepKey::Organisations)?.at(at);
                find(plan.page, &action, self.l)?;
                let text = Value::Text(text.to_owned());
                if text.is_empty() {
                    return Err(messages::empty(self.l));
                }
                return set::set_action(plan, &action, &text.entry(), self.l);
            }
            Place::Step(step, part) => {
                let (key, at) = text_of(part).ok_or_else(gone)?;
                let path = self.of_step(plan, step, key)?;
                if let Some(at) = at { path.at(at) } else { path }
            }
            _ => return Err(gone()),
        };
        self.text(plan, &path, text)
    }
}

/// The language of the keys of the file.
fn keys(plan: &Plan<'_>) -> Language {
    Spot::root(plan.page).map_or(Language::Dutch, |root| keys_language(plan.page, &root))
}

fn narrator() -> Path {
    Path::root().word(JourneyKey::Narrator)
}

/// Behind which key the text of a part stands.
const fn text_of(part: StepPart) -> Option<(StepKey, Option<usize>)> {
    Some(match part {
        StepPart::Event => (StepKey::Event, None),
        StepPart::Emotion => (StepKey::Emotion, None),
        StepPart::Thought => (StepKey::Thought, None),
        StepPart::Time => (StepKey::Time, None),
        StepPart::ReturnReason => (StepKey::ReturnReason, None),
        StepPart::About => (StepKey::About, None),
        StepPart::Helped(at) => (StepKey::Helped, Some(at)),
        StepPart::CostEnergy(at) => (StepKey::CostEnergy, Some(at)),
        StepPart::Notes => (StepKey::Note, None),
        StepPart::Questions => (StepKey::Question, None),
        _ => return None,
    })
}
