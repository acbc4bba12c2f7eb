//! The words for a step: its number, its caption, and its label for a screen reader.

use std::ops::RangeInclusive;

use crate::journey::StepOrder;
use crate::language::Language;
use crate::model::{Journey, Order, Part, Step, StepId, Stretch};
use crate::words::certainty::{inferred, level_estimated, order_uncertain};
use crate::words::headings::card;
use crate::words::phrasing::{SEPARATOR, listed, push_lower_first, upper_first};

/// Bytes to keep for the name of a step.
const STEP_NAME: usize = 12;

/// When a step happens, about whom it is, whether it was told, and whether its place is certain, in
/// one line; nothing when there is nothing to say.
pub(crate) fn caption(step: &Step, journey: &Journey) -> Option<String> {
    drawn_caption(step, false, journey)
}

/// "Drie weken later · over Anouk": the caption of a step above its card, and whether its level was
/// estimated, where the card must say so.
pub(crate) fn drawn_caption(
    step: &Step,
    says_estimated: bool,
    journey: &Journey,
) -> Option<String> {
    let language = journey.language;
    let mut parts = caption_parts(step, journey);
    parts.extend(says_estimated.then(|| level_estimated(language).to_owned()));
    (!parts.is_empty()).then(|| upper_first(&parts.join(SEPARATOR)))
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
    if step.is_inferred() {
        parts.push(inferred(language).to_owned());
    }
    if step.order == Order::Uncertain {
        parts.push(order_uncertain(language).to_owned());
    }
    parts
}

/// "stap 5".
fn numbered(number: usize, language: Language) -> String {
    [language.pick("stap ", "step "), &number.to_string()].concat()
}

/// "leeftijd 13".
fn at_age(age: u8, language: Language) -> String {
    format!("{} {age}", language.pick("leeftijd", "age"))
}

/// "over Anouk".
pub(crate) fn about(names: &[String], language: Language) -> String {
    format!("{} {}", language.pick("over", "about"), listed(names, language))
}

/// "Stap 5", or "Gezinnen, stap 5".
pub(crate) fn step_name(step: usize, number: usize, journey: &Journey) -> String {
    let mut name = String::new();
    push_step_name(&mut name, step, number, journey);
    name
}

fn push_step_name(out: &mut String, step: usize, number: usize, journey: &Journey) {
    let party = journey.steps.get(step).and_then(|it| journey.parties.get(journey.teller(it)));
    if let Some(party) = party {
        out.extend([&party.name, ", ", &numbered(number, journey.language)]);
    } else {
        out.push_str(journey.language.pick("Stap ", "Step "));
        out.push_str(&number.to_string());
    }
}

/// "Stap 5, fase 2 Vraag of gedwongen kader: drie weken later"; with several parties, whose.
pub(crate) fn step_label(
    step: usize,
    number: usize,
    pass_label: &str,
    journey: &Journey,
) -> String {
    let mut label = String::with_capacity(STEP_NAME + pass_label.len());
    push_step_name(&mut label, step, number, journey);
    label.push_str(pass_label);
    if let Some(caption) = caption(&journey.steps[step], journey) {
        label.push_str(": ");
        push_lower_first(&mut label, &caption);
    }
    label
}

/// "stap 4", or "stap 2 van Gezinnen": which step of its party it is.
pub(crate) fn step_place(step: StepId, journey: &Journey, order: &StepOrder) -> String {
    let language = journey.language;
    let place = numbered(order.number(step), language);
    match journey.parties.get(step.party) {
        Some(party) => format!("{place} {} {}", language.pick("van", "of"), party.name),
        None => place,
    }
}

/// "van stap 3 tot en met stap 7", or "bij stap 3": the steps that something lasts for.
pub(crate) fn while_steps(
    steps: RangeInclusive<usize>,
    journey: &Journey,
    order: &StepOrder,
) -> String {
    let place = |at: &usize| step_place(journey.steps[*at].id, journey, order);
    let (from, to) = (place(steps.start()), place(steps.end()));
    let ([since, until], at) = journey
        .language
        .pick((["van", "tot en met"], "bij"), (["from", "up to and including"], "at"));
    if from == to { format!("{at} {from}") } else { format!("{since} {from} {until} {to}") }
}

/// As [`while_steps`], of what lasts; in a part of a journey it is told as in the whole, also where it began
/// before the part or goes on after it. Nothing where none of its steps is there.
pub(crate) fn lasting(stretch: Stretch, journey: &Journey, order: &StepOrder) -> Option<String> {
    let steps = order.range(stretch)?;
    match &journey.excerpt {
        Some(excerpt) => lasting(stretch, &excerpt.whole, &StepOrder::of(&excerpt.whole)),
        None => Some(while_steps(steps, journey, order)),
    }
}

/// "Emotie, wanhoop: …": a card as it is read aloud, with the level as [`super::level_as_known`] says it.
pub(crate) fn card_label(
    part: Part,
    text: &str,
    level: Option<String>,
    language: Language,
) -> String {
    let card = card(part, language);
    match level {
        Some(level) => [card, ", ", &level, ": ", text].concat(),
        None => [card, ": ", text].concat(),
    }
}

/// "Beslismoment".
pub(crate) fn decisive(language: Language) -> &'static str {
    language.pick("Beslismoment", "Decisive moment")
}
