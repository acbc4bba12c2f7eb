//! The fixed words for what a journey holds, in its language: those of the drawing and of its telling.

mod account;
mod beside;
mod headings;
mod teller;

use crate::journey::Pass;
use crate::language::Language;
use crate::model::{Journey, Level, LevelSource, Order, Part, Scale, Step, is_standard_reason};

pub(crate) use account::{account, account_further, account_in_short};

pub(crate) use beside::{
    acting, advice_label, also_in, beyond, chance, comparison_label, decisive, example,
    expectations, experience_labels, in_phases, involvement_counts, links, nobody_leads,
    other_person, professional, reflection_lines, reflection_numbers, reflection_title, sentences,
    sources, step_place, topic_label, validation, whose, whose_goal,
};
pub(crate) use headings::{card, comparisons, heading, topics};
pub(crate) use teller::{narrator_line, teller, unquoted, wants};

/// The label of the row for cards whose level is not known.
pub(crate) fn level_unknown(language: Language) -> &'static str {
    language.pick("Niveau niet bekend", "Level not known")
}

/// "over Anouk".
fn about(names: &[String], language: Language) -> String {
    format!("{} {}", language.pick("over", "about"), listed(names, language))
}

/// "leeftijd 13".
fn at_age(age: u8, language: Language) -> String {
    format!("{} {age}", language.pick("leeftijd", "age"))
}

/// Said of a step whose place in the order is a guess.
fn order_uncertain(language: Language) -> &'static str {
    language.pick("volgorde onzeker", "order uncertain")
}

/// Said in place of the name of a level that is not known.
pub(crate) fn not_known(language: Language) -> &'static str {
    language.pick("niet bekend", "not known")
}

/// What stands before the name of a level.
pub(crate) fn level_word(language: Language) -> &'static str {
    language.pick("Niveau", "Level")
}

/// "neutraal": a level as inside a sentence.
pub(crate) fn level(scale: &Scale, level: Level, language: Language) -> String {
    lower_first(&scale.name(level, language))
}

/// "Professional: neutraal".
pub(crate) fn professional_level(scale: &Scale, own: Level, language: Language) -> String {
    format!("Professional: {}", level(scale, own, language))
}

/// Said of what began on an earlier band.
pub(crate) fn continued(language: Language) -> &'static str {
    language.pick("vervolg", "continued")
}

/// Said of what ends on a later band.
pub(crate) fn goes_on(language: Language) -> &'static str {
    language.pick("loopt door", "goes on")
}

/// "2e ronde".
pub(crate) fn round(n: u32, language: Language) -> String {
    match language {
        Language::Dutch => format!("{n}e ronde"),
        Language::English => format!("round {n}"),
    }
}

