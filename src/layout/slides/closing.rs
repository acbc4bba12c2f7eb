//! What stands at the foot of the last slide: how to read the drawing, and what a study cannot say.

use crate::layout::context::Sheet;
use crate::layout::pages::short_legend::ShortLegend;
use crate::layout::pages::study_limits::StudyLimits;
use crate::layout::slides::slide::SlideSize;
use crate::scene::Node;

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

    /// The height of all of it, with the room above.
    pub fn height(&self) -> f64 {
        let with_gap = |height: f64| if height > 0.0 { height + GAP } else { 0.0 };
        with_gap(self.legend.height()) + with_gap(self.limits_height)
    }

    /// Draws it at the foot of the last slide, on which everything ends at `bottom`; or on one of its own.
    pub fn draw(
        self,
        size: &SlideSize,
        bottom: f64,
        slides: &mut Vec<Vec<Node>>,
        sheet: &Sheet<'_>,
    ) {
        let height = self.height();
        if height <= 0.0 && !slides.is_empty() {
            return;
        }
        if bottom + height > size.bottom() || slides.is_empty() {
            slides.push(Vec::new());
        }
        let Some(nodes) = slides.last_mut() else { return };
        let mut y = size.bottom() - height + GAP;
        if self.limits_height > 0.0 {
            StudyLimits::new(self.room, sheet).draw(sheet.theme.margin, y, sheet, nodes);
            y += self.limits_height + GAP;
        }
        nodes.extend(self.legend.draw(sheet.theme.margin, y, sheet));
    }
}
