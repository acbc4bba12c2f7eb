//! A journey drawn for one of the people it is about.

use crate::journey::step_order::StepOrder;
use crate::language::Language;
use crate::model::{Journey, Step, Stretch};

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
        self.leave_out_steps(|step| !step.about.iter().any(|about| same(about, &name)));
        self.title = match self.language {
            Language::Dutch => format!("{}, over {name}", self.title),
            Language::English => format!("{}, about {name}", self.title),
        };
        Some(self)
    }

    /// Writes with every step the phase and the round that it has by the steps before it.
    pub(super) fn fix_phases(&mut self) {
        for pass in self.passes() {
            let round = pass.phase.as_ref().map(|_| pass.round).filter(|_| pass.about.is_empty());
            for step in &mut self.steps[pass.first..pass.end] {
                step.phase.clone_from(&pass.phase);
                step.round = round;
            }
        }
    }

    /// Leaves out steps, with what is said of those alone. What lasts for several steps then begins
    /// and ends at steps that are kept, whoever tells them.
    fn leave_out_steps(&mut self, left_out: impl Fn(&Step) -> bool) {
        let (order, steps) = (StepOrder::of(self), std::mem::take(&mut self.steps));
        let narrow = |stretch: &mut Stretch| {
            let places = order.range(*stretch);
            let own = places.and_then(|places| steps.get(places)).into_iter().flatten();
            let mut kept = own.filter(|step| !left_out(step)).map(|step| step.id);
            let Some(first) = kept.next() else { return false };
            let last = kept.next_back().unwrap_or(first);
            stretch.from = stretch.from.and(Some(first));
            stretch.to = stretch.to.and(Some(last));
            true
        };
        self.goals.retain_mut(|it| narrow(&mut it.stretch));
        self.leads.retain_mut(|it| narrow(&mut it.stretch));
        self.involved.retain_mut(|it| narrow(&mut it.stretch));
        self.problems.retain_mut(|it| narrow(&mut it.stretch));
        self.steps = steps.into_iter().filter(|step| !left_out(step)).collect();
        let order = StepOrder::of(self);
        self.opportunities.retain(|it| order.has(&it.at));
        self.reflections.retain(|it| order.has(&it.at));
    }
}

/// Whether two names are the same but for capitals and spaces around them.
fn same(name: &str, other: &str) -> bool {
    name.trim().to_lowercase() == other.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Anchor, Lead, Level, Opportunity, StepId};

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

    fn id(number: usize) -> StepId {
        StepId::new(0, number)
    }

    fn lead(from: usize, to: usize) -> Lead {
        Lead { who: "x".to_owned(), stretch: Stretch::between(id(from), id(to)) }
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
            chance(Anchor::Step(id(1))),
            chance(Anchor::Step(id(4))),
            chance(Anchor::Phase("4".to_owned())),
        ];
        let left: Vec<_> = larissa(journey).opportunities.into_iter().map(|it| it.at).collect();
        assert_eq!(left, [Anchor::Step(id(4)), Anchor::Phase("4".to_owned())]);
    }

    #[test]
    fn a_stretch_shrinks_to_the_steps_that_are_kept() {
        let mut journey = bea();
        journey.leads = vec![lead(1, 4), lead(1, 3), lead(3, 3), lead(4, 10)];
        let left = larissa(journey).leads;
        assert_eq!(left, [lead(2, 4), lead(2, 2), lead(4, 4)]);
    }
}
