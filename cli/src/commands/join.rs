//! `klantreis join`: makes one journey of several, told by a party each.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};
use klantreis::diagnostic::Severity;
use klantreis::journey::{JoinNote, Joined, Telling, join};
use klantreis::model::{Journey, Language};
use klantreis::source::MAX_PARTIES;
use klantreis::write::{FileName, Target, counted};
use klantreis_import::{Draft, Remark};

use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::shown;
use crate::files::outputs::{claims, given, text_target};
use crate::files::replace::{self, Over};
use crate::files::{arguments, output};
use crate::messages::claims::claimed;
use crate::messages::endings::{self, Content};
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::options::common::{examples, files, heading, out_option, subcommand};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, out, help) = language.pick(
        (
            "Voegt klantreizen samen tot één, verteld door een partij per bestand",
            "klantreis join [OPTIES] BESTAND BESTAND…",
            "Het bestand van de klantreis (.yaml); zonder -o komt de tekst op het scherm",
            "De klantreizen (.yaml), elk met één verteller",
        ),
        (
            "Joins journeys into one, told by a party for each file",
            "klantreis join [OPTIONS] FILE FILE…",
            "The file of the journey (.yaml); without -o the text comes on the screen",
            "The journeys (.yaml), each with one narrator",
        ),
    );
    subcommand("join", about, usage)
        .arg(files(language).help(help))
        .arg(out_option(language).help(out))
        .args(options(language))
        .after_help(examples(
            language,
            "
  klantreis join inge.yaml bea.yaml roos.yaml -o samen.yaml

Wat een klantreis naast haar stappen zegt, krijgt de verteller als eigenaar (van).
Namen die botsen, krijgen de naam van de partij erachter; een fase die bij een
ander anders heet, een eigen nummer. Wat anders werd of er niet in past, wordt
genoemd en staat als opmerking boven in het bestand.

Moet een verbetering op één plek staan? Verwijs dan naar de bestanden:
  partijen: [{ bestand: inge.yaml }, { bestand: bea.yaml }]

Afsluitcode: 0 als het gelukt is, 1 als er iets niet lukte, 2 als de opdracht
niet klopt.",
            "
  klantreis join inge.yaml bea.yaml roos.yaml -o together.yaml

What a journey says beside its steps gets its narrator as its owner (of). Names
that clash get the name of the party behind them, and a phase that another calls
otherwise a number of its own. What changed or does not fit is told, and stands
as a remark at the top of the file.

Should a correction stand in one place? Then refer to the files:
  parties: [{ file: inge.yaml }, { file: bea.yaml }]

Exit code: 0 when it is done, 1 when something did not work, 2 when the command
is not right.",
        ))
}

fn options(language: Language) -> [Arg; 3] {
    let (title, keys, replace) = language.pick(
        (
            "De titel; zonder --title de namen van de vertellers",
            "De taal van de woorden van het bestand: nl of en; zonder --keys die van de klantreis",
            "Zet het bestand ook in de plaats van een bestand dat er al is",
        ),
        (
            "The title; without --title the names of the narrators",
            "The language of the words of the file: nl or en; without --keys that of the journey",
            "Put the file also in place of one that is there already",
        ),
    );
    let title = Arg::new("title").long("title").help(title);
    let keys = Arg::new("keys").long("keys").value_parser(["nl", "en"]).help(keys);
    let keys = keys.ignore_case(true).hide_possible_values(true);
    let replace = Arg::new("replace").long("replace").action(ArgAction::SetTrue).help(replace);
    [
        title.value_name(language.pick("TITEL", "TITLE")).help_heading(heading(language)),
        keys.value_name(language.pick("TAAL", "LANGUAGE")).help_heading(heading(language)),
        replace.help_heading(heading(language)),
    ]
}

