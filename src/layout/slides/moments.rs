//! What stands on one slide of the story: the moments of a pass, or of a part of it.

use crate::journey::LevelEstimates;
use crate::layout::context::{Numbering, Sheet};
use crate::model::{Journey, Part, Step};
use crate::theme::Theme;

/// Some steps of a pass as a journey of their own, which know their places in the whole.
pub(crate) struct Moments {
    pub pass: usize,
    /// Which part of the pass it is, from 0, and of how many.
    pub nth: usize,
    pub of: usize,
    /// The steps in the whole journey, in order.
    pub steps: Vec<usize>,
    journey: Journey,
    numbers: Vec<usize>,
    estimates: Vec<LevelEstimates>,
}

/// The journey without its steps and what stands beside them.
pub(crate) fn without_steps(sheet: &Sheet<'_>) -> Journey {
    let whole = sheet.journey;
    let stays = |part: &&Part| part.is_tied() || !(part.is_lane() || part.stands_along_steps());
    let parts = sheet.parts.iter().filter(stays).copied().collect();
    let mut journey = Journey::in_language(whole.title.clone(), whole.language);
    journey.other_language = whole.other_language;
    journey.text_languages.clone_from(&whole.text_languages);
    journey.narrator.clone_from(&whole.narrator);
    journey.parties.clone_from(&whole.parties);
    journey.scale.clone_from(&whole.scale);
    journey.phases.clone_from(&whole.phases);
    journey.own_lanes.clone_from(&whole.own_lanes);
    journey.level_source = whole.level_source;
    journey.phases.phases.iter_mut().for_each(|phase| phase.own.clear());
    journey.parts = Some(parts);
    journey.view = Some(sheet.view);
    journey
}

impl Moments {
    /// A pass in so many parts, of which each teller has about as many steps in each.
    pub fn of_pass(pass: usize, parts: usize, base: &Journey, sheet: &Sheet<'_>) -> Vec<Self> {
        let own = &sheet.passes[pass];
        let mut told: Vec<Vec<usize>> = vec![Vec::new(); sheet.journey.tellers()];
        for step in own.first..own.end {
            if let Some(teller) = sheet.timeline.tellers[step] {
                told[teller].push(step);
            }
        }
        let part = |nth: usize| {
            let slice = |steps: &Vec<usize>| {
                let (from, to) = (steps.len() * nth / parts, steps.len() * (nth + 1) / parts);
                steps[from..to].to_vec()
            };
            let mut steps: Vec<usize> = told.iter().flat_map(slice).collect();
            steps.sort_unstable();
            Self::new(pass, (nth, parts), steps, base, sheet)
        };
        (0..parts).map(part).filter(|it| !it.steps.is_empty()).collect()
    }

    fn new(
        pass: usize,
        (nth, of): (usize, usize),
        steps: Vec<usize>,
        base: &Journey,
        sheet: &Sheet<'_>,
    ) -> Self {
        let own = &sheet.passes[pass];
        let step = |&at: &usize| {
            let mut step: Step = sheet.journey.steps[at].clone();
            (step.phase, step.round) = (own.phase.clone(), Some(own.round));
            step
        };
        let mut journey = base.clone();
        journey.steps = steps.iter().map(step).collect();
        let numbers = steps.iter().map(|&at| sheet.numbers[at]).collect();
        Self { pass, nth, of, steps, journey, numbers, estimates: sheet.estimates.clone() }
    }

    /// What their drawing is made from, with the numbers that the whole journey gives them.
    pub fn sheet<'a>(&'a self, theme: &'a Theme) -> Sheet<'a> {
        let mut sheet = Sheet::new(&self.journey, theme).numbered(Numbering::First);
        sheet.numbers.clone_from(&self.numbers);
        sheet.estimates.clone_from(&self.estimates);
        sheet
    }

    /// The texts of the events.
    pub fn events(&self) -> impl Iterator<Item = &str> {
        self.journey.steps.iter().filter_map(|step| step.event.as_ref()).map(|it| it.text.as_str())
    }

    /// How many distances between levels the longest of the scales has.
    pub fn intervals(&self) -> f64 {
        let levels = (0..self.journey.tellers()).map(|it| self.journey.scale_of(it).levels.len());
        levels.max().unwrap_or(1).saturating_sub(1).max(1) as f64
    }
}
