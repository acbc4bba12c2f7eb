//! Whether help was asked for or forced, pass by pass.

use crate::journey::pass::Pass;
use crate::model::{Entry, Journey};

impl Journey {
    /// What the steps of a pass say of it, in the order of the story: a request can become compulsion.
    #[must_use]
    pub fn entries(&self, pass: &Pass) -> Vec<Entry> {
        let steps = self.steps.get(pass.first..pass.end).unwrap_or_default();
        let mut entries: Vec<Entry> = steps.iter().filter_map(|step| step.entry).collect();
        entries.dedup();
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Step};

    #[test]
    fn a_pass_says_what_its_steps_say_each_once_in_their_order() {
        let step = |entry| Step { entry, ..Step::event("x", Level::NEUTRAL).in_phase("2") };
        let (request, forced) = (Some(Entry::Request), Some(Entry::Compulsion));
        let journey = Journey::new("x").with_steps([None, request, request, forced].map(step));
        let passes = journey.passes();
        assert_eq!(journey.entries(&passes[0]), [Entry::Request, Entry::Compulsion]);
    }
}
