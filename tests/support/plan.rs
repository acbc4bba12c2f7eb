//! Plans, problems and looking back that nobody told.

use klantreis::model::{
    Anchor, Category, Consent, Evidence, FamilyCategory, Goal, GoalStatus, Involvement, Journey,
    Lead, LifeDomain, Opportunity, Part, PartyKind, Problem, Reflection, StepId, Stretch, Table,
    TableKind, TableQuestion, Validation, Weight,
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
    let quotes = vec((any::<Index>(), quote()), 0..6);
    (journey, parts(), own_plan(), quotes)
        .prop_map(|(journey, parts, own, quotes)| {
            let mut journey = journey;
            journey.parts = Some(parts);
            own.stand_in(&mut journey);
            // Cards that say what they lean on have a law of their own.
            let says_sources = journey.parts.iter().flatten().any(|part| *part == Part::Evidence);
            for (step, quote) in quotes.into_iter().filter(|_| !says_sources) {
                let steps = journey.steps.len();
                journey.steps[step.index(steps)].evidence.push(quote);
            }
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
    looked_at: Vec<(Index, bool, Vec<Validation>)>,
    tables: Vec<Table>,
    validation: Vec<Validation>,
    sides: (Option<String>, Option<String>),
}

/// Nothing at all in half the journeys.
pub(super) fn plan() -> BoxedStrategy<Option<Plan>> {
    let looked_at = (any::<Index>(), any::<bool>(), validations());
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
        (vec(table(), 0..3), validations()),
    );
    let plan = (bars, cells).prop_map(|(bars, cells)| {
        let (goals, leads, involved, problems) = bars;
        let (opportunities, reflections, looked_at, sides, (tables, validation)) = cells;
        Plan {
            opportunities,
            goals,
            leads,
            involved,
            problems,
            reflections,
            looked_at,
            tables,
            validation,
            sides,
        }
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
        (journey.tables, journey.validation) = (self.tables, self.validation);
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

/// Of nobody in two of three, and else of one or two profiles.
pub(super) fn validations() -> impl Strategy<Value = Vec<Validation>> {
    prop_oneof![2 => Just(Vec::new()), 1 => vec(validation(), 1..3)]
}

fn validation() -> impl Strategy<Value = Validation> {
    let category = prop_oneof![
        select(FamilyCategory::ALL.to_vec()).prop_map(Category::Family),
        called().prop_map(Category::Own),
    ];
    ((0..30_u32, 0..9_u32, 0..9_u32), of(called()), weighted(0.2, category), of(called())).prop_map(
        |((recognised, added, disputed), who, category, session)| Validation {
            who,
            category,
            session,
            recognised,
            added,
            disputed,
        },
    )
}

fn quote() -> impl Strategy<Value = Evidence> {
    let consent = select(vec![None, Some("publicatie"), Some("publicatie"), Some("nee")]);
    (said(), of(called()), consent).prop_map(|(words, source, consent)| Evidence {
        source,
        consent: consent.map(Consent::to),
        ..Evidence::quoted("x", words)
    })
}

fn table() -> impl Strategy<Value = Table> {
    let texts = || vec(said(), 0..3);
    let question =
        (said(), texts()).prop_map(|(question, answers)| TableQuestion { question, answers });
    let kind = select(TableKind::ALL.to_vec());
    let head = (called(), kind, vec(called(), 0..3), vec(called(), 0..4), of(0..40_u32));
    (head, vec(question, 0..3), texts(), texts(), texts(), texts()).prop_map(
        |((name, kind, about, who, n), questions, best_practices, causes, lessons, insights)| {
            Table {
                name,
                kind,
                about,
                who,
                n,
                questions,
                best_practices,
                causes,
                lessons,
                insights,
            }
        },
    )
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
    let session = of(called());
    (of(called()), of(text()), of(text()), text(), any::<bool>(), session).prop_map(
        |(role, bottleneck, cause, lesson, beyond, session)| Reflection {
            at: Anchor::Step(StepId::default()),
            of: Vec::new(),
            role,
            bottleneck,
            cause,
            lesson: Some(lesson),
            beyond,
            session,
        },
    )
}
