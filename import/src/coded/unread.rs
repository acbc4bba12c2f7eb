//! Says what of a project does not go into a journey.

use std::collections::HashSet;

use klantreis::model::Language;

use crate::coded::mapping::Meanings;
use crate::coded::meaning::Meaning;
use crate::coded::project::{Note, Project, Source, Unread};
use crate::file::Options;
use crate::summary::Summary;

/// Codes on passages of which nobody said what they are, memos, and that the words are literal.
pub(crate) fn of_project(
    project: &Project,
    meanings: &Meanings,
    options: &Options,
    summary: &mut Summary,
) {
    let messages = options.messages;
    for (code, meaning) in meanings.iter().enumerate() {
        let guid = &project.codes[code].guid;
        let is_case = project.cases.iter().any(|case| case.codes.contains(guid));
        let passages = passages_with(project, guid);
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
    if options.mapping.is_none() {
        by_word_alone(project, meanings, messages, summary);
    }
    let Unread { variables, links, grouped_sources } = project.unread;
    let counts = [
        (lone_notes(project), messages.pick("memo's", "memos")),
        (variables, messages.pick("waarden van kenmerken", "values of variables")),
        (
            links,
            messages.pick("verbanden tussen codes of citaten", "links between codes or quotes"),
        ),
        (grouped_sources, messages.pick("bronnen in een groep", "sources in a group")),
    ];
    for (count, place) in counts.into_iter().filter(|(count, _)| *count > 0) {
        let what = messages.pick("niet gelezen", "not read");
        summary.leave_out(format!("{place} ({count})"), what);
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

fn passages_with(project: &Project, code: &String) -> usize {
    let passages = project.sources.iter().flat_map(|source| &source.selections);
    passages.filter(|selection| selection.codes.contains(code)).count()
}

/// Names the codes that became a level or a phase only because they are called so.
fn by_word_alone(
    project: &Project,
    meanings: &Meanings,
    messages: Language,
    summary: &mut Summary,
) {
    let codes = meanings.iter().enumerate().filter(|(code, meaning)| {
        let is_so = |own: &Meaning| own.is_by_word_alone(&project.path(*code));
        meaning.as_ref().is_some_and(is_so)
            && passages_with(project, &project.codes[*code].guid) > 0
    });
    let names: Vec<String> = codes.map(|(code, _)| format!("“{}”", project.key(code))).collect();
    if !names.is_empty() {
        let what = messages.pick(
            "gelezen als niveau of fase, want zo heten die: klopt dat?",
            "read as a level or a phase, for those are called so: is that right?",
        );
        summary.look_at(format!("codes {}", names.join(", ")), what);
    }
}

/// How many memos are on no passage, or say nothing within the project.
fn lone_notes(project: &Project) -> usize {
    let selections = project.sources.iter().flat_map(|source| &source.selections);
    let told: HashSet<&String> = selections.flat_map(|selection| &selection.notes).collect();
    let is_told = |note: &&Note| told.contains(&note.guid) && !note.text.trim().is_empty();
    project.notes.len() - project.notes.iter().filter(is_told).count()
}

/// What of a journey nobody said: where steps without a phase belong, and how several sources stand in time.
pub(crate) fn of_journey(
    (title, sources): (&str, usize),
    without_phase: usize,
    messages: Language,
    summary: &mut Summary,
) {
    if without_phase > 0 {
        let [one, more] = messages.pick(["stap", "stappen"], ["step", "steps"]);
        let steps = if without_phase == 1 { one } else { more };
        let what = messages.pick(
            "zonder fase, getekend bij de fase ervoor: klopt dat?",
            "without a phase, drawn with the phase before: is that right?",
        );
        summary.look_at(title.to_owned(), format!("{without_phase} {steps} {what}"));
    }
    if sources > 1 {
        let what = messages.pick(
            "bronnen achter elkaar: klopt de volgorde, en vertelt overal dezelfde?",
            "sources one after another: is the order right, and does the same person tell all?",
        );
        summary.look_at(title.to_owned(), format!("{sources} {what}"));
    }
}

/// What in a source is no passage of text, how many passages lie outside it, how often a code is meant that
/// is not there, and how many passages are only noted on another.
pub(crate) fn of_source(
    source: &Source,
    name: &str,
    [outside, unknown, noted]: [usize; 3],
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
    let is_text = |guid: &&String| source.selections.iter().any(|own| own.guid == **guid);
    tell(
        source.elsewhere.iter().filter(|guid| guid.is_empty() || !is_text(guid)).count(),
        "keer gecodeerd op iets anders dan een passage",
        "times coded on something else than a passage",
    );
    tell(uncoded - noted, "passages zonder code", "passages without a code");
    tell(unknown, "keer een code die er niet is", "times a code that is not there");
    tell(outside, "passages die niet in de tekst liggen", "passages that do not lie in the text");
}
