//! The journeys in a project: one for each case, and for each source that is in none.

use std::collections::HashMap;

use klantreis::model::{Journey, Scale, Step, StepId};

use crate::coded::mapping::Meanings;
use crate::coded::meaning::Meaning;
use crate::coded::offsets::Offsets;
use crate::coded::passage::{Mark, Passage, nearest, passages};
use crate::coded::project::{Note, Project, Selection, Source};
use crate::coded::step::Telling;
use crate::coded::texts::{self, SourceText};
use crate::coded::{refusal, unread};
use crate::draft::{Draft, Remark};
use crate::file::{File, Options};
use crate::imported::Import;
use crate::notes::{PhaseHeadings, heading};
use crate::package::Package;
use crate::refusal::Refusal;
use crate::summary::{Became, Summary};
use crate::table::file_word;

/// Makes the journeys of a project of which the codes are what `meanings` says.
pub(crate) fn of_project(
    project: &Project,
    meanings: &Meanings,
    mut package: Package<'_>,
    file: &File<'_>,
    options: &Options,
) -> Result<Import, Refusal> {
    let mut making = Making::of(project, meanings, file, options);
    unread::of_project(project, meanings, options, &mut making.summary);
    for (at, source) in project.sources.iter().enumerate() {
        let name = making.name_of(at);
        match texts::of(source, &mut package, options.messages)? {
            SourceText::Read(text) => making.source(at, &text),
            SourceText::OfDocument(text) => {
                making.source(at, &text);
                let what = options.messages.pick(
                    "gelezen uit het Word-bestand: kloppen de citaten?",
                    "read from the document of Word: are the quotes right?",
                );
                making.summary.look_at(name, what);
            }
            SourceText::None(why) => making.summary.leave_out(name, why),
        }
    }
    making.finish()
}

/// What the journeys are made with.
struct Making<'a> {
    project: &'a Project,
    meanings: &'a Meanings,
    file: &'a File<'a>,
    options: &'a Options,
    /// The place of a code by its guid.
    codes: HashMap<&'a str, usize>,
    /// The place of the case that a guid of a source, a selection or a code belongs to.
    cases: HashMap<&'a str, usize>,
    journeys: Vec<Told>,
    summary: Summary,
}

/// A journey that is being made.
struct Told {
    owner: Owner,
    title: String,
    steps: Vec<(Step, Option<String>, Vec<String>)>,
    /// The sources that they come from.
    sources: Vec<usize>,
}

/// What a journey is of.
#[derive(PartialEq, Eq)]
enum Owner {
    Case(usize),
    Source(usize),
}

impl<'a> Making<'a> {
    fn of(
        project: &'a Project,
        meanings: &'a Meanings,
        file: &'a File<'a>,
        options: &'a Options,
    ) -> Self {
        let codes = project.codes.iter().enumerate().map(|(at, code)| (code.guid.as_str(), at));
        let of_case = project.cases.iter().enumerate().flat_map(|(at, case)| {
            let all = case.selections.iter().chain(&case.codes).chain(&case.sources);
            all.map(move |guid| (guid.as_str(), at))
        });
        Self {
            project,
            meanings,
            file,
            options,
            codes: codes.collect(),
            cases: of_case.collect(),
            journeys: Vec::new(),
            summary: Summary::default(),
        }
    }

    /// What a source is called, with a number where it has no name.
    fn name_of(&self, at: usize) -> String {
        let name = &self.project.sources[at].name;
        if name.is_empty() {
            return format!("{} {}", self.options.language.pick("Bron", "Source"), at + 1);
        }
        name.clone()
    }

    fn source(&mut self, at: usize, text: &str) {
        let source = &self.project.sources[at];
        let name = self.name_of(at);
        let offsets = Offsets::of(text, &source.selections, &self.project.origin);
        let mut marks: Vec<Mark> = Vec::new();
        let mut outside = 0;
        for (selection, own) in source.selections.iter().enumerate() {
            let Some(range) = offsets.range(own) else {
                outside += 1;
                continue;
            };
            for meaning in own.codes.iter().filter_map(|code| self.meaning(code)) {
                marks.push(Mark { range: range.clone(), meaning, selection });
            }
        }
        let messages = self.options.messages;
        let codes = source.selections.iter().flat_map(|selection| &selection.codes);
        let unknown = codes.filter(|code| !self.codes.contains_key(code.as_str())).count();
        let (mut passages, without) = passages(marks);
        let noted = self.note(source, &offsets, &mut passages);
        let counts = [outside, unknown, noted];
        unread::of_source(source, &name, counts, messages, &mut self.summary);
        let telling = Telling {
            text,
            source: format!("{}, {name}", self.file.name),
            language: self.options.language,
            messages,
        };
        for mark in without {
            let what = messages.pick("een citaat bij geen enkele stap", "a quote with no step");
            self.summary.leave_out(telling.place(&mark.range, messages), what);
        }
        for passage in passages {
            if let Some(step) = telling.step(&passage, &mut self.summary) {
                self.put(at, source, &passage, step);
            }
        }
    }

    /// Puts selections with which something is noted, and that are not coded, on the passages that they
    /// lie over; gives how many.
    fn note(&self, source: &Source, offsets: &Offsets, passages: &mut [Passage]) -> usize {
        let mut noted = 0;
        for (at, own) in source.selections.iter().enumerate() {
            let is_noted = own.codes.is_empty() && !self.remarks([own].into_iter()).is_empty();
            let range = offsets.range(own).filter(|_| is_noted);
            if let Some(passage) = range.and_then(|range| nearest(passages, &range)) {
                passages[passage].selections.push(at);
                noted += 1;
            }
        }
        noted
    }

