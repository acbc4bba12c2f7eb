//! What could be typed at a place in the text: keys, levels, phases, names of steps.

use klantreis::edit::{FieldKind, Offer, offer};
use klantreis::model::{Journey, Language, Level};
use serde::Serialize;

use crate::utf16::{byte, units};

/// What could be typed, and from where on it takes the place of what stands there.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Completions {
    from: usize,
    items: Vec<Item>,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct Item {
    label: String,
    detail: String,
    insert: String,
    kind: &'static str,
}

impl Item {
    fn of(kind: &'static str, word: impl Into<String>, detail: impl Into<String>) -> Self {
        let label = word.into();
        Self { insert: label.clone(), label, detail: detail.into(), kind }
    }
}

/// What could be typed at a unit of a text; `journey` is what it said last.
pub(crate) fn complete(
    text: &str,
    at: usize,
    journey: Option<&Journey>,
    (keys, l): (Language, Language),
) -> Completions {
    let at = byte(text, at);
    let usual = Journey::new("");
    let journey = journey.unwrap_or(&usual);
    let Some((from, offer)) = offer(text, at, l) else { return Completions::default() };
    let items = match offer {
        Offer::Keys(words) => {
            let key = |(word, about): (&str, &str)| Item {
                insert: format!("{word}: "),
                ..Item::of("key", word, about)
            };
            words.into_iter().map(key).collect()
        }
        Offer::Value(FieldKind::Level, _) => levels(journey, keys),
        Offer::Value(FieldKind::Phase, _) => phases(journey),
        Offer::Value(FieldKind::YesNo, _) => {
            keys.pick(["ja", "nee"], ["yes", "no"]).map(|it| Item::of("word", it, "")).into()
        }
        Offer::Value(FieldKind::Line, _) => names_of_steps(journey),
        Offer::Value(_, words) => words.into_iter().map(|it| Item::of("word", it, "")).collect(),
        _ => Vec::new(),
    };
    Completions { from: units(&text[..from]), items }
}

fn levels(journey: &Journey, keys: Language) -> Vec<Item> {
    let scale = journey.scale_of(0);
    let last = (scale.levels.len() * 2).saturating_sub(1) as u16;
    let word = |level: u16| {
        let name = scale.name(Level(level), keys);
        let lower = name.to_lowercase();
        let is_same = scale.level(&lower) == Some(Level(level));
        Item::of("level", if is_same { lower } else { name }, "")
    };
    (0..last).map(word).collect()
}

fn phases(journey: &Journey) -> Vec<Item> {
    let phases = journey.phases.phases.iter();
    phases.map(|it| Item::of("phase", it.id.as_str(), it.label.as_str())).collect()
}

fn names_of_steps(journey: &Journey) -> Vec<Item> {
    let named = journey.steps.iter().filter_map(|step| Some((step.name.as_ref()?, step)));
    let said = |step: &klantreis::model::Step| {
        step.event.as_ref().map_or_else(String::new, |event| event.text.clone())
    };
    named.map(|(name, step)| Item::of("step", name.as_str(), said(step))).collect()
}
