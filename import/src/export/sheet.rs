//! Writes a journey as a coding sheet: a row for each step, and a column for each part of it.

use klantreis::model::{EvidenceKind, Journey, Language, Scale, Step};

use crate::export::exported::Exported;
use crate::export::not_held::not_held;
use crate::file::{File, Options};
use crate::read::import;
use crate::refusal::Refusal;
use crate::table::field::Field;

/// The rows of a sheet, the headings first.
pub(crate) fn rows(journey: &Journey) -> Vec<Vec<String>> {
    let most = journey.steps.iter().map(|step| step.actions.len()).max().unwrap_or(0);
    let columns: Vec<(Field, usize)> = columns(most)
        .into_iter()
        .filter(|&(field, number)| {
            is_usual(field) && number == 1
                || journey.steps.iter().any(|step| !cell(journey, step, field, number).is_empty())
        })
        .collect();
    let heading = |&(field, number): &(Field, usize)| heading(field, number, journey.language);
    let mut rows = vec![columns.iter().map(heading).collect::<Vec<_>>()];
    for (nth, step) in journey.steps.iter().enumerate() {
        let value = |&(field, number): &(Field, usize)| match (field, nth) {
            // Once at the top is enough; the rows below go on with it.
            (Field::Journey, 0) => journey.title.clone(),
            (Field::Narrator, 0) => {
                journey.narrator.as_ref().map(|own| own.name.clone()).unwrap_or_default()
            }
            (Field::Journey | Field::Narrator, _) => String::new(),
            _ => cell(journey, step, field, number),
        };
        rows.push(columns.iter().map(value).collect());
    }
    rows
}

/// Writes a journey as a table with a sign between its cells.
///
/// # Errors
/// Where several parties tell the journey: a sheet is of one.
pub fn csv(journey: &Journey, messages: Language) -> Result<Exported, Refusal> {
    if !journey.parties.is_empty() {
        return Err(Refusal::several_tellers(messages));
    }
    // Excel in Dutch puts semicolons between cells, and takes UTF-8 for what it is by its mark.
    let mut text = String::from('\u{FEFF}');
    let separator = journey.language.pick(";", ",");
    for row in rows(journey) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell, separator)).collect();
        text.push_str(&cells.join(separator));
        text.push_str("\r\n");
    }
    let not_held = lost(journey, "notes.csv", text.as_bytes(), messages)?;
    Ok(Exported { text, not_held })
}

/// What a journey says that a sheet of it does not hold.
pub(crate) fn lost(
    journey: &Journey,
    name: &str,
    bytes: &[u8],
    messages: Language,
) -> Result<Vec<String>, Refusal> {
    let options = Options { messages, language: journey.language, ..Options::default() };
    let back = import(&File { name, bytes }, &options)?;
    Ok(back.drafts.first().map_or_else(Vec::new, |draft| not_held(journey, &draft.journey)))
}

/// All columns that a journey with so many actions in a step can have.
fn columns(most: usize) -> Vec<(Field, usize)> {
    let once = Field::all().filter(|field| !field.repeats() && *field != Field::Remark);
    let mut columns: Vec<(Field, usize)> = once.map(|field| (field, 1)).collect();
    let after =
        columns.iter().position(|(field, _)| *field == Field::Quote).unwrap_or(columns.len());
    let actions = (1..=most.max(1)).flat_map(|number| {
        [Field::Organisation, Field::Person, Field::Role, Field::Action]
            .map(|field| (field, number))
    });
    columns.splice(after..after, actions);
    columns
}

/// Whether a column is there also where nothing stands in it.
const fn is_usual(field: Field) -> bool {
    matches!(
        field,
        Field::Journey
            | Field::Phase
            | Field::Event
            | Field::Level
            | Field::Emotion
            | Field::Thought
            | Field::Organisation
            | Field::Action
    )
}

fn heading(field: Field, number: usize, language: Language) -> String {
    let heading = field.heading(language);
    if number == 1 { heading.to_owned() } else { format!("{heading} {number}") }
}

/// What stands in the column of a field at a step.
fn cell(journey: &Journey, step: &Step, field: Field, number: usize) -> String {
    let action = step.actions.get(number - 1);
    let person = action.and_then(|action| action.person.as_ref());
    let own = |text: Option<&String>| text.cloned().unwrap_or_default();
    match field {
        Field::Journey => journey.title.clone(),
        Field::Narrator => own(journey.narrator.as_ref().map(|narrator| &narrator.name)),
        Field::Phase => phase(journey, step),
        Field::Round => step.round.map(|round| round.to_string()).unwrap_or_default(),
        Field::ReturnReason => own(step.return_reason.as_ref()),
        Field::Time => own(step.time.as_ref().map(|time| &time.text)),
        Field::Event => own(step.event.as_ref().map(|event| &event.text)),
        Field::Level => level(journey, step),
        Field::Emotion => own(step.emotion.as_ref().map(|emotion| &emotion.text)),
        Field::Thought => own(step.thought.as_ref().map(|thought| &thought.text)),
        Field::Organisation => action.map_or_else(String::new, |action| {
            let labels: Vec<String> =
                action.organisations.iter().map(klantreis::model::Organisation::label).collect();
            labels.join(" + ")
        }),
        Field::Person => own(person.and_then(|person| person.name.as_ref())),
        Field::Role => own(person.and_then(|person| person.role.as_ref())),
        Field::Action => own(action.map(|action| &action.text)),
        Field::Quote => {
            let mut quoted =
                step.evidence.iter().filter(|piece| piece.kind == EvidenceKind::Quoted);
            own(quoted.find_map(|piece| piece.quote.as_ref()))
        }
        Field::Source => own(step.evidence.iter().find_map(|piece| piece.source.as_ref())),
        Field::About => step.about.join("; "),
        Field::Remark => String::new(),
    }
}

/// A phase with its number and its name, as the heading of notes.
fn phase(journey: &Journey, step: &Step) -> String {
    let Some(id) = &step.phase else { return String::new() };
    let is_standard =
        journey.phases.phases == klantreis::model::PhaseSet::standard(journey.language).phases;
    match journey.phases.get(id) {
        Some(phase) if is_standard => format!("{id} {}", phase.label),
        Some(phase) if !phase.label.is_empty() => phase.label.clone(),
        _ => id.clone(),
    }
}

/// The word of a level: on the usual scale as people write it, between two words for halfway.
fn level(journey: &Journey, step: &Step) -> String {
    let Some(level) = step.level() else { return String::new() };
    let scale = &journey.scale;
    let is_usual = *scale == Scale::satisfaction(journey.language);
    let name = |at: u16| scale.levels.get(usize::from(at)).map_or("", String::as_str);
    let (upper, lower) = (name(level.0 / 2), name(level.0 / 2 + 1));
    match (level.is_halfway(), is_usual) {
        (false, true) => upper.to_lowercase(),
        (false, false) => upper.to_owned(),
        (true, _) => format!("{}-{}", upper.to_lowercase(), lower.to_lowercase()),
    }
}

/// A cell as it stands between separators. What a spreadsheet would take for a formula is no formula.
fn quoted(cell: &str, separator: &str) -> String {
    let cell =
        if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.to_owned() };
    let needs_marks = cell.contains(['"', '\n', '\r']) || cell.contains(separator);
    if needs_marks { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
