//! The account under a drawing: sources, fictitious names, and how the study was done.

use crate::language::Language;
use crate::model::{Journey, Part};
use crate::words::certainty::certainty;
use crate::words::phrasing::{listed, upper_first};
use crate::words::study::{StudyEntry, data_source, study_entries};

/// One heading of the account, with what stands under it.
struct Note {
    heading: &'static str,
    lines: Vec<String>,
}

impl Note {
    /// "Beperkingen: …", and what follows sentence by sentence.
    fn sentences(self) -> Vec<String> {
        let mut sentences = self.lines;
        if let Some(first) = sentences.first_mut() {
            *first = format!("{}: {first}", self.heading);
        }
        sentences
    }
}

/// Where the story comes from, which names are fictitious, how many were asked, and what the study
/// cannot say: each with its heading.
pub(crate) fn account(journey: &Journey) -> Vec<(&'static str, String)> {
    let notes = notes(journey).into_iter().filter(|note| !note.lines.is_empty());
    notes.map(|note| (note.heading, note.lines.join("\n"))).collect()
}

/// What the account of a journey says under one heading, each statement apart.
pub(crate) struct Statements {
    /// The heading.
    pub heading: &'static str,
    /// What stands under it.
    pub lines: Vec<String>,
    /// Whether it is about the study and not about this story: what others of the study say as well.
    pub is_of_study: bool,
}

/// The same account for a report of several journeys, which says once what they share: headings without
/// anything under them as well, so that those of two journeys stand at the same places.
pub(crate) fn statements(journey: &Journey) -> Vec<Statements> {
    let [mut source, names, mut study, film, certainty, limits] = notes(journey);
    let mut data = Note { heading: heading_of_data(journey.language), lines: Vec::new() };
    let mut frame = Note { heading: Part::Study.heading(journey.language), lines: Vec::new() };
    // What is made up rests on no study, and says so itself.
    let is_studied = !journey.is_made_up();
    if is_studied {
        let own = journey.source.iter().cloned().collect();
        source.lines = retold(journey).unwrap_or(own);
        (study.lines, data.lines) = (origin(journey), data_lines(journey));
        frame.lines = frame_lines(journey);
    }
    let told = |(note, is_of_study): (Note, bool)| {
        let Note { heading, lines, .. } = note;
        Statements { heading, lines, is_of_study }
    };
    let notes = [
        (source, false),
        (study, is_studied),
        (frame, is_studied),
        (data, is_studied),
        (film, false),
        (names, false),
        (certainty, false),
        (limits, is_studied),
    ];
    notes.map(told).into()
}

/// What the study is for, what it means by its words and how it was done, each under a name of its own.
fn frame_lines(journey: &Journey) -> Vec<String> {
    let lines = |entry: StudyEntry| {
        let named = |(nth, text): (usize, String)| match nth {
            0 => format!("{}: {text}", entry.title),
            _ => text,
        };
        entry.paragraphs().into_iter().enumerate().map(named).collect::<Vec<_>>()
    };
    study_entries(journey).into_iter().flat_map(lines).collect()
}

/// What no page can do without, in one paragraph: the source, and which names are fictitious.
pub(crate) fn account_in_short(journey: &Journey) -> String {
    let word = journey.language.pick("Bron", "Source");
    let source = journey.source.as_ref().map(|source| format!("{word}: {source}"));
    let retold = retold(journey).map(|retold| retold.join(". "));
    retold.or(source).into_iter().chain(fictional_names(journey)).collect::<Vec<_>>().join(". ")
}

/// The rest of [`account`], in one paragraph.
pub(crate) fn account_further(journey: &Journey) -> String {
    account_sentences(journey).join(" ")
}

/// The same part by part, each with its heading.
pub(crate) fn account_parts(journey: &Journey) -> Vec<(&'static str, String)> {
    let [.., film, certainty, limits] = notes(journey);
    let lines = study_origin(journey).map(|it| upper_first(&it)).into_iter();
    let lines = lines.chain(data_said(journey)).collect();
    let study = Note { heading: heading_of_study(journey), lines };
    let parts = [study, film, certainty, limits].into_iter().filter(|it| !it.lines.is_empty());
    let said = |note: Note| {
        (note.heading, note.lines.into_iter().map(ended).collect::<Vec<_>>().join(" "))
    };
    parts.map(said).collect()
}

