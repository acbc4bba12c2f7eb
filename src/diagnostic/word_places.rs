//! Where the words of a file stand, looked up once however many are asked for.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::diagnostic::span::Span;

/// Every word of a text with its places; remarks have none. The text is read when a word is first asked for.
#[derive(Debug, Clone)]
pub struct WordPlaces<'a> {
    text: &'a str,
    starts: OnceCell<HashMap<&'a str, Vec<usize>>>,
}

impl<'a> WordPlaces<'a> {
    /// The words of a file.
    #[must_use]
    pub const fn of(text: &'a str) -> Self {
        Self { text, starts: OnceCell::new() }
    }

    /// Where a word stands that is the `nth` of its kind within a stretch of the file; where it does not
    /// stand there, the next place from there on, or the first of all.
    #[must_use]
    pub fn find(&self, word: &str, within: Span, nth: usize) -> Span {
        let starts = self.starts.get_or_init(|| starts(self.text));
        let Some(starts) = starts.get(word) else { return within };
        let first = starts.partition_point(|&start| start < within.start);
        let after = starts.partition_point(|&start| start < within.end);
        let at = if first < after { (first + nth).min(after - 1) } else { first + nth };
        starts
            .get(at)
            .or_else(|| starts.first())
            .map_or(within, |&start| Span { start, end: start + word.len() })
    }
}

/// Where each word of a file begins, remarks left out.
fn starts(text: &str) -> HashMap<&str, Vec<usize>> {
    let mut starts: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        if !line.trim_start().starts_with('#') {
            for (at, word) in words(line) {
                starts.entry(word).or_default().push(from + at);
            }
        }
        from += line.len();
    }
    starts
}

/// The words of a text without signs, each with its first byte.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let pieces = text.split(|c: char| !c.is_alphanumeric());
    let at = move |piece: &str| piece.as_ptr() as usize - text.as_ptr() as usize;
    pieces.filter(|piece| !piece.is_empty()).map(move |piece| (at(piece), piece))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_where_it_stands() {
        let text = "titel: Anna\n# Anna\nstap: Anna en Anna\nbron: Bea\n";
        let words = WordPlaces::of(text);
        let step = Span { start: 19, end: 37 };
        let at = |word, within, nth| words.find(word, within, nth).start;
        assert_eq!(at("Anna", step, 0), 25);
        assert_eq!(at("Anna", step, 1), 33);
        assert_eq!(at("Anna", step, 9), 33);
        assert_eq!(at("Bea", step, 0), 44);
        assert_eq!(at("Anna", Span { start: 40, end: 44 }, 0), 7);
        assert_eq!(words.find("Cor", step, 0), step);
    }
}
