//! Every quote of a journey, with where it stands and what was agreed to; and how often each source is
//! quoted.

use std::collections::BTreeMap;

use crate::journey::StepOrder;
use crate::model::{Evidence, EvidenceKind, Journey, Step};
use crate::words;

/// Somebody's own words in a journey. Whoever lists them shows what was said in confidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedQuote {
    /// Where it stands: "Stap 4", "Thema: rust", "Introductie".
    pub place: String,
    /// The phase of that step.
    pub phase: Option<String>,
    /// The level of that step.
    pub level: Option<String>,
    /// Who said it, or where it stands.
    pub source: Option<String>,
    /// The words, without quotation marks.
    pub words: String,
    /// What was agreed to, in the words of the file; that nobody agreed, where nothing is said.
    pub consent: String,
    /// Whether it is drawn where quotes are asked for.
    pub may_be_shown: bool,
}

/// How often a source is quoted, and how often something leans on it otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TimesQuoted {
    /// How many pieces of evidence are its own words, recorded or not.
    pub quoted: usize,
    /// In how many it is named without words.
    pub otherwise: usize,
}

/// Where a piece of evidence stands.
#[derive(Debug, Clone, Default)]
struct Spot {
    place: String,
    phase: Option<String>,
    level: Option<String>,
}

/// Every quote of a journey, in the order of the file and in its language.
#[must_use]
pub fn quote_list(journey: &Journey) -> Vec<ListedQuote> {
    let listed = |(spot, piece): (Spot, &Evidence)| {
        let words = words::unquoted(piece.quote.as_deref()?).to_owned();
        Some(ListedQuote {
            place: spot.place,
            phase: spot.phase,
            level: spot.level,
            source: piece.source.clone(),
            words,
            consent: consent(piece, journey),
            may_be_shown: journey.agreed_quote(piece).is_some(),
        })
    };
    evidence(journey).into_iter().filter_map(listed).collect()
}

/// How often each source of some journeys is quoted. Of numbered sources, such as "Gezin 1" to "Gezin 9",
/// those in between that no journey names are there as well: nothing leans on them.
#[must_use]
pub fn times_quoted<'a>(
    journeys: impl IntoIterator<Item = &'a Journey>,
) -> Vec<(String, TimesQuoted)> {
    let mut all: BTreeMap<(String, Option<u32>), TimesQuoted> = BTreeMap::new();
    for journey in journeys {
        for (_, piece) in evidence(journey) {
            let Some(source) = piece.source.as_deref() else { continue };
            let times = all.entry(numbered(case(source))).or_default();
            let is_quoted = piece.quote.is_some() || piece.kind == EvidenceKind::Quoted;
            *(if is_quoted { &mut times.quoted } else { &mut times.otherwise }) += 1;
        }
    }
    let mut last: BTreeMap<String, u32> = BTreeMap::new();
    for (name, number) in all.keys() {
        if let Some(number) = number.filter(|number| *number <= MOST_NUMBERED) {
            last.insert(name.clone(), number);
        }
    }
    for (name, last) in last {
        for number in 1..last {
            all.entry((name.clone(), Some(number))).or_default();
        }
    }
    let named = |(name, number): (String, Option<u32>)| match number {
        Some(number) => format!("{name} {number}"),
        None => name,
    };
    all.into_iter().map(|(key, times)| (named(key), times)).collect()
}

/// "Gezin 7" of "Gezin 7, tweede gesprek": who or what it is, without where in it.
fn case(source: &str) -> &str {
    source.split(',').next().unwrap_or(source).trim()
}

/// A higher number than this is no number of a family, but a year or a page.
const MOST_NUMBERED: u32 = 200;

/// "Gezin" and 7.
fn numbered(source: &str) -> (String, Option<u32>) {
    let split = source.rsplit_once(' ');
    let number = split.and_then(|(name, number)| Some((name, number.parse::<u32>().ok()?)));
    // "Gezin 07" is a name of its own: written back it would be another.
    match number.filter(|(_, number)| source.ends_with(&format!(" {number}"))) {
        Some((name, number)) => (name.to_owned(), Some(number)),
        None => (source.to_owned(), None),
    }
}

