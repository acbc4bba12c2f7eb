use super::theme::Theme;
use super::timeline::{Column, Timeline};
use crate::model::{Journey, Language, Part, Pass, Step};

/// What every part of a drawing is made from.
pub(super) struct Sheet<'a> {
    pub journey: &'a Journey,
    pub theme: &'a Theme,
    pub passes: Vec<Pass>,
    /// The parts to draw, from top to bottom.
    pub parts: Vec<Part>,
    /// Where steps and columns follow one another; no column has a least width yet.
    pub timeline: Timeline,
}

impl<'a> Sheet<'a> {
    pub fn new(journey: &'a Journey, theme: &'a Theme) -> Self {
        let passes = journey.passes();
        let column = |pass: &Pass| Column { steps: pass.first..pass.end, least_width: 0.0 };
        let columns = passes.iter().map(column).collect();
        let tellers = journey.steps.iter().map(|step| journey.teller(step)).collect();
        let timeline = Timeline { columns, tellers };
        Self { journey, theme, passes, parts: journey.drawn_parts(), timeline }
    }

    pub fn language(&self) -> Language {
        self.journey.language
    }

    pub fn draws(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Whether this party tells this step.
    pub fn tells(&self, party: usize, step: &Step) -> bool {
        self.journey.teller(step) == party
    }
}
