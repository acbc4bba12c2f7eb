//! What has been read of notes so far: the steps, and what hangs on them.

use klantreis::model::{Journey, Level};

use crate::draft::{Draft, Remark};
use crate::file::{File, Options};
use crate::imported::Import;
use crate::names_alike::spell_alike;
use crate::notes::finish::Finish;
use crate::notes::head::Head;
use crate::notes::hints;
use crate::notes::line::Telling;
use crate::notes::paragraph::{Document, Line};
use crate::notes::phase_headings::PhaseHeadings;
use crate::notes::step_notes::{Hangs, StepNotes};
use crate::notes::words::unescaped;
use crate::notes::wrapping::is_wrapped;
use crate::numbers;
use crate::refusal::Refusal;
use crate::summary::{Became, Summary};

/// What has been read of notes so far.
pub(crate) struct Notes<'a> {
    pub document: &'a Document,
    pub file: &'a File<'a>,
    pub options: &'a Options,
    pub head: Head,
    pub title: Option<String>,
    pub phases: PhaseHeadings,
    /// How deep the headings of phases are.
    pub phase_depth: Option<u8>,
    /// Headings within a phase, which become a remark at the step below them.
    pub subheadings: Vec<String>,
    pub is_wrapped: bool,
    pub steps: Vec<StepNotes>,
    /// Who of the family spoke first, where it is not said who tells the story: it is theirs.
    pub first_of_family: Option<String>,
    /// Whether times on lines of their own stand above their step, once there is one.
    pub time_leads: Option<bool>,
    /// The time of the step that comes next.
    pub next_time: Option<String>,
    pub within: Within,
    /// Remarks before the first step.
    pub opening_remarks: Vec<String>,
    /// Whether the levels are numbers, on a scale that nobody named.
    pub is_scale_assumed: bool,
    pub summary: Summary,
}

/// Where the reader is in a paragraph.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Within {
    /// Whether the paragraph is one line.
    pub is_one_line: bool,
    /// Whether an action opens the paragraph, and words of the story follow in it.
    pub is_opening: bool,
    /// Whether the step above began with an action in this paragraph, and nothing happened in it yet.
    pub awaits_event: bool,
}

impl<'a> Notes<'a> {
    /// Nothing read yet.
    pub fn of(document: &'a Document, file: &'a File<'a>, options: &'a Options) -> Self {
        let summary = Summary::leaving_out(document.left_out.clone());
        Self {
            document,
            file,
            options,
            head: Head::new(options.language),
            title: None,
            phases: PhaseHeadings::default(),
            phase_depth: None,
            subheadings: Vec::new(),
            is_wrapped: is_wrapped(document),
            steps: Vec::new(),
            first_of_family: None,
            time_leads: None,
            next_time: None,
            within: Within::default(),
            opening_remarks: Vec::new(),
            is_scale_assumed: false,
            summary,
        }
    }

    /// The name of who tells the story.
    pub fn teller(&self) -> Option<&str> {
        let narrator = self.head.narrator.as_ref().map(|narrator| &narrator.name);
        narrator.or(self.first_of_family.as_ref()).map(String::as_str)
    }

    /// Where a line stands.
    pub fn place(&self, line: &Line) -> String {
        self.document.unit.place(line.number, self.options.messages)
    }

    /// Says what the author should look at in a line.
    pub fn look_at(&mut self, line: &Line, hint: Option<String>) {
        if let Some(what) = hint {
            self.summary.look_at(self.place(line), what);
        }
    }

    /// Begins a step under the last heading.
    pub fn begin_step(&mut self, line: &Line) {
        let phase = self.phases.of_next_step();
        let mut step = StepNotes::at(line.number, phase);
        step.time = self.next_time.take();
        step.remarks.append(&mut self.subheadings);
        step.remarks.iter().for_each(|_| self.summary.count(Became::Remark));
        self.steps.push(step);
    }

    /// The step that something hangs on: the one above, or one of its own at the beginning.
    pub fn step_above(&mut self, line: &Line) -> &mut StepNotes {
        if self.steps.is_empty() {
            self.begin_step(line);
        }
        let last = self.steps.len() - 1;
        let step = &mut self.steps[last];
        // No step came below the time that stands above this.
        step.time = step.time.take().or_else(|| self.next_time.take());
        step
    }

