//! A journey drawn for one of the people it is about.

use crate::language::Language;
use crate::model::{Anchor, Journey, Step, Stretch};

impl Journey {
    /// Everybody a step is about ([`Step::about`]), each once, in the order of the story.
    #[must_use]
    pub fn people(&self) -> Vec<&str> {
        let mut people: Vec<&str> = Vec::new();
        for name in self.steps.iter().flat_map(|step| &step.about) {
            if !people.iter().any(|known| same(known, name)) {
                people.push(name);
            }
        }
        people
    }

    /// The journey with only the steps about one person, in the phases and rounds they were in;
    /// the title says who it is. Nothing when no step is about anybody of that name.
    ///
    /// What is said of a step that is left out is left out too, and what stands while several
    /// steps pass stands only while those that are kept do.
    #[must_use]
    pub fn about(mut self, name: &str) -> Option<Self> {
        let name = self.people().into_iter().find(|known| same(known, name))?.to_owned();
        self.fix_phases();
        let holds = |step: &Step| step.about.iter().any(|about| same(about, &name));
        let mut now = Vec::with_capacity(self.steps.len());
        let mut kept = 0;
        for step in &self.steps {
            let holds = holds(step);
            now.push(holds.then_some(kept));
            kept += usize::from(holds);
        }
        self.steps.retain(holds);
        self.keep(&now);
        self.title = match self.language {
            Language::Dutch => format!("{}, over {name}", self.title),
            Language::English => format!("{}, about {name}", self.title),
        };
        Some(self)
    }

    /// Writes with every step the phase and the round that it has by the steps before it.
    fn fix_phases(&mut self) {
        for pass in crate::journey::passes::runs(&self.steps) {
            let round = pass.phase.as_ref().map(|_| pass.round);
            for step in &mut self.steps[pass.first..pass.end] {
                step.phase.clone_from(&pass.phase);
                step.round = round;
            }
        }
    }

    /// Makes what refers to steps follow them after some were left out: `now` says of each step
    /// that there was which one it is now, if any.
    fn keep(&mut self, now: &[Option<usize>]) {
        let at = |anchor: &mut Anchor| match anchor {
            Anchor::Step(step) => match now.get(*step).copied().flatten() {
                Some(kept) => {
                    *step = kept;
                    true
                }
                None => false,
            },
            Anchor::Phase(_) => true,
        };
        self.opportunities.retain_mut(|it| at(&mut it.at));
        self.reflections.retain_mut(|it| at(&mut it.at));
        let shrink = |stretch: &mut Stretch| {
            let within = now.get(stretch.from..=stretch.to.min(now.len().saturating_sub(1)));
            let mut kept = within.into_iter().flatten().copied().flatten();
            let Some(from) = kept.next() else { return false };
            *stretch = Stretch { from, to: kept.next_back().unwrap_or(from) };
            true
        };
        self.goals.retain_mut(|it| shrink(&mut it.stretch));
        self.leads.retain_mut(|it| shrink(&mut it.stretch));
        self.involved.retain_mut(|it| shrink(&mut it.stretch));
        self.problems.retain_mut(|it| shrink(&mut it.stretch));
    }
}

/// Whether two names are the same but for capitals and spaces around them.
fn same(name: &str, other: &str) -> bool {
    name.trim().to_lowercase() == other.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Lead, Level, Opportunity};

    fn step(text: &str, about: &[&str]) -> Step {
        let about = about.iter().map(|&name| name.to_owned()).collect();
        Step { about, ..Step::event(text, Level::NEUTRAL) }
    }

    /// Four steps, of which the second and the fourth are about Larissa.
    fn bea() -> Journey {
        Journey::new("Klantreis van Bea")
            .step(step("a", &["de zoons"]).in_phase("4"))
            .step(step("b", &["Larissa"]))
            .step(step("c", &[]).in_phase("1"))
            .step(step("d", &["Ad", "Larissa"]).in_phase("4"))
    }

    fn lead(from: usize, to: usize) -> Lead {
        Lead { who: "x".to_owned(), stretch: Stretch { from, to } }
    }

    fn larissa(journey: Journey) -> Journey {
        journey.about("larissa ").expect("two steps are about her")
    }

    #[test]
    fn keeps_the_steps_about_one_person_and_says_who() {
        let journey = larissa(bea());
        let texts: Vec<_> =
            journey.steps.iter().filter_map(|s| s.event.as_ref()).map(|e| &*e.text).collect();
        assert_eq!(texts, ["b", "d"]);
        assert_eq!(journey.title, "Klantreis van Bea, over Larissa");
    }

    #[test]
    fn a_step_stays_in_its_phase_and_round() {
        let passes = larissa(bea()).passes();
        let visits: Vec<_> = passes.iter().map(|p| (p.phase.as_deref(), p.round)).collect();
        assert_eq!(visits, [(Some("4"), 1), (Some("4"), 2)]);
    }

    #[test]
    fn a_name_that_no_step_is_about_gives_nothing() {
        assert_eq!(bea().about("Bea"), None);
        assert_eq!(bea().people(), ["de zoons", "Larissa", "Ad"]);
    }

    #[test]
    fn what_is_said_of_a_step_goes_with_it() {
        let chance = |at| Opportunity { text: "x".to_owned(), missed: false, at };
        let mut journey = bea();
        journey.opportunities = vec![
            chance(Anchor::Step(0)),
            chance(Anchor::Step(3)),
            chance(Anchor::Phase("4".to_owned())),
        ];
        let left: Vec<_> = larissa(journey).opportunities.into_iter().map(|it| it.at).collect();
        assert_eq!(left, [Anchor::Step(1), Anchor::Phase("4".to_owned())]);
    }

    #[test]
    fn a_stretch_shrinks_to_the_steps_that_are_kept() {
        let mut journey = bea();
        journey.leads = vec![lead(0, 3), lead(0, 2), lead(2, 2), lead(3, 9)];
        let left: Vec<_> =
            larissa(journey).leads.into_iter().map(|it| (it.stretch.from, it.stretch.to)).collect();
        assert_eq!(left, [(0, 1), (0, 0), (1, 1)]);
    }
}
