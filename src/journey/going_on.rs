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
        let named: Vec<(usize, Vec<Vec<String>>)> =
            acting.map(|(at, step)| (at, step.actions.iter().map(labels).collect())).collect();
        let pairs = named.windows(2).flat_map(|pair| {
            let of = |(from, to)| GoesOn { from: (pair[0].0, from), to: (pair[1].0, to) };
            named_again(&pair[0].1, &pair[1].1).into_iter().map(of).collect::<Vec<_>>()
        });
        pairs.collect()
    }
}

fn labels(action: &Action) -> Vec<String> {
    action.organisations.iter().map(Organisation::label).collect()
}

/// The last action that names an organisation, with the first later one that does.
fn named_again(earlier: &[Vec<String>], later: &[Vec<String>]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut seen: Vec<&String> = Vec::new();
    for (to, names) in later.iter().enumerate() {
        for name in names {
            let from = earlier.iter().rposition(|names| names.contains(name));
            if let Some(from) = from.filter(|_| !seen.contains(&name)) {
                pairs.push((from, to));
                seen.push(name);
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
