//! Where in the story nobody has the coordination.

use std::ops::RangeInclusive;

use crate::journey::step_order::StepOrder;
use crate::model::{Journey, Stretch};

impl Journey {
    /// The stretches after the first [`Lead`](crate::model::Lead) began in which nobody has the
    /// coordination; none where the journey names no leads.
    #[must_use]
    pub fn unled(&self) -> Vec<Stretch> {
        let order = StepOrder::of(self);
        if let Some(excerpt) = &self.excerpt {
            let gaps = excerpt.whole.unled().into_iter();
            return gaps.filter(|gap| order.range(*gap).is_some()).collect();
        }
        let held: Vec<RangeInclusive<usize>> =
            self.leads.iter().filter_map(|lead| order.range(lead.stretch)).collect();
        let led = |place: usize| held.iter().any(|places| places.contains(&place));
        let steps = self.steps.len();
        let first = held.iter().map(|places| *places.start()).min().unwrap_or(steps);
        let mut gaps: Vec<(usize, usize)> = Vec::new();
        for place in (first..steps).filter(|&place| !led(place)) {
            match gaps.last_mut() {
                Some((_, last)) if *last + 1 == place => *last = place,
                _ => gaps.push((place, place)),
            }
        }
        let id = |place: usize| self.steps[place].id;
        gaps.into_iter().map(|(first, last)| Stretch::between(id(first), id(last))).collect()
    }
}
