//! What could be typed at a place in a text that need not be finished: from its lines and what stands
//! further in, since half a file can often not be read.

use crate::edit::field::{FieldKind, choices};
use crate::edit::path::{Kind, keys_language_of_words};
use crate::language::Language;
use crate::source::vocabulary::{JOURNEY, Key, TEXT};

/// What could stand at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Offer {
    /// A key, each with what it means.
    Keys(Vec<(&'static str, &'static str)>),
    /// A value behind a key: what kind of, and the words to choose from.
    Value(FieldKind, Vec<&'static str>),
}

/// What could be typed at a byte of a text, and where the word begins that is being typed there.
#[must_use]
pub fn offer(text: &str, at: usize, messages: Language) -> Option<(usize, Offer)> {
    let before = text.get(..at)?;
    let from = before.rfind('\n').map_or(0, |end| end + 1);
    let line = Line::of(&before[from..]);
    if line.is_remark {
        return None;
    }
    let above: Vec<Line<'_>> = before[..from].lines().map(Line::of).collect();
    let (mut chain, mut used) = chain(&above, &line);
    let (typed, start) = inside(&line, &mut chain, &mut used);
    let kind = chain.iter().fold(Kind::Record(&JOURNEY), |kind, word| behind(kind, word));
    let begins = from + start;
    let words: Vec<&str> = text.lines().filter_map(|line| Line::of(line).key).collect();
    let language = keys_language_of_words(words.into_iter());
    if let Some((word, value)) = typed.split_once(':') {
        let key = known(kind, word.trim())?;
        let value_at = begins + typed.len() - value.trim_start().len();
        let words = choices(&key.shape).into_iter().map(|[nl, en]| language.pick(nl, en));
        return Some((value_at, Offer::Value(FieldKind::of(&key.shape), words.collect())));
    }
    let Kind::Record(own) = kind else { return None };
    let is_used = |key: &Key| used.iter().any(|word| key.word.matches(word));
    let keys = own.keys.iter().filter(|key| !is_used(key));
    let told = keys.map(|key| (key.word.pick(language), key.about.pick(messages)));
    Some((begins, Offer::Keys(told.collect())))
}

/// A line, as far as it can be understood by itself.
#[derive(Debug, Clone, Copy)]
struct Line<'t> {
    /// Where its first word stands behind dashes, and all from there on.
    column: usize,
    rest: &'t str,
    key: Option<&'t str>,
    /// The column of its last dash.
    dash: Option<usize>,
    is_remark: bool,
    is_empty: bool,
}

impl<'t> Line<'t> {
    fn of(text: &'t str) -> Self {
        let mut rest = text.trim_start_matches([' ', '\u{FEFF}']);
        let mut dash = None;
        while let Some(behind) =
            rest.strip_prefix("- ").or_else(|| rest.strip_prefix('-').filter(|it| it.is_empty()))
        {
            dash = Some(text.len() - rest.len());
            rest = behind.trim_start_matches(' ');
        }
        let key = rest.split_once(':').map(|(key, _)| key.trim_end());
        let key = key.filter(|key| !key.is_empty() && !key.starts_with(['{', '[', '#']));
        Self {
            column: text.len() - rest.len(),
            rest,
            key: key.map(|key| key.trim_matches('"')),
            dash,
            is_remark: rest.starts_with('#'),
            is_empty: rest.is_empty() && dash.is_none(),
        }
    }
}

/// The keys that a line stands under, from the outermost, and those beside it.
fn chain<'t>(above: &[Line<'t>], line: &Line<'t>) -> (Vec<&'t str>, Vec<&'t str>) {
    let (mut chain, mut used) = (Vec::new(), Vec::new());
    // What is looked for: a key left of this column, or in it where a list stands right under its key.
    let (mut column, mut in_list) = match line.dash {
        Some(dash) => (dash, true),
        None => (line.column, false),
    };
    let mut is_own = line.dash.is_none();
    for other in above.iter().rev().filter(|it| !it.is_remark && !it.is_empty) {
        let Some(key) = other.key else { continue };
        if in_list {
            if other.dash.is_none() && other.column <= column || other.column < column {
                chain.push(key);
                (column, in_list, is_own) = (other.column, false, false);
                if let Some(dash) = other.dash {
                    (column, in_list) = (dash, true);
                }
            }
        } else if other.column == column {
            if is_own {
                used.push(key);
            }
            if let Some(dash) = other.dash {
                (column, in_list, is_own) = (dash, true, false);
            }
        } else if other.column < column {
            chain.push(key);
            (column, is_own) = (other.column, false);
            if let Some(dash) = other.dash {
                (column, in_list) = (dash, true);
            }
        }
    }
    chain.reverse();
    (chain, used)
}