fn ended(sentence: String) -> String {
    if sentence.ends_with('.') { sentence } else { sentence + "." }
}

fn account_sentences(journey: &Journey) -> Vec<String> {
    let [_, _, _, film, certainty, limits] = notes(journey);
    let study = study_sentence(journey).into_iter().chain(data_sentence(journey));
    // What is said of certainty names what it is of itself.
    let further = film.sentences().into_iter().chain(certainty.lines).chain(limits.sentences());
    study.chain(further).map(ended).collect()
}

/// "Onderzoek in opdracht van …, uitgevoerd door … (kenmerk …; datum …; status …)".
fn study_sentence(journey: &Journey) -> Option<String> {
    let colon = if journey.is_made_up() { ":" } else { "" };
    study_origin(journey).map(|said| format!("{}{colon} {said}", heading_of_study(journey)))
}

/// "het ministerie van …": in a Dutch sentence these bodies have an article, which a heading leaves out.
fn with_article(client: &str, language: Language) -> String {
    const BODIES: [(&str, &str); 3] =
        [("ministerie", "het"), ("gemeente", "de"), ("provincie", "de")];
    let first = client.split_whitespace().next().unwrap_or_default().to_lowercase();
    let article = BODIES.iter().find(|(body, _)| language == Language::Dutch && *body == first);
    article.map_or_else(|| client.to_owned(), |(_, article)| format!("{article} {client}"))
}

/// "in opdracht van …, uitgevoerd door … (kenmerk …; datum …; status …)".
fn study_origin(journey: &Journey) -> Option<String> {
    let (language, study) = (journey.language, &journey.study);
    let said = |dutch, english, text: &Option<String>| {
        text.as_ref().map(|text| format!("{} {text}", language.pick(dutch, english)))
    };
    let researchers = listed(&study.researchers, language);
    let researchers = (!study.researchers.is_empty()).then_some(researchers);
    let client = study.client.as_ref().map(|client| with_article(client, language));
    let who = [
        said("in opdracht van", "commissioned by", &client),
        said("uitgevoerd door", "carried out by", &researchers),
    ];
    let filed = [
        said("kenmerk", "reference", &study.reference),
        said("datum", "date", &study.date),
        said("status:", "status:", &study.status),
    ];
    let [who, filed] = [
        who.into_iter().flatten().collect::<Vec<_>>().join(", "),
        filed.into_iter().flatten().collect::<Vec<_>>().join("; "),
    ];
    let filed = if filed.is_empty() { filed } else { format!("({filed})") };
    let parts: Vec<String> = [who, filed].into_iter().filter(|it| !it.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// "Uit een onderzoek met …"; of what is made up, what it rests on under a name.
fn data_sentence(journey: &Journey) -> Option<String> {
    let said = data_said(journey)?;
    let is_made_up = journey.is_made_up();
    Some(if is_made_up { format!("{}: {said}", heading_of_study(journey)) } else { said })
}

/// "Uit een onderzoek met …"; of a study told as a whole what it rests on, under a name.
fn data_said(journey: &Journey) -> Option<String> {
    let said = listed(&data(journey), journey.language);
    if said.is_empty() {
        return None;
    }
    let is_whole = journey.tellers() > 1 && !journey.is_made_up();
    let heading = heading_of_data(journey.language);
    Some(if is_whole { format!("{heading}: {said}") } else { said })
}

/// The heading above what a study cannot say.
pub(crate) const fn heading_of_limits(language: Language) -> &'static str {
    language.pick("Beperkingen", "Limits")
}

const fn heading_of_data(language: Language) -> &'static str {
    language.pick("Gegevens", "Data")
}

