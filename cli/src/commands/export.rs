//! `klantreis export`: writes a journey as a file again, in YAML or JSON.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};
use klantreis::model::{Journey, Language};
use klantreis::source::{write, write_json};
use klantreis::write::{Target, counted};

use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::shown;
use crate::files::output;
use crate::files::outputs::{claims, text_target};
use crate::messages::claims::claimed;
use crate::messages::report;
use crate::options::common::{arguments_heading, examples, heading, out_option, subcommand};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, out, keys, name, help) = language.pick(
        (
            "Schrijft een klantreis opnieuw op, als YAML of JSON, met Nederlandse of Engelse woorden",
            "klantreis export [OPTIES] BESTAND",
            "De naam van het bestand, die eindigt op .yaml of .json; zonder -o komt YAML op het scherm",
            "De taal van de woorden van het bestand: nl of en; zonder --keys die van de klantreis",
            "BESTAND",
            "De klantreis; - leest van standaardinvoer",
        ),
        (
            "Writes a journey anew, as YAML or JSON, with Dutch or English words",
            "klantreis export [OPTIONS] FILE",
            "The name of the file, which ends in .yaml or .json; without -o YAML comes on the screen",
            "The language of the words of the file: nl or en; without --keys that of the journey",
            "FILE",
            "The journey; - reads from standard input",
        ),
    );
    let file = Arg::new("file")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help_heading(arguments_heading(language))
        .help(help);
    let keys = Arg::new("keys")
        .long("keys")
        .value_name(language.pick("TAAL", "LANGUAGE"))
        .value_parser(["nl", "en"])
        .hide_possible_values(true)
        .help_heading(heading(language))
        .help(keys);
    subcommand("export", about, usage)
        .arg(file)
        .arg(out_option(language).help(out))
        .arg(keys)
        .after_help(examples(
            language,
            "
  klantreis export inge.yaml                      toont de klantreis in korte vormen
  klantreis export inge.yaml -o inge.json         schrijft hem als JSON
  klantreis export inge.yaml --keys en -o en.yaml schrijft hem met Engelse woorden

De teksten zelf blijven zoals ze zijn. Opmerkingen achter een # gaan niet mee.

Afsluitcode: 0 als het gelukt is, 1 als er iets niet lukte, 2 als de opdracht
niet klopt.",
            "
  klantreis export inge.yaml                      shows the journey in short forms
  klantreis export inge.yaml -o inge.json         writes it as JSON
  klantreis export inge.yaml --keys en -o en.yaml writes it with English words

The texts themselves stay as they are. Remarks behind a # do not come along.

Exit code: 0 when it is done, 1 when something did not work, 2 when the command
is not right.",
        ))
}

/// Reads the file, and writes what it says.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(Outcome::WrongUsage) };
    let source = Source::from_argument(path);
    let target = text_target(matches.get_one::<PathBuf>("out").map(PathBuf::as_path), "yaml");
    let spared = claims([&source]).spare_inputs([&target]);
    spared.map_err(|error| claimed(error, language))?;
    let mut file = JourneyFile::read(&source, language)?;
    let Some(journey) = file.drawable() else {
        report::errors(&mut file, language);
        return Ok(Outcome::Found);
    };
    let keys = match matches.get_one::<String>("keys").map(String::as_str) {
        Some("nl") => Language::Dutch,
        Some(_) => Language::English,
        None => journey.language,
    };
    output::write(&target, text(journey, keys, &target).as_bytes(), language)?;
    if let Target::File(path) = &target {
        let steps =
            counted(journey.steps.len(), language.pick(["stap", "stappen"], ["step", "steps"]));
        output::print_styled(&format!("{}  {steps}\n", shown(path)), language)?;
    }
    Ok(Outcome::Fine)
}

/// As JSON where the name says so, and else as YAML.
fn text(journey: &Journey, keys: Language, target: &Target) -> String {
    let is_json =
        |path: &PathBuf| path.extension().is_some_and(|it| it.eq_ignore_ascii_case("json"));
    match target {
        Target::File(path) if is_json(path) => write_json(journey, keys),
        _ => write(journey, keys),
    }
}
