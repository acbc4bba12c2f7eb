//! The colours of a drawing, each for one use.

use crate::scene::{Color, Colors};
use crate::theme::color_use::ColorUse;

/// The colours of a drawing. Every text colour has a contrast of at least 4.5 : 1 with what it
/// stands on; every meaningful line at least 3 : 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    /// Event cards, and the edge of emotion cards.
    pub red: Color,
    /// The edge of organisation cards, and ties to them.
    pub blue: Color,
    /// Ordinary text.
    pub ink: Color,
    /// Lesser text.
    pub grey_text: Color,
    /// Lines that carry meaning.
    pub line: Color,
    /// The ground of a lane.
    pub lane: Color,
    /// The ground of the phase header, and of the heads of cards.
    pub header: Color,
    /// The thread between a family's events.
    pub thread: Color,
    /// The thread between professionals' events.
    pub thread_blue: Color,
    /// What goes well.
    pub petrol: Color,
    /// Chances, always with an outline of ink.
    pub opportunity: Color,
    /// Cards and text on red.
    pub white: Color,
}

impl Default for Palette {
    fn default() -> Self {
        Self {
            red: Color::hex(0xC6_28_28),
            blue: Color::hex(0x12_3F_73),
            ink: Color::hex(0x1A_1A_1A),
            grey_text: Color::hex(0x5F_67_73),
            line: Color::hex(0x76_7F_8B),
            lane: Color::hex(0xF3_F5_F7),
            header: Color::hex(0xE3_E8_EE),
            thread: Color::hex(0xD8_6A_6A),
            thread_blue: Color::hex(0x5B_83_B0),
            petrol: Color::hex(0x00_69_5C),
            opportunity: Color::hex(0xF2_A9_00),
            white: Color::WHITE,
        }
    }
}

impl Palette {
    /// What its colours are for.
    #[must_use]
    pub const fn colors(&self) -> Colors {
        Colors {
            ink: self.ink,
            white: self.white,
            grey_text: self.grey_text,
            lane: self.lane,
            red: self.red,
            blue: self.blue,
            petrol: self.petrol,
            opportunity: self.opportunity,
            thread: self.thread,
            line: self.line,
        }
    }

    /// The edge of a white card that stands out by its ground already: between the ground of heads and
    /// the lines that mean something.
    #[must_use]
    pub fn card_edge(&self) -> Color {
        self.header.mixed(self.line, 1.0 / 3.0)
    }

    /// The colour of a role.
    #[must_use]
    pub const fn color(&self, role: ColorUse) -> Color {
        match role {
            ColorUse::Red => self.red,
            ColorUse::Blue => self.blue,
            ColorUse::Ink => self.ink,
            ColorUse::GreyText => self.grey_text,
            ColorUse::Line => self.line,
            ColorUse::Lane => self.lane,
            ColorUse::Header => self.header,
            ColorUse::Thread => self.thread,
            ColorUse::ThreadBlue => self.thread_blue,
            ColorUse::Petrol => self.petrol,
            ColorUse::Opportunity => self.opportunity,
            ColorUse::White => self.white,
            ColorUse::Page => Color::WHITE,
        }
    }

    /// The same palette with another colour for a role; the page stays white.
    #[must_use]
    pub const fn with(mut self, role: ColorUse, color: Color) -> Self {
        match role {
            ColorUse::Red => self.red = color,
            ColorUse::Blue => self.blue = color,
            ColorUse::Ink => self.ink = color,
            ColorUse::GreyText => self.grey_text = color,
            ColorUse::Line => self.line = color,
            ColorUse::Lane => self.lane = color,
            ColorUse::Header => self.header = color,
            ColorUse::Thread => self.thread = color,
            ColorUse::ThreadBlue => self.thread_blue = color,
            ColorUse::Petrol => self.petrol = color,
            ColorUse::Opportunity => self.opportunity = color,
            ColorUse::White => self.white = color,
            ColorUse::Page => {}
        }
        self
    }
}
