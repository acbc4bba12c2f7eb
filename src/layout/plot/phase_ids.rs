//! The ids of the phases above their columns.

use crate::layout::context::Sheet;
use crate::layout::frame::{Band, Column};
use crate::layout::plot::look::{PhaseNames, PlotLook};
use crate::layout::text_block::TextBlock;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Room between two ids beside each other, and under them.
const GAP: f64 = 4.0;
const UNDER: f64 = 4.0;

/// The ids of the phases above their columns, in as many rows as keep them free of each other.
pub(crate) struct PhaseIds {
    ids: Vec<(TextBlock, f64, usize)>,
    rows: usize,
    line: f64,
}

impl PhaseIds {
    /// The ids of the passes that have a phase, each in the lowest row with room for it, none further right
    /// than the plot.
    pub fn new(band: &Band, columns: &[Column], look: &PlotLook, sheet: &Sheet<'_>) -> Self {
        let called = match look.phase_ids {
            PhaseNames::IdsAbout => words::phase_in_short_about,
            PhaseNames::Ids | PhaseNames::None => words::phase_in_short,
        };
        let size = look.text;
        let style = TextStyle::bold(size, sheet.theme.palette.ink);
        let mut ids = Vec::new();
        // Where the last id of each row ends.
        let mut rows: Vec<f64> = Vec::new();
        for (pass, column) in sheet.passes[band.passes.clone()].iter().zip(columns) {
            let Some(id) = &pass.phase else { continue };
            let id = called(id, pass, sheet.language());
            let block = TextBlock::new(&id, style, f64::INFINITY, sheet.language(), sheet.theme);
            let x = column.left.min(look.width - block.width());
            let free = rows.iter().position(|&end| end + GAP <= x);
            let row = free.unwrap_or(rows.len());
            let end = x + block.width();
            if row == rows.len() {
                rows.push(end);
            } else {
                rows[row] = end;
            }
            ids.push((block, x, row));
        }
        Self { ids, rows: rows.len(), line: sheet.theme.line_height(size) }
    }

    /// None of them.
    pub const fn none() -> Self {
        Self { ids: Vec::new(), rows: 0, line: 0.0 }
    }

    /// The room they take above the plot.
    pub fn height(&self) -> f64 {
        if self.rows == 0 { 0.0 } else { self.rows as f64 * self.line + UNDER }
    }

    pub fn draw_into(&self, out: &mut Vec<Node>) {
        for (id, x, row) in &self.ids {
            let y = (self.rows - 1 - row) as f64 * self.line;
            let mut nodes = Vec::with_capacity(1);
            id.draw_into(*x, y, &mut nodes);
            out.push(Group::silent(Role::Phase, nodes).into());
        }
    }
}
