//! Files with a plan, with what weighs on a family and with what was said when looking back.
#![allow(clippy::unwrap_used)]

use klantreis::journey::StepOrder;
use klantreis::model::{
    Anchor, Category, FamilyCategory, Goal, GoalStatus, Involvement, Journey, Language, Lead,
    LifeDomain, Opportunity, Part, Problem, Reflection, Scenario, Step, StepId, Stretch, Table,
    TableKind, TableQuestion, Validation, Weight,
};
use klantreis::source::read;

const DUTCH: &str = include_str!("reading/plan-nl.yaml");
const ENGLISH: &str = include_str!("reading/plan-en.yaml");

fn journey(text: &str) -> Journey {
    read(text, Language::Dutch).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}")).journey
}

/// From one step to another, by their numbers.
fn stretch(from: usize, to: usize) -> Stretch {
    Stretch::between(StepId::new(0, from), StepId::new(0, to))
}

fn since(from: usize) -> Stretch {
    Stretch { to: None, ..stretch(from, from) }
}

fn until(to: usize) -> Stretch {
    Stretch { from: None, ..stretch(to, to) }
}

fn steps() -> Vec<Step> {
    let step = |phase: &str, text: &str, name: Option<&str>| {
        let event = klantreis::model::Event { text: text.into(), level: None, level_source: None };
        let name = name.map(str::to_owned);
        {
            let mut step = Step::default();
            step.event = Some(event);
            step.name = name;
            step
        }
        .in_phase(phase)
    };
    let validation = |recognised, added, disputed| Validation {
        recognised,
        added,
        disputed,
        ..Validation::default()
    };
    vec![
        step("1", "Ik bel", Some("begin")),
        {
            let mut step = step("2", "Wij kiezen", Some("De keuze"));
            step.decisive = true;
            step.validation = vec![
                validation(5, 2, 1),
                Validation {
                    who: Some("wijkagent".into()),
                    category: Some(Category::Family(FamilyCategory::Urgent)),
                    session: Some("Tafel 1".into()),
                    ..validation(1, 0, 1)
                },
            ];
            step.notes = vec!["Laat een stilte vallen.".to_owned()];
            step.questions = vec!["Wat zou u kiezen?".to_owned(), "En uw buur?".to_owned()];
            step
        },
        {
            let mut step = step("4", "Wij oefenen", None);
            step.validation = vec![validation(3, 0, 0)];
            step
        },
        step("6", "Het gaat", Some("eind")),
    ]
}

fn goals() -> Vec<Goal> {
    let goal = |text: &str, of: &[&str], status, stretch| Goal {
        text: text.into(),
        of: of.iter().map(|&it| it.to_owned()).collect(),
        means: None,
        who: None,
        status,
        stretch,
    };
    let both = ["Gezin", "Professional"];
    vec![
        Goal {
            means: Some("oefenen aan tafel".into()),
            who: Some("Els en Wendy".into()),
            ..goal("Een avond zonder ruzie", &["Gezin"], GoalStatus::Reached, stretch(2, 3))
        },
        goal("Hogere cijfers", &["Professional"], GoalStatus::Dropped, since(2)),
        goal("Op tijd", &both, GoalStatus::Busy, until(4)),
        goal("Rust", &both, GoalStatus::Open, Stretch::default()),
    ]
}

fn problems() -> Vec<Problem> {
    let problem = |domain: &str, text: &str, weight, stretch| Problem {
        domain: LifeDomain::named(domain),
        text: text.into(),
        of: Vec::new(),
        weight,
        stretch,
    };
    vec![
        problem("geld", "Schulden", Weight::Heavy, until(2)),
        problem("Werk", "Geen baan", Weight::Light, since(4)),
        problem("money", "Weinig", Weight::Moderate, Stretch::default()),
        problem("wonen", "Klein huis", Weight::Moderate, Stretch::default()),
    ]
}

