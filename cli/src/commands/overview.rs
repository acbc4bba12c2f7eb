//! `klantreis overview`: draws the categories and the scenarios with the journeys of each.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};
use klantreis::layout::{multiples, overview};
use klantreis::model::{Journey, Language, View};
use klantreis::scene::Scene;
use klantreis::theme::Theme;
use klantreis::write::{Claims, Output, counted};

use crate::drawing::laid_out::laid_out;
use crate::drawing::missing::boxes_in;
use crate::drawing::save::{no_folder_is_meant, print_summary, save};
use crate::files::arguments;
use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::shown;
use crate::files::outputs::{claims, named, spare_inputs};
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::options::common::{examples, files, out_option, subcommand};
use crate::options::formats::{self, Subject};
use crate::options::settings::{StudySettings, Uses};
use crate::options::{theme, view};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, name, help) = language.pick(
        (
            "Tekent de categorieën en scenario's, met de klantreizen die erbij horen",
            "klantreis overview [OPTIES] MAP|BESTAND...",
            "MAP|BESTAND",
            "Een map met klantreizen, of een of meer klantreizen (.yaml)",
        ),
        (
            "Draws the categories and scenarios, with the journeys that belong to them",
            "klantreis overview [OPTIONS] FOLDER|FILE...",
            "FOLDER|FILE",
            "A folder with journeys, or one or more journeys (.yaml)",
        ),
    );
    let files = files(language).value_name(name).help(help);
    let [theme, font, font_of] = theme::options(language);
    let own = [out_option(language), view_option(language), theme, font, font_of];
    let forms = formats::options(language);
    subcommand("overview", about, usage).arg(files).args(own).args(forms).after_help(examples(
        language,
        "
  klantreis overview journeys                    tekent overzicht.svg
  klantreis overview inge.yaml roos.yaml         alleen deze twee klantreizen
  klantreis overview journeys -o rapport/fig1.svg geeft de tekening een eigen naam
  klantreis overview journeys --view curve       de curve van elke klantreis, op A4

Staat er een fout in een klantreis, dan komt er geen tekening: er zou een
klantreis ontbreken. Een tekening die er al was, wordt vervangen.

Afsluitcode: 0 als de tekening er is, 1 als het niet lukte, 2 als de opdracht
niet klopt.",
        "
  klantreis overview journeys                    draws overview.svg
  klantreis overview inge.yaml roos.yaml         only these two journeys
  klantreis overview journeys -o report/fig1.svg gives the picture its own name
  klantreis overview journeys --view curve       the curve of each journey, on A4

A journey with an error in it stops the picture: a journey would be missing.
A picture that was there already is replaced.

Exit code: 0 when the picture is drawn, 1 when that did not work, 2 when the
command is not right.",
    ))
}

/// How the journeys are drawn.
fn view_option(language: Language) -> Arg {
    view::option(language).help(language.pick(
        "Met curve: van elke klantreis de curve, het laagste en het laatste moment, op liggend A4; zonder keuze de categorieën en scenario's",
        "With curve: of each journey the curve, the lowest and the last moment, on A4 landscape; without a choice the categories and scenarios",
    ))
}

/// Draws one picture of all journeys, or says of each what is wrong with it.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let paths = arguments::files(matches, language)?;
    let settings = StudySettings::of(Uses::PICTURE, matches, &paths, language)?;
    let formats = formats::chosen(Subject::Other, matches, out, &settings, language)?;
    settings.tell(language);
    let theme = theme::chosen(matches, &settings, language)?;
    let is_of_curves = match view::asked(matches, language)? {
        None => false,
        Some(View::Curve) => true,
        Some(_) => return Err(no_such_view(language).into()),
    };
    let name = Path::new(language.pick("overzicht", "overview"));
    let outputs = named(out, name, &formats, language)?;
    let mut inputs: Vec<Source> = Vec::new();
    for path in &paths {
        inputs.extend(sources(path, language)?);
    }
    let claims = claims(&inputs);
    spare_inputs(&claims, &outputs, language)?;
    let mut journeys: Vec<Journey> = Vec::with_capacity(inputs.len());
    for source in &inputs {
        let mut file = JourneyFile::read(source, None, language)?;
        if let Some(journey) = file.drawable() {
            journeys.push(journey.clone());
        } else {
            report::errors(&mut file, language);
        }
    }
    if journeys.len() < inputs.len() {
        return Ok(Outcome::Found);
    }
    draw(&journeys, is_of_curves, &theme, &outputs, &claims, language)
}

/// The journeys that an argument stands for: itself, or those in the folder, by name.
fn sources(path: &Path, language: Language) -> Result<Vec<Source>, Problem> {
    if !path.is_dir() {
        return Ok(vec![Source::from_argument(path)]);
    }
    let entries = fs::read_dir(path).map_err(|error| {
        let path = shown(path);
        Problem::found(match language {
            Language::Dutch => format!("De map {path} kan niet worden gelezen ({error})."),
            Language::English => format!("The folder {path} cannot be read ({error})."),
        })
    })?;
    let is_journey = |path: &PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        path.is_file() && ending.is_some_and(|ending| ["yaml", "yml"].contains(&ending))
    };
    let mut found: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_journey).collect();
    found.sort();
    if found.is_empty() {
        let path = shown(path);
        return Err(Problem::found(match language {
            Language::Dutch => format!("In de map {path} staat geen klantreis (.yaml)."),
            Language::English => format!("The folder {path} holds no journey (.yaml)."),
        }));
    }
    Ok(found.into_iter().map(Source::File).collect())
}

fn no_such_view(language: Language) -> Problem {
    let (message, help) = language.pick(
        ("--view: een overzicht kan alleen met curve.", "Geef --view curve, of laat --view weg."),
        ("--view: an overview can only be of curves.", "Give --view curve, or leave --view out."),
    );
    Problem::wrong_usage(message).help(help)
}

fn draw(
    journeys: &[Journey],
    is_of_curves: bool,
    theme: &Theme,
    outputs: &[Output],
    claims: &Claims,
    language: Language,
) -> Result<Outcome, Stop> {
    no_folder_is_meant(outputs, language)?;
    let journeys: Vec<&Journey> = journeys.iter().collect();
    let own = words(&journeys, language);
    let drawing = laid_out(outputs, theme, |theme, _| {
        let pages = if is_of_curves {
            multiples(&journeys, own, theme)
        } else {
            vec![overview(&journeys, own, theme)]
        };
        Ok::<_, Problem>(pages)
    })?;
    let written = save(&drawing, &[], None, claims, language)?;
    let names = language.pick(["klantreis", "klantreizen"], ["journey", "journeys"]);
    let boxes = boxes_in(&drawing, None, language);
    let journeys = counted(journeys.len(), names);
    let counted = |_: &[Scene]| format!(", {journeys}");
    print_summary(&written.summary(counted, &boxes, language), outputs, language)?;
    Ok(Outcome::Fine)
}

/// The language of the journeys where they share one, or else that of the messages.
fn words(journeys: &[&Journey], messages: Language) -> Language {
    let first = journeys.first().map_or(messages, |journey| journey.language);
    if journeys.iter().all(|journey| journey.language == first) { first } else { messages }
}
