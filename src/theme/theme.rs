//! How a drawing looks: its measures, its letters and its colours.

use crate::model::View;
use crate::scene::{FontFamily, Fonts};
use crate::text::{LineBreaks, Widths};
use crate::theme::palette::Palette;

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
    /// Size of what stands between title and text: who tells it, and headings.
    pub heading_size: f64,
    /// Size of the introduction and of the phase names.
    pub lead_size: f64,
    /// Size of the text on cards.
    pub body_size: f64,
    /// Size of captions, legend and foot.
    pub small_size: f64,
    /// The letters of all text.
    pub fonts: Fonts,
    /// The room kept for each letter. Text always fits in Arimo, Arial and the wider sans-serifs a
    /// reader may have instead, unless the drawing is one [in letters of its own](Self::in_own_letters).
    pub widths: Widths,
    /// How lines of text end.
    pub line_breaks: LineBreaks,
    /// The colours.
    pub palette: Palette,
    /// How journeys are drawn that do not say so themselves.
    pub view: View,
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
            heading_size: 17.0,
            lead_size: 14.0,
            body_size: 12.0,
            small_size: 11.0,
            fonts: Fonts { families: FONTS.map(str::to_owned).to_vec(), files: Vec::new() },
            widths: Widths::default(),
            line_breaks: LineBreaks::default(),
            palette: Palette::default(),
            view: View::default(),
        }
    }
}

impl Theme {
    /// The same theme in other letters: those of the first family, and for what it lacks those of
    /// the others; `widths` keep room for them and for the fonts that a reader without them sees.
    #[must_use]
    pub fn with_typeface(mut self, families: Vec<FontFamily>, widths: Widths) -> Self {
        let names = &mut self.fonts.families;
        for (at, FontFamily { name, .. }) in families.iter().enumerate() {
            if at == 0 {
                names.retain(|other| other != name);
                names.insert(0, name.clone());
            } else if !names.contains(name) {
                names.push(name.clone());
            }
        }
        Self { fonts: Fonts { files: families, ..self.fonts }, widths, ..self }
    }

    /// The same theme for a drawing that is seen in no letters but its own, as a PDF is: no room is
    /// kept for others. Which formats have their own, [`crate::write::Format::has_own_letters`] says.
    #[must_use]
    pub fn in_own_letters(&self) -> Self {
        Self { widths: self.widths.in_own_letters(), ..self.clone() }
    }

    /// The same theme for a drawing whose lines the program that shows it breaks again, as that of slides does:
    /// there is room for them wherever they end, in letters no wider than room is kept for.
    #[must_use]
    pub fn broken_again(&self) -> Self {
        Self { line_breaks: LineBreaks::Filled, ..self.clone() }
    }

    /// Distance between two baselines of text of this size: a third more than the size, in whole
    /// even px so that the middle of a card falls on a whole px.
    #[must_use]
    pub fn line_height(&self, size: f64) -> f64 {
        (size * 4.0 / 6.0).round() * 2.0
    }
}
