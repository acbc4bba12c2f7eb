//! The curve through the moments of a slide, each numbered point above the column of its moment.

use crate::layout::context::Sheet;
use crate::layout::plot::look::{LevelNames, PhaseNames, PlotLook, Points, Silences, StepsBeside};
use crate::layout::plot::plot::Plot;
use crate::layout::slides::part::{StoryPart, have_own_levels};

/// Width of the curve.
const LINE: f64 = 4.0;
/// Room between two phases.
pub(crate) const PHASE_GAP: f64 = 8.0;
/// The least room for the names beside the levels and the rows under them.
const GUTTER: f64 = 80.0;

/// A curve so wide, measured: its height follows from how far levels lie apart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Strip {
    /// Its height without any distance between levels, and with each unit more.
    fixed: f64,
    each: f64,
}

impl Strip {
    pub fn new(part: &StoryPart, width: f64, sheet: &Sheet<'_>) -> Self {
        Self::of(&plot(part, (width, 0.0), sheet))
    }

    fn of(plot: &Plot<'_>) -> Self {
        let fixed = plot.height_at(0.0);
        Self { fixed, each: plot.height_at(1.0) - fixed }
    }

    pub fn height(self, spacing: f64) -> f64 {
        self.fixed + self.each * spacing
    }

    /// How far apart levels lie in a height.
    pub fn spacing(self, height: f64) -> f64 {
        if self.each > 0.0 { (height - self.fixed) / self.each } else { f64::INFINITY }
    }
}

/// The curves of all parts of one phase over the whole width, without a row for points without a level and with it:
/// of all tellers, and of each alone. The whole journey is looked at for each, and there may be many parts.
pub(crate) struct Strips {
    of_all: [Strip; 2],
    of_each: Vec<[Strip; 2]>,
}

impl Strips {
    pub fn new(width: f64, sheet: &Sheet<'_>) -> Self {
        let one = StoryPart { passes: 0..1, steps: vec![0], nth: 0, of: 1 };
        let of = |party: Option<usize>| {
            [false, true]
                .map(|unknown| Strip::of(&plot_with((unknown, party), &one, (width, 0.0), sheet)))
        };
        let apart = (0..sheet.journey.tellers()).filter(|_| have_own_levels(sheet));
        Self { of_all: of(None), of_each: apart.map(|party| of(Some(party))).collect() }
    }

    /// That of a part over the whole width.
    pub fn of(&self, part: &StoryPart, width: f64, sheet: &Sheet<'_>) -> Strip {
        if part.passes.len() != 1 {
            return Strip::new(part, width, sheet);
        }
        let own = part.lone_teller(sheet).and_then(|party| self.of_each.get(party));
        own.unwrap_or(&self.of_all)[usize::from(has_unknown(part, sheet))]
    }
}

/// The room that names take at the edges: those of levels at the left, those of lines at the right.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edges {
    pub left: f64,
    pub right: f64,
}

impl Edges {
    pub fn new(width: f64, sheet: &Sheet<'_>) -> Self {
        let steps = (0..sheet.journey.steps.len()).collect();
        let whole = StoryPart { passes: 0..sheet.passes.len(), steps, nth: 0, of: 1 };
        let plot = plot(&whole, (width, 0.0), sheet);
        let columns = plot.columns();
        let left = columns.first().map_or(GUTTER, |column| column.left);
        Self { left, right: columns.last().map_or(0.0, |column| width - column.right) }
    }

    /// The room between them.
    pub fn between(self, width: f64) -> f64 {
        width - self.left - self.right
    }
}

/// Whether a moment of a part has no level.
fn has_unknown(part: &StoryPart, sheet: &Sheet<'_>) -> bool {
    let steps = part.steps.iter().map(|&step| &sheet.journey.steps[step]);
    steps.into_iter().any(|step| sheet.draws_words_of(step) && step.level().is_none())
}

/// The curve, so wide and high.
pub(crate) fn plot<'a>(part: &StoryPart, size: (f64, f64), sheet: &'a Sheet<'a>) -> Plot<'a> {
    plot_with((has_unknown(part, sheet), part.lone_teller(sheet)), part, size, sheet)
}

fn plot_with<'a>(
    (unknown, party): (bool, Option<usize>),
    part: &StoryPart,
    (width, height): (f64, f64),
    sheet: &'a Sheet<'a>,
) -> Plot<'a> {
    let look = PlotLook {
        names: LevelNames::AsFit,
        points: Points::Numbered,
        silences: Silences::Said,
        line: LINE,
        gap: PHASE_GAP,
        gutter: GUTTER,
        phase_ids: PhaseNames::ids_where(part.passes.len() > 1),
        beside: StepsBeside::All,
        unknown,
        party,
        ..PlotLook::new(width, height, sheet.theme)
    };
    Plot::new(look, part.band(), sheet)
}
