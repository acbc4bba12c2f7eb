//! `klantreis describe`: tells journeys in words, for who does not see the picture.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};
use klantreis::journey::Selection;
use klantreis::layout::caption;
use klantreis::model::{Journey, Language};
use klantreis::story::tell;
use klantreis::write::{Target, counted, long, paragraphs, txt};

use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::shown;
use crate::files::outputs::{claims, text_target};
use crate::files::replace::{Over, write};
use crate::files::{arguments, output};
use crate::messages::claims::claimed;
use crate::messages::endings::Content;
use crate::messages::report;
use crate::options::common::{examples, files, heading, out_option, subcommand};
use crate::options::settings::{StudySettings, Uses};
use crate::options::{excerpt, lanes, reveal, theme, view};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage) = language.pick(
        (
            "Vertelt klantreizen in woorden, als alternatieve tekst bij de tekening",
            "klantreis describe [OPTIES] BESTAND...",
        ),
        (
            "Tells journeys in words, as alternative text with the picture",
            "klantreis describe [OPTIONS] FILE...",
        ),
    );
    let (short, long) = language.pick(
        ("Alleen de korte tekst, van hooguit 300 tekens", "Alleen de lange tekst"),
        ("Only the short text, of at most 300 characters", "Only the long text"),
    );
    let caption = language.pick(
        "Wat een tekening met --bare niet zegt: titel, verteller, legenda in woorden, bron, namen en beperkingen",
        "What a picture with --bare does not say: title, narrator, legend in words, source, names and limits",
    );
    let out = language.pick(
        "De naam van het tekstbestand; zonder -o komt de tekst op het scherm",
        "The name of the text file; without -o the text comes on the screen",
    );
    let choice = |name: &'static str, help| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help_heading(heading(language))
            .help(help)
    };
    subcommand("describe", about, usage)
        .arg(files(language))
        .arg(out_option(language).help(out))
        .args([choice("short", short), choice("long", long).conflicts_with("short")])
        .arg(choice("caption", caption).conflicts_with_all(["short", "long"]))
        .args([view::option(language), theme::option(language)])
        .args(lanes::options(language))
        .args(excerpt::options(language))
        .after_help(examples(
            language,
            "
  klantreis describe inge.yaml              toont de korte en de lange tekst
  klantreis describe inge.yaml --short      toont wat in het alt-veld van Word past
  klantreis describe inge.yaml --caption    toont wat er onder de figuur in een rapport hoort
  klantreis describe *.yaml -o teksten.txt  schrijft de teksten in één bestand

De tekst is in de taal van de klantreis.

Afsluitcode: 0 als alles verteld is, 1 als er iets niet lukte, 2 als de
opdracht niet klopt.",
            "
  klantreis describe inge.yaml              shows the short and the long text
  klantreis describe inge.yaml --short      shows what fits the alt field of Word
  klantreis describe inge.yaml --caption    shows what belongs under the figure in a report
  klantreis describe *.yaml -o texts.txt    writes the texts into one file

The text is in the language of the journey.

Exit code: 0 when everything is told, 1 when something did not work, 2 when
the command is not right.",
        ))
}

/// What is told of each journey.
#[derive(Debug, Clone, Copy)]
enum Told {
    Caption,
    Short,
    Long,
    Both,
}

impl Told {
    fn of(matches: &ArgMatches) -> Self {
        match ["caption", "short", "long"].map(|it| matches.get_flag(it)) {
            [true, ..] => Self::Caption,
            [_, true, _] => Self::Short,
            [.., true] => Self::Long,
            _ => Self::Both,
        }
    }

    /// The text of one journey; under its title where there are `several`.
    fn tell(self, journey: &Journey, several: usize) -> String {
        let told = match self {
            Self::Caption => return paragraphs(&caption(journey)),
            Self::Short => format!("{}\n", tell(journey).short),
            Self::Long => long(&tell(journey)),
            Self::Both => return txt(&tell(journey)),
        };
        if several > 1 { format!("{}\n\n{told}", journey.title) } else { told }
    }
}

/// Tells each journey, also after one that cannot be read.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let inputs = arguments::files(matches, language)?;
    let sources: Vec<Source> = inputs.iter().map(|path| Source::from_argument(path)).collect();
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let input = inputs.first().map(PathBuf::as_path);
    let target = text_target(out, "txt", Content::Words, input, language)?;
    let claims = claims(&sources);
    claims.spare_inputs([&target]).map_err(|error| claimed(error, language))?;
    let settings = StudySettings::of(Uses::WORDS, matches, &inputs, language)?;
    settings.tell(language);
    let mut selection = lanes::selection(matches, &settings, language)?;
    selection.usual_view.get_or_insert(theme::usual_view(matches, &settings, language)?);
    reveal::tell(&selection.reveal, language);
    let (known, told) = (settings.source(), Told::of(matches));
    let (mut outcome, mut texts) = (Outcome::Fine, Vec::new());
    for source in &sources {
        match read(source, known, &selection, language) {
            Ok(Some(journey)) => texts.push(told.tell(&journey, sources.len())),
            Ok(None) => outcome = Outcome::Found,
            Err(Stop::Problem(problem)) => {
                report::problem(&problem, language);
                outcome = outcome.max(problem.outcome);
            }
            Err(stop) => return Err(stop),
        }
    }
    if texts.is_empty() {
        return Ok(outcome);
    }
    write(&target, texts.join("\n\n").as_bytes(), Over::Made, language)?;
    if let Target::File(path) = &target {
        let words = language.pick(["klantreis", "klantreizen"], ["journey", "journeys"]);
        let summary = format!("{}  {}\n", shown(path), counted(texts.len(), words));
        output::summary(&summary, language)?;
    }
    Ok(outcome)
}

/// The journey of a file as it is asked for; `None` when the file has errors, which are told.
fn read(
    source: &Source,
    known: Option<&str>,
    selection: &Selection,
    language: Language,
) -> Result<Option<Journey>, Stop> {
    let mut file = JourneyFile::read(source, known, language)?;
    let Some(journey) = file.drawable() else {
        report::errors(&mut file, language);
        return Ok(None);
    };
    lanes::select(selection, journey, &source.name(language), language)?;
    Ok(Some(std::mem::replace(journey, Journey::new(""))))
}
