//! What is said in the gaps of curves: where these stop because nothing is told in a whole phase.

use crate::layout::frame::{COLUMN_PADDING, Column};
use crate::layout::lanes::silences::{InTheWay, SilenceForm, SilenceWords, silence_words};
use crate::layout::marks::thread::{self, Obstacle};
use crate::layout::plot::axes::Axes;
use crate::layout::plot::look::Silences;
use crate::layout::plot::plot::{Plot, Spot};
use crate::scene::{Node, Segment};

/// How wide words of several lines are, in letter sizes; and how far they stay within the column of their phase.
const NARROW: [f64; 2] = [6.0, 4.5];
const INSIDE: f64 = 2.0;

impl Plot<'_> {
    /// What is said where the curves stop because nothing is told in a whole phase: in the room that they leave.
    pub(super) fn silences(&self, axes: &Axes, out: &mut Vec<Node>) {
        let point = |spot: Spot<'_>| {
            let (r, (x, y)) = (self.look.radius(self.sheet.theme), spot.at);
            Obstacle { left: x - r, right: x + r, top: y - r, bottom: y + r }
        };
        let lines = axes.curves.iter().map(|it| thread::segments(&self.pieces(axes, it)));
        let curves: Vec<Vec<Segment>> = lines.collect();
        let known = axes.labels.iter().filter(|label| label.level.is_some());
        let mut way = InTheWay {
            obstacles: self.spots(axes).into_iter().map(point).collect(),
            curves: &curves,
            levels: known.map(|label| axes.heights.of(label.level)).collect(),
        };
        for own in self.silence_words(axes) {
            let around = match self.look.silences {
                Silences::SaidAround => [0.0, self.places.pitch],
                Silences::Said | Silences::LeftOut => [0.0; 2],
            };
            let rooms = around.into_iter().filter_map(|by| self.room_around(own.pass, by));
            out.extend(rooms.into_iter().find_map(|room| own.draw(&room, 0.0, &mut way)));
        }
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
