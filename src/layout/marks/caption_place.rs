//! Where the small words at the head of a card stand so that no line runs through them.
//!
//! A line at a level runs through the whole lane: words that would stand on one stand a little higher, on it
//! or with it between two of their lines. The curve comes and goes behind the card from one side each: words
//! that it would run through stand further right, beginning over the same card.

use smallvec::SmallVec;

use crate::layout::marks::thread::{self, Obstacle, WIDTH};
use crate::layout::text_block::Letters;
use crate::scene::Segment;

/// A line at a level stays so far from letters.
const CLEAR: f64 = 1.25;
/// Words stand at most so much higher for that.
const MOST_UP: usize = 18;
/// How far words move right at a time, and how far the curve stays from them.
const STRIDE: f64 = 4.0;
const BESIDE_CURVE: f64 = WIDTH / 2.0 + 1.5;

/// How far words stand from where they begin: over the left end of their card.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct CaptionPlace {
    pub right: f64,
    pub up: f64,
    /// Whether no line runs through them there.
    pub is_free: bool,
    /// How wide they are there at most, where their lines are shorter than usual.
    pub room: Option<f64>,
}

/// The letters of words over a card, in the lane.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordsOverCard<'a> {
    /// Those of each line, from where they begin.
    pub letters: &'a [Letters],
    pub left: f64,
    /// How wide the words are, and the room from where they begin.
    pub width: f64,
    pub room: f64,
}

/// Whether none of these lines runs through letters that stand so much higher.
pub(crate) fn is_clear(letters: &[Letters], up: f64, mut lines: impl Iterator<Item = f64>) -> bool {
    lines.all(|y| {
        let is_clear = |it: &Letters| y <= it.top - up - CLEAR || y >= it.bottom - up + CLEAR;
        letters.iter().all(is_clear)
    })
}

/// Whether none of these curves runs through letters that begin here.
pub(crate) fn is_beside(letters: &[Letters], left: f64, curves: &[&[Segment]]) -> bool {
    letters.iter().all(|line| {
        let area = Obstacle {
            left: left - BESIDE_CURVE,
            right: left + line.right + BESIDE_CURVE,
            top: line.top - BESIDE_CURVE,
            bottom: line.bottom + BESIDE_CURVE,
        };
        !curves.iter().any(|curve| thread::passes(curve, &area))
    })
}

/// Whether no line runs through what lies between these heights. Words have their letters between their top and
/// their bottom: where none does, no letter has to be looked at.
pub(crate) fn is_between(top: f64, bottom: f64, mut lines: impl Iterator<Item = f64>) -> bool {
    lines.all(|y| y <= top - CLEAR || y >= bottom + CLEAR)
}

/// How much higher these letters have to stand so that none of these lines runs through them; nothing where
/// they would be too far from their card.
pub(crate) fn up(letters: &[Letters], lines: &(impl Iterator<Item = f64> + Clone)) -> Option<f64> {
    let is_free = |up: &f64| is_clear(letters, *up, lines.clone());
    (0..=MOST_UP).map(|up| up as f64).find(is_free)
}

/// How far right words have to stand over their card so that none of these curves runs through them; nothing where
/// there is no room for that.
pub(crate) fn right(words: &WordsOverCard<'_>, curves: &[Vec<Segment>]) -> Option<f64> {
    let (first, last) = (words.left - BESIDE_CURVE, words.left + words.room.max(words.width));
    let near = |curve| thread::near(curve, first, last + BESIDE_CURVE);
    let curves: SmallVec<[&[Segment]; 4]> = curves.iter().map(|it| near(it)).collect();
    let is_free = |right: &f64| is_beside(words.letters, words.left + right, &curves);
    let most = ((words.room - words.width) / STRIDE).max(0.0) as usize;
    (0..=most).map(|at| at as f64 * STRIDE).find(is_free)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_on_a_line_that_would_run_through_them() {
        let letters = [Letters { right: 20.0, top: 100.0, bottom: 112.0 }];
        assert_eq!(up(&letters, &[90.0, 114.0].into_iter()), Some(0.0));
        assert_eq!(up(&letters, &[110.0].into_iter()), Some(4.0));
        assert_eq!(up(&letters, &[92.0, 106.0].into_iter()), None);
    }

    #[test]
    fn words_stand_right_of_a_curve_that_comes_from_above() {
        let curve = thread::segments(&[vec![(0.0, 0.0), (100.0, 200.0)].into()]);
        let letters = [Letters { right: 20.0, top: 100.0, bottom: 112.0 }];
        let words = WordsOverCard { letters: &letters, left: 40.0, width: 20.0, room: 120.0 };
        let right = right(&words, &[curve]).expect("room beside the curve");
        assert!(right > 10.0 && right < 40.0, "{right}");
        let letters = [Letters { right: 118.0, ..letters[0] }];
        let wide = WordsOverCard { letters: &letters, width: 118.0, ..words };
        let curve = thread::segments(&[vec![(0.0, 0.0), (100.0, 200.0)].into()]);
        assert_eq!(super::right(&wide, &[curve]), None);
    }
}
