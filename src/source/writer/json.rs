//! Lays what stands in a file out as JSON.

use serde_json::Value;

use crate::source::writer::entry::Entry;

/// A whole file, two spaces to a level.
pub(crate) fn json(file: &Entry) -> String {
    // `{:#}` lays a value out over lines.
    format!("{:#}\n", value(file))
}

fn value(entry: &Entry) -> Value {
    match entry {
        Entry::Text(text) | Entry::Word(text) => Value::from(text.as_str()),
        Entry::Number(number) => Value::from(*number),
        Entry::YesNo(yes, _) => Value::from(*yes),
        Entry::List(items) | Entry::OneOrMore(items) => items.iter().map(value).collect(),
        Entry::Record(entries) => {
            entries.iter().map(|(key, entry)| (key.as_str().to_owned(), value(entry))).collect()
        }
    }
}
