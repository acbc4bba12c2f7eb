//! Places in a text as a browser counts them: in units of UTF-16.

use klantreis::diagnostic::Span;
use klantreis::edit::utf16;
use serde::{Deserialize, Serialize};

/// A stretch of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Range {
    pub from: usize,
    pub to: usize,
}

impl Range {
    pub fn of(text: &str, span: Span) -> Self {
        let Span { start, end } = utf16(text, span);
        Self { from: start, to: end }
    }
}

/// How many units a text has.
pub(crate) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The byte at which a unit begins; the end of the text for what lies behind it.
pub(crate) fn byte(text: &str, unit: usize) -> usize {
    let mut units = 0;
    for (at, character) in text.char_indices() {
        if units >= unit {
            return at;
        }
        units += character.len_utf16();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_beyond_the_first_plane_count_as_two() {
        let text = "a😀é b";
        let span = Span { start: 5, end: 7 };
        assert_eq!(&text[span.start..span.end], "é");
        assert_eq!(Range::of(text, span), Range { from: 3, to: 4 });
        assert_eq!((byte(text, 3), byte(text, 4), byte(text, 99)), (5, 7, text.len()));
    }
}
