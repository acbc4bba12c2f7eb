//! Why a journey goes back to an earlier phase, as far as it says so.

use crate::journey::pass::Pass;
use crate::model::Journey;

impl Journey {
    /// Why the story goes back to a pass: as a step of it says, or else the journey's own phases.
    /// The reasons of the seven phases are names of what can happen, not of what did.
    pub(crate) fn return_reason(&self, passes: &[Pass], pass: &Pass) -> Option<&str> {
        let steps = self.steps.get(pass.first..pass.end).unwrap_or_default();
        let of_steps = steps.iter().find_map(|step| step.return_reason.as_deref());
        of_steps.or_else(|| {
            let to = pass.phase.as_deref()?;
            let mut from = pass.back.iter().filter_map(|way| passes[way.from].phase.as_deref());
            let reason = from.find_map(|from| self.phases.way_back(from, to)?.label.as_deref())?;
            (!self.phases.is_standard(self.language)).then_some(reason)
        })
    }
}
