//! What a writer knows of the journey that it writes.

use std::collections::HashMap;
use std::rc::Rc;

use crate::language::Language;
use crate::model::{Journey, Level, Scale, Step, StepId};
use crate::source::writer::entry::{Entries, Entry};

/// Writes parts of a journey in the words of one language.
#[derive(Debug)]
pub(crate) struct Writer<'j> {
    /// The language of the keys and of the words that stand for a value.
    pub keys: Language,
    pub journey: &'j Journey,
    /// Whose steps are written now, from 0.
    party: usize,
    /// What each step is called where something refers to it: its name, or else its number in the
    /// order of the file.
    steps: Rc<HashMap<StepId, String>>,
}

impl<'j> Writer<'j> {
    pub fn new(journey: &'j Journey, keys: Language) -> Self {
        let mut in_file: Vec<_> = journey.steps.iter().collect();
        in_file.sort_by_key(|step| step.id);
        let called = |(number, step): (usize, &Step)| {
            let name = step.name.clone().filter(|name| name.parse::<usize>().is_err());
            (step.id, name.unwrap_or_else(|| number.to_string()))
        };
        let steps = Rc::new((1..).zip(in_file).map(called).collect());
        Self { keys, journey, party: 0, steps }
    }

    /// The same, for the steps of a party.
    pub fn of_party(&self, party: usize) -> Self {
        let Self { keys, journey, ref steps, .. } = *self;
        Self { keys, journey, party, steps: Rc::clone(steps) }
    }

    /// The keys of a record, none written yet.
    pub fn entries(&self) -> Entries {
        Entries::new(self.keys)
    }

    /// A reference to a step; none where the journey does not have it.
    pub fn step(&self, step: StepId) -> Option<Entry> {
        self.steps.get(&step).cloned().map(Entry::Word)
    }

    /// How a level is written: by its name, between two of them, or as a number between two numbers.
    /// Levels of satisfaction are known in both languages.
    pub fn level(&self, level: Level) -> String {
        let own = self.journey.scale_of(self.party);
        let is_usual = *own == Scale::satisfaction(self.journey.language);
        let translated = is_usual.then(|| Scale::satisfaction(self.keys));
        let scale = translated.as_ref().unwrap_or(own);
        let name = |at: u16| scale.levels.get(usize::from(at)).map_or("", String::as_str);
        let (upper, lower) = (name(level.0 / 2), name(level.0 / 2 + 1));
        let named = scale.name(level, self.keys);
        let ways = if level.is_halfway() {
            let joined = [upper.to_lowercase(), lower.to_lowercase()];
            [between(upper, lower), joined.join("-"), joined.join("/"), named.clone()]
        } else {
            [upper.to_lowercase(), upper.to_owned(), named.clone(), String::new()]
        };
        let is_read_back = |way: &String| own.level(way) == Some(level);
        ways.into_iter().find(is_read_back).unwrap_or(named)
    }
}

/// Halfway between two numbers; nothing between words.
fn between(upper: &str, lower: &str) -> String {
    let number = |name: &str| name.replace('−', "-").parse::<f64>().ok();
    let ends = number(upper).zip(number(lower));
    ends.map_or_else(String::new, |(upper, lower)| f64::midpoint(upper, lower).to_string())
}
