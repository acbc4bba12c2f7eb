//! The words in a lane where its line stops because nothing is told in a whole phase.

use crate::layout::context::{Sheet, Thread};
use crate::layout::frame::{COLUMN_PADDING, Column, Frame};
use crate::layout::lanes::level_labels::heights_of;
use crate::layout::lanes::placed_events::PlacedEvents;
use crate::layout::marks::thread::{self, Obstacle};
use crate::layout::text_block::TextBlock;
use crate::model::PartyKind;
use crate::scene::{Group, Node, Point, Role, Segment, TextStyle};
use crate::theme::Theme;
use crate::words;

/// How far the words stay from lines, cards and curves.
const CLEAR: f64 = 4.0;
/// How far they move to a side at a time until they stand free.
const STRIDE: f64 = 4.0;

/// What is said of a pass in which a line stops.
pub(super) struct SilenceWords {
    pass: usize,
    words: TextBlock,
}

/// What may be in the way of words in a lane.
struct InTheWay<'a> {
    obstacles: Vec<Obstacle>,
    curves: &'a [Vec<Segment>],
    /// The heights of its levels, from the highest.
    levels: Vec<f64>,
}

/// The words for all silences in the lane of a party; those that several lines share once. A plan tells
/// of nothing that happened.
pub(super) fn silence_words(
    party: usize,
    threads: &[Thread],
    sheet: &Sheet<'_>,
) -> Vec<SilenceWords> {
    let mut said: Vec<(usize, String)> = Vec::new();
    let is_plan = sheet.journey.kind_of(party) == PartyKind::Plan;
    for own in threads.iter().filter(|_| !is_plan) {
        for silence in sheet.journey.silences((party, own.line), &sheet.passes, &own.runs) {
            let words = words::not_told(silence, own.line, sheet.journey);
            if !said.contains(&(silence.pass, words.clone())) {
                said.push((silence.pass, words));
            }
        }
    }
    let style = TextStyle::plain(sheet.theme.small_size, sheet.theme.palette.grey_text);
    let words = |(pass, text): (usize, String)| {
        let room = sheet.theme.card_width;
        let words = TextBlock::new(&text, style, room, sheet.language(), sheet.theme);
        SilenceWords { pass, words: words.in_our_words() }
    };
    said.into_iter().map(words).collect()
}

/// Draws what is said in a lane on a band, where there is room for it.
pub(super) fn draw(
    placed: &PlacedEvents<'_>,
    frame: &Frame,
    top: f64,
    theme: &Theme,
    out: &mut Vec<Node>,
) {
    let lane = placed.lane;
    let mut way: Option<InTheWay<'_>> = None;
    for own in &lane.silences {
        let Some(column) = frame.column(own.pass) else { continue };
        let way = way.get_or_insert_with(|| InTheWay {
            obstacles: obstacles(placed, frame, theme),
            curves: placed.curves(frame, theme),
            levels: heights_of(&lane.labels, placed.heights).collect(),
        });
        let Some((x, y)) = own.place(column, way) else { continue };
        way.obstacles.push(own.area((x, y)));
        let mut nodes = Vec::with_capacity(1);
        own.words.draw_into(x, top + y, &mut nodes);
        out.push(Group::silent(Role::NotTold, nodes).into());
    }
}

/// The points and words of the steps in a lane, and the ties from the lanes over it that run through it.
fn obstacles(placed: &PlacedEvents<'_>, frame: &Frame, theme: &Theme) -> Vec<Obstacle> {
    let lane = placed.lane;
    let obstacle = |(step, left): (usize, f64)| match placed.extents[step] {
        Some(own) => {
            let right = left + theme.card_width;
            Some(Obstacle { left, right, top: own.top, bottom: own.bottom })
        }
        None => (lane.party > 0 && lane.acts[step]).then_some(Obstacle {
            left: left - CLEAR,
            right: left + COLUMN_PADDING,
            top: f64::NEG_INFINITY,
            bottom: f64::INFINITY,
        }),
    };
    frame.steps().filter_map(obstacle).collect()
}

impl SilenceWords {
    /// Where they stand free between two levels: in the middle of a column, or as near to it as can be.
    fn place(&self, column: &Column, way: &InTheWay<'_>) -> Option<Point> {
        let room = column.room() - self.words.width();
        let middle = column.left + COLUMN_PADDING + room / 2.0;
        let height = self.words.height();
        let gaps = way.levels.windows(2).filter(|pair| pair[1] - pair[0] >= height + 2.0 * CLEAR);
        let tops: Vec<f64> = gaps.map(|pair| (pair[0] + pair[1] - height) / 2.0).collect();
        let strides = if room < 0.0 { 0 } else { 1 + (room / 2.0 / STRIDE) as usize };
        let lefts = (0..strides).map(|at| at as f64 * STRIDE);
        let lefts = lefts.flat_map(|by| [middle - by, middle + by]);
        let mut places = lefts.flat_map(|x| tops.iter().map(move |&y| (x, y)));
        places.find(|&at| way.leaves_free(&self.area(at)))
    }

    /// What they take up with their top left corner here, and what is kept free around them.
    fn area(&self, (x, y): Point) -> Obstacle {
        let (right, bottom) = (x + self.words.width() + CLEAR, y + self.words.height() + CLEAR);
        Obstacle { left: x - CLEAR, right, top: y - CLEAR, bottom }
    }
}

impl InTheWay<'_> {
    fn leaves_free(&self, area: &Obstacle) -> bool {
        !self.obstacles.iter().any(|it| it.meets(area))
            && !self.curves.iter().any(|curve| thread::passes(curve, area))
    }
}
