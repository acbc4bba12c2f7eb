//! What stands at the foot of the last slide: how to read the drawing, and what a study cannot say.

use crate::layout::context::Sheet;
use crate::layout::legend::ShortLegend;
use crate::layout::pages::study_limits::StudyLimits;
use crate::layout::slides::slide::{Slide, SlideSize};

/// Room above the legend, and between it and what a study cannot say.
const GAP: f64 = 8.0;

/// The legend, and what a study cannot say.
pub(crate) struct Closing {
    legend: ShortLegend,
    limits_height: f64,
    room: f64,
}

impl Closing {
    pub fn new(room: f64, sheet: &Sheet<'_>) -> Self {
        let limits_height = StudyLimits::new(room, sheet).height();
        Self { legend: ShortLegend::new(room, sheet), limits_height, room }
    }

    /// The height of the legend, with the room above.
    pub fn legend_height(&self) -> f64 {
        with_gap(self.legend.height())
    }

    /// Draws the legend at the foot of the last slide, and what a study cannot say at that of the last with
    /// room for it but the first, which opens the story; what finds no room has a slide of its own.
    pub fn draw(self, size: &SlideSize, slides: &mut Vec<Slide>, sheet: &Sheet<'_>) {
        let (x, legend, limits) =
            (sheet.theme.margin, self.legend_height(), with_gap(self.limits_height));
        let fits = |slides: &[Slide], at: usize| {
            let own = if at + 1 == slides.len() { legend + limits } else { limits };
            slides[at].1 + own <= size.bottom()
        };
        let legend_fits = slides.last().is_some_and(|(_, bottom)| bottom + legend <= size.bottom());
        let mut at = (1..slides.len()).rev().find(|&at| fits(slides, at));
        if slides.is_empty() || !legend_fits || (limits > 0.0 && at.is_none()) {
            slides.push((Vec::new(), size.top()));
            at = at.or(Some(slides.len() - 1));
        }
        let last = slides.len() - 1;
        if let Some(at) = at.filter(|_| limits > 0.0) {
            let lifted = if at == last { legend } else { 0.0 };
            let foot = size.bottom() - lifted - self.limits_height;
            // On a slide of its own it is read from the top.
            let y = if slides[at].0.is_empty() { size.top() } else { foot };
            StudyLimits::new(self.room, sheet).draw(x, y, sheet, &mut slides[at].0);
        }
        let y = size.bottom() - self.legend.height();
        slides[last].0.extend(self.legend.draw(x, y, sheet));
    }
}

fn with_gap(height: f64) -> f64 {
    if height > 0.0 { height + GAP } else { 0.0 }
}
