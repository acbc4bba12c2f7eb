//! Files as persons may have written them: in both languages, in blocks and between braces, with remarks,
//! tabs and line ends of Windows.

use klantreis::model::{Journey, Language};
use klantreis::source::{read, write, write_unfolded};

use crate::support::dice::Dice;
use crate::support::files;
use crate::support::sayable::sayable;

/// How often a file is made in another style.
const STYLES: usize = 12;

/// What a file says, where it can be read.
pub fn said(text: &str) -> Option<Journey> {
    read(text, Language::Dutch).ok().map(|document| document.journey)
}

/// A journey as a file that a person may have written.
pub fn file(seed: u64, dice: &mut Dice) -> String {
    let names = files::names();
    let keys = dice.one(&Language::ALL);
    let mut text = match dice.below(6) {
        0 => files::text(&names[dice.below(names.len())]),
        1 => write(&files::journey(&names[dice.below(names.len())]), keys),
        2 => write_unfolded(&sayable(seed), keys),
        3 => json(&sayable(seed), keys),
        _ => write(&sayable(seed), keys),
    };
    let told = said(&text).unwrap();
    for nth in 0..STYLES {
        let other = varied(&text, nth, dice);
        if said(&other).as_ref() == Some(&told) {
            text = other;
        }
    }
    text
}

#[cfg(feature = "json")]
fn json(journey: &Journey, keys: Language) -> String {
    klantreis::source::write_json(journey, keys)
}

#[cfg(not(feature = "json"))]
fn json(journey: &Journey, keys: Language) -> String {
    write(journey, keys)
}

/// The text in another style, which may happen to say something else.
fn varied(text: &str, nth: usize, dice: &mut Dice) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let at = dice.below(lines.len());
    let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
    match dice.below(11) {
        0 => return text.replace("\r\n", "\n").replace('\n', "\r\n"),
        1 => return text.trim_end().to_owned(),
        2 => lines.insert(at, String::new()),
        3 => lines[at] = lines[at].replacen("e ", "e\t", 1),
        4 => quote(&mut lines[at], dice),
        5 => {
            for line in &mut lines {
                *line = line.strip_prefix("  ").map_or(line.clone(), str::to_owned);
            }
        }
        6 => {
            let end = lines[at].trim_end_matches('\r').len();
            lines[at].insert_str(end, &format!(" # merk {nth}"));
        }
        7 => return braced(text, dice).unwrap_or_else(|| text.to_owned()),
        8 => return folded(&lines, at, dice),
        _ => {
            let indent = lines[at].len() - lines[at].trim_start().len();
            lines.insert(at, format!("{}# merk {nth}", " ".repeat(indent)));
        }
    }
    lines.join("\n")
}

/// A text between quotation marks.
fn quote(line: &mut String, dice: &mut Dice) {
    let Some((key, value)) = line.split_once(": ") else { return };
    let end = value.trim_end_matches('\r').len();
    let (said, end) = (&value[..end], &value[end..]);
    *line = if dice.often(50) {
        format!("{key}: '{}'{end}", said.replace('\'', "''"))
    } else {
        format!("{key}: \"{}\"{end}", said.replace('\\', "\\\\").replace('"', "\\\""))
    };
}

/// The text with one of its list items between braces, on one line or on one for each key.
fn braced(text: &str, dice: &mut Dice) -> Option<String> {
    use crate::file_tree::{Held, Way, tree};

    let tree = tree(text);
    let all = tree.all();
    let is_block = |at: usize| !text[at..].starts_with('{');
    let items = all.iter().filter(|(way, node)| {
        matches!(way.last(), Some(Way::At(_)))
            && matches!(node.held, Held::Record(_))
            && is_block(node.start)
            && text[..node.start].ends_with("- ")
    });
    let items: Vec<_> = items.collect();
    let (_, node) = items.get(dice.below(items.len()))?;
    let Held::Record(pairs) = &node.held else { return None };
    let column = text[..node.start].rsplit('\n').next()?.chars().count();
    let gap = if dice.often(50) { " ".to_owned() } else { format!("\n{}", " ".repeat(column + 2)) };
    let pairs: Vec<String> =
        pairs.iter().map(|(key, value)| format!("{}: {}", key.json(), value.json())).collect();
    let inside = format!("{{{gap}{} }}", pairs.join(&format!(",{gap}")));
    Some(format!("{}{inside}{}", &text[..node.start], &text[node.end..]))
}

/// The text with one value on lines of its own.
fn folded(lines: &[String], at: usize, dice: &mut Dice) -> String {
    let mut lines = lines.to_vec();
    if let Some((key, value)) = lines[at].clone().split_once(": ") {
        let spaces = key.len() - key.trim_start_matches([' ', '-']).len();
        let sign = dice.one(&["|", ">", "|-", ">-", ">+"]);
        let said = value.trim_end_matches('\r').replacen(
            ". ",
            &format!(".\n{}", " ".repeat(spaces + 2)),
            1,
        );
        lines[at] = format!("{key}: {sign}\n{}{said}", " ".repeat(spaces + 2));
    }
    lines.join("\n")
}
