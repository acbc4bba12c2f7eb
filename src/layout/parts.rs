use std::collections::VecDeque;

use super::block::{Block, Look};
use super::frame::Frame;
use super::lane;
use super::sheet::Sheet;
use super::theme::Theme;
use crate::scene::Node;
use crate::words;

/// What stands in a lane that can be cut: one part of it after another, each on a page of its own.
/// A lane that is no higher than a page has one part.
pub(super) struct Parts<T> {
    title: Block,
    /// Under the title of every part but the first.
    continued: Block,
    /// Those still to be drawn, each with how high the lane is there.
    queue: VecDeque<(T, f64)>,
    begun: bool,
}

impl<T> Parts<T> {
    pub fn new(title: Block, sheet: &Sheet<'_>) -> Self {
        let look = Look::plain(sheet.theme.small_size, sheet.theme.palette.ink);
        let language = sheet.language();
        let continued =
            Block::new(words::continued(language), look, lane::GUTTER, language, sheet.theme);
        Self { title, continued, queue: VecDeque::new(), begun: false }
    }

    pub fn title(&self) -> &Block {
        &self.title
    }

    /// How high the words at the top of the edge are, at part `at` (from 0).
    pub fn head(&self, at: usize) -> f64 {
        self.title.height() + if at > 0 { self.continued.height() } else { 0.0 }
    }

    /// Takes in the parts on a band, in order, each with the height of the lane.
    pub fn settle(&mut self, parts: impl IntoIterator<Item = (T, f64)>) {
        self.queue = parts.into_iter().collect();
        self.begun = false;
    }

    /// The height of the lane at the part that comes next.
    pub fn height(&self) -> f64 {
        self.queue.front().map_or(0.0, |(_, height)| *height)
    }

    /// What stands in the part that comes next.
    pub fn shown(&self) -> Option<&T> {
        self.queue.front().map(|(part, _)| part)
    }

    /// Takes out what stands in the part that comes next, to draw it.
    pub fn take(&mut self) -> T
    where
        T: Default,
    {
        self.queue.front_mut().map(|(part, _)| std::mem::take(part)).unwrap_or_default()
    }

    /// Goes on to the next part; says whether there is one.
    pub fn turn(&mut self) -> bool {
        self.queue.pop_front();
        self.begun = true;
        !self.queue.is_empty()
    }

    /// Draws the ground and the title.
    pub fn ground(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height(), theme, out);
        lane::draw_title(&self.title, frame, top, out);
        if self.begun {
            lane::draw_title(&self.continued, frame, top + self.title.height(), out);
        }
    }
}
