//! The words around what somebody said literally, and around what is left out.

use crate::language::Language;
use crate::model::{Evidence, Journey};
use crate::words::narrator::unquoted;

/// “Ik gaf het op.”: somebody's words, in quotation marks.
pub(crate) fn quote(words: &str) -> String {
    format!("“{}”", unquoted(words))
}

/// "“Ik gaf het op.” (Gezin 6)": with who said it, where a source says so.
pub(crate) fn said_by(piece: &Evidence, words: &str) -> String {
    let quote = quote(words);
    match &piece.source {
        Some(source) => format!("{quote} ({source})"),
        None => quote,
    }
}

/// The quotes among some evidence that may be shown, as they are read aloud.
pub(crate) fn quotes<'a>(
    evidence: impl IntoIterator<Item = &'a Evidence>,
    journey: &'a Journey,
) -> impl Iterator<Item = String> {
    journey.agreed_quotes(evidence).map(|(piece, words)| said_by(piece, words))
}

/// "2 citaten staan hier niet: er is geen toestemming om ze te tonen"; nothing where none is left out.
pub(crate) fn withheld(journey: &Journey) -> Option<String> {
    let n = journey.withheld_quotes();
    match (n, journey.language) {
        (0, _) => None,
        (1, Language::Dutch) => {
            Some("1 citaat staat hier niet: er is geen toestemming om het te tonen".to_owned())
        }
        (_, Language::Dutch) => {
            Some(format!("{n} citaten staan hier niet: er is geen toestemming om ze te tonen"))
        }
        (1, Language::English) => {
            Some("1 quote is left out: nobody agreed that it is shown".to_owned())
        }
        (_, Language::English) => {
            Some(format!("{n} quotes are left out: nobody agreed that they are shown"))
        }
    }
}
