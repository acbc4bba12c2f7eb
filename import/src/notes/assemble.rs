//! Makes a journey of the paragraphs of notes: headings become its title and phases, paragraphs and what
//! begins with a mark its steps, and what follows hangs on the step above it.

use klantreis::model::{Action, Journey, Language, Narrator, Scale};

use crate::Import;
use crate::draft::{Draft, Remark};
use crate::file::{File, Options};
use crate::notes::finish::Finish;
use crate::notes::heading;
use crate::notes::level_mark::{self, Bracket};
use crate::notes::line::{self, Said, Telling};
use crate::notes::paragraph::{Document, Line, Paragraph};
use crate::notes::phase_headings::PhaseHeadings;
use crate::notes::signs;
use crate::notes::step_notes::{Hangs, StepNotes};
use crate::notes::words::unescaped;
use crate::refusal::Refusal;
use crate::summary::{Became, Summary};

/// Makes a journey of notes.
pub(crate) fn assemble(
    document: &Document,
    file: &File<'_>,
    options: &Options,
) -> Result<Import, Refusal> {
    let mut notes = Notes::of(document, file, options);
    for paragraph in &document.paragraphs {
        if paragraph.is_heading {
            notes.heading(paragraph);
        } else {
            notes.paragraph(paragraph);
        }
    }
    notes.finish()
}

/// What has been read of notes so far.
struct Notes<'a> {
    document: &'a Document,
    file: &'a File<'a>,
    options: &'a Options,
    scale: Scale,
    title: Option<String>,
    narrator: Option<Narrator>,
    phases: PhaseHeadings,
    steps: Vec<StepNotes>,
    /// Remarks before the first step.
    opening_remarks: Vec<String>,
    summary: Summary,
}

impl<'a> Notes<'a> {
    fn of(document: &'a Document, file: &'a File<'a>, options: &'a Options) -> Self {
        let summary = Summary::leaving_out(document.left_out.clone());
        Self {
            document,
            file,
            options,
            scale: Scale::satisfaction(options.language),
            title: None,
            narrator: None,
            phases: PhaseHeadings::default(),
            steps: Vec::new(),
            opening_remarks: Vec::new(),
            summary,
        }
    }