/// What is typed last on a line: within braces that are still open, the piece behind the last comma. Adds
/// what the braces stand behind.
fn inside<'t>(
    line: &Line<'t>,
    chain: &mut Vec<&'t str>,
    used: &mut Vec<&'t str>,
) -> (&'t str, usize) {
    let (mut rest, mut start) = (line.rest, line.column);
    while let Some(open) = open_brace(rest) {
        if let Some((key, _)) = rest[..open].rsplit_once(':') {
            let key = key.rsplit([',', '{', '[']).next().unwrap_or(key);
            chain.push(key.trim());
        }
        used.clear();
        (rest, start) = (&rest[open + 1..], start + open + 1);
    }
    if start > line.column {
        let comma = rest.rfind(',').map_or(0, |at| at + 1);
        used.extend(
            rest[..comma].split(',').filter_map(|it| it.split_once(':')).map(|it| it.0.trim()),
        );
        (rest, start) = (&rest[comma..], start + comma);
    }
    let typed = rest.trim_start();
    (typed, start + rest.len() - typed.len())
}

/// The first brace that is not closed on its line.
fn open_brace(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => open.push(at),
            '}' => {
                open.pop();
            }
            _ => {}
        }
    }
    open.first().copied()
}

fn known(kind: Kind, word: &str) -> Option<&'static Key> {
    let Kind::Record(own) = kind else { return None };
    [own, &TEXT].into_iter().find_map(|it| it.find(word).map(|at| &it.keys[at]))
}

fn behind(kind: Kind, word: &str) -> Kind {
    match kind {
        Kind::Record(_) => known(kind, word).map_or(Kind::Plain, |key| Kind::of(&key.shape)),
        Kind::Names(Some(own)) => Kind::Record(own),
        _ => Kind::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is offered at the sign `|`.
    fn offered(text: &str) -> (usize, Offer) {
        let at = text.find('|').expect("a place");
        offer(&text.replace('|', ""), at, Language::Dutch).expect("an offer")
    }

    fn keys(text: &str) -> Vec<&'static str> {
        match offered(text).1 {
            Offer::Keys(keys) => keys.into_iter().map(|(word, _)| word).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_keys_of_what_stands_around_are_offered_but_those_that_are_there() {
        let step = keys("titel: x\nstappen:\n  - gebeurtenis: a\n    ni|");
        assert!(step.contains(&"niveau") && !step.contains(&"gebeurtenis"), "{step:?}");
        assert!(!step.contains(&"stappen"));
        let journey = keys("titel: x\n|");
        assert!(journey.contains(&"stappen") && !journey.contains(&"titel"));
        let first = keys("titel: x\nstappen:\n- |");
        assert!(first.contains(&"gebeurtenis"));
        let action = keys(
            "titel: x\nstappen:\n  - gebeurtenis: a\n    organisaties:\n      - naam: WIJ\n        |",
        );
        assert!(action.contains(&"actie") && !action.contains(&"naam"), "{action:?}");
    }

    #[test]
    fn the_next_item_of_a_list_has_all_keys_again() {
        let step = keys("title: x\nsteps:\n  - event: a\n    level: neutral\n  - |");
        assert!(step.contains(&"event") && step.contains(&"level"), "{step:?}");
    }

    #[test]
    fn within_braces_the_keys_of_those_are_offered() {
        let step = keys("titel: x\nstappen:\n  - { gebeurtenis: a, |");
        assert!(step.contains(&"niveau") && !step.contains(&"gebeurtenis"), "{step:?}");
        let feeling = keys("titel: x\nstappen:\n  - gebeurtenis: a\n    emotie: { |");
        assert!(feeling.contains(&"tekst"), "{feeling:?}");
    }

    #[test]
    fn behind_a_key_its_values_are_offered() {
        let (at, value) = offered("titel: x\nstappen:\n  - gebeurtenis: a\n    niveau: on|");
        assert_eq!(value, Offer::Value(FieldKind::Level, Vec::new()));
        assert_eq!(at, "titel: x\nstappen:\n  - gebeurtenis: a\n    niveau: ".len());
        let (_, value) = offered("titel: x\nbeeld: |");
        let Offer::Value(FieldKind::Choice, words) = value else { panic!("{value:?}") };
        assert!(words.contains(&"lijn"), "{words:?}");
    }
}
