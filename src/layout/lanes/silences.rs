//! The words where a line stops because nothing is told in a whole phase.

use crate::layout::context::Sheet;
use crate::layout::frame::{COLUMN_PADDING, Column};
use crate::layout::marks::thread::{self, Obstacle};
use crate::layout::text_block::TextBlock;
use crate::model::PartyKind;
use crate::scene::{Group, Node, Point, Role, Segment, TextStyle};
use crate::words;

/// How far the words stay from lines, cards and curves.
pub(super) const CLEAR: f64 = 4.0;
/// How far they move to a side at a time until they stand free.
const STRIDE: f64 = 4.0;

/// What is said of a pass in which a line stops.
pub(crate) struct SilenceWords {
    pub pass: usize,
    /// In one line, and in narrower ones.
    words: [TextBlock; 3],
}

/// How large the words are, and how wide where they find no room in one line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SilenceForm {
    pub size: f64,
    pub narrow: [f64; 2],
}

/// What may be in the way of words among levels.
pub(crate) struct InTheWay<'a> {
    pub obstacles: Vec<Obstacle>,
    pub curves: &'a [Vec<Segment>],
    /// The heights of its levels, from the highest.
    pub levels: Vec<f64>,
}

/// The words for all silences on the lines of a party, each with the steps that its pieces run through; those that
/// several lines share once. A plan tells of nothing that happened.
pub(crate) fn silence_words<'a>(
    party: usize,
    lines: impl Iterator<Item = (usize, &'a [Vec<usize>])>,
    form: SilenceForm,
    sheet: &Sheet<'_>,
) -> Vec<SilenceWords> {
    let mut said: Vec<(usize, String)> = Vec::new();
    let is_plan = sheet.journey.kind_of(party) == PartyKind::Plan;
    for (line, runs) in lines.filter(|_| !is_plan) {
        for silence in sheet.journey.silences((party, line), &sheet.passes, runs) {
            let words = words::not_told(silence, line, sheet.journey);
            let own = (silence.pass, words);
            if !said.contains(&own) {
                said.push(own);
            }
        }
    }
    let style = TextStyle::plain(form.size, sheet.theme.palette.grey_text);
    let [narrow, narrowest] = form.narrow;
    let words = |(pass, text): (usize, String)| {
        let words = [f64::INFINITY, narrow, narrowest].map(|room| {
            let words = TextBlock::new(&text, style, room, sheet.language(), sheet.theme);
            words.in_our_words()
        });
        SilenceWords { pass, words }
    };
    said.into_iter().map(words).collect()
}

impl SilenceWords {
    /// Draws them in their column, among levels whose heights are from this top, where there is room for them.
    pub fn draw(&self, column: &Column, top: f64, way: &mut InTheWay<'_>) -> Option<Node> {
        let free = self.words.iter().find_map(|words| Some((words, place(words, column, way)?)));
        let (words, (x, y)) = free?;
        way.obstacles.push(area(words, (x, y)));
        let mut nodes = Vec::with_capacity(1);
        words.draw_into(x, top + y, &mut nodes);
        Some(Group::silent(Role::NotTold, nodes).into())
    }
}

/// Where words stand free between two levels: in the middle of a column, or as near to it as can be.
fn place(words: &TextBlock, column: &Column, way: &InTheWay<'_>) -> Option<Point> {
    let (room, height) = (column.room() - words.width(), words.height());
    let middle = column.left + COLUMN_PADDING + room / 2.0;
    let gaps = way.levels.windows(2).filter(|pair| pair[1] - pair[0] >= height + 2.0 * CLEAR);
    let tops: Vec<f64> = gaps.map(|pair| (pair[0] + pair[1] - height) / 2.0).collect();
    let strides = if room < 0.0 { 0 } else { 1 + (room / 2.0 / STRIDE) as usize };
    let lefts = (0..strides).map(|at| at as f64 * STRIDE).flat_map(|by| [middle - by, middle + by]);
    let mut places = lefts.flat_map(|x| tops.iter().map(move |&y| (x, y)));
    places.find(|&at| way.leaves_free(&area(words, at)))
}

/// What words take up with their top left corner here, and what is kept free around them.
pub(crate) fn area(words: &TextBlock, (x, y): Point) -> Obstacle {
    let (right, bottom) = (x + words.width() + CLEAR, y + words.height() + CLEAR);
    Obstacle { left: x - CLEAR, right, top: y - CLEAR, bottom }
}

impl InTheWay<'_> {
    pub(crate) fn leaves_free(&self, area: &Obstacle) -> bool {
        !self.obstacles.iter().any(|it| it.meets(area))
            && !self.curves.iter().any(|curve| thread::passes(curve, area))
    }
}
