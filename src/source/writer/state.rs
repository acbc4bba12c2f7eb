//! What a writer knows of the journey that it writes.

use std::collections::HashMap;

use crate::language::Language;
use crate::model::{Journey, Level, Step, StepId};
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
    steps: HashMap<StepId, String>,
}

impl<'j> Writer<'j> {
    pub fn new(journey: &'j Journey, keys: Language) -> Self {
        let mut in_file: Vec<_> = journey.steps.iter().collect();
        in_file.sort_by_key(|step| step.id);
        let called = |(number, step): (usize, &Step)| {
            let name = step.name.clone().filter(|name| name.parse::<usize>().is_err());
            (step.id, name.unwrap_or_else(|| number.to_string()))
        };
        let steps = (1..).zip(in_file).map(called).collect();
        Self { keys, journey, party: 0, steps }
    }

    /// The same, for the steps of a party.
    pub fn of_party(&self, party: usize) -> Self {
        let Self { keys, journey, ref steps, .. } = *self;
        Self { keys, journey, party, steps: steps.clone() }
    }

    /// The keys of a record, none written yet.
    pub fn entries(&self) -> Entries {
        Entries::new(self.keys)
    }

    /// A reference to a step; none where the journey does not have it.
    pub fn step(&self, step: StepId) -> Option<Entry> {
        self.steps.get(&step).cloned().map(Entry::Word)
    }

    /// How a level is written: by its name, or between two of them.
    pub fn level(&self, level: Level) -> String {
        let scale = self.journey.scale_of(self.party);
        let name = |at: u16| scale.levels.get(usize::from(at)).map_or("", String::as_str);
        let (upper, lower) = (name(level.0 / 2), name(level.0 / 2 + 1));
        let lowered = [upper.to_lowercase(), lower.to_lowercase()];
        let named = scale.name(level, self.keys);
        let ways = if level.is_halfway() {
            [lowered.join("-"), lowered.join("/"), named.clone()]
        } else {
            [lowered[0].clone(), upper.to_owned(), named.clone()]
        };
        let is_read_back = |way: &String| scale.level(way) == Some(level);
        ways.into_iter().find(is_read_back).unwrap_or(named)
    }
}
