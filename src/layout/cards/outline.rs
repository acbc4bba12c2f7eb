//! The frame around what a card says, which tells what kind of thing it is.

use crate::language::Language;
use crate::layout::card_frame::{self, CardKind};
use crate::layout::party_style::{EDGE, PartyStyle};
use crate::model::{Part, Weight};
use crate::scene::{Color, Node, Paint, Rect, Stroke};
use crate::theme::{Palette, Theme};
use crate::words;

/// What stands in a frame, and with it how the frame looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outline {
    /// A card of a step, as in the drawing.
    Card(CardKind, PartyStyle),
    /// A chance, with a broken edge where it was missed.
    Chance { missed: bool },
    /// A problem: the heavier, the darker.
    Problem(Weight),
}

impl Outline {
    /// The part of the drawing that such a thing is in.
    pub const fn part(self) -> Part {
        match self {
            Self::Card(kind, _) => kind.part(),
            Self::Chance { .. } => Part::Opportunities,
            Self::Problem(_) => Part::Problems,
        }
    }

    /// What one of its kind is called.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Self::Card(kind, _) => words::card(kind.part(), language),
            Self::Chance { missed } => words::chance(missed, language),
            Self::Problem(_) => language.pick("Probleem", "Problem"),
        }
    }

    /// The colour of the letters in it.
    pub fn ink(self, palette: &Palette) -> Color {
        match self {
            Self::Card(CardKind::Event, party) => party.text(palette),
            Self::Problem(Weight::Heavy) => palette.white,
            _ => palette.ink,
        }
    }

    /// The same for letters that are grey elsewhere, which do not stand out on every frame.
    pub fn grey(self, palette: &Palette) -> Color {
        match self {
            Self::Problem(_) => self.ink(palette),
            _ => palette.grey_text,
        }
    }

    pub fn draw(self, area: Rect, theme: &Theme, out: &mut Vec<Node>) {
        let palette = &theme.palette;
        let (fill, dashed) = match self {
            Self::Card(kind, style) => return card_frame::frame(kind, style, area, theme, out),
            Self::Chance { missed } => (palette.white, missed),
            Self::Problem(Weight::Light) => (palette.white, false),
            Self::Problem(Weight::Moderate) => (palette.header, false),
            Self::Problem(Weight::Heavy) => (palette.ink, false),
        };
        let stroke = Stroke { color: palette.ink, width: EDGE, dashed };
        let paint = Paint { fill: Some(fill), stroke: Some(stroke) };
        let (x, y) = (area.x + EDGE / 2.0, area.y + EDGE / 2.0);
        out.push(Node::Rect(Rect { x, y, w: area.w - EDGE, h: area.h - EDGE, radius: 0.0, paint }));
    }
}
