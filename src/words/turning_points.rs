//! The words for where satisfaction falls and rises most.

use crate::journey::Turn;
use crate::language::Language;
use crate::model::Journey;
use crate::words::phrasing::{SEPARATOR, listed};

/// "Grootste daling".
fn largest(turn: Turn, language: Language) -> &'static str {
    match turn {
        Turn::Fall => language.pick("Grootste daling", "Largest fall"),
        Turn::Rise => language.pick("Grootste stijging", "Largest rise"),
    }
}

/// "Grootste daling", or where several lines run through the story "Grootste daling: Larissa en Bea".
pub(crate) fn turns_at(turns: &[(usize, Turn)], journey: &Journey) -> String {
    let language = journey.language;
    let of_kind = |turn: Turn| {
        let own = turns.iter().filter(|(_, other)| *other == turn);
        let names: Vec<String> = own.map(|(line, _)| journey.line_name(*line).to_owned()).collect();
        let words = largest(turn, language);
        match names.len() {
            0 => None,
            _ if !journey.has_lines() => Some(words.to_owned()),
            _ => Some(format!("{words}: {}", listed(&names, language))),
        }
    };
    let told: Vec<String> = Turn::ALL.into_iter().filter_map(of_kind).collect();
    told.join(SEPARATOR)
}

/// "berekend uit de niveaus": stands with what nobody said.
pub(crate) fn computed(language: Language) -> &'static str {
    language.pick("berekend uit de niveaus", "computed from the levels")
}
