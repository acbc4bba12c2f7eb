//! What an import says of itself: what became what, and what was left out and why.

use std::collections::HashMap;

use klantreis::model::{EvidenceKind, Language, Step};

/// What became what, and what was left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// How many of what became something, in the order of [`Became`].
    became: Vec<(Became, usize)>,
    /// How many steps have none of the levels that they could have: one with only organisations has none.
    without_level: usize,
    /// What was left out, in the order of the file.
    pub left_out: Vec<LeftOut>,
    /// What was understood in a way that its author should look at, in the order of the file.
    pub to_look_at: Vec<LeftOut>,
    /// The organisations, in the order in which they come.
    pub organisations: Vec<String>,
}

/// What something in the file became.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Became {
    /// A phase.
    Phase,
    /// A step.
    Step,
    /// A step of which the level is known.
    Level,
    /// A feeling.
    Emotion,
    /// A thought.
    Thought,
    /// What an organisation does.
    Action,
    /// When a step happens.
    Time,
    /// Literal words.
    Quote,
    /// A remark in the journey file.
    Remark,
}

impl Became {
    /// One and more of it, in a language.
    const fn words(self, language: Language) -> [&'static str; 2] {
        match self {
            Self::Phase => language.pick(["fase", "fasen"], ["phase", "phases"]),
            Self::Step => language.pick(["stap", "stappen"], ["step", "steps"]),
            Self::Level => language.pick(["niveau", "niveaus"], ["level", "levels"]),
            Self::Emotion => language.pick(["emotie", "emoties"], ["emotion", "emotions"]),
            Self::Thought => language.pick(["gedachte", "gedachten"], ["thought", "thoughts"]),
            Self::Action => language.pick(
                ["actie van een organisatie", "acties van organisaties"],
                ["action of an organisation", "actions of organisations"],
            ),
            Self::Time => language.pick(["tijd", "tijden"], ["time", "times"]),
            Self::Quote => language.pick(["citaat", "citaten"], ["quote", "quotes"]),
            Self::Remark => language.pick(["opmerking", "opmerkingen"], ["remark", "remarks"]),
        }
    }
}

/// Something that is in the file and not, or not so, in the journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Where it stands, such as "alinea 4" or "cel B7".
    pub place: String,
    /// What it is, in the language of the summary.
    pub what: String,
}

impl Summary {
    /// Nothing that became anything, and this left out.
    pub(crate) fn leaving_out(left_out: Vec<LeftOut>) -> Self {
        Self { left_out, ..Self::default() }
    }

    /// Counts that something became this.
    pub(crate) fn count(&mut self, became: Became) {
        match self.became.binary_search_by_key(&became, |(kind, _)| *kind) {
            Ok(at) => self.became[at].1 += 1,
            Err(at) => self.became.insert(at, (became, 1)),
        }
    }

    /// Counts a step, and what is said with it.
    pub(crate) fn count_step(&mut self, step: &Step) {
        self.count(Became::Step);
        let is_story = step.card_count() > step.actions.len();
        if is_story && step.level().is_none() {
            self.count_without_level();
        }
        let quotes = step.all_evidence().filter(|piece| piece.kind == EvidenceKind::Quoted);
        quotes.for_each(|_| self.count(Became::Quote));
        step.actions.iter().for_each(|_| self.count(Became::Action));
        let has = [
            (step.time.is_some(), Became::Time),
            (step.level().is_some(), Became::Level),
            (step.emotion.is_some(), Became::Emotion),
            (step.thought.is_some(), Became::Thought),
        ];
        has.into_iter().filter(|(has, _)| *has).for_each(|(_, became)| self.count(became));
        for organisation in step.actions.iter().flat_map(|action| &action.organisations) {
            self.name_organisation(organisation.label());
        }
    }

    /// Counts that a step has no level yet.
    pub(crate) fn count_without_level(&mut self) {
        self.without_level += 1;
    }

    /// Names an organisation that is in a journey.
    pub(crate) fn name_organisation(&mut self, label: String) {
        if !self.organisations.contains(&label) {
            self.organisations.push(label);
        }
    }

    /// Says that something was left out.
    pub(crate) fn leave_out(&mut self, place: impl Into<String>, what: impl Into<String>) {
        self.left_out.push(LeftOut { place: place.into(), what: what.into() });
    }

