//! A case of a log, and the journey that it becomes.

use std::borrow::Cow;

use klantreis::model::{
    Action, Event, Evidence, EvidenceKind, Journey, Organisation, PhaseSet, Step, Time,
};
use klantreis::privacy::masked;

use crate::file::Options;
use crate::log::moment::Moment;
use crate::log::names::Names;
use crate::log::span;
use crate::summary::{Became, Summary};

/// A case with what happened in it, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Case {
    pub id: String,
    /// Which case of the log it is, from 1.
    pub number: usize,
    pub events: Vec<Happened>,
}

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Happened {
    /// The place of the name of the activity.
    pub activity: u32,
    /// The place of the name of the organisation.
    pub group: Option<u32>,
    pub at: Option<Moment>,
    /// Which event of the case it is in the log, from 1.
    pub number: u32,
}

impl Case {
    /// What it is called in a journey: its own name, or its number in the log where that name leads to
    /// somebody, as the number of a file does.
    pub fn name(&self) -> Cow<'_, str> {
        if self.leads_to_somebody() { self.number.to_string().into() } else { (&self.id).into() }
    }

    /// Whether its own name is one by which somebody can be looked up.
    pub fn leads_to_somebody(&self) -> bool {
        let called = format!("casus {}", self.id);
        masked(&called) != called
    }

    /// Counts what becomes of it.
    pub fn count(&self, summary: &mut Summary) {
        for (at, event) in self.events.iter().enumerate() {
            summary.count(Became::Step);
            summary.count_without_level();
            if event.group.is_some() {
                summary.count(Became::Action);
            }
            if at > 0 && event.at.is_some() && self.events[at - 1].at.is_some() {
                summary.count(Became::Time);
            }
        }
    }
}

/// What journeys of cases are made with.
pub(crate) struct Made<'a> {
    pub file: &'a str,
    pub names: &'a Names,
    pub options: &'a Options,
}

impl Made<'_> {
    /// The journey of a case: what happened, how much later that was, and who was involved.
    pub fn journey(&self, case: &Case) -> Journey {
        let language = self.options.language;
        let name = case.name();
        let title = format!("{} {name}", language.pick("Casus", "Case"));
        let mut journey = Journey::in_language(title, language);
        journey.phases = PhaseSet::none();
        let befores = std::iter::once(None).chain(case.events.iter().map(|event| event.at));
        let steps = case.events.iter().zip(befores);
        journey.with_steps(steps.map(|(event, before)| self.step(&name, event, before)))
    }

    fn step(&self, case: &str, event: &Happened, before: Option<Moment>) -> Step {
        let language = self.options.language;
        let mut step = Step::default();
        let text = self.names.name(event.activity).to_owned();
        step.event = Some(Event { text, level: None, level_source: None });
        let days = before.zip(event.at).map(|(before, at)| at.day - before.day);
        step.time = days.map(|days| Time::said(span::later(days, language)));
        let source = language.pick(["casus", "gebeurtenis"], ["case", "event"]);
        let source = format!("{}, {} {case}, {} {}", self.file, source[0], source[1], event.number);
        step.evidence.push(Evidence::of(EvidenceKind::Observed, source));
        step.actions.extend(event.group.map(|group| Action {
            organisations: vec![Organisation::named(self.names.name(group))],
            ..Action::default()
        }));
        step
    }
}
