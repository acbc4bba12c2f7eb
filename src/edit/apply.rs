//! Makes changes to a text: in one pass where they do not notice each other.

use crate::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use crate::edit::kinds::Edit;
use crate::edit::page::Page;
use crate::edit::patch::{Patch, put};
use crate::edit::path::{Path, Segment, Spot, find, follow, keys_language};
use crate::edit::plan::Plan;
use crate::edit::steps::{self, Steps};
use crate::edit::value::Value;
use crate::edit::{messages, names, set};
use crate::language::Language;
use crate::model::{Journey, Level, Place, StepId, StepPart};
use crate::source::form::{Form, One, TextOr};
use crate::source::record::step_entries;
use crate::source::vocabulary::{JourneyKey, Keys, OpportunityKey, PartyKey, StepKey};
use crate::source::writer::{Entry, Writer};
use crate::source::{Document, read, tree_of};

/// A text after a change.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Edited {
    /// The text.
    pub text: String,
    /// What it says.
    pub document: Document,
    /// What makes the text as it was.
    pub undo: Undo,
    /// In how many places a name was changed.
    pub renamed: usize,
}

/// What undoes a change: stretches of the text with what stood there, last change first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Undo(Vec<Vec<Patch>>);

impl Undo {
    /// The text as it was before the change.
    #[must_use]
    pub fn put(&self, text: &str) -> String {
        let back = |text: String, patches: &Vec<Patch>| put(&text, patches).0;
        self.0.iter().rev().fold(text.to_owned(), back)
    }

    /// The stretches, change by change, in the order in which they were made.
    #[must_use]
    pub fn passes(&self) -> &[Vec<Patch>] {
        &self.0
    }
}

/// Makes a change.
///
/// # Errors
/// Why it cannot be made; the messages are in the language of `messages`.
pub fn apply(text: &str, edit: &Edit, messages: Language) -> Result<Edited, Diagnostics> {
    apply_all(text, std::slice::from_ref(edit), messages)
}

/// Makes several changes, each as if those before it were made; all of them, or none.
///
/// # Errors
/// Why one of them cannot be made.
pub fn apply_all(text: &str, edits: &[Edit], messages: Language) -> Result<Edited, Diagnostics> {
    let document = read(text, messages)?;
    let mut work = Work {
        text: text.to_owned(),
        journey: document.journey,
        undo: Vec::new(),
        renamed: 0,
        l: messages,
    };
    let mut rest = edits;
    while !rest.is_empty() {
        let many = rest.iter().take_while(|edit| edit.only_sets()).count();
        let done = many > 1 && work.pass(&rest[..many], 0).is_ok();
        let taken = if done { many } else { 1 };
        if !done {
            work.one(&rest[0])?;
        }
        rest = &rest[taken..];
    }
    let Work { text, undo, renamed, .. } = work;
    // What is wrong is told without its place: the text that it stands in is not kept.
    let document = read(&text, messages).map_err(|found| {
        let bare = |it: Diagnostic| Diagnostic { span: Span::default(), ..it };
        Diagnostics::from(found.into_iter().map(bare).collect::<Vec<_>>())
    })?;
    Ok(Edited { text, document, undo: Undo(undo), renamed })
}

/// Where a value stands with its key, or an item of a list.
///
/// # Errors
/// When the text cannot be read, or nothing stands there.
pub fn entry(text: &str, at: &Path, messages: Language) -> Result<Span, Diagnostics> {
    looked_up(text, at, messages, |page, spot| {
        let node = spot.node();
        let start = match spot.chain.last() {
            Some(&(Some(key), _)) => page.start(key),
            _ => page.dash(node).unwrap_or_else(|| page.start(node)),
        };
        Span { start, end: page.end(node) }
    })
}

/// Where a value stands, without its key.
///
/// # Errors
/// When the text cannot be read, or nothing stands there.
pub fn value_at(text: &str, at: &Path, messages: Language) -> Result<Span, Diagnostics> {
    looked_up(text, at, messages, |page, spot| Span {
        start: page.start(spot.node()),
        end: page.end(spot.node()),
    })
}

