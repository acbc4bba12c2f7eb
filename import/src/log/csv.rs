//! Reads a log with a row for each event: columns for the case, the activity and the time.

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};

use crate::decode::decode;
use crate::file::Options;
use crate::log::case::{Case, Happened};
use crate::log::lifecycle::{self, Transition};
use crate::log::moment::{self, Order};
use crate::log::names;
use crate::log::read_log::Log;
use crate::refusal::Refusal;
use crate::table::separator;

/// What a column of a log holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Case,
    Activity,
    Time,
    /// The time at which an activity ended.
    End,
    Group,
    Lifecycle,
}

const HEADINGS: &[(Column, &[&str])] = &[
    (
        Column::Case,
        &[
            "case id",
            "case_id",
            "caseid",
            "case",
            "case:concept:name",
            "zaaknummer",
            "zaak",
            "zaak_id",
            "casus",
            "casus_id",
            "dossiernummer",
            "dossier",
            "trace",
            "trace_id",
            "case_concept_name",
        ],
    ),
    (
        Column::Activity,
        &[
            "activity",
            "activiteit",
            "concept:name",
            "activity name",
            "activity_name",
            "activity id",
            "activity_id",
            "activiteitnaam",
            "taak",
            "task",
            "event name",
            "event:concept:name",
        ],
    ),
    (
        Column::Time,
        &[
            "timestamp",
            "time:timestamp",
            "time",
            "tijdstip",
            "tijd",
            "datum",
            "datumtijd",
            "date",
            "datetime",
            "start timestamp",
            "start_timestamp",
            "start time",
            "starttijd",
            "begin",
            "start",
            "event:time:timestamp",
            "time_timestamp",
        ],
    ),
    (
        Column::End,
        &[
            "complete timestamp",
            "complete_timestamp",
            "end timestamp",
            "end_timestamp",
            "eindtijd",
            "end time",
            "einde",
            "end",
        ],
    ),
    (
        Column::Group,
        &[
            "org:group",
            "group",
            "organisatie",
            "organisation",
            "organization",
            "afdeling",
            "department",
            "team",
            "instantie",
        ],
    ),
    (Column::Lifecycle, &["lifecycle:transition", "lifecycle", "transition", "event type"]),
];

fn named(heading: &str) -> Option<Column> {
    let heading = heading.trim().trim_matches('"').trim_start_matches('\u{FEFF}').to_lowercase();
    let row = HEADINGS.iter().find(|(_, words)| words.contains(&heading.as_str()));
    row.map(|(column, _)| *column)
}

/// Whether a table is a log by its first row: it says which case, which activity and when.
pub(crate) fn is_log(bytes: &[u8], options: &Options) -> bool {
    let end = bytes.iter().position(|byte| [b'\n', b'\r'].contains(byte)).unwrap_or(bytes.len());
    let Ok(text) = decode(&bytes[..end], options.messages) else { return false };
    let (sign, text) = separator(&text);
    let columns: Vec<Column> = text.split(char::from(sign)).filter_map(named).collect();
    let when = columns.contains(&Column::Time) || columns.contains(&Column::End);
    columns.contains(&Column::Case) && columns.contains(&Column::Activity) && when
}

/// Reads a log, of which only the cases that are asked for are kept.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Log, Refusal> {
    let messages = options.messages;
    let text = decode(bytes, messages)?;
    let (sign, text) = separator(&text);
    let mut rows = ReaderBuilder::new().delimiter(sign).flexible(true).from_reader(text.as_bytes());
    let headings = rows.headers().map_err(|_| Refusal::damaged(messages))?.clone();
    let columns = Columns::of(&headings);
    let mut log = Log::default();
    let order = columns.order(text, sign, &mut log);
    let mut cases: HashMap<String, usize> = HashMap::new();
    let mut events: Vec<(Case, Vec<(Happened, Transition)>)> = Vec::new();
    let mut row = StringRecord::new();
    while rows.read_record(&mut row).map_err(|_| Refusal::damaged(messages))? {
        let id = columns.text(&row, Column::Case);
        let activity = columns.text(&row, Column::Activity);
        log.count_event(messages)?;
        if id.is_empty() || activity.is_empty() {
            log.attributes.without_activity += 1;
            continue;
        }
        if !log.ids.contains(id) {
            log.ids.insert(id.to_owned());
        }
        if !options.cases.is_empty() && !options.cases.iter().any(|asked| asked == id) {
            continue;
        }
        let at = *cases.entry(id.to_owned()).or_insert_with(|| {
            let number = log.ids.len();
            events.push((Case { id: id.to_owned(), number, ..Case::default() }, Vec::new()));
            events.len() - 1
        });
        let number = events[at].1.len() as u32 + 1;
        let happened = columns.happened(&row, number, order, &mut log);
        let transition = Transition::named(columns.text(&row, Column::Lifecycle));
        events[at].1.push((happened, transition));
        columns.pass_over(&headings, &row, &mut log);
    }
    for (case, events) in events {
        let (events, planned) = lifecycle::steps(events);
        log.attributes.planned += planned;
        log.cases.push(Case { events, ..case });
    }
    Ok(log)
}

/// What the columns hold, in their order.
struct Columns(Vec<Option<Column>>);

impl Columns {
    fn of(headings: &StringRecord) -> Self {
        let mut columns: Vec<Option<Column>> = Vec::new();
        for heading in headings {
            let column = named(heading).filter(|column| !columns.contains(&Some(*column)));
            columns.push(column);
        }
        Self(columns)
    }

    fn text<'r>(&self, row: &'r StringRecord, column: Column) -> &'r str {
        let at = self.0.iter().position(|own| *own == Some(column));
        at.and_then(|at| row.get(at)).unwrap_or_default().trim()
    }

    fn time<'r>(&self, row: &'r StringRecord) -> &'r str {
        let start = self.text(row, Column::Time);
        if start.is_empty() { self.text(row, Column::End) } else { start }
    }

    fn happened(&self, row: &StringRecord, number: u32, order: Order, log: &mut Log) -> Happened {
        let time = self.time(row);
        let at = moment::read(time, order);
        log.attributes.unread_times += usize::from(at.is_none() && !time.is_empty());
        let group = names::said(self.text(row, Column::Group));
        Happened {
            activity: log.names.place(self.text(row, Column::Activity)),
            group: group.map(|group| log.names.place(group)),
            at,
            number,
        }
    }

    /// Whether days or months come first in dates: as the dates show themselves.
    fn order(&self, text: &str, sign: u8, log: &mut Log) -> Order {
        let mut rows =
            ReaderBuilder::new().delimiter(sign).flexible(true).from_reader(text.as_bytes());
        let mut row = StringRecord::new();
        let mut is_open = false;
        while rows.read_record(&mut row).unwrap_or(false) {
            match moment::first_two(self.time(&row)) {
                Some((first, _)) if first > 12 => return Order::DayFirst,
                Some((_, second)) if second > 12 => return Order::MonthFirst,
                Some((first, second)) => is_open |= first != second,
                None => {}
            }
        }
        log.attributes.is_order_guessed = is_open;
        Order::DayFirst
    }

    fn pass_over(&self, headings: &StringRecord, row: &StringRecord, log: &mut Log) {
        for (at, cell) in row.iter().enumerate() {
            if !cell.trim().is_empty() && self.0.get(at).is_some_and(Option::is_none) {
                log.attributes.pass_over(headings.get(at).unwrap_or_default().trim());
            }
        }
    }
}
