//! The phases over one band of the timeline, with the ways back above them.

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::marks::arrow::HEAD_LENGTH;
use crate::layout::phase_header::band_on_page::KnownPages;
use crate::layout::phase_header::phase_cell::PhaseCell;
use crate::layout::phase_header::return_arrow::{self, ReturnArrow};
use crate::layout::phase_header::return_reason;
use crate::scene::{Group, Node, Role};

/// Height of a row of return arrows, without what stands on them.
const TRACK: f64 = 14.0;

/// The names of phases are large where they all fit on so many lines.
const MOST_LINES: usize = 3;

/// The phases over the timeline, with an arrow for each way back.
pub(crate) struct PhaseHeader {
    cells: Vec<PhaseCell>,
    arrows: Vec<ReturnArrow>,
    /// The height of the phases.
    height: f64,
    /// The height of each row of arrows, from the phases up.
    rows: Vec<f64>,
    is_short: bool,
}

impl PhaseHeader {
    /// The header of a band, or nothing when no step is in a phase.
    pub fn new(frame: &Frame, sheet: &Sheet<'_>) -> Option<Self> {
        Self::on_pages(frame, sheet, KnownPages::None)
    }

    /// The same where there are pages: what goes back from one to another says where.
    pub fn on_pages(frame: &Frame, sheet: &Sheet<'_>, pages: KnownPages<'_>) -> Option<Self> {
        if sheet.passes.iter().all(|pass| pass.phase.is_none()) {
            return None;
        }
        let ways = sheet.ways.at(frame.passes().map(|(pass, _)| pass));
        let seen = ways.filter(|it| return_arrow::is_seen(it.way, frame));
        let mut arrows = return_arrow::on_rows(seen);
        return_reason::place(&mut arrows, frame, sheet, pages);
        let said: Vec<usize> =
            arrows.iter().filter(|it| it.says_why()).map(|it| it.way.round).collect();
        let is_final = matches!(pages, KnownPages::Placed { .. });
        // Far from the story an arrow without a word says nothing.
        let is_unsaid = |it: &ReturnArrow| {
            if sheet.is_beside_story {
                it.words.is_none()
            } else {
                is_final && it.ends_unsaid(frame)
            }
        };
        arrows.retain(|it| pages.draws(it.way, sheet) && !is_unsaid(it));
        let mut rows = vec![TRACK; arrows.iter().map(|arrow| arrow.track + 1).max().unwrap_or(0)];
        for arrow in &arrows {
            rows[arrow.track] = rows[arrow.track].max(TRACK + arrow.words_height());
        }
        let cells = |size: f64| -> Vec<PhaseCell> {
            let new =
                |(pass, column)| PhaseCell::new(pass, column, said.contains(&pass), size, sheet);
            frame.passes().map(new).collect()
        };
        let (large, usual) = (sheet.theme.lead_size, sheet.theme.body_size);
        let suits = |cell: &PhaseCell| cell.name_lines() <= MOST_LINES && !cell.cuts_words();
        let suit = |cells: &Vec<PhaseCell>| cells.iter().all(suits);
        let named = Some(cells(large)).filter(suit).unwrap_or_else(|| cells(usual));
        let is_whole = suit(&named) && !named.iter().any(PhaseCell::breaks_words);
        let is_short = sheet.is_beside_story && !is_whole;
        let short = |(pass, column)| PhaseCell::short(pass, column, usual, sheet);
        let cells = if is_short { frame.passes().map(short).collect() } else { named };
        let height = cells.iter().map(PhaseCell::height).fold(0.0, f64::max);
        Some(Self { cells, arrows, height, rows, is_short })
    }

    /// Whether it has only the ids of phases, as their names find no room.
    pub const fn is_short(&self) -> bool {
        self.is_short
    }

    /// The height of arrows and phases together.
    pub fn height(&self) -> f64 {
        self.arrows_height() + self.height
    }

    fn arrows_height(&self) -> f64 {
        if self.rows.is_empty() { 0.0 } else { self.rows.iter().sum::<f64>() + HEAD_LENGTH }
    }

    /// Draws the header with its top at `top`; each way back before the round that begins with it,
    /// as it is read.
    pub fn draw(mut self, frame: &Frame, top: f64, sheet: &Sheet<'_>) -> Node {
        let mut nodes = Vec::with_capacity(self.cells.len() * 3);
        let y = top + self.arrows_height();
        self.arrows.sort_by_key(|arrow| arrow.way.round);
        let mut arrows = self.arrows.into_iter().peekable();
        let row = |arrow: &ReturnArrow| {
            let above: f64 = self.rows[arrow.track..].iter().sum();
            top + above - TRACK / 2.0
        };
        for (cell, (pass, column)) in self.cells.into_iter().zip(frame.passes()) {
            while let Some(arrow) = arrows.next_if(|it| it.way.round <= pass) {
                let row = row(&arrow);
                nodes.push(arrow.draw(frame, row, y, sheet.theme));
            }
            nodes.push(cell.draw(column, y, self.height, sheet.theme));
        }
        for arrow in arrows {
            let row = row(&arrow);
            nodes.push(arrow.draw(frame, row, y, sheet.theme));
        }
        let label = sheet.language().pick("Fasen", "Phases");
        Group::new(Role::PhaseHeader, label, nodes).into()
    }
}
