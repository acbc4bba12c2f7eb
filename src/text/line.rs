//! The lines of a wrapped text, and what ends each of them.

use smallvec::SmallVec;

/// The lines of a text from top to bottom, as they are drawn.
///
/// The letters of all of them stand in one string, and the ends of a few lines within: a drawing has
/// many texts, and most are short.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    letters: String,
    /// Up to which byte each line goes, and what ends it.
    ends: SmallVec<[(u32, LineEnd); 4]>,
}

/// A line of a text, as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its letters, with the hyphen that a word broken at its end gets.
    pub text: &'a str,
    /// What ends it.
    pub end: LineEnd,
}

/// What ends a line: what it takes to join it with the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LineEnd {
    /// White space, which is left out; the next line begins with another word.
    Space,
    /// A word is broken: the last letter of the line is a hyphen that is only there because the
    /// line ends, and the word goes on in the next line.
    SoftHyphen,
    /// Nothing is added and nothing left out: the line ends after a hyphen or slash of the text
    /// itself, between two letters that need no space, or inside a word that gets no hyphen.
    Within,
    /// A newline in the text, or the end of the text.
    Hard,
}

impl Lines {
    /// How many lines there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The lines from top to bottom.
    pub fn iter(&self) -> impl Iterator<Item = Line<'_>> {
        self.ends.iter().scan(0, |from, &(to, end)| {
            let to = to as usize;
            let text = self.letters.get(std::mem::replace(from, to)..to)?;
            Some(Line { text, end })
        })
    }

    /// The letters of all lines, one after the other.
    #[must_use]
    pub fn letters(&self) -> &str {
        &self.letters
    }

    /// Some of the lines, as a text of their own.
    #[must_use]
    pub fn part(&self, range: std::ops::Range<usize>) -> Self {
        let count = range.len();
        let mut part = Self::default();
        for (at, line) in self.iter().skip(range.start).take(count).enumerate() {
            part.letters.push_str(line.text);
            let to = u32::try_from(part.letters.len()).unwrap_or(u32::MAX);
            part.ends.push((to, if at + 1 == count { LineEnd::Hard } else { line.end }));
        }
        part
    }

    /// No lines yet, with room for so many bytes of letters.
    pub(super) fn with_room(letters: usize) -> Self {
        Self { letters: String::with_capacity(letters), ends: SmallVec::new() }
    }

    /// Adds a line below the others: these letters, and the hyphen that a broken word gets.
    pub(super) fn push(&mut self, letters: &str, end: LineEnd) {
        self.letters.push_str(letters);
        if end == LineEnd::SoftHyphen {
            self.letters.push('-');
        }
        let to = u32::try_from(self.letters.len()).unwrap_or(u32::MAX);
        self.ends.push((to, end));
    }
}