fn looked_up(
    text: &str,
    at: &Path,
    l: Language,
    span: impl Fn(&Page<'_>, &Spot) -> Span,
) -> Result<Span, Diagnostics> {
    let tree = tree_of(text, l).map_err(Diagnostics::from)?;
    let page = Page::new(text, &tree);
    let path = numbered(&page, at);
    find(&page, &path, l).map(|spot| span(&page, &spot)).map_err(told)
}

/// A path in which a step is called by its number in the file: `step:4`.
fn numbered(page: &Page<'_>, path: &Path) -> Path {
    let [Segment::Key(word), Segment::At(at), rest @ ..] = path.segments() else {
        return path.clone();
    };
    if !["stap", "step", "stappen", "steps"].contains(&&**word) {
        return path.clone();
    }
    let steps = Steps::of(page);
    let step = steps.numbered(at + 1).and_then(|step| steps.path(step, Language::Dutch).ok());
    let Some(step) = step else {
        return path.clone();
    };
    rest.iter().fold(step, |path, segment| match segment {
        Segment::Key(word) => path.key(word),
        Segment::At(at) => path.at(*at),
    })
}

/// The step that a path leads to, where it leads to one.
fn step_at(path: &Path) -> Option<StepId> {
    let is = |word: &str, key: &crate::source::vocabulary::Key| key.word.matches(word);
    match path.segments() {
        [Segment::Key(steps), Segment::At(at)] if is(steps, JourneyKey::Steps.key()) => {
            Some(StepId::new(0, at + 1))
        }
        [Segment::Key(parties), Segment::At(party), Segment::Key(steps), Segment::At(at)]
            if is(parties, JourneyKey::Parties.key()) && is(steps, PartyKey::Steps.key()) =>
        {
            Some(StepId::new(*party, at + 1))
        }
        _ => None,
    }
}

fn told(message: Message) -> Diagnostics {
    message.at(Span::default()).into()
}

/// A text in the middle of its changes.
struct Work {
    text: String,
    journey: Journey,
    undo: Vec<Vec<Patch>>,
    renamed: usize,
    l: Language,
}

impl Work {
    fn one(&mut self, edit: &Edit) -> Result<(), Diagnostics> {
        let edits = std::slice::from_ref(edit);
        self.pass(edits, 0)?;
        if matches!(edit, Edit::MoveStep { .. }) {
            self.pass(edits, 1)?;
        }
        if !edit.only_sets() {
            // What comes next may lean on the steps as they are now.
            if let Ok(document) = read(&self.text, self.l) {
                self.journey = document.journey;
            }
        }
        Ok(())
    }

    fn pass(&mut self, edits: &[Edit], pass: usize) -> Result<(), Diagnostics> {
        let tree = tree_of(&self.text, self.l).map_err(Diagnostics::from)?;
        let page = Page::new(&self.text, &tree);
        let mut plan = Plan::new(&page, self.l);
        let mut renamed = 0;
        let making = Making { journey: &self.journey, l: self.l };
        for edit in edits {
            renamed += making.make(&mut plan, edit, pass).map_err(told)?;
        }
        let (text, _, undo) = plan.finish().map_err(told)?;
        self.text = text;
        self.undo.push(undo);
        self.renamed += renamed;
        Ok(())
    }
}

/// Turns what is asked for into changes of values.
struct Making<'j> {
    journey: &'j Journey,
    l: Language,
}

impl Making<'_> {
    fn make(&self, plan: &mut Plan<'_>, edit: &Edit, pass: usize) -> Result<usize, Message> {
        let l = self.l;
        match edit {
            Edit::Rename { from, to } => return names::rename(plan, from, to, l),
            Edit::Set { at, value } => self.set(plan, at, value)?,
            Edit::Remove { at } => {
                let path = numbered(plan.page, at);
                match step_at(&path) {
                    Some(step) => steps::remove(plan, step, l)?,
                    None => set::remove(plan, &path, l)?,
                }
            }
            Edit::Insert { list, before, value } => self.insert(plan, list, *before, value)?,
            Edit::Move { list, from, before } => {
                let list = find(plan.page, &numbered(plan.page, list), l)?;
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
                let yes = self.keys(plan).pick("ja", "yes");
                entries.add(OpportunityKey::Missed, missed.then_some(Entry::YesNo(true, yes)));
                self.add_to(plan, *step, StepKey::Opportunities, Some(entries.into()))
            }
            _ => Ok(()),
        }
    }

    fn keys(&self, plan: &Plan<'_>) -> Language {
        Spot::root(plan.page).map_or(Language::Dutch, |root| keys_language(plan.page, &root))
    }

    fn writer(&self, plan: &Plan<'_>, party: usize) -> Writer<'_> {
        Writer::new(self.journey, self.keys(plan)).of_party(party)
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
        let path = numbered(plan.page, at);
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
        let list = numbered(plan.page, list);
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
