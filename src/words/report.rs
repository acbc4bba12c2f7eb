//! The words of a report of several journeys: its headings, and what it says of itself.

use crate::language::Language;
use crate::words::phrasing::{count, listed};

/// What a report of journeys is called where nobody gives it a title.
pub(crate) fn default_title(titles: &[&str], language: Language) -> String {
    match titles {
        [only] => (*only).to_owned(),
        _ => count(titles.len(), journeys(language)),
    }
}

/// "Rapport met 4 klantreizen: Inge; Bea; …", for whoever looks for the document.
pub(crate) fn report_in_short(titles: &[&str], language: Language) -> String {
    let count = count(titles.len(), journeys(language));
    let word = language.pick("Rapport met", "Report of");
    format!("{word} {count}: {}.", titles.join("; "))
}

const fn journeys(language: Language) -> [&'static str; 2] {
    language.pick(["klantreis", "klantreizen"], ["journey", "journeys"])
}

/// More titles than these make a heading too long to read.
const IN_HEADING: usize = 3;

/// "Beperkingen bij Inge en Bea", or "Beperkingen bij 6 klantreizen" with a sentence that says which: what
/// some of the journeys share.
pub(crate) fn shared_by(
    heading: &str,
    titles: &[String],
    language: Language,
) -> (String, Option<String>) {
    let (with, names) = (language.pick("bij", "with"), joined_names(titles, language));
    if titles.len() <= IN_HEADING {
        return (format!("{heading} {with} {names}"), None);
    }
    let count = count(titles.len(), journeys(language));
    let holds = language.pick("Dit geldt voor", "This holds for");
    (format!("{heading} {with} {count}"), Some(format!("{holds} {names}.")))
}

/// Titles in one sentence; they may have commas in them.
fn joined_names(titles: &[String], language: Language) -> String {
    let has_commas = titles.iter().any(|title| title.contains(','));
    if has_commas { titles.join("; ") } else { listed(titles, language) }
}

pub(crate) const fn contents(language: Language) -> &'static str {
    language.pick("Inhoud", "Contents")
}

pub(crate) const fn about_study(language: Language) -> &'static str {
    language.pick("Verantwoording", "About the study")
}

pub(crate) const fn how_to_read(language: Language) -> &'static str {
    language.pick("Zo leest u de tekeningen", "How to read the pictures")
}

/// How to read the curves of all journeys.
pub(crate) const fn how_to_read_curves(language: Language) -> &'static str {
    language.pick(
        "Hoe hoger de lijn, hoe meer tevreden. Elke stap is even breed. De driehoek is het eerste laagste \
         moment, de stip het laatste. Waar geen lijn loopt, is het niveau niet bekend. De cijfers zijn de nummers van de fasen; zonder cijfers heeft een verhaal eigen fasen.",
        "The higher the line, the more satisfied. Every step is as wide. The triangle is the first lowest \
         moment, the dot the last. Where there is no line, the level is not known. The digits are the numbers of the phases; without digits a story has phases of its own.",
    )
}

pub(crate) const fn at_a_glance(language: Language) -> &'static str {
    language.pick("De klantreizen in één oogopslag", "The journeys at a glance")
}

pub(crate) const fn in_brief(language: Language) -> &'static str {
    language.pick("In het kort", "In brief")
}

pub(crate) const fn points(language: Language) -> &'static str {
    language.pick("Hoogste en laagste punten", "Highest and lowest points")
}

pub(crate) const fn about_journey(language: Language) -> &'static str {
    language.pick("Over deze klantreis", "About this journey")
}

pub(crate) const fn the_picture(language: Language) -> &'static str {
    language.pick("De tekening", "The picture")
}

pub(crate) const fn the_story(language: Language) -> &'static str {
    language.pick("Het verhaal, stap voor stap", "The story, step by step")
}

/// Whoever tells a story, where several have a narrator.
pub(crate) const fn the_narrator(language: Language) -> &'static str {
    language.pick("de verteller", "the narrator")
}
