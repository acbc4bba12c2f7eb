//! What is said among curves: where these stop because nothing is told in a whole phase, and whose a curve
//! is that ends before others.

use crate::layout::frame::{COLUMN_PADDING, Column};
use crate::layout::lanes::silences::{self, InTheWay, SilenceForm, SilenceWords, silence_words};
use crate::layout::marks::thread::{self, Obstacle};
use crate::layout::plot::axes::{Axes, Curve};
use crate::layout::plot::look::Silences;
use crate::layout::plot::plot::{Plot, Spot};
use crate::layout::text_block::TextBlock;
use crate::scene::{Node, Point, Segment};

/// How wide words of several lines are, in letter sizes; and how far they stay within the column of their phase.
const NARROW: [f64; 2] = [6.0, 4.5];
const INSIDE: f64 = 2.0;
/// How far the name of a curve stands from its last point, and from the line of a level.
const BESIDE_POINT: f64 = 4.0;
const OFF_LINE: f64 = 2.0;

impl Plot<'_> {
    /// What is said where the curves stop because nothing is told in a whole phase: in the room that they leave.
    pub(super) fn silences(&self, axes: &Axes, out: &mut Vec<Node>) {
        let curves = self.curve_segments(axes);
        let mut way = self.in_the_way(axes, &curves);
        let names = self.names_beside(axes).into_iter().enumerate();
        let name = |(at, place): (usize, Option<Point>)| {
            Some(silences::area(self.ends.as_ref()?.words(at)?, place?))
        };
        way.obstacles.extend(names.filter_map(name));
        for own in self.silence_words(axes) {
            let around = match self.look.silences {
                Silences::SaidAround => [0.0, self.places.pitch],
                Silences::Said | Silences::LeftOut => [0.0; 2],
            };
            let rooms = around.into_iter().filter_map(|by| self.room_around(own.pass, by));
            out.extend(rooms.into_iter().find_map(|room| own.draw(&room, 0.0, &mut way)));
        }
    }

    fn curve_segments(&self, axes: &Axes) -> Vec<Vec<Segment>> {
        axes.curves.iter().map(|it| thread::segments(&self.pieces(axes, it))).collect()
    }

    fn in_the_way<'c>(&self, axes: &Axes, curves: &'c [Vec<Segment>]) -> InTheWay<'c> {
        let point = |spot: Spot<'_>| {
            let (r, (x, y)) = (self.look.radius(self.sheet.theme), spot.at);
            Obstacle { left: x - r, right: x + r, top: y - r, bottom: y + r }
        };
        let known = axes.labels.iter().filter(|label| label.level.is_some());
        InTheWay {
            obstacles: self.spots(axes).into_iter().map(point).collect(),
            curves,
            levels: known.map(|label| axes.heights.of(label.level)).collect(),
        }
    }

    /// Where the name of each curve stands beside its last point with a number, of those that end before the last
    /// column and have room there: on no line of a level.
    pub(super) fn names_beside(&self, axes: &Axes) -> Vec<Option<Point>> {
        let curves = self.curve_segments(axes);
        let mut way = self.in_the_way(axes, &curves);
        let (_, right) = self.places.edges();
        let beside = self.look.radius(self.sheet.theme) + BESIDE_POINT;
        let place = |(at, curve): (usize, &Curve)| {
            let words = self.ends.as_ref()?.words(at)?;
            let (x, y) = self.end_of(axes, curve)?;
            let (left, height) = (x + beside, words.height());
            let tops = [y - height / 2.0, y - height - OFF_LINE, y + OFF_LINE];
            let is_free = |top: &f64| {
                let is_inside = *top >= axes.top && top + height <= self.bottom();
                let on_line = way.levels.iter().any(|it| *it > *top && *it < top + height);
                is_inside && !on_line && way.leaves_free(&words_area(words, (left, *top)))
            };
            let ends = self.look.is_numbered() && x + self.places.pitch < right;
            let fits = ends && left + words.width() <= right;
            let top = tops.into_iter().find(is_free).filter(|_| fits)?;
            way.obstacles.push(words_area(words, (left, top)));
            Some((left, top))
        };
        axes.curves.iter().enumerate().map(place).collect()
    }

    fn silence_words(&self, axes: &Axes) -> Vec<SilenceWords> {
        let form =
            SilenceForm { size: self.look.text, narrow: NARROW.map(|it| it * self.look.text) };
        let of_party = axes.curves.chunk_by(|a, b| a.party == b.party);
        let words = of_party.flat_map(|own| {
            let lines = own.iter().map(|it| (it.line, &it.runs[..]));
            silence_words(own[0].party, lines, form, self.sheet)
        });
        words.collect()
    }

    /// How many silences of the whole story it has room to say.
    pub fn silences_said(&self) -> usize {
        let mut said = Vec::new();
        self.axes.iter().for_each(|axes| self.silences(axes, &mut said));
        said.len()
    }

    /// How many there are in the whole story.
    pub fn silences_known(&self) -> usize {
        self.axes.iter().map(|axes| self.silence_words(axes).len()).sum()
    }

    /// The room for words in the column of a pass, and so far beside it as there are other columns.
    fn room_around(&self, pass: usize, around: f64) -> Option<Column> {
        let at = pass.checked_sub(self.band.passes.start)?;
        let (column, (left, right)) = (self.columns().get(at)?, self.places.edges());
        let inside = COLUMN_PADDING - INSIDE;
        Some(Column {
            left: left.max(column.left - around) - inside,
            right: right.min(column.right + around) + inside,
            ..*column
        })
    }
}

/// What the words of a name take up.
fn words_area(words: &TextBlock, (left, top): Point) -> Obstacle {
    Obstacle { left, right: left + words.width(), top, bottom: top + words.height() }
}
