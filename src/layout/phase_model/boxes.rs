//! The box of a phase, with its number and name.

use crate::language::Language;
use crate::layout::phase_model::outline::Outline;
use crate::layout::phase_model::ways::Ways;
use crate::layout::text_block::TextBlock;
use crate::scene::{Node, Paint, Rect, TextStyle};
use crate::theme::Theme;

/// Room between the edge of a box and its words.
const PADDING: f64 = 10.0;
/// Room for the number of a part left of its name; a longer one stands above it.
const NUMBER: f64 = 26.0;
/// Corner of a box.
const CORNER: f64 = 4.0;
/// Width of the edge of a part.
const EDGE: f64 = 1.5;
/// A box is so much narrower for each phase that its parent is a part of.
pub(crate) const INDENT: f64 = 12.0;
/// Room between two ways on the edge of a box.
const PORT: f64 = 12.0;

/// A phase with its words broken into lines, not yet placed.
pub(crate) struct PhaseBox {
    number: TextBlock,
    name: TextBlock,
    part: bool,
    beside: bool,
    /// The height of the box: at least that of its words.
    pub height: f64,
}

impl PhaseBox {
    pub fn new(
        phase: usize,
        room: f64,
        outline: &Outline<'_>,
        language: Language,
        theme: &Theme,
    ) -> Self {
        let palette = &theme.palette;
        let part = outline.depth[phase] > 0;
        let (number, name) = if part {
            (
                TextStyle::bold(theme.body_size, palette.blue),
                TextStyle::plain(theme.body_size, palette.ink),
            )
        } else {
            (
                TextStyle::bold(theme.lead_size, palette.white),
                TextStyle::bold(theme.body_size, palette.white),
            )
        };
        let phase = &outline.set.phases[phase];
        let room = room - 2.0 * PADDING;
        let number = TextBlock::new(&phase.id, number, room, language, theme);
        let beside = part && number.width() + 6.0 <= NUMBER;
        let room = if beside { room - NUMBER } else { room };
        let name = TextBlock::new(&phase.label, name, room, language, theme);
        let words = if beside {
            number.height().max(name.height())
        } else {
            number.height() + name.height()
        };
        Self { number, name, part, beside, height: words + 2.0 * padding(part) }
    }

    /// Makes room for the ways on its left edge. Those of a phase stand in its lower half, below
    /// the arrow from the phase before it.
    pub fn with_ports(mut self, ports: usize) -> Self {
        let room = (ports + 1) as f64 * PORT;
        let least = if self.part { room } else { 2.0 * room };
        if ports > 0 {
            self.height = self.height.max(least);
        }
        self
    }

    pub fn draw(&self, area: &BoxArea, theme: &Theme, out: &mut Vec<Node>) {
        let palette = &theme.palette;
        let paint = if self.part {
            Paint::edged(palette.lane, palette.blue, EDGE)
        } else {
            Paint::fill(palette.blue)
        };
        // The edge is centred on the outline, which would make a part wider than its parent.
        let inset = if self.part { EDGE / 2.0 } else { 0.0 };
        out.push(Node::Rect(Rect {
            x: area.left + inset,
            y: area.top + inset,
            w: area.width() - 2.0 * inset,
            h: area.height() - 2.0 * inset,
            radius: CORNER,
            paint,
        }));
        let (x, y) = (area.left + PADDING, area.top + padding(self.part));
        let under = self.number.clone().draw_into(x, y, out);
        if self.beside {
            self.name.clone().draw_into(x + NUMBER, y, out);
        } else {
            self.name.clone().draw_into(x, under, out);
        }
    }
}

fn padding(part: bool) -> f64 {
    if part { 7.0 } else { PADDING }
}

/// Where a box stands.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct BoxArea {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl BoxArea {
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub fn middle(&self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }
}

/// The height of the nth of the ports on the left edge of a box.
pub(crate) fn port(
    phase: usize,
    nth: usize,
    area: &BoxArea,
    outline: &Outline<'_>,
    ways: &Ways,
) -> f64 {
    let top = if outline.depth[phase] == 0 { area.middle() } else { area.top };
    top + (area.bottom - top) * (nth + 1) as f64 / (ways.ports[phase] + 1) as f64
}
