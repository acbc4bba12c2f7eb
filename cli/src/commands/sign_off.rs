//! The sheet that `klantreis check --publish -o` writes for the file of a study.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use klantreis::check::SignOff;
use klantreis::model::Language;
use klantreis::write::Target;
use serde_json::{Value, json};

use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::shown;
use crate::files::output;
use crate::files::outputs::{claims, text_target};
use crate::files::replace::{self, Over};
use crate::messages::claims::claimed;
use crate::messages::endings::{self, Content};
use crate::stop::Stop;

/// A sheet in the making: a part for each journey.
pub struct Sheet {
    target: Target,
    as_json: bool,
    parts: Vec<SignOff>,
    /// Files of which nothing can be signed, as they are called.
    unread: Vec<String>,
}

impl Sheet {
    /// The sheet that is asked for.
    pub fn of(
        matches: &ArgMatches,
        inputs: &[PathBuf],
        language: Language,
    ) -> Result<Option<Self>, Stop> {
        let Some(out) = matches.get_one::<PathBuf>("out").map(PathBuf::as_path) else {
            return Ok(None);
        };
        let ending = endings::ending(out);
        let ending = ending.as_deref().filter(|own| ["json", "txt"].contains(own)).unwrap_or("md");
        let as_json = ending == "json";
        let input = inputs.first().map(PathBuf::as_path);
        let target = text_target(Some(out), ending, Content::Words, input, language)?;
        let sources: Vec<Source> = inputs.iter().map(|path| Source::from_argument(path)).collect();
        let spared = claims(&sources).spare_inputs([&target]);
        spared.map_err(|error| claimed(error, language))?;
        Ok(Some(Self { target, as_json, parts: Vec::new(), unread: Vec::new() }))
    }

    /// Adds what was found in a journey.
    pub fn add(&mut self, file: &JourneyFile, language: Language) {
        match file.sign_off(language) {
            Some(part) => self.parts.push(part),
            None => self.unread.push(file.name.clone()),
        }
    }

    /// Adds a file that could not be looked at.
    pub fn add_unread(&mut self, path: &Path) {
        self.unread.push(shown(path));
    }

    /// Writes the sheet, and says where it is. One that is there already may be signed: it stays.
    pub fn write(&self, language: Language) -> Result<(), Stop> {
        let text = if self.as_json { self.json() } else { self.text(language) };
        replace::write(&self.target, text.as_bytes(), Over::Nothing, language)?;
        match &self.target {
            Target::File(path) => output::summary(&written(path, language), language),
            Target::Stdout => Ok(()),
        }
    }

    fn json(&self) -> String {
        let unread =
            self.unread.iter().map(|file| json!({ "file": file, "fine": false, "points": [] }));
        let all: Vec<Value> = self.parts.iter().map(SignOff::json).chain(unread).collect();
        format!("{:#}\n", Value::Array(all))
    }

    fn text(&self, language: Language) -> String {
        let mut parts: Vec<String> = Vec::new();
        if self.parts.len() > 1 || !self.unread.is_empty() {
            parts.push(self.overview(language));
        }
        parts.extend(self.parts.iter().map(|part| part.markdown(language)));
        parts.join("\n")
    }

    /// Which journeys are ready, where there are several.
    fn overview(&self, language: Language) -> String {
        let states = [
            (true, language.pick("Klaar om na te kijken", "Ready to be looked over")),
            (false, language.pick("Nog niet publiceren", "Not to be published yet")),
        ];
        let mut text = String::new();
        for (is_fine, state) in states {
            let files =
                self.parts.iter().filter(|part| part.is_fine() == is_fine).map(|part| &part.file);
            text.push_str(&listed(state, files));
        }
        text + &listed(
            language.pick(
                "Niet nagekeken: het bestand bevat een fout",
                "Not looked at: there is an error in the file",
            ),
            self.unread.iter(),
        )
    }
}

/// A heading with files under it, where there are any.
fn listed<'a>(heading: &str, files: impl Iterator<Item = &'a String>) -> String {
    let files: Vec<String> = files.map(|file| format!("- `{file}`\n")).collect();
    if files.is_empty() {
        String::new()
    } else {
        format!("{heading}: {}\n\n{}\n", files.len(), files.concat())
    }
}

fn written(path: &Path, language: Language) -> String {
    let word = language.pick("aftekenlijst", "sign-off sheet");
    format!("{}  {word}\n", shown(path))
}
