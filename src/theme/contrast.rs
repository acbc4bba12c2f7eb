//! Which colours have to stand out from which, and how much.

use crate::scene::Color;
use crate::theme::color_use::ColorUse;
use crate::theme::palette::Palette;

/// A text or a line on a ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// What has to stand out.
    pub front: ColorUse,
    /// What it stands on.
    pub ground: ColorUse,
    /// How much it has to stand out.
    pub need: Need,
}

/// How much something has to stand out from its ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Letters, and lines of the same colour on the same ground.
    Text,
    /// Lines, edges and shapes that carry meaning.
    Line,
}

impl Need {
    /// The least contrast ratio (WCAG 2.2, 1.4.3 and 1.4.11).
    #[must_use]
    pub const fn least(self) -> f64 {
        match self {
            Self::Text => 4.5,
            Self::Line => 3.0,
        }
    }
}

const fn text(front: ColorUse, ground: ColorUse) -> Pair {
    Pair { front, ground, need: Need::Text }
}

const fn line(front: ColorUse, ground: ColorUse) -> Pair {
    Pair { front, ground, need: Need::Line }
}

/// Everything that has to stand out in a drawing, and from what. A pair also holds for the same
/// two colours the other way round.
pub const PAIRS: [Pair; 26] = [
    text(ColorUse::Ink, ColorUse::Page),
    text(ColorUse::Ink, ColorUse::White),
    text(ColorUse::Ink, ColorUse::Lane),
    text(ColorUse::Ink, ColorUse::Header),
    text(ColorUse::GreyText, ColorUse::Page),
    text(ColorUse::GreyText, ColorUse::White),
    text(ColorUse::GreyText, ColorUse::Lane),
    text(ColorUse::Blue, ColorUse::Page),
    text(ColorUse::Blue, ColorUse::White),
    text(ColorUse::Blue, ColorUse::Lane),
    text(ColorUse::Red, ColorUse::Page),
    text(ColorUse::Red, ColorUse::White),
    line(ColorUse::Red, ColorUse::Lane),
    line(ColorUse::Line, ColorUse::Page),
    line(ColorUse::Line, ColorUse::White),
    line(ColorUse::Line, ColorUse::Lane),
    line(ColorUse::Line, ColorUse::Header),
    line(ColorUse::Thread, ColorUse::Page),
    line(ColorUse::Thread, ColorUse::Lane),
    line(ColorUse::ThreadBlue, ColorUse::Page),
    line(ColorUse::ThreadBlue, ColorUse::Lane),
    line(ColorUse::Petrol, ColorUse::Page),
    line(ColorUse::Petrol, ColorUse::White),
    line(ColorUse::Petrol, ColorUse::Lane),
    line(ColorUse::Ink, ColorUse::Opportunity),
    line(ColorUse::Blue, ColorUse::Header),
];

/// A pair that does not stand out enough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shortfall {
    /// What does not stand out from what.
    pub pair: Pair,
    /// The contrast ratio it has.
    pub ratio: f64,
}

impl Palette {
    /// The contrast ratio of two roles.
    #[must_use]
    pub fn ratio(&self, pair: Pair) -> f64 {
        self.color(pair.front).contrast(self.color(pair.ground))
    }

    /// What does not stand out enough; nothing where the palette is good.
    pub fn shortfalls(&self) -> impl Iterator<Item = Shortfall> {
        let measured = PAIRS.iter().map(|&pair| Shortfall { pair, ratio: self.ratio(pair) });
        measured.filter(|found| found.ratio < found.pair.need.least())
    }

    /// The darker or lighter shade nearest to that of a role with which the role stands out from
    /// everything; none where no shade does.
    #[must_use]
    pub fn nearest_shade(&self, role: ColorUse) -> Option<Color> {
        let stands_out = |&shade: &Color| {
            let palette = self.clone().with(role, shade);
            let concerns_role =
                |found: &Shortfall| [found.pair.front, found.pair.ground].contains(&role);
            !palette.shortfalls().any(|found| concerns_role(&found))
        };
        let shades = (0..=u8::MAX).flat_map(|part| [0, u8::MAX].map(|end| (part, end)));
        shades.map(|(part, end)| toward(self.color(role), end, part)).find(stands_out)
    }
}

/// The colour mixed with so many parts in 255 of black (0) or white (255).
fn toward(color: Color, end: u8, part: u8) -> Color {
    let mixed = |value: u8| {
        let (value, end, part) = (u32::from(value), u32::from(end), u32::from(part));
        ((value * (255 - part) + end * part) / 255) as u8
    };
    Color { r: mixed(color.r), g: mixed(color.g), b: mixed(color.b) }
}
