//! Reads a tree as a journey, collecting everything that is wrong on the way.

use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::Journey;
use crate::source::places::Places;
use crate::source::reader::Reader;
use crate::source::syntax;
use crate::source::tree::Tree;

/// What a tree says.
pub(crate) struct Read {
    pub journey: Journey,
    pub places: Places,
    /// What can be read, but may not be meant.
    pub warnings: Vec<Diagnostic>,
}

/// Builds the journey, or says everything that is wrong.
pub(crate) fn read(
    text: &str,
    tree: &Tree<'_>,
    language: Language,
) -> Result<Read, Vec<Diagnostic>> {
    let mut reader = Reader::new(text, tree, language);
    let journey = reader.journey();
    let warnings = reader.lost_texts();
    let Reader { mut problems, places, .. } = reader;
    if let (Some(journey), true) = (journey, problems.is_empty()) {
        return Ok(Read { journey, places, warnings });
    }
    for problem in &mut problems {
        // A line that begins wrong is the reason of whatever else is said of it.
        if let Some(begun) = syntax::begun_wrong(text, problem.span, language) {
            *problem = begun;
        }
    }
    problems.sort_by_key(|problem| (problem.span.start, problem.code));
    // A repeated part is read at every repetition, but is wrong only once.
    problems.dedup();
    Err(problems)
}
