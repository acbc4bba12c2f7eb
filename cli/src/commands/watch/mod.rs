//! `klantreis watch`: draws a journey again whenever it is saved.

mod preview;
mod site;

use std::path::PathBuf;

use self::preview::{Limits, Preview, Shown};
use clap::{Arg, ArgMatches, Command, value_parser};
use klantreis::model::Language;
use klantreis::scene::Scene;
use klantreis::write::{Claims, Naming, svg, svg_in_outlines};

use crate::drawing::draw::{Attempt, DrawOptions, draw};
use crate::drawing::laid_out::LaidOut;
use crate::drawing::save::print_summary;
use crate::files::journey_file::JourneyFile;
use crate::files::output;
use crate::files::outputs::{Job, given, plan};
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::options::common::{arguments_heading, examples, heading, out_option, subcommand};
use crate::options::formats::{self, Subject};
use crate::options::settings::{StudySettings, Uses};
use crate::options::{bare, excerpt, lanes, numbers, pages, theme, view};
use crate::outcome::Outcome;
use crate::serving::changes::{Changes, unseen};
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage) = language.pick(
        ("Tekent een klantreis opnieuw zodra u haar bewaart", "klantreis watch [OPTIES] BESTAND"),
        ("Draws a journey again whenever you save it", "klantreis watch [OPTIONS] FILE"),
    );
    subcommand("watch", about, usage)
        .arg(file(language))
        .arg(out_option(language))
        .arg(open_option(language))
        .args(theme::options(language))
        .args(formats::options_of_pictures(&[], language))
        .arg(view::option(language))
        .args(pages::options(language))
        .arg(bare::option(language))
        .args(lanes::options(language))
        .arg(numbers::option(language))
        .args(excerpt::options(language))
        .after_help(examples(
            language,
            "
  klantreis watch inge.yaml              tekent inge.svg bij elke keer bewaren
  klantreis watch inge.yaml --open       en toont haar in uw browser
  klantreis watch inge.yaml --page a4 -o inge.pdf
                                         houdt de pagina's bij

Een fout in het bestand ziet u meteen; de laatste goede tekening blijft staan.
De browser leest alleen van uw eigen computer. Stoppen doet u met Ctrl+C.

Afsluitcode: 1 als er niet gekeken kan worden, 2 als de opdracht niet klopt.",
            "
  klantreis watch inge.yaml              draws inge.svg every time you save
  klantreis watch inge.yaml --open       and shows it in your browser
  klantreis watch inge.yaml --page a4 -o inge.pdf
                                         keeps the pages up to date

You see an error in the file at once; the last good picture stays. The browser
reads from your own computer only. Stop with Ctrl+C.

Exit code: 1 when watching is not possible, 2 when the command is not right.",
        ))
}

fn file(language: Language) -> Arg {
    let (name, help) =
        language.pick(("BESTAND", "De klantreis (.yaml)"), ("FILE", "The journey (.yaml)"));
    Arg::new("file")
        .value_name(name)
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help_heading(arguments_heading(language))
        .help(help)
}

fn open_option(language: Language) -> Arg {
    let (value, help) = language.pick(
        (
            "HOE",
            "Toont de tekening in uw browser, die zichzelf ververst; --open=adres noemt alleen het adres",
        ),
        (
            "HOW",
            "Shows the picture in your browser, which refreshes itself; --open=address only says the address",
        ),
    );
    Arg::new("open")
        .long("open")
        .value_name(value)
        .num_args(0..=1)
        .require_equals(true)
        .default_missing_value("browser")
        .value_parser(["browser", "adres", "address"])
        .hide_possible_values(true)
        .help_heading(heading(language))
        .help(help)
}

/// Draws, waits for a change, and draws again, until the user stops it.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let Some(file) = matches.get_one::<PathBuf>("file") else { return Ok(Outcome::WrongUsage) };
    let inputs = std::slice::from_ref(file);
    let settings = StudySettings::of(Uses::JOURNEYS, matches, inputs, language)?;
    let (job, claims) = job(matches, &settings, language)?;
    settings.tell(language);
    let theme =
        matches.get_one::<String>("theme").map(PathBuf::from).or_else(|| settings.theme_file());
    let theme = theme.filter(|path| path.is_file());
    let files: Vec<PathBuf> =
        [file.clone()].into_iter().chain(theme).chain(settings.file.clone()).collect();
    let mut changes = Changes::of(&files).map_err(|error| unseen(&error, language))?;
    let preview = preview(matches, language)?;
    loop {
        let shown = draw_and_tell(&job, &claims, matches, language)?;
        if let Some(preview) = &preview {
            preview.show(shown);
        }
        for other in others(&job, language) {
            changes.also(&other).map_err(|error| unseen(&error, language))?;
        }
        changes.wait().map_err(|error| unseen(&error, language))?;
    }
}

