//! One line of a wrapped text, and what ends it.

/// A line of a paragraph, as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its letters, with the hyphen that a word broken at its end gets.
    pub text: String,
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
