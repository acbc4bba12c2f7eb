//! Makes a step of a coded passage, with its own words as evidence.

use std::ops::Range;

use klantreis::model::{
    Action, Emotion, Event, Evidence, EvidenceKind, Language, Organisation, Step, Thought,
};

use crate::coded::meaning::CodeKind;
use crate::coded::passage::Passage;
use crate::summary::Summary;

/// The text of a source, and what is said of it.
pub(crate) struct Telling<'a> {
    pub text: &'a str,
    /// "studie.qdpx, Interview 1".
    pub source: String,
    pub language: Language,
    pub messages: Language,
}

impl Telling<'_> {
    /// The step of a passage; `None` where nothing in it can be one.
    pub fn step(&self, passage: &Passage, summary: &mut Summary) -> Option<Step> {
        let place = self.place(&passage.range, self.messages);
        let level = self.level(passage, &place, summary);
        let mut step = Step::default();
        step.event = self.part(passage, CodeKind::Event).map(|text| Event {
            text,
            level,
            level_source: None,
        });
        let left = level.filter(|_| step.event.is_none());
        step.emotion =
            self.part(passage, CodeKind::Emotion).map(|text| Emotion { text, level: left });
        let left = left.filter(|_| step.emotion.is_none());
        step.thought =
            self.part(passage, CodeKind::Thought).map(|text| Thought { text, level: left });
        step.actions = self.actions(passage, &place, summary);
        if step.card_count() == 0 {
            return None;
        }
        if level.is_some() && step.level().is_none() {
            let what = self.messages.pick(
                "niveau van een stap met alleen organisaties",
                "level of a step with organisations only",
            );
            summary.leave_out(place, what);
        }
        step.evidence = self.evidence(passage);
        Some(step)
    }

    /// "Interview 1, alinea 4".
    pub fn place(&self, range: &Range<usize>, language: Language) -> String {
        let before = self.text[..range.start].lines().filter(|line| !line.trim().is_empty());
        let begins_line = self.text[..range.start].ends_with('\n') || range.start == 0;
        let starts_within = !begins_line
            && self.text[..range.start].lines().last().is_some_and(|line| !line.trim().is_empty());
        let number = before.count() + usize::from(!starts_within);
        format!("{}, {} {number}", self.source, language.pick("alinea", "paragraph"))
    }

    fn words(&self, range: &Range<usize>) -> String {
        self.text[range.clone()].split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words that are coded as a part of the step.
    fn part(&self, passage: &Passage, kind: CodeKind) -> Option<String> {
        let words: Vec<String> = passage.of_kind(kind).map(|range| self.words(range)).collect();
        Some(words.join(" ")).filter(|words| !words.is_empty())
    }

    fn level(
        &self,
        passage: &Passage,
        place: &str,
        summary: &mut Summary,
    ) -> Option<klantreis::model::Level> {
        if passage.levels.len() > 1 {
            let what = self.messages.pick(
                "meer dan een niveau op dezelfde passage; het langste geldt",
                "more than one level on the same passage; the longest holds",
            );
            summary.look_at(place.to_owned(), what);
        }
        passage.levels.first().copied()
    }

    /// What organisations do: each with the words that are coded as an action and lie over what is coded
    /// as its own.
    fn actions(&self, passage: &Passage, place: &str, summary: &mut Summary) -> Vec<Action> {
        let mut actions: Vec<Action> = Vec::new();
        for (name, own) in &passage.organisations {
            let of_it = passage.of_kind(CodeKind::Action);
            let alone = passage.organisations.len() == 1;
            let of_it =
                of_it.filter(|range| alone || (range.start < own.end && own.start < range.end));
            let words: Vec<String> = of_it.map(|range| self.words(range)).collect();
            let text = if passage.parts.is_empty() { self.words(own) } else { words.join(" ") };
            let organisations = vec![Organisation::named(name.clone())];
            actions.push(Action { organisations, text, ..Action::default() });
        }
        if actions.is_empty() && passage.has(CodeKind::Action) {
            let what = self.messages.pick(
                "een actie waarvan geen code zegt van welke organisatie",
                "an action of which no code says of which organisation",
            );
            summary.leave_out(place, what);
        }
        actions
    }

    /// The passage in its own words: each piece that does not lie within another.
    fn evidence(&self, passage: &Passage) -> Vec<Evidence> {
        let source = self.place(&passage.range, self.language);
        let mut ranges: Vec<&Range<usize>> = passage.parts.iter().map(|(_, range)| range).collect();
        if ranges.is_empty() {
            ranges.extend(passage.organisations.iter().map(|(_, range)| range));
        }
        ranges.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        ranges.retain(|range| {
            let is_new = range.end > end;
            end = end.max(range.end);
            is_new
        });
        let words = ranges.into_iter().map(|range| self.words(range));
        let words = words.filter(|words| !words.is_empty());
        let quoted = |words| Evidence::quoted(source.clone(), words);
        let mut evidence: Vec<Evidence> = words.map(quoted).collect();
        if evidence.is_empty() {
            evidence.push(Evidence::of(EvidenceKind::Observed, source));
        }
        evidence
    }
}
