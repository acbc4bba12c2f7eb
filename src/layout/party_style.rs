//! How what belongs to a party looks: the family red, professionals blue, a plan grey; and how the lines
//! of one family are told apart.

use crate::model::PartyKind;
use crate::scene::{Color, Paint, Stroke};
use crate::theme::Palette;

/// Width of the edge of a white card.
pub(crate) const EDGE: f64 = 1.5;

/// How the cards of one kind of party look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PartyStyle {
    kind: PartyKind,
    line: Line,
}

/// Which line of a family it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// The only one.
    Only,
    /// That of the narrator, beside others.
    Narrator,
    /// That of somebody else, from 0.
    Other(usize),
}

/// The shape of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PointShape {
    Disc,
    Square,
    Diamond,
}

impl PartyStyle {
    pub const FAMILY: Self = Self::of(PartyKind::Family);
    pub const PROFESSIONAL: Self = Self::of(PartyKind::Professional);

    pub const fn of(kind: PartyKind) -> Self {
        Self { kind, line: Line::Only }
    }

    /// The same for one of several lines of a family, from 0: that of the narrator is the first.
    pub const fn on_line(self, line: usize) -> Self {
        let line = match line {
            0 => Line::Narrator,
            other => Line::Other(other - 1),
        };
        Self { line, ..self }
    }

    /// Whether it is one of several lines of a family.
    pub const fn is_one_of_lines(self) -> bool {
        !matches!(self.line, Line::Only)
    }

    /// The shape of its points, which says without colours whose they are.
    pub const fn point(self) -> PointShape {
        match (self.line, self.kind) {
            (Line::Narrator, _) | (Line::Only, PartyKind::Family) => PointShape::Disc,
            (Line::Only, PartyKind::Professional) => PointShape::Square,
            (Line::Other(nth), _) if nth % 2 == 0 => PointShape::Square,
            (Line::Only, PartyKind::Plan) | (Line::Other(_), _) => PointShape::Diamond,
        }
    }

    /// The colour of its line and points, where several lines run over one another.
    pub const fn line_color(self, palette: &Palette) -> Color {
        match self.line {
            Line::Other(nth) if nth % 2 == 0 => palette.ink,
            Line::Other(_) => palette.grey_text,
            Line::Only | Line::Narrator => self.color(palette),
        }
    }

    /// The colour of its edges and titles.
    pub const fn color(self, palette: &Palette) -> Color {
        match self.kind {
            PartyKind::Family => palette.red,
            PartyKind::Professional => palette.blue,
            PartyKind::Plan => palette.grey_text,
        }
    }

    /// The colour of the thread between its events.
    pub const fn thread(self, palette: &Palette) -> Color {
        match self.kind {
            PartyKind::Family => palette.thread,
            PartyKind::Professional => palette.thread_blue,
            PartyKind::Plan => palette.line,
        }
    }

    /// How an event or a name tag is painted.
    pub const fn filled(self, palette: &Palette) -> Paint {
        match self.kind {
            PartyKind::Family => Paint::fill(palette.red),
            PartyKind::Professional => Paint::edged(palette.white, palette.blue, EDGE),
            PartyKind::Plan => {
                let stroke = Stroke { color: palette.grey_text, width: EDGE, dashed: true };
                Paint { fill: Some(palette.white), stroke: Some(stroke) }
            }
        }
    }

    /// The colour of text on such a paint.
    pub const fn text(self, palette: &Palette) -> Color {
        match self.kind {
            PartyKind::Family => palette.white,
            PartyKind::Professional | PartyKind::Plan => palette.ink,
        }
    }

    /// How wide its curve is beside that of a family or a narrator: told apart where both run over one
    /// another, and without colours.
    pub const fn curve_share(self) -> f64 {
        match self.line {
            Line::Other(_) => 0.5,
            Line::Only if matches!(self.kind, PartyKind::Professional) => 0.5,
            Line::Only | Line::Narrator => 1.0,
        }
    }

    /// Whether its points are broken into dashes, and its curve with them.
    pub const fn is_dashed(self) -> bool {
        matches!((self.line, self.kind), (Line::Only, PartyKind::Plan))
    }

    /// Whether its curve is broken into dashes.
    pub const fn has_dashed_curve(self) -> bool {
        match self.line {
            Line::Other(nth) => nth % 2 > 0,
            Line::Only | Line::Narrator => self.is_dashed(),
        }
    }

    /// Whether a bar stands along the left of its events.
    pub const fn has_bar(self) -> bool {
        matches!(self.kind, PartyKind::Professional)
    }

    /// Whether its cards have an edge; those of a family are filled instead.
    pub const fn is_edged(self) -> bool {
        !matches!(self.kind, PartyKind::Family)
    }
}
