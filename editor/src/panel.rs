//! What a thing that is selected says and could say, in plain words, for a form beside the picture.

use klantreis::edit::{self, FieldKind, OpenFile, Path};
use klantreis::model::{Journey, Language, Place, StepId, StepPart};
use serde::Serialize;

use crate::key::{key, place};
use crate::places;
use crate::state;
use crate::utf16::Range;

/// The form of one thing.
#[derive(Debug, Serialize)]
pub(crate) struct Panel {
    key: String,
    heading: String,
    fields: Vec<Field>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Field {
    path: String,
    key: &'static str,
    label: String,
    help: &'static str,
    kind: &'static str,
    value: Option<String>,
    values: Vec<String>,
    parts: Vec<Part>,
    choices: Vec<Choice>,
    range: Option<Range>,
    has_form: bool,
    required: bool,
}

#[derive(Debug, Serialize)]
struct Part {
    key: Option<String>,
    path: String,
    text: String,
}

/// Something to choose, with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Choice {
    pub value: String,
    pub label: String,
}

/// The form of what has a key or a path; `journey` for the journey as a whole.
pub(crate) fn panel(
    wanted: &str,
    file: &OpenFile,
    (keys, l): (Language, Language),
) -> Option<Panel> {
    let journey = &file.document().journey;
    let place = place(wanted);
    let path = match (wanted, place) {
        ("journey" | "title", _) => Path::root(),
        (_, Some(place)) => places::path(place, journey)?,
        _ => Path::parse(wanted)?,
    };
    let form = file.form(&path, l).ok()??;
    let heading = heading(place, form.name, journey, l);
    let look = Look { text: file.text(), journey, keys, l };
    let part = |of: &edit::Field, at: usize| match (wanted, place) {
        ("journey" | "title", _) => item_of(of.key[1], at).map(key),
        (_, Some(Place::Step(id, StepPart::Whole))) => {
            part_of(of.key[1], at).map(|part| key(Place::Step(id, part)))
        }
        _ => None,
    };
    let fields = form.fields.iter().map(|own| look.field(own, part)).collect();
    Some(Panel { key: wanted.to_owned(), heading, fields })
}

/// "Stap 4", or "Emotie of gedachte" for "een emotie of gedachte".
fn heading(place: Option<Place>, name: &str, journey: &Journey, l: Language) -> String {
    if let Some(Place::Step(id, StepPart::Whole)) = place {
        let nth = journey.steps.iter().position(|step| step.id == id).unwrap_or_default() + 1;
        return format!("{} {nth}", l.pick("Stap", "Step"));
    }
    let article = ["een ", "de ", "het ", "an ", "a ", "the "];
    let bare = article.iter().find_map(|it| name.strip_prefix(it)).unwrap_or(name);
    upper_first(bare)
}

/// A key such as `reden_terug` as it is said to people.
fn plain(word: &str) -> String {
    upper_first(&word.replace('_', " "))
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

const fn kind(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Text | FieldKind::TextOrMore => "text",
        FieldKind::Texts => "names",
        FieldKind::Number => "number",
        FieldKind::YesNo => "yesno",
        FieldKind::Choice => "choice",
        FieldKind::Level => "level",
        FieldKind::Phase => "phase",
        FieldKind::Record => "record",
        FieldKind::List => "list",
        _ => "line",
    }
}

/// The place that an item of one of the lists of a journey is.
fn item_of(key: &str, at: usize) -> Option<Place> {
    Some(match key {
        "steps" => Place::Step(StepId::new(0, at + 1), StepPart::Whole),
        "parties" => Place::Party(at),
        "themes" => Place::Topic(at),
        "experiences" => Place::Experience(at),
        "comparisons" => Place::Comparison(at),
        "advice" => Place::Advice(at),
        "goals" => Place::Goal(at),
        "lead" => Place::Lead(at),
        "involved" => Place::Involvement(at),
        "problems" => Place::Problem(at),
        "reflections" => Place::Reflection(at),
        "tables" => Place::Table(at),
        "own_lanes" => Place::OwnLane(at),
        _ => return None,
    })
}

