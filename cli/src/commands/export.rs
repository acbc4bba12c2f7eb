//! `klantreis export`: writes a journey as a file again, in YAML or JSON, or as notes, a table or a diagram.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use klantreis::journey::Private;
use klantreis::model::{Journey, Language};
use klantreis::source::{write, write_json};
use klantreis::write::{Target, counted};
use klantreis_import::export;

use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::shown;
use crate::files::output;
use crate::files::outputs::{claims, text_target};
use crate::files::replace::{self, Over};
use crate::messages::claims::claimed;
use crate::messages::endings::{self, Content};
use crate::messages::problem::Problem;
use crate::messages::refusal::refused;
use crate::messages::report;
use crate::options::common::{arguments_heading, examples, heading, out_option, subcommand};
use crate::options::reveal;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, out, keys, name, help) = language.pick(
        (
            "Schrijft een klantreis opnieuw op: als bestand (YAML of JSON), als notities, tabel, diagram van Mermaid of voor het coderen van interviews",
            "klantreis export [OPTIES] BESTAND",
            "De naam van het bestand, die eindigt op .yaml, .json, .md, .csv, .xlsx, .mmd, .qdc of .qdpx; zonder -o komt de tekst op het scherm",
            "De taal van de woorden van het bestand: nl of en; zonder --keys die van de klantreis",
            "BESTAND",
            "De klantreis; - leest van standaardinvoer",
        ),
        (
            "Writes a journey anew: as a file (YAML or JSON), as notes, a table, a diagram of Mermaid or for coding interviews",
            "klantreis export [OPTIONS] FILE",
            "The name of the file, which ends in .yaml, .json, .md, .csv, .xlsx, .mmd, .qdc or .qdpx; without -o the text comes on the screen",
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
    subcommand("export", about, usage)
        .arg(file)
        .arg(out_option(language).help(out))
        .args(options(keys, language))
        .arg(reveal::option(language))
        .after_help(examples(
            language,
            "
  klantreis export inge.yaml                      toont de klantreis in korte vormen
  klantreis export inge.yaml -o inge.json         schrijft hem als JSON
  klantreis export inge.yaml -o inge.md           schrijft hem als notities, om in door te werken
  klantreis export inge.yaml --keys en -o en.yaml schrijft hem met Engelse woorden
  klantreis export inge.yaml -o codes.qdc         schrijft de codes om interviews mee te coderen
  klantreis export inge.yaml --reveal citaten -o inge.qdpx   schrijft ook de citaten, gecodeerd

De teksten zelf blijven zoals ze zijn. Wat ook zonder dat het er staat zo is,
blijft weg, en commentaar achter een # gaat niet mee.

Afsluitcode: 0 als het gelukt is, 1 als er iets niet lukte, 2 als de opdracht
niet klopt.",
            "
  klantreis export inge.yaml                      shows the journey in short forms
  klantreis export inge.yaml -o inge.json         writes it as JSON
  klantreis export inge.yaml -o inge.md           writes it as notes, to go on with
  klantreis export inge.yaml --keys en -o en.yaml writes it with English words
  klantreis export inge.yaml -o codes.qdc         writes the codes to code interviews with
  klantreis export inge.yaml --reveal quotes -o inge.qdpx   writes the quotes as well, coded

The texts themselves stay as they are. What is so without being said is left
out, and remarks behind a # do not come along.

Exit code: 0 when it is done, 1 when something did not work, 2 when the command
is not right.",
        ))
}

fn options(keys: &'static str, language: Language) -> [Arg; 3] {
    let (format, replace) = language.pick(
        (
            "De vorm van het bestand: yaml, json, md, csv, xlsx, mmd, qdc of qdpx; zonder --format die van de naam achter -o",
            "Zet het bestand ook in de plaats van een bestand dat er al is",
        ),
        (
            "The form of the file: yaml, json, md, csv, xlsx, mmd, qdc or qdpx; without --format that of the name behind -o",
            "Put the file also in place of one that is there already",
        ),
    );
    let word = |name: &'static str, value: &'static str, words: &[&'static str]| {
        let words: Vec<&'static str> = words.to_vec();
        let arg = Arg::new(name).long(name).value_name(value).value_parser(words);
        arg.ignore_case(true).hide_possible_values(true).help_heading(heading(language))
    };
    let replace = Arg::new("replace").long("replace").action(ArgAction::SetTrue).help(replace);
    [
        word("keys", language.pick("TAAL", "LANGUAGE"), &["nl", "en"]).help(keys),
        word(
            "format",
            language.pick("VORM", "FORMAT"),
            &["yaml", "json", "md", "csv", "xlsx", "mmd", "qdc", "qdpx"],
        )
        .help(format),
        replace.help_heading(heading(language)),
    ]
}

/// Reads the file, and writes what it says.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(Outcome::WrongUsage) };
    let source = Source::from_argument(path);
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let form = Form::of(matches, out);
    let is_asked = word(matches, "format").is_some();
    let target = form.target(out, path, is_asked, language)?;
    let mut file = JourneyFile::read(&source, None, language)?;
    let others = file.others.iter().map(|(path, _)| Source::File(path.clone()));
    let inputs: Vec<Source> = [source].into_iter().chain(others).collect();
    let spared = claims(&inputs).spare_inputs([&target]);
    spared.map_err(|error| claimed(error, language))?;
    let Some(journey) = file.drawable() else {
        report::errors(&mut file, language);
        return Ok(Outcome::Found);
    };
    let keys = match word(matches, "keys").as_deref() {
        Some("nl") => Language::Dutch,
        Some(_) => Language::English,
        None => journey.language,
    };
    let reveal = reveal::asked(matches, language)?;
    form.may_reveal(&reveal, language)?;
    let (content, not_held) = form.write(journey, keys, (&reveal, language))?;
    let over = if matches.get_flag("replace") { Over::Journeys } else { Over::NothingUnasked };
    replace::write(&target, &content, over, language)?;
    if let Target::File(path) = &target {
        let words = language.pick(["stap", "stappen"], ["step", "steps"]);
        let steps = format!("  {}", counted(journey.steps.len(), words));
        // What is written for coding interviews has codes and quotes, and no steps.
        let is_coding = matches!(form, Form::Codebook | Form::Quotes);
        let steps = if is_coding { "" } else { &steps };
        output::summary(&format!("{}{steps}\n", shown(path)), language)?;
    }
    reveal::tell(&reveal, language);
    if !not_held.is_empty() {
        let lost = language.pick("Past hier niet in", "Not held by this");
        output::notice(format!("{lost}: {}.\n", not_held.join(", ")));
    }
    Ok(Outcome::Fine)
}

