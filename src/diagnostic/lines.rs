//! Where the lines of a text are, counted once however many diagnostics point into it.

use crate::diagnostic::span::Position;

/// How many bytes are counted at a time.
const BLOCK: usize = 1024;

/// A text with the places where its lines start.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// How many characters begin before each block: a text may be one long line.
    counts: Vec<usize>,
}

/// One line of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// From 1.
    pub number: usize,
    /// Its first byte in the whole text.
    pub start: usize,
    /// What it says, without its end.
    pub text: &'a str,
}

impl<'a> Lines<'a> {
    /// Finds the lines of a text.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(at, _)| at + 1);
        let blocks = text.as_bytes().chunks(BLOCK).scan(0, |count, block| {
            *count += characters(block);
            Some(*count)
        });
        let from_zero = std::iter::once(0);
        let (starts, counts) = (from_zero.clone().chain(ends), from_zero.chain(blocks));
        Self { text, starts: starts.collect(), counts: counts.collect() }
    }

    /// What each line says, in order.
    pub fn texts(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.text.lines()
    }

    /// How many characters begin before a byte of the text.
    fn count_before(&self, byte: usize) -> usize {
        let block = byte / BLOCK;
        let rest = self.text.as_bytes().get(block * BLOCK..byte).unwrap_or_default();
        self.counts.get(block).map_or(0, |count| count + characters(rest))
    }

    /// The line that holds a byte; the last one for a byte past the end.
    #[must_use]
    pub fn at(&self, byte: usize) -> Line<'a> {
        let number = self.starts.partition_point(|&start| start <= byte);
        let start = self.starts[number - 1];
        let end = self.starts.get(number).map_or(self.text.len(), |&next| next - 1);
        let text = &self.text[start..end];
        Line { number, start, text: text.strip_suffix('\r').unwrap_or(text) }
    }

    /// The line and the column of a byte.
    #[must_use]
    pub fn position(&self, byte: usize) -> Position {
        let line = self.at(byte);
        let end = line.start + line.text.len();
        let byte = self.text.floor_char_boundary(byte.clamp(line.start, end));
        let before = self.count_before(byte) - self.count_before(line.start);
        Position { line: line.number, column: before + 1 }
    }
}

/// How many characters begin among these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let lines = Lines::of("één\r\ntwee\n");
        let position = |byte| {
            let at = lines.position(byte);
            (at.line, at.column)
        };
        assert_eq!(position(0), (1, 1));
        assert_eq!(position("éé".len()), (1, 3));
        assert_eq!(position("één\r\nt".len()), (2, 2));
        assert_eq!(position("één\r\ntwee\n".len()), (3, 1));
        assert_eq!(position(99), (3, 1));
        assert_eq!(lines.at(0).text, "één");
    }

    #[test]
    fn a_long_line_is_counted_as_a_short_one() {
        let text = "é".repeat(3_072);
        let lines = Lines::of(&text);
        for at in [0, 1, 511, 512, 513, 1_024, 3_071, 3_072] {
            assert_eq!(lines.position(2 * at).column, at + 1);
        }
    }
}
