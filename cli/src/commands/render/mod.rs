//! `klantreis render`: draws journeys.

mod ndjson;

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};
use klantreis::model::Language;
use klantreis::write::Naming;

use crate::drawing::draw::{Attempt, DrawOptions, draw};
use crate::drawing::parallel::{Progress, in_order};
use crate::drawing::save::print_summary;
use crate::files::folder::make_folder;
use crate::files::outputs::{Job, given, plan};
use crate::files::{arguments, output};
use crate::options::common::{examples, files, heading, out_option, subcommand};
use crate::options::formats::{self, Subject};
use crate::options::settings::{StudySettings, Uses};
use crate::options::{bare, drawn, pages, reference, reveal};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage) = language.pick(
        (
            "Tekent klantreizen als SVG, PDF, PNG, PowerPoint of Word",
            "klantreis render [OPTIES] BESTAND...",
        ),
        (
            "Draws journeys as SVG, PDF, PNG, PowerPoint or Word",
            "klantreis render [OPTIONS] FILE...",
        ),
    );
    subcommand("render", about, usage)
        .arg(files(language).required(false).required_unless_present("ndjson"))
        .arg(out_option(language).conflicts_with("out-dir"))
        .arg(folder_option(language))
        .arg(ndjson::option(language))
        .args(drawn::options(language))
        .args(pages::options(language))
        .arg(bare::option(language))
        .args(formats::options_of_journeys(language))
        .after_help(explained(language))
}

/// What is said below the options.
fn explained(language: Language) -> String {
    examples(
        language,
        "
  klantreis render inge.yaml                     tekent inge.svg
  klantreis render inge.yaml -o rapport/fig1.svg geeft de tekening een eigen naam
  klantreis render *.yaml --out-dir tekeningen   tekent alles in één map
  klantreis render - < inge.yaml > inge.svg      leest en schrijft zonder bestanden
  klantreis render inge.yaml --page a4           verdeelt de klantreis over pagina's
  klantreis render inge.yaml -o inge.docx --reference huisstijl.docx
                                                 maakt een Word-document in uw huisstijl
  klantreis render inge.yaml --without emoties   laat de emoties weg
  klantreis render bea.yaml --about Larissa      tekent alleen wat over haar gaat
  klantreis render gezamenlijk.yaml --lanes vergelijkingen -o tabel.svg
                                                 tekent alleen de vergelijkingen
  klantreis render --ndjson < reizen.ndjson > tekeningen.ndjson
                                                 tekent de klantreis op elke regel

Staat er een fout in een bestand, dan komt er geen tekening van; de andere
bestanden worden wel getekend. Een tekening die er al was, wordt vervangen.

Afsluitcode: 0 als alles getekend is, 1 als er iets niet lukte, 2 als de
opdracht niet klopt.",
        "
  klantreis render inge.yaml                     draws inge.svg
  klantreis render inge.yaml -o report/fig1.svg  gives the picture its own name
  klantreis render *.yaml --out-dir pictures     draws everything in one folder
  klantreis render - < inge.yaml > inge.svg      reads and writes without files
  klantreis render inge.yaml --page a4           divides the journey over pages
  klantreis render inge.yaml -o inge.docx --reference house.docx
                                                 makes a Word document in your house style
  klantreis render inge.yaml --without emotions  leaves the emotions out
  klantreis render bea.yaml --about Larissa      draws only what is about her
  klantreis render joint.yaml --lanes comparisons -o table.svg
                                                 draws only the comparisons
  klantreis render --ndjson < trips.ndjson > drawings.ndjson
                                                 draws the journey on each line

A file with an error in it is not drawn; the other files are. A picture that
was there already is replaced.

Exit code: 0 when everything is drawn, 1 when something did not work, 2 when
the command is not right.",
    )
}

fn folder_option(language: Language) -> Arg {
    let (name, help) = language.pick(
        ("MAP", "De map voor de tekeningen; wordt gemaakt als die er niet is"),
        ("FOLDER", "The folder for the pictures; it is made when it is not there"),
    );
    Arg::new("out-dir")
        .long("out-dir")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .help_heading(heading(language))
        .help(help)
}

/// Draws each file, also after one that cannot be drawn.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    if matches.get_flag("ndjson") {
        return ndjson::run(matches, language);
    }
    let inputs = arguments::files(matches, language)?;
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let folder = matches.get_one::<PathBuf>("out-dir").map(PathBuf::as_path);
    let settings = StudySettings::of(Uses::JOURNEYS, matches, &inputs, language)?;
    let formats = formats::chosen(Subject::Journey, matches, out, &settings, language)?;
    reference::only_for_documents(matches, &formats, language)?;
    settings.tell(language);
    let options = DrawOptions::of(matches, &settings, language)?;
    reveal::tell(options.revealed(), language);
    let naming = match (out, folder) {
        (Some(out), _) => Naming::As(given(out)),
        (None, Some(folder)) => Naming::InFolder(folder),
        (None, None) => Naming::BesideInput,
    };
    let (jobs, claims) = plan(&inputs, naming, None, &formats, language)?;
    if let Naming::InFolder(folder) = naming {
        make_folder(folder, language)?;
    }
    let progress = Progress::of(jobs.len());
    let mut outcome = Outcome::Fine;
    let drawn = |job: &Job| draw(job, &options, &claims, language);
    in_order(&jobs, drawn, |job, attempt| {
        match attempt? {
            Attempt::Drawn { summary, drawing, notes } => {
                if jobs.len() == 1 {
                    // The program ends here, and all its memory is given back at once. Piece by
                    // piece that takes a tenth of the time of a long drawing.
                    std::mem::forget(drawing);
                }
                progress.pause(|| {
                    notes.into_iter().for_each(output::notice);
                    print_summary(&summary, &job.outputs, language)
                })?;
            }
            Attempt::Failed { why, outcome: failed } => {
                progress.pause(|| output::print_error(why));
                outcome = outcome.max(failed);
            }
        }
        progress.advance();
        Ok(())
    })?;
    Ok(outcome)
}
