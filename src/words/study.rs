//! The words for how a journey was studied: what for, what is meant, how, and what goes before it.

use crate::journey::TopicGroup;
use crate::language::Language;
use crate::model::{DataSource, Definition, Figure, Journey, Part};
use crate::words::phrasing::{count, listed, sentences};

/// A heading of what is told of a study, with what stands under it.
pub(crate) struct StudyEntry {
    pub title: String,
    pub lines: Vec<StudyLine>,
}

impl StudyEntry {
    /// What stands under the heading, each paragraph with where it comes from.
    pub fn paragraphs(&self) -> Vec<String> {
        let mut paragraphs: Vec<String> = Vec::new();
        for line in &self.lines {
            match paragraphs.last_mut().filter(|_| line.is_source) {
                Some(last) => *last = sentences([last.clone(), line.in_words()].into_iter()),
                None => paragraphs.push(line.in_words()),
            }
        }
        paragraphs
    }
}

/// A paragraph under such a heading.
pub(crate) struct StudyLine {
    /// Its number, where it is one of several in an order.
    pub mark: Option<String>,
    pub text: String,
    /// Whether it says where the one before it comes from.
    pub is_source: bool,
}

impl StudyLine {
    fn text(text: &str) -> Self {
        Self { mark: None, text: text.to_owned(), is_source: false }
    }

    fn source(text: String) -> Self {
        Self { mark: None, text, is_source: true }
    }

    /// The paragraph with its number.
    pub fn in_words(&self) -> String {
        marked(self.mark.as_deref(), &self.text)
    }
}

/// "1. Wij lazen wat er al bekend was."
pub(crate) fn marked(mark: Option<&str>, text: &str) -> String {
    mark.map_or_else(|| text.to_owned(), |mark| format!("{mark} {text}"))
}

/// The heading of all that is told of the study.
pub(crate) fn study_heading(journey: &Journey) -> String {
    as_known(Part::Study.heading(journey.language), journey)
}

/// A heading that says so where the journey is made up: then nothing was studied.
pub(crate) fn as_known(heading: &str, journey: &Journey) -> String {
    if journey.is_made_up() {
        return format!("{heading}, {}", journey.language.pick("verzonnen", "invented"));
    }
    heading.to_owned()
}

/// What is told of the study besides who asked whom, each with its heading.
pub(crate) fn study_entries(journey: &Journey) -> Vec<StudyEntry> {
    let (study, language) = (&journey.study, journey.language);
    let entry = |title: &str, lines| StudyEntry { title: title.to_owned(), lines };
    let texts = |texts: &[String]| texts.iter().map(|it| StudyLine::text(it)).collect::<Vec<_>>();
    let mut entries = Vec::new();
    let aim: Vec<StudyLine> = study.aim.iter().map(|it| StudyLine::text(it)).collect();
    entries.push(entry(language.pick("Doel van het onderzoek", "Aim of the study"), aim));
    entries.extend(study.definitions.iter().flat_map(|it| definition(it, language)));
    entries.push(entry(
        language.pick("Werkwijze van het onderzoek", "Approach of the study"),
        numbered(&study.approach),
    ));
    let figures = study.figures.iter().flat_map(|it| figure(it, language)).collect();
    entries.push(entry(language.pick("Cijfers", "Figures"), figures));
    entries.push(entry(
        language.pick("Privacy in het onderzoek", "Privacy in the study"),
        texts(&study.privacy),
    ));
    for foreword in journey.shown_forewords() {
        let title = format!("{} {}", language.pick("Voorwoord van", "Foreword by"), foreword.by);
        entries.push(entry(&title, texts(&foreword.text)));
    }
    entries.retain(|entry| !entry.lines.is_empty());
    entries
}

fn numbered(texts: &[String]) -> Vec<StudyLine> {
    let line = |(number, text): (usize, &String)| StudyLine {
        mark: Some(format!("{number}.")),
        ..StudyLine::text(text)
    };
    (1..).zip(texts).map(line).collect()
}