/// "3 genoemd door het gezin en 9 geschat door de onderzoeker."; empty when no event says who
/// named its level.
pub(crate) fn level_sources(journey: &Journey) -> String {
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
pub(crate) fn count(n: usize, [one, more]: [&str; 2]) -> String {
    format!("{n} {}", if n == 1 { one } else { more })
}

/// "a, b en c".
pub(crate) fn listed(names: &[String], language: Language) -> String {
    let and = language.pick(" en ", " and ");
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

/// With a small first letter, for use inside a sentence.
pub(crate) fn lower_first(text: &str) -> String {
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
pub(crate) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let mut out = String::with_capacity(text.len());
    out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    out.push_str(letters.as_str());
    out
}

/// Between two things said on one line.
pub(crate) const SEPARATOR: &str = " · ";

/// When a step happens, about whom it is, and whether its place is certain, in one line; nothing
/// when there is nothing to say.
pub(crate) fn caption(step: &Step, journey: &Journey) -> Option<String> {
    let parts = caption_parts(step, journey);
    (!parts.is_empty()).then(|| upper_first(&parts.join(SEPARATOR)))
}

/// "Stap 5 · drie weken later": the caption of a step after its number.
pub(crate) fn numbered_caption(step: &Step, number: usize, journey: &Journey) -> String {
    let mut parts = vec![numbered(number, journey.language)];
    parts.extend(caption_parts(step, journey));
    upper_first(&parts.join(SEPARATOR))
}

/// "stap 5".
fn numbered(number: usize, language: Language) -> String {
    format!("{} {number}", language.pick("stap", "step"))
}

fn caption_parts(step: &Step, journey: &Journey) -> Vec<String> {
    let language = journey.language;
    let time = step.time.as_ref();
    let mut parts: Vec<String> = Vec::new();
    parts.extend(time.map(|time| time.text.clone()));
    let age = time.and_then(|time| time.age.filter(|age| !time.text.contains(&age.to_string())));
    parts.extend(age.map(|age| at_age(age, language)));
    if !step.about.is_empty() {
        parts.push(about(&step.about, language));
    }
    if step.order == Order::Uncertain {
        parts.push(order_uncertain(language).to_owned());
    }
    parts
}

/// "Emotie, wanhoop: …": a card as it is read aloud.
pub(crate) fn card_label(
    part: Part,
    text: &str,
    own: Option<Level>,
    scale: &Scale,
    language: Language,
) -> String {
    let level = own.map(|own| format!(", {}", level(scale, own, language))).unwrap_or_default();
    format!("{}{level}: {text}", card(part, language))
}

/// ", fase 2 Vraag of gedwongen kader, 2e ronde": where in the story the steps of a pass stand.
pub(crate) fn pass_label(pass: &Pass, journey: &Journey) -> String {
    let language = journey.language;
    let Some(name) = pass_name(pass, journey) else { return String::new() };
    let mut label = format!(", {} {name}", language.pick("fase", "phase"));
    if pass.round > 1 {
        label.push_str(", ");
        label.push_str(&round(pass.round, language));
    }
    label
}

/// "Stap 5", or "Gezinnen, stap 5".
pub(crate) fn step_name(step: usize, number: usize, journey: &Journey) -> String {
    let party = journey.steps.get(step).and_then(|it| journey.parties.get(journey.teller(it)));
    let whose = party.map_or_else(String::new, |party| format!("{}, ", party.name));
    upper_first(&format!("{whose}{}", numbered(number, journey.language)))
}

/// "Stap 5, fase 2 Vraag of gedwongen kader: drie weken later"; with several parties, whose.
pub(crate) fn step_label(
    step: usize,
    number: usize,
    pass_label: &str,
    journey: &Journey,
) -> String {
    let mut label = step_name(step, number, journey);
    label.push_str(pass_label);
    if let Some(caption) = caption(&journey.steps[step], journey) {
        label.push_str(": ");
        push_lower_first(&mut label, &caption);
    }
    label
}

/// "6a Aanpak werkt: voortzetten of verlengen": a phase's number and name, after its parent's.
pub(crate) fn pass_name(pass: &Pass, journey: &Journey) -> Option<String> {
    let id = pass.phase.as_deref()?;
    let Some(phase) = journey.phases.get(id) else { return Some(id.to_owned()) };
    let parent = phase.parent.as_deref().and_then(|parent| journey.phases.get(parent));
    Some(match parent {
        Some(parent) => format!("{id} {}: {}", parent.label, lower_first(&phase.label)),
        None => format!("{id} {}", phase.label),
    })
}

/// "2e ronde, na overdracht"; with a reason in the words of the file, "2e ronde: het past niet".
pub(crate) fn round_note(passes: &[Pass], i: usize, journey: &Journey) -> Option<String> {
    let pass = &passes[i];
    if pass.round < 2 {
        return None;
    }
    let said = round(pass.round, journey.language);
    let phases = pass.from.iter().filter_map(|&from| passes[from].phase.as_deref());
    let to = pass.phase.as_deref()?;
    let way = phases.into_iter().find_map(|from| journey.phases.way_back(from, to));
    let after = journey.language.pick("na", "after");
    Some(match way.and_then(|way| way.label.as_deref()) {
        Some(reason) if is_standard_reason(reason) => format!("{said}, {after} {reason}"),
        Some(reason) => format!("{said}: {reason}"),
        None => said,
    })
}
