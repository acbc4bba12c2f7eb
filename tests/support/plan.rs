//! Plans, problems and looking back that nobody told.

use klantreis::model::{
    Anchor, Goal, GoalStatus, Involvement, Journey, Lead, LifeDomain, Opportunity, PartyKind,
    Problem, Reflection, StepId, Stretch, Validation, Weight,
};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::generate::{id, short_journey};
use super::joint::{Owners, called, joint_journey, owners, parts};
use super::own::own_plan;
use super::words::{name, text};

/// Journeys of one teller or of several with any parts switched on, in any order.
pub fn switched_journey() -> BoxedStrategy<Journey> {
    let journey = prop_oneof![short_journey(), joint_journey()];
    (journey, parts(), own_plan())
        .prop_map(|(journey, parts, own)| {
            let mut journey = journey;
            journey.parts = Some(parts);
            own.stand_in(&mut journey);
            journey
        })
        .boxed()
}

/// Both ends of a stretch; [`Plan::stand_in`] brings them into the journey.
type Ends = (Index, Index);

/// A step, or else the phase with this number.
type At = (Index, Option<usize>);

/// What can be said of a journey with reference to its steps.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    opportunities: Vec<(Opportunity, At)>,
    goals: Vec<(Goal, Owners, Ends)>,
    leads: Vec<(String, Ends)>,
    involved: Vec<(Involvement, Ends)>,
    problems: Vec<(Problem, Owners, Ends)>,
    reflections: Vec<(Reflection, Owners, At)>,
    /// What professionals say of a step, and whether it was decisive.
    looked_at: Vec<(Index, bool, Option<Validation>)>,
    sides: (Option<String>, Option<String>),
}

/// Nothing at all in half the journeys.
pub(super) fn plan() -> BoxedStrategy<Option<Plan>> {
    let looked_at = (any::<Index>(), any::<bool>(), of(validation()));
    let bars = (
        vec((goal(), owners(), ends()), 0..5),
        vec((called(), ends()), 0..4),
        vec((involvement(), ends()), 0..6),
        vec((problem(), owners(), ends()), 0..7),
    );
    let cells = (
        vec((opportunity(), at()), 0..5),
        vec((reflection(), owners(), at()), 0..5),
        vec(looked_at, 0..4),
        (of(text()), of(text())),
    );
    let plan = (bars, cells).prop_map(|(bars, cells)| {
        let (goals, leads, involved, problems) = bars;
        let (opportunities, reflections, looked_at, sides) = cells;
        Plan { opportunities, goals, leads, involved, problems, reflections, looked_at, sides }
    });
    weighted(0.5, plan).boxed()
}

/// A text that says something.
fn said() -> impl Strategy<Value = String> {
    text().prop_map(|text| if text.trim().is_empty() { "x".to_owned() } else { text })
}

fn ends() -> impl Strategy<Value = Ends> {
    (any::<Index>(), any::<Index>())
}

fn at() -> impl Strategy<Value = At> {
    (any::<Index>(), weighted(0.3, 0..12_usize))
}

