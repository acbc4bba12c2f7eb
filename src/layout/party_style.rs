//! How what belongs to a party looks: the family red, professionals blue, a plan grey.

use crate::model::PartyKind;
use crate::scene::{Color, Paint, Stroke};
use crate::theme::Palette;

/// Width of the edge of a white card.
pub(crate) const EDGE: f64 = 1.5;

/// How the cards of one kind of party look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PartyStyle(PartyKind);

impl PartyStyle {
    pub const FAMILY: Self = Self(PartyKind::Family);
    pub const PROFESSIONAL: Self = Self(PartyKind::Professional);

    pub const fn of(kind: PartyKind) -> Self {
        Self(kind)
    }

    /// The colour of its edges and titles.
    pub const fn color(self, palette: &Palette) -> Color {
        match self.0 {
            PartyKind::Family => palette.red,
            PartyKind::Professional => palette.blue,
            PartyKind::Plan => palette.grey_text,
        }
    }

    /// The colour of the thread between its events.
    pub const fn thread(self, palette: &Palette) -> Color {
        match self.0 {
            PartyKind::Family => palette.thread,
            PartyKind::Professional => palette.thread_blue,
            PartyKind::Plan => palette.line,
        }
    }

    /// How an event or a name tag is painted.
    pub const fn filled(self, palette: &Palette) -> Paint {
        match self.0 {
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
        match self.0 {
            PartyKind::Family => palette.white,
            PartyKind::Professional | PartyKind::Plan => palette.ink,
        }
    }

    /// How wide its curve is beside that of a family: told apart where both run over one another, and
    /// without colours.
    pub const fn curve_share(self) -> f64 {
        if matches!(self.0, PartyKind::Professional) { 0.5 } else { 1.0 }
    }

    /// Whether its curve and its points are broken into dashes.
    pub const fn is_dashed(self) -> bool {
        matches!(self.0, PartyKind::Plan)
    }

    /// Whether a bar stands along the left of its events.
    pub const fn has_bar(self) -> bool {
        matches!(self.0, PartyKind::Professional)
    }

    /// Whether its cards have an edge; those of a family are filled instead.
    pub const fn is_edged(self) -> bool {
        !matches!(self.0, PartyKind::Family)
    }
}
