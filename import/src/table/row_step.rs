//! A row of a coding sheet becomes a step.

use klantreis::model::{
    Action, Emotion, Event, Evidence, EvidenceKind, Level, Organisation, Professional, Scale, Step,
    Thought, Time,
};

use crate::dates::holds_date;
use crate::notes::level_mark::{self, Bracket};
use crate::table::columns::Columns;
use crate::table::field::Field;
use crate::table::sheet::Row;

/// What a row says.
pub(crate) struct RowStep {
    pub step: Step,
    /// What stands in the column for the level and is none.
    pub no_level: Option<String>,
    pub remarks: Vec<String>,
}

/// Reads a row, of which the journey has this scale; `place` is what the row is based on. `None` where it
/// says nothing that can be a step.
pub(crate) fn read(row: &Row, columns: &Columns, scale: &Scale, place: &str) -> Option<RowStep> {
    let own = |field| own(row, columns, field, 1);
    let said = own(Field::Level);
    let level = said.as_deref().and_then(|words| level(words, scale));
    let mut step = Step::default();
    step.event = own(Field::Event).map(|text| Event { text, level, level_source: None });
    let of_emotion = level.filter(|_| step.event.is_none());
    step.emotion = own(Field::Emotion).map(|text| Emotion { text, level: of_emotion });
    let of_thought = of_emotion.filter(|_| step.emotion.is_none());
    step.thought = own(Field::Thought).map(|text| Thought { text, level: of_thought });
    step.actions = (1..=columns.most()).filter_map(|number| action(row, columns, number)).collect();
    if step.card_count() == 0 {
        return None;
    }
    step.time = own(Field::Time).filter(|time| !holds_date(time)).map(Time::said);
    step.round = own(Field::Round).and_then(|round| round.parse().ok()).filter(|round| *round > 0);
    step.return_reason = own(Field::ReturnReason);
    step.about = own(Field::About).map_or_else(Vec::new, |names| list(&names));
    let source = own(Field::Source).unwrap_or_else(|| place.to_owned());
    step.evidence.push(match own(Field::Quote) {
        Some(quote) => Evidence::quoted(source, unquoted(&quote)),
        None => Evidence::of(EvidenceKind::Observed, source),
    });
    let no_level = said.filter(|_| level.is_none());
    let remarks = own(Field::Remark).into_iter().collect();
    Some(RowStep { step, no_level, remarks })
}

/// What stands in the column of a field, on one line.
fn own(row: &Row, columns: &Columns, field: Field, number: usize) -> Option<String> {
    let text = row.text(columns.of(field, number)?);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// A level by its word or its sign, with brackets or without.
fn level(words: &str, scale: &Scale) -> Option<Level> {
    let words = words.trim().trim_start_matches('[').trim_end_matches(']');
    match level_mark::read(words, scale) {
        Some(Bracket::Level(level)) => Some(level),
        Some(Bracket::Empty) | None => None,
    }
}

/// What an organisation does, by the columns with this number.
fn action(row: &Row, columns: &Columns, number: usize) -> Option<Action> {
    let own = |field| own(row, columns, field, number);
    let organisations = own(Field::Organisation).map_or_else(Vec::new, |names| list(&names));
    let organisations: Vec<Organisation> =
        organisations.into_iter().map(Organisation::named).collect();
    let (name, role) = (own(Field::Person), own(Field::Role));
    let person = (name.is_some() || role.is_some()).then_some(Professional { name, role });
    let text = own(Field::Action).unwrap_or_default();
    (!organisations.is_empty()).then(|| Action { organisations, person, text, ..Action::default() })
}

/// What is done, and who does it, in the columns of a number without an organisation: nobody knows whose
/// action it is.
pub(crate) fn unowned(row: &Row, columns: &Columns) -> Vec<(usize, String)> {
    let of_number = |number: usize| {
        let is_owned = own(row, columns, Field::Organisation, number).is_some();
        let fields =
            [Field::Action, Field::Person, Field::Role].into_iter().filter(move |_| !is_owned);
        fields.filter_map(move |field| {
            Some((columns.of(field, number)?, own(row, columns, field, number)?))
        })
    };
    (1..=columns.most()).flat_map(of_number).collect()
}

/// Names with a semicolon or a plus between them.
fn list(names: &str) -> Vec<String> {
    let names = names.split([';', '+']).map(|name| name.trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

/// Words without the quotation marks around them.
fn unquoted(quote: &str) -> String {
    quote.trim_matches(|c: char| "\"“”„«»".contains(c)).to_owned()
}
