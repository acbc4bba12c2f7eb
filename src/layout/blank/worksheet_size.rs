//! The sizes of paper that a worksheet comes in, and what fits beside each other on them.

use crate::layout::paper_size::{MM, Page};

/// What is left free along the edges of the paper.
pub(crate) const EDGE: f64 = 10.0 * MM;
/// Room for the words at the left of the lanes.
pub(crate) const GUTTER: f64 = 26.0 * MM;
/// A phase is at least this wide: seven fit on A4.
const PHASE: f64 = 33.0 * MM;
/// Room between two columns, and between two lanes.
pub(crate) const GAP: f64 = 2.0 * MM;

/// A size of paper, lying down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WorksheetSize {
    A3,
    A4,
}

impl WorksheetSize {
    const fn page(self) -> Page {
        match self {
            Self::A3 => Page::A3,
            Self::A4 => Page::A4,
        }
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::A3 => "A3",
            Self::A4 => "A4",
        }
    }

    pub const fn width(self) -> f64 {
        self.page().width
    }

    pub const fn height(self) -> f64 {
        self.page().height
    }

    /// Width between the edges that are left free.
    pub fn room(self) -> f64 {
        self.width() - 2.0 * EDGE
    }

    /// How many phases stand beside each other.
    pub fn most_phases(self) -> usize {
        ((self.room() - GUTTER + GAP) / (PHASE + GAP)) as usize
    }

    /// The width of each of so many columns, right of the gutter.
    pub fn column_width(self, count: usize) -> f64 {
        let room = self.width() - EDGE - (EDGE + GUTTER);
        (room - GAP * (count - 1) as f64) / count as f64
    }

    /// Left and right edge of each of so many columns.
    pub fn columns(self, count: usize) -> Vec<(f64, f64)> {
        let (first, width) = (EDGE + GUTTER, self.column_width(count));
        let left = |at: usize| first + at as f64 * (width + GAP);
        (0..count).map(|at| (left(at), left(at) + width)).collect()
    }
}
