//! A journey drawn for one of the people it is about.

use crate::language::Language;
use crate::model::{Journey, Step};

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

    /// The part of the journey that is about one person; the title says who it is. Nothing when no step is about anybody of that name.
    ///
    /// The steps keep the numbers, phases and rounds that they have in the whole, and a line goes on only where
    /// no step on it is left out. What is said of a step that is left out is left out too, and what stands
    /// while several steps pass stands only while those that are kept do.
    #[must_use]
    pub fn about(self, name: &str) -> Option<Self> {
        let name = self.people().into_iter().find(|known| same(known, name))?.to_owned();
        let kept = |step: &Step| step.about.iter().any(|about| same(about, &name));
        let kept: Vec<bool> = self.steps.iter().map(kept).collect();
        let what = match self.language {
            Language::Dutch => format!("over {name}"),
            Language::English => format!("about {name}"),
        };
        Some(self.part(what, &[], &kept))
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
}

/// Whether two names are the same but for capitals and spaces around them.
fn same(name: &str, other: &str) -> bool {
    name.trim().to_lowercase() == other.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::step_order::StepOrder;
    use crate::model::{Anchor, Lead, Level, Opportunity, StepId, Stretch};

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
    fn what_lasts_stands_only_while_steps_that_are_kept_do() {
        let mut journey = bea();
        journey.leads = vec![lead(1, 4), lead(1, 3), lead(3, 3), lead(4, 10)];
        let part = larissa(journey);
        let order = StepOrder::of(&part);
        let stands: Vec<_> = part.leads.iter().map(|it| order.range(it.stretch)).collect();
        assert_eq!(stands, [Some(0..=1), Some(0..=0), Some(1..=1)]);
    }

    #[test]
    fn steps_keep_their_numbers_and_a_line_stops_where_one_on_it_is_left_out() {
        let part = larissa(bea());
        assert_eq!(part.step_numbers(), [2, 4]);
        let runs = |journey: &Journey, line| {
            journey.thread_runs((0, line), &journey.passes(), &|step| step.event.is_some())
        };
        assert_eq!(runs(&part, 0), [[0], [1]]);
        let mut own = bea();
        own.steps[2].phase = None;
        own.lines = vec!["Larissa".to_owned()];
        assert_eq!(runs(&larissa(own), 1), [[0, 1]], "Bea's own step is not on her line");
    }
}
