//! How certain what a journey says is: which levels were estimated, and which steps are not certain.

use crate::model::{Journey, LevelSource, Order, Step};

/// How many of the levels that a party's steps stand at were estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LevelEstimates {
    /// The steps that have a level.
    pub levels: usize,
    /// Those whose level was estimated ([`Journey::estimates_level_of`]).
    pub estimated: usize,
    /// The steps that tell something without a level, where others of the party have one.
    pub unknown: usize,
}

impl LevelEstimates {
    /// Whether there are levels, and each of them was estimated.
    #[must_use]
    pub const fn are_all(self) -> bool {
        self.estimated > 0 && self.estimated == self.levels
    }

    /// Whether there are levels that were not estimated.
    #[must_use]
    pub const fn are_known(self) -> bool {
        self.levels > self.estimated
    }
}

impl Journey {
    /// Who says what the level of a step is: its event, or else the journey of all; `None` where
    /// nobody says so, or there is no level.
    #[must_use]
    pub fn level_source_of(&self, step: &Step) -> Option<LevelSource> {
        let own = step.event.as_ref().and_then(|event| event.level_source);
        step.level().and(own.or(self.level_source))
    }

    /// Whether the level of a step was estimated by whoever wrote the journey down.
    #[must_use]
    pub fn estimates_level_of(&self, step: &Step) -> bool {
        self.level_source_of(step) == Some(LevelSource::Researcher)
    }

    /// The same of its levels on any line: they have one source.
    #[must_use]
    pub fn estimates_levels_of(&self, step: &Step) -> bool {
        let own = step.event.as_ref().and_then(|event| event.level_source);
        own.or(self.level_source) == Some(LevelSource::Researcher)
    }

    /// The estimates among the levels of each party, in the order of the parties; takes time linear
    /// in the number of steps.
    #[must_use]
    pub fn level_estimates(&self) -> Vec<LevelEstimates> {
        let mut estimates = vec![LevelEstimates::default(); self.tellers()];
        for step in &self.steps {
            let Some(own) = estimates.get_mut(self.teller(step)) else { continue };
            let tells = step.event.is_some() || step.emotion.is_some() || step.thought.is_some();
            own.levels += usize::from(step.level().is_some());
            own.unknown += usize::from(tells && step.level().is_none());
            own.estimated += usize::from(self.estimates_level_of(step));
        }
        for own in estimates.iter_mut().filter(|own| own.levels == 0) {
            own.unknown = 0;
        }
        estimates
    }
}

impl Step {
    /// Whether something else than its level is not certain: that it happened, or when.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.is_inferred() || self.order == Order::Uncertain
    }
}
