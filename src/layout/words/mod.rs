//! The fixed words of the drawing, in the language of the journey.

use std::fmt::Write;

mod beside;

use super::caption;
use super::card::Kind;
use crate::model::{Journey, Language, Level, LevelSource, Party, PartyKind, Pass, Scale, Sign};

pub(super) use beside::{
    also_in, chance, comparison_label, decisive, example, experience_labels, in_phases,
    involvement_counts, links, reflection_numbers, reflection_title, scenario, sentences, sources,
    validation, whose, whose_goal,
};

/// Heading of the organisations lane.
pub(super) fn organisations(language: Language) -> &'static str {
    language.pick("Organisaties", "Organisations")
}

/// Heading of the lane of one teller: "Gezinnen (n = 9)", or "Beleving van Inge" for a narrator.
pub(super) fn teller(journey: &Journey, party: usize) -> String {
    let language = journey.language;
    if let Some(Party { name, n, .. }) = journey.parties.get(party) {
        return n.map_or_else(|| name.clone(), |n| format!("{name} (n\u{A0}=\u{A0}{n})"));
    }
    match &journey.narrator {
        Some(narrator) if narrator.kind == PartyKind::Plan => narrator.name.clone(),
        Some(narrator) => match language {
            Language::Dutch => format!("Beleving van {}", narrator.name),
            Language::English => format!("Experience of {}", narrator.name),
        },
        None => language.pick("Beleving", "Experience").to_owned(),
    }
}

/// The label of the row for cards whose level is not known.
pub(super) fn level_unknown(language: Language) -> &'static str {
    language.pick("Niveau niet bekend", "Level not known")
}

/// "over Anouk".
pub(super) fn about(names: &[String], language: Language) -> String {
    format!("{} {}", language.pick("over", "about"), listed(names, language))
}

/// "leeftijd 13".
pub(super) fn at_age(age: u8, language: Language) -> String {
    format!("{} {age}", language.pick("leeftijd", "age"))
}

/// Said of a step whose place in the order is a guess.
pub(super) fn order_uncertain(language: Language) -> &'static str {
    language.pick("volgorde onzeker", "order uncertain")
}

/// "Professional: neutraal".
pub(super) fn professional_level(scale: &Scale, level: Level, language: Language) -> String {
    format!("Professional: {}", lower_first(&scale.name(level, language)))
}

/// Said of what began on an earlier band.
pub(super) fn continued(language: Language) -> &'static str {
    language.pick("vervolg", "continued")
}

/// "2e ronde".
pub(super) fn round(n: u32, language: Language) -> String {
    match language {
        Language::Dutch => format!("{n}e ronde"),
        Language::English => format!("round {n}"),
    }
}

/// "3 genoemd door het gezin en 9 geschat door de onderzoeker."; empty when no event says who
/// named its level.
pub(super) fn level_sources(journey: &Journey) -> String {
    let language = journey.language;
    let sources = || journey.steps.iter().filter_map(|step| step.event.as_ref()?.level_source);
    let counts: Vec<String> = [LevelSource::Family, LevelSource::Researcher, LevelSource::Session]
        .into_iter()
        .map(|source| (source, sources().filter(|&found| found == source).count()))
        .filter(|&(_, n)| n > 0)
        .map(|(source, n)| format!("{n} {}", level_source(source, language)))
        .collect();
    if counts.is_empty() { String::new() } else { format!("{}.", listed(&counts, language)) }
}

fn level_source(source: LevelSource, language: Language) -> &'static str {
    match source {
        LevelSource::Family => language.pick("genoemd door het gezin", "named by the family"),
        LevelSource::Researcher => {
            language.pick("geschat door de onderzoeker", "estimated by the researcher")
        }
        LevelSource::Session => {
            language.pick("getoetst in een werksessie", "tested in a work session")
        }
    }
}

/// "1 stap", "3 stappen".
pub(super) fn count(n: usize, [one, more]: [&str; 2]) -> String {
    format!("{n} {}", if n == 1 { one } else { more })
}

/// "a, b en c".
pub(super) fn listed(names: &[String], language: Language) -> String {
    let and = language.pick(" en ", " and ");
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

/// With a small first letter, for use inside a sentence.
pub(super) fn lower_first(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_lower_first(&mut out, text);
    out
}

fn push_lower_first(out: &mut String, text: &str) {
    let mut letters = text.chars();
    out.extend(letters.next().into_iter().flat_map(char::to_lowercase));
    out.push_str(letters.as_str());
}

/// With a capital first letter, for use at the start of a line.
pub(super) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let mut out = String::with_capacity(text.len());
    out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    out.push_str(letters.as_str());
    out
}

/// What a reader who does not see the card is told.
pub(super) fn card_label(
    kind: Kind,
    text: &str,
    level: Option<Level>,
    scale: &Scale,
    language: Language,
) -> String {
    let kind = match kind {
        Kind::Event => language.pick("Gebeurtenis", "Event"),
        Kind::Emotion => language.pick("Emotie", "Emotion"),
        Kind::Thought => language.pick("Gedachte", "Thought"),
        Kind::Action => organisations(language),
    };
    let mut label = String::with_capacity(kind.len() + text.len() + 16);
    label.push_str(kind);
    if let Some(level) = level {
        label.push_str(", ");
        push_level(&mut label, level, scale, language);
    }
    label.push_str(": ");
    label.push_str(text);
    label
}

