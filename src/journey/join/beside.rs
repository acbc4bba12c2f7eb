//! What stands beside the steps of a journey, with its owner in a joint one.

use crate::journey::join::head::union;
use crate::journey::join::note::Joining;
use crate::model::{
    Advice, Anchor, Experience, Goal, Involvement, Journey, Lead, Opportunity, PartyKind, Problem,
    Reflection, StepId, Stretch, Topic,
};

/// Adds what a journey says beside its steps, which a party tells.
pub(super) fn add_beside(
    joint: &mut Journey,
    journey: &Journey,
    party: usize,
    joining: &mut Joining,
) {
    let mut owner = Owner { party, journey, joining, topics: Vec::new() };
    owner.add_findings(joint);
    owner.add_plan(joint);
    let name = &joining.parties[party];
    for (all, own) in [
        (&mut joint.need, &journey.need),
        (&mut joint.helps, &journey.helps),
        (&mut joint.expectation, &journey.expectation),
        (&mut joint.afterwards, &journey.afterwards),
    ] {
        let Some(own) = own else { continue };
        let line = format!("{name}: {own}");
        *all = Some(all.take().map_or(line.clone(), |all| format!("{all}\n{line}")));
    }
}

/// The party whose things are added.
struct Owner<'a> {
    party: usize,
    journey: &'a Journey,
    joining: &'a mut Joining,
    /// Themes that are called otherwise in the joint journey: their own name and the other.
    topics: Vec<(String, String)>,
}

impl Owner<'_> {
    fn add_findings(&mut self, joint: &mut Journey) {
        let journey = self.journey;
        for topic in &journey.topics {
            self.topic(topic, &mut joint.topics);
        }
        for it in &journey.experiences {
            let topic = it.topic.as_deref().map(|name| self.topic_called(name));
            let of = self.of(&it.of);
            joint.experiences.push(Experience { of, topic, ..it.clone() });
        }
        union(&mut joint.comparisons, &journey.comparisons);
        for it in &journey.advice {
            let topics = it.topics.iter().map(|name| self.topic_called(name)).collect();
            let of = self.of(&it.of);
            joint.advice.push(Advice { of, topics, ..it.clone() });
        }
    }

    fn add_plan(&mut self, joint: &mut Journey) {
        let journey = self.journey;
        for it in &journey.opportunities {
            joint.opportunities.push(Opportunity { at: self.anchor(&it.at), ..it.clone() });
        }
        for it in &journey.goals {
            let (of, stretch) = (self.of(&it.of), self.stretch(it.stretch));
            joint.goals.push(Goal { of, stretch, ..it.clone() });
        }
        for it in &journey.leads {
            joint.leads.push(Lead { stretch: self.stretch(it.stretch), ..it.clone() });
        }
        for it in &journey.involved {
            joint.involved.push(Involvement { stretch: self.stretch(it.stretch), ..it.clone() });
        }
        for it in &journey.problems {
            let (of, stretch) = (self.of(&it.of), self.stretch(it.stretch));
            joint.problems.push(Problem { of, stretch, ..it.clone() });
        }
        union(&mut joint.tables, &journey.tables);
        union(&mut joint.validation, &journey.validation);
        for it in &journey.reflections {
            let (of, at) = (self.of(&it.of), self.anchor(&it.at));
            joint.reflections.push(Reflection { at, of, ..it.clone() });
        }
    }

    fn step(&self, step: StepId) -> StepId {
        StepId { party: self.party, ..step }
    }

    fn anchor(&self, at: &Anchor) -> Anchor {
        match at {
            Anchor::Step(step) => Anchor::Step(self.step(*step)),
            Anchor::Phase(phase) => Anchor::Phase(phase.clone()),
        }
    }

    /// The same steps; what began or ended with the story, with what this party tells.
    fn stretch(&self, stretch: Stretch) -> Stretch {
        let steps = || self.journey.steps.iter().map(|step| step.id);
        let from = stretch.from.or_else(|| steps().min());
        let to = stretch.to.or_else(|| steps().max());
        Stretch { from: from.map(|it| self.step(it)), to: to.map(|it| self.step(it)) }
    }

    /// Whose something is: the party where it says nothing else, or what the party is.
    fn of(&mut self, of: &[String]) -> Vec<String> {
        let own = self.joining.parties[self.party].clone();
        let mut owners: Vec<String> = Vec::new();
        for name in of {
            let label = |kind: &PartyKind| kind.label(self.journey.language) == name;
            match PartyKind::ALL.into_iter().find(|kind| label(kind)) {
                Some(kind) if kind == self.joining.kinds[self.party] => owners.push(own.clone()),
                Some(kind) => {
                    let others = self.joining.kinds.iter().zip(&self.joining.parties);
                    let others = others.filter(|(other, _)| **other == kind);
                    owners.extend(others.map(|(_, name)| name.clone()));
                }
                None => owners.push(name.clone()),
            }
        }
        if owners.is_empty() {
            owners.push(own);
        }
        owners.dedup();
        owners
    }

    /// A theme: the same as one that is there, with another owner, or one of its own.
    fn topic(&mut self, topic: &Topic, all: &mut Vec<Topic>) {
        let of = self.of(&topic.of);
        let lower = topic.name.to_lowercase();
        let Some(known) = all.iter_mut().find(|it| it.name.to_lowercase() == lower) else {
            all.push(Topic { of, ..topic.clone() });
            return;
        };
        if known.works == topic.works && known.text == topic.text {
            union(&mut known.of, &of);
            union(&mut known.evidence, &topic.evidence);
            self.topics.push((topic.name.clone(), known.name.clone()));
            return;
        }
        let name = self.joining.name_of(&topic.name, self.party);
        self.joining.rename(self.party, &topic.name, &name);
        self.topics.push((topic.name.clone(), name.clone()));
        all.push(Topic { name, of, ..topic.clone() });
    }

    fn topic_called(&self, name: &str) -> String {
        let known = self.topics.iter().find(|(own, _)| own == name);
        known.map_or(name, |(_, other)| other).to_owned()
    }
}
