//! The words for where satisfaction falls and rises most.

use crate::journey::Turn;
use crate::language::Language;

/// "Grootste daling".
pub(crate) fn largest(turn: Turn, language: Language) -> &'static str {
    match turn {
        Turn::Fall => language.pick("Grootste daling", "Largest fall"),
        Turn::Rise => language.pick("Grootste stijging", "Largest rise"),
    }
}

/// "berekend uit de niveaus": stands with what nobody said.
pub(crate) fn computed(language: Language) -> &'static str {
    language.pick("berekend uit de niveaus", "computed from the levels")
}