    fn meaning(&self, code: &str) -> Option<Meaning> {
        let meaning = self.meanings[*self.codes.get(code)?].clone();
        meaning.filter(|meaning| *meaning != Meaning::Nothing)
    }

    /// Puts a step into the journey that it belongs to.
    fn put(&mut self, at: usize, source: &Source, passage: &Passage, step: Step) {
        let selections = passage.selections.iter().map(|own| &source.selections[*own]);
        let of_selection = selections.clone().find_map(|selection| {
            let guids = selection.codes.iter().chain([&selection.guid]);
            guids.into_iter().find_map(|guid| self.cases.get(guid.as_str()))
        });
        let case = of_selection.or_else(|| self.cases.get(source.guid.as_str())).copied();
        let owner = case.map_or(Owner::Source(at), Owner::Case);
        let remarks = self.remarks(selections);
        let known = self.journeys.iter().position(|told| told.owner == owner);
        let known = known.unwrap_or_else(|| {
            let title = case.map(|case| self.project.cases[case].name.clone());
            let title = title.filter(|name| !name.is_empty()).unwrap_or_else(|| self.name_of(at));
            self.journeys.push(Told { owner, title, steps: Vec::new(), sources: Vec::new() });
            self.journeys.len() - 1
        });
        let told = &mut self.journeys[known];
        told.steps.push((step, passage.phase.clone(), remarks));
        if !told.sources.contains(&at) {
            told.sources.push(at);
        }
    }

    /// What researchers noted with these selections: each thing once.
    fn remarks<'s>(&self, selections: impl Iterator<Item = &'s Selection>) -> Vec<String> {
        let mut remarks: Vec<String> = Vec::new();
        for selection in selections {
            let is_on = |note: &&Note| selection.notes.contains(&note.guid);
            let notes = self.project.notes.iter().filter(is_on).map(|note| &note.text);
            for text in std::iter::once(&selection.description).chain(notes) {
                let remark = text.split_whitespace().collect::<Vec<_>>().join(" ");
                if !remark.is_empty() && !remarks.contains(&remark) {
                    remarks.push(remark);
                }
            }
        }
        remarks
    }

    fn finish(mut self) -> Result<Import, Refusal> {
        if self.journeys.is_empty() {
            return Err(refusal::nothing_coded(&self.summary.left_out, self.options.messages));
        }
        let alone = self.journeys.len() == 1;
        let mut names: Vec<String> = Vec::new();
        let mut drafts: Vec<Draft> = Vec::new();
        for told in std::mem::take(&mut self.journeys) {
            let stem = self.file.stem();
            let word =
                if alone { stem.to_owned() } else { format!("{stem}-{}", file_word(&told.title)) };
            // Two people can have the same name.
            let numbered = (2..).map(|number| format!("{word}-{number}"));
            let name =
                std::iter::once(word.clone()).chain(numbered).find(|own| !names.contains(own));
            names.extend(name.clone());
            drafts.push(self.draft(name.unwrap_or(word), told));
        }
        Ok(Import { drafts, summary: self.summary })
    }

    fn draft(&mut self, name: String, told: Told) -> Draft {
        let language = self.options.language;
        let mut phases = PhaseHeadings::default();
        let used = self.phases_of(&told);
        let open = [language.pick("fase?", "phase?"), language.pick("niveau?", "level?")];
        unread::of_journey(
            (&told.title, told.sources.len()),
            told.steps.iter().filter(|(_, phase, _)| phase.is_none() && !used.is_empty()).count(),
            self.options.messages,
            &mut self.summary,
        );
        let places: HashMap<String, usize> =
            used.iter().map(|name| (name.clone(), phases.add(heading::read(name)))).collect();
        let mut journey = Journey::in_language(told.title, language);
        journey.scale = Scale::satisfaction(language);
        journey.phases = phases.set(language);
        let mut steps: Vec<Step> = Vec::new();
        let mut remarks: Vec<Remark> = Vec::new();
        for (mut step, phase, noted) in told.steps {
            let id = StepId::new(0, steps.len() + 1);
            let place = phase.and_then(|name| places.get(&name));
            let of_phase = place.and_then(|at| phases.put(*at, &mut step, language));
            (0..noted.len()).for_each(|_| self.summary.count(Became::Remark));
            let is_story = step.card_count() > step.actions.len();
            let is_open = [place.is_none() && !used.is_empty(), is_story && step.level().is_none()];
            let open = open.into_iter().zip(is_open).filter(|(_, is_open)| *is_open);
            let noted = noted.into_iter().chain(of_phase);
            let noted = noted.chain(open.map(|(text, _)| text.to_owned()));
            remarks.extend(noted.map(|text| Remark { step: Some(id), text }));
            self.summary.count_step(&step);
            steps.push(step);
        }
        (0..phases.len()).for_each(|_| self.summary.count(Became::Phase));
        for name in &used {
            if let Some(number) = heading::read(name).unknown_number() {
                let what = heading::no_phase(number, self.options.messages);
                self.summary.look_at(format!("code {name}"), what);
            }
        }
        Draft { name, journey: journey.with_steps(steps), remarks }
    }

    /// The phases that steps of a journey are in, in the order of the codebook.
    fn phases_of(&self, told: &Told) -> Vec<String> {
        let mut phases: Vec<String> = Vec::new();
        for meaning in self.meanings.iter().flatten() {
            let Meaning::Phase(name) = meaning else { continue };
            let is_used = told.steps.iter().any(|(_, phase, _)| phase.as_ref() == Some(name));
            if is_used && !phases.contains(name) {
                phases.push(name.clone());
            }
        }
        phases
    }
}
