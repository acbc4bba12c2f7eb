use crate::scene::{Color, FontFiles, Fonts};
use crate::text::Widths;

/// Families that are as wide as Arial, by their names on different systems.
const FONTS: [&str; 4] = ["Arial", "Liberation Sans", "Arimo", "Helvetica"];

/// The measures and colours of a drawing. Lengths are px of 1/96 inch: 12 px is 9 pt.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Width of every card.
    pub card_width: f64,
    /// Room between a card's edge and its text.
    pub padding: f64,
    /// Horizontal room between two cards at overlapping heights.
    pub card_gap: f64,
    /// Vertical room between two cards above one another.
    pub card_clearance: f64,
    /// Horizontal room between the cards of two phases.
    pub phase_gap: f64,
    /// Room between the edge of a lane and its cards.
    pub lane_padding: f64,
    /// White around the drawing.
    pub margin: f64,
    /// Size of the title.
    pub title_size: f64,
    /// Size of the introduction and of the phase names.
    pub lead_size: f64,
    /// Size of the text on cards.
    pub body_size: f64,
    /// Size of captions, legend and foot.
    pub small_size: f64,
    /// The letters of all text.
    pub fonts: Fonts,
    /// The room kept for each letter. Text always fits in Arimo, Arial and the wider sans-serifs a
    /// reader may have instead.
    pub widths: Widths,
    /// The colours.
    pub palette: Palette,
}

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

impl Default for Theme {
    fn default() -> Self {
        Self {
            card_width: 128.0,
            padding: 8.0,
            card_gap: 8.0,
            card_clearance: 8.0,
            phase_gap: 24.0,
            lane_padding: 12.0,
            margin: 24.0,
            title_size: 26.0,
            lead_size: 14.0,
            body_size: 12.0,
            small_size: 11.0,
            fonts: Fonts {
                families: FONTS.map(str::to_owned).to_vec(),
                files: FontFiles::default(),
            },
            widths: Widths::default(),
            palette: Palette::default(),
        }
    }
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

impl Theme {
    /// The same in letters of one's own, measured as well as those that a reader without them sees.
    #[must_use]
    pub fn in_letters(mut self, family: &str, files: FontFiles, widths: Widths) -> Self {
        self.fonts.families.retain(|other| other != family);
        self.fonts.families.insert(0, family.to_owned());
        Self { fonts: Fonts { files, ..self.fonts }, widths, ..self }
    }

    /// Distance between two baselines of text of this size: a third more than the size, in whole
    /// even px so that the middle of a card falls on a whole px.
    #[must_use]
    pub fn line_height(&self, size: f64) -> f64 {
        (size * 4.0 / 6.0).round() * 2.0
    }
}
