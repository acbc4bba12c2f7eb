//! The words at the edge of a lane for its levels.

use crate::layout::context::Sheet;
use crate::layout::frame::{Frame, GUTTER};
use crate::layout::lanes::heights::Heights;
use crate::layout::text_block::TextBlock;
use crate::model::Level;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// The words at the lane's edge for a level, or for the cards whose level is not known.
struct LevelName {
    level: Option<Level>,
    words: TextBlock,
}

/// The words at the lane's edge, from top to bottom; none when no card has a level.
pub(crate) struct LevelNames(Vec<LevelName>);

impl LevelNames {
    /// Those of a party's scale, for cards at these levels.
    pub fn new(
        party: usize,
        mut used: impl Iterator<Item = Option<Level>> + Clone,
        sheet: &Sheet<'_>,
    ) -> Self {
        if !used.clone().any(|level| level.is_some()) {
            return Self(Vec::new());
        }
        let theme = sheet.theme;
        let text_style = TextStyle::bold(theme.body_size, theme.palette.ink);
        let block = |text: &str| TextBlock::new(text, text_style, GUTTER, sheet.language(), theme);
        let named = (0..).zip(&sheet.journey.scale_of(party).levels);
        let mut names: Vec<LevelName> = named
            .map(|(rank, name)| LevelName { level: Some(Level::rank(rank)), words: block(name) })
            .collect();
        if used.any(|level| level.is_none()) {
            let words = block(words::level_unknown(sheet.language()));
            names.push(LevelName { level: None, words });
        }
        Self(names)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many levels there are.
    pub fn levels(&self) -> usize {
        self.0.iter().filter(|name| name.level.is_some()).count()
    }

    /// How many distances between levels there are.
    pub fn intervals(&self) -> f64 {
        self.levels().saturating_sub(1) as f64
    }

    /// The least distance between two levels that keeps the words of each free of the next.
    pub fn apart(&self) -> f64 {
        let middles = |pair: &[LevelName]| match pair {
            [above, below] => f64::midpoint(above.words.height(), below.words.height()),
            _ => 0.0,
        };
        self.0.windows(2).map(middles).fold(0.0, f64::max)
    }

    /// How far the first reaches above its level.
    pub fn above_first(&self) -> Option<f64> {
        self.0.first().map(|name| name.words.height() / 2.0)
    }

    /// How far down the last reaches.
    pub fn bottom(&self, heights: Heights) -> Option<f64> {
        self.0.last().map(|name| heights.of(name.level) + name.words.height() / 2.0)
    }

    /// The heights of the levels, from the top of the lane.
    pub fn heights(&self, heights: Heights) -> impl Iterator<Item = f64> {
        let known = self.0.iter().filter(|name| name.level.is_some());
        known.map(move |name| heights.of(name.level))
    }

    /// Draws each at its height in a lane whose top is here.
    pub fn draw(&self, heights: Heights, frame: &Frame, top: f64, out: &mut Vec<Node>) {
        for name in &self.0 {
            let y = top + heights.of(name.level) - name.words.height() / 2.0;
            let mut nodes = Vec::with_capacity(1);
            name.words.draw_into(frame.gutter, y, &mut nodes);
            out.push(Group::silent(Role::LevelName, nodes).into());
        }
    }
}
