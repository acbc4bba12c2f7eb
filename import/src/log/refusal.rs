//! Why an event log cannot be read.

use std::collections::HashSet;

use klantreis::model::Language;
use klantreis::source::MAX_STEPS;

use crate::refusal::Refusal;

/// A log in which nothing happens.
pub(crate) fn no_events(messages: Language) -> Refusal {
    let (message, help) = messages.pick(
        (
            "er staat geen gebeurtenis in met een casus en een activiteit",
            "een log (XES) heeft traces met events, die een concept:name hebben",
        ),
        (
            "there is no event in it with a case and an activity",
            "a log (XES) has traces with events, which have a concept:name",
        ),
    );
    Refusal::new("no-events", message.to_owned()).with_help(help.to_owned())
}

/// XML that is no log.
pub(crate) fn no_log(messages: Language) -> Refusal {
    let (message, help) = messages.pick(
        (
            "dit is geen log in XES",
            "exporteer het log als XES, of als CSV met case id, activity en timestamp",
        ),
        (
            "this is no log in XES",
            "export the log as XES, or as CSV with case id, activity and timestamp",
        ),
    );
    Refusal::new("no-log", message.to_owned()).with_help(help.to_owned())
}

/// More than a log can be.
pub(crate) fn too_large(messages: Language) -> Refusal {
    let (message, help) = messages.pick(
        ("het log is groter dan er gelezen wordt", "kies eerst de casussen die u nodig hebt"),
        ("the log is larger than is read", "choose the cases first that you need"),
    );
    Refusal::new("too-large", message.to_owned()).with_help(help.to_owned())
}

/// An activity, a group or a case with a name that no journey file holds.
pub(crate) fn long_name(name: &str, most: usize, messages: Language) -> Refusal {
    let beginning: String = name.chars().take(40).collect();
    let (message, help) = match messages {
        Language::Dutch => (
            format!("“{beginning}…”: een naam van meer dan {most} tekens"),
            "kort in het log de naam van de activiteit, de groep of de casus in",
        ),
        Language::English => (
            format!("“{beginning}…”: a name of more than {most} characters"),
            "shorten the name of the activity, the group or the case in the log",
        ),
    };
    Refusal::new("text-too-long", message).with_help(help.to_owned())
}

/// Why a case is left out that has more events than a journey has steps.
pub(crate) fn long_case(messages: Language) -> String {
    match messages {
        Language::Dutch => format!("meer dan {MAX_STEPS} gebeurtenissen"),
        Language::English => format!("more than {MAX_STEPS} events"),
    }
}

/// A case that is asked for and is not there.
pub(crate) fn unknown_case(asked: &str, ids: &HashSet<String>, messages: Language) -> Refusal {
    let message = match messages {
        Language::Dutch => format!("er is geen casus “{asked}” in dit log"),
        Language::English => format!("there is no case “{asked}” in this log"),
    };
    let likeness = |id: &String| strsim::jaro_winkler(id, asked);
    let near = ids.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)).then(b.cmp(a)));
    let refusal = Refusal::new("unknown-case", message);
    match near {
        Some(near) => refusal.with_help(match messages {
            Language::Dutch => format!("bedoelt u “{near}”? er zijn er {}", ids.len()),
            Language::English => format!("do you mean “{near}”? there are {}", ids.len()),
        }),
        None => refusal,
    }
}
