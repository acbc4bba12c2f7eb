//! Where each part of a journey stands in its file.

use std::collections::HashMap;

use crate::diagnostic::Span;
use crate::model::{Place, StepId, StepPart};
use crate::source::tree::narrow;

/// A span of a file, all of which 32 bits can address: there are several in every step.
#[derive(Debug, Clone, Copy)]
struct ShortSpan {
    start: u32,
    end: u32,
}

impl ShortSpan {
    fn of(Span { start, end }: Span) -> Self {
        Self { start: narrow(start), end: narrow(end) }
    }

    fn whole(self) -> Span {
        Span { start: self.start as usize, end: self.end as usize }
    }
}

/// The spans of all parts, recorded while reading.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places {
    title: Span,
    narrator: Option<Span>,
    categories: Vec<Span>,
    phases: Vec<Span>,
    /// Everything that stands beside the steps.
    others: HashMap<Place, Span>,
    /// Parts of all steps in one vector, so that a step takes no allocation of its own.
    parts: Vec<(StepPart, ShortSpan)>,
    /// Where each step's parts begin in `parts`, in the order of the file, which is that of the ids;
    /// the first part is the step as a whole.
    steps: Vec<(StepId, usize)>,
}

impl Places {
    pub fn set_title(&mut self, span: Span) {
        self.title = span;
    }

    pub fn set_narrator(&mut self, span: Span) {
        self.narrator = Some(span);
    }

    pub fn add_category(&mut self, span: Span) {
        self.categories.push(span);
    }

    pub fn add_phase(&mut self, span: Span) {
        self.phases.push(span);
    }

    pub fn add(&mut self, place: Place, span: Span) {
        self.others.insert(place, span);
    }

    /// Adds the next of several, where they are read one by one.
    pub fn add_next(&mut self, place: fn(usize) -> Place, span: Span) {
        let nth = (0..=self.others.len()).find(|&nth| !self.others.contains_key(&place(nth)));
        if let Some(nth) = nth {
            self.add(place(nth), span);
        }
    }

    pub fn add_step(&mut self, step: StepId, span: Span) {
        self.steps.push((step, self.parts.len()));
        self.add_part(StepPart::Whole, span);
    }

    /// Adds a part of the step added last.
    pub fn add_part(&mut self, part: StepPart, span: Span) {
        self.parts.push((part, ShortSpan::of(span)));
    }

    /// The span of a part, or of the nearest part around it that stands in the file.
    pub fn locate(&self, place: Place) -> Span {
        let found = match place {
            Place::Journey => None,
            Place::Narrator => self.narrator,
            Place::Category(at) => self.categories.get(at).copied(),
            Place::Phase(at) => self.phases.get(at).copied(),
            // The steps of a party in another file stand where that is referred to.
            Place::Step(step, part) => {
                let party = || self.others.get(&Place::Party(step.party)).copied();
                self.part(step, part).or_else(party)
            }
            // A value of a phase stands in the file with that phase.
            Place::OfPhase(at, _) => {
                self.others.get(&place).or_else(|| self.phases.get(at)).copied()
            }
            Place::Study
            | Place::Figure(_)
            | Place::Foreword(_)
            | Place::Party(_)
            | Place::OwnLane(_)
            | Place::Topic(_)
            | Place::Experience(_)
            | Place::Comparison(_)
            | Place::Advice(_)
            | Place::Opportunity(_)
            | Place::Expectation
            | Place::Afterwards
            | Place::Goal(_)
            | Place::Lead(_)
            | Place::Involvement(_)
            | Place::Problem(_)
            | Place::Reflection(_)
            | Place::Table(_)
            | Place::Validation(_) => self.others.get(&place).copied(),
        };
        found.unwrap_or(self.title)
    }

    fn part(&self, step: StepId, part: StepPart) -> Option<Span> {
        let at = self.steps.binary_search_by_key(&step, |&(known, _)| known).ok()?;
        let (_, start) = self.steps[at];
        let end = self.steps.get(at + 1).map_or(self.parts.len(), |&(_, next)| next);
        let parts = &self.parts[start..end];
        let exact = parts.iter().find(|(known, _)| *known == part);
        exact.or_else(|| parts.first()).map(|(_, span)| span.whole())
    }
}