/// A definition with its source, and what was remarked on it.
fn definition(definition: &Definition, language: Language) -> [StudyEntry; 2] {
    let word = language.pick("Definitie", "Definition");
    let title = definition.term.as_ref().map(|term| format!("{word}: {term}"));
    let source =
        definition.source.as_ref().map(|it| source_line(std::slice::from_ref(it), language));
    let lines = [StudyLine::text(&definition.text)].into_iter().chain(source).collect();
    let remarks = match (&definition.term, language) {
        (Some(term), Language::Dutch) => format!("Kanttekeningen bij: {term}"),
        (Some(term), Language::English) => format!("Remarks on: {term}"),
        (None, Language::Dutch) => "Kanttekeningen bij de definitie".to_owned(),
        (None, Language::English) => "Remarks on the definition".to_owned(),
    };
    [
        StudyEntry { title: title.unwrap_or_else(|| word.to_owned()), lines },
        StudyEntry { title: remarks, lines: numbered(&definition.remarks) },
    ]
}

/// "Ruim 35.000 gezinnen", and "Bron: column, jaar onbekend".
fn figure(figure: &Figure, language: Language) -> Vec<StudyLine> {
    let known: Vec<String> = figure.source.iter().chain(&figure.year).cloned().collect();
    let source = (!known.is_empty()).then(|| source_line(&known, language));
    [StudyLine::text(&figure.text)].into_iter().chain(source).collect()
}

fn source_line(known: &[String], language: Language) -> StudyLine {
    StudyLine::source(format!("{}: {}", language.pick("Bron", "Source"), known.join(", ")))
}

/// "10 interviews met 17 professionals", or with one number "interviews (n = 9)".
pub(crate) fn data_source(source: &DataSource, language: Language) -> String {
    let with = language.pick("met", "with");
    let what = match source.count {
        Some(count) => format!("{count} {}", source.name),
        None => source.name.clone(),
    };
    match (&source.with, source.n) {
        (Some(who), Some(n)) => format!("{what} {with} {n} {who}"),
        (Some(who), None) => format!("{what} {with} {who}"),
        (None, Some(n)) => format!("{what} (n = {n})"),
        (None, None) => what,
    }
}

/// "Succesfactoren, volgens Professionals (6 thema’s)": whose they are is not said twice.
pub(crate) fn topic_group(group: &TopicGroup<'_>, language: Language) -> String {
    let name = group.name.to_lowercase();
    let is_said = group.of.iter().all(|party| name.contains(&party.to_lowercase()));
    let says = language.pick("volgens", "according to");
    let whose =
        if is_said { String::new() } else { format!(", {says} {}", listed(group.of, language)) };
    let n = group.topics.len();
    let themes = count(n, language.pick(["thema", "thema’s"], ["theme", "themes"]));
    let works = group.topics.iter().filter(|(_, topic)| topic.works).count();
    let of_which = match language {
        _ if works == 0 || works == n => String::new(),
        Language::Dutch => {
            format!(", waarvan {works} {}", if works == 1 { "werkt" } else { "werken" })
        }
        Language::English => {
            format!(", {works} of which {}", if works == 1 { "works" } else { "work" })
        }
    };
    format!("{}{whose} ({themes}{of_which})", group.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Topic;

    #[test]
    fn data_are_told_with_both_numbers() {
        let source = |count, with: Option<&str>, n| {
            let with = with.map(str::to_owned);
            DataSource { count, with, ..DataSource::of("interviews", n) }
        };
        let told = |it: &DataSource| data_source(it, Language::Dutch);
        let both = source(Some(10), Some("professionals"), Some(17));
        assert_eq!(told(&both), "10 interviews met 17 professionals");
        assert_eq!(data_source(&both, Language::English), "10 interviews with 17 professionals");
        assert_eq!(told(&source(None, Some("gezinnen"), Some(9))), "interviews met 9 gezinnen");
        assert_eq!(told(&source(Some(9), Some("gezinnen"), None)), "9 interviews met gezinnen");
        assert_eq!(told(&source(Some(9), None, Some(12))), "9 interviews (n = 12)");
        assert_eq!(told(&source(None, None, None)), "interviews");
    }

    #[test]
    fn the_heading_of_a_group_says_whose_it_is_once_and_how_many_there_are() {
        let [yes, no] = [true, false].map(|works| Topic::named("x", works));
        let of = ["Professionals".to_owned()];
        let told =
            |name, topics| topic_group(&TopicGroup { name, of: &of, topics }, Language::Dutch);
        let some = vec![(0, &yes), (1, &no), (2, &yes)];
        assert_eq!(
            told("Regie", some),
            "Regie, volgens Professionals (3 thema’s, waarvan 2 werken)"
        );
        let name = "Knelpunten van professionals";
        assert_eq!(told(name, vec![(0, &no)]), "Knelpunten van professionals (1 thema)");
    }
}
