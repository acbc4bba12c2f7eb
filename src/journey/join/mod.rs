//! Joins journeys of one narrator each into one that they tell side by side.

mod apart;
mod beside;
mod head;
mod names;
mod note;
mod own;

use crate::journey::join::apart::set_phases_apart;
use crate::journey::join::beside::add_beside;
use crate::journey::join::head::{add_head, phases};
use crate::journey::join::names::{StepNames, party_names};
use crate::journey::join::own::moved;
use crate::journey::passes::leave_out_counted_rounds;
use crate::model::{Journey, LevelSource, Party, Step};

pub use note::JoinNote;
use note::Joining;

/// What one party of a joint journey tells.
#[derive(Debug, Clone)]
pub enum Telling {
    /// A party with its steps.
    Of(Party, Vec<Step>),
    /// A journey of one narrator, who is called this here, and is composed of so many.
    Journey(Box<Journey>, Option<String>, Option<u32>),
}

/// A joint journey, and what it holds otherwise than those that were joined.
#[derive(Debug, Clone)]
pub struct Joined {
    /// Told by a party for each of them, in their order.
    pub journey: Journey,
    /// What does not stand in it, or otherwise.
    pub notes: Vec<JoinNote>,
}

impl Telling {
    /// A journey under the name of who tells it.
    #[must_use]
    pub fn of(journey: Journey) -> Self {
        Self::Journey(Box::new(journey), None, None)
    }

    /// Who tells it.
    #[must_use]
    pub fn party(&self) -> Party {
        match self {
            Self::Of(party, _) => party.clone(),
            Self::Journey(journey, name, n) => {
                let narrator = journey.narrator.as_ref();
                let own = narrator.map_or(&journey.title, |narrator| &narrator.name);
                Party {
                    name: name.as_ref().unwrap_or(own).clone(),
                    kind: narrator.map(|narrator| narrator.kind).unwrap_or_default(),
                    n: *n,
                    scale: journey.scale.clone(),
                }
            }
        }
    }
}

/// Joins what several parties tell. What `joint` says already holds for all of them, and what the
/// journeys say beside their steps stands in it with its owner. A phase that an earlier journey calls
/// otherwise stays apart, under a number of its own. Names of steps and themes that clash get
/// the name of the party behind them.
#[must_use]
pub fn join(joint: Journey, tellings: &[Telling]) -> Joined {
    let mut parties: Vec<Party> = tellings.iter().map(Telling::party).collect();
    party_names(&mut parties);
    let mut joining = Joining::of(&parties, joint.language);
    let mut joint = joint;
    let mut tellings = tellings.to_vec();
    let mut own: Vec<Option<&mut Journey>> = tellings.iter_mut().map(own_journey_mut).collect();
    set_phases_apart(&joint.phases, &mut own, &mut joining);
    let journeys: Vec<Option<&Journey>> = tellings.iter().map(own_journey).collect();
    add_head(&mut joint, &journeys, &mut joining);
    joint.phases = phases(&joint, &journeys, &joining);
    let mut names = StepNames::default();
    let mut told: Vec<Vec<Step>> = Vec::new();
    for (at, telling) in tellings.iter().enumerate() {
        let mut steps = match telling {
            Telling::Of(_, steps) => steps.clone(),
            Telling::Journey(journey, ..) => steps_of(journey, &joint, at),
        };
        names.make_unique(&mut steps, at, &mut joining);
        told.push(steps);
    }
    for (at, journey) in journeys.iter().enumerate() {
        if let Some(journey) = journey {
            add_beside(&mut joint, journey, at, &mut joining);
        }
    }
    // A file says the chances of its steps before those of its phases.
    joint.opportunities.sort_by_key(|it| it.at.phase().is_some());
    let journey = joint.told_by(parties.into_iter().zip(told).collect());
    Joined { journey, notes: joining.notes }
}

fn own_journey(telling: &Telling) -> Option<&Journey> {
    match telling {
        Telling::Of(..) => None,
        Telling::Journey(journey, ..) => Some(journey),
    }
}

fn own_journey_mut(telling: &mut Telling) -> Option<&mut Journey> {
    match telling {
        Telling::Of(..) => None,
        Telling::Journey(journey, ..) => Some(journey),
    }
}

