//! Joint journeys that nobody told.

use klantreis::model::{
    Advice, Category, Comparison, Evidence, EvidenceKind, Experience, Journey, Part, Party,
    PhaseSet, Scale, Sign, Step, Topic,
};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use super::generate::{fit, foot, head, id, kind, language, phases, scale, step};
use super::plan::{plan, validations};
use super::words::{name, text};

/// Journeys that two or three parties tell in 1 to 12 steps each, with all that can stand beside
/// the steps.
pub fn joint_journey() -> BoxedStrategy<Journey> {
    let told = (language(), phases(), head(), foot(), vec(telling(), 2..=3));
    (told, beside(), plan(), weighted(0.5, parts()))
        .prop_map(|((language, phases, head, foot, tellings), beside, plan, parts)| {
            let mut journey = Journey::in_language(head.title, language);
            journey.narrator = head.narrator;
            journey.categories = head.categories;
            foot.stand_under(&mut journey);
            journey.phases = phases.unwrap_or(journey.phases);
            journey.parts = parts;
            let journey_scale = journey.scale.clone();
            let phases = journey.phases.clone();
            let tellings = (1..)
                .zip(tellings)
                .map(|(number, telling)| telling.of_party(number, &journey_scale, &phases));
            let mut journey = journey.told_by(tellings.collect());
            beside.stand_in(&mut journey);
            if let Some(plan) = plan {
                plan.stand_in(&mut journey);
            }
            journey
        })
        .boxed()
}

/// Some parts in any order.
pub(super) fn parts() -> BoxedStrategy<Vec<Part>> {
    let all: Vec<Part> = Part::all().collect();
    let most = all.len();
    subsequence(all, 1..=most).prop_shuffle().boxed()
}

/// What one party tells.
#[derive(Debug, Clone)]
struct Telling {
    party: Party,
    scale: Option<Scale>,
    steps: Vec<Step>,
}

fn telling() -> BoxedStrategy<Telling> {
    let party = (called(), kind(), of(0..40_u32)).prop_map(|(name, kind, n)| {
        let scale = Scale::of(&[]);
        Party { name, kind, n, scale }
    });
    (party, scale(), vec(step(), 1..=12))
        .prop_map(|(party, scale, steps)| Telling { party, scale, steps })
        .boxed()
}

impl Telling {
    fn of_party(mut self, number: u32, scale: &Scale, phases: &PhaseSet) -> (Party, Vec<Step>) {
        self.party.scale = self.scale.unwrap_or_else(|| scale.clone());
        // No two parties have one name.
        self.party.name = format!("{} {number}", self.party.name);
        fit(&mut self.steps, &self.party.scale, phases);
        (self.party, self.steps)
    }
}

/// A name that says something.
pub(super) fn called() -> BoxedStrategy<String> {
    name().prop_map(|name| if name.trim().is_empty() { "x".to_owned() } else { name }).boxed()
}

/// What stands beside the steps. Owners, phases and topics are indices; [`Beside::stand_in`] brings
/// them into the journey.
#[derive(Debug, Clone)]
struct Beside {
    topics: Vec<(Topic, Owners)>,
    experiences: Vec<(Experience, Owners, Vec<usize>)>,
    comparisons: Vec<(Comparison, Vec<usize>)>,
    advice: Vec<(Advice, Owners, Vec<usize>)>,
}

fn beside() -> BoxedStrategy<Beside> {
    (
        vec((topic(), owners()), 0..5),
        vec((experience(), owners(), vec(0..12_usize, 1..=3)), 0..=10),
        vec((comparison(), vec(0..12_usize, 0..=2)), 0..4),
        vec((advice(), owners(), vec(0..12_usize, 0..=2)), 0..4),
    )
        .prop_map(|(topics, experiences, comparisons, advice)| Beside {
            topics,
            experiences,
            comparisons,
            advice,
        })
        .boxed()
}

impl Beside {
    fn stand_in(self, journey: &mut Journey) {
        let names: Vec<String> = journey.parties.iter().map(|party| party.name.clone()).collect();
        let phases = journey.phases.clone();
        let ids = |numbers: Vec<usize>| {
            let mut ids: Vec<String> =
                numbers.into_iter().filter_map(|number| id(number, &phases)).collect();
            ids.dedup();
            ids
        };
        let topics = self.topics.into_iter();
        journey.topics = topics.map(|(it, of)| Topic { of: of.among(&names), ..it }).collect();
        let experiences = self.experiences.into_iter();
        let experiences = experiences.map(|(it, of, phases)| Experience {
            of: of.among(&names),
            phases: ids(phases),
            ..it
        });
        journey.experiences = experiences.collect();
        let comparisons = self.comparisons.into_iter();
        let comparisons = comparisons.map(|(it, at)| Comparison { phases: ids(at), ..it });
        journey.comparisons = comparisons.collect();
        let advice = self.advice.into_iter();
        let topics: Vec<String> = journey.topics.iter().map(|it| it.name.clone()).take(2).collect();
        let advice = advice.map(|(it, of, at)| Advice {
            of: of.among(&names),
            phases: ids(at),
            topics: topics.clone(),
            ..it
        });
        journey.advice = advice.collect();
    }
}

/// Whose something is.
#[derive(Debug, Clone)]
pub(super) enum Owners {
    Nobody,
    One(Index),
    All,
}

pub(super) fn owners() -> BoxedStrategy<Owners> {
    prop_oneof![Just(Owners::Nobody), any::<Index>().prop_map(Owners::One), Just(Owners::All),]
        .boxed()
}

impl Owners {
    pub fn among(self, names: &[String]) -> Vec<String> {
        match self {
            Self::Nobody => Vec::new(),
            Self::One(index) => vec![index.get(names).clone()],
            Self::All => names.to_vec(),
        }
    }
}

fn evidence() -> BoxedStrategy<Vec<Evidence>> {
    let piece = of(called())
        .prop_map(|source| Evidence { source, ..Evidence::unsourced(EvidenceKind::Observed) });
    vec(piece, 0..3).boxed()
}

fn topic() -> BoxedStrategy<Topic> {
    let group = weighted(0.5, select(vec!["Regie", "Knelpunten in de zorg"]));
    (called(), any::<bool>(), group, of(text()), evidence(), validations())
        .prop_map(|(name, works, group, text, evidence, validation)| {
            let group = group.map(str::to_owned);
            Topic { group, text, evidence, validation, ..Topic::named(name, works) }
        })
        .boxed()
}

fn experience() -> BoxedStrategy<Experience> {
    let sign = select(vec![Sign::Plus, Sign::Minus]);
    (sign, called(), of(text()), of(text()), validations())
        .prop_map(|(sign, title, text, example, validation)| Experience {
            sign,
            title,
            text,
            example,
            of: Vec::new(),
            phases: Vec::new(),
            topic: None,
            evidence: Vec::new(),
            validation,
        })
        .boxed()
}

fn comparison() -> BoxedStrategy<Comparison> {
    (any::<bool>(), called(), text(), text(), of(text()), evidence())
        .prop_map(|(agrees, title, family, professional, conclusion, evidence)| Comparison {
            agrees,
            title,
            family,
            professional,
            conclusion,
            phases: Vec::new(),
            evidence,
        })
        .boxed()
}

fn advice() -> BoxedStrategy<Advice> {
    let categories = vec(called().prop_map(|name| Category::named(&name)), 0..2);
    (called(), of(text()), vec(called(), 0..3), categories, vec(text(), 0..3))
        .prop_map(|(title, text, audience, categories, points)| Advice {
            text,
            audience,
            categories,
            points,
            ..Advice::titled(title)
        })
        .boxed()
}
