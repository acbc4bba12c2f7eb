//! A row of the curve with the rows of the organisations under it.

use crate::layout::brief::form::Form;
use crate::layout::brief::organisation_rows::OrganisationRows;
use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::plot::look::{LevelLines, PhaseNames, PlotLook, Points, Silences, StepsBeside};
use crate::layout::plot::plot::Plot;
use crate::scene::{Node, Point};

/// Room between the curve and the rows, and under the last row.
const ABOVE_ROWS: f64 = 6.0;
const UNDER_ROWS: f64 = 5.0;
/// Room under the curve where there are no rows.
const UNDER: f64 = 6.0;
/// Width of the curve.
const LINE: f64 = 3.5;

/// A row of the curve with what organisations do in its steps.
pub(crate) struct Chart<'a> {
    plot: Plot<'a>,
    look: PlotLook,
    band: Band,
    rows: OrganisationRows,
    gutter: f64,
    form: &'a Form,
    sheet: &'a Sheet<'a>,
}

impl<'a> Chart<'a> {
    /// The curve through the steps of a band.
    pub fn new(band: &Band, gutter: f64, form: &'a Form, sheet: &'a Sheet<'a>) -> Self {
        let rows = OrganisationRows::new(&drawn(band, sheet), None, gutter, form, sheet);
        let look = PlotLook {
            points: Points::Numbered,
            line: LINE,
            text: form.theme.small_size,
            gutter,
            gap: form.density.plot_gap,
            phase_ids: PhaseNames::Ids,
            beside: StepsBeside::All,
            lines: if has_points(sheet) { LevelLines::All } else { LevelLines::None },
            ground: Some(ground(&rows)),
            silences: if form.says_gaps { Silences::LeftOut } else { Silences::Said },
            ..PlotLook::new(form.room(), 0.0, &form.theme)
        };
        let plot = Plot::new(look.clone(), band.clone(), sheet);
        Self { plot, look, band: band.clone(), rows, gutter, form, sheet }
    }

    /// Whether a step stands on it.
    pub fn holds(&self, step: usize) -> bool {
        self.band.steps.contains(&step)
    }

    /// Its height where neighbouring levels are so far apart.
    pub fn height_at(&self, spacing: f64) -> f64 {
        self.plot.height_at(spacing) + ground(&self.rows)
    }

    /// How many silences of the story it says where neighbouring levels are so far apart.
    pub fn silences_said(&self, spacing: f64) -> usize {
        let look = PlotLook { height: self.plot.height_at(spacing), ..self.look.clone() };
        Plot::new(look, self.band.clone(), self.sheet).silences_said()
    }

    /// How many there are in the whole story.
    pub fn silences_known(&self) -> usize {
        self.plot.silences_known()
    }

    /// Whether any of its steps is none of these, which stand together.
    pub fn goes_beyond(&self, steps: &[usize]) -> bool {
        drawn(&self.band, self.sheet).iter().any(|step| steps.binary_search(step).is_err())
    }

    /// Draws it with its top left corner here and neighbouring levels so far apart; gives its height. Of a
    /// story on several pages the steps of this page are dark, with what organisations
    /// do in these, and all else is grey.
    pub fn draw(
        &self,
        (x, y): Point,
        spacing: f64,
        steps: Option<&[usize]>,
        label: &str,
        out: &mut Vec<Node>,
    ) -> f64 {
        let (form, sheet) = (self.form, self.sheet);
        let focus = steps.and_then(|steps| Some(*steps.first()?..*steps.last()? + 1));
        let steps = drawn(&self.band, sheet);
        let rows = OrganisationRows::new(&steps, focus.clone(), self.gutter, form, sheet);
        let high = self.plot.height_at(spacing);
        let look =
            PlotLook { height: high, focus, ground: Some(ground(&rows)), ..self.look.clone() };
        let plot = Plot::new(look, self.band.clone(), sheet);
        let top = y + plot.bottom() + ABOVE_ROWS;
        let rows = rows.draw((x, top), |step| plot.x(step).map(|at| x + at), sheet);
        let mut drawn = plot.draw((x, y), label);
        if let Node::Group(group) = &mut drawn {
            group.nodes.extend(rows);
        }
        out.push(drawn);
        high + ground(&self.rows)
    }
}

fn ground(rows: &OrganisationRows) -> f64 {
    if rows.height > 0.0 { ABOVE_ROWS + rows.height + UNDER_ROWS } else { UNDER }
}

/// The steps of a band of which anything is drawn.
fn drawn(band: &Band, sheet: &Sheet<'_>) -> Vec<usize> {
    band.steps.clone().filter(|&step| sheet.timeline.tellers[step].is_some()).collect()
}

/// Whether any step stands on the curve, or in the row of those whose level is not known.
fn has_points(sheet: &Sheet<'_>) -> bool {
    sheet.journey.steps.iter().any(|step| sheet.draws_words_of(step))
}