/// The steps of a journey as a party of the joint one tells them.
fn steps_of(journey: &Journey, joint: &Journey, party: usize) -> Vec<Step> {
    let mut steps = journey.steps.clone();
    steps.sort_by_key(|step| step.id);
    leave_out_counted_rounds(&mut steps);
    for step in &mut steps {
        // Each party has a line of its own here, and those of others in a family have no place.
        step.levels.clear();
        step.own = moved(&step.own, &joint.own_lanes, party);
        let own_source = |said: Option<LevelSource>, of_all, of_these: Option<LevelSource>| {
            said.or_else(|| of_these.filter(|source| of_all != Some(*source)))
        };
        if step.phase.is_some() {
            step.phase_source =
                own_source(step.phase_source, joint.phase_source, journey.phase_source);
        }
        if let Some(event) = step.event.as_mut().filter(|event| event.level.is_some()) {
            event.level_source =
                own_source(event.level_source, joint.level_source, journey.level_source);
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::{
        Anchor, Experience, Level, LifeDomain, Narrator, Phase, Problem, Reflection, Sign, StepId,
        Stretch, Weight,
    };

    fn told(name: &str) -> Journey {
        let mut journey = Journey::new(format!("Klantreis van {name}"))
            .step(Step::event("begin", Level::NEUTRAL).in_phase("1"))
            .step(Step::event("slot", Level::DESPAIR).in_phase("2"));
        journey.narrator = Some(Narrator { fictional: Some(true), ..Narrator::named(name) });
        journey.steps[1].name = Some("slot".into());
        journey.problems.push(Problem {
            domain: LifeDomain::named("geld"),
            text: format!("Schuld van {name}"),
            of: Vec::new(),
            weight: Weight::Heavy,
            stretch: Stretch { from: Some(StepId::new(0, 2)), to: None },
        });
        journey.reflections.push(Reflection {
            at: Anchor::Step(StepId::new(0, 2)),
            of: vec!["Gezin".into()],
            role: None,
            bottleneck: None,
            cause: None,
            lesson: Some("Bel terug".into()),
            beyond: false,
            session: None,
        });
        journey.experiences.push(Experience {
            sign: Sign::Minus,
            title: "Wachten".into(),
            text: None,
            example: None,
            of: Vec::new(),
            phases: vec!["1".into()],
            topic: None,
            evidence: Vec::new(),
            validation: Vec::new(),
        });
        journey
    }

    fn three() -> Joined {
        join(Journey::new("Samen"), &["Inge", "Bea", "Roos"].map(told).map(Telling::of))
    }

    #[test]
    fn each_part_has_its_owner_and_its_own_steps() {
        let journey = three().journey;
        for (at, name) in ["Inge", "Bea", "Roos"].into_iter().enumerate() {
            assert_eq!(journey.parties[at].name, name);
            assert_eq!(journey.problems[at].of, [name]);
            let last = StepId::new(at, 2);
            assert_eq!(journey.problems[at].stretch, Stretch::between(last, last));
            assert_eq!(journey.reflections[at].of, [name]);
            assert_eq!(journey.reflections[at].at, Anchor::Step(last));
            assert_eq!(journey.experiences[at].of, [name]);
        }
        assert_eq!(journey.fictional_names, ["Inge", "Bea", "Roos"]);
    }

    #[test]
    fn who_retold_one_of_them_retold_no_other() {
        let retold = |journeys: [Journey; 2]| {
            join(Journey::new("Samen"), &journeys.map(Telling::of)).journey.retold_by
        };
        let by = |name: &str, who: &str| Journey { retold_by: vec![who.into()], ..told(name) };
        assert_eq!(retold([by("Inge", "Jo"), by("Bea", "Jo")]), ["Jo"]);
        assert_eq!(retold([by("Inge", "Jo"), told("Bea")]), ["Jo (het verhaal van Inge)"]);
    }

    #[test]
    fn names_of_steps_that_clash_are_made_unique_and_told() {
        let Joined { journey, notes } = three();
        let names: Vec<&str> =
            journey.steps.iter().filter_map(|step| step.name.as_deref()).collect();
        assert_eq!(names, ["slot", "slot (Bea)", "slot (Roos)"]);
        let renamed = notes.iter().filter(|note| matches!(note, JoinNote::Renamed { .. }));
        let whose: Vec<&str> = renamed.map(JoinNote::party).collect();
        assert_eq!(whose, ["Bea", "Roos"]);
    }

    #[test]
    fn phases_that_are_called_otherwise_stay_apart_and_are_told() {
        let mut other = told("Bea");
        other.phases.phases[0].label = "Begin".into();
        let own = Phase {
            id: "x".into(),
            label: "Daarna".into(),
            parent: None,
            after: None,
            own: Vec::new(),
        };
        other.phases.phases.push(own);
        let tellings = vec![Telling::of(told("Inge")), Telling::of(other)];
        let Joined { journey, notes } = join(Journey::new("Samen"), &tellings);
        assert_eq!(journey.phases.get("1").map(|it| it.label.as_str()), Some("Probleemsituatie"));
        assert!(journey.phases.get("x").is_some());
        let of_bea: Vec<&str> = journey
            .steps
            .iter()
            .filter(|step| step.id.party == 1)
            .filter_map(|step| journey.phases.get(step.phase.as_ref()?))
            .map(|phase| phase.label.as_str())
            .collect();
        assert_eq!(of_bea, ["Begin", "Vraag of gedwongen kader"]);
        assert_eq!(journey.phases.phases[1].label, "Begin", "it comes where its number was");
        assert_eq!(journey.experiences[1].phases, [journey.phases.phases[1].id.clone()]);
        let said: Vec<String> = notes.iter().map(|note| note.sentence(Language::Dutch)).collect();
        assert!(said.iter().any(|it| it.contains("“Begin”")), "{said:?}");
    }

    #[test]
    fn two_narrators_of_one_name_are_told_apart() {
        let tellings = vec![Telling::of(told("Inge")), Telling::of(told("Inge"))];
        let journey = join(Journey::new("Samen"), &tellings).journey;
        assert_eq!((journey.party("Inge (1)"), journey.party("Inge (2)")), (Some(0), Some(1)));
    }
}
