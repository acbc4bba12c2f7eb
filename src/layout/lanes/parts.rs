use crate::scene::{Node, TextStyle};
use std::collections::VecDeque;

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::lane;
use crate::layout::text_block::TextBlock;
use crate::theme::Theme;
use crate::words;

/// What stands in a lane that can be cut: one part of it after another, each on a page of its own.
/// A lane that is no higher than a page has one part.
pub(crate) struct Parts<T> {
    title: TextBlock,
    /// Under the title of every part but the first.
    continued: TextBlock,
    /// Those still to be drawn, each with how high the lane is there.
    queue: VecDeque<(T, f64)>,
    begun: bool,
}

/// How often a height for the parts is tried.
const TRIES: usize = 6;

/// As few parts of at most this height as there can be, about as high as one another. `place` makes
/// parts of at most a height, or higher where one thing in them is.
pub(crate) fn even<T>(most: f64, place: impl Fn(f64) -> Vec<(T, f64)>) -> Vec<(T, f64)> {
    let mut best = place(most);
    if best.len() == 1 {
        return best;
    }
    let (mut too_low, mut enough) = (0.0, most);
    for _ in 0..TRIES {
        let tried = f64::midpoint(too_low, enough);
        let parts = place(tried);
        if parts.len() == best.len() && parts.iter().all(|(_, height)| *height <= tried) {
            (best, enough) = (parts, tried);
        } else {
            too_low = tried;
        }
    }
    best
}

impl<T> Parts<T> {
    pub fn new(title: TextBlock, sheet: &Sheet<'_>) -> Self {
        let look = TextStyle::plain(sheet.theme.small_size, sheet.theme.palette.ink);
        let language = sheet.language();
        let continued =
            TextBlock::new(words::continued(language), look, lane::GUTTER, language, sheet.theme);
        Self { title, continued, queue: VecDeque::new(), begun: false }
    }

    pub fn title(&self) -> &TextBlock {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Things under one another, those of each part, in parts of at most a height.
    fn parts(heights: &[f64], most: f64) -> Vec<Vec<f64>> {
        let place = |most: f64| {
            let mut parts = vec![(Vec::new(), 0.0)];
            for &height in heights {
                let (part, own): &mut (Vec<f64>, f64) = parts.last_mut().expect("at least one");
                if part.is_empty() || *own + height <= most {
                    part.push(height);
                    *own += height;
                } else {
                    parts.push((vec![height], height));
                }
            }
            parts
        };
        even(most, place).into_iter().map(|(part, _)| part).collect()
    }

    #[test]
    fn what_fits_is_one_part() {
        assert_eq!(parts(&[10.0, 20.0, 30.0], 60.0), [[10.0, 20.0, 30.0]]);
    }

    #[test]
    fn parts_are_about_as_high_as_one_another() {
        assert_eq!(parts(&[10.0; 6], 50.0), [[10.0; 3], [10.0; 3]]);
    }

    #[test]
    fn there_are_no_more_parts_than_with_each_as_full_as_it_can_be() {
        assert_eq!(parts(&[10.0, 30.0, 10.0, 10.0], 40.0).len(), 2);
    }

    #[test]
    fn what_is_higher_than_a_part_stands_in_one_by_itself() {
        assert_eq!(parts(&[10.0, 90.0], 50.0), [[10.0], [90.0]]);
    }
}
