//! The words for levels of satisfaction.

use crate::language::Language;
use crate::model::{Journey, Level, Scale, Step};
use crate::words::phrasing::lower_first;

/// The label of the row for cards whose level is not known.
pub(crate) fn level_unknown(language: Language) -> &'static str {
    language.pick("Niveau niet bekend", "Level not known")
}

/// Stands where a curve would, when no step has a level.
pub(crate) fn no_level_known(language: Language) -> &'static str {
    language.pick("Geen niveaus bekend.", "No levels known.")
}

/// Stands in place of the name of a level that is not known.
pub(crate) fn not_known(language: Language) -> &'static str {
    language.pick("niet bekend", "not known")
}

/// What stands before the name of a level.
pub(crate) fn level_word(language: Language) -> &'static str {
    language.pick("Niveau", "Level")
}

/// "neutraal": a level as inside a sentence.
pub(crate) fn level(scale: &Scale, level: Level, language: Language) -> String {
    lower_first(&scale.called(level, language))
}

/// "neutraal", or "neutraal (geschat)" where nobody said so.
pub(crate) fn level_as_known(
    scale: &Scale,
    at: Level,
    is_estimated: bool,
    language: Language,
) -> String {
    let mut known = level(scale, at, language);
    if is_estimated {
        known.push_str(language.pick(" (geschat)", " (estimated)"));
    }
    known
}

/// "wanhoop", or where several lines run through the story whose each level is: "wanhoop voor Larissa,
/// neutraal voor Bea"; nothing where no level of the step is known.
pub(crate) fn levels_of(step: &Step, journey: &Journey) -> Option<String> {
    let language = journey.language;
    let scale = journey.scale_of(journey.teller(step));
    let estimated = journey.estimates_levels_of(step);
    let named = |at: Option<Level>| at.map(|at| level_as_known(scale, at, estimated, language));
    if !journey.has_lines() {
        return named(step.level());
    }
    let own = step.level().map(|level| (journey.line_of(step), Some(level)));
    let all = own.into_iter().chain(journey.other_levels(step));
    let on_line = |(line, level): (usize, Option<Level>)| {
        let level = named(level).unwrap_or_else(|| not_known(language).to_owned());
        format!("{level} {} {}", language.pick("voor", "for"), journey.line_name(line))
    };
    let all: Vec<String> = all.map(on_line).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// "Professional: neutraal".
pub(crate) fn professional_level(scale: &Scale, at: Level, language: Language) -> String {
    format!("Professional: {}", level(scale, at, language))
}
