//! Lays what stands in a file out as YAML, as a person would write it: one thing on a line, and what is
//! short together on one.

use crate::source::writer::entry::Entry;
use crate::source::writer::scalar::{scalar, word};

/// A line is no longer than this, unless a text is.
const WIDTH: usize = 100;
/// How much further what belongs to a key stands.
const INDENT: usize = 2;
/// A record with more keys than this is never on one line.
const FEW: usize = 4;

/// A whole file. The parts of its outermost record that take several lines stand apart from each
/// other, and so do the steps.
pub(crate) fn yaml(file: &Entry) -> String {
    let Entry::Record(file) = file else { return value(file, false) };
    let mut out = String::new();
    let mut before = true;
    for (key, entry) in file {
        let mut part = String::new();
        keyed(key, entry, 0, &mut part);
        let long = part.lines().nth(1).is_some();
        if !out.is_empty() && (long || before) {
            out.push('\n');
        }
        before = long;
        out.push_str(&part);
    }
    out
}

/// A key with what stands behind it, from this column on.
fn keyed(key: &str, entry: &Entry, column: usize, out: &mut String) {
    let key_width = column + key.len() + ": ".len();
    if let Some(line) = on_one_line(entry, WIDTH.saturating_sub(key_width)) {
        out.extend([key, ": ", &line, "\n"]);
        return;
    }
    match entry {
        Entry::Text(text) if is_block(text) => {
            out.extend([key, ": |-\n"]);
            for line in text.lines() {
                out.extend([&" ".repeat(column + INDENT), line, "\n"]);
            }
        }
        Entry::List(items) => {
            out.extend([key, ":\n"]);
            list(items, column + INDENT, column == 0, out);
        }
        Entry::Record(entries) => {
            out.extend([key, ":\n"]);
            for (key, entry) in entries {
                *out += &" ".repeat(column + INDENT);
                keyed(key, entry, column + INDENT, out);
            }
        }
        single => out.extend([key, ": ", &value(single, false), "\n"]),
    }
}

/// The items of a list with their dashes at this column: all of them on one line each, or none.
/// `apart` leaves a line open between items of several lines.
fn list(items: &[Entry], column: usize, apart: bool, out: &mut String) {
    let lines: Option<Vec<String>> =
        items.iter().map(|item| on_one_line(item, WIDTH - column - INDENT)).collect();
    let lines =
        lines.unwrap_or_else(|| items.iter().map(|item| item_lines(item, column)).collect());
    for (at, lines) in lines.iter().enumerate() {
        if apart && at > 0 && lines.contains('\n') {
            out.push('\n');
        }
        out.extend([&" ".repeat(column), "- ", lines, "\n"]);
    }
}

/// An item behind a dash at this column, over several lines where it has several keys.
fn item_lines(item: &Entry, column: usize) -> String {
    let Entry::Record(entries) = item else { return value(item, false) };
    let mut lines = String::new();
    for (nth, (key, entry)) in entries.iter().enumerate() {
        if nth > 0 {
            lines += &" ".repeat(column + INDENT);
        }
        keyed(key, entry, column + INDENT, &mut lines);
    }
    lines.truncate(lines.trim_end_matches('\n').len());
    lines
}

/// What takes at most this width on a line, where it is not a long text.
fn on_one_line(entry: &Entry, room: usize) -> Option<String> {
    let line = match entry {
        Entry::List(items) => {
            let items: Option<Vec<String>> = items.iter().map(single).collect();
            format!("[{}]", items?.join(", "))
        }
        Entry::Record(entries) if entries.len() <= FEW => {
            let pair = |(key, entry): &(&str, Entry)| Some(format!("{key}: {}", single(entry)?));
            let pairs: Option<Vec<String>> = entries.iter().map(pair).collect();
            format!("{{ {} }}", pairs?.join(", "))
        }
        Entry::Record(_) => return None,
        Entry::Text(text) if is_block(text) => return None,
        other => return Some(value(other, false)),
    };
    (line.chars().count() <= room).then_some(line)
}

/// A value that is no list and no record, to stand between others on a line.
fn single(entry: &Entry) -> Option<String> {
    match entry {
        Entry::List(_) | Entry::Record(_) => None,
        Entry::Text(text) if text.contains('\n') => None,
        single => Some(value(single, true)),
    }
}

fn value(entry: &Entry, inline: bool) -> String {
    match entry {
        Entry::Text(text) => scalar(text, inline),
        Entry::Word(text) => word(text, inline),
        Entry::Number(number) => number.to_string(),
        Entry::List(_) | Entry::Record(_) => String::new(),
    }
}

/// Whether a text of several lines can stand as lines: none of them is empty or begins with a space.
fn is_block(text: &str) -> bool {
    let plain = |line: &str| !line.is_empty() && !line.starts_with(char::is_whitespace);
    text.contains('\n') && !text.contains(['\r', '\t']) && text.split('\n').all(plain)
}