fn consent(piece: &Evidence, journey: &Journey) -> String {
    let language = journey.language;
    let own = piece.consent.as_ref().or(journey.consent.as_ref());
    if let Some(consent) = own {
        let said = [&consent.by, &consent.to, &consent.when];
        let said: Vec<&str> = said.into_iter().flatten().map(String::as_str).collect();
        if !said.is_empty() {
            return said.join(", ");
        }
    } else if journey.is_made_up() {
        return language.pick("niet nodig: verzonnen", "not needed: made up").to_owned();
    }
    language.pick("niet bekend", "not known").to_owned()
}

/// All evidence of a journey, each piece with where it stands.
fn evidence(journey: &Journey) -> Vec<(Spot, &Evidence)> {
    let language = journey.language;
    let named =
        |word: &str, name: &str| Spot { place: format!("{word}: {name}"), ..Spot::default() };
    let mut all: Vec<(Spot, &Evidence)> = Vec::new();
    let introduction = journey.narrator.iter().filter_map(|it| it.introduction.as_ref());
    let place = language.pick("Introductie", "Introduction").to_owned();
    let spot = Spot { place, ..Spot::default() };
    all.extend(introduction.flat_map(|it| &it.evidence).map(|it| (spot.clone(), it)));
    let order = StepOrder::of(journey);
    for pass in journey.passes() {
        for step in &journey.steps[pass.first..pass.end] {
            let spot = of_step(step, words::pass_name(&pass, journey), journey, &order);
            all.extend(step.all_evidence().map(|it| (spot.clone(), it)));
        }
    }
    for topic in &journey.topics {
        let spot = named(language.pick("Thema", "Theme"), &topic.name);
        all.extend(topic.evidence.iter().map(|it| (spot.clone(), it)));
    }
    for experience in &journey.experiences {
        let spot = named(language.pick("Ervaring", "Experience"), &experience.title);
        all.extend(experience.evidence.iter().map(|it| (spot.clone(), it)));
    }
    for comparison in &journey.comparisons {
        let spot = named(language.pick("Vergelijking", "Comparison"), &comparison.title);
        all.extend(comparison.evidence.iter().map(|it| (spot.clone(), it)));
    }
    all
}

fn of_step(step: &Step, phase: Option<String>, journey: &Journey, order: &StepOrder) -> Spot {
    let scale = journey.scale_of(journey.teller(step));
    let level = step.level().map(|level| words::level(scale, level, journey.language));
    let place = words::upper_first(&words::step_place(step.id, journey, order));
    Spot { place, phase, level }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Consent, Level};

    fn journey() -> Journey {
        let quote = |source: &str| Evidence::quoted(source, "Niemand vroeg mij iets.");
        let agreed = Evidence { consent: Some(Consent::to("publicatie")), ..quote("Gezin 3") };
        Journey::new("x")
            .step(Step::event("a", Level::DESPAIR).in_phase("1").leaning_on(quote("Gezin 1")))
            .step(Step::event("b", Level::NEUTRAL).in_phase("2").leaning_on(agreed))
            .step(
                Step::event("c", Level::NEUTRAL)
                    .leaning_on(Evidence::of(EvidenceKind::Observed, "Gezin 4")),
            )
    }

    #[test]
    fn every_quote_is_listed_with_where_it_stands_and_what_was_agreed_to() {
        let listed = quote_list(&journey());
        let told: Vec<_> = listed
            .iter()
            .map(|it| {
                (it.place.as_str(), it.level.as_deref(), it.consent.as_str(), it.may_be_shown)
            })
            .collect();
        assert_eq!(
            told,
            [
                ("Stap 1", Some("wanhoop"), "niet bekend", false),
                ("Stap 2", Some("neutraal"), "publicatie", true)
            ]
        );
        assert!(listed[0].phase.as_deref().is_some_and(|phase| phase.starts_with('1')));
    }

    #[test]
    fn a_source_that_is_never_quoted_is_counted_also_where_nobody_names_it() {
        let times = times_quoted([&journey()]);
        let quoted: Vec<_> =
            times.iter().map(|(name, it)| (name.as_str(), it.quoted, it.otherwise)).collect();
        assert_eq!(
            quoted,
            [("Gezin 1", 1, 0), ("Gezin 2", 0, 0), ("Gezin 3", 1, 0), ("Gezin 4", 0, 1)]
        );
    }
}