/// Appends a level's name with a small first letter, as inside a sentence.
fn push_level(out: &mut String, level: Level, scale: &Scale, language: Language) {
    let whole = scale.levels.get(usize::from(level.0 / 2));
    match whole.filter(|_| !level.is_halfway()) {
        Some(name) => push_lower_first(out, name),
        None => push_lower_first(out, &scale.name(level, language)),
    }
}

/// ", fase 2 Vraag of gedwongen kader, 2e ronde": where in the story the steps of a pass stand.
pub(super) fn pass_label(pass: &Pass, journey: &Journey) -> String {
    let language = journey.language;
    let Some(name) = pass_name(pass, journey) else { return String::new() };
    let mut label = format!(", {} {name}", language.pick("fase", "phase"));
    if pass.round > 1 {
        label.push_str(", ");
        label.push_str(&round(pass.round, language));
    }
    label
}

/// "Stap 5, fase 2 Vraag of gedwongen kader: drie weken later"; with several parties, whose.
pub(super) fn step_label(
    step: usize,
    number: usize,
    pass_label: &str,
    journey: &Journey,
) -> String {
    let told = &journey.steps[step];
    let party = journey.parties.get(journey.teller(told));
    let mut label = party.map_or_else(String::new, |party| format!("{}, ", party.name));
    let word = journey.language.pick("stap", "step");
    // Writing to a string does not fail.
    let _ = write!(label, "{word} {number}{pass_label}");
    if let Some(caption) = caption::words_of(told, journey) {
        label.push_str(": ");
        push_lower_first(&mut label, &caption);
    }
    upper_first(&label)
}

/// "6a Aanpak werkt: voortzetten of verlengen": a phase's number and name, after its parent's.
pub(super) fn pass_name(pass: &Pass, journey: &Journey) -> Option<String> {
    let id = pass.phase.as_deref()?;
    let Some(phase) = journey.phases.get(id) else { return Some(id.to_owned()) };
    let parent = phase.parent.as_deref().and_then(|parent| journey.phases.get(parent));
    Some(match parent {
        Some(parent) => format!("{id} {}: {}", parent.label, lower_first(&phase.label)),
        None => format!("{id} {}", phase.label),
    })
}

/// What the whole drawing shows, in a few sentences.
pub(super) fn description(journey: &Journey, passes: &[Pass]) -> String {
    let steps = journey.steps.len();
    let phases = passes.iter().filter(|pass| pass.phase.is_some()).count();
    let mut said = Vec::new();
    if steps > 0 {
        said.push(timeline(journey, phases));
        said.push(higher(journey));
    }
    let language = journey.language;
    let (plus, minus): (Vec<_>, Vec<_>) =
        journey.experiences.iter().partition(|it| it.sign == Sign::Plus);
    if !journey.experiences.is_empty() {
        said.push(match language {
            Language::Dutch => format!(
                "Onder de fasen staan {} ervaringen: {} goede en {} slechte.",
                journey.experiences.len(),
                plus.len(),
                minus.len()
            ),
            Language::English => format!(
                "Under the phases stand {} experiences: {} good and {} bad.",
                journey.experiences.len(),
                plus.len(),
                minus.len()
            ),
        });
    }
    said.join(" ")
}

/// "Tijdlijn van links naar rechts: 21 stappen met 32 kaders in 6 fasen."
fn timeline(journey: &Journey, phases: usize) -> String {
    let language = journey.language;
    let steps = language.pick(["stap", "stappen"], ["step", "steps"]);
    let cards = language.pick(["kader", "kaders"], ["card", "cards"]);
    let words = language.pick(["fase", "fasen"], ["phase", "phases"]);
    let (steps, cards) = (count(journey.steps.len(), steps), count(journey.card_count(), cards));
    let phases = match phases {
        0 => String::new(),
        n => format!(" in {}", count(n, words)),
    };
    let names: Vec<String> = journey.parties.iter().map(|party| party.name.clone()).collect();
    let told = match (names.len(), language) {
        (0, _) => String::new(),
        (_, Language::Dutch) => format!(", verteld door {}", listed(&names, language)),
        (_, Language::English) => format!(", told by {}", listed(&names, language)),
    };
    match language {
        Language::Dutch => {
            format!("Tijdlijn van links naar rechts: {steps} met {cards}{phases}{told}.")
        }
        Language::English => {
            format!("Timeline from left to right: {steps} with {cards}{phases}{told}.")
        }
    }
}

fn higher(journey: &Journey) -> String {
    let one = journey.parties.is_empty();
    let (dutch, english) = if one {
        (
            "Hoe hoger een gebeurtenis staat, hoe meer tevreden de verteller is.",
            "The higher an event stands, the more satisfied the narrator is.",
        )
    } else {
        (
            "Hoe hoger een gebeurtenis staat, hoe meer tevreden wie haar vertelt.",
            "The higher an event stands, the more satisfied whoever tells it.",
        )
    };
    journey.language.pick(dutch, english).to_owned()
}
