//! Makes a journey of the paragraphs of notes: headings become its title and phases, paragraphs and what
//! begins with a mark its steps, and what follows hangs on the step above it.

use klantreis::model::{Action, Journey, Language};

use crate::dates::holds_date;
use crate::draft::{Draft, Remark};
use crate::file::{File, Options};
use crate::imported::Import;
use crate::notes::finish::Finish;
use crate::notes::head::{Head, first_line_as_title};
use crate::notes::heading;
use crate::notes::level_mark::{self, Bracket};
use crate::notes::line::{self, Said, Telling};
use crate::notes::paragraph::{Document, Line, Paragraph};
use crate::notes::phase_headings::PhaseHeadings;
use crate::notes::speaker;
use crate::notes::split_marks;
use crate::notes::step_notes::{Hangs, StepNotes};
use crate::notes::words::unescaped;
use crate::notes::wrapping::is_wrapped;
use crate::refusal::Refusal;
use crate::summary::{Became, Summary};

/// Makes a journey of notes.
pub(crate) fn assemble(
    document: &Document,
    file: &File<'_>,
    options: &Options,
) -> Result<Import, Refusal> {
    let mut notes = Notes::of(document, file, options);
    notes.title = first_line_as_title(document, options.language);
    let has_title_line = notes.title.is_some();
    for (nth, paragraph) in document.paragraphs.iter().enumerate() {
        // The line that became the title says nothing else.
        let from = usize::from(has_title_line && nth == 0);
        match (paragraph.heading, paragraph.lines.as_slice()) {
            (Some(depth), _) => notes.heading(paragraph, depth),
            (None, [line]) if heading::names_a_phase(&line.text) => notes.heading(paragraph, NAMED),
            (None, lines) => notes.paragraph(paragraph, &lines[from..]),
        }
    }
    notes.finish()
}

/// How deep a line is that is a heading by what it says.
const NAMED: u8 = 2;

