//! Who chose the help, action by action.

use crate::journey::step_order::StepOrder;
use crate::model::{Action, Chooser, Involvement, Journey, Organisation};

/// How often somebody chose who came to help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceCount {
    /// Who; `None` where nobody says.
    pub chooser: Option<Chooser>,
    /// How many actions they chose.
    pub actions: usize,
}

impl Journey {
    /// How often each chose: the usual ones first, then others as they come, and last those actions of
    /// which nobody says it.
    #[must_use]
    pub fn choice_counts(&self) -> Vec<ChoiceCount> {
        let actions = || self.steps.iter().flat_map(|step| &step.actions);
        let mut choosers: Vec<Option<Chooser>> = Chooser::USUAL.map(Some).to_vec();
        for own in actions().filter_map(|action| action.chosen_by.clone()) {
            if !choosers.contains(&Some(own.clone())) {
                choosers.push(Some(own));
            }
        }
        choosers.push(None);
        let count = |chooser| {
            let actions = actions().filter(|it| it.chosen_by == chooser).count();
            ChoiceCount { chooser, actions }
        };
        choosers.into_iter().map(count).filter(|it| it.actions > 0).collect()
    }

    /// Who chose that somebody is involved, as the first of their actions in that time says. What a later
    /// one says is not said of how they came.
    pub(crate) fn chooser_of(&self, involved: &Involvement, order: &StepOrder) -> Option<&Chooser> {
        let steps = order.range(involved.stretch)?;
        let is_theirs = |action: &&Action| {
            let person = action.person.as_ref().and_then(|it| it.name.as_ref());
            let same = |it: &Organisation| it.label() == involved.organisation;
            let is_person = involved.person.is_none() || person == involved.person.as_ref();
            is_person && action.organisations.iter().any(same)
        };
        let mut actions = self.steps.get(steps)?.iter().flat_map(|step| &step.actions);
        actions.find(is_theirs)?.chosen_by.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Step;

    fn chosen(name: &str, chosen_by: Option<Chooser>) -> Step {
        Step::action(Action { chosen_by, ..Action::by(name, "komt") })
    }

    #[test]
    fn choices_are_counted_and_so_are_actions_without_one() {
        let own = || Some(Chooser::Own("oma".to_owned()));
        let journey = Journey::new("x").with_steps([
            chosen("School", own()),
            chosen("Wijkteam", Some(Chooser::Family)),
            chosen("Politie", None),
            chosen("Wijkteam", Some(Chooser::Family)),
            chosen("Politie", Some(Chooser::Imposed)),
        ]);
        let count = |chooser, actions| ChoiceCount { chooser, actions };
        let counts = [
            count(Some(Chooser::Family), 2),
            count(Some(Chooser::Imposed), 1),
            count(own(), 1),
            count(None, 1),
        ];
        assert_eq!(journey.choice_counts(), counts);
        let order = StepOrder::of(&journey);
        let choosers: Vec<_> = journey
            .involvement()
            .iter()
            .map(|it| journey.chooser_of(it, &order).cloned())
            .collect();
        assert_eq!(choosers, [own(), Some(Chooser::Family), None]);
    }
}
