//! Lays what stands in a file out as YAML, as a person would write it: one thing on a line, and what is
//! short together on one.

use crate::language::Language;
use crate::source::vocabulary::{JourneyKey, Keys};
use crate::source::writer::entry::{Entry, EntryKey};
use crate::source::writer::scalar::{scalar, word};

/// A line is no longer than this, unless a text is.
const WIDTH: usize = 100;
/// How much further what belongs to a key stands.
const INDENT: usize = 2;
/// A record with more keys than this is never on one line.
const FEW: usize = 5;

/// How long texts are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LongTexts {
    /// Over lines of at most [`WIDTH`], where they can be.
    Folded,
    /// On a line each, however long it becomes.
    OnALine,
}

/// A whole file. The parts of its outermost record that take several lines stand apart from each
/// other, and so do the steps.
pub(crate) fn yaml(file: &Entry, texts: LongTexts) -> String {
    let Entry::Record(file) = file else { return value(file, false) };
    let mut out = String::new();
    let mut before = true;
    for (key, entry) in file {
        let mut part = String::new();
        keyed(key, entry, 0, texts, &mut part);
        let long = part.lines().nth(1).is_some();
        if !out.is_empty() && (long || before) {
            out.push('\n');
        }
        before = long;
        out.push_str(&part);
    }
    out
}

/// The keys of a record on lines of their own, whatever would fit on one.
pub(crate) fn lines(record: &Entry, texts: LongTexts) -> String {
    let Entry::Record(entries) = record else { return value(record, false) };
    let mut out = String::new();
    for (key, entry) in entries {
        keyed(key, entry, 0, texts, &mut out);
    }
    out
}

/// A key with what stands behind it, for a record at this column: its first line without the spaces
/// before it, and the last without an end.
pub(crate) fn entry_lines(key: &EntryKey, entry: &Entry, column: usize) -> String {
    let mut out = String::new();
    keyed(key, entry, column, LongTexts::OnALine, &mut out);
    out.truncate(out.trim_end_matches('\n').len());
    out
}

/// A key with what stands behind it, from this column on.
fn keyed(key: &EntryKey, entry: &Entry, column: usize, texts: LongTexts, out: &mut String) {
    let (is_steps, key) = (is_steps(key.as_str()), &*as_key(key));
    let room = WIDTH.saturating_sub(column + key.len() + ": ".len());
    if let Some(line) = on_one_line(entry, room, texts) {
        out.extend([key, ": ", &line, "\n"]);
        return;
    }
    let within = " ".repeat(column + INDENT);
    match entry {
        Entry::Text(text) if text.contains('\n') => {
            out.extend([key, ": |-\n"]);
            text.lines().for_each(|line| out.extend([&within, line, "\n"]));
        }
        Entry::Text(text) => {
            out.extend([key, ": >-\n"]);
            folded(text, WIDTH - within.len()).for_each(|line| out.extend([&within, &line, "\n"]));
        }
        Entry::List(items) | Entry::OneOrMore(items) => {
            out.extend([key, ":\n"]);
            list(items, column + INDENT, is_steps, texts, out);
        }
        Entry::Record(entries) => {
            out.extend([key, ":\n"]);
            for (key, entry) in entries {
                out.push_str(&within);
                keyed(key, entry, column + INDENT, texts, out);
            }
        }
        single => out.extend([key, ": ", &value(single, false), "\n"]),
    }
}

/// A key as YAML: a word of ours as it is, and a name that somebody typed as a text.
fn as_key(key: &EntryKey) -> String {
    match key {
        EntryKey::Ours(word) => (*word).to_owned(),
        EntryKey::Typed(name) => scalar(name, true),
    }
}

/// Whether a list of steps stands behind a key: they are all laid out alike, apart from each other.
fn is_steps(key: &str) -> bool {
    Language::ALL.iter().any(|&language| JourneyKey::Steps.key().word.pick(language) == key)
}

