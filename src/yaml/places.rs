//! Where each part of a journey stands in its file.

use crate::diagnostic::Span;
use crate::model::{Place, StepPart};

/// The spans of all parts, recorded while reading.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places {
    title: Span,
    narrator: Option<Span>,
    categories: Vec<Span>,
    phases: Vec<Span>,
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

    pub fn add_step(&mut self, span: Span) {
        self.steps.push(self.parts.len());
        self.parts.push((StepPart::Whole, span));
    }

    /// Adds a part of the step added last.
    pub fn add_part(&mut self, part: StepPart, span: Span) {
        self.parts.push((part, span));
    }

    /// The span of a part, or of the nearest part around it that stands in the file.
    pub fn locate(&self, place: Place) -> Span {
        let found = match place {
            Place::Journey => None,
            Place::Narrator => self.narrator,
            Place::Category(at) => self.categories.get(at).copied(),
            Place::Phase(at) => self.phases.get(at).copied(),
            Place::Step(at, part) => self.part(at, part),
        };
        found.unwrap_or(self.title)
    }

    fn part(&self, step: usize, part: StepPart) -> Option<Span> {
        let start = *self.steps.get(step)?;
        let end = self.steps.get(step + 1).copied().unwrap_or(self.parts.len());
        let parts = self.parts.get(start..end)?;
        let exact = parts.iter().find(|(known, _)| *known == part);
        exact.or_else(|| parts.first()).map(|&(_, span)| span)
    }
}
