//! `klantreis new`: writes a journey to start from.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};
use klantreis::model::Language;
use klantreis::source::starter;

use crate::files::names::{shown, typed};
use crate::files::output;
use crate::messages::problem::Problem;
use crate::options::common::{arguments_heading, examples, subcommand};
use crate::outcome::Outcome;
use crate::stop::Stop;

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
  klantreis new inge              maakt inge.yaml
  klantreis new journeys/inge     maakt inge.yaml in de map journeys
  klantreis --lang en new inge    maakt inge.yaml met Engelse woorden

Een bestand dat er al is, blijft zoals het is.",
        "
  klantreis new inge              makes inge.yaml
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
    let path = with_extension(name).ok_or_else(|| nameless(name, language))?;
    let title = title(&path, language);
    output::create(&path, starter(&title, language).as_bytes(), language)?;
    let (path, typed) = (shown(&path), typed(&path));
    let done = match language {
        Language::Dutch => format!("{path} is gemaakt. Tekenen: klantreis render {typed}\n"),
        Language::English => format!("{path} is made. Draw it: klantreis render {typed}\n"),
    };
    output::print_styled(&done, language)?;
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

/// "klantreis-van-inge" is "Klantreis van inge"; a bare name is put behind "Klantreis".
fn title(path: &Path, language: Language) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().replace(['-', '_'], " ");
    // Nothing that a file name can hold and a journey cannot.
    let stem: String = stem.chars().filter(|&c| is_plain(c)).collect();
    let name = capitalised(stem.trim());
    let journey = language.pick("Klantreis", "Journey");
    if name.to_lowercase().starts_with(&journey.to_lowercase()) {
        name
    } else {
        format!("{journey} {name}").trim_end().to_owned()
    }
}

/// Not a control character, nor one that turns the direction of text or has no width.
fn is_plain(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{61C}' | '\u{FEFF}' | '\u{FFFD}')
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
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

    #[test]
    fn the_name_becomes_a_title() {
        let title = |name: &str| title(Path::new(name), Language::Dutch);
        assert_eq!(title("map/inge.yaml"), "Klantreis Inge");
        assert_eq!(title("klantreis-van-bea.yaml"), "Klantreis van bea");
        assert_eq!(title("a\u{202E}\u{7}b.yaml"), "Klantreis Ab");
        assert_eq!(title("_.yaml"), "Klantreis");
    }
}
