//! `klantreis refresh`: draws the pictures anew in a Word document that exists already.

mod renewal;

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};
use klantreis::model::Language;
use klantreis::write::Target;
use klantreis_office::word::{House, Refresh};

use crate::commands::refresh::renewal::{Renewal, Told};
use crate::drawing::word::Maker;
use crate::files::input::Source;
use crate::files::names::shown;
use crate::files::output;
use crate::files::outputs::{claims, given};
use crate::files::replace::{Over, write};
use crate::messages::claims::claimed;
use crate::messages::endings::{self, Content};
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::messages::word::{MAX_DOCUMENT, unusable};
use crate::options::common::{arguments_heading, examples, out_option, subcommand};
use crate::options::document::DocumentOptions;
use crate::options::origin::Look;
use crate::options::settings::{StudySettings, Uses};
use crate::options::{reveal, theme};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, out) = language.pick(
        (
            "Tekent de klantreizen in een Word-document opnieuw, op hun plaats",
            "klantreis refresh [OPTIES] DOCUMENT [BESTAND...]",
            "De naam van het vernieuwde document; zonder -o komt het in de plaats van het oude",
        ),
        (
            "Draws the journeys in a Word document anew, where they stand",
            "klantreis refresh [OPTIONS] DOCUMENT [FILE...]",
            "The name of the renewed document; without -o it takes the place of the old one",
        ),
    );
    subcommand("refresh", about, usage)
        .args(arguments(language))
        .arg(out_option(language).help(out))
        .args(theme::options(language))
        .after_help(examples(
            language,
            "
  klantreis refresh rapport.docx                       tekent opnieuw wat in rapport.docx staat
  klantreis refresh rapport.docx klantreizen/*.yaml    als de klantreizen in een andere map staan
  klantreis refresh rapport.docx -o rapport-2.docx     laat het oude document zoals het is

Een tekening die klantreis in een docx zette, kent de naam van haar bestand. Dat wordt
gezocht bij de bestanden die u noemt, naast het document, en in de map waar u bent.
Alleen de tekeningen en hun tekst voor wie ze niet ziet veranderen; de rest van het
document blijft zoals het is. Sluit het document eerst in Word.

Afsluitcode: 0 als alles vernieuwd is, 1 als er iets niet lukte, 2 als de
opdracht niet klopt.",
            "
  klantreis refresh report.docx                        draws anew what is in report.docx
  klantreis refresh report.docx journeys/*.yaml        where the journeys are in another folder
  klantreis refresh report.docx -o report-2.docx       leaves the old document as it is

A picture that klantreis put into a docx knows the name of its file. That is looked for
among the files that you name, beside the document, and in the folder where you are.
Only the pictures and their text for who does not see them change; the rest of the
document stays as it is. Close the document in Word first.

Exit code: 0 when all is renewed, 1 when something did not work, 2 when the
command is not right.",
        ))
}

fn arguments(language: Language) -> [Arg; 2] {
    let (document, its_help, file, help) = language.pick(
        (
            "DOCUMENT",
            "Het Word-document (.docx)",
            "BESTAND",
            "Klantreizen die in een andere map staan",
        ),
        ("DOCUMENT", "The Word document (.docx)", "FILE", "Journeys that are in another folder"),
    );
    let argument = |name: &'static str, value: &'static str, help: &'static str| {
        let argument = Arg::new(name).value_name(value).help(help);
        argument.value_parser(value_parser!(PathBuf)).help_heading(arguments_heading(language))
    };
    [
        argument("document", document, its_help).required(true),
        argument("files", file, help).num_args(0..),
    ]
}

/// Draws what is in the document anew, and says what was and what could not be.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let Some(path) = matches.get_one::<PathBuf>("document") else { return Ok(Outcome::WrongUsage) };
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let target = target(path, out, language)?;
    let name = shown(path);
    let bytes = Source::File(path.clone()).bytes(MAX_DOCUMENT, language)?;
    let is_too_large = bytes.len() > MAX_DOCUMENT;
    let document =
        Refresh::read(&bytes).map_err(|why| unusable(&name, &why, is_too_large, language))?;
    if document.spots().is_empty() {
        return Err(nothing_to_renew(&name, language).into());
    }
    let files = crate::files::arguments::files(matches, language)?;
    let known = renewal::sources(&document, path, &files);
    let inputs: Vec<PathBuf> = known.values().cloned().collect();
    let sources: Vec<Source> = inputs.iter().map(|path| Source::File(path.clone())).collect();
    let spared = claims(&sources).spare_inputs([&target]);
    spared.map_err(|error| claimed(error, language))?;
    let settings = StudySettings::of(Uses::REFRESH, matches, &inputs, language)?;
    settings.tell(language);
    let theme = theme::chosen(matches, &settings, language)?;
    let house = House::own(&theme.fonts, &theme.palette.colors());
    let usual = DocumentOptions::default();
    let maker = Maker { theme: &theme, house: &house, document: &usual, options: &[], language };
    let look = Look::of(matches, &settings);
    let renewal =
        Renewal { document: &document, known: &known, settings: &settings, maker: &maker, look };
    let drawn = renewal.drawn()?;
    reveal::tell(&drawn.revealed, language);
    for Told { message } in &drawn.told {
        report::problem(&Problem::found(message.clone()), language);
    }
    if drawn.scenes.is_empty() {
        return Ok(Outcome::Found);
    }
    let (content, kept) = renewal.written(&drawn, &name)?;
    write(&target, &content, Over::Made, language)?;
    let summary = renewal.summary(&drawn, &kept);
    match &target {
        Target::File(path) => output::summary(&format!("{}  {summary}", shown(path)), language)?,
        Target::Stdout => output::notice(summary),
    }
    Ok(if drawn.told.is_empty() && kept.is_empty() { Outcome::Fine } else { Outcome::Found })
}

/// Where the renewed document goes: a name that ends as documents do.
fn target(path: &Path, out: Option<&Path>, language: Language) -> Result<Target, Problem> {
    let Some(out) = out else { return Ok(Target::File(path.to_owned())) };
    if endings::ending(out).is_some_and(|ending| ending != "docx") {
        return Err(endings::impossible(out, &["docx"], Content::Data, None, language));
    }
    Ok(given(out).target("docx"))
}

fn nothing_to_renew(name: &str, language: Language) -> Problem {
    let (message, help) = match language {
        Language::Dutch => (
            format!("In {name} staat geen tekening die klantreis kan vernieuwen."),
            "Dat kan met tekeningen uit een docx van klantreis (-o inge.docx), ook als u ze naar een ander document kopieert.",
        ),
        Language::English => (
            format!("{name} has no picture that klantreis can renew."),
            "That is possible for pictures from a docx of klantreis (-o inge.docx), also when you copy them to another document.",
        ),
    };
    Problem::found(message).help(help)
}