    /// Says that something was understood in a way that its author should look at.
    pub(crate) fn look_at(&mut self, place: String, what: impl Into<String>) {
        self.to_look_at.push(LeftOut { place, what: what.into() });
    }

    /// How many of something there were.
    #[must_use]
    pub fn number_of(&self, became: Became) -> usize {
        self.became.iter().find(|(kind, _)| *kind == became).map_or(0, |(_, n)| *n)
    }

    /// "12 stappen, 3 fasen, 5 niveaus": what came of the file.
    #[must_use]
    pub fn counts(&self, language: Language) -> String {
        let word = |(kind, n): &(Became, usize)| {
            let [one, more] = kind.words(language);
            format!("{n} {}", if *n == 1 { one } else { more })
        };
        self.became.iter().map(word).collect::<Vec<_>>().join(", ")
    }

    /// All of it, a line each, to be shown below the name of the file; of what is long the beginning.
    #[must_use]
    pub fn lines(&self, language: Language) -> Vec<String> {
        let mut lines = vec![self.counts(language)];
        if !self.organisations.is_empty() {
            let word = language.pick("organisaties", "organisations");
            lines.push(format!("{word}: {}", listed(&self.organisations, MAX_NAMES, language)));
        }
        lines.extend(self.without_level(language));
        lines.extend(told(language.pick("niet meegenomen", "left out"), &self.left_out, language));
        lines.extend(told(language.pick("kijk na", "look at"), &self.to_look_at, language));
        lines
    }

    fn without_level(&self, language: Language) -> Option<String> {
        let without = self.without_level;
        let [one, more] = Became::Step.words(language);
        let words = if without == 1 { one } else { more };
        (without > 0).then(|| match language {
            Language::Dutch => format!("{without} {words} zonder niveau: kijk welke u erbij zet"),
            Language::English => format!("{without} {words} without a level: see which you add"),
        })
    }
}

/// How many names, places and different things are told; the rest is counted.
const MAX_NAMES: usize = 15;
const MAX_PLACES: usize = 5;
const MAX_TOLD: usize = 8;

/// What was left out or is to be looked at, a line for each different thing with all its places.
fn told(word: &str, what: &[LeftOut], language: Language) -> Vec<String> {
    let mut kinds: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut at: HashMap<&str, usize> = HashMap::new();
    for left in what {
        let at = *at.entry(&left.what).or_insert_with(|| {
            kinds.push((&left.what, Vec::new()));
            kinds.len() - 1
        });
        kinds[at].1.push(&left.place);
    }
    let line = |(what, places): &(&str, Vec<&str>)| {
        format!("{word}: {}: {}", listed(places, MAX_PLACES, language), cut(what))
    };
    let mut lines: Vec<String> = kinds.iter().take(MAX_TOLD).map(line).collect();
    let rest = kinds.iter().skip(MAX_TOLD).map(|(_, places)| places.len()).sum::<usize>();
    if rest > 0 {
        lines.push(format!("{word}: {}", and_more(rest, language)));
    }
    lines
}

/// "regel 3, regel 7 en nog 12".
fn listed<S: AsRef<str>>(all: &[S], most: usize, language: Language) -> String {
    let first: Vec<&str> = all.iter().take(most).map(AsRef::as_ref).collect();
    let rest = all.len().saturating_sub(most);
    let more = if rest > 0 { format!(" {}", and_more(rest, language)) } else { String::new() };
    format!("{}{more}", first.join(", "))
}

fn and_more(rest: usize, language: Language) -> String {
    format!("{} {rest}", language.pick("en nog", "and another"))
}

/// The beginning of a long text.
fn cut(text: &str) -> String {
    const MAX: usize = 100;
    match text.char_indices().nth(MAX) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_thing_is_told_once_and_long_lists_are_counted() {
        let mut summary = Summary::default();
        (1..=30).for_each(|n| summary.leave_out(format!("regel {n}"), "afbeelding"));
        (1..=30).for_each(|n| summary.look_at(format!("regel {n}"), format!("iets {n}")));
        let lines = summary.lines(Language::Dutch);
        assert_eq!(
            lines[1],
            "niet meegenomen: regel 1, regel 2, regel 3, regel 4, regel 5 en nog 25: afbeelding"
        );
        assert_eq!(lines.len(), 2 + MAX_TOLD + 1);
        assert_eq!(lines.last().map(String::as_str), Some("kijk na: en nog 22"));
    }
}
