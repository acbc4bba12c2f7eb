//! The room that all lanes together take along the timeline, and with it the places of the steps.

use std::ops::Range;

use crate::layout::context::Sheet;
use crate::layout::frame::{Band, Frame};
use crate::layout::lanes::curve_room::BandCurve;
use crate::layout::lanes::lane::{Lane, LaneRoom, PlacedLane};
use crate::layout::lanes::line_entries::BandEntries;
use crate::layout::timeline::{self, Clearance, Extent, Placement, Spacing, Timeline};

/// The room that all lanes together take along the timeline.
pub(crate) struct Room<'a> {
    pub lanes: &'a [Box<dyn Lane>],
    rooms: Vec<LaneRoom>,
    /// The least width of each column.
    pub least_widths: Vec<f64>,
}

/// A lane, or a slice of it, in its place on a band.
pub(crate) struct LaneOnBand<'a> {
    pub lane: &'a dyn Lane,
    /// The room that each step takes in it.
    pub extents: &'a [Option<Extent>],
    pub placed: Box<dyn PlacedLane + 'a>,
}

impl<'a> Room<'a> {
    /// Of these lanes, with all levels together so high.
    pub fn of(lanes: &'a [Box<dyn Lane>], scale: f64, sheet: &Sheet<'_>) -> Self {
        let rooms: Vec<LaneRoom> = lanes.iter().map(|lane| lane.room(scale)).collect();
        let mut least_widths = vec![0.0_f64; sheet.passes.len()];
        for room in &rooms {
            for (width, own) in least_widths.iter_mut().zip(&room.least_widths) {
                *width = width.max(*own);
            }
        }
        Self { lanes, rooms, least_widths }
    }

    /// The room that each step takes in a lane.
    pub fn extents(&self, lane: usize) -> &[Option<Extent>] {
        &self.rooms[lane].extents
    }

    /// From where to where a lane reaches at least where a step stands on it; nothing where nothing of
    /// the step does.
    pub fn reach_at(&self, lane: usize, step: usize) -> Option<Extent> {
        let LaneRoom { extents, levels, lifts, .. } = &self.rooms[lane];
        let card = extents[step]?;
        let bottom = match levels {
            Some((_, height)) => height.max(card.bottom),
            // Cards keep as much room from the bottom of a lane as from its top.
            None => card.bottom + card.top,
        };
        Some(Extent { top: lifts.get(step).copied().unwrap_or_default(), bottom })
    }

    /// Places the steps of a band for all lanes together, the first at 0.
    pub fn place(&self, band: &Band, sheet: &Sheet<'_>) -> Placement {
        let Range { start, end } = band.steps;
        let extents: Vec<&[Option<Extent>]> =
            self.rooms.iter().map(|room| &room.extents[start..end]).collect();
        let curves = self.rooms.iter().filter_map(|room| room.curve.as_ref());
        let curves: Vec<BandCurve<'_>> = curves.map(|curve| curve.on(band)).collect();
        let entries = self.rooms.iter().filter_map(|room| room.entries.as_ref());
        let entries: Vec<BandEntries<'_>> = entries.map(|entries| entries.on(band)).collect();
        let curves = curves.iter().map(|it| it as &dyn Clearance);
        let clearances: Vec<&dyn Clearance> =
            curves.chain(entries.iter().map(|it| it as &dyn Clearance)).collect();
        self.timeline(band, sheet).place_clear(&extents, &clearances, &Spacing::of(sheet.theme))
    }

    fn timeline(&self, band: &Band, sheet: &Sheet<'_>) -> Timeline {
        let Range { start, end } = band.steps;
        let column = |pass: usize| {
            let own = &sheet.timeline.columns[pass].steps;
            let steps = own.start.max(start).min(end)..own.end.min(end).max(start);
            let least_width = if band.begins_pass(pass) { self.least_widths[pass] } else { 0.0 };
            timeline::Column { steps: steps.start - start..steps.end - start, least_width }
        };
        let mut tellers = sheet.timeline.tellers[start..end].to_vec();
        for &step in &band.elsewhere {
            tellers[step - start] = None;
        }
        Timeline { columns: band.passes.clone().map(column).collect(), tellers }
    }

    /// Where a band lies on the page.
    pub fn frame(&self, band: &Band, sheet: &Sheet<'_>) -> Frame {
        Frame::new(band, &self.place(band, sheet), sheet)
    }

    /// All lanes in their places on a band, each in one slice or more.
    pub fn lanes_on(&self, frame: &Frame, sheet: &Sheet<'_>) -> Vec<Vec<LaneOnBand<'_>>> {
        let all = self.lanes.iter().zip(&self.rooms);
        all.map(|(lane, room)| {
            let placed = lane.place(room, frame, sheet).into_iter();
            let on_band = |placed| LaneOnBand { lane: &**lane, extents: &room.extents, placed };
            placed.map(on_band).collect()
        })
        .collect()
    }
}