fn word(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).map(|word| word.to_lowercase())
}

/// How a journey is written.
#[derive(Debug, Clone, Copy)]
enum Form {
    Yaml,
    Json,
    Notes,
    SeparatedCells,
    Workbook,
    Codebook,
    Quotes,
    Mermaid,
}

impl Form {
    /// What is asked for, or else what the name of the file says.
    fn of(matches: &ArgMatches, out: Option<&Path>) -> Self {
        let asked = word(matches, "format").or_else(|| out.and_then(endings::ending));
        match asked.as_deref() {
            Some("json") => Self::Json,
            Some("md") => Self::Notes,
            Some("csv") => Self::SeparatedCells,
            Some("xlsx") => Self::Workbook,
            Some("qdc") => Self::Codebook,
            Some("qdpx") => Self::Quotes,
            Some("mmd") => Self::Mermaid,
            _ => Self::Yaml,
        }
    }

    /// Where it goes; the name of a file ends as its form does.
    fn target(
        self,
        out: Option<&Path>,
        input: &Path,
        is_asked: bool,
        language: Language,
    ) -> Result<Target, Problem> {
        // One form has two endings.
        let short = out.filter(|out| endings::ending(out).is_some_and(|own| own == "yml"));
        if let (Some(out), Self::Yaml) = (short, self) {
            return Ok(Target::File(out.to_owned()));
        }
        let target = text_target(out, self.ending(), Content::Data, Some(input), language);
        // Without a form that is asked for, the name could end in either.
        target.map_err(|problem| match out {
            Some(out) if !is_asked => endings::impossible(
                out,
                &["yaml", "json", "md", "csv", "xlsx", "mmd", "qdc", "qdpx"],
                Content::Data,
                Some(input),
                language,
            ),
            _ => problem,
        })
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Yaml => "yaml",
            Self::Json => "json",
            Self::Notes => "md",
            Self::SeparatedCells => "csv",
            Self::Workbook => "xlsx",
            Self::Codebook => "qdc",
            Self::Quotes => "qdpx",
            Self::Mermaid => "mmd",
        }
    }

    /// Whether it may hold what is asked to be revealed: a form for coding holds quotes and their sources,
    /// and nothing without being asked; the others hold all of it or none.
    fn may_reveal(self, reveal: &[Private], language: Language) -> Result<(), Problem> {
        let quotes = Private::Quotes.name(language);
        let holds = |what: &Private| matches!(what, Private::Quotes | Private::Sources);
        let (message, help) = match (self, language) {
            (Self::Quotes, _) if reveal.contains(&Private::Quotes) && reveal.iter().all(holds) => {
                return Ok(());
            }
            (Self::Quotes, Language::Dutch) => (
                "In een .qdpx staan letterlijke citaten, met hun bronnen als u die ook wilt",
                format!("Vraag erom: --reveal {quotes} of --reveal {quotes},bronnen."),
            ),
            (Self::Quotes, Language::English) => (
                "A .qdpx holds literal quotes, with their sources if you want those too",
                format!("Ask for them: --reveal {quotes} or --reveal {quotes},sources."),
            ),
            _ if reveal.is_empty() => return Ok(()),
            (_, Language::Dutch) => (
                "--reveal hoort bij een .qdpx",
                "Laat het weg, of schrijf met -o een bestand dat eindigt op .qdpx.".to_owned(),
            ),
            (_, Language::English) => (
                "--reveal belongs to a .qdpx",
                "Leave it out, or write with -o a file that ends in .qdpx.".to_owned(),
            ),
        };
        Err(Problem::wrong_usage(format!("{message}.")).help(help))
    }

    /// What stands in the file, and what the journey says that it does not hold.
    fn write(
        self,
        journey: &Journey,
        keys: Language,
        (reveal, messages): (&[Private], Language),
    ) -> Result<(Vec<u8>, Vec<String>), Problem> {
        let exported = match self {
            Self::Yaml => return Ok((write(journey, keys).into_bytes(), Vec::new())),
            Self::Json => return Ok((write_json(journey, keys).into_bytes(), Vec::new())),
            Self::Workbook => {
                let made =
                    export::workbook(journey, messages).map_err(|refusal| refused(&refusal))?;
                return Ok((made.bytes, made.not_held));
            }
            Self::Quotes => {
                let made = export::quotes(journey, reveal.contains(&Private::Sources), messages);
                let made = made.map_err(|refusal| refused(&refusal))?;
                return Ok((made.bytes, made.not_held));
            }
            Self::Codebook => Ok(export::codebook(journey)),
            Self::Notes => export::notes(journey, messages),
            Self::SeparatedCells => export::csv(journey, messages),
            Self::Mermaid => export::mermaid(journey, messages),
        };
        let exported = exported.map_err(|refusal| refused(&refusal))?;
        Ok((exported.text.into_bytes(), exported.not_held))
    }
}
