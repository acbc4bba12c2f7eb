//! The sheet that `klantreis check --publish -o` writes for the file of a study.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use klantreis::check::SignOff;
use klantreis::model::Language;
use klantreis::write::Target;
use serde_json::Value;

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
        let as_json = endings::ending(out).is_some_and(|ending| ending == "json");
        let ending = if as_json { "json" } else { "md" };
        let input = inputs.first().map(PathBuf::as_path);
        let target = text_target(Some(out), ending, Content::Words, input, language)?;
        let sources: Vec<Source> = inputs.iter().map(|path| Source::from_argument(path)).collect();
        let spared = claims(&sources).spare_inputs([&target]);
        spared.map_err(|error| claimed(error, language))?;
        Ok(Some(Self { target, as_json, parts: Vec::new() }))
    }

    /// Adds what was found in a journey.
    pub fn add(&mut self, file: &JourneyFile, language: Language) {
        self.parts.extend(file.sign_off(language));
    }

    /// Writes the sheet, and says where it is.
    pub fn write(&self, language: Language) -> Result<(), Stop> {
        if self.parts.is_empty() {
            return Ok(());
        }
        let text = if self.as_json {
            format!("{:#}\n", Value::Array(self.parts.iter().map(SignOff::json).collect()))
        } else {
            let parts: Vec<String> =
                self.parts.iter().map(|part| part.markdown(language)).collect();
            parts.join("\n")
        };
        replace::write(&self.target, text.as_bytes(), Over::Made, language)?;
        match &self.target {
            Target::File(path) => output::summary(&written(path, language), language),
            Target::Stdout => Ok(()),
        }
    }
}

fn written(path: &Path, language: Language) -> String {
    let word = language.pick("aftekenlijst", "sign-off sheet");
    format!("{}  {word}\n", shown(path))
}
