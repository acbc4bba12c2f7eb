//! The view that is the curve alone: as small as a line of a report.

use crate::layout::context::Sheet;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::frame::Band;
use crate::layout::paper_size::{MM, Page};
use crate::layout::plot::look::PlotLook;
use crate::layout::plot::plot::Plot;
use crate::scene::Scene;
use crate::story;

/// The size of the drawing where no page is asked for.
const WIDTH: f64 = 160.0 * MM;
const HEIGHT: f64 = 40.0 * MM;
/// White around the curve, as a share of the width, and the least and the most of it.
const MARGIN_SHARE: f64 = 0.015;
const MARGIN: (f64, f64) = (4.0, 26.0);
/// The curve is at most so high for its width: higher, every rise looks like a wall.
const STEEPEST: f64 = 0.45;
/// Width of the curve on the smallest drawing, that drawing's width, and how it grows with larger ones.
const LINE: f64 = 2.25;
const SMALLEST: f64 = 60.0 * MM;
const GROWTH: f64 = 0.55;
const MOST_LINE: f64 = 5.0;
/// Room between two passes, in widths of the curve.
const GAP: f64 = 1.8;

/// Draws the curve of a journey alone, 160 by 40 mm.
pub(crate) fn layout(sheet: &Sheet<'_>) -> Scene {
    scene((WIDTH, HEIGHT), sheet.theme.body_size, sheet)
}

/// Draws the curve of a journey on one page, in the middle and as large as fits.
pub(crate) fn page(page: &Page, sheet: &Sheet<'_>) -> Scene {
    let text = page.medium.body_sizes().first().copied().unwrap_or(sheet.theme.body_size);
    scene((page.width, page.height), text, sheet)
}

fn scene((width, height): (f64, f64), text: f64, sheet: &Sheet<'_>) -> Scene {
    let margin = (width * MARGIN_SHARE).clamp(MARGIN.0, MARGIN.1);
    let room = width - 2.0 * margin;
    let line = (LINE * (width / SMALLEST).powf(GROWTH)).clamp(LINE, MOST_LINE);
    let high = (height - 2.0 * margin.min(MARGIN.0)).min(room * STEEPEST);
    let look = PlotLook { text, line, gap: line * GAP, ..PlotLook::new(room, high, sheet.theme) };
    let plot = Plot::new(look, Band::whole(sheet), sheet);
    let description = story::short(sheet.journey);
    let top = (height - plot.bottom()) / 2.0;
    let nodes = vec![plot.draw((margin, top), &description)];
    let title = sheet.journey.title.clone();
    let titles = Titles { name: title.clone(), title, description };
    drawing((width, height), titles, nodes, sheet.text_language(), sheet.theme)
}
