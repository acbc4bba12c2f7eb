//! The words for levels of satisfaction, and for who named them.

use crate::language::Language;
use crate::model::{Journey, Level, LevelSource, Scale};
use crate::words::phrasing::{listed, lower_first};

/// The label of the row for cards whose level is not known.
pub(crate) fn level_unknown(language: Language) -> &'static str {
    language.pick("Niveau niet bekend", "Level not known")
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
    lower_first(&scale.name(level, language))
}

/// "Professional: neutraal".
pub(crate) fn professional_level(scale: &Scale, at: Level, language: Language) -> String {
    format!("Professional: {}", level(scale, at, language))
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
