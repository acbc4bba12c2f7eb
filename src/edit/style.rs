//! How a new text is written where an old one stood: in the same quotation marks, on as many lines.

use crate::edit::page::Page;
use crate::source::tree::NodeId;
use crate::source::writer::{Entry, EntryKey, is_plain, quoted, scalar, word};

/// A folded text is laid out anew at least this wide.
const NARROWEST: usize = 60;
/// As wide as the writer of files makes lines, for a text that stood on one line.
const USUAL: usize = 100;

/// A value between braces or brackets, or as JSON.
pub(super) fn inline(entry: &Entry, json: bool) -> String {
    let all = |items: &[Entry]| {
        let items: Vec<String> = items.iter().map(|item| inline(item, json)).collect();
        format!("[{}]", items.join(", "))
    };
    match entry {
        Entry::Text(text) | Entry::Word(text) if json => in_double(text),
        Entry::Text(text) => scalar(text, true),
        Entry::Word(text) => word(text, true),
        Entry::Number(number) => number.to_string(),
        Entry::YesNo(_, word) if json => in_double(word),
        Entry::YesNo(_, word) => (*word).to_owned(),
        Entry::OneOrMore(items) if items.len() == 1 => inline(&items[0], json),
        Entry::List(items) | Entry::OneOrMore(items) => all(items),
        Entry::Record(entries) => {
            let pairs = entries.iter().map(|(key, entry)| inline_pair(key, entry, json));
            format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A key with its value between braces.
pub(super) fn inline_pair(key: &EntryKey, entry: &Entry, json: bool) -> String {
    let key = match key {
        EntryKey::Ours(word) if !json => (*word).to_owned(),
        EntryKey::Typed(name) if !json => scalar(name, true),
        other => in_double(other.as_str()),
    };
    format!("{key}: {}", inline(entry, json))
}

/// A text in double quotation marks, as both YAML and JSON read it.
fn in_double(text: &str) -> String {
    // Where the text has such marks itself, the writer prefers single ones.
    let quoted = quoted(text);
    if quoted.starts_with('"') { quoted } else { format!("\"{}\"", text.replace('"', "\\\"")) }
}

/// A value that stands in the place of an old text: the new words, and where they go.
pub(super) fn in_place(page: &Page<'_>, old: NodeId, new: &Entry, in_flow: bool) -> Placed {
    let (start, end) = (page.start(old), page.end(old));
    let whole = |text: String| Placed { start, end, text };
    let (Entry::Text(text) | Entry::Word(text)) = new else {
        return whole(inline(new, page.json));
    };
    if page.json {
        return whole(json_like(&page.text[start..end], text, matches!(new, Entry::Word(_))));
    }
    if page.tree.repeated(old).is_none() && !page.is_branch(old) {
        let lines = lines_of(page, old);
        let found = match page.sign(old) {
            '|' if !in_flow => literal(page, old, text),
            '>' if !in_flow => folded_block(page, old, text, &lines),
            '"' if !text.contains('\n') => Some(whole(spread(&in_double(text), &lines, page))),
            '\'' if is_line(text) => {
                let quoted = format!("'{}'", text.replace('\'', "''"));
                Some(whole(spread(&quoted, &lines, page)))
            }
            _ if page.is_block_text(old) => None,
            _ => Some(whole(spread(&plain(new, text, in_flow), &lines, page))),
        };
        if let Some(found) = found {
            return found;
        }
    }
    whole(if matches!(new, Entry::Word(_)) { word(text, in_flow) } else { scalar(text, in_flow) })
}

/// What is written, and in place of what.
pub(super) struct Placed {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

/// A number in JSON stays one.
fn json_like(old: &str, new: &str, is_word: bool) -> String {
    let is_number =
        |text: &str| text == "0" || text.parse::<u32>().is_ok_and(|it| it.to_string() == text);
    if is_word && !old.starts_with('"') && is_number(new) { new.to_owned() } else { in_double(new) }
}

/// A text without quotation marks, where it can stand so.
fn plain(new: &Entry, text: &str, in_flow: bool) -> String {
    let is_word = matches!(new, Entry::Word(_));
    let written = if is_word { word(text, in_flow) } else { scalar(text, in_flow) };
    // Many texts begin with a sign that means nothing to YAML.
    let begins = text.starts_with(['’', '‘', '“', '€', '…', '(']);
    let rest = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    if begins && !is_word && !rest.is_empty() && is_plain(&format!("a{text}"), in_flow) {
        return text.to_owned();
    }
    written
}

fn is_line(text: &str) -> bool {
    !text.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}'))
}

/// How the lines of an old text are laid out.
struct Lines {
    /// Spaces before the lines after the first.
    indent: usize,
    /// Of the longest line, where there are several.
    width: usize,
    several: bool,
}

fn lines_of(page: &Page<'_>, old: NodeId) -> Lines {
    let (start, end) = (page.start(old), page.end(old));
    let (first, last) =
        if page.is_block_text(old) { page.block_lines(old) } else { (page.line_start(start), end) };
    let text = page.text.get(first..last).unwrap_or_default();
    let behind = usize::from(!page.is_block_text(old));
    let mut rest = text.lines().skip(behind).filter(|line| !line.trim().is_empty());
    let spaces = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let indent = rest.next().map_or(0, spaces);
    let widest = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    let several = text.trim_end().lines().count() > 1;
    let width = if several { widest.max(NARROWEST) } else { widest.max(USUAL) };
    Lines { indent, width, several }
}

/// A text that is on one line, or on as many as the old one was wide.
fn spread(text: &str, lines: &Lines, page: &Page<'_>) -> String {
    let can_fold =
        lines.several && lines.indent > 0 && !text.contains("  ") && !text.contains("\\ ");
    if !can_fold {
        return text.to_owned();
    }
    wrapped(text, lines).join(&format!("{}{}", page.eol, " ".repeat(lines.indent)))
}

/// The words over lines; no line begins with a sign of YAML or ends with one that joins lines.
fn wrapped(text: &str, lines: &Lines) -> Vec<String> {
    let room = lines.width.saturating_sub(lines.indent).max(20);
    let mut out: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let sticks = word.is_empty()
            || !word.starts_with(|c: char| c.is_alphanumeric())
            || out.last().is_some_and(|line| line.ends_with(['\\', ' ', '\'', '"', ':', '-', '?']));
        match out.last_mut() {
            Some(line) if sticks || line.chars().count() + 1 + word.chars().count() <= room => {
                line.extend([" ", word]);
            }
            _ => out.push(word.to_owned()),
        }
    }
    out
}

/// Lines as they are, behind the `|` that stands there.
fn literal(page: &Page<'_>, old: NodeId, text: &str) -> Option<Placed> {
    let lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    block(page, old, &lines)
}

/// Lines that are read as one, behind the `>` that stands there.
fn folded_block(page: &Page<'_>, old: NodeId, text: &str, lines: &Lines) -> Option<Placed> {
    let mut all: Vec<String> = Vec::new();
    for line in text.split('\n') {
        if !all.is_empty() {
            all.push(String::new());
        }
        all.extend(wrapped(line, lines));
    }
    block(page, old, &all)
}

fn block(page: &Page<'_>, old: NodeId, lines: &[String]) -> Option<Placed> {
    let (start, end) = page.block_lines(old);
    let first = page.text.get(start..end)?.lines().find(|line| !line.trim().is_empty())?;
    let indent = &first[..first.len() - first.trim_start_matches(' ').len()];
    let can_stand = |line: &String| !line.starts_with([' ', '\t']) && is_line(line);
    if indent.is_empty() || !lines.iter().all(can_stand) || start >= end {
        return None;
    }
    let line =
        |line: &String| if line.is_empty() { String::new() } else { format!("{indent}{line}") };
    let text = lines.iter().map(line).collect::<Vec<_>>().join(page.eol);
    Some(Placed { start, end, text })
}