    /// The first heading is the title, unless it names a phase; every other one begins a phase.
    fn heading(&mut self, paragraph: &Paragraph) {
        let text = unescaped(&paragraph.text());
        let heading = heading::read(&text);
        let is_first = self.title.is_none() && self.phases.is_empty() && self.steps.is_empty();
        if is_first && heading.id.is_none() {
            self.title = Some(text);
        } else {
            self.phases.begin(heading);
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        // The first words of a paragraph begin a step; what stands on the next lines goes on, unless
        // that begins or ends with a mark.
        let mut begins = true;
        for line in &paragraph.lines {
            if self.is_head(line) {
                continue;
            }
            let teller = self.narrator.as_ref().map(|narrator| narrator.name.as_str());
            let said = line::read(line, &self.scale, teller);
            begins = self.line(said, line, begins);
        }
        for comment in &paragraph.comments {
            self.comment(comment, paragraph);
        }
    }

    /// "Verteller: Inge, 35 jaar" or "Schaal: goed, gaat wel, slecht" before the first step is no step.
    fn is_head(&mut self, line: &Line) -> bool {
        let Some(colon) = signs::find(&line.text, &[':']).filter(|_| self.steps.is_empty()) else {
            return false;
        };
        let values = signs::split(&line.text[colon + 1..], &[',']).into_iter().map(unescaped);
        let values: Vec<String> = values.filter(|value| !value.is_empty()).collect();
        match (line.text[..colon].trim().to_lowercase().as_str(), values.as_slice()) {
            ("verteller" | "narrator", [name, rest @ ..]) if self.narrator.is_none() => {
                let words = rest.iter().flat_map(|words| words.split_whitespace());
                let age = words.filter_map(|word| word.parse().ok()).next();
                self.narrator = Some(Narrator { age, ..Narrator::named(name) });
            }
            ("schaal" | "scale", [_, _, ..]) if values.len() <= Scale::MAX_LEVELS => {
                self.scale = Scale { levels: values };
            }
            _ => return false,
        }
        true
    }

    /// Takes what a line says; says whether what follows it begins a step.
    fn line(&mut self, said: Said, line: &Line, begins: bool) -> bool {
        match said {
            Said::Story(telling) => {
                let ends = telling.ends_step;
                self.story(telling, line, begins);
                return ends;
            }
            Said::Emotion(telling) => self.hang(Hangs::Emotion, telling, line),
            Said::Thought(telling) => self.hang(Hangs::Thought, telling, line),
            Said::Action(organisations, person, telling) => {
                let action =
                    Action { organisations, person, level: telling.level, ..Action::default() };
                let step = self.step_for_an_action(line);
                step.begin_action(action);
                step.timestamp = step.timestamp.take().or(telling.timestamp);
                step.go_on(telling.words);
                self.summary.count(Became::Action);
            }
            Said::Question(question) => {
                let what = match self.options.messages {
                    Language::Dutch => format!("vraag van de interviewer: {question}"),
                    Language::English => format!("question of the interviewer: {question}"),
                };
                self.summary.leave_out(self.place(line), what);
            }
            Said::Remark(remark) => self.remark(&unescaped(&remark)),
        }
        false
    }

    /// Words of the story: a step, or more of what the line before says.
    fn story(&mut self, telling: Telling, line: &Line, begins: bool) {
        // A mark on a line by itself, or in a cell of its own, is the level of the words before it.
        let is_lone_mark = telling.words.text.is_empty()
            && self.steps.last().is_some_and(|step| step.level.is_none());
        let goes_on = !begins && (!telling.begins_step || is_lone_mark) && !self.steps.is_empty();
        if !goes_on {
            self.begin_step(line);
        }
        let Some(step) = self.steps.last_mut() else { return };
        if goes_on && telling.level.is_some() && step.level.is_some() {
            let place = self.document.unit.place(line.number, self.options.messages);
            self.summary.look_at(match self.options.messages {
                Language::Dutch => {
                    format!("{place}: een tweede niveau bij dezelfde stap; het eerste geldt")
                }
                Language::English => {
                    format!("{place}: a second level with the same step; the first holds")
                }
            });
        }
        step.level = step.level.or(telling.level);
        step.timestamp = step.timestamp.take().or(telling.timestamp);
        step.time = step.time.take().or_else(|| telling.time.map(|time| unescaped(&time)));
        step.go_on(telling.words);
    }

    /// A feeling or a thought of the step above.
    fn hang(&mut self, hangs: Hangs, telling: Telling, line: &Line) {
        self.summary.count(match hangs {
            Hangs::Emotion => Became::Emotion,
            Hangs::Thought => Became::Thought,
        });
        let step = self.step_above(line);
        step.level = step.level.or(telling.level);
        step.begin_feeling(hangs);
        step.go_on(telling.words);
    }

    fn begin_step(&mut self, line: &Line) {
        let phase = self.phases.of_next_step();
        self.steps.push(StepNotes::at(line.number, phase));
    }

    /// The step that something hangs on: the one above, or one of its own at the beginning.
    fn step_above(&mut self, line: &Line) -> &mut StepNotes {
        if self.steps.is_empty() {
            self.begin_step(line);
        }
        let last = self.steps.len() - 1;
        &mut self.steps[last]
    }

    /// As [`Self::step_above`]; right below a heading an action begins a step of its own phase.
    fn step_for_an_action(&mut self, line: &Line) -> &mut StepNotes {
        if self.phases.has_just_begun() {
            self.begin_step(line);
        }
        self.step_above(line)
    }

    fn remark(&mut self, remark: &str) {
        self.summary.count(Became::Remark);
        match self.steps.last_mut() {
            Some(step) => step.remarks.push(remark.to_owned()),
            None => self.opening_remarks.push(remark.to_owned()),
        }
    }

    /// What stands in the margin: a level, a phase, an organisation, or else a remark.
    fn comment(&mut self, comment: &str, paragraph: &Paragraph) {
        let text = comment.trim();
        let bare = text.trim_start_matches('[').trim_end_matches(']');
        let bracket = level_mark::read(bare, &self.scale);
        if let (Some(Bracket::Level(level)), Some(step)) = (bracket, self.steps.last_mut()) {
            step.level = step.level.or(Some(level));
        } else if heading::names_a_phase(text) {
            let phase = self.phases.add(heading::read(text));
            if let Some(step) = self.steps.last_mut() {
                step.phase = Some(phase);
            }
        } else {
            let line =
                Line { text: text.to_owned(), number: paragraph.number(), ..Line::default() };
            match line::read(&line, &self.scale, None) {
                said @ (Said::Action(..) | Said::Emotion(_) | Said::Thought(_)) => {
                    self.line(said, &line, false);
                }
                _ => self.remark(text.trim_start_matches('%').trim_start()),
            }
        }
    }

    fn place(&self, line: &Line) -> String {
        self.document.unit.place(line.number, self.options.messages)
    }

    fn finish(self) -> Result<Import, Refusal> {
        let title = self.title.clone().unwrap_or_else(|| self.file.stem().to_owned());
        let mut journey = Journey::in_language(title, self.options.language);
        journey.narrator = self.narrator;
        journey.scale = self.scale;
        journey.phases = self.phases.set(self.options.language);
        let finish = Finish {
            file: self.file.name,
            unit: self.document.unit,
            options: self.options,
            phases: self.phases,
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
