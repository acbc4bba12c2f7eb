//! Turns what is asked for into changes of values.

use crate::diagnostic::Message;
use crate::edit::kinds::Edit;
use crate::edit::part_path::{level_path, path_of, text_path};
use crate::edit::path::{Path, Segment, Spot, find, follow, keys_language};
use crate::edit::plan::Plan;
use crate::edit::step_places::{Numbered, Steps, numbered, numbered_item, numbered_list, step_at};
use crate::edit::value::Value;
use crate::edit::{answered, messages, names, parties, phases, set, steps};
use crate::language::Language;
use crate::model::{Journey, Level, Place, StepId};
use crate::source::form::{Form, One, TextOr};
use crate::source::reader::tidy;
use crate::source::record::step_entries;
use crate::source::vocabulary::{JourneyKey, Keys, NarratorKey, OpportunityKey, StepKey};
use crate::source::writer::{Entry, Writer};

/// Turns what is asked for into changes of values.
pub(super) struct Making<'j> {
    pub journey: &'j Journey,
    /// The language of the messages.
    pub l: Language,
}

type Done = Result<(), Message>;

impl Making<'_> {
    /// Makes a change. Says in how many places a name was changed.
    pub fn make(&self, plan: &mut Plan<'_>, edit: &Edit) -> Result<usize, Message> {
        let l = self.l;
        match edit {
            Edit::Rename { from, to } => return names::rename(plan, from, to, l),
            Edit::Set { at, value } => self.as_typed(at, self.set(plan, at, value))?,
            Edit::Remove { at } => self.as_typed(at, self.remove(plan, at))?,
            Edit::Insert { list, before, value } => self.insert(plan, list, *before, value)?,
            Edit::Move { list, from, before } => self.shift(plan, list, *from, *before)?,
            Edit::SetTitle(text) => self.set_text(plan, Place::Journey, text)?,
            Edit::SetNarrator(name) => self.set_text(plan, Place::Narrator, name)?,
            Edit::SetText { place, text } => self.set_text(plan, *place, text)?,
            Edit::RemovePart(place) => {
                let path = path_of(*place, self.journey);
                self.remove(plan, &path.ok_or_else(|| messages::impossible(l))?)?;
            }
            Edit::SetLevel { step, level } => self.set_level(plan, *step, *level)?,
            Edit::SetPhase { step, phase } => self.set_phase(plan, *step, phase.as_deref())?,
            Edit::SetTime { step, text } => {
                let path = self.of_step(plan, *step, StepKey::Time)?;
                match text {
                    Some(text) => self.text(plan, &path, text)?,
                    None => set::remove(plan, &path, l)?,
                }
            }
            Edit::SetAbout { step, about } => self.set_about(plan, *step, about)?,
            Edit::RemoveStep(step) => steps::remove(plan, *step, l)?,
            Edit::MoveStep { step, after, phase } => {
                self.shift_step(plan, (*step, *after), phase.as_deref())?;
            }
            Edit::DeclareFictional(name) => self.declare_fictional(plan, name)?,
            other => self.add(plan, other)?,
        }
        Ok(0)
    }

    /// What is not there is told by the path that was asked for.
    fn as_typed(&self, at: &Path, done: Done) -> Done {
        done.map_err(|why| match why.code() {
            "edit-not-there" => messages::not_there(self.l, &at.to_string()),
            _ => why,
        })
    }

    /// Adds what stands with a step, or a step.
    fn add(&self, plan: &mut Plan<'_>, edit: &Edit) -> Done {
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
                let yes = yes(plan);
                entries.add(OpportunityKey::Missed, missed.then_some(Entry::YesNo(true, yes)));
                self.add_to(plan, *step, StepKey::Opportunities, Some(entries.into()))
            }
            _ => Ok(()),
        }
    }

    fn set_phase(&self, plan: &mut Plan<'_>, step: StepId, new: Option<&str>) -> Done {
        steps::set_phase(plan, step, new, (&self.journey.phases, self.l))
    }

    fn shift_step(&self, plan: &mut Plan<'_>, way: (StepId, StepId), phase: Option<&str>) -> Done {
        steps::shift(plan, way, phase, (&self.journey.phases, self.l))
    }

    fn writer(&self, plan: &Plan<'_>, party: usize) -> Writer<'_> {
        Writer::new(self.journey, keys(plan)).of_party(party)
    }

    fn of_step(&self, plan: &Plan<'_>, step: StepId, key: StepKey) -> Result<Path, Message> {
        Ok(Steps::of(plan.page).path(step, self.l)?.word(key))
    }

    fn said(&self, value: &Value) -> Result<Entry, Message> {
        if value.is_empty() { Err(messages::empty(self.l)) } else { Ok(value.entry()) }
    }

    fn text(&self, plan: &mut Plan<'_>, path: &Path, text: &str) -> Done {
        set::set(plan, path, &self.said(&Value::Text(text.to_owned()))?, self.l)
    }

    fn set_text(&self, plan: &mut Plan<'_>, place: Place, text: &str) -> Done {
        let impossible = || messages::impossible(self.l);
        if let Place::Step(step, _) = place {
            Steps::of(plan.page).path(step, self.l)?;
        }
        let whole = path_of(place, self.journey).ok_or_else(impossible)?;
        if let Some(Segment::At(_)) = whole.segments().last() {
            // What is not there is not added by a text alone.
            find(plan.page, &whole, self.l)?;
        }
        self.text(plan, &text_path(place, self.journey).ok_or_else(impossible)?, text)
    }

    fn set(&self, plan: &mut Plan<'_>, at: &Path, value: &Value) -> Done {
        let entry = self.said(value)?;
        let path = numbered(plan.page, at, self.l)?;
        match (value, path.segments()) {
            // The steps behind it may follow, or have to say that they do not.
            (Value::Text(new) | Value::Word(new), [.., Segment::Key(word)])
                if StepKey::Phase.key().word.matches(word) =>
            {
                let step = step_at(&path.parent());
                if let Some(step) = step {
                    return self.set_phase(plan, step, Some(new.trim()));
                }
            }
            (_, [.., Segment::Key(word)]) if StepKey::Level.key().word.matches(word) => {
                if let Some(step) = step_at(&path.parent()) {
                    answered::level(plan, step);
                }
            }
            _ => {}
        }
        set::set(plan, &path, &entry, self.l)
    }

    fn remove(&self, plan: &mut Plan<'_>, at: &Path) -> Done {
        let (path, l) = (numbered(plan.page, at, self.l)?, self.l);
        if let Some(step) = step_at(&path) {
            return steps::remove(plan, step, l);
        }
        match numbered_item(&path) {
            Some((Numbered::Parties, at)) => parties::before_remove(plan, at, l)?,
            Some((Numbered::Phases, at)) => phases::before_remove(plan, self.journey, at, l)?,
            _ => {}
        }
        let step = Some(path.parent()).and_then(|parent| step_at(&parent));
        match step.filter(|_| is_phase(&path)) {
            Some(step) => self.set_phase(plan, step, None),
            None => set::remove(plan, &path, l),
        }
    }

    fn insert(&self, plan: &mut Plan<'_>, list: &Path, before: usize, value: &Value) -> Done {
        let (entry, l) = (self.said(value)?, self.l);
        let list = numbered(plan.page, list, l)?;
        let Some((spot, [])) = follow(plan.page, &list) else {
            return set::set(plan, &list, &entry, l);
        };
        match numbered_list(&list) {
            Some(Numbered::Steps(party)) => {
                let before = before.min(plan.page.items(spot.node()).len());
                return steps::add(
                    plan,
                    StepId::new(party, before),
                    (&entry, value.word(StepKey::Phase.key())),
                    l,
                );
            }
            Some(Numbered::Parties) => parties::before_insert(plan, before, value, l)?,
            Some(Numbered::Phases) => phases::before_insert(plan, self.journey, before, l)?,
            None => {}
        }
        plan.insert(&spot, before, &entry)
    }

    fn shift(&self, plan: &mut Plan<'_>, list: &Path, from: usize, before: usize) -> Done {
        let (path, l) = (numbered(plan.page, list, self.l)?, self.l);
        match numbered_list(&path) {
            Some(Numbered::Steps(party)) => {
                let (step, after) = (StepId::new(party, from + 1), StepId::new(party, before));
                return self.shift_step(plan, (step, after), None);
            }
            Some(Numbered::Parties) => parties::before_move(plan, (from, before), l)?,
            Some(Numbered::Phases) => phases::before_move(plan, self.journey, (from, before), l)?,
            None => {}
        }
        let list = find(plan.page, &path, l)?;
        plan.shift(&list, from, before)
    }

    fn add_to(&self, plan: &mut Plan<'_>, step: StepId, key: StepKey, new: Option<Entry>) -> Done {
        let Some(new) = new else { return Ok(()) };
        let path = self.of_step(plan, step, key)?;
        match follow(plan.page, &path) {
            Some((spot, [])) => plan.insert(&spot, usize::MAX, &new),
            _ => set::set(plan, &path, &new, self.l),
        }
    }

    fn declare_fictional(&self, plan: &mut Plan<'_>, name: &str) -> Done {
        let (name, l) = (tidy(name), self.l);
        let is_narrator = self.journey.narrator.as_ref().is_some_and(|it| it.name == name);
        if is_narrator {
            let path = Path::root().word(JourneyKey::Narrator).word(NarratorKey::Fictional);
            return set::set(plan, &path, &Entry::YesNo(true, yes(plan)), l);
        }
        if self.journey.fictional_names.contains(&name) {
            return Ok(());
        }
        let list = Path::root().word(JourneyKey::FictionalNames);
        self.insert(plan, &list, usize::MAX, &Value::Text(name))
    }

    fn set_about(&self, plan: &mut Plan<'_>, step: StepId, about: &[String]) -> Done {
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

    fn set_level(&self, plan: &mut Plan<'_>, step: StepId, level: Option<Level>) -> Done {
        let path = self.level_path(plan, step)?;
        match level {
            Some(level) => {
                answered::level(plan, step);
                let word = self.writer(plan, step.party).level(level);
                set::set(plan, &path, &Entry::Word(word), self.l)
            }
            None => set::remove(plan, &path, self.l),
        }
    }

    /// Where the level of a step stands, or would stand.
    fn level_path(&self, plan: &Plan<'_>, step: StepId) -> Result<Path, Message> {
        let own = Steps::of(plan.page).path(step, self.l)?;
        let spot = find(plan.page, &own, self.l)?;
        Ok(level_path(plan.page, (&spot, own), step, self.journey))
    }
}

fn is_phase(path: &Path) -> bool {
    let phase = StepKey::Phase.key().word;
    matches!(path.segments().last(), Some(Segment::Key(word)) if phase.matches(word))
}

/// The language of the keys of the file.
fn keys(plan: &Plan<'_>) -> Language {
    Spot::root(plan.page).map_or(Language::Dutch, |root| keys_language(plan.page, &root))
}

fn yes(plan: &Plan<'_>) -> &'static str {
    keys(plan).pick("ja", "yes")
}
