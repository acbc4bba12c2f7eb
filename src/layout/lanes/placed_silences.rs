//! Draws the words where the line of a lane stops, clear of what else stands in the lane.

use crate::layout::frame::{COLUMN_PADDING, Frame};
use crate::layout::lanes::level_labels::heights_of;
use crate::layout::lanes::placed_events::PlacedEvents;
use crate::layout::lanes::silences::{CLEAR, InTheWay};
use crate::layout::marks::thread::Obstacle;
use crate::scene::Node;
use crate::theme::Theme;

impl PlacedEvents<'_> {
    /// Draws what is said on a band where a line stops.
    pub fn draw_silences(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        let on_band = |pass: usize| frame.column(pass).is_some();
        if !self.lane.silences.iter().any(|own| on_band(own.pass)) {
            return;
        }
        let mut way = InTheWay {
            obstacles: self.in_the_way(frame, theme),
            curves: self.curves(frame, theme),
            levels: heights_of(&self.lane.labels, self.heights).collect(),
        };
        for own in &self.lane.silences {
            let column = frame.column(own.pass);
            out.extend(column.and_then(|column| own.draw(column, top, &mut way)));
        }
    }

    /// The points and words of the steps, and the ties from lanes over this one or from its cards that may run
    /// through it.
    fn in_the_way(&self, frame: &Frame, theme: &Theme) -> Vec<Obstacle> {
        let is_free = self.curve.is_some();
        // Between cards a tie may run from any place under its card.
        let beside = if is_free { COLUMN_PADDING } else { theme.card_width + CLEAR };
        let obstacle = |(step, left): (usize, f64)| match self.extents[step] {
            Some(own) => {
                let is_tied = !is_free && self.lane.acts[step];
                let bottom = if is_tied { f64::INFINITY } else { own.bottom };
                let right = left + theme.card_width;
                Some(Obstacle { left, right, top: own.top, bottom })
            }
            None => (self.lane.party > 0 && self.lane.acts[step]).then_some(Obstacle {
                left: left - CLEAR,
                right: left + beside,
                top: f64::NEG_INFINITY,
                bottom: f64::INFINITY,
            }),
        };
        frame.steps().filter_map(obstacle).collect()
    }
}