/// The part of a step that an item of one of its lists is.
fn part_of(key: &str, at: usize) -> Option<StepPart> {
    match key {
        "organisations" => Some(StepPart::Action(at)),
        "helped" => Some(StepPart::Helped(at)),
        "cost_energy" => Some(StepPart::CostEnergy(at)),
        "evidence" => Some(StepPart::Evidence(at)),
        _ => None,
    }
}

struct Look<'a> {
    text: &'a str,
    journey: &'a Journey,
    keys: Language,
    l: Language,
}

impl Look<'_> {
    fn field(
        &self,
        own: &edit::Field,
        part: impl Fn(&edit::Field, usize) -> Option<String>,
    ) -> Field {
        let word = self.keys.pick(own.key[0], own.key[1]);
        let path = own.path.to_string();
        let mut items = own.items.clone();
        let leads_on =
            matches!(own.kind, FieldKind::List | FieldKind::Record | FieldKind::TextOrMore);
        if let (true, Some(value)) = (items.is_empty() && leads_on, &own.value) {
            items.push((own.path.clone(), value.clone()));
        }
        let parts = items.iter().enumerate().filter(|_| leads_on).map(|(at, (path, text))| Part {
            key: part(own, at),
            path: path.to_string(),
            text: text.clone(),
        });
        let values = match (&own.value, own.kind) {
            (Some(one), FieldKind::Texts) => vec![one.clone()],
            _ => items.iter().map(|(_, text)| text.clone()).collect(),
        };
        Field {
            key: word,
            label: plain(self.l.pick(own.key[0], own.key[1])),
            help: own.about,
            kind: kind(own.kind),
            values,
            parts: parts.collect(),
            choices: self.choices(own),
            has_form: own.has_form,
            required: own.required,
            range: own.span.map(|span| Range::of(self.text, span)),
            value: own.value.as_ref().map(|value| self.chosen(own, value)),
            path,
        }
    }

    /// What a field says, as it stands among its choices: in the file it may be in other capitals, or in the
    /// other language.
    fn chosen(&self, own: &edit::Field, value: &str) -> String {
        let lower = value.trim().to_lowercase();
        let same = match own.kind {
            FieldKind::Level => {
                let scale = self.journey.scale_of(party_of(&own.path));
                scale.level(value).map(|level| scale.name(level, self.keys))
            }
            FieldKind::Choice => {
                let is = |words: &&[&str; 2]| words.iter().any(|it| it.to_lowercase() == lower);
                let found = own.choices.iter().find(is);
                found.map(|[nl, en]| self.keys.pick(*nl, *en).to_owned())
            }
            _ => None,
        };
        same.unwrap_or_else(|| value.to_owned())
    }

    fn choices(&self, own: &edit::Field) -> Vec<Choice> {
        let word = |[nl, en]: &[&'static str; 2]| Choice {
            value: self.keys.pick(*nl, *en).to_owned(),
            label: plain(self.l.pick(nl, en)),
        };
        match own.kind {
            FieldKind::Level => levels(self.journey, &own.path, self.keys, self.l),
            FieldKind::Phase => phases(self.journey),
            _ => own.choices.iter().map(word).collect(),
        }
    }
}

/// The teller in whose steps a place is.
fn party_of(at: &Path) -> usize {
    match at.segments() {
        [edit::Segment::Key(word), edit::Segment::At(at), ..] if word == "parties" => *at,
        _ => 0,
    }
}

/// The levels of the scale that holds at a place.
fn levels(journey: &Journey, at: &Path, keys: Language, l: Language) -> Vec<Choice> {
    let scale = journey.scale_of(party_of(at));
    let last = (scale.levels.len() * 2).saturating_sub(1) as u16;
    let level = |level: u16| {
        let level = klantreis::model::Level(level);
        Choice { value: scale.name(level, keys), label: upper_first(&scale.name(level, l)) }
    };
    (0..last).map(level).collect()
}

fn phases(journey: &Journey) -> Vec<Choice> {
    let phase = |it: klantreis::model::Phase| Choice {
        label: format!("{} {}", it.id, it.label),
        value: it.id,
    };
    state::phases(journey).into_iter().map(phase).collect()
}
