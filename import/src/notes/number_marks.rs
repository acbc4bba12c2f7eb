//! Levels that are numbers in a line: "(3/10)", "cijfer 4", "[4,5]" become the mark of that level.

use std::ops::Range;

use klantreis::model::Scale;

use crate::notes::paragraph::Line;
use crate::numbers;

/// Words before a number that is a level.
const ANNOUNCED: [&str; 5] = ["cijfer", "rapportcijfer", "score", "grade", "rating"];

/// A line with a mark in place of each number that is a level.
pub(crate) struct Marked {
    pub line: Line,
    /// Those of the numbers that lie only nearly where their level does, in order.
    pub rounded: Vec<String>,
}

/// The line with marks for the levels of this scale; nothing where that is none of numbers.
pub(crate) fn marked(line: &Line, scale: &Scale) -> Option<Marked> {
    if !numbers::are_levels_of(scale) {
        return None;
    }
    let (mut line, mut rounded) = (line.clone(), Vec::new());
    for Mark { at, number, .. } in marks(&line.text).into_iter().rev() {
        let Some((_, is_near)) = numbers::level(&number, scale) else { continue };
        let is_apart = line.text[..at.start].ends_with(|c: char| !c.is_alphanumeric() && c != '.');
        let gap = if at.start == 0 || is_apart { "" } else { " " };
        let mark = format!("{gap}[{number}]");
        let moved = |own: usize| {
            if own >= at.end { own - at.len() + mark.len() } else { own.min(at.start) }
        };
        line.highlighted.iter_mut().for_each(|own| *own = moved(own.start)..moved(own.end));
        line.text.replace_range(at.clone(), &mark);
        if is_near {
            rounded.insert(0, number);
        }
    }
    Some(Marked { line, rounded })
}

/// The scale that the lines of notes name by what they divide by, where several do and all by the same:
/// "(3/10)".
pub(crate) fn scale_by_division<'l>(lines: impl Iterator<Item = &'l str>) -> Option<Scale> {
    let marks: Vec<Mark> = lines.flat_map(marks).filter(|mark| mark.most.is_some()).collect();
    let most = marks.first()?.most.filter(|most| [5, 7, 10, 100].contains(most))?;
    let values: Option<Vec<f64>> = marks.iter().map(|mark| numbers::number(&mark.number)).collect();
    let is_one = marks.len() > 1 && marks.iter().all(|mark| mark.most == Some(most));
    let lowest = i32::from(most < 100 && values?.iter().all(|value| *value >= 1.0));
    numbers::named(&format!("{lowest}-{most}")).filter(|_| is_one)
}

/// A number in a line that is said as a level.
struct Mark {
    at: Range<usize>,
    number: String,
    /// What it is divided by.
    most: Option<i32>,
}

fn marks(text: &str) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut from = 0;
    while let Some(found) = text[from..].find(|c: char| "([".contains(c) || c.is_alphabetic()) {
        let start = from + found;
        let opened = text[start..].starts_with(['(', '[']);
        let end = if opened { closing(text, start) } else { announced(text, start) };
        let mark = end.and_then(|end| mark(text, start..end, opened));
        from = match mark {
            Some(mark) => {
                let end = mark.at.end;
                marks.push(mark);
                end
            }
            // A word is passed as a whole.
            None if !opened => {
                start
                    + text[start..]
                        .find(|c: char| !c.is_alphanumeric())
                        .unwrap_or(text.len() - start)
            }
            None => start + 1,
        };
    }
    marks
}

/// Where a bracket that opens here is closed.
fn closing(text: &str, start: usize) -> Option<usize> {
    text[start..].find([')', ']']).map(|at| start + at + 1)
}

/// Where a number ends before which a word here announces it.
fn announced(text: &str, start: usize) -> Option<usize> {
    let word = text[start..].split(|c: char| !c.is_alphabetic()).next()?;
    let is_one = ANNOUNCED.contains(&word.to_lowercase().as_str());
    let behind = &text[start + word.len()..];
    let number = behind.trim_start_matches([' ', ':', '=']);
    let signs = number.find(|c: char| !c.is_ascii_digit() && !",./½-−+".contains(c));
    let said = number[..signs.unwrap_or(number.len())].trim_end_matches(['.', ',', '-']);
    let ends = number[said.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
    (is_one && ends && !said.is_empty()).then(|| text.len() - number.len() + said.len())
}

/// The level that is said here: in brackets with a word, a division or at an end of the line, or behind a word.
fn mark(text: &str, at: Range<usize>, opened: bool) -> Option<Mark> {
    let inner = text[at.clone()].trim_matches(['(', ')', '[', ']']).trim().to_lowercase();
    let word = inner.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let has_word = ANNOUNCED.contains(&word);
    let rest = if has_word { &inner[word.len()..] } else { &inner };
    let rest = rest.trim_start_matches([' ', ':', '=']);
    let (number, most) = match rest.split_once('/') {
        Some((number, most)) => (number.trim(), Some(most.trim().parse().ok()?)),
        None => (rest, None),
    };
    numbers::number(number)?;
    let (before, behind) = (&text[..at.start], &text[at.end..]);
    let has_none = |text: &str| !text.contains(char::is_alphanumeric);
    let at_end = has_none(before) || has_none(behind);
    let is_square = text[at.clone()].starts_with('[');
    // A comma that only led to the number goes with it.
    let led = before.trim_end().trim_end_matches([',', ';', '–', '-']).trim_end().len();
    let start = if !opened && has_none(behind) { led } else { at.start };
    let is_said = is_square || at_end || opened && (has_word || most.is_some());
    is_said.then(|| Mark { at: start..at.end, number: number.to_owned(), most })
}

#[cfg(test)]
mod tests {
    use klantreis::model::Language;

    use super::*;

    fn on_ten(text: &str) -> String {
        let line = Line { text: text.to_owned(), ..Line::default() };
        marked(&line, &Scale::numeric(1, 10)).expect("a scale of numbers").line.text
    }

    #[test]
    fn a_number_that_is_said_as_a_level_becomes_a_mark() {
        assert_eq!(on_ten("Ik bel. (3/10)"), "Ik bel. [3]");
        assert_eq!(on_ten("Ik bel (cijfer 4) de gemeente."), "Ik bel [4] de gemeente.");
        assert_eq!(on_ten("Ik bel, cijfer 4."), "Ik bel [4].");
        assert_eq!(on_ten("Cijfer: 7: ik bel."), "[7]: ik bel.");
        assert_eq!(on_ten("Ik bel. (7,5)"), "Ik bel. [7,5]");
    }

    #[test]
    fn other_numbers_stay_text() {
        for text in
            ["Ik bel 3 keer.", "Zij doet mbo niveau 4.", "Mijn zoon (3) slaapt.", "(12/3) [3]"]
        {
            assert_eq!(on_ten(text), text);
        }
        let line = Line { text: "Ik bel. (3/10)".to_owned(), ..Line::default() };
        assert!(marked(&line, &Scale::satisfaction(Language::Dutch)).is_none());
    }

    #[test]
    fn lines_that_divide_by_the_same_name_a_scale() {
        let most = |lines: &[&str]| {
            scale_by_division(lines.iter().copied()).and_then(|scale| numbers::ends(&scale))
        };
        assert_eq!(most(&["Ik bel. (3/10)", "Ik wacht. (1/10)"]), Some([1, 10]));
        assert_eq!(most(&["Ik bel. (3/5)", "Ik wacht. (1/10)"]), None);
        assert_eq!(most(&["Ik bel. (3/10)"]), None);
    }
}
