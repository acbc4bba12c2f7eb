//! What the reader of a journey is owed.

use super::{level_sources, listed};
use crate::model::{DataSource, Journey, Language};

/// Where the story comes from, which names are fictitious, how many were asked, and what the study
/// cannot say: each with its heading.
pub(crate) fn account(journey: &Journey) -> Vec<(&'static str, String)> {
    let language = journey.language;
    let texts = [
        (language.pick("Bron", "Source"), source(journey)),
        (language.pick("Namen", "Names"), fictional_names(journey)),
        (language.pick("Onderzoek", "Study"), data(&journey.study.data)),
        (language.pick("Film", "Film"), journey.film.clone().unwrap_or_default()),
        (language.pick("Niveaus", "Levels"), level_sources(journey)),
        (language.pick("Beperkingen", "Limits"), journey.study.limits.join("\n")),
    ];
    texts.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}

fn source(journey: &Journey) -> String {
    let language = journey.language;
    let study = &journey.study;
    let mut lines: Vec<String> = journey.source.iter().cloned().collect();
    let mut line = |label: &str, text: &str| lines.push(format!("{label}: {text}"));
    if let Some(client) = &study.client {
        line(language.pick("Opdrachtgever", "Commissioned by"), client);
    }
    if !study.researchers.is_empty() {
        let names = listed(&study.researchers, language);
        line(language.pick("Uitvoering", "Carried out by"), &names);
    }
    if let Some(reference) = &study.reference {
        line(language.pick("Kenmerk", "Reference"), reference);
    }
    lines.join("\n")
}

/// "Inge is een fictieve naam." or "Inge, Anouk en Freek zijn fictieve namen."
fn fictional_names(journey: &Journey) -> String {
    let narrator = journey.narrator.iter().filter(|n| n.fictional == Some(true));
    let names: Vec<String> =
        narrator.map(|n| &n.name).chain(&journey.fictional_names).cloned().collect();
    let listed = listed(&names, journey.language);
    match (names.len(), journey.language) {
        (0, _) => String::new(),
        (1, Language::Dutch) => format!("{listed} is een fictieve naam."),
        (1, Language::English) => format!("{listed} is a fictitious name."),
        (_, Language::Dutch) => format!("{listed} zijn fictieve namen."),
        (_, Language::English) => format!("{listed} are fictitious names."),
    }
}

/// "9 interviews met gezinnen (n = 9)", a line each.
fn data(data: &[DataSource]) -> String {
    let line = |source: &DataSource| match source.n {
        Some(n) => format!("{} (n = {n})", source.name),
        None => source.name.clone(),
    };
    data.iter().map(line).collect::<Vec<_>>().join("\n")
}
