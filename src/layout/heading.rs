//! The heading of a journey: its title, who tells it, and how they introduce themselves.

use crate::layout::text_block::TextBlock;
use crate::model::{Journey, Place};
use crate::scene::{Group, Node, Role, TextStyle};
use crate::theme::Theme;
use crate::words;

/// The widest comfortable line of running text.
pub(crate) const MEASURE: f64 = 880.0;
/// Room between title, narrator and introduction.
const GAP: f64 = 4.0;

/// The title, who tells the story, and how they introduce themselves.
pub(crate) struct Heading {
    blocks: Vec<TextBlock>,
}

impl Heading {
    /// `measure` is how wide a line of running text may be.
    pub fn new(journey: &Journey, room: f64, measure: f64, theme: &Theme) -> Self {
        let palette = &theme.palette;
        let block = |text: &str, style, room| {
            TextBlock::new(text, style, room, journey.language_of(text), theme)
        };
        let mut blocks = vec![
            block(&journey.title, TextStyle::bold(theme.title_size, palette.ink), room)
                .into_heading(1),
        ];
        if let Some(line) = words::narrator_line(journey) {
            let style = TextStyle::plain(theme.heading_size, palette.grey_text);
            blocks.push(block(&line, style, measure).in_our_words());
        }
        if let Some(text) = words::introduction(journey) {
            blocks.push(block(&text, TextStyle::italic(theme.lead_size, palette.ink), measure));
        }
        let small = TextStyle::plain(theme.body_size, palette.ink);
        blocks.extend(words::wants(journey).iter().map(|line| block(line, small, measure)));
        blocks.retain(|block| !block.is_empty());
        Self { blocks }
    }

    pub fn height(&self) -> f64 {
        let text: f64 = self.blocks.iter().map(TextBlock::height).sum();
        text + GAP * self.blocks.len().saturating_sub(1) as f64
    }

    pub fn draw(self, x: f64, mut y: f64, journey: &Journey) -> Node {
        let mut nodes = Vec::with_capacity(self.blocks.len() * 2);
        for block in self.blocks {
            y = block.draw_into(x, y, &mut nodes) + GAP;
        }
        let label = journey.language.pick("Titel en verteller", "Title and narrator").to_owned();
        Group::new(Role::Title, label, nodes).showing(Some(Place::Journey)).into()
    }
}
