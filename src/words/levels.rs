//! The words for levels of satisfaction.

use crate::journey::Silence;
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

/// Stands where a line stops because nothing is told of it in a whole phase: "niet verteld", or where
/// its teller tells of somebody else meanwhile "Bea: niveau niet verteld".
pub(crate) fn not_told(silence: Silence, line: usize, journey: &Journey) -> String {
    let language = journey.language;
    if !silence.of_other {
        return language.pick("niet verteld", "not told").to_owned();
    }
    let level = language.pick("niveau niet verteld", "level not told");
    format!("{}: {level}", journey.line_name(line))
}

/// The same in a sentence: "In deze fase is niets verteld door Jantine.", or "In deze fase is niets
/// verteld over het niveau van Bea."
pub(crate) fn nothing_told(
    silence: Silence,
    (party, line): (usize, usize),
    journey: &Journey,
) -> String {
    let of_whom = if silence.of_other {
        journey.language.pick("over het niveau van", "of the level of")
    } else {
        journey.language.pick("door", "by")
    };
    let line = if silence.of_other { line } else { 0 };
    let of_party = journey.parties.get(party).map(|party| party.name.as_str());
    let name = of_party.unwrap_or(journey.line_name(line));
    let nothing =
        journey.language.pick("In deze fase is niets verteld", "In this phase nothing is told");
    format!("{nothing} {of_whom} {name}.")
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
