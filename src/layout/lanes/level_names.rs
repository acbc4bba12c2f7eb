//! The words at the edge of a lane for its levels.

use crate::layout::context::Sheet;
use crate::layout::frame::{Frame, GUTTER};
use crate::layout::lanes::heights::Heights;
use crate::layout::lanes::level_labels::{LevelLabel, apart, level_labels, levelled};
use crate::model::Level;
use crate::scene::{Group, Node, Role, TextStyle};

/// The words at the lane's edge, from top to bottom; none when no card has a level.
pub(crate) struct LevelNames(Vec<LevelLabel>);

impl LevelNames {
    /// Those of a party's scale, for cards at these levels.
    pub fn new(party: usize, used: impl Iterator<Item = Option<Level>>, sheet: &Sheet<'_>) -> Self {
        let bold = TextStyle::bold(sheet.theme.body_size, sheet.theme.palette.ink);
        Self(level_labels(party, used, bold, GUTTER, sheet))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many levels there are.
    pub fn levels(&self) -> usize {
        levelled(&self.0)
    }

    /// How many distances between levels there are.
    pub fn intervals(&self) -> f64 {
        self.levels().saturating_sub(1) as f64
    }

    /// The least distance between two levels that keeps the words of each free of the next.
    pub fn apart(&self) -> f64 {
        apart(&self.0)
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