fn tables() -> Vec<Table> {
    let texts = |texts: &[&str]| texts.iter().map(|&it| it.to_owned()).collect::<Vec<_>>();
    let table = |name: &str, kind| Table {
        name: name.into(),
        kind,
        about: Vec::new(),
        who: Vec::new(),
        n: None,
        questions: Vec::new(),
        best_practices: Vec::new(),
        causes: Vec::new(),
        lessons: Vec::new(),
        insights: Vec::new(),
    };
    vec![
        Table {
            about: texts(&["Dit verhaal"]),
            who: texts(&["wijkagent", "school"]),
            n: Some(8),
            questions: vec![TableQuestion {
                question: "Wat helpt?".into(),
                answers: texts(&["Tijd", "Rust"]),
            }],
            best_practices: texts(&["Koffie drinken"]),
            ..table("Tafel 1", TableKind::Round)
        },
        Table {
            about: texts(&["Tafel 1"]),
            causes: texts(&["Geen uren"]),
            lessons: texts(&["Bel eerst"]),
            insights: texts(&["Het begint bij rust"]),
            ..table("Kom", TableKind::Fishbowl)
        },
    ]
}

fn at(step: usize) -> Anchor {
    Anchor::Step(StepId::new(0, step))
}

fn reflections() -> Vec<Reflection> {
    let nothing = |at| Reflection {
        at,
        of: Vec::new(),
        role: None,
        bottleneck: None,
        cause: None,
        lesson: None,
        beyond: false,
        session: None,
    };
    vec![
        Reflection {
            at: at(2),
            of: Vec::new(),
            role: Some("wijkteam".into()),
            bottleneck: Some("Niemand belde".into()),
            cause: Some("Ziekte".into()),
            lesson: Some("Bel terug".into()),
            beyond: true,
            session: Some("Tafel 1".into()),
        },
        Reflection { lesson: Some("Oefen eerder".into()), ..nothing(at(3)) },
        Reflection { cause: Some("Geen tijd".into()), ..nothing(Anchor::Phase("6".into())) },
    ]
}

fn expected() -> Journey {
    let chance = |text: &str, missed, at| Opportunity { text: text.into(), missed, at };
    let involved = |organisation: &str, person: Option<&str>, stretch| Involvement {
        organisation: organisation.into(),
        person: person.map(str::to_owned),
        stretch,
    };
    let mut journey = Journey::new("Een plan").with_steps(steps());
    journey.scenario = Some(Scenario::Overtaking);
    journey.need = Some("Even rust.".into());
    journey.helps = Some("Iemand die blijft.".into());
    journey.film = Some("https://voorbeeld.nl/film".into());
    journey.expectation = Some("Ze gaan alles beslissen.".into());
    journey.afterwards = Some("Ze luisterde.".into());
    journey.opportunities = vec![
        chance("De school belt terug", false, at(1)),
        chance("Iemand vraagt door", true, at(1)),
        chance("De buren helpen", false, Anchor::Phase("4".into())),
    ];
    journey.goals = goals();
    journey.leads = vec![
        Lead { who: "Wijkteam".into(), stretch: stretch(1, 1) },
        Lead { who: "Els".into(), stretch: Stretch::default() },
    ];
    journey.involved = vec![
        involved("Wijkteam", Some("Karin"), stretch(1, 2)),
        involved("School", None, Stretch::default()),
    ];
    journey.problems = problems();
    journey.reflections = reflections();
    journey.tables = tables();
    journey.validation = vec![Validation { recognised: 4, ..Validation::default() }];
    journey.parts = Some(vec![
        Part::Opportunities,
        Part::Problems,
        Part::Goals,
        Part::Leads,
        Part::Involvement,
        Part::Reflections,
        Part::Quotes,
        Part::Expectations,
        Part::Tables,
        Part::Evidence,
    ]);
    journey
}

#[test]
fn the_whole_plan_can_be_written_in_dutch() {
    assert_eq!(journey(DUTCH), expected());
}

#[test]
fn the_whole_plan_can_be_written_in_english() {
    assert_eq!(journey(ENGLISH), expected());
}

