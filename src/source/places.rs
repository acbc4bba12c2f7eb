//! Where each part of a journey stands in its file.

use std::collections::HashMap;
use std::ops::Range;

use crate::diagnostic::Span;
use crate::model::{Place, StepPart};

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
    parts: Vec<(StepPart, Span)>,
    /// Where each step's parts begin in `parts`; the first of them is the step as a whole.
    steps: Vec<usize>,
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

    pub fn add_step(&mut self, span: Span) {
        self.steps.push(self.parts.len());
        self.parts.push((StepPart::Whole, span));
    }

    /// Adds a part of the step added last.
    pub fn add_part(&mut self, part: StepPart, span: Span) {
        self.parts.push((part, span));
    }

    /// Puts the steps in another order: for each step, which of those recorded it is.
    pub fn reorder(&mut self, order: impl Iterator<Item = usize>) {
        let mut parts = Vec::with_capacity(self.parts.len());
        let mut steps = Vec::with_capacity(self.steps.len());
        for step in order {
            steps.push(parts.len());
            parts.extend_from_slice(&self.parts[self.range(step)]);
        }
        (self.parts, self.steps) = (parts, steps);
    }

    /// Where the parts of a step stand in `parts`.
    fn range(&self, step: usize) -> Range<usize> {
        let start = self.steps.get(step).copied().unwrap_or(self.parts.len());
        start..self.steps.get(step + 1).copied().unwrap_or(self.parts.len())
    }

    /// The span of a part, or of the nearest part around it that stands in the file.
    pub fn locate(&self, place: Place) -> Span {
        let found = match place {
            Place::Journey => None,
            Place::Narrator => self.narrator,
            Place::Category(at) => self.categories.get(at).copied(),
            Place::Phase(at) => self.phases.get(at).copied(),
            Place::Step(at, part) => self.part(at, part),
            Place::Party(_)
            | Place::Topic(_)
            | Place::Experience(_)
            | Place::Comparison(_)
            | Place::Advice(_)
            | Place::Opportunity(_)
            | Place::Goal(_)
            | Place::Lead(_)
            | Place::Involvement(_)
            | Place::Problem(_)
            | Place::Reflection(_) => self.others.get(&place).copied(),
        };
        found.unwrap_or(self.title)
    }

    fn part(&self, step: usize, part: StepPart) -> Option<Span> {
        let parts = self.parts.get(self.range(step))?;
        let exact = parts.iter().find(|(known, _)| *known == part);
        exact.or_else(|| parts.first()).map(|&(_, span)| span)
    }
}
