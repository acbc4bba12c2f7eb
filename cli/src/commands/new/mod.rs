//! `klantreis new`: writes a journey to start from.

mod named;

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};
use klantreis::model::Language;
use klantreis::source::{starter, starter_told_by};
use klantreis::write::Target;

use crate::files::names::{shown, typed};
use crate::files::output;
use crate::files::replace::{self, Over};
use crate::messages::endings;
use crate::messages::problem::Problem;
use crate::options::common::{arguments_heading, examples, subcommand};
use crate::outcome::Outcome;
use crate::stop::Stop;
use named::Named;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, name, help) = language.pick(
        (
            "Maakt een nieuwe klantreis om mee te beginnen, met uitleg erbij",
            "klantreis new [OPTIES] NAAM",
            "NAAM",
            "De naam van het bestand, zonder .yaml; - schrijft naar het scherm",
        ),
        (
            "Makes a new journey to start from, with explanations",
            "klantreis new [OPTIONS] NAME",
            "NAME",
            "The name of the file, without .yaml; - writes to the screen",
        ),
    );
    let name = Arg::new("name")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help_heading(arguments_heading(language))
        .help(help);
    subcommand("new", about, usage).arg(name).after_help(examples(
        language,
        "
  klantreis new inge              maakt inge.yaml, verteld door Inge
  klantreis new journeys/inge     maakt inge.yaml in de map journeys
  klantreis --lang en new inge    maakt inge.yaml met Engelse woorden

Een bestand dat er al is, blijft zoals het is.",
        "
  klantreis new inge              makes inge.yaml, told by Inge
  klantreis new journeys/inge     makes inge.yaml in the folder journeys
  klantreis --lang nl new inge    makes inge.yaml with Dutch words

A file that is there already stays as it is.",
    ))
}

/// Writes the file, and says how to draw it.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let Some(name) = matches.get_one::<PathBuf>("name") else { return Ok(Outcome::WrongUsage) };
    if name == Path::new("-") {
        let title = language.pick("Mijn klantreis", "My journey");
        output::print(starter(title, language).as_bytes(), language)?;
        return Ok(Outcome::Fine);
    }
    if endings::is_of_another_kind(name) {
        return Err(no_journey(name, language).into());
    }
    let path = with_extension(name).ok_or_else(|| nameless(name, language))?;
    let text = match Named::by(&path, language) {
        Named { title, narrator: Some(narrator) } => starter_told_by(&title, &narrator, language),
        Named { title, narrator: None } => starter(&title, language),
    };
    let target = Target::File(path.clone());
    replace::write(&target, text.as_bytes(), Over::Nothing, language)?;
    let (path, typed) = (shown(&path), typed(&path));
    let done = match language {
        Language::Dutch => format!("{path} is gemaakt. Tekenen: klantreis render {typed}\n"),
        Language::English => format!("{path} is made. Draw it: klantreis render {typed}\n"),
    };
    output::summary(&done, language)?;
    Ok(Outcome::Fine)
}

/// The path with `.yaml` behind it; `None` for a path that names a folder.
fn with_extension(name: &Path) -> Option<PathBuf> {
    let file = name.file_name()?;
    let bytes = name.as_os_str().as_encoded_bytes();
    if bytes.last().is_some_and(|&last| std::path::is_separator(last.into())) {
        return None;
    }
    let extension = name.extension().unwrap_or_default();
    if extension == "yaml" || extension == "yml" {
        return Some(name.to_owned());
    }
    // Not `Path::with_extension`, which would take "2.0" for a name with an extension.
    let mut file = file.to_owned();
    file.push(".yaml");
    Some(name.with_file_name(file))
}

/// A name that ends as a file of another kind does.
fn no_journey(name: &Path, language: Language) -> Problem {
    let better = typed(&name.with_extension(""));
    let ending = endings::ending(name).unwrap_or_default();
    match language {
        Language::Dutch => {
            Problem::wrong_usage(format!("Een klantreis is een .yaml-bestand, geen .{ending}."))
                .help(format!("Laat het einde weg: klantreis new {better}"))
        }
        Language::English => {
            Problem::wrong_usage(format!("A journey is a .yaml file, not a .{ending}."))
                .help(format!("Leave the ending out: klantreis new {better}"))
        }
    }
}

fn nameless(name: &Path, language: Language) -> Problem {
    let name = shown(name);
    let (message, help) = match language {
        Language::Dutch => {
            (format!("“{name}” is geen naam voor een bestand."), "Bijvoorbeeld: klantreis new inge")
        }
        Language::English => {
            (format!("“{name}” is no name for a file."), "For example: klantreis new inge")
        }
    };
    Problem::wrong_usage(message).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_becomes_a_file_name() {
        let file = |name: &str| with_extension(Path::new(name)).map(|p| p.display().to_string());
        assert_eq!(file("inge").as_deref(), Some("inge.yaml"));
        assert_eq!(file("map/versie-2.0").as_deref(), Some("map/versie-2.0.yaml"));
        assert_eq!(file("inge.yml").as_deref(), Some("inge.yml"));
        for folder in ["map/", "..", "/", ""] {
            assert_eq!(file(folder), None, "{folder}");
        }
    }
}
