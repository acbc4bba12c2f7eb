//! The words at the edge of the lane of what happens on a worksheet: whose it is, and the levels.

use crate::layout::blank::worksheet_size::GUTTER;
use crate::layout::text_block::TextBlock;
use crate::model::Journey;
use crate::scene::TextStyle;
use crate::theme::Theme;
use crate::words;

/// Room around words.
pub(crate) const PADDING: f64 = 8.0;
/// Room between the names of two levels.
const NAME_GAP: f64 = 4.0;

/// Whose levels they are, and their names from the highest to the lowest.
pub(crate) struct LevelNames {
    pub title: TextBlock,
    pub names: Vec<TextBlock>,
}

impl LevelNames {
    pub fn new(journey: &Journey, theme: &Theme) -> Self {
        let style = TextStyle::bold(theme.body_size, theme.palette.ink);
        let block =
            |text: &str| TextBlock::new(text, style, GUTTER - PADDING, journey.language, theme);
        let names = journey.scale_of(0).levels.iter().map(|level| block(level)).collect();
        Self { title: block(&words::teller(journey, 0, &[])), names }
    }

    /// The height in which no name touches another.
    pub fn least_height(&self) -> f64 {
        let tallest = self.names.iter().map(TextBlock::height).fold(0.0, f64::max);
        self.title.height() + PADDING + self.names.len() as f64 * (tallest + NAME_GAP)
    }
}
