//! The phases over one band of the timeline, with the ways back above them.

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::marks::arrow::HEAD_LENGTH;
use crate::layout::phase_header::phase_cell::PhaseCell;
use crate::layout::phase_header::return_arrow::{self, ReturnArrow};
use crate::scene::{Group, Node, Role};

/// Height of a row of return arrows.
const TRACK: f64 = 14.0;

/// The phases over the timeline, with an arrow for each way back.
pub(crate) struct PhaseHeader {
    cells: Vec<PhaseCell>,
    arrows: Vec<ReturnArrow>,
    /// The height of the phases.
    height: f64,
    /// How many rows of arrows there are.
    tracks: usize,
}

impl PhaseHeader {
    /// The header of a band, or nothing when no step is in a phase.
    pub fn new(frame: &Frame, sheet: &Sheet<'_>) -> Option<Self> {
        if sheet.passes.iter().all(|pass| pass.phase.is_none()) {
            return None;
        }
        let cell = |(pass, column)| PhaseCell::new(pass, column, sheet);
        let cells: Vec<PhaseCell> = frame.passes().map(cell).collect();
        let height = cells.iter().map(PhaseCell::height).fold(0.0, f64::max);
        let ways = sheet.ways.at(frame.passes().map(|(pass, _)| pass));
        let arrows = return_arrow::on_rows(ways.filter(|&way| return_arrow::is_seen(way, frame)));
        let tracks = arrows.iter().map(|arrow| arrow.track + 1).max().unwrap_or(0);
        Some(Self { cells, arrows, height, tracks })
    }

    /// The height of arrows and phases together.
    pub fn height(&self) -> f64 {
        self.arrows_height() + self.height
    }

    fn arrows_height(&self) -> f64 {
        if self.tracks == 0 { 0.0 } else { self.tracks as f64 * TRACK + HEAD_LENGTH }
    }

    /// Draws the header with its top at `top`.
    pub fn draw(self, frame: &Frame, top: f64, sheet: &Sheet<'_>) -> Node {
        let mut nodes = Vec::with_capacity(self.cells.len() * 3);
        let y = top + self.arrows_height();
        for arrow in self.arrows {
            let row = top + (self.tracks - arrow.track) as f64 * TRACK - TRACK / 2.0;
            nodes.push(arrow.draw(frame, row, y, sheet.theme));
        }
        for (cell, column) in self.cells.into_iter().zip(&frame.columns) {
            nodes.push(cell.draw(column, y, self.height, sheet.theme));
        }
        let label = sheet.language().pick("Fasen", "Phases");
        Group::new(Role::PhaseHeader, label, nodes).into()
    }
}
