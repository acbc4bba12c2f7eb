//! Makes a journey of the paragraphs of notes: headings become its title and phases, paragraphs and what
//! begins with a mark its steps, and what follows hangs on the step above it.

use klantreis::model::{Action, Evidence, EvidenceKind, Journey, Language, Narrator, Scale};

use crate::Import;
use crate::draft::{Draft, Remark};
use crate::file::{File, Options};
use crate::notes::heading;
use crate::notes::level_mark::{self, Bracket};
use crate::notes::line::{self, Said, Telling};
use crate::notes::paragraph::{Document, Line, Paragraph};
use crate::notes::phase_headings::PhaseHeadings;
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
            if self.is_about_the_teller(line) {
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

    /// "Verteller: Inge, 35 jaar" before the first step says who tells the story.
    fn is_about_the_teller(&mut self, line: &Line) -> bool {
        if !self.steps.is_empty() || self.narrator.is_some() {
            return false;
        }
        let Some((key, value)) = line.text.split_once(':') else { return false };
        if !["verteller", "narrator"].contains(&key.trim().to_lowercase().as_str()) {
            return false;
        }
        let value = unescaped(value);
        let (name, rest) = value.split_once(',').unwrap_or((&value, ""));
        if name.trim().is_empty() {
            return false;
        }
        let age = rest.split_whitespace().find_map(|word| word.parse::<u8>().ok());
        self.narrator = Some(Narrator { age, ..Narrator::named(name.trim()) });
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
        let goes_on = !begins && !telling.begins_step && !self.steps.is_empty();
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
                _ => self.remark(text),
            }
        }
    }

    fn place(&self, line: &Line) -> String {
        self.document.unit.place(line.number, self.options.messages)
    }

    fn finish(mut self) -> Result<Import, Refusal> {
        let title = self.title.clone().unwrap_or_else(|| self.file.stem().to_owned());
        let mut journey = Journey::in_language(title, self.options.language);
        journey.narrator = self.narrator.take();
        journey.phases = self.phases.set(self.options.language);
        let mut remarks: Vec<Remark> = Vec::new();
        let opening = std::mem::take(&mut self.opening_remarks);
        remarks.extend(opening.into_iter().map(|text| Remark { step: None, text }));
        for notes in std::mem::take(&mut self.steps) {
            self.add_step(&mut journey, notes, &mut remarks);
        }
        if journey.steps.is_empty() {
            return Err(Refusal::nothing_in_it(self.options.messages));
        }
        (0..self.phases.len()).for_each(|_| self.summary.count(Became::Phase));
        let draft = Draft { name: self.file.stem().to_owned(), journey, remarks };
        Ok(Import { drafts: vec![draft], summary: self.summary })
    }

    /// Makes a step of what was noted, and says of each part what it became.
    fn add_step(&mut self, journey: &mut Journey, notes: StepNotes, remarks: &mut Vec<Remark>) {
        let language = self.options.language;
        let place = self.document.unit.place(notes.number, language);
        let at = notes.timestamp.clone().unwrap_or(place);
        let source = format!("{}, {at}", self.file.name);
        let (own_remarks, number) = (notes.remarks.clone(), notes.number);
        let phase = notes.phase.map(|phase| self.phases.visit(phase));
        let had_level = notes.level.is_some();
        let Some(mut step) = notes.into_step(&source) else {
            let place = self.document.unit.place(number, self.options.messages);
            let what = self.options.messages.pick("een teken zonder tekst", "a mark without text");
            self.summary.leave_out(place, what);
            return;
        };
        if let Some((phase, round, reason)) = phase {
            (step.phase, step.round, step.return_reason) = (Some(phase), round, reason);
        }
        step.evidence.iter().for_each(|piece| {
            if piece.kind == EvidenceKind::Quoted {
                self.summary.count(Became::Quote);
            }
        });
        if step.evidence.is_empty() {
            step.evidence.push(Evidence::of(EvidenceKind::Observed, source));
        }
        self.summary.count(Became::Step);
        if step.time.is_some() {
            self.summary.count(Became::Time);
        }
        let shows_level = step.level().is_some();
        if shows_level {
            self.summary.count(Became::Level);
        } else if had_level {
            let what = [
                "niveau van een stap met alleen organisaties",
                "level of a step with organisations only",
            ];
            let what = self.options.messages.pick(what[0], what[1]);
            self.summary.leave_out(self.document.unit.place(number, self.options.messages), what);
        }
        *journey = std::mem::replace(journey, Journey::new("")).step(step);
        let id = journey.steps.last().map(|step| step.id);
        let is_story =
            journey.steps.last().is_some_and(|step| step.card_count() > step.actions.len());
        remarks.extend(own_remarks.into_iter().map(|text| Remark { step: id, text }));
        if !shows_level && is_story {
            let text = language.pick("niveau?", "level?").to_owned();
            remarks.push(Remark { step: id, text });
        }
    }
}
