//! Who is involved and when, as the journey says or as its steps show.

use std::collections::HashMap;

use crate::journey::step_order::StepOrder;
use crate::model::{Involvement, Journey, StepId, Stretch};

impl Journey {
    /// Who is involved and when, in order of first appearance: as the journey says, or else as the
    /// actions of its steps show. There, an organisation with one person stays from the first step
    /// it acts in to the last; where another person of it comes, a new stretch begins.
    #[must_use]
    pub fn involvement(&self) -> Vec<Involvement> {
        if !self.involved.is_empty() {
            return self.involved.clone();
        }
        if let Some(excerpt) = &self.excerpt {
            let order = StepOrder::of(self);
            let involved = excerpt.whole.involvement().into_iter();
            return involved.filter(|it| order.range(it.stretch).is_some()).collect();
        }
        let mut found: Vec<Involvement> = Vec::new();
        // Where the last stretch of each organisation stands in `found`.
        let mut last: HashMap<String, usize> = HashMap::new();
        for step in &self.steps {
            for action in &step.actions {
                let person = action.person.as_ref().and_then(|person| person.name.as_deref());
                for organisation in &action.organisations {
                    add(&mut found, &mut last, organisation.label(), person, step.id);
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
    step: StepId,
) {
    match last.get(&organisation).and_then(|&at| found.get_mut(at)) {
        // Where no person is named, it may be the one who was there before.
        Some(known) if person.is_none() || known.person.as_deref() == person => {
            known.stretch.to = Some(step);
        }
        Some(known) if known.person.is_none() => {
            known.person = person.map(str::to_owned);
            known.stretch.to = Some(step);
        }
        _ => {
            let stretch = Stretch::between(step, step);
            let person = person.map(str::to_owned);
            last.insert(organisation.clone(), found.len());
            found.push(Involvement { organisation, person, stretch });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::StepOrder;
    use crate::model::{Action, Professional, Step};

    fn by(person: Option<&str>) -> Step {
        let person = person.map(|name| Professional { name: Some(name.to_owned()), role: None });
        Step::action(Action { person, ..Action::by("Wijkteam", "komt") })
    }

    fn involved(persons: &[Option<&str>]) -> Vec<(Option<String>, usize, usize)> {
        let journey = Journey::new("x").with_steps(persons.iter().map(|person| by(*person)));
        let order = StepOrder::of(&journey);
        let one = |it: Involvement| {
            let (from, to) = order.range(it.stretch).expect("it lasts").into_inner();
            (it.person, from, to)
        };
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
        let one = |person: &str, number| Involvement {
            organisation: "Wijkteam".into(),
            person: Some(person.into()),
            stretch: Stretch::between(StepId::new(0, number), StepId::new(0, number)),
        };
        let involved = [one("Tom", 1), one("Tom", 3), one("Ada", 4)];
        assert_eq!(changes_of_person(&involved), [false, false, true]);
    }

    #[test]
    fn what_the_journey_says_goes_before_what_its_steps_show() {
        let mut journey = Journey::new("x").step(by(Some("Tom")));
        let said = Involvement {
            organisation: "School".into(),
            person: None,
            stretch: Stretch::default(),
        };
        journey.involved = vec![said.clone()];
        assert_eq!(journey.involvement(), [said]);
    }
}
