//! Makes a journey of the paragraphs of notes: headings become its title and phases, paragraphs and what
//! begins with a mark its steps, and what follows hangs on the step above it.

use klantreis::model::{Action, Language};

use crate::file::{File, Options};
use crate::imported::Import;
use crate::notes::head::first_line_as_title;
use crate::notes::heading;
use crate::notes::hints;
use crate::notes::labels::{Label, label};
use crate::notes::level_mark::{self, Bracket};
use crate::notes::line::{self, Said, Telling};
use crate::notes::noted::{Notes, Within};
use crate::notes::number_marks;
use crate::notes::paragraph::{Document, Line, Paragraph};
use crate::notes::speaker;
use crate::notes::split_marks;
use crate::notes::step_notes::Hangs;
use crate::notes::words::unescaped;
use crate::numbers;
use crate::refusal::Refusal;

/// Makes a journey of notes.
pub(crate) fn assemble(
    document: &Document,
    file: &File<'_>,
    options: &Options,
) -> Result<Import, Refusal> {
    let mut notes = Notes::of(document, file, options);
    notes.find_scale()?;
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

/// Whether a line is a quotation and nothing else is said with it.
fn is_quote_alone(telling: &Telling) -> bool {
    telling.level.is_none()
        && telling.time.is_none()
        && telling.about.is_none()
        && !telling.begins_step
        && telling.words.is_quotation()
}

/// How deep a line is that is a heading by what it says.
const NAMED: u8 = 2;

impl Notes<'_> {
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

    /// The scale that is asked for, or that the notes divide by; what they say of it themselves goes before.
    fn find_scale(&mut self) -> Result<(), Refusal> {
        if let Some(scale) = self.options.named_scale()? {
            self.head.scale = scale;
            return Ok(());
        }
        let lines = self.document.paragraphs.iter().flat_map(|it| &it.lines);
        if let Some(scale) = number_marks::scale_by_division(lines.map(|line| line.text.as_str())) {
            self.head.scale = scale;
            self.is_scale_assumed = true;
        }
        Ok(())
    }

    fn paragraph(&mut self, paragraph: &Paragraph, lines: &[Line]) {
        // The first words of a paragraph begin a step; what stands on the next lines goes on, unless
        // that begins or ends with a mark.
        let mut begins = true;
        let mut is_first = true;
        let is_opening = self.opens_with_an_action(lines);
        self.within = Within { is_one_line: lines.len() == 1, is_opening, awaits_event: false };
        for line in lines.iter().filter(|line| !line.text.trim().is_empty()) {
            if self.is_head(line) {
                continue;
            }
            if self.teller().is_none() {
                self.first_of_family = speaker::kin(line.text.trim()).map(str::to_owned);
            }
            let marked = number_marks::marked(line, &self.head.scale);
            for number in marked.iter().flat_map(|it| &it.rounded) {
                self.look_at(line, Some(numbers::rounded(number, self.options.messages)));
            }
            let line = marked.as_ref().map_or(line, |it| &it.line);
            let said = line::read(line, &self.head.scale, self.teller());
            let parts = match said {
                Said::Story(_) => split_marks::parts(line, &self.head.scale),
                _ => vec![line.clone()],
            };
            for part in parts {
                let said = line::read(&part, &self.head.scale, self.teller());
                begins = self.line(said, &part, begins, is_first);
                is_first = false;
                self.within.is_opening = false;
            }
        }
        for comment in &paragraph.comments {
            self.comment(comment, paragraph);
        }
    }

    /// Whether an action stands above words of the story in one paragraph, of which the lines end as they
    /// were typed.
    fn opens_with_an_action(&self, lines: &[Line]) -> bool {
        let said = |line: &Line| line::read(line, &self.head.scale, self.teller());
        let Some((first, rest)) = lines.split_first() else { return false };
        !self.is_wrapped
            && matches!(said(first), Said::Action(..))
            && rest.iter().any(|line| matches!(said(line), Said::Story(_)))
    }

    /// What is said of the story or of the talk before the first step is no step.
    fn is_head(&mut self, line: &Line) -> bool {
        if !self.steps.is_empty() {
            return false;
        }
        let before = self.head.scale.clone();
        if self.head.take(&line.text) {
            self.is_scale_assumed &= before == self.head.scale;
            return true;
        }
        let is_about = line.text.split_once(':').is_some_and(|(words, _)| {
            let is_time = label(&words.trim().to_lowercase()) == Some(Label::Time);
            // Right below the heading of a phase it is when that begins.
            speaker::is_about_the_talk(words) && !(is_time && self.phases.has_just_begun())
        });
        if is_about {
            self.summary.leave_out(self.place(line), unescaped(&line.text));
        }
        is_about
    }

    /// Takes what a line says; says whether what follows it begins a step. `is_first` is whether it begins
    /// a paragraph.
    fn line(&mut self, said: Said, line: &Line, begins: bool, is_first: bool) -> bool {
        match said {
            Said::Story(telling) if begins && self.is_quote_of_step_above(&telling) => {
                self.look_at(line, Some(hints::quote_of_step(self.options.messages)));
                self.hang(Hangs::Quote, telling, line);
            }
            Said::Story(telling) => {
                let ends = telling.ends_step;
                self.story(telling, line, begins, is_first);
                return ends;
            }
            Said::Emotion(telling) => self.hang(Hangs::Emotion, telling, line),
            Said::Thought(telling) => self.hang(Hangs::Thought, telling, line),
            Said::Quote(telling) => self.hang(Hangs::Quote, telling, line),
            Said::Time(time) => {
                self.time(&time, line, is_first);
                return true;
            }
            Said::Deed(telling) => {
                let Some(step) = self.steps.last_mut().filter(|it| it.awaits_a_deed()) else {
                    let story = line::as_story(line, &self.head.scale);
                    return self.line(story, line, begins, is_first);
                };
                step.go_on(telling.words);
            }
            Said::Action(organisations, person, telling) => {
                // Right behind the name stands how the professional finds it, and at the end how it is
                // for who tells the story.
                let (own, level) =
                    if telling.begins_step { (telling.level, None) } else { (None, telling.level) };
                let action = Action { organisations, person, level: own, ..Action::default() };
                self.step_for_an_action(line).begin_action(action);
                self.level_of_step(level, line);
                let step = self.step_above(line);
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
                self.look_at(line, hints::no_level(&line.text, self.options.messages));
                self.remark(&unescaped(&remark));
                return begins;
            }
        }
        // Where lines end as their author typed them, a feeling or an action is one line.
        !self.is_wrapped
    }

    /// Whether a line is nothing but what somebody said literally, below a step that tells more than that.
    fn is_quote_of_step_above(&self, telling: &Telling) -> bool {
        let has_more = self.steps.last().is_some_and(|step| !step.is_lone_quote());
        has_more && !self.phases.has_just_begun() && is_quote_alone(telling)
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
        let joins = std::mem::take(&mut self.within.awaits_event);
        let goes_on = !self.steps.is_empty() && (joins || is_lone_mark || !begins && !is_next);
        if is_mark && has_level && !is_first && telling.level.is_some() {
            return self.level_of_step(telling.level, line);
        }
        let messages = self.options.messages;
        let left = hints::left_level(&telling.words.text, &self.head.scale, messages);
        let near = hints::nearly_a_level(&line.text, &self.head.scale, messages);
        self.look_at(line, left.or(near));
        self.look_at(line, hints::nearly_a_time(&line.text, messages));
        let about = telling.about.as_deref();
        self.look_at(line, about.and_then(|name| hints::a_person(name, messages)));
        let time = telling.time.as_deref();
        self.look_at(line, time.and_then(|time| hints::a_date(time, messages)));
        if !goes_on {
            let opens = self.steps.is_empty() || self.phases.has_just_begun();
            let is_quote = opens && is_quote_alone(&telling);
            self.look_at(line, is_quote.then(|| hints::quote_as_step(messages)));
            self.look_at(line, hints::nearly_a_name(&line.text, messages));
            self.begin_step(line);
        }
        let Some(step) = self.steps.last_mut() else { return };
        if joins {
            step.begin_event();
        }
        if let Some(name) = telling.about {
            step.tell_of(name, telling.level, &self.head.scale, self.options.language);
        } else {
            step.level = step.level.or(telling.level);
        }
        step.timestamp = step.timestamp.take().or(telling.timestamp);
        step.time = step.time.take().or_else(|| telling.time.map(|time| unescaped(&time)));
        step.go_on(telling.words);
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
                said
                @ (Said::Action(..) | Said::Emotion(_) | Said::Thought(_) | Said::Quote(_)) => {
                    self.line(said, &line, false, false);
                }
                _ => self.remark(text.trim_start_matches('%').trim_start()),
            }
        }
    }
}