fn notes(journey: &Journey) -> [Note; 6] {
    let language = journey.language;
    // Who studied it did not make what others retold: they stand apart.
    let (origin, data) = (origin(journey), data(journey));
    let (source, study) = if let Some(retold) = retold(journey) {
        (retold, [origin, data].concat())
    } else {
        (journey.source.iter().cloned().chain(origin).collect(), data)
    };
    let names = fictional_names(journey).into_iter().collect();
    let film = journey.film.iter().cloned().collect();
    let note = |heading, lines| Note { heading, lines };
    [
        note(language.pick("Bron", "Source"), source),
        note(language.pick("Namen", "Names"), names),
        note(heading_of_study(journey), study),
        note(language.pick("Film", "Film"), film),
        note(language.pick("Zekerheid", "Certainty"), certainty(journey)),
        note(heading_of_limits(language), journey.study.limits.clone()),
    ]
}

/// What is made up was not studied.
fn heading_of_study(journey: &Journey) -> &'static str {
    if journey.is_made_up() {
        return journey.language.pick("Opzet, verzonnen", "Set-up, invented");
    }
    journey.language.pick("Onderzoek", "Study")
}

/// "Naverteld naar …" and "Naverteld door …", where others than those who studied it retold it.
fn retold(journey: &Journey) -> Option<Vec<String>> {
    let [after, by] = match journey.language {
        Language::Dutch => ["Naverteld naar", "Naverteld door"],
        Language::English => ["Retold after", "Retold by"],
    };
    let names = listed(&journey.retold_by, journey.language);
    let source = journey.source.iter().map(|source| format!("{after}: {source}"));
    let retold = source.chain([format!("{by}: {names}")]).collect();
    (!journey.retold_by.is_empty()).then_some(retold)
}

/// Who asked for the study, who did it, what it is filed under, when it was and how far it is.
fn origin(journey: &Journey) -> Vec<String> {
    let language = journey.language;
    let study = &journey.study;
    let mut lines = Vec::new();
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
    if let Some(date) = &study.date {
        line(language.pick("Datum", "Date"), date);
    }
    if let Some(status) = &study.status {
        line("Status", status);
    }
    lines
}

/// "Inge is een fictieve naam." or "Inge, Anouk en Freek zijn fictieve namen."
fn fictional_names(journey: &Journey) -> Option<String> {
    let narrator = journey.narrator.iter().filter(|n| n.fictional == Some(true));
    let names: Vec<String> =
        narrator.map(|n| &n.name).chain(&journey.fictional_names).cloned().collect();
    let listed = listed(&names, journey.language);
    let sentence = match (names.len(), journey.language) {
        (0, _) => return None,
        (1, Language::Dutch) => format!("{listed} is een fictieve naam."),
        (1, Language::English) => format!("{listed} is a fictitious name."),
        (_, Language::Dutch) => format!("{listed} zijn fictieve namen."),
        (_, Language::English) => format!("{listed} are fictitious names."),
    };
    Some(sentence)
}

/// "10 interviews met 17 professionals", a line each. One story does not rest on all of them: with it
/// stands "uit een onderzoek met …".
fn data(journey: &Journey) -> Vec<String> {
    let lines = data_lines(journey);
    if journey.tellers() > 1 || journey.is_made_up() || lines.is_empty() {
        return lines;
    }
    let from = journey.language.pick("Uit een onderzoek met", "From a study with");
    vec![format!("{from} {}", listed(&lines, journey.language))]
}

/// "9 interviews met gezinnen", a line each.
fn data_lines(journey: &Journey) -> Vec<String> {
    journey.study.data.iter().map(|it| data_source(it, journey.language)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asked_for_a_study_has_its_article_in_a_dutch_sentence() {
        let dutch = |client| with_article(client, Language::Dutch);
        assert_eq!(dutch("ministerie van OCW"), "het ministerie van OCW");
        assert_eq!(dutch("Gemeente Hoorn"), "de Gemeente Hoorn");
        assert_eq!(dutch("het ministerie van OCW"), "het ministerie van OCW");
        assert_eq!(with_article("gemeente Hoorn", Language::English), "gemeente Hoorn");
    }
}
