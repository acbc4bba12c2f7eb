//! Several steps on one line, each with its level: "Ik bel. [-] Niemand neemt op. [--]".

use std::ops::Range;

use klantreis::model::Scale;

use crate::notes::level_mark::{self, Bracket};
use crate::notes::paragraph::Line;
use crate::notes::signs::is_escaped;

/// The parts of a line with several levels: each level ends one, or begins one where the line begins with
/// a level. A line with one level is one part, in which a level between its words comes at the end.
pub(crate) fn parts(line: &Line, scale: &Scale) -> Vec<Line> {
    let marks = marks(&line.text, scale);
    let text = line.text.trim_end();
    match marks.as_slice() {
        [mark] if is_between_words(text, mark) => vec![with_mark_at_the_end(line, mark)],
        [] | [_] => vec![line.clone()],
        [first, ..] => {
            let begins = line.text[..first.start].trim().is_empty();
            let ends = |mark: &Range<usize>| {
                if begins { mark.start } else { behind_stops(&line.text, mark.end) }
            };
            let mut cuts: Vec<usize> = marks.iter().map(ends).collect();
            cuts.insert(0, 0);
            cuts.push(line.text.len());
            let pairs = cuts.windows(2).map(|pair| part(line, pair[0]..pair[1]));
            pairs.filter(|part| !part.text.trim().is_empty()).collect()
        }
    }
}

/// Words without the levels in them, and those levels.
pub(crate) fn without<'t>(text: &'t str, scale: &Scale) -> (String, Vec<&'t str>) {
    let marks = marks(text, scale);
    let mut words = text.to_owned();
    marks.iter().rev().for_each(|mark| words.replace_range(mark.clone(), ""));
    (words.trim_end().to_owned(), marks.into_iter().map(|mark| &text[mark]).collect())
}

/// The first level between square brackets, wherever it stands.
pub(crate) fn first<'t>(text: &'t str, scale: &Scale) -> Option<&'t str> {
    all_marks(text, scale).next().map(|mark| &text[mark])
}

/// Where levels stand between square brackets, but not within round ones: "(of [-]?)" is text.
fn marks(text: &str, scale: &Scale) -> Vec<Range<usize>> {
    let count = |text: &str, sign: char| {
        text.match_indices(sign).filter(|(at, _)| !is_escaped(text, *at)).count()
    };
    let is_within = |mark: &Range<usize>| {
        let before = &text[..mark.start];
        count(before, '(') > count(before, ')') && text[mark.end..].contains(')')
    };
    all_marks(text, scale).filter(|mark| !is_within(mark)).collect()
}

fn all_marks<'t>(text: &'t str, scale: &'t Scale) -> impl Iterator<Item = Range<usize>> + 't {
    let opened = text.match_indices('[').filter(|&(at, _)| !is_escaped(text, at));
    opened.filter_map(move |(at, _)| {
        let end = at + text[at..].find(']')?;
        let bracket = level_mark::read(&text[at + 1..end], scale)?;
        (bracket != Bracket::Empty).then_some(at..end + 1)
    })
}

fn is_between_words(text: &str, mark: &Range<usize>) -> bool {
    let has_letters = |text: &str| text.chars().any(char::is_alphanumeric);
    // What stands before it may be a time and where a recording is.
    let before = text[..mark.start].trim_end().trim_end_matches([')', ']']);
    has_letters(before)
        && before.len() == text[..mark.start].trim_end().len()
        && has_letters(&text[mark.end..])
}

/// The place behind full stops.
fn behind_stops(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches(['.', '!', '?', ',', ';']).len()
}

fn with_mark_at_the_end(line: &Line, mark: &Range<usize>) -> Line {
    let (before, after) = (line.text[..mark.start].trim_end(), &line.text[mark.end..]);
    let words = [line.text[..before.len()].to_owned(), after.trim_end().to_owned()].concat();
    let gone = mark.end - before.len();
    let moved = |at: usize| if at >= mark.end { at - gone } else { at.min(before.len()) };
    let highlighted = line.highlighted.iter().map(|range| moved(range.start)..moved(range.end));
    Line {
        highlighted: highlighted.collect(),
        text: format!("{words} {}", &line.text[mark.clone()]),
        number: line.number,
    }
}

fn part(line: &Line, range: Range<usize>) -> Line {
    let within = |own: &Range<usize>| {
        let (start, end) = (own.start.max(range.start), own.end.min(range.end));
        (start < end).then(|| start - range.start..end - range.start)
    };
    Line {
        text: line.text[range.clone()].to_owned(),
        highlighted: line.highlighted.iter().filter_map(within).collect(),
        number: line.number,
    }
}

#[cfg(test)]
mod tests {
    use klantreis::model::Language;

    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let line = Line { text: text.to_owned(), ..Line::default() };
        let parts = parts(&line, &Scale::satisfaction(Language::Dutch));
        parts.into_iter().map(|part| part.text.trim().to_owned()).collect()
    }

    #[test]
    fn each_level_of_several_ends_or_begins_a_step() {
        assert_eq!(texts("Ik bel. [-] Niemand. [--]."), ["Ik bel. [-]", "Niemand. [--]."]);
        assert_eq!(texts("[-] Ik bel. [--] Niemand."), ["[-] Ik bel.", "[--] Niemand."]);
        assert_eq!(
            texts("Ik bel. [-] Niemand. [--] Stil."),
            ["Ik bel. [-]", "Niemand. [--]", "Stil."]
        );
    }

    #[test]
    fn a_level_within_round_brackets_divides_nothing() {
        assert_eq!(texts("Zij komt langs ([-] of [--]?)"), ["Zij komt langs ([-] of [--]?)"]);
    }

    #[test]
    fn one_level_between_words_is_that_of_all_of_them() {
        assert_eq!(texts("Ik bel [-] de gemeente."), ["Ik bel de gemeente. [-]"]);
        for text in [
            "Ik bel. [-]",
            "[-] Ik bel.",
            "(later) [-] Ik bel.",
            r"Ik \[-] bel.",
            "Ik [lacht] bel.",
        ] {
            assert_eq!(texts(text), [text]);
        }
    }

    #[test]
    fn highlighted_words_stay_at_their_words() {
        let line = Line {
            text: "Ik bel [-] de gemeente".into(),
            highlighted: std::iter::once(11..22).collect(),
            number: 1,
        };
        let [part] = &parts(&line, &Scale::satisfaction(Language::Dutch))[..] else {
            panic!("one")
        };
        assert_eq!(&part.text[part.highlighted[0].clone()], "de gemeente");
    }
}
