//! The journeys in the sheets of a table: one a sheet, or one for each name in the column of journeys.

use klantreis::model::{Journey, Language, Narrator, Scale, Step, StepId};
use klantreis::privacy::holds_date;

use crate::draft::{Draft, Remark};
use crate::file::{File, Options};
use crate::imported::Import;
use crate::names_alike::spell_alike;
use crate::notes::{PhaseHeadings, heading};
use crate::numbers::rounded;
use crate::refusal::Refusal;
use crate::summary::{Became, Summary};
use crate::table::columns::{Columns, no_headings};
use crate::table::field::Field;
use crate::table::number_levels::{self, SheetScale};
use crate::table::row_step::{self, RowStep};
use crate::table::sheet::{Cell, Row, Sheet, letters, lists_name};

/// Makes a journey of each sheet that has a row of headings, and of each name in it.
pub(crate) fn of_sheets(
    mut sheets: Vec<Sheet>,
    file: &File<'_>,
    options: &Options,
) -> Result<Import, Refusal> {
    let mut summary = Summary::default();
    let mut drafts: Vec<Draft> = Vec::new();
    let with_headings = |sheet: &&Sheet| !sheet.is_hidden && !sheet.rows.is_empty();
    let several = sheets.iter().filter(with_headings).count() > 1;
    if !several {
        // A lone sheet needs no name to be found.
        sheets.iter_mut().filter(|sheet| !sheet.is_hidden).for_each(|sheet| sheet.name = None);
    }
    for sheet in &sheets {
        if sheet.is_hidden {
            let is_ours =
                |&language: &Language| sheet.name.as_deref() == Some(lists_name(language));
            if Language::ALL.iter().any(is_ours) {
                continue;
            }
            let what = options.messages.pick("een verborgen blad", "a hidden sheet");
            summary.leave_out(sheet.name.clone().unwrap_or_default(), what);
            continue;
        }
        match Columns::find(sheet, options)? {
            Some(columns) => {
                let SheetScale { scale, told } = number_levels::of_sheet(sheet, &columns, options)?;
                if let Some((place, what)) = told {
                    summary.look_at(place, what);
                }
                let reading = Reading {
                    sheet,
                    columns: &columns,
                    file,
                    options,
                    scale,
                    summary: &mut summary,
                };
                drafts.extend(reading.drafts(several));
            }
            None if sheet.rows.is_empty() => {}
            None => {
                let (place, what) = no_headings(sheet, options.messages);
                summary.look_at(place, what);
            }
        }
    }
    match drafts.is_empty() {
        true if summary.to_look_at.is_empty() => Err(Refusal::nothing_in_it(options.messages)),
        true => Err(Refusal::no_headings(options.messages)),
        false => Ok(Import { drafts, summary }),
    }
}

/// A sheet that is being read.
struct Reading<'a> {
    sheet: &'a Sheet,
    columns: &'a Columns,
    file: &'a File<'a>,
    options: &'a Options,
    scale: Scale,
    summary: &'a mut Summary,
}

