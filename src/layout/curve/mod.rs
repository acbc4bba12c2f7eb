//! The view that is the curve alone: as small as a line of a report.

use crate::layout::context::Sheet;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::frame::Band;
use crate::layout::paper_size::{MM, Page};
use crate::layout::plot::look::{PlotLook, Silences};
use crate::layout::plot::plot::Plot;
use crate::layout::text_block::TextBlock;
use crate::scene::{Role, Scene, TextStyle};
use crate::{story, words};

/// The size of the drawing where no page is asked for.
const WIDTH: f64 = 160.0 * MM;
const HEIGHT: f64 = 40.0 * MM;
/// White around the curve, as a share of the width, and the least and the most of it.
const MARGIN_SHARE: f64 = 0.015;
const MARGIN: (f64, f64) = (4.0, 26.0);
/// White above and under it, beside the half of a name that is there anyway.
const ABOVE: f64 = 2.0;
/// The curve is at most so high for its width: higher, every rise looks like a wall. On an upright page it may
/// be higher, up to this share of the page.
const STEEPEST: f64 = 0.45;
const STEEPEST_UPRIGHT: f64 = 0.75;
const UPRIGHT_SHARE: f64 = 0.6;
/// Width of the curve on the smallest drawing, that drawing's width, and how it grows with larger ones.
const LINE: f64 = 2.25;
const SMALLEST: f64 = 60.0 * MM;
const GROWTH: f64 = 0.55;
const MOST_LINE: f64 = 5.0;
/// On pages wider than the usual drawing names are larger, but no larger than this for their usual size.
const MOST_TEXT: f64 = 1.75;
/// Room between two passes, in widths of the curve.
const GAP: f64 = 2.6;

/// Draws the curve of a journey alone, 160 by 40 mm; higher where tellers each have levels of their own.
pub(crate) fn layout(sheet: &Sheet<'_>) -> Scene {
    let text = sheet.theme.body_size;
    let first = measured((WIDTH, HEIGHT), text, sheet);
    let height = (HEIGHT * first.plot.axes().max(1) as f64).max(first.least_height());
    scene(measured((WIDTH, height), text, sheet), sheet)
}

/// Draws the curve of a journey on one page, in the middle and as large as fits; nothing where the page
/// is too low for it.
pub(crate) fn page(page: &Page, sheet: &Sheet<'_>) -> Option<Scene> {
    let text = page.medium.body_sizes().first().copied().unwrap_or(sheet.theme.body_size);
    let curve = measured((page.width, page.height), text, sheet);
    (curve.least_height() <= page.height).then(|| scene(curve, sheet))
}

/// A curve on a page of this size.
struct CurvePage<'a> {
    size: (f64, f64),
    margin: f64,
    plot: Plot<'a>,
}

impl CurvePage<'_> {
    /// The least height of the page.
    fn least_height(&self) -> f64 {
        self.plot.least_height() + 2.0 * ABOVE
    }
}

fn measured<'a>((width, height): (f64, f64), text: f64, sheet: &'a Sheet<'a>) -> CurvePage<'a> {
    let margin = (width * MARGIN_SHARE).clamp(MARGIN.0, MARGIN.1);
    let room = width - 2.0 * margin;
    let text = text * (width / WIDTH).clamp(1.0, MOST_TEXT);
    let line = (LINE * (width / SMALLEST).powf(GROWTH)).clamp(LINE, MOST_LINE);
    let look = PlotLook::new(room, 0.0, sheet.theme);
    let look = PlotLook { text, line, gap: line * GAP, silences: Silences::SaidAround, ..look };
    let mut plot = Plot::new(look, Band::whole(sheet), sheet);
    let steepest = (height * UPRIGHT_SHARE).min(room * STEEPEST_UPRIGHT).max(room * STEEPEST);
    let steepest = steepest * plot.axes() as f64;
    plot.set_height((height - 2.0 * ABOVE).min(steepest).max(plot.least_height()));
    CurvePage { size: (width, height), margin, plot }
}

fn scene(curve: CurvePage<'_>, sheet: &Sheet<'_>) -> Scene {
    let CurvePage { size: (width, height), margin, plot } = curve;
    let description = story::curve(sheet.journey);
    let mut nodes = Vec::with_capacity(1);
    if plot.is_levelled() {
        let label = story::levels(sheet.journey).unwrap_or_default();
        nodes.push(plot.draw((margin, (height - plot.bottom()) / 2.0), label));
    } else {
        let said = words::no_level_known(sheet.language());
        let style = TextStyle::plain(plot.text_size(), sheet.theme.palette.grey_text);
        let block =
            TextBlock::new(said, style, width - 2.0 * margin, sheet.language(), sheet.theme);
        let at = (margin, (height - block.height()) / 2.0);
        block.draw_in_group(Role::Plot, said, at, &mut nodes);
    }
    let title = sheet.journey.title.clone();
    let titles = Titles { name: title.clone(), title, description };
    drawing((width, height), titles, nodes, sheet.text_language(), sheet.theme)
}