/// What has been read of notes so far.
struct Notes<'a> {
    document: &'a Document,
    file: &'a File<'a>,
    options: &'a Options,
    head: Head,
    title: Option<String>,
    phases: PhaseHeadings,
    /// How deep the headings of phases are.
    phase_depth: Option<u8>,
    /// Headings within a phase, which become a remark at the step below them.
    subheadings: Vec<String>,
    is_wrapped: bool,
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
            head: Head::new(options.language),
            title: None,
            phases: PhaseHeadings::default(),
            phase_depth: None,
            subheadings: Vec::new(),
            is_wrapped: is_wrapped(document),
            steps: Vec::new(),
            opening_remarks: Vec::new(),
            summary,
        }
    }

    /// The first heading is the title, unless it names a phase; every other one begins a phase, unless it
    /// stands within one.
    fn heading(&mut self, paragraph: &Paragraph, depth: u8) {
        let text = unescaped(&self.without_marks(paragraph));
        let heading = heading::read(&text);
        let is_first = self.title.is_none() && self.phases.is_empty() && self.steps.is_empty();
        let is_within = self.phase_depth.is_some_and(|own| depth > own);
        let unknown = heading.unknown_number().map(str::to_owned);
        if is_first && heading.id.is_none() && unknown.is_none() {
            self.title = Some(text);
        } else if is_within && !heading.is_standard() && unknown.is_none() {
            self.subheadings.push(text);
        } else {
            self.phase_depth = Some(self.phase_depth.map_or(depth, |own| own.min(depth)));
            self.phases.begin(heading);
            self.look_for_the_phase(unknown, paragraph.number());
        }
        for comment in &paragraph.comments {
            self.remark(comment.trim_start_matches('%').trim_start());
        }
    }

    /// Says where a heading has a number that no phase has.
    fn look_for_the_phase(&mut self, unknown: Option<String>, number: usize) {
        if let Some(unknown) = unknown {
            let place = self.document.unit.place(number, self.options.messages);
            self.summary.look_at(place, heading::no_phase(&unknown, self.options.messages));
        }
    }

    /// The words of a heading; a level in it is that of no step.
    fn without_marks(&mut self, paragraph: &Paragraph) -> String {
        let text = paragraph.text();
        let (words, marks) = split_marks::without(&text, &self.head.scale);
        for mark in marks {
            let place = self.document.unit.place(paragraph.number(), self.options.messages);
            self.summary.leave_out(
                place,
                match self.options.messages {
                    Language::Dutch => {
                        format!("{mark} in een kopje: een niveau hoort bij een stap")
                    }
                    Language::English => format!("{mark} in a heading: a level is of a step"),
                },
            );
        }
        words
    }

    fn paragraph(&mut self, paragraph: &Paragraph, lines: &[Line]) {
        // The first words of a paragraph begin a step; what stands on the next lines goes on, unless
        // that begins or ends with a mark.
        let mut begins = true;
        let mut is_first = true;
        for line in lines.iter().filter(|line| !line.text.trim().is_empty()) {
            if self.is_head(line) {
                continue;
            }
            let said = line::read(line, &self.head.scale, self.teller());
            let parts = match said {
                Said::Story(_) => split_marks::parts(line, &self.head.scale),
                _ => vec![line.clone()],
            };
            for part in parts {
                let said = line::read(&part, &self.head.scale, self.teller());
                begins = self.line(said, &part, begins, is_first);
                is_first = false;
            }
        }
        for comment in &paragraph.comments {
            self.comment(comment, paragraph);
        }
    }

    fn teller(&self) -> Option<&str> {
        self.head.narrator.as_ref().map(|narrator| narrator.name.as_str())
    }

    /// What is said of the story or of the talk before the first step is no step.
    fn is_head(&mut self, line: &Line) -> bool {
        if !self.steps.is_empty() {
            return false;
        }
        if self.head.take(&line.text) {
            return true;
        }
        let is_about =
            line.text.split_once(':').is_some_and(|(words, _)| speaker::is_about_the_talk(words));
        if is_about {
            self.summary.leave_out(self.place(line), unescaped(&line.text));
        }
        is_about
    }

    /// Takes what a line says; says whether what follows it begins a step. `is_first` is whether it begins
    /// a paragraph.
    fn line(&mut self, said: Said, line: &Line, begins: bool, is_first: bool) -> bool {
        match said {
            Said::Story(telling) => {
                let ends = telling.ends_step;
                self.story(telling, line, begins, is_first);
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
            }
            Said::Question => {
                let what = self
                    .options
                    .messages
                    .pick("vraag van de interviewer", "question of the interviewer");
                self.summary.leave_out(self.place(line), what);
                return true;
            }
            Said::Remark(remark) => {
                self.remark(&unescaped(&remark));
                return begins;
            }
        }
        // Where lines end as their author typed them, a feeling or an action is one line.
        !self.is_wrapped
    }

    /// Words of the story: a step, or more of what the line before says.
    fn story(&mut self, telling: Telling, line: &Line, begins: bool, is_first: bool) {
        let has_level = self.steps.last().is_some_and(|step| step.level.is_some());
        let is_mark = telling.words.text.is_empty();
        // A mark on a line by itself, or in a cell of its own, is the level of the words before it.
        let is_lone_mark = is_mark && !is_first && !has_level;
        // A second level is that of a second step.
        let is_timed = line.text.trim_start().starts_with('(') && telling.time.is_some();
        let is_next = telling.begins_step
            || telling.level.is_some() && has_level
            || telling.timestamp.is_some()
            || !self.is_wrapped && (is_timed || speaker::perhaps_a_name(&line.text).is_some());
        let goes_on = !self.steps.is_empty() && (is_lone_mark || !begins && !is_next);
        if is_mark && has_level && !is_first && telling.level.is_some() {
            self.summary.look_at(
                self.place(line),
                match self.options.messages {
                    Language::Dutch => "een tweede niveau bij dezelfde stap; het eerste geldt",
                    Language::English => "a second level with the same step; the first holds",
                },
            );
            return;
        }
        self.look_for_a_level(line);
        if !goes_on {
            self.look_for_a_name(line);
            self.begin_step(line);
        }
        self.look_for_a_date(telling.time.as_deref(), line);
        let Some(step) = self.steps.last_mut() else { return };
        if let Some(name) = telling.about {
            step.tell_of(name, telling.level, &self.head.scale, self.options.language);
        } else {
            step.level = step.level.or(telling.level);
        }
        step.timestamp = step.timestamp.take().or(telling.timestamp);
        step.time = step.time.take().or_else(|| telling.time.map(|time| unescaped(&time)));
        step.go_on(telling.words);
    }

    /// Says where something in brackets is nearly a level.
    fn look_for_a_level(&mut self, line: &Line) {
        let Some(words) = level_mark::nearly(&line.text, &self.head.scale) else { return };
        let what = match self.options.messages {
            Language::Dutch => format!("“[{words}]” is geen niveau, en blijft tekst"),
            Language::English => format!("“[{words}]” is no level, and stays text"),
        };
        self.summary.look_at(self.place(line), what);
    }

    /// Says where a time is a date, which leads to people.
    fn look_for_a_date(&mut self, time: Option<&str>, line: &Line) {
        let Some(date) = time.filter(|time| holds_date(time)) else { return };
        let what = match self.options.messages {
            Language::Dutch => format!("“{date}” is een datum: schrijf hoeveel later het was"),
            Language::English => format!("“{date}” is a date: write how much later it was"),
        };
        self.summary.look_at(self.place(line), what);
    }

    /// Says where a line begins as one of an organisation does, and is read as a step.
    fn look_for_a_name(&mut self, line: &Line) {
        let Some(name) = speaker::perhaps_a_name(&line.text) else { return };
        let what = match self.options.messages {
            Language::Dutch => format!("“{name}:” is geen organisatie; schrijf anders “@{name}:”"),
            Language::English => format!("“{name}:” is no organisation; write “@{name}:” if it is"),
        };
        self.summary.look_at(self.place(line), what);
    }

    /// A feeling or a thought of the step above.
    fn hang(&mut self, hangs: Hangs, telling: Telling, line: &Line) {
        let step = self.step_above(line);
        step.level = step.level.or(telling.level);
        step.timestamp = step.timestamp.take().or(telling.timestamp);
        step.begin_feeling(hangs);
        step.go_on(telling.words);
    }

    fn begin_step(&mut self, line: &Line) {
        let phase = self.phases.of_next_step();
        let mut step = StepNotes::at(line.number, phase);
        step.remarks.append(&mut self.subheadings);
        step.remarks.iter().for_each(|_| self.summary.count(Became::Remark));
        self.steps.push(step);
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
        let bracket = level_mark::read(bare, &self.head.scale);
        if let (Some(Bracket::Level(level)), Some(step)) = (bracket, self.steps.last_mut()) {
            step.level = step.level.or(Some(level));
        } else if heading::names_a_phase(text) {
            let heading = heading::read(text);
            self.look_for_the_phase(
                heading.unknown_number().map(str::to_owned),
                paragraph.number(),
            );
            let phase = self.phases.add(heading);
            if let Some(step) = self.steps.last_mut() {
                step.phase = Some(phase);
            }
        } else {
            let line =
                Line { text: text.to_owned(), number: paragraph.number(), ..Line::default() };
            match line::read(&line, &self.head.scale, None) {
                said @ (Said::Action(..) | Said::Emotion(_) | Said::Thought(_)) => {
                    self.line(said, &line, false, false);
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
        journey.narrator = self.head.narrator;
        journey.source = self.head.source;
        journey.scale = self.head.scale;
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
