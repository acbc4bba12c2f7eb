//! What stands around the curves of many journeys.

use crate::language::Language;
use crate::model::Journey;
use crate::words::{SEPARATOR, count};

/// "17 klantreizen: van het laagste moment naar nu".
pub(crate) fn title(journeys: usize, language: Language) -> String {
    let words = language.pick(["klantreis", "klantreizen"], ["journey", "journeys"]);
    let rest = language.pick("van het laagste moment naar nu", "from the lowest moment to now");
    format!("{}: {rest}", count(journeys, words))
}

/// How to read all curves.
pub(crate) fn how_to_read(language: Language) -> &'static str {
    language.pick(
        "Hoe hoger de lijn, hoe meer tevreden. Elke stap is even breed. Driehoek: het eerste laagste moment; \
         stip: het laatste. Geen lijn: niet bekend. Cijfers: de fasen van het rapport; zonder cijfers zijn \
         het eigen fasen.",
        "The higher the line, the more satisfied. Every step is as wide. Triangle: the first lowest moment; \
         dot: the last. No line: not known. Digits: the phases of the report; without digits they are the \
         story’s own.",
    )
}

/// Whether the phases of a journey are those of the report, whose ids are digits that readers know.
pub(crate) fn has_phases_of_report(journey: &Journey) -> bool {
    Language::ALL.into_iter().any(|it| journey.phases.is_standard(it))
}

/// "De overweldigden · 22 stappen · verzonnen": what stands beside a title.
pub(crate) fn kind(journey: &Journey) -> String {
    let language = journey.language;
    let mut parts: Vec<String> =
        journey.categories.iter().map(|it| it.label(language).to_owned()).collect();
    parts.extend(journey.scenario.map(|it| it.label(language).to_owned()));
    let words = language.pick(["stap", "stappen"], ["step", "steps"]);
    parts.push(count(journey.drawn_steps(), words));
    parts.extend(journey.is_made_up().then(|| language.pick("verzonnen", "invented").to_owned()));
    parts.join(SEPARATOR)
}

/// Where the journeys come from, each source once; which of them are made up; and which page it is.
pub(crate) fn foot(journeys: &[&Journey], page: usize, pages: usize, language: Language) -> String {
    let mut sources: Vec<&str> = Vec::new();
    for source in journeys.iter().filter_map(|journey| journey.source.as_deref()) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let mut sentences = Vec::new();
    if !sources.is_empty() {
        sentences.push(format!("{}: {}.", language.pick("Bron", "Source"), sources.join("; ")));
    }
    let made_up = journeys.iter().filter(|journey| journey.is_made_up()).count();
    if made_up > 0 {
        let words = language.pick(
            ["verhaal is verzonnen", "verhalen zijn verzonnen"],
            ["story is invented", "stories are invented"],
        );
        sentences.push(format!("{}.", count(made_up, words)));
    }
    let (word, of) = language.pick(("Pagina", "van"), ("Page", "of"));
    sentences.push(format!("{word} {} {of} {pages}.", page + 1));
    sentences.join(" ")
}

/// What the picture shows.
pub(crate) fn description(journeys: usize, language: Language) -> String {
    let words = language.pick(["klantreis", "klantreizen"], ["journey", "journeys"]);
    let journeys = count(journeys, words);
    match language {
        Language::Dutch => {
            format!("De curve van {journeys}: hoe tevreden een gezin is, van stap tot stap.")
        }
        Language::English => {
            format!("The curve of {journeys}: how satisfied a family is, from step to step.")
        }
    }
}
