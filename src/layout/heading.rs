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
        Self::named(journey, room, measure, theme).with(
            introduced(journey, theme),
            measure,
            journey,
            theme,
        )
    }

    /// Only the title and who tells the story.
    pub fn named(journey: &Journey, room: f64, measure: f64, theme: &Theme) -> Self {
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
        blocks.retain(|block| !block.is_empty());
        Self { blocks }
    }

    fn with(
        mut self,
        said: Vec<(String, TextStyle)>,
        measure: f64,
        journey: &Journey,
        theme: &Theme,
    ) -> Self {
        let block = |(text, style): (String, TextStyle)| {
            TextBlock::new(&text, style, measure, journey.language_of(&text), theme)
        };
        self.blocks.extend(said.into_iter().map(block).filter(|block| !block.is_empty()));
        self
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

/// How those who tell the story introduce themselves, and what they want.
pub(crate) fn introduced(journey: &Journey, theme: &Theme) -> Vec<(String, TextStyle)> {
    let ink = theme.palette.ink;
    let lead = TextStyle::italic(theme.lead_size, ink);
    let introduction = words::introduction(journey).map(|text| (text, lead));
    let small = TextStyle::plain(theme.body_size, ink);
    let wants = words::wants(journey).into_iter().map(|line| (line, small));
    introduction.into_iter().chain(wants).collect()
}
