//! Reads a log in XES (IEEE 1849), a trace at a time.

use std::io::{BufRead, ErrorKind};

use klantreis::model::Language;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::file::Options;
use crate::log::case::{Case, Happened};
use crate::log::lifecycle::{self, Transition};
use crate::log::moment::{self, Moment, Order};
use crate::log::names;
use crate::log::read_log::Log;
use crate::log::refusal;
use crate::refusal::Refusal;
use crate::xml::{Element, damaged_at};

/// Reads a log, of which only the cases that are asked for are kept.
pub(crate) fn read(reader: impl BufRead, options: &Options) -> Result<Log, Refusal> {
    let messages = options.messages;
    let mut reader = Reader::from_reader(reader);
    let mut reading =
        Reading { options, log: Log::default(), depth: 0, trace: None, is_log: false };
    let mut buffer = Vec::new();
    loop {
        let position = reader.buffer_position();
        let event = reader.read_event_into(&mut buffer);
        match event.map_err(|error| why(&error, position, messages))? {
            Event::Start(element) => {
                reading.start(&element)?;
                reading.depth += 1;
            }
            Event::Empty(element) => {
                reading.start(&element)?;
                reading.end(reading.depth);
            }
            Event::End(_) => {
                let Some(depth) = reading.depth.checked_sub(1) else {
                    return Err(damaged_at(position, messages));
                };
                reading.depth = depth;
                reading.end(depth);
            }
            // What a document type declares could be filled in everywhere, and grow without end.
            Event::DocType(_) => return Err(damaged_at(position, messages)),
            Event::Eof if reading.depth > 0 => return Err(damaged_at(position, messages)),
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    if reading.is_log { Ok(reading.log) } else { Err(refusal::no_log(messages)) }
}

fn why(error: &quick_xml::Error, position: u64, messages: Language) -> Refusal {
    match error {
        quick_xml::Error::Io(error) if error.kind() == ErrorKind::FileTooLarge => {
            refusal::too_large(messages)
        }
        _ => damaged_at(position, messages),
    }
}

struct Reading<'a> {
    options: &'a Options,
    log: Log,
    /// How many elements are open.
    depth: usize,
    trace: Option<Trace>,
    is_log: bool,
}

/// A trace that is being read.
#[derive(Default)]
struct Trace {
    id: String,
    events: Vec<(Happened, Transition)>,
    event: Option<Said>,
    /// Whether it is another case than those that are asked for.
    is_other: bool,
    /// How many events it had, with those that say no activity.
    number: u32,
}

/// What has been read of an event.
#[derive(Default)]
struct Said {
    activity: Option<u32>,
    group: Option<u32>,
    at: Option<Moment>,
    transition: Option<Transition>,
}

impl Reading<'_> {
    /// An element begins; `log` stands at depth 0, `trace` at 1, `event` at 2.
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        if self.trace.as_ref().is_some_and(|trace| trace.is_other) {
            return Ok(());
        }
        let messages = self.options.messages;
        let element = Element::borrowed(element);
        let name = element.name();
        match (self.depth, name) {
            (0, "log") => self.is_log = true,
            (0, _) => return Err(refusal::no_log(messages)),
            (1, "trace") => self.trace = Some(Trace::default()),
            (2, "event") => {
                self.log.count_event(messages)?;
                if let Some(trace) = &mut self.trace {
                    trace.event = Some(Said::default());
                    trace.number += 1;
                }
            }
            (
                2 | 3,
                "string" | "date" | "int" | "float" | "boolean" | "id" | "list" | "container",
            ) => {
                self.attribute(&element);
            }
            _ => {}
        }
        Ok(())
    }

    fn attribute(&mut self, element: &Element<'_>) {
        let Some(trace) = &mut self.trace else { return };
        // An attribute within another says something of that.
        let own = if trace.event.is_some() { 3 } else { 2 };
        if self.depth != own {
            return;
        }
        let (key, value) = element.pair("key", "value");
        let (log, asked) = (&mut self.log, &self.options.cases);
        match (&mut trace.event, &*key) {
            (None, "concept:name") => {
                value.trim().clone_into(&mut trace.id);
                trace.is_other = !asked.is_empty() && !asked.contains(&trace.id);
            }
            (Some(said), "concept:name") if !value.trim().is_empty() => {
                said.activity = Some(log.names.place(value.trim()));
            }
            (Some(event), "org:group") => {
                event.group = names::said(&value).map(|name| log.names.place(name));
            }
            (Some(said), "lifecycle:transition") => {
                said.transition = Some(Transition::named(&value));
            }
            (Some(said), "time:timestamp") => {
                said.at = moment::read(&value, Order::DayFirst);
                log.attributes.unread_times += usize::from(said.at.is_none());
            }
            (_, key) => log.attributes.pass_over(key),
        }
    }

    /// The element at this depth ends.
    fn end(&mut self, depth: usize) {
        let log = &mut self.log;
        if depth == 2 {
            let Some(trace) = &mut self.trace else { return };
            let Some(said) = trace.event.take() else { return };
            let Some(activity) = said.activity else {
                log.attributes.without_activity += 1;
                return;
            };
            let happened =
                Happened { activity, group: said.group, at: said.at, number: trace.number };
            trace.events.push((happened, said.transition.unwrap_or(Transition::Complete)));
        } else if depth == 1
            && let Some(trace) = self.trace.take()
        {
            let id = if trace.id.is_empty() { (log.ids.len() + 1).to_string() } else { trace.id };
            if self.options.cases.is_empty() || self.options.cases.contains(&id) {
                let (events, planned) = lifecycle::steps(trace.events);
                log.attributes.planned += planned;
                let number = log.ids.len() + 1;
                log.cases.push(Case { id: id.clone(), number, events });
            }
            log.ids.insert(id);
        }
    }
}
