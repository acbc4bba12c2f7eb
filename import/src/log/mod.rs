//! Event logs of organisations: what happened in many cases, by the clock. Each case becomes a journey
//! without levels, in which nobody's name stands and no date.

mod attribute;
mod case;
mod csv;
mod guarded;
mod lifecycle;
mod moment;
mod names;
mod read_log;
mod refusal;
mod span;
mod xes;

use std::collections::{BTreeSet, HashSet};
use std::io::{BufReader, Read};

use flate2::bufread::MultiGzDecoder;
use klantreis::source::{MAX_STEPS, MAX_TEXT_CHARS};

use crate::draft::Draft;
use crate::file::{File, Kind, Options};
use crate::imported::Import;
use crate::log::case::{Case, Made};
use crate::log::guarded::Guarded;
use crate::log::names::Names;
use crate::log::read_log::Log;
use crate::other_kind;
use crate::refusal::Refusal;
use crate::summary::Summary;
use crate::table::file_word;

/// The most characters of an activity, a group or a case: no more than a journey file holds, with words of
/// ours beside it.
const MAX_NAME: usize = MAX_TEXT_CHARS / 2;

/// An event log, of which the journeys are made one at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct EventLog {
    file: String,
    options: Options,
    names: Names,
    cases: Vec<Case>,
    summary: Summary,
}

impl EventLog {
    /// Reads a log in XES, packed by gzip or not. It may be larger than what fits in memory: of each
    /// event only what a journey says is kept.
    ///
    /// # Errors
    /// Where it is damaged, grows without end, has no events, or lacks a case that is asked for.
    pub fn read(file: &str, reader: impl Read, options: &Options) -> Result<Self, Refusal> {
        let mut packed = BufReader::new(reader);
        let starts =
            std::io::BufRead::fill_buf(&mut packed).map(|bytes| bytes.starts_with(&[0x1F, 0x8B]));
        let log = match starts {
            Ok(true) => {
                let unpacked = Guarded::new(MultiGzDecoder::new(packed));
                xes::read(BufReader::new(unpacked), options)?
            }
            Ok(false) => xes::read(BufReader::new(Guarded::new(packed)), options)?,
            Err(_) => return Err(Refusal::damaged(options.messages)),
        };
        Self::of(file, log, options)
    }

    /// Reads a log with a row for each event; `None` where a table is none, or is to be read as its
    /// columns are said to be.
    ///
    /// # Errors
    /// As [`EventLog::read`].
    #[must_use]
    pub fn of_table(file: &File<'_>, options: &Options) -> Option<Result<Self, Refusal>> {
        let is_table = Kind::of(file, options.messages) == Ok(Kind::SeparatedCells);
        if !is_table || !options.columns.is_empty() || !csv::is_log(file.bytes, options) {
            return None;
        }
        let log = other_kind::hold(Kind::SeparatedCells, file, options.messages)
            .and_then(|()| csv::read(file.bytes, options));
        Some(log.and_then(|log| Self::of(file.name, log, options)))
    }

    fn of(file: &str, mut log: Log, options: &Options) -> Result<Self, Refusal> {
        let messages = options.messages;
        for asked in &options.cases {
            if !log.ids.contains(asked) {
                return Err(refusal::unknown_case(asked, &log.ids, messages));
            }
        }
        let all = log.cases.len();
        log.cases.retain(|case| !case.events.is_empty());
        log.attributes.empty = all - log.cases.len();
        if log.cases.is_empty() {
            return Err(refusal::no_events(messages));
        }
        let ids = log.cases.iter().map(|case| case.id.as_str());
        let is_long = |name: &&str| name.chars().count() > MAX_NAME;
        if let Some(name) = log.names.all().chain(ids).find(is_long) {
            return Err(refusal::long_name(name, MAX_NAME, messages));
        }
        let mut summary = Summary::default();
        log.attributes.tell(messages, &mut summary);
        log.cases.retain(|case| {
            let is_too_long = case.events.len() > MAX_STEPS;
            if is_too_long {
                summary.leave_out(
                    format!("{} {}", messages.pick("casus", "case"), case.id),
                    refusal::long_case(messages),
                );
            }
            !is_too_long
        });
        if log.cases.is_empty() {
            return Err(Refusal::too_many(["gebeurtenissen", "events"], MAX_STEPS, messages));
        }
        if log.cases.iter().any(Case::leads_to_somebody) {
            summary.leave_out(
                messages.pick("nummers van casussen", "numbers of cases"),
                messages.pick(
                    "er is iemand aan te herkennen; alleen de naam van het bestand heeft ze",
                    "they lead to somebody; only the name of the file has them",
                ),
            );
        }
        let mut groups: BTreeSet<u32> = BTreeSet::new();
        for case in &log.cases {
            case.count(&mut summary);
            groups.extend(case.events.iter().filter_map(|event| event.group));
        }
        for group in groups {
            summary.name_organisation(log.names.name(group).to_owned());
        }
        let file = file.to_owned();
        Ok(Self { file, options: options.clone(), names: log.names, cases: log.cases, summary })
    }

    /// How many journeys it makes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cases.len()
    }

    /// Whether it makes none; a log that was read makes one at least.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    /// What became what, and what was left out.
    #[must_use]
    pub const fn summary(&self) -> &Summary {
        &self.summary
    }

    /// The journeys, made one at a time.
    pub fn drafts(&self) -> impl Iterator<Item = Draft> {
        let mut names: HashSet<String> = HashSet::new();
        let lower = self.file.to_lowercase();
        let ends = [".xes.gz", ".xes", ".csv", ".tsv", ".tab"];
        let ending =
            ends.iter().find(|ending| lower.ends_with(**ending)).map_or(0, |end| end.len());
        let stem = self.file[..self.file.len() - ending].to_owned();
        self.cases.iter().map(move |case| {
            let word = format!("{stem}-{}", file_word(&case.id));
            let numbered = (2..).map(|number| format!("{word}-{number}"));
            let name =
                std::iter::once(word.clone()).chain(numbered).find(|own| !names.contains(own));
            let name = name.unwrap_or(word);
            names.insert(name.clone());
            let made = Made { file: &self.file, names: &self.names, options: &self.options };
            Draft { name, journey: made.journey(case), remarks: Vec::new() }
        })
    }
}

/// Makes journeys of a log in XES.
pub(crate) fn import_xes(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    Ok(whole(&EventLog::read(file.name, file.bytes, options)?))
}

/// All journeys of a log at once.
pub(crate) fn whole(log: &EventLog) -> Import {
    Import { drafts: log.drafts().collect(), summary: log.summary.clone() }
}
