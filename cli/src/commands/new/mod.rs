//! `klantreis new`: writes a journey to start from.

mod named;
mod schema;

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use klantreis::model::Language;
use klantreis::source::{starter, starter_told_by};
use klantreis::write::Target;
use klantreis_import::export::empty_workbook;

use crate::files::names::{shown, typed};
use crate::files::output;
use crate::files::replace::{self, Over};
use crate::messages::endings;
use crate::messages::problem::Problem;
use crate::messages::refusal::refused;
use crate::options::common::{arguments_heading, examples, heading, subcommand};
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
    let table = language.pick(
        "Maakt een leeg codeerblad (.xlsx) met keuzelijsten voor fase en niveau, om in te vullen en te importeren",
        "Makes an empty coding sheet (.xlsx) with lists for phase and level, to fill in and import",
    );
    let table = Arg::new("table").long("table").action(ArgAction::SetTrue).help(table);
    let table = table.help_heading(heading(language));
    subcommand("new", about, usage).arg(name).arg(table).after_help(examples(
        language,
        "
  klantreis new inge              maakt inge.yaml, verteld door Inge
  klantreis new journeys/inge     maakt inge.yaml in de map journeys
  klantreis new codering --table  maakt codering.xlsx, een leeg codeerblad
  klantreis --lang en new inge    maakt inge.yaml met Engelse woorden

Ernaast komt klantreis.schema.json, waarmee VS Code (met de uitbreiding YAML)
woorden aanvult en uitlegt. Een bestand dat er al is, blijft zoals het is.",
        "
  klantreis new inge              makes inge.yaml, told by Inge
  klantreis new journeys/inge     makes inge.yaml in the folder journeys
  klantreis new coding --table    makes coding.xlsx, an empty coding sheet
  klantreis --lang nl new inge    makes inge.yaml with Dutch words

Beside it comes klantreis.schema.json, with which VS Code (with the extension
YAML) completes words and explains them. A file that is there already stays.",
    ))
}

/// Writes the file, and says how to draw it.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let Some(name) = matches.get_one::<PathBuf>("name") else { return Ok(Outcome::WrongUsage) };
    if matches.get_flag("table") {
        return sheet(name, language);
    }
    if name == Path::new("-") {
        let title = language.pick("Mijn klantreis", "My journey");
        output::print(starter(title, language).as_bytes(), language)?;
        return Ok(Outcome::Fine);
    }
    if endings::is_of_another_kind(name) {
        return Err(no_journey(name, language).into());
    }
    let path = with_ending(name, &["yaml", "yml"]).ok_or_else(|| nameless(name, language))?;
    let text = match Named::by(&path, language) {
        Named { title, narrator: Some(narrator) } => starter_told_by(&title, &narrator, language),
        Named { title, narrator: None } => starter(&title, language),
    };
    let beside = schema::missing_beside(&path);
    let text = format!("{}{text}", schema::NAMED);
    let (target, beside) = (Target::File(path.clone()), beside.map(Target::File));
    let schema = schema::text();
    let files = std::iter::once((&target, text.as_bytes()));
    let files: Vec<_> = files.chain(beside.iter().map(|it| (it, schema.as_bytes()))).collect();
    replace::write_all(&files, Over::Nothing, language)?;
    let (path, typed) = (shown(&path), typed(&path));
    let done = match language {
        Language::Dutch => format!("{path} is gemaakt. Tekenen: klantreis render {typed}\n"),
        Language::English => format!("{path} is made. Draw it: klantreis render {typed}\n"),
    };
    output::summary(&done, language)?;
    Ok(Outcome::Fine)
}

/// Writes an empty coding sheet, and says how to read it in.
fn sheet(name: &Path, language: Language) -> Result<Outcome, Stop> {
    let bytes = empty_workbook(language).map_err(|refusal| refused(&refusal))?;
    if name == Path::new("-") {
        output::print(&bytes, language)?;
        return Ok(Outcome::Fine);
    }
    let is_other = endings::ending(name).is_some_and(|ending| ending != SHEET)
        && endings::is_of_another_kind(name);
    if is_other {
        return Err(no_sheet(name, language).into());
    }
    let path = with_ending(name, &[SHEET]).ok_or_else(|| nameless(name, language))?;
    replace::write(&Target::File(path.clone()), &bytes, Over::Nothing, language)?;
    let (path, typed) = (shown(&path), typed(&path));
    let done = match language {
        Language::Dutch => format!(
            "{path} is gemaakt. Vul een rij in voor elke stap, en daarna: klantreis import {typed}\n"
        ),
        Language::English => {
            format!(
                "{path} is made. Fill in a row for each step, and then: klantreis import {typed}\n"
            )
        }
    };
    output::summary(&done, language)?;
    Ok(Outcome::Fine)
}

/// The ending of a coding sheet.
const SHEET: &str = "xlsx";

/// The path with the first of these endings behind it, unless it has one of them; `None` for a path that
/// names a folder.
fn with_ending(name: &Path, endings: &[&str]) -> Option<PathBuf> {
    let file = name.file_name()?;
    let bytes = name.as_os_str().as_encoded_bytes();
    if bytes.last().is_some_and(|&last| std::path::is_separator(last.into())) {
        return None;
    }
    if endings.iter().any(|ending| name.extension().is_some_and(|own| own == *ending)) {
        return Some(name.to_owned());
    }
    // Not `Path::with_extension`, which would take "2.0" for a name with an extension.
    let mut file = file.to_owned();
    file.push(format!(".{}", endings.first()?));
    Some(name.with_file_name(file))
}

/// A coding sheet with the ending of a file of another kind.
fn no_sheet(name: &Path, language: Language) -> Problem {
    let better = typed(&name.with_extension(""));
    let ending = endings::ending(name).unwrap_or_default();
    match language {
        Language::Dutch => {
            Problem::wrong_usage(format!("Een codeerblad is een .xlsx-bestand, geen .{ending}."))
                .help(format!("Laat het einde weg: klantreis new {better} --table"))
        }
        Language::English => {
            Problem::wrong_usage(format!("A coding sheet is an .xlsx file, not a .{ending}."))
                .help(format!("Leave the ending out: klantreis new {better} --table"))
        }
    }
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
        let file = |name: &str| {
            with_ending(Path::new(name), &["yaml", "yml"]).map(|p| p.display().to_string())
        };
        assert_eq!(file("inge").as_deref(), Some("inge.yaml"));
        assert_eq!(file("map/versie-2.0").as_deref(), Some("map/versie-2.0.yaml"));
        assert_eq!(file("inge.yml").as_deref(), Some("inge.yml"));
        for folder in ["map/", "..", "/", ""] {
            assert_eq!(file(folder), None, "{folder}");
        }
    }
}
