//! What the page asks to be changed, as changes of a file.

use klantreis::edit::{Edit, Path, Segment, Value};
use klantreis::model::{
    self, Action, Emotion, Event, Evidence, EvidenceKind, Journey, Language, Level, Place, StepId,
    StepPart, Thought,
};
use serde::Deserialize;

use crate::key::{INTRODUCTION, key, place, step, step_key};
use crate::places;
use crate::things::is_editable;

/// A change, as the page asks for it.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "do", rename_all = "camelCase")]
pub(crate) enum Change {
    Title {
        text: String,
    },
    Narrator {
        name: String,
    },
    Text {
        place: String,
        text: String,
    },
    Level {
        step: String,
        level: Option<u16>,
    },
    Phase {
        step: String,
        phase: Option<String>,
    },
    Time {
        step: String,
        text: Option<String>,
    },
    About {
        step: String,
        names: Vec<String>,
    },
    AddStep {
        after: Option<String>,
        #[serde(default)]
        party: usize,
        step: NewStep,
    },
    MoveStep {
        step: String,
        after: Option<String>,
        #[serde(default)]
        phase: Option<String>,
    },
    RemoveStep {
        step: String,
    },
    AddOrganisation {
        step: String,
        organisation: String,
        does: String,
        level: Option<u16>,
    },
    AddEvidence {
        step: String,
        kind: String,
        source: Option<String>,
        #[serde(alias = "text")]
        quote: Option<String>,
    },
    AddOpportunity {
        step: String,
        text: String,
        missed: bool,
    },
    RemovePart {
        place: String,
    },
    Rename {
        from: String,
        to: String,
    },
    Fictional {
        names: Vec<String>,
    },
    Field {
        path: String,
        value: FieldValue,
    },
}

/// What a step that is added says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NewStep {
    event: Option<String>,
    emotion: Option<String>,
    thought: Option<String>,
    level: Option<u16>,
    phase: Option<String>,
    time: Option<String>,
    about: Vec<String>,
}

/// What a field of the panel becomes.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum FieldValue {
    Nothing(()),
    YesNo(bool),
    Text(String),
    List(Vec<String>),
}

/// Changes of a file, and what is to be selected after them.
pub(crate) struct Wanted {
    pub edits: Vec<Edit>,
    pub select: Option<String>,
}

/// That what is to be changed is not there.
pub(crate) struct Gone;

impl Change {
    /// The changes of the file; `keys` is the language of its keys.
    pub fn wanted(self, journey: &Journey, keys: Language) -> Result<Wanted, Gone> {
        let mut select = None;
        let edit = match self {
            Self::Title { text } => Edit::SetTitle(text),
            Self::Narrator { name } => Edit::SetNarrator(name),
            Self::Text { place, text } => {
                select = Some(place.clone());
                text_of(&place, text, journey)?
            }
            Self::Level { step, level } => {
                Edit::SetLevel { step: id(&step)?, level: level.map(Level) }
            }
            Self::Phase { step, phase } => Edit::SetPhase { step: id(&step)?, phase },
            Self::Time { step, text } => Edit::SetTime { step: id(&step)?, text },
            Self::About { step, names } => Edit::SetAbout { step: id(&step)?, about: names },
            Self::AddStep { after, party, step } => {
                let after = behind(after.as_deref(), party)?;
                select = Some(step_key(after.next()));
                Edit::AddStep { after, step: Box::new(step.step()) }
            }
            Self::MoveStep { step, after, phase } => {
                let step = id(&step)?;
                let after = behind(after.as_deref(), step.party)?;
                let moved = if after.number < step.number { after.next() } else { after };
                select = Some(step_key(moved));
                Edit::MoveStep { step, after, phase }
            }
            Self::RemoveStep { step } => Edit::RemoveStep(id(&step)?),
            Self::AddOrganisation { step, organisation, does, level } => {
                let step = id(&step)?;
                select = Some(key(Place::Step(
                    step,
                    StepPart::Action(told(step, journey)?.actions.len()),
                )));
                let action = Action { level: level.map(Level), ..Action::by(organisation, does) };
                Edit::AddOrganisation { step, action: Box::new(action) }
            }
            Self::AddEvidence { step, kind, source, quote } => {
                let step = id(&step)?;
                select = Some(key(Place::Step(
                    step,
                    StepPart::Evidence(told(step, journey)?.evidence.len()),
                )));
                Edit::AddEvidence { step, evidence: evidence(&kind, source, quote) }
            }
            Self::AddOpportunity { step, text, missed } => {
                Edit::AddOpportunity { step: id(&step)?, text, missed }
            }
            Self::RemovePart { place } => remove(&place, journey)?,
            Self::Rename { from, to } => Edit::Rename { from, to },
            Self::Fictional { names } => {
                let edits = names.into_iter().map(|name| fictional(name, journey, keys)).collect();
                return Ok(Wanted { edits, select: None });
            }
            Self::Field { path, value } => field(&path, value, keys)?,
        };
        let needs_phases = journey.phases.phases.is_empty() && is_phase(&edit);
        let phases = needs_phases.then(usual_phases).into_iter();
        Ok(Wanted { edits: phases.chain([edit]).collect(), select })
    }
}

