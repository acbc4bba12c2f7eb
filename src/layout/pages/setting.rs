//! What stands on the pages besides the bands, the same however those are cut.

use crate::layout::context::Sheet;
use crate::layout::frame::{BEFORE_CARDS, Band, COLUMN_PADDING, Frame};
use crate::layout::lanes::draw::LANE_GAP;
use crate::layout::lanes::room::Room;
use crate::layout::marks::chevron::POINT;
use crate::layout::pages::every_page::EveryPage;
use crate::layout::pages::rows::{PanelRow, rows};
use crate::layout::pages::scaled_page::ScaledPage;
use crate::layout::pages::stretch::stretched;
use crate::layout::pages::study_limits::StudyLimits;
use crate::layout::phase_header::PhaseHeader;
use crate::layout::timeline::Spacing;

/// What stands on the pages besides the bands, the same however those are cut.
pub(crate) struct Setting {
    pub every_page: EveryPage,
    pub rows: Vec<PanelRow>,
    pub limits_height: f64,
    /// Width of a band: between the margins, but for the point of the last phase.
    pub width: f64,
    /// How many units of the drawing a px of the page is.
    pub px: f64,
}

impl Setting {
    pub fn new(paper: &ScaledPage, sheet: &Sheet<'_>) -> Self {
        let room = paper.room();
        let width = room - POINT;
        Self {
            every_page: EveryPage::new(paper, sheet),
            rows: rows(sheet.theme.margin, room, sheet),
            limits_height: if paper.is_bare { 0.0 } else { StudyLimits::new(room, sheet).height() },
            width,
            px: 1.0 / paper.scale,
        }
    }

    /// Where a band lies, over the width of the page; and how high a lane can be under its phases.
    pub fn frame(&self, band: &Band, room: &Room<'_>, sheet: &Sheet<'_>) -> Frame {
        let pass = band.passes.end - 1;
        let least = if band.begins_pass(pass) { room.least_widths[pass] } else { 0.0 };
        let width = self.width - BEFORE_CARDS - COLUMN_PADDING;
        let places = room.place(band, sheet);
        let places = stretched(places, width, least.min(width), &Spacing::of(sheet.theme));
        let frame = Frame::new(band, &places, sheet);
        let header = PhaseHeader::new(&frame, sheet);
        let header = header.map_or(0.0, |header| header.height() + LANE_GAP);
        Frame { most: self.every_page.room(1) - header, ..frame }
    }

    /// How high the phases over a band are, with what is kept free under them.
    pub fn header(&self, frame: &Frame) -> f64 {
        self.every_page.room(1) - frame.most
    }
}