impl Plan {
    pub fn stand_in(self, journey: &mut Journey) {
        let ids: Vec<StepId> = journey.steps.iter().map(|step| step.id).collect();
        let steps = ids.len();
        // In half the journeys what lasts from the first step or to the last says so without it.
        let is_end = |at: usize, end: usize| steps.is_multiple_of(2) && at == end;
        let stretch = |(a, b): Ends| {
            let (a, b) = (a.index(steps), b.index(steps));
            let (from, to) = (a.min(b), a.max(b));
            Stretch {
                from: (!is_end(from, 0)).then_some(ids[from]),
                to: (!is_end(to, steps - 1)).then_some(ids[to]),
            }
        };
        let phases = journey.phases.clone();
        let anchor = |(step, phase): At| {
            let phase = phase.and_then(|number| id(number, &phases));
            phase.map_or_else(|| Anchor::Step(*step.get(&ids)), Anchor::Phase)
        };
        let names = owner_names(journey);
        let goal = |(it, of, at): (Goal, Owners, Ends)| {
            let of = Some(of.among(&names)).filter(|of| !of.is_empty());
            Goal { of: of.unwrap_or_else(|| names.clone()), stretch: stretch(at), ..it }
        };
        journey.goals = self.goals.into_iter().map(goal).collect();
        let leads = self.leads.into_iter();
        journey.leads = leads.map(|(who, at)| Lead { who, stretch: stretch(at) }).collect();
        let involved = self.involved.into_iter();
        let involved = involved.map(|(it, at)| Involvement { stretch: stretch(at), ..it });
        journey.involved = involved.collect();
        let problems = self.problems.into_iter();
        let problem = |(it, of, at): (Problem, Owners, Ends)| Problem {
            of: of.among(&names),
            stretch: stretch(at),
            ..it
        };
        journey.problems = problems.map(problem).collect();
        let chances = self.opportunities.into_iter();
        journey.opportunities =
            chances.map(|(it, at)| Opportunity { at: anchor(at), ..it }).collect();
        let reflections = self.reflections.into_iter();
        let reflection = |(it, of, at): (Reflection, Owners, At)| Reflection {
            of: of.among(&names),
            at: anchor(at),
            ..it
        };
        journey.reflections = reflections.map(reflection).collect();
        for (step, decisive, validation) in self.looked_at {
            let step = &mut journey.steps[step.index(steps)];
            (step.decisive, step.validation) = (decisive, validation);
        }
        (journey.expectation, journey.afterwards) = self.sides;
    }
}

fn owner_names(journey: &Journey) -> Vec<String> {
    if journey.parties.is_empty() {
        let two = [PartyKind::Family, PartyKind::Professional];
        return two.map(|kind| kind.label(journey.language).to_owned()).to_vec();
    }
    journey.parties.iter().map(|party| party.name.clone()).collect()
}

fn validation() -> impl Strategy<Value = Validation> {
    // A table at which nobody said anything is no validation.
    (0..30_u32, 0..9_u32, 0..9_u32)
        .prop_filter("somebody", |(a, b, c)| a + b + c > 0)
        .prop_map(|(recognised, added, disputed)| Validation { recognised, added, disputed })
}

fn opportunity() -> impl Strategy<Value = Opportunity> {
    (text(), any::<bool>()).prop_map(|(text, missed)| Opportunity {
        text,
        missed,
        at: Anchor::Step(StepId::default()),
    })
}

fn goal() -> impl Strategy<Value = Goal> {
    let status =
        select(vec![GoalStatus::Open, GoalStatus::Busy, GoalStatus::Reached, GoalStatus::Dropped]);
    (said(), of(text()), of(name()), status).prop_map(|(text, means, who, status)| Goal {
        text,
        of: Vec::new(),
        means,
        who,
        status,
        stretch: Stretch::default(),
    })
}

fn involvement() -> impl Strategy<Value = Involvement> {
    // Few names, so that one organisation comes with several persons.
    let organisation = prop_oneof![
        select(vec!["Wijkteam", "school", "Politie"]).prop_map(str::to_owned),
        called(),
    ];
    (organisation, of(called())).prop_map(|(organisation, person)| Involvement {
        organisation,
        person,
        stretch: Stretch::default(),
    })
}

fn problem() -> impl Strategy<Value = Problem> {
    let domain = prop_oneof![
        3 => (0..LifeDomain::USUAL.len()).prop_map(LifeDomain::Usual),
        1 => called().prop_map(|name| LifeDomain::named(&name)),
    ];
    let weight = select(vec![Weight::Light, Weight::Moderate, Weight::Heavy]);
    (domain, said(), weight).prop_map(|(domain, text, weight)| Problem {
        domain,
        text,
        of: Vec::new(),
        weight,
        stretch: Stretch::default(),
    })
}

fn reflection() -> impl Strategy<Value = Reflection> {
    (of(called()), of(text()), of(text()), text(), any::<bool>()).prop_map(
        |(role, bottleneck, cause, lesson, beyond)| Reflection {
            at: Anchor::Step(StepId::default()),
            of: Vec::new(),
            role,
            bottleneck,
            cause,
            lesson: Some(lesson),
            beyond,
        },
    )
}