/// What gives a journey that says that it has no phases the usual ones.
pub(crate) fn usual_phases() -> Edit {
    Edit::Remove { at: Path::root().key("phases") }
}

/// Whether a change puts a step in a phase.
fn is_phase(edit: &Edit) -> bool {
    let is_key = |at: &Path| match at.segments() {
        [.., Segment::At(_), Segment::Key(word)] => ["phase", "fase"].contains(&&**word),
        _ => false,
    };
    match edit {
        Edit::SetPhase { phase, .. } | Edit::MoveStep { phase, .. } => phase.is_some(),
        Edit::AddStep { step, .. } => step.phase.is_some(),
        Edit::Set { at, .. } => is_key(at),
        _ => false,
    }
}

/// What was filled in, where anything was.
fn said(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}

impl NewStep {
    fn step(self) -> model::Step {
        let Self { event, emotion, thought, level, phase, time, about } = self;
        let level = level.map(Level);
        let mut step = model::Step::default();
        let leads = event.is_some();
        step.emotion = emotion.map(|text| Emotion { text, level: level.filter(|_| !leads) });
        let leads = leads || step.emotion.is_some();
        step.thought = thought.map(|text| Thought { text, level: level.filter(|_| !leads) });
        step.event = event.map(|text| Event { text, level, level_source: None });
        (step.phase, step.about) = (phase, about);
        step.time = time.map(model::Time::said);
        step
    }
}

fn id(key: &str) -> Result<StepId, Gone> {
    step(key).ok_or(Gone)
}

fn told(id: StepId, journey: &Journey) -> Result<&model::Step, Gone> {
    journey.steps.iter().find(|step| step.id == id).ok_or(Gone)
}

/// The step that another one comes behind; number 0 for the first place.
fn behind(after: Option<&str>, party: usize) -> Result<StepId, Gone> {
    after.map_or(Ok(StepId::new(party, 0)), id)
}

fn text_of(key: &str, text: String, journey: &Journey) -> Result<Edit, Gone> {
    if key == INTRODUCTION {
        let at = Path::root().key("narrator").key("introduction");
        return Ok(Edit::Set { at, value: Value::Text(text) });
    }
    let place = place(key).filter(|it| is_editable(*it)).ok_or(Gone)?;
    match place {
        Place::Journey | Place::Narrator => Ok(Edit::SetText { place, text }),
        Place::Step(_, part) if !matches!(part, StepPart::Own(_) | StepPart::Link) => {
            Ok(Edit::SetText { place, text })
        }
        _ => {
            let at = places::path(place, journey).ok_or(Gone)?;
            Ok(Edit::Set { at, value: Value::Text(text) })
        }
    }
}

fn remove(key: &str, journey: &Journey) -> Result<Edit, Gone> {
    match place(key).ok_or(Gone)? {
        Place::Step(step, StepPart::Whole) => Ok(Edit::RemoveStep(step)),
        Place::Step(step, StepPart::Level) => Ok(Edit::SetLevel { step, level: None }),
        place => places::path(place, journey).map(|at| Edit::Remove { at }).ok_or(Gone),
    }
}

/// That a name is made up: said of the narrator, or among the made-up names.
fn fictional(name: String, journey: &Journey, keys: Language) -> Edit {
    let is_narrator = journey.narrator.as_ref().is_some_and(|it| it.name == name);
    if is_narrator {
        let value = Value::Word(keys.pick("ja", "yes").to_owned());
        return Edit::Set { at: Path::root().key("narrator").key("fictional"), value };
    }
    let list = Path::root().key("fictional_names");
    Edit::Insert { list, before: usize::MAX, value: Value::Text(name) }
}

fn field(path: &str, value: FieldValue, keys: Language) -> Result<Edit, Gone> {
    let at = Path::parse(path).ok_or(Gone)?;
    let value = match value {
        FieldValue::Nothing(()) => return Ok(Edit::Remove { at }),
        FieldValue::YesNo(yes) => {
            let word = if yes { keys.pick("ja", "yes") } else { keys.pick("nee", "no") };
            Value::Word(word.to_owned())
        }
        FieldValue::Text(text) => Value::Text(text),
        FieldValue::List(many) if many.is_empty() => return Ok(Edit::Remove { at }),
        FieldValue::List(many) => Value::List(many.into_iter().map(Value::Text).collect()),
    };
    Ok(Edit::Set { at, value })
}

fn evidence(kind: &str, source: Option<String>, quote: Option<String>) -> Box<Evidence> {
    let (source, quote) = (said(source), said(quote));
    Box::new(Evidence { source, quote, ..Evidence::unsourced(evidence_kind(kind)) })
}

fn evidence_kind(kind: &str) -> EvidenceKind {
    match kind {
        "quoted" => EvidenceKind::Quoted,
        "observed" => EvidenceKind::Observed,
        "retold" => EvidenceKind::Retold,
        _ => EvidenceKind::Inferred,
    }
}
