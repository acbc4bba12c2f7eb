//! Gathers the opportunities and reflections of a journey by the step or phase they belong to.

use crate::model::{Anchor, Part, Reflection};
use crate::story::story::Passage;
use crate::story::tell::context::StoryContext;
use crate::words;

/// The remarks on each step and on each phase.
pub(super) struct RemarksByPlace {
    steps: Vec<Remarks>,
    phases: Vec<(String, Remarks)>,
}

/// The opportunities and reflections that belong to one step or phase.
#[derive(Debug, Clone, Default)]
pub(super) struct Remarks {
    pub opportunities: Vec<String>,
    pub reflections: Vec<Passage>,
}

impl RemarksByPlace {
    pub fn of(context: &StoryContext<'_>) -> Self {
        let journey = context.journey;
        let mut remarks =
            Self { steps: vec![Remarks::default(); journey.steps.len()], phases: vec![] };
        let opportunities =
            journey.opportunities.iter().filter(|_| context.draws(Part::Opportunities));
        for it in opportunities {
            let text = format!(
                "{}: {}",
                words::chance_label(it.missed, &it.at, journey.language),
                it.text
            );
            if let Some(own) = remarks.at(&it.at, context) {
                own.opportunities.push(text);
            }
        }
        for it in &journey.reflections {
            if let Some(own) = remarks.at(&it.at, context) {
                own.reflections.push(reflection(it, context));
            }
        }
        remarks
    }

    /// The remarks on this place; none for a step that the journey does not have.
    fn at(&mut self, anchor: &Anchor, context: &StoryContext<'_>) -> Option<&mut Remarks> {
        let phase = match anchor {
            Anchor::Step(step) => return self.steps.get_mut(context.order.place(*step)?),
            Anchor::Phase(phase) => phase,
        };
        let known = self.phases.iter().position(|(known, _)| known == phase);
        let at = known.unwrap_or(self.phases.len());
        if known.is_none() {
            self.phases.push((phase.clone(), Remarks::default()));
        }
        self.phases.get_mut(at).map(|(_, remarks)| remarks)
    }

    /// Takes out the remarks on a phase.
    pub fn take_phase(&mut self, phase: Option<&str>) -> Remarks {
        let known = self.phases.iter_mut().find(|(known, _)| Some(known.as_str()) == phase);
        known.map(|(_, remarks)| std::mem::take(remarks)).unwrap_or_default()
    }

    /// Takes out the remarks on a step.
    pub fn take_step(&mut self, step: usize) -> Remarks {
        self.steps.get_mut(step).map(std::mem::take).unwrap_or_default()
    }
}

fn reflection(reflection: &Reflection, context: &StoryContext<'_>) -> Passage {
    let journey = context.journey;
    let mut paragraphs = words::reflection_lines(reflection, journey.language);
    let end = words::reflection_end(reflection, journey.language);
    paragraphs.extend(end.map(|end| format!("{end}.")));
    let whose = words::whose(&reflection.of, journey.language);
    paragraphs.extend(whose.map(|whose| format!("{whose}.")));
    Passage { heading: words::reflection_title(reflection, journey, &context.order), paragraphs }
}