    /// As [`Self::step_above`]; right below a heading, and above the words of its own paragraph, an action
    /// begins a step.
    pub fn step_for_an_action(&mut self, line: &Line) -> &mut StepNotes {
        if self.phases.has_just_begun() || self.within.is_opening {
            self.begin_step(line);
            self.within.awaits_event = true;
        }
        self.step_above(line)
    }

    /// A feeling, a thought or literal words of the step above; right below a heading, of a new one.
    pub fn hang(&mut self, hangs: Hangs, telling: Telling, line: &Line) {
        if self.phases.has_just_begun() {
            self.begin_step(line);
        }
        let step = self.step_above(line);
        step.level = step.level.or(telling.level);
        step.timestamp = step.timestamp.take().or(telling.timestamp);
        step.begin_feeling(hangs);
        step.go_on(telling.words);
    }

    /// A time on a line of its own: of the step above, or of the one below where the notes begin with it.
    pub fn time(&mut self, time: &str, line: &Line, is_first: bool) {
        self.look_at(line, hints::a_date(time, self.options.messages));
        let begins = self.steps.is_empty() || self.phases.has_just_begun();
        let leads = *self.time_leads.get_or_insert(begins || is_first && !self.within.is_one_line);
        match self.steps.last_mut().filter(|step| !begins && !leads && step.time.is_none()) {
            Some(step) => step.time = Some(unescaped(time)),
            None => self.next_time = Some(unescaped(time)),
        }
    }

    /// The level of the step above, which may have one already.
    pub fn level_of_step(&mut self, level: Option<Level>, line: &Line) {
        let Some(level) = level else { return };
        let messages = self.options.messages;
        let step = self.step_above(line);
        if step.level.is_none_or(|own| own == level) {
            step.level = Some(level);
            return;
        }
        let what = messages.pick(
            "een tweede niveau bij dezelfde stap; het eerste geldt",
            "a second level with the same step; the first holds",
        );
        self.look_at(line, Some(what.to_owned()));
    }

    /// A remark of the author, above the step that it is about.
    pub fn remark(&mut self, remark: &str) {
        self.summary.count(Became::Remark);
        match self.steps.last_mut() {
            Some(step) => step.remarks.push(remark.to_owned()),
            None => self.opening_remarks.push(remark.to_owned()),
        }
    }

    /// The journey that was noted.
    pub fn finish(mut self) -> Result<Import, Refusal> {
        // No step came below the last time.
        if let (Some(time), Some(last)) = (self.next_time.take(), self.steps.last_mut()) {
            last.time = last.time.take().or(Some(time));
        }
        spell_alike(self.steps.iter_mut().flat_map(StepNotes::actions_mut));
        let messages = self.options.messages;
        if numbers::are_levels_of(&self.head.scale) {
            let place = messages.pick("niveaus", "levels").to_owned();
            let told = numbers::told(&self.head.scale, self.is_scale_assumed, messages);
            self.summary.look_at(place, told);
        }
        for (heading, what) in self.phases.beside_the_seven(messages) {
            self.summary.look_at(heading, what);
        }
        let title = self.title.clone().unwrap_or_else(|| self.file.stem().to_owned());
        let mut journey = Journey::in_language(title, self.options.language);
        journey.narrator = self.head.narrator;
        journey.source = self.head.source;
        journey.scale = self.head.scale;
        journey.phases = self.phases.set(self.options.language);
        let teller = journey.narrator.as_ref().map(|narrator| narrator.name.clone());
        let finish = Finish {
            file: self.file.name,
            unit: self.document.unit,
            options: self.options,
            phases: self.phases,
            teller,
            remarks: self
                .opening_remarks
                .into_iter()
                .map(|text| Remark { step: None, text })
                .collect(),
            summary: self.summary,
        };
        let (steps, remarks, summary) = finish.steps(self.steps);
        if steps.is_empty() {
            return Err(Refusal::nothing_in_it(self.options.messages));
        }
        let draft = Draft {
            name: self.file.stem().to_owned(),
            journey: journey.with_steps(steps),
            remarks,
        };
        Ok(Import { drafts: vec![draft], summary })
    }
}
