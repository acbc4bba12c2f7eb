//! Where pages have to begin: at phases or steps that are asked for by name or number.

use crate::journey::Pass;
use crate::layout::context::Sheet;
use crate::model::{Journey, PhaseSet};

/// The steps and the passes through phases that a page has to begin with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Breaks {
    steps: Vec<usize>,
    passes: Vec<usize>,
}

impl Breaks {
    /// Those that are called by these names: a phase by its id or what it is called, with each pass
    /// through it, a step by its name or, where no phase is called so, by the number that it is drawn
    /// with. Gives the first name that nothing of the journey has.
    pub fn named<'n>(names: &'n [String], sheet: &Sheet<'_>) -> Result<Self, &'n str> {
        let mut breaks = Self::default();
        for name in names {
            let passes = sheet.passes.iter().enumerate();
            let is_pass = |pass: &Pass| is_called(pass, name, &sheet.journey.phases);
            let passes: Vec<usize> =
                passes.filter(|(_, pass)| is_pass(pass)).map(|(at, _)| at).collect();
            let steps = sheet.journey.steps.iter();
            let of_name = steps.enumerate().filter(|(_, step)| step.name.as_ref() == Some(name));
            let mut steps: Vec<usize> = of_name.map(|(at, _)| at).collect();
            if passes.is_empty() && steps.is_empty() {
                steps.extend(numbered(name, sheet.journey));
            }
            if passes.is_empty() && steps.is_empty() {
                return Err(name);
            }
            breaks.passes.extend(passes);
            breaks.steps.extend(steps);
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

fn is_called(pass: &Pass, name: &str, phases: &PhaseSet) -> bool {
    let same = |other: &str| other.to_lowercase() == name.trim().to_lowercase();
    let Some(id) = &pass.phase else { return false };
    same(id) || phases.phases.iter().any(|phase| phase.id == *id && same(&phase.label))
}

/// The step that is drawn with this number, unless a phase is called so in which nothing happens.
fn numbered(number: &str, journey: &Journey) -> Option<usize> {
    let number = number.trim();
    if journey.phases.phases.iter().any(|phase| phase.id == number) {
        return None;
    }
    let number: usize = number.parse().ok()?;
    journey.step_numbers().into_iter().position(|own| own == number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Step};
    use crate::theme::Theme;

    #[test]
    fn a_phase_breaks_at_every_pass_through_it_and_a_step_at_its_name() {
        let mut journey = Journey::new("Proef");
        for phase in ["1", "2", "1"] {
            journey = journey.step(Step::event("Ik wacht.", Level::NEUTRAL).in_phase(phase));
        }
        journey.steps[1].name = Some("keuze".to_owned());
        journey.phases = PhaseSet::labelled(&["Aanloop", "Hulp"]);
        let theme = Theme::default();
        let sheet = Sheet::new(&journey, &theme);
        let names = ["aanloop", "keuze", "nergens"].map(str::to_owned);
        let breaks = Breaks::named(&names[..2], &sheet).expect("known");
        assert_eq!([0, 1, 2].map(|pass| breaks.at_pass(pass)), [true, false, true]);
        assert_eq!([0, 1, 2].map(|step| breaks.at_step(step)), [false, true, false]);
        assert_eq!(Breaks::named(&names, &sheet).err(), Some("nergens"));
        let found = |name: &str| Breaks::named(&[name.to_owned()], &sheet).expect("known");
        assert!(found("1").at_pass(0) && found("3").at_step(2));
        assert!(!found("1").at_step(0));
    }
}