/// Two parties: the second comes before, between and after what the first tells.
const JOINT: &str = "
titel: x
partijen:
  - naam: a
    stappen:
      - { naam: a2, fase: 2, gebeurtenis: a2, kansen: { tekst: kans a2 } }
      - { naam: a4, fase: 4, gebeurtenis: a4 }
  - naam: b
    stappen:
      - { naam: b1, fase: 1, gebeurtenis: b1 }
      - { naam: b3, fase: 3, gebeurtenis: b3, kansen: { tekst: kans b3 } }
";

/// The names of the steps that a stretch runs from and to.
fn ends(journey: &Journey, stretch: Stretch) -> (&str, &str) {
    let (from, to) = StepOrder::of(journey).range(stretch).unwrap().into_inner();
    let name = |step: usize| journey.steps[step].name.as_deref().unwrap();
    (name(from), name(to))
}

fn led(lead: &str) -> Journey {
    journey(&format!("{JOINT}regie:\n  - {{ wie: w{lead} }}\n"))
}

#[test]
fn a_stretch_follows_its_steps_when_parties_are_laid_side_by_side() {
    for (lead, expected) in [
        (", vanaf: a2, tot: a4", ("a2", "a4")),
        (", vanaf: 1, tot: 2", ("a2", "a4")),
        (", vanaf: 3, tot: 4", ("b1", "b3")),
        (", vanaf: a2, tot: b3", ("a2", "b3")),
    ] {
        let journey = led(lead);
        assert_eq!(ends(&journey, journey.leads[0].stretch), expected, "{lead}");
    }
}

#[test]
fn a_stretch_may_run_from_a_later_party_to_an_earlier_one() {
    let journey = led(", vanaf: b1, tot: a2");
    assert_eq!(ends(&journey, journey.leads[0].stretch), ("b1", "a2"));
}

#[test]
fn a_stretch_without_ends_is_as_long_as_the_story_of_all_parties() {
    let journey = led("");
    assert_eq!(ends(&journey, journey.leads[0].stretch), ("b1", "a4"));
}

#[test]
fn a_stretch_that_is_drawn_backwards_is_refused() {
    let text = format!("{JOINT}regie:\n  - {{ wie: w, vanaf: a4, tot: b1 }}\n");
    let problems = read(&text, Language::Dutch).unwrap_err();
    assert_eq!(problems[0].code, "ends-before-it-begins");
}

#[test]
fn opportunities_and_reflections_follow_their_steps() {
    let journey = journey(&format!("{JOINT}reflecties:\n  - {{ stap: b3, les: leer }}\n"));
    let named = |at: &Anchor| match at {
        Anchor::Step(step) => {
            let step = StepOrder::of(&journey).place(*step).unwrap();
            journey.steps[step].name.as_deref().unwrap()
        }
        Anchor::Phase(_) => panic!("{at:?}"),
    };
    let chances: Vec<_> =
        journey.opportunities.iter().map(|it| (&*it.text, named(&it.at))).collect();
    assert_eq!(chances, [("kans a2", "a2"), ("kans b3", "b3")]);
    assert_eq!(named(&journey.reflections[0].at), "b3");
}

#[test]
fn what_refers_to_steps_follows_them_into_a_strict_reading() {
    let strict = JOINT.replace("fase: 2,", "fase: 2, analyse: 4,");
    let text = format!(
        "{strict}regie:\n  - {{ wie: w, vanaf: a2, tot: a4 }}\nreflecties:\n  - {{ stap: a2, les: leer }}\n"
    );
    let journey = journey(&text).analysed();
    assert_eq!(ends(&journey, journey.leads[0].stretch), ("a2", "a4"));
    let Anchor::Step(step) = journey.reflections[0].at else { panic!("a step") };
    let step = StepOrder::of(&journey).place(step).unwrap();
    assert_eq!(journey.steps[step].name.as_deref(), Some("a2"));
}

#[test]
fn journeys_share_no_phase_in_which_only_a_chance_lies() {
    let told = |phase: u32| {
        format!(
            "titel: x\nstappen: [{{ fase: {phase}, gebeurtenis: x }}]\nkansen: [{{ tekst: k, fase: 3 }}]\n"
        )
    };
    assert!(klantreis::compare::side_by_side(journey(&told(1)), journey(&told(2))).is_err());
}