/// A text over lines of at most this width, which are read as one.
fn folded(text: &str, width: usize) -> impl Iterator<Item = String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.extend([" ", word]);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.into_iter()
}

/// The items of a list with their dashes at this column. `alike` lays all of them out on a line, or
/// none, and leaves a line open between items of several lines.
fn list(items: &[Entry], column: usize, alike: bool, texts: LongTexts, out: &mut String) {
    let on_line = |item| on_one_line(item, WIDTH - column - INDENT, texts);
    let all_fit = items.iter().all(|item| on_line(item).is_some());
    for (at, item) in items.iter().enumerate() {
        let line = on_line(item).filter(|_| all_fit || !alike);
        let lines = line.unwrap_or_else(|| item_lines(item, column, texts));
        if alike && at > 0 && lines.contains('\n') {
            out.push('\n');
        }
        out.extend([&" ".repeat(column), "- ", &lines, "\n"]);
    }
}

/// An item behind a dash at this column, over several lines where it has several keys.
pub(crate) fn item_lines(item: &Entry, column: usize, texts: LongTexts) -> String {
    let Entry::Record(entries) = item else { return value(item, false) };
    let mut lines = String::new();
    for (nth, (key, entry)) in entries.iter().enumerate() {
        if nth > 0 {
            lines += &" ".repeat(column + INDENT);
        }
        keyed(key, entry, column + INDENT, texts, &mut lines);
    }
    lines.truncate(lines.trim_end_matches('\n').len());
    lines
}

/// What takes at most this width on a line. A text that cannot be folded takes what it needs.
fn on_one_line(entry: &Entry, room: usize, texts: LongTexts) -> Option<String> {
    let line = match entry {
        Entry::OneOrMore(items) if items.len() == 1 => return on_one_line(&items[0], room, texts),
        Entry::List(items) | Entry::OneOrMore(items) => {
            let items: Option<Vec<String>> = items.iter().map(single).collect();
            format!("[{}]", items?.join(", "))
        }
        Entry::Record(entries) if entries.len() <= FEW => {
            let pair = |(key, entry): &(EntryKey, Entry)| {
                Some(format!("{}: {}", as_key(key), single(entry)?))
            };
            let pairs: Option<Vec<String>> = entries.iter().map(pair).collect();
            format!("{{ {} }}", pairs?.join(", "))
        }
        Entry::Record(_) => return None,
        Entry::Text(text) if is_block(text) => return None,
        Entry::Text(text) if texts == LongTexts::OnALine || !is_foldable(text) => {
            return Some(value(entry, false));
        }
        other => value(other, false),
    };
    (line.chars().count() <= room).then_some(line)
}

/// Whether a text on one line can be written on several: where there are single spaces only.
fn is_foldable(text: &str) -> bool {
    let is_plain = !text.contains(|c: char| c.is_control() || "\u{2028}\u{2029}".contains(c));
    is_plain && text.split(' ').all(|word| !word.is_empty())
}

/// A value that is no list and no record, to stand between others on a line.
fn single(entry: &Entry) -> Option<String> {
    match entry {
        Entry::OneOrMore(items) if items.len() == 1 => single(&items[0]),
        Entry::List(_) | Entry::OneOrMore(_) | Entry::Record(_) => None,
        Entry::Text(text) if text.contains('\n') => None,
        single => Some(value(single, true)),
    }
}

fn value(entry: &Entry, inline: bool) -> String {
    match entry {
        Entry::Text(text) => scalar(text, inline),
        Entry::Word(text) => word(text, inline),
        Entry::Number(number) => number.to_string(),
        Entry::YesNo(_, word) => (*word).to_owned(),
        Entry::List(_) | Entry::OneOrMore(_) | Entry::Record(_) => String::new(),
    }
}

/// Whether a text of several lines can stand as lines: none of them is empty or begins with a space.
fn is_block(text: &str) -> bool {
    let plain = |line: &str| !line.is_empty() && !line.starts_with(char::is_whitespace);
    text.contains('\n') && !text.contains(['\r', '\t']) && text.split('\n').all(plain)
}
