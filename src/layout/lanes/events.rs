//! The lane of what a party lives through: cards at the height of their level.

use std::cell::OnceCell;

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::heights::Heights;
use crate::layout::lanes::lane::{Lane, LaneRoom, Levelled, PlacedLane};
use crate::layout::lanes::level_labels::{above_first, intervals, levelled, on_band};
use crate::layout::lanes::line_entries::LineEntries;
use crate::layout::lanes::measured_events::Events;
use crate::layout::lanes::placed_events::PlacedEvents;
use crate::layout::text_block::TextBlock;
use crate::model::Part;
use crate::scene;

/// Room between the lane's title and the words of the highest level.
const TITLE_GAP: f64 = 8.0;

/// A lane for each party that tells something. Their scales are equally high, so that heights can
/// be compared between lanes.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let lane = |party| Events::new(party, sheet).map(|lane| Box::new(lane) as Box<dyn Lane>);
    (0..sheet.journey.tellers()).filter_map(lane).collect()
}

impl Lane for Events {
    fn id(&self) -> scene::Lane {
        scene::Lane { part: Part::Events, party: Some(self.party) }
    }

    fn title(&self) -> &TextBlock {
        &self.title
    }

    fn levels(&self) -> Option<&dyn Levelled> {
        Some(self)
    }

    fn room(&self, scale: f64) -> LaneRoom {
        let intervals = intervals(&self.labels);
        let spacing = if intervals > 0.0 { scale / intervals } else { self.lone_spacing };
        let under_title = self.title.height() + TITLE_GAP;
        let above_first = above_first(&self.labels).map_or(0.0, |above| above + under_title);
        let sides = self.sides.as_ref().filter(|_| self.is_levelled);
        let mut heights = Heights::new(&self.reaches, levelled(&self.labels), spacing, above_first);
        if sides.is_some() {
            // Words hang deep under a curve, down to where a step without a level would stand.
            heights = heights.with_unknown_under_cards(&self.reaches);
        }
        let (heights, extents) = self.lowered_for_words(heights.lowered(self.padding));
        let known = &self.labels[..levelled(&self.labels)];
        let height = self.bottom_of(known, heights) + self.padding;
        let curve = sides.map(|sides| sides.room(&self.reaches, heights, self.width));
        let lifts = match sides {
            Some(_) => self.lifts(&extents, heights, above_first),
            None => Vec::new(),
        };
        let lines = self.lines.as_ref().filter(|_| self.is_levelled);
        let entries = lines.map(|_| LineEntries::of(&self.threads, self.steps.len()));
        let levels = Some((heights, height));
        LaneRoom { levels, curve, entries, lifts, ..LaneRoom::of_steps(extents) }
    }

    fn place<'a>(
        &'a self,
        room: &'a LaneRoom,
        frame: &Frame,
        _sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn PlacedLane + 'a>> {
        let (heights, _) = room.levels.unwrap_or_default();
        let reaches = || frame.steps().filter_map(|(step, _)| self.reaches[step]);
        let labels = on_band(&self.labels, reaches().any(|it| it.level.is_none()));
        let cards = frame.steps().filter_map(|(step, _)| room.extents[step]);
        let bottom = cards.map(|card| card.bottom).fold(self.bottom_of(labels, heights), f64::max);
        let lifts = frame.steps().filter_map(|(step, _)| room.lifts.get(step).copied());
        let lift = lifts.reduce(f64::min).unwrap_or_default();
        vec![Box::new(PlacedEvents {
            lane: self,
            labels,
            heights,
            lift,
            height: bottom + self.padding - lift,
            extents: &room.extents,
            curve: room.curve.as_ref(),
            curves: OnceCell::new(),
        })]
    }
}
