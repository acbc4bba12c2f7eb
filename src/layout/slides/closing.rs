//! What stands at the foot of the last slides: how to read the drawing, where the story comes from, and
//! what a study cannot say.

use crate::layout::context::Sheet;
use crate::layout::legend::ShortLegend;
use crate::layout::pages::study_limits::StudyLimits;
use crate::layout::slides::slide::{Slide, SlideSize};

/// Room above the legend, and between it and what stands over it.
const GAP: f64 = 8.0;

/// The legend, and what a reader must know of the story.
pub(crate) struct Closing {
    legend: ShortLegend,
    notes: Vec<StudyLimits>,
}

impl Closing {
    pub fn new(size: &SlideSize, sheet: &Sheet<'_>) -> Self {
        let room = size.room();
        let source = (!size.foot_says_source(sheet)).then(|| StudyLimits::source(room, sheet));
        let notes = [StudyLimits::new(room, sheet)].into_iter().chain(source);
        let notes = notes.filter(|note| note.height() > 0.0).collect();
        Self { legend: ShortLegend::new(room, sheet), notes }
    }

    /// The height of the legend, with the room above.
    pub fn legend_height(&self) -> f64 {
        with_gap(self.legend.height())
    }

    /// Draws the legend at the foot of the last slide, and each note at that of the last with room for it
    /// but the first, which opens the story; what finds no room has a slide of its own.
    pub fn draw(self, size: &SlideSize, slides: &mut Vec<Slide>, sheet: &Sheet<'_>) {
        let (x, legend) = (sheet.theme.margin, self.legend_height());
        if slides.last().is_none_or(|(_, bottom)| bottom + legend > size.bottom()) {
            slides.push((Vec::new(), size.top()));
        }
        let mut ends = vec![size.bottom(); slides.len()];
        for note in self.notes {
            let height = with_gap(note.height());
            let lifted = |at: usize, count: usize| if at + 1 == count { legend } else { 0.0 };
            let fits = |at: &usize| slides[*at].1 + height <= ends[*at] - lifted(*at, slides.len());
            let at = (1..slides.len()).rev().find(fits).unwrap_or_else(|| {
                slides.push((Vec::new(), size.top()));
                ends.push(size.bottom());
                slides.len() - 1
            });
            let foot = ends[at] - lifted(at, slides.len()) - note.height();
            // On a slide of their own notes are read from the top.
            if slides[at].0.is_empty() {
                note.draw(x, slides[at].1, sheet, &mut slides[at].0);
                slides[at].1 += height;
            } else {
                note.draw(x, foot, sheet, &mut slides[at].0);
                ends[at] = foot - GAP + lifted(at, slides.len());
            }
        }
        let y = size.bottom() - self.legend.height();
        if let Some((nodes, _)) = slides.last_mut() {
            nodes.extend(self.legend.draw(x, y, sheet));
        }
    }
}

fn with_gap(height: f64) -> f64 {
    if height > 0.0 { height + GAP } else { 0.0 }
}
