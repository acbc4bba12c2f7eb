//! Where pages have to begin: at phases or steps that are asked for by name.

use crate::journey::Pass;
use crate::layout::context::Sheet;
use crate::model::Step;

/// The steps and the passes through phases that a page has to begin with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Breaks {
    steps: Vec<usize>,
    passes: Vec<usize>,
}

impl Breaks {
    /// Those that are called by these names: a phase by its id, with each pass through it, or a step
    /// by its name. Gives the first name that nothing of the journey has.
    pub fn named<'n>(names: &'n [String], sheet: &Sheet<'_>) -> Result<Self, &'n str> {
        let mut breaks = Self::default();
        for name in names {
            let before = breaks.steps.len() + breaks.passes.len();
            let steps = sheet.journey.steps.iter().enumerate();
            let is_step = |step: &Step| step.name.as_ref() == Some(name);
            breaks.steps.extend(steps.filter(|(_, step)| is_step(step)).map(|(at, _)| at));
            let passes = sheet.passes.iter().enumerate();
            let is_pass = |pass: &Pass| pass.phase.as_ref() == Some(name);
            breaks.passes.extend(passes.filter(|(_, pass)| is_pass(pass)).map(|(at, _)| at));
            if breaks.steps.len() + breaks.passes.len() == before {
                return Err(name);
            }
        }
        Ok(breaks)
    }

    /// Whether a page begins with this step.
    pub fn at_step(&self, step: usize) -> bool {
        self.steps.contains(&step)
    }

    /// Whether a page begins with this pass.
    pub fn at_pass(&self, pass: usize) -> bool {
        self.passes.contains(&pass)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Journey, Level};
    use crate::theme::Theme;

    #[test]
    fn a_phase_breaks_at_every_pass_through_it_and_a_step_at_its_name() {
        let mut journey = Journey::new("Proef");
        for phase in ["1", "2", "1"] {
            journey = journey.step(Step::event("Ik wacht.", Level::NEUTRAL).in_phase(phase));
        }
        journey.steps[1].name = Some("keuze".to_owned());
        let theme = Theme::default();
        let sheet = Sheet::new(&journey, &theme);
        let names = ["1", "keuze", "nergens"].map(str::to_owned);
        let breaks = Breaks::named(&names[..2], &sheet).expect("known");
        assert_eq!([0, 1, 2].map(|pass| breaks.at_pass(pass)), [true, false, true]);
        assert_eq!([0, 1, 2].map(|step| breaks.at_step(step)), [false, true, false]);
        assert_eq!(Breaks::named(&names, &sheet).err(), Some("nergens"));
    }
}
