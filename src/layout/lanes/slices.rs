//! A lane that is higher than a page goes on over the next: it is cut into slices.

use crate::layout::context::Sheet;
use crate::layout::frame::{Frame, GUTTER};
use crate::layout::lanes::lane;
use crate::layout::text_block::TextBlock;
use crate::scene::{Node, TextStyle};
use crate::theme::Theme;
use crate::words;

/// The words at the edge of a lane that can be cut.
pub(crate) struct EdgeWords {
    pub title: TextBlock,
    /// Under the title of every slice but the first.
    continued: TextBlock,
}

impl EdgeWords {
    pub fn new(title: TextBlock, sheet: &Sheet<'_>) -> Self {
        let style = TextStyle::plain(sheet.theme.small_size, sheet.theme.palette.ink);
        let language = sheet.language();
        let continued = words::continued(language);
        let continued = TextBlock::new(continued, style, GUTTER, language, sheet.theme);
        Self { title, continued }
    }

    /// How high they are at slice `at`, from 0.
    pub fn height(&self, at: usize) -> f64 {
        self.title.height() + if at > 0 { self.continued.height() } else { 0.0 }
    }
}

/// One slice of a lane: what stands in it, and where it is among the slices, from 0.
pub(crate) struct Slice<T> {
    pub content: T,
    pub at: usize,
    pub height: f64,
}

impl<T> Slice<T> {
    /// As few slices as there can be, about as high as one another, each no higher than `most` unless
    /// one thing in it is. `place` makes slices of at most a height.
    pub fn all(most: f64, place: impl Fn(f64) -> Vec<(T, f64)>) -> impl Iterator<Item = Self> {
        let slices = even(most, place).into_iter().enumerate();
        slices.map(|(at, (content, height))| Self { content, at, height })
    }

    /// Draws the ground and the words at the edge.
    pub fn draw_ground(
        &self,
        edge: &EdgeWords,
        frame: &Frame,
        top: f64,
        theme: &Theme,
        out: &mut Vec<Node>,
    ) {
        lane::ground(frame, top, self.height, theme, out);
        lane::draw_title(&edge.title, frame, top, out);
        if self.at > 0 {
            lane::draw_title(&edge.continued, frame, top + edge.title.height(), out);
        }
    }
}

/// How often a height for the slices is tried.
const TRIES: usize = 6;

/// As few slices of at most this height as there can be, about as high as one another. `place` makes
/// slices of at most a height, or higher where one thing in them is.
fn even<T>(most: f64, place: impl Fn(f64) -> Vec<(T, f64)>) -> Vec<(T, f64)> {
    let mut best = place(most);
    if best.len() == 1 {
        return best;
    }
    let (mut too_low, mut enough) = (0.0, most);
    for _ in 0..TRIES {
        let tried = f64::midpoint(too_low, enough);
        let slices = place(tried);
        if slices.len() == best.len() && slices.iter().all(|(_, height)| *height <= tried) {
            (best, enough) = (slices, tried);
        } else {
            too_low = tried;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Things under one another, those of each slice, in slices of at most a height.
    fn slices(heights: &[f64], most: f64) -> Vec<Vec<f64>> {
        let place = |most: f64| {
            let mut slices = vec![(Vec::new(), 0.0)];
            for &height in heights {
                let (slice, own): &mut (Vec<f64>, f64) = slices.last_mut().expect("at least one");
                if slice.is_empty() || *own + height <= most {
                    slice.push(height);
                    *own += height;
                } else {
                    slices.push((vec![height], height));
                }
            }
            slices
        };
        even(most, place).into_iter().map(|(slice, _)| slice).collect()
    }

    #[test]
    fn what_fits_is_one_part() {
        assert_eq!(slices(&[10.0, 20.0, 30.0], 60.0), [[10.0, 20.0, 30.0]]);
    }

    #[test]
    fn parts_are_about_as_high_as_one_another() {
        assert_eq!(slices(&[10.0; 6], 50.0), [[10.0; 3], [10.0; 3]]);
    }

    #[test]
    fn there_are_no_more_slices_than_with_each_as_full_as_it_can_be() {
        assert_eq!(slices(&[10.0, 30.0, 10.0, 10.0], 40.0).len(), 2);
    }

    #[test]
    fn what_is_higher_than_a_slice_stands_in_one_by_itself() {
        assert_eq!(slices(&[10.0, 90.0], 50.0), [[10.0], [90.0]]);
    }
}
