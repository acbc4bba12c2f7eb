//! What a writer knows of the journey that it writes.

use std::collections::HashMap;
use std::rc::Rc;

use crate::language::Language;
use crate::model::{Anchor, Journey, Level, Opportunity, Scale, Step, StepId};
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
    /// The opportunities of each step, in their order.
    opportunities: Rc<HashMap<StepId, Vec<&'j Opportunity>>>,
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
        let mut opportunities: HashMap<_, Vec<_>> = HashMap::new();
        for opportunity in &journey.opportunities {
            if let Anchor::Step(step) = opportunity.at {
                opportunities.entry(step).or_default().push(opportunity);
            }
        }
        Self { keys, journey, party: 0, steps, opportunities: Rc::new(opportunities) }
    }

    /// The same, for the steps of a party.
    pub fn of_party(&self, party: usize) -> Self {
        let (steps, opportunities) = (Rc::clone(&self.steps), Rc::clone(&self.opportunities));
        Self { party, steps, opportunities, ..*self }
    }

    /// The keys of a record, none written yet.
    pub fn entries(&self) -> Entries {
        Entries::new(self.keys)
    }

    /// A reference to a step; none where the journey does not have it.
    pub fn step(&self, step: StepId) -> Option<Entry> {
        self.steps.get(&step).cloned().map(Entry::Word)
    }

    /// The opportunities of a step.
    pub fn at_step(&self, step: StepId) -> &[&'j Opportunity] {
        self.opportunities.get(&step).map_or(&[], Vec::as_slice)
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
