//! A point at which a line of a text may end, and what it costs to end one there.

use crate::text::line::LineEnd;

/// Price of a hyphen inside a word, and of one between the parts of a compound.
const HYPHEN: u64 = 4_000;
const COMPOUND_HYPHEN: u64 = 1_200;
/// Price of a break before an inner capital, as in a name of several words written as one.
const INNER_CAPITAL: u64 = 6_000;
/// Price of cutting a word between any two letters: never where its syllables will do.
const BETWEEN_LETTERS: u64 = 100_000;

/// What happens to a word where a line ends there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BreakKind {
    /// The line ends between two words, or where the text itself has a hyphen or a slash.
    Space,
    /// A word is broken with a hyphen; `compound` where its parts are words of their own.
    Hyphen { compound: bool },
    /// A name is broken before a capital inside it.
    InnerCapital,
    /// A word that is too wide is broken between two letters: with a hyphen in scripts that have one.
    BetweenLetters { hyphen: bool },
}

/// A point at which a line may end. Widths run from the start of the paragraph, in thousandths of
/// an em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct BreakPoint {
    /// Where the line's letters end, and how far that is.
    pub end: usize,
    pub end_width: u32,
    /// Where the next line's letters start, and how far that is.
    pub next: usize,
    pub next_width: u32,
    pub kind: BreakKind,
}

impl BreakPoint {
    /// One with nothing between the two lines.
    pub const fn inside(at: usize, width: u32, kind: BreakKind) -> Self {
        Self { end: at, end_width: width, next: at, next_width: width, kind }
    }

    /// What it costs that a line ends here, besides the line.
    pub fn price(&self) -> u64 {
        match self.kind {
            BreakKind::Space => 0,
            BreakKind::Hyphen { compound: true } => COMPOUND_HYPHEN,
            BreakKind::Hyphen { compound: false } => HYPHEN,
            BreakKind::InnerCapital => INNER_CAPITAL,
            BreakKind::BetweenLetters { .. } => BETWEEN_LETTERS,
        }
    }

    /// Whether a line that ends here gets a hyphen.
    pub fn is_hyphen(&self) -> bool {
        matches!(self.kind, BreakKind::Hyphen { .. } | BreakKind::BetweenLetters { hyphen: true })
    }

    /// What ends a line that ends here, unless the paragraph does.
    pub fn line_end(&self) -> LineEnd {
        if self.is_hyphen() {
            LineEnd::SoftHyphen
        } else if self.end == self.next {
            LineEnd::Within
        } else {
            LineEnd::Space
        }
    }
}

/// Of places with nothing wide between them keeps the last of the cheapest: any number of them may stand
/// on a line.
pub(super) fn leave_out_same(breaks: &mut Vec<BreakPoint>) {
    breaks.dedup_by(|later, earlier| {
        let widths = (later.end_width, later.next_width);
        let same = widths == (earlier.next_width, earlier.next_width);
        if same && later.price() <= earlier.price() {
            *earlier = *later;
        }
        same
    });
}