impl Reading<'_> {
    fn drafts(mut self, several_sheets: bool) -> Vec<Draft> {
        self.say_what_is_left_out();
        let rows = &self.sheet.rows[self.columns.heading_row + 1..];
        let mut groups: Vec<(String, Vec<&Row>)> = Vec::new();
        let column = self.columns.of(Field::Journey, 1);
        for row in rows {
            let named = column.map_or("", |column| row.text(column));
            // An empty cell goes on with the journey above.
            let at = groups.iter().position(|(name, _)| named.is_empty() || name == named);
            let at = if named.is_empty() { groups.len().checked_sub(1) } else { at };
            match at {
                Some(at) => groups[at].1.push(row),
                None => groups.push((named.to_owned(), vec![row])),
            }
        }
        let stem = self.file.stem().to_owned();
        let sheet = self.sheet.name.clone().filter(|_| several_sheets);
        let alone = groups.len() == 1;
        let drafts = groups.into_iter().filter_map(|(name, rows)| {
            let name = Some(name).filter(|name| !name.is_empty());
            let title = name.clone().or_else(|| sheet.clone()).unwrap_or_else(|| stem.clone());
            let apart = name.filter(|_| !alone).or_else(|| sheet.clone());
            let file =
                apart.map_or_else(|| stem.clone(), |apart| format!("{stem}-{}", file_word(&apart)));
            self.draft(file, title, &rows)
        });
        drafts.collect()
    }

    /// The journey of some rows; `None` where no row is a step.
    fn draft(&mut self, name: String, title: String, rows: &[&Row]) -> Option<Draft> {
        let language = self.options.language;
        let mut phases = PhaseHeadings::default();
        let mut steps: Vec<(Option<usize>, RowStep)> = Vec::new();
        let mut last_phase = String::new();
        let narrator = self.narrator(rows);
        let who = narrator.map(|name| format!("{name}, ")).unwrap_or_default();
        for row in rows {
            // What stands in a source is read by readers too: a sheet is no name in it.
            let sheet = Sheet {
                name: self.sheet.name.as_ref().map(|it| it.to_lowercase()),
                ..Sheet::default()
            };
            let cell = sheet.place(row.number, self.first_column(row), language);
            let place = format!("{who}{}, {cell}", self.file.name);
            if row_step::is_total(row) {
                let what = self.options.messages.pick("een rij met een totaal", "a row of totals");
                self.leave_out(row, self.first_column(row), what.to_owned());
                continue;
            }
            self.look_for_odd_cells(row);
            self.look_for_actions_of_nobody(row);
            let Some(read) = row_step::read(row, self.columns, &self.scale, &place) else {
                self.leave_row_out(row);
                continue;
            };
            let phase = self.columns.of(Field::Phase, 1).map_or("", |column| row.text(column));
            if !phase.is_empty() && phase != last_phase {
                phase.clone_into(&mut last_phase);
                phases.begin(heading::read(phase));
            }
            if let Some(number) = heading::read(phase).unknown_number() {
                let what = heading::no_phase(number, self.options.messages);
                self.look_at(row, Field::Phase, what);
            }
            self.look_at_what_was_not_read(row, &read);
            steps.push((phases.of_next_step(), read));
        }
        spell_alike(steps.iter_mut().flat_map(|(_, read)| &mut read.step.actions));
        for (heading, what) in phases.beside_the_seven(self.options.messages) {
            self.summary.look_at(heading, what);
        }
        let mut journey = Journey::in_language(title, language);
        journey.narrator = narrator.map(Narrator::named);
        journey.scale = self.scale.clone();
        journey.phases = phases.set(language);
        let (steps, remarks) = self.finished(steps, &mut phases);
        (0..phases.len()).for_each(|_| self.summary.count(Became::Phase));
        (!steps.is_empty()).then(|| Draft { name, journey: journey.with_steps(steps), remarks })
    }

    /// Who tells the story, where a column says so.
    fn narrator<'r>(&self, rows: &[&'r Row]) -> Option<&'r str> {
        let column = self.columns.of(Field::Narrator, 1)?;
        rows.iter().map(|row| row.text(column)).find(|name| !name.is_empty())
    }

    /// Says where a level or a round is none, or of nobody.
    fn look_at_what_was_not_read(&mut self, row: &Row, read: &RowStep) {
        let messages = self.options.messages;
        if let Some(words) = &read.no_level {
            let what = match messages {
                Language::Dutch => format!("“{words}” is geen niveau"),
                Language::English => format!("“{words}” is no level"),
            };
            self.look_at(row, Field::Level, what);
        }
        if let Some(words) = &read.rounded {
            self.look_at(row, Field::Level, rounded(words, messages));
        }
        if let Some(words) = &read.no_round {
            let what = match messages {
                Language::Dutch => format!("“{words}” is geen ronde"),
                Language::English => format!("“{words}” is no round"),
            };
            self.look_at(row, Field::Round, what);
        }
        if read.is_level_of_nobody {
            let what = messages.pick(
                "niveau van een stap met alleen organisaties",
                "level of a step with organisations only",
            );
            let column = self.columns.of(Field::Level, 1).unwrap_or(0);
            self.leave_out(row, column, what.to_owned());
        }
    }

    fn leave_out(&mut self, row: &Row, column: usize, what: String) {
        let place = self.sheet.place(row.number, column, self.options.messages);
        self.summary.leave_out(place, what);
    }

    /// The steps with their phases, and what stands above them as commentary.
    fn finished(
        &mut self,
        read: Vec<(Option<usize>, RowStep)>,
        phases: &mut PhaseHeadings,
    ) -> (Vec<Step>, Vec<Remark>) {
        let mut steps: Vec<Step> = Vec::new();
        let mut remarks: Vec<Remark> = Vec::new();
        for (heading, RowStep { mut step, no_level, remarks: own, .. }) in read {
            let id = StepId::new(0, steps.len() + 1);
            let language = self.options.language;
            let no_phase = heading.and_then(|at| phases.put(at, &mut step, language));
            let says = language.pick("niveau?", "level?");
            let unread = no_level.map(|words| format!("{says} {words}"));
            let is_story = step.card_count() > step.actions.len();
            let open = (is_story && step.level().is_none())
                .then(|| unread.unwrap_or_else(|| says.to_owned()));
            for _ in &own {
                self.summary.count(Became::Remark);
            }
            remarks.extend(
                own.into_iter()
                    .chain(no_phase)
                    .chain(open)
                    .map(|text| Remark { step: Some(id), text }),
            );
            self.summary.count_step(&step);
            steps.push(step);
        }
        (steps, remarks)
    }

    fn first_column(&self, row: &Row) -> usize {
        let event =
            self.columns.of(Field::Event, 1).filter(|column| row.cells.contains_key(column));
        event.or_else(|| row.cells.keys().next().copied()).unwrap_or(0)
    }

    /// Rows above the headings, and columns of which the heading says nothing to a journey.
    fn say_what_is_left_out(&mut self) {
        let messages = self.options.messages;
        for row in &self.sheet.rows[..self.columns.heading_row] {
            let place = self.sheet.place(row.number, 0, messages);
            let what = messages.pick("een rij boven de kopjes", "a row above the headings");
            self.summary.leave_out(place, what);
        }
        let rows = &self.sheet.rows[self.columns.heading_row + 1..];
        for (column, heading) in &self.columns.unknown {
            let filled = rows.iter().filter(|row| row.cells.contains_key(column)).count();
            let place = format!("{} {}", messages.pick("kolom", "column"), letters(*column));
            self.summary.leave_out(
                place,
                match messages {
                    Language::Dutch => format!("“{heading}”, {filled} cellen"),
                    Language::English => format!("“{heading}”, {filled} cells"),
                },
            );
        }
    }

    /// What is done by nobody knows whom.
    fn look_for_actions_of_nobody(&mut self, row: &Row) {
        for (column, words) in row_step::unowned(row, self.columns) {
            let what = match self.options.messages {
                Language::Dutch => format!("geen organisatie bij “{words}”"),
                Language::English => format!("no organisation with “{words}”"),
            };
            self.leave_out(row, column, what);
        }
    }

    /// Dates and formulas without a value in columns that are read.
    fn look_for_odd_cells(&mut self, row: &Row) {
        let messages = self.options.messages;
        for (column, field) in self.columns.fields() {
            let date = messages.pick(
                "een datum: schrijf hoeveel later het was",
                "a date: write how much later it was",
            );
            let what = match row.cells.get(&column) {
                Some(Cell::Date) => date,
                Some(Cell::Text(text)) if field == Field::Time && holds_date(text) => date,
                Some(Cell::Error) => {
                    messages.pick("een formule zonder uitkomst", "a formula without a value")
                }
                Some(Cell::Text(_)) | None => continue,
            };
            self.leave_out(row, column, what.to_owned());
        }
    }

    /// Says what to look at in a cell of a row.
    fn look_at(&mut self, row: &Row, field: Field, what: String) {
        let column = self.columns.of(field, 1).unwrap_or(0);
        let place = self.sheet.place(row.number, column, self.options.messages);
        self.summary.look_at(place, what);
    }

    fn leave_row_out(&mut self, row: &Row) {
        let column = self.first_column(row);
        let text = row.text(column).to_owned();
        let what = match self.options.messages {
            Language::Dutch => {
                format!("geen gebeurtenis, emotie, gedachte of organisatie in deze rij: {text}")
            }
            Language::English => {
                format!("no event, emotion, thought or organisation in this row: {text}")
            }
        };
        self.leave_out(row, column, what);
    }
}

/// Words as a part of the name of a file.
pub(crate) fn file_word(words: &str) -> String {
    let sign = |c: char| if c.is_alphanumeric() { c } else { '-' };
    let word: String = words.to_lowercase().chars().map(sign).collect();
    let parts: Vec<&str> = word.split('-').filter(|part| !part.is_empty()).collect();
    parts.join("-")
}
