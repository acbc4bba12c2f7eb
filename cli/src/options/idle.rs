//! Options that do nothing in the view that a journey is drawn in, or where a document draws pictures for its text.

use clap::ArgMatches;
use clap::parser::ValueSource;
use klantreis::model::{Journey, Language, View};
use klantreis::write::{Format, Output};

use crate::messages::report;
use crate::messages::told::Told;

/// Options about pages: a curve alone is on one.
const PAGES: [&str; 3] = ["pages", "break-before", "one-file"];
/// Options about what stands beside the curve.
const LANES: [&str; 3] = ["lanes", "with", "without"];

/// Options about a drawing that is no picture among text.
const ALONE: [&str; 1] = ["bare"];

/// Those of them that are given.
pub struct Idle(Vec<&'static str>);

impl Idle {
    pub fn of(matches: &ArgMatches) -> Self {
        let is_given = |name: &&str| {
            matches!(matches.try_contains_id(name), Ok(true))
                && matches.value_source(name) == Some(ValueSource::CommandLine)
        };
        Self(PAGES.into_iter().chain(LANES).chain(ALONE).filter(is_given).collect())
    }

    /// Says which of them do nothing where only documents are made.
    pub fn in_documents(&self, outputs: &[Output], language: Language) -> Option<Told> {
        // On how many pages the whole journey stands can be said of a document too.
        let idle = self.0.iter().filter(|name| !LANES.contains(name) && **name != "pages");
        let idle: Vec<String> = idle.map(|name| format!("--{name}")).collect();
        if idle.is_empty() || !outputs.iter().all(|output| output.format.is_document()) {
            return None;
        }
        let (names, several) = (idle.join(", "), idle.len() > 1);
        let said = match language {
            Language::Dutch => format!(
                "In een docx {} {names} niets: de tekening past zich aan de tekst aan.",
                if several { "doen" } else { "doet" }
            ),
            Language::English => format!(
                "In a docx {names} {} nothing: the picture adapts to the text.",
                if several { "do" } else { "does" }
            ),
        };
        Some(report::note(&said, language))
    }

    /// Says which of them do nothing for a journey; in words its lanes are told, whatever is drawn.
    pub fn told(&self, journey: &Journey, outputs: &[Output], language: Language) -> Option<Told> {
        let in_words = outputs.iter().any(|output| Format::holds_story(output.format));
        let does_nothing = |name: &&&str| match journey.view {
            Some(View::Curve) => !(ALONE.contains(name) || in_words && LANES.contains(name)),
            Some(View::Brief) => **name == "break-before",
            _ => false,
        };
        let idle = self.0.iter().filter(does_nothing);
        let idle: Vec<String> = idle.map(|name| format!("--{name}")).collect();
        if idle.is_empty() {
            return None;
        }
        let (title, several, names) = (&journey.title, idle.len() > 1, idle.join(", "));
        let said = match language {
            Language::Dutch if journey.view == Some(View::Brief) => format!(
                "In het beeld beknopt doet {names} niets: het verhaal van “{title}” loopt door van kolom naar kolom."
            ),
            Language::English if journey.view == Some(View::Brief) => format!(
                "In the view brief {names} does nothing: the story of “{title}” runs on from column to column."
            ),
            Language::Dutch => format!(
                "In het beeld curve {} {names} niets: van “{title}” staat alleen de curve er.",
                if several { "doen" } else { "doet" }
            ),
            Language::English => format!(
                "In the view curve {names} {} nothing: of “{title}” only the curve is there.",
                if several { "do" } else { "does" }
            ),
        };
        Some(report::note(&said, language))
    }
}
