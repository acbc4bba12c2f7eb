//! What `klantreis import` asks of coded interviews and event logs: a mapping of codes, and cases.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, value_parser};
use klantreis::model::Language;
use klantreis::write::Target;
use klantreis_import::{
    Draft, EventLog, File, Import, Kind, Options, Refusal, import, propose_mapping,
};

use crate::files::input::Source;
use crate::files::names::shown;
use crate::files::output;
use crate::files::replace::{self, Over};
use crate::messages::problem::Problem;
use crate::messages::refusal::refused;
use crate::options::common::heading;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The largest mapping of codes: one of ten thousand.
const MAX_MAPPING: usize = 1024 * 1024;

/// `--mapping`, `--propose-mapping` and `--case`.
pub fn options(language: Language) -> [Arg; 3] {
    let (mapping, propose, case) = language.pick(
        (
            "Wat de codes van gecodeerde interviews zijn, als dat niet is wat ze heten: een bestand (.toml)",
            "Schrijft van gecodeerde interviews (.qdpx) of een codeboek (.qdc) op wat de codes zouden zijn, om te veranderen; - schrijft naar het scherm",
            "Alleen deze casus van een log; mag vaker",
        ),
        (
            "What the codes of coded interviews are, where that is not what they are called: a file (.toml)",
            "Writes what the codes of coded interviews (.qdpx) or of a codebook (.qdc) would be, to be changed; - writes to the screen",
            "This case of a log alone; may be given again",
        ),
    );
    let file = language.pick("BESTAND", "FILE");
    let path = |name: &'static str, help: &'static str| {
        let arg = Arg::new(name).long(name).value_name(file).value_parser(value_parser!(PathBuf));
        arg.help(help).help_heading(heading(language))
    };
    let case = Arg::new("case").long("case").action(ArgAction::Append).help(case);
    let case = case.value_name(language.pick("CASUS", "CASE")).help_heading(heading(language));
    [
        path("mapping", mapping),
        path("propose-mapping", propose).conflicts_with_all(["out", "update"]),
        case,
    ]
}

/// The mapping that is given: its name and what stands in it.
pub fn mapping(
    matches: &ArgMatches,
    language: Language,
) -> Result<Option<(String, String)>, Problem> {
    let Some(path) = matches.get_one::<PathBuf>("mapping") else { return Ok(None) };
    let source = Source::from_argument(path);
    let bytes = source.bytes(MAX_MAPPING, language)?;
    let name = source.name(language);
    match String::from_utf8(bytes) {
        Ok(text) if text.len() <= MAX_MAPPING => Ok(Some((name, text))),
        _ => Err(refused(&Refusal::no_text(language)).about(&name)),
    }
}

/// The cases that are asked for.
pub fn cases(matches: &ArgMatches) -> Vec<String> {
    matches.get_many::<String>("case").into_iter().flatten().cloned().collect()
}

/// Writes what the codes of a file would be.
pub fn propose(
    path: &Path,
    source: &Source,
    file: &File<'_>,
    (asked, over): (&Options, Over),
) -> Result<Outcome, Stop> {
    let language = asked.messages;
    let proposed = propose_mapping(file, asked);
    let text = proposed.map_err(|refusal| refused(&refusal).about(&source.name(language)))?;
    if path == Path::new("-") {
        replace::write(&Target::Stdout, text.as_bytes(), over, language)?;
        return Ok(Outcome::Fine);
    }
    replace::write(&Target::File(path.to_owned()), text.as_bytes(), over, language)?;
    output::summary(&format!("{}\n", shown(path)), language)?;
    Ok(Outcome::Fine)
}

/// What a file became: journeys that are there, or a log of which they are made one at a time.
pub enum Imported {
    Whole(Import),
    Log(Box<EventLog>),
}

impl Imported {
    /// Reads a log piece by piece, however large; `None` where the file is none.
    pub fn log(
        source: &Source,
        name: &str,
        asked: &Options,
    ) -> Result<Option<Result<Self, Refusal>>, Stop> {
        let file = File { name, bytes: &[] };
        if Kind::of(&file, asked.messages) != Ok(Kind::EventLog) {
            return Ok(None);
        }
        let log = EventLog::read(name, source.stream(asked.messages)?, asked);
        Ok(Some(log.map(|log| Self::Log(Box::new(log)))))
    }

    /// Reads a file that is there as a whole.
    pub fn of(file: &File<'_>, asked: &Options) -> Result<Self, Refusal> {
        match EventLog::of_table(file, asked) {
            Some(log) => log.map(|log| Self::Log(Box::new(log))),
            None => import(file, asked).map(Self::Whole),
        }
    }

    /// How many journeys there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Whole(import) => import.drafts.len(),
            Self::Log(log) => log.len(),
        }
    }

    /// What is said of it, a line each.
    pub fn lines(&self, language: Language) -> Vec<String> {
        match self {
            Self::Whole(import) => import.summary.lines(language),
            Self::Log(log) => log.summary().lines(language),
        }
    }

    /// The journeys.
    pub fn drafts(&self) -> Box<dyn Iterator<Item = Draft> + '_> {
        match self {
            Self::Whole(import) => Box::new(import.drafts.iter().cloned()),
            Self::Log(log) => Box::new(log.drafts()),
        }
    }
}

/// That so many journeys were made and not looked at.
pub fn not_looked_at(number: usize, language: Language) -> String {
    match language {
        Language::Dutch => format!(
            "En nog {number} klantreizen: kijk met klantreis check wat daarin beter kan, ook aan privacy.\n"
        ),
        Language::English => format!(
            "And {number} more journeys: see with klantreis check what could be better in them, privacy as well.\n"
        ),
    }
}

/// That codes are mapped of one file at a time.
pub fn one_mapping(language: Language) -> Problem {
    Problem::wrong_usage(language.pick(
        "--propose-mapping gaat over een enkel bestand.",
        "--propose-mapping is about a single file.",
    ))
}
