//! What the positions of a selection count. The standard says code points from 0. Some programs take a
//! line end of Windows for one, and some count a sign outside the basic plane as two.

use std::ops::Range;

use crate::coded::project::Selection;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Counting {
    line_end_is_one: bool,
    units_of_utf16: bool,
}

/// Where positions lie in a text, in bytes.
pub(crate) struct Offsets {
    bytes: Vec<usize>,
}

impl Offsets {
    /// The counting by which most selections of this text are the words that they are called by, and begin
    /// and end between words; among equals the habit of the program that wrote them.
    pub fn of(text: &str, selections: &[Selection], origin: &str) -> Self {
        let origin = origin.to_lowercase();
        let (once, twice) = (origin.contains("atlas"), origin.contains("nvivo"));
        let all = [(once, twice), (!once, twice), (once, !twice), (!once, !twice)]
            .map(|(line_end_is_one, units_of_utf16)| Counting { line_end_is_one, units_of_utf16 });
        let differs = text.contains("\r\n") || text.chars().any(|sign| sign > '\u{FFFF}');
        let all = if differs { &all[..] } else { &all[..1] };
        let mut best: Option<(usize, Self)> = None;
        for counting in all {
            let offsets = Self { bytes: bytes(text, *counting) };
            let score = offsets.score(text, selections);
            if best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, offsets));
            }
        }
        best.map_or_else(|| Self { bytes: vec![0] }, |(_, offsets)| offsets)
    }

    /// The bytes of a selection; `None` where it lies outside the text or holds nothing.
    pub fn range(&self, selection: &Selection) -> Option<Range<usize>> {
        let start = *self.bytes.get(selection.start)?;
        let end = *self.bytes.get(selection.end)?;
        (start < end).then_some(start..end)
    }

    fn score(&self, text: &str, selections: &[Selection]) -> usize {
        let of_one = |selection: &Selection| {
            let range = self.range(selection)?;
            let ends = [range.start, range.end].map(|at| between_words(text, at));
            let named = if is_named(&text[range], &selection.name) { NAMED } else { 0 };
            Some(2 + named + ends.into_iter().sum::<usize>())
        };
        selections.iter().filter_map(of_one).sum()
    }
}

/// How much more it says that a selection is called by its words than that it cuts none.
const NAMED: usize = 20;

/// Whether a selection is called by its words or the first of them, whatever stands between those.
fn is_named(words: &str, name: &str) -> bool {
    let signs = |text: &'_ str| -> Vec<char> {
        text.chars().filter(|sign| sign.is_alphanumeric()).collect()
    };
    let name = signs(name);
    !name.is_empty() && signs(words).starts_with(&name)
}

/// 1 where a place does not cut a word.
fn between_words(text: &str, at: usize) -> usize {
    let is_word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    let cuts = is_word(text[..at].chars().next_back()) && is_word(text[at..].chars().next());
    usize::from(!cuts)
}

/// The place of each position in bytes, and of the end.
fn bytes(text: &str, counting: Counting) -> Vec<usize> {
    let mut bytes = Vec::with_capacity(text.len() + 1);
    for (at, sign) in text.char_indices() {
        if counting.line_end_is_one && sign == '\n' && text[..at].ends_with('\r') {
            continue;
        }
        let count = if counting.units_of_utf16 { sign.len_utf16() } else { 1 };
        bytes.extend(std::iter::repeat_n(at, count));
    }
    bytes.push(text.len());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, (start, end): (usize, usize), origin: &str) -> String {
        let selection = Selection { start, end, ..Selection::default() };
        let offsets = Offsets::of(text, std::slice::from_ref(&selection), origin);
        text[offsets.range(&selection).expect("within the text")].to_owned()
    }

    #[test]
    fn positions_are_code_points_from_0() {
        assert_eq!(words("één twee", (0, 3), "QualCoder"), "één");
        assert_eq!(words("één twee", (4, 8), "QualCoder"), "twee");
    }

    #[test]
    fn a_line_end_of_windows_counts_as_the_program_counts_it() {
        assert_eq!(words("een\r\ntwee drie", (9, 13), "ATLAS.ti"), "drie");
        assert_eq!(words("een\r\ntwee drie", (10, 14), "NVivo"), "drie");
        // Where a program is not known to count otherwise, the words say so.
        assert_eq!(words("een\r\ntwee drie", (9, 13), "QualCoder"), "drie");
    }

    #[test]
    fn a_sign_outside_the_basic_plane_is_one_or_two() {
        assert_eq!(words("\u{1F600} een twee", (2, 5), "QualCoder"), "een");
        assert_eq!(words("\u{1F600} een twee", (3, 6), "NVivo"), "een");
        // NVivo counts two, also where the words would not tell.
        assert_eq!(words("\u{1F600}a b c", (3, 5), "NVivo"), " b");
    }

    #[test]
    fn a_selection_that_is_called_by_its_words_says_how_it_is_counted() {
        let named = |name: &str| {
            let selection =
                Selection { start: 7, end: 9, name: name.into(), ..Selection::default() };
            let text = "a\r\nb\r\nc d e";
            let offsets = Offsets::of(text, std::slice::from_ref(&selection), "NVivo");
            text[offsets.range(&selection).expect("within the text")].to_owned()
        };
        assert_eq!(named(""), " d");
        assert_eq!(named("e"), " e", "counted once, it is two further");
    }

    #[test]
    fn a_position_outside_the_text_is_none() {
        let selection = Selection { start: 2, end: 900, ..Selection::default() };
        assert_eq!(Offsets::of("kort", &[], "").range(&selection), None);
    }
}
