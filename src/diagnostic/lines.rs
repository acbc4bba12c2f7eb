//! Where the lines of a text are, counted once however many diagnostics point into it.

use crate::diagnostic::span::Position;

/// A text with the places where its lines start.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
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
        Self { text, starts: std::iter::once(0).chain(ends).collect() }
    }

    /// The line that holds a byte; the last one for a byte past the end.
    #[must_use]
    pub fn at(&self, byte: usize) -> Line<'a> {
        let number = self.starts.partition_point(|&start| start <= byte);
        let start = self.starts[number - 1];
        let rest = &self.text[start..];
        let text = rest.split('\n').next().unwrap_or(rest);
        Line { number, start, text: text.strip_suffix('\r').unwrap_or(text) }
    }

    /// The line and the column of a byte.
    #[must_use]
    pub fn position(&self, byte: usize) -> Position {
        let line = self.at(byte);
        let within = byte.saturating_sub(line.start).min(line.text.len());
        let before = line.text.get(..within).unwrap_or(line.text);
        Position { line: line.number, column: before.chars().count() + 1 }
    }
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
}
