//! What stands on the pages besides the bands, the same however those are cut.

use crate::layout::context::Sheet;
use crate::layout::frame::{Band, Frame};
use crate::layout::lanes::draw::LANE_GAP;
use crate::layout::lanes::room::Room;
use crate::layout::marks::chevron::POINT;
use crate::layout::pages::every_page::EveryPage;
use crate::layout::pages::rows::{PanelRow, rows};
use crate::layout::pages::scaled_page::ScaledPage;
use crate::layout::pages::stretch::spread;
use crate::layout::pages::study_limits::StudyLimits;
use crate::layout::phase_header::PhaseHeader;
use crate::layout::phase_header::band_on_page::KnownPages;

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
        let frame = spread(band, room, self.width, sheet);
        let header = PhaseHeader::on_pages(&frame, sheet, KnownPages::Planned);
        let header = header.map_or(0.0, |header| header.height() + LANE_GAP);
        Frame { most: self.every_page.room(1) - header, ..frame }
    }

    /// How high the phases over a band are, with what is kept free under them.
    pub fn header(&self, frame: &Frame) -> f64 {
        self.every_page.room(1) - frame.most
    }
}
