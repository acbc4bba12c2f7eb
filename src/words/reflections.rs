//! The words for looking back: reflections, and what was expected against how it was.

use crate::journey::StepOrder;
use crate::language::Language;
use crate::model::{Anchor, Journey, Reflection};
use crate::words::phrasing::{SEPARATOR, listed, upper_first};
use crate::words::steps::step_place;

/// "Reflecties 1 en 2".
pub(crate) fn reflection_numbers(numbers: &[String], language: Language) -> Option<String> {
    let word = match numbers.len() {
        0 => return None,
        1 => language.pick("Reflectie", "Reflection"),
        _ => language.pick("Reflecties", "Reflections"),
    };
    Some(format!("{word} {}", listed(numbers, language)))
}

/// "Wijkteam, bij stap 4": who says it, of what.
pub(crate) fn reflection_title(
    reflection: &Reflection,
    journey: &Journey,
    order: &StepOrder,
) -> String {
    let language = journey.language;
    let place = match &reflection.at {
        Anchor::Step(step) => step_place(*step, journey, order),
        Anchor::Phase(phase) => format!("{} {phase}", language.pick("fase", "phase")),
    };
    match &reflection.role {
        Some(role) => format!("{}, {} {place}", upper_first(role), language.pick("bij", "at")),
        None => upper_first(&format!("{} {place}", language.pick("bij", "at"))),
    }
}

/// "Geldt breder dan dit gezin · Fishbowl": whether a reflection holds for more than one case, and where
/// it was said.
pub(crate) fn reflection_end(reflection: &Reflection, language: Language) -> Option<String> {
    let beyond = reflection.beyond.then(|| beyond(language).to_owned());
    let parts: Vec<String> = beyond.into_iter().chain(reflection.session.clone()).collect();
    (!parts.is_empty()).then(|| upper_first(&parts.join(SEPARATOR)))
}

/// "Knelpunt: …", "Oorzaak: …" and "Les: …", those of them that the file has.
pub(crate) fn reflection_lines(reflection: &Reflection, language: Language) -> Vec<String> {
    let lines = [
        (language.pick("Knelpunt", "Bottleneck"), &reflection.bottleneck),
        (language.pick("Oorzaak", "Cause"), &reflection.cause),
        (language.pick("Les", "Lesson"), &reflection.lesson),
    ];
    let line = |(word, text): (&str, &Option<String>)| Some(format!("{word}: {}", text.as_ref()?));
    lines.into_iter().filter_map(line).collect()
}

/// Stands with a reflection that holds for more than one case.
fn beyond(language: Language) -> &'static str {
    language.pick("Geldt breder dan dit gezin", "Holds beyond this family")
}

/// What was expected and how it was afterwards, each with its heading, those of them that the file has.
pub(crate) fn expectations(journey: &Journey) -> Vec<(&'static str, &String)> {
    let language = journey.language;
    let sides = [
        (language.pick("Verwachting vooraf", "Expected beforehand"), &journey.expectation),
        (language.pick("Ervaring achteraf", "Experience afterwards"), &journey.afterwards),
    ];
    sides.into_iter().filter_map(|(title, text)| Some((title, text.as_ref()?))).collect()
}
