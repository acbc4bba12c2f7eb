//! A paragraph on a card, and how large and in which letters it is set.

use crate::layout::cards::outline::Outline;
use crate::layout::context::Sheet;
use crate::scene::TextStyle;

/// Letter sizes to try, largest first: 18, 15, 12 and 9 points.
pub(crate) const SIZES: [f64; 4] = [24.0, 20.0, 16.0, 12.0];
/// The most that letters of phases and of what is grey may measure.
const PHASE: f64 = 16.0;
/// Letters of what is small.
pub(crate) const SMALL: f64 = 12.0;

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ParagraphStyle {
    Plain,
    Italic,
    Grey,
    /// The title of the journey.
    Title,
    /// The name of an organisation.
    Organisation,
    /// The name of a phase.
    Phase,
    Small,
}

/// Text to be set in one way.
#[derive(Debug, Clone)]
pub(crate) struct CardParagraph {
    pub text: String,
    pub style: ParagraphStyle,
}

impl CardParagraph {
    pub fn new(text: impl Into<String>, style: ParagraphStyle) -> Self {
        Self { text: text.into(), style }
    }

    /// How its letters look where the text of a card is so large, in this frame.
    pub fn text_style(&self, frame: Option<Outline>, size: f64, sheet: &Sheet<'_>) -> TextStyle {
        let palette = &sheet.theme.palette;
        let ink = frame.map_or(palette.ink, |frame| frame.ink(palette));
        let grey = frame.map_or(palette.grey_text, |frame| frame.grey(palette));
        match self.style {
            ParagraphStyle::Plain => TextStyle::plain(size, ink),
            ParagraphStyle::Italic => TextStyle::italic(size, ink),
            ParagraphStyle::Grey => TextStyle::plain(size.min(PHASE), grey),
            ParagraphStyle::Title => TextStyle::bold(size, ink),
            ParagraphStyle::Organisation => TextStyle::bold(size, palette.blue),
            ParagraphStyle::Phase => TextStyle::bold(size.min(PHASE), ink),
            ParagraphStyle::Small => TextStyle::plain(SMALL, palette.grey_text),
        }
    }
}