/// Joins the journeys, and writes the joint one.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let paths = arguments::files(matches, language)?;
    if !(2..=MAX_PARTIES).contains(&paths.len()) {
        return Err(not_so_many(paths.len(), language).into());
    }
    let sources: Vec<Source> = paths.iter().map(|path| Source::from_argument(path)).collect();
    let target = target(matches, language)?;
    let spared = claims(&sources).spare_inputs([&target]);
    spared.map_err(|error| claimed(error, language))?;
    let Some(journeys) = read(&sources, language)? else { return Ok(Outcome::Found) };
    let title = matches.get_one::<String>("title").map(|title| title.trim().to_owned());
    let Joined { journey, notes } = joined(journeys, title.filter(|title| !title.is_empty()));
    let keys = match matches.get_one::<String>("keys").map(|word| word.to_lowercase()).as_deref() {
        Some("nl") => Language::Dutch,
        Some(_) => Language::English,
        None => journey.language,
    };
    let steps = journey.steps.len();
    let sentence = |note: &JoinNote| note.sentence(journey.language);
    let remarks = notes.iter().map(|note| Remark { step: None, text: sentence(note) });
    let draft = Draft { name: String::new(), remarks: remarks.collect(), journey };
    let name = match &target {
        Target::File(path) => shown(path),
        Target::Stdout => draft.journey.title.clone(),
    };
    let mut file = JourneyFile::made(name.clone(), draft.to_yaml(keys), language);
    let over = if matches.get_flag("replace") { Over::Journeys } else { Over::NothingUnasked };
    replace::write(&target, file.text.as_bytes(), over, language)?;
    if target != Target::Stdout {
        let words = language.pick(["stap", "stappen"], ["step", "steps"]);
        output::summary(&format!("{name}  {}\n", counted(steps, words)), language)?;
    }
    for (_, note) in JoinNote::in_short(&notes, language) {
        output::notice(format!("{note}\n"));
    }
    file.diagnostics.retain(|diagnostic| diagnostic.severity != Severity::Note);
    output::notice(report::diagnostics(&file, language));
    Ok(Outcome::Fine)
}

/// The journeys of one narrator each; nothing when a file has errors, which are told.
fn read(sources: &[Source], language: Language) -> Result<Option<Vec<Journey>>, Stop> {
    let mut journeys = Vec::new();
    for source in sources {
        let mut file = JourneyFile::read(source, None, language)?;
        let Some(journey) = file.drawable() else {
            report::errors(&mut file, language);
            return Ok(None);
        };
        if !journey.parties.is_empty() {
            return Err(has_parties(language).about(&file.name).into());
        }
        journeys.push(journey.clone());
    }
    Ok(Some(journeys))
}

fn joined(journeys: Vec<Journey>, title: Option<String>) -> Joined {
    let language = journeys.first().map_or(Language::Dutch, |first| first.language);
    let mut joint = Journey::in_language("", language);
    if let Some(first) = journeys.first() {
        joint.phases = first.phases.clone();
    }
    let tellings: Vec<Telling> = journeys.into_iter().map(Telling::of).collect();
    let names: Vec<String> = tellings.iter().map(|telling| telling.party().name).collect();
    joint.title = title.unwrap_or_else(|| match names.split_last() {
        Some((last, rest)) => format!("{} {} {last}", rest.join(", "), language.pick("en", "and")),
        None => String::new(),
    });
    join(joint, &tellings)
}

/// Where it goes: YAML has two endings.
fn target(matches: &ArgMatches, language: Language) -> Result<Target, Problem> {
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    match out {
        Some(out)
            if matches!(given(out), FileName::File(_))
                && endings::ending(out).is_some_and(|ending| ending == "yml") =>
        {
            Ok(Target::File(out.to_owned()))
        }
        _ => text_target(out, "yaml", Content::Data, None, language),
    }
}

fn not_so_many(files: usize, language: Language) -> Problem {
    Problem::wrong_usage(match language {
        Language::Dutch => {
            format!(
                "Samenvoegen gaat met 2 tot en met {MAX_PARTIES} klantreizen; u geeft er {files}."
            )
        }
        Language::English => {
            format!("Joining takes from 2 to {MAX_PARTIES} journeys; you give {files}.")
        }
    })
}

fn has_parties(language: Language) -> Problem {
    let (message, help) = language.pick(
        (
            "Deze klantreis wordt al door partijen verteld.",
            "Geef klantreizen met elk één verteller.",
        ),
        ("Parties tell this journey already.", "Give journeys with one narrator each."),
    );
    Problem::wrong_usage(message).help(help)
}