/// The files that the journey refers to.
fn others(job: &Job, language: Language) -> Vec<PathBuf> {
    let file = JourneyFile::read(&job.source, None, language);
    file.map(|file| file.others).unwrap_or_default().into_iter().map(|(path, _)| path).collect()
}

fn job(
    matches: &ArgMatches,
    settings: &StudySettings,
    language: Language,
) -> Result<(Job, Claims), Stop> {
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let formats = formats::chosen(Subject::Picture, matches, out, settings, language)?;
    let naming = out.map_or(Naming::BesideInput, |out| Naming::As(given(out)));
    let inputs: Vec<PathBuf> = matches.get_one("file").cloned().into_iter().collect();
    if inputs.iter().any(|path| path.as_os_str() == "-") {
        return Err(no_file(language).into());
    }
    let (jobs, claims) = plan(&inputs, naming, None, &formats, language)?;
    let job = jobs.into_iter().next().ok_or_else(|| no_file(language))?;
    Ok((job, claims))
}

/// Draws once and tells how it went; gives what to show.
fn draw_and_tell(
    job: &Job,
    claims: &Claims,
    matches: &ArgMatches,
    language: Language,
) -> Result<Shown, Stop> {
    // The theme and the settings may have changed too; what is wrong with them is told where they are
    // read.
    let inputs: Vec<PathBuf> = matches.get_one("file").cloned().into_iter().collect();
    let settings = StudySettings::of(Uses::JOURNEYS, matches, &inputs, language);
    let options = settings.and_then(|settings| DrawOptions::of(matches, &settings, language));
    let options = match options {
        Ok(options) => options,
        Err(Stop::Problem(problem)) => {
            report::problem(&problem, language);
            return Ok(Shown::Trouble(report::plain(&report::problem_text(&problem, language))));
        }
        Err(Stop::Reported) => {
            let see = language.pick(
                "Het thema of klantreis.toml klopt niet; zie het opdrachtvenster.",
                "The theme or klantreis.toml is not right; see the command window.",
            );
            return Ok(Shown::Trouble(see.to_owned()));
        }
        Err(stop) => return Err(stop),
    };
    match draw(job, &options, claims, language)? {
        Attempt::Drawn { summary, drawing, notes } => {
            notes.into_iter().for_each(output::notice);
            print_summary(&summary, &job.outputs, language)?;
            Ok(Shown::Picture(picture(drawing).unwrap_or_default()))
        }
        Attempt::Failed { why, .. } => {
            let plain = report::plain(&why);
            output::print_error(why);
            Ok(Shown::Trouble(plain))
        }
    }
}

/// The pages under one another, as the first output shows them: a document in the letters that it has.
fn picture(drawing: Vec<LaidOut>) -> Option<String> {
    let LaidOut { outputs, pages, .. } = drawing.into_iter().next()?;
    let scene = Scene::stacked(pages)?;
    let has_own_letters = outputs.first()?.format.has_own_letters();
    let in_outlines = has_own_letters.then(|| svg_in_outlines(&scene).ok()).flatten();
    Some(in_outlines.unwrap_or_else(|| svg(&scene)))
}

/// The preview page, where it is asked for; opened in a browser unless only its address is wanted.
fn preview(matches: &ArgMatches, language: Language) -> Result<Option<Preview>, Stop> {
    let Some(how) = matches.get_one::<String>("open") else { return Ok(None) };
    let preview =
        Preview::start(Limits::default(), language).map_err(|error| unserved(&error, language))?;
    let address = preview.address();
    let at = match language {
        Language::Dutch => format!("Voorbeeld: {address}  (stoppen: Ctrl+C)\n"),
        Language::English => format!("Preview: {address}  (stop: Ctrl+C)\n"),
    };
    // Who asks for the address only gets it, however quiet.
    if how == "browser" {
        output::notice(at);
    } else {
        output::print_error(at);
    }
    if how == "browser" && open::that_detached(&address).is_err() {
        output::print_error(language.pick(
            "Open dit adres zelf in uw browser.\n",
            "Open this address in your browser yourself.\n",
        ));
    }
    Ok(Some(preview))
}

fn no_file(language: Language) -> Problem {
    Problem::wrong_usage(language.pick(
        "klantreis watch kijkt naar een bestand, niet naar wat via - binnenkomt.",
        "klantreis watch looks at a file, not at what comes in through -.",
    ))
}

fn unserved(error: &std::io::Error, language: Language) -> Problem {
    Problem::found(match language {
        Language::Dutch => format!("Het voorbeeld kan niet worden getoond ({error})."),
        Language::English => format!("The preview cannot be shown ({error})."),
    })
}
