//! Makes steps of what was noted, with their phase and what they are based on, and says what is left to do.

use klantreis::model::{Evidence, EvidenceKind, Step, StepId};

use crate::draft::Remark;
use crate::file::Options;
use crate::notes::paragraph::Unit;
use crate::notes::phase_headings::PhaseHeadings;
use crate::notes::step_notes::StepNotes;
use crate::summary::{Became, Summary};

/// What is needed to make steps of notes.
pub(crate) struct Finish<'a> {
    /// The name of the file that the notes are from.
    pub file: &'a str,
    pub unit: Unit,
    pub options: &'a Options,
    pub phases: PhaseHeadings,
    /// Who tells the story, where that is said.
    pub teller: Option<String>,
    pub remarks: Vec<Remark>,
    pub summary: Summary,
}

impl Finish<'_> {
    /// The steps, what stands above them as commentary, and what came of the notes.
    pub fn steps(mut self, noted: Vec<StepNotes>) -> (Vec<Step>, Vec<Remark>, Summary) {
        let mut steps: Vec<Step> = Vec::new();
        for mut notes in with_lone_marks(noted) {
            let remarks = std::mem::take(&mut notes.remarks);
            let id = StepId::new(0, steps.len() + 1);
            let heading = notes.phase;
            let Some(mut step) = self.step(notes) else { continue };
            let language = self.options.language;
            let open = heading.and_then(|at| self.phases.put(at, &mut step, language));
            let remarks = remarks.into_iter().chain(open);
            self.remarks.extend(remarks.map(|text| Remark { step: Some(id), text }));
            let is_story = step.card_count() > step.actions.len();
            if is_story && step.level().is_none() {
                let text = self.options.language.pick("niveau?", "level?").to_owned();
                self.remarks.push(Remark { step: Some(id), text });
            }
            self.summary.count_step(&step);
            steps.push(step);
        }
        (0..self.phases.len()).for_each(|_| self.summary.count(Became::Phase));
        (steps, self.remarks, self.summary)
    }

    /// A step; `None` where nothing but a mark was noted.
    fn step(&mut self, notes: StepNotes) -> Option<Step> {
        let place = self.unit.place(notes.number, self.options.messages);
        let at = self.unit.place(notes.number, self.options.language);
        let place_in_file = notes.timestamp.as_deref().unwrap_or(&at);
        let who = notes
            .about
            .as_ref()
            .or(self.teller.as_ref())
            .map(|name| format!("{name}, "))
            .unwrap_or_default();
        let source = format!("{who}{}, {place_in_file}", self.file);
        let had_level = notes.level.is_some();
        let Some(mut step) = notes.into_step(&source) else {
            let what = self.options.messages.pick("een teken zonder tekst", "a mark without text");
            self.summary.leave_out(place, what);
            return None;
        };
        if step.evidence.is_empty() {
            step.evidence.push(Evidence::of(EvidenceKind::Observed, source));
        }
        if had_level && step.level().is_none() {
            let what = self.options.messages.pick(
                "niveau van een stap met alleen organisaties",
                "level of a step with organisations only",
            );
            self.summary.leave_out(place, what);
        }
        Some(step)
    }
}

/// Gives a mark on which nothing hangs to the step before it, where that has no level.
fn with_lone_marks(noted: Vec<StepNotes>) -> Vec<StepNotes> {
    let mut steps: Vec<StepNotes> = Vec::with_capacity(noted.len());
    for notes in noted {
        match steps.last_mut() {
            Some(last) if notes.is_lone_mark() && last.level.is_none() => last.level = notes.level,
            _ => steps.push(notes),
        }
    }
    steps
}
