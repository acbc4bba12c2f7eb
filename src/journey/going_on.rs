//! Which organisations go on from one step to the next.

use crate::model::{Action, Journey, Organisation, Step};

/// An action of an organisation that also acted in the step with organisations before. Each stands
/// where its step does, and at its place among the actions of that step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct GoesOn {
    pub from: (usize, usize),
    pub to: (usize, usize),
}

impl Journey {
    /// The organisations that go on in the steps of a party, in the order of the story: each once
    /// in a step.
    pub(crate) fn going_on(&self, party: usize) -> Vec<GoesOn> {
        let has_actions = |step: &Step| self.teller(step) == party && !step.actions.is_empty();
        let acting = self.steps.iter().enumerate().filter(|(_, step)| has_actions(step));
        let acting: Vec<(usize, &[Action])> =
            acting.map(|(at, step)| (at, step.actions.as_slice())).collect();
        let mut going_on = Vec::new();
        for pair in acting.windows(2) {
            let [(earlier, before), (later, after)] = [pair[0], pair[1]];
            let of = |(from, to)| GoesOn { from: (earlier, from), to: (later, to) };
            going_on.extend(named_again(before, after).into_iter().map(of));
        }
        going_on
    }
}

/// The last action that names an organisation, with the first later one that does.
fn named_again(earlier: &[Action], later: &[Action]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut seen: Vec<&Organisation> = Vec::new();
    for (to, action) in later.iter().enumerate() {
        for own in &action.organisations {
            let is_own = |it: &Organisation| it.is_called_as(own);
            let names_it = |it: &Action| it.organisations.iter().any(is_own);
            let from = earlier.iter().rposition(names_it);
            if let Some(from) = from.filter(|_| !seen.iter().any(|it| is_own(it))) {
                pairs.push((from, to));
                seen.push(own);
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(acting: &[&[&str]]) -> Step {
        let action = |names: &&[&str]| Action {
            organisations: names.iter().map(|name| Organisation::named(*name)).collect(),
            ..Action::default()
        };
        Step { actions: acting.iter().map(action).collect(), ..Step::default() }
    }

    fn pairs(steps: Vec<Step>) -> Vec<[(usize, usize); 2]> {
        let going_on = Journey::new("x").with_steps(steps).going_on(0);
        going_on.into_iter().map(|it| [it.from, it.to]).collect()
    }

    #[test]
    fn an_organisation_goes_on_in_the_next_step_that_has_any() {
        let steps =
            vec![step(&[&["Wijkteam"]]), Step::default(), step(&[&["Fier"], &["Wijkteam"]])];
        assert_eq!(pairs(steps), [[(0, 0), (2, 1)]]);
    }

    #[test]
    fn an_organisation_that_comes_back_later_does_not_go_on() {
        let steps = vec![step(&[&["Wijkteam"]]), step(&[&["Fier"]]), step(&[&["Wijkteam"]])];
        assert_eq!(pairs(steps), Vec::<[(usize, usize); 2]>::new());
    }

    #[test]
    fn what_goes_on_together_comes_from_where_each_was() {
        let steps = vec![step(&[&["A"], &["B"]]), step(&[&["A", "B"]])];
        assert_eq!(pairs(steps), [[(0, 0), (1, 0)], [(0, 1), (1, 0)]]);
        let steps = vec![step(&[&["A", "B"]]), step(&[&["A", "B"]])];
        assert_eq!(pairs(steps), [[(0, 0), (1, 0)]]);
    }
}
