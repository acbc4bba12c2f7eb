//! What was asked for of a picture in a document, kept in its name so that it can be asked for again.

use clap::parser::ValueSource;
use clap::{ArgMatches, Command};
use klantreis::journey::Selection;
use klantreis::model::Language;

use crate::messages::problem::Problem;
use crate::options::settings::StudySettings;
use crate::options::{excerpt, lanes, numbers};

/// Options with a value, and those without, that change what is in a picture.
const WITH_VALUE: [&str; 7] = ["lanes", "with", "without", "about", "reveal", "phases", "steps"];
const ALONE: [&str; 2] = ["analysis", "no-numbers"];

/// What was asked for, option by option.
pub fn asked(matches: &ArgMatches) -> Vec<Vec<String>> {
    let given = |name: &&str| {
        matches.try_contains_id(name).unwrap_or_default()
            && matches.value_source(name) == Some(ValueSource::CommandLine)
    };
    let with_value = WITH_VALUE.iter().filter(|name| given(name)).map(|name| {
        let values: Vec<&String> = matches.get_many(name).into_iter().flatten().collect();
        let values: Vec<&str> = values.into_iter().map(String::as_str).collect();
        vec![format!("--{name}"), values.join(",")]
    });
    let alone = ALONE.iter().filter(|name| given(name)).map(|name| vec![format!("--{name}")]);
    with_value.chain(alone).collect()
}

/// What such options ask for; nothing where they are none.
pub fn selection(
    options: &[Vec<String>],
    settings: &StudySettings,
    language: Language,
) -> Result<Option<Selection>, Problem> {
    let command = Command::new("picture")
        .args(lanes::options(language))
        .arg(numbers::option(language))
        .args(excerpt::options(language));
    let words = ["picture".to_owned()].into_iter().chain(options.iter().flatten().cloned());
    let Ok(matches) = command.try_get_matches_from(words) else { return Ok(None) };
    lanes::selection(&matches, settings, language).map(Some)
}
