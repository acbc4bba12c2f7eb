//! Says what of a project does not go into a journey.

use klantreis::model::Language;

use crate::coded::mapping::Meanings;
use crate::coded::meaning::Meaning;
use crate::coded::project::{Project, Source};
use crate::summary::Summary;

/// Codes on passages of which nobody said what they are, memos, and that the words are literal.
pub(crate) fn of_project(
    project: &Project,
    meanings: &Meanings,
    messages: Language,
    summary: &mut Summary,
) {
    for (code, meaning) in meanings.iter().enumerate() {
        let guid = &project.codes[code].guid;
        let is_case = project.cases.iter().any(|case| case.codes.contains(guid));
        let passages = project.sources.iter().flat_map(|source| &source.selections);
        let passages = passages.filter(|selection| selection.codes.contains(guid)).count();
        if passages == 0 || is_case || meaning.as_ref().is_some_and(|own| *own != Meaning::Nothing)
        {
            continue;
        }
        let word = messages.pick(["passage", "passages"], ["passage", "passages"]);
        let word = word[usize::from(passages != 1)];
        let place = format!("code “{}” ({passages} {word})", project.key(code));
        let what =
            messages.pick("zegt niets dat een klantreis kent", "says nothing that a journey knows");
        summary.leave_out(place, what);
    }
    if project.notes > 0 {
        summary.leave_out(
            messages.pick("memo's", "memos"),
            format!("{} {}", project.notes, messages.pick("niet gelezen", "not read")),
        );
    }
    let cards = messages.pick("kaders", "cards").to_owned();
    summary.look_at(
        cards,
        messages.pick(
            "letterlijk wat er gezegd is: herschrijf wat binnen moet blijven",
            "literally what was said: write anew what has to stay inside",
        ),
    );
}

/// What in a source is no passage of text.
pub(crate) fn of_source(
    source: &Source,
    name: &str,
    outside: usize,
    messages: Language,
    summary: &mut Summary,
) {
    let mut tell = |number: usize, dutch: &str, english: &str| {
        if number > 0 {
            let what = format!("{number} {}", messages.pick(dutch, english));
            summary.leave_out(name, what);
        }
    };
    let uncoded = source.selections.iter().filter(|selection| selection.codes.is_empty()).count();
    tell(
        source.other_codings,
        "keer gecodeerd op iets anders dan een passage",
        "times coded on something else than a passage",
    );
    tell(uncoded, "passages zonder code", "passages without a code");
    tell(outside, "passages die niet in de tekst liggen", "passages that do not lie in the text");
}
