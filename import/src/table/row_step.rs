//! A row of a coding sheet becomes a step.

use klantreis::model::{
    Action, Emotion, Event, Evidence, EvidenceKind, Level, Organisation, Professional, Scale, Step,
    Thought, Time,
};
use klantreis::privacy::holds_date;

use crate::notes::level_mark::{self, Bracket};
use crate::notes::quotes;
use crate::notes::speaker;
use crate::numbers;
use crate::table::columns::Columns;
use crate::table::field::Field;
use crate::table::sheet::Row;

/// What a row says.
pub(crate) struct RowStep {
    pub step: Step,
    /// What stands in the column for the level and is none.
    pub no_level: Option<String>,
    /// A number that lies only nearly where its level does.
    pub rounded: Option<String>,
    /// Whether a level stands beside organisations alone, which have none of who tells the story.
    pub is_level_of_nobody: bool,
    /// What stands in the column for the round and is none.
    pub no_round: Option<String>,
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
    let said_round = own(Field::Round);
    step.round = said_round.as_deref().and_then(round);
    step.return_reason = own(Field::ReturnReason);
    step.about = own(Field::About).map_or_else(Vec::new, |names| list(&names));
    let source = own(Field::Source).unwrap_or_else(|| place.to_owned());
    step.evidence.push(match own(Field::Quote) {
        Some(quote) => Evidence::quoted(source, quotes::unquoted(quote.trim())),
        None => Evidence::of(EvidenceKind::Observed, source),
    });
    let is_near = |words: &String| matches!(numbers::level(words, scale), Some((_, true)));
    let rounded = said.clone().filter(|words| is_near(words) && step.level().is_some());
    let no_level = said.filter(|_| level.is_none());
    let is_level_of_nobody = level.is_some() && step.level().is_none();
    let no_round = said_round.filter(|_| step.round.is_none());
    let remarks = own(Field::Remark).into_iter().collect();
    Some(RowStep { step, no_level, rounded, is_level_of_nobody, no_round, remarks })
}

/// The number of a round: "2", "2e", "ronde 2".
fn round(words: &str) -> Option<u32> {
    let digits = words.split(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty());
    digits?.parse().ok().filter(|round| *round > 0)
}

/// Whether a row counts or adds up the rows above it, and tells nothing.
pub(crate) fn is_total(row: &Row) -> bool {
    const TOTALS: [&str; 14] = [
        "totaal",
        "subtotaal",
        "eindtotaal",
        "som",
        "aantal",
        "gemiddelde",
        "gem.",
        "n",
        "total",
        "subtotal",
        "sum",
        "count",
        "average",
        "mean",
    ];
    let mut texts = row.cells.keys().map(|&column| row.text(column)).filter(|it| !it.is_empty());
    let is_number = |text: &str| text.chars().all(|c| c.is_ascii_digit() || ".,%-".contains(c));
    let is_word = |text: &str| TOTALS.contains(&text.trim_end_matches(':').to_lowercase().as_str());
    texts.next().is_some_and(is_word) && texts.all(|text| is_number(text) || is_word(text))
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

/// What an organisation does, by the columns with this number. Behind the name of one may stand a person:
/// "Wijkteam (Sanne)".
fn action(row: &Row, columns: &Columns, number: usize) -> Option<Action> {
    let own = |field| own(row, columns, field, number);
    let names = own(Field::Organisation).map_or_else(Vec::new, |names| list(&names));
    let (name, role) = (own(Field::Person), own(Field::Role));
    let mut person = (name.is_some() || role.is_some()).then_some(Professional { name, role });
    let mut organisations = Vec::new();
    for name in &names {
        match speaker::without_person(name) {
            (bare, Some(own)) if person.is_none() && names.len() == 1 && !bare.is_empty() => {
                person = Some(own);
                organisations.push(Organisation::named(bare));
            }
            _ => organisations.push(Organisation::named(name)),
        }
    }
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
