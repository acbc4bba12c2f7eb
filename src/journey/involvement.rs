use std::collections::HashMap;

use crate::model::{Involvement, Journey, Stretch};

impl Journey {
    /// Who is involved and when, in order of first appearance: as the journey says, or else as the
    /// actions of its steps show. There, an organisation with one person stays from the first step
    /// it acts in to the last; where another person of it comes, a new stretch begins.
    #[must_use]
    pub fn involvement(&self) -> Vec<Involvement> {
        if !self.involved.is_empty() {
            return self.involved.clone();
        }
        let mut found: Vec<Involvement> = Vec::new();
        // Where the last stretch of each organisation stands in `found`.
        let mut last: HashMap<String, usize> = HashMap::new();
        for (step, told) in self.steps.iter().enumerate() {
            for action in &told.actions {
                let person = action.person.as_ref().map(|person| person.name.as_str());
                for organisation in &action.organisations {
                    add(&mut found, &mut last, organisation.label(), person, step);
                }
            }
        }
        found
    }
}

/// For each of those involved, whether another person of the same organisation came before.
#[must_use]
pub fn changes_of_person(involved: &[Involvement]) -> Vec<bool> {
    let mut last: HashMap<&str, Option<&String>> = HashMap::new();
    let mut changes = Vec::with_capacity(involved.len());
    for one in involved {
        let person = one.person.as_ref();
        let before = last.insert(&one.organisation, person).flatten();
        changes.push(before.zip(person).is_some_and(|(before, now)| before != now));
    }
    changes
}

fn add(
    found: &mut Vec<Involvement>,
    last: &mut HashMap<String, usize>,
    organisation: String,
    person: Option<&str>,
    step: usize,
) {
    match last.get(&organisation).and_then(|&at| found.get_mut(at)) {
        // Where no person is named, it may be the one who was there before.
        Some(known) if person.is_none() || known.person.as_deref() == person => {
            known.stretch.to = step;
        }
        Some(known) if known.person.is_none() => {
            known.person = person.map(str::to_owned);
            known.stretch.to = step;
        }
        _ => {
            let stretch = Stretch { from: step, to: step };
            let person = person.map(str::to_owned);
            last.insert(organisation.clone(), found.len());
            found.push(Involvement { organisation, person, stretch });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Action, Professional, Step};

    fn by(person: Option<&str>) -> Step {
        let person = person.map(|name| Professional { name: name.to_owned(), role: None });
        Step::action(Action { person, ..Action::by("Wijkteam", "komt") })
    }

    fn involved(persons: &[Option<&str>]) -> Vec<(Option<String>, usize, usize)> {
        let mut journey = Journey::new("x");
        journey.steps = persons.iter().map(|person| by(*person)).collect();
        let one = |it: Involvement| (it.person, it.stretch.from, it.stretch.to);
        journey.involvement().into_iter().map(one).collect()
    }

    #[test]
    fn one_person_stays_from_the_first_step_to_the_last() {
        assert_eq!(involved(&[Some("Tom"), None, Some("Tom")]), [(Some("Tom".to_owned()), 0, 2)]);
    }

    #[test]
    fn another_person_begins_a_stretch() {
        let tom = (Some("Tom".to_owned()), 0, 0);
        let ada = (Some("Ada".to_owned()), 1, 1);
        assert_eq!(involved(&[Some("Tom"), Some("Ada")]), [tom, ada]);
    }

    #[test]
    fn the_same_person_who_comes_back_is_no_change() {
        let one = |person: &str, from| Involvement {
            organisation: "Wijkteam".into(),
            person: Some(person.into()),
            stretch: Stretch { from, to: from },
        };
        let involved = [one("Tom", 0), one("Tom", 2), one("Ada", 3)];
        assert_eq!(changes_of_person(&involved), [false, false, true]);
    }

    #[test]
    fn what_the_journey_says_goes_before_what_its_steps_show() {
        let mut journey = Journey::new("x");
        journey.steps = vec![by(Some("Tom"))];
        let said = Involvement {
            organisation: "School".into(),
            person: None,
            stretch: Stretch { from: 0, to: 0 },
        };
        journey.involved = vec![said.clone()];
        assert_eq!(journey.involvement(), [said]);
    }
}
