//! `klantreis report`: several journeys in one document.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};
use klantreis::journey::Selection;
use klantreis::model::{Language, View};
use klantreis::story::Cover;
use klantreis::theme::Theme;

use crate::drawing::book::{Book, Sourced};
use crate::drawing::save::{no_folder_is_meant, print_summary};
use crate::drawing::word::Maker;
use crate::files::arguments;
use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::shown;
use crate::files::outputs::{claims, named, spare_inputs};
use crate::files::place::identity;
use crate::messages::problem::Problem;
use crate::messages::report as messages;
use crate::options::common::{examples, files, heading, out_option, subcommand};
use crate::options::document::DocumentOptions;
use crate::options::settings::{StudySettings, Uses};
use crate::options::{drawn, formats, lanes, origin, pages, reference, reveal, theme};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage) = language.pick(
        (
            "Zet klantreizen in één rapport, met inhoudsopgave (PDF, HTML of Word)",
            "klantreis report [OPTIES] BESTAND...",
        ),
        (
            "Puts journeys in one report, with a contents list (PDF, HTML or Word)",
            "klantreis report [OPTIONS] FILE...",
        ),
    );
    subcommand("report", about, usage)
        .arg(files(language))
        .arg(out_option(language).help(language.pick(
            "De naam van het rapport; - schrijft naar het scherm of een ander programma",
            "The name of the report; - writes to the screen or another program",
        )))
        .arg(formats::option_of_reports(language).help(language.pick(
            "De vorm van het rapport: pdf, html of docx; meer mag ook, met komma's ertussen",
            "The form of the report: pdf, html or docx; several are fine, with commas between them",
        )))
        .args(cover_options(language))
        .arg(language_option(language))
        .args(drawn::options(language))
        .mut_arg("view", |view| view.help(view_help(language)))
        .args(pages::options_of_reports(language))
        .after_help(explained(language))
}

/// What is said below the options.
fn explained(language: Language) -> String {
    examples(
        language,
        "
  klantreis report inge.yaml bea.yaml            maakt rapport.pdf
  klantreis report *.yaml -o rapport.html        maakt er één webpagina van
  klantreis report *.yaml -o rapport.docx --reference huisstijl.docx
                                                 maakt een Word-document in uw huisstijl
  klantreis report *.yaml --title \"Vier gezinnen\" --author \"Bureau X\" --date \"mei 2026\"
  klantreis report *.yaml --view kaders --page a4
                                                 tekent elke klantreis in kaders

De klantreizen staan in de volgorde waarin u ze geeft. Wat zij delen over het
onderzoek, staat er één keer in. Staat er een fout in een klantreis, dan komt er
geen rapport. Een rapport dat er al was, wordt vervangen.

Afsluitcode: 0 als het rapport er is, 1 als het niet lukte, 2 als de opdracht
niet klopt.",
        "
  klantreis report inge.yaml bea.yaml            makes report.pdf
  klantreis report *.yaml -o report.html         makes one web page of them
  klantreis report *.yaml -o report.docx --reference house.docx
                                                 makes a Word document in your house style
  klantreis report *.yaml --title \"Four families\" --author \"Bureau X\" --date \"May 2026\"
  klantreis report *.yaml --view cards --page a4 draws each journey in cards

The journeys stand in the order in which you give them. What they share about
the study is said once. A journey with an error in it stops the report. A report
that was there already is replaced.

Exit code: 0 when the report is there, 1 when that did not work, 2 when the
command is not right.",
    )
}

/// What stands on the front.
fn cover_options(language: Language) -> [Arg; 4] {
    let text = language.pick("TEKST", "TEXT");
    let option = |name: &'static str, (dutch, english): (&'static str, &'static str)| {
        let help = language.pick(dutch, english);
        Arg::new(name).long(name).value_name(text).help_heading(heading(language)).help(help)
    };
    [
        option("title", ("De titel van het rapport", "The title of the report")),
        option("subtitle", ("Wat onder de titel staat", "What stands under the title")),
        option("author", ("Wie het rapport maakte", "Who made the report")),
        option("date", ("De datum, zoals u die schrijft", "The date, as you write it")),
    ]
}

fn language_option(language: Language) -> Arg {
    let (name, help) = language.pick(
        ("TAAL", "De taal van het rapport, nl of en; zonder keuze die van de meeste klantreizen"),
        (
            "LANGUAGE",
            "The language of the report, nl or en; without a choice that of most journeys",
        ),
    );
    Arg::new("language")
        .long("language")
        .value_name(name)
        .value_parser(["nl", "en"])
        .ignore_case(true)
        .hide_possible_values(true)
        .help_heading(heading(language))
        .help(help)
}

const fn view_help(language: Language) -> &'static str {
    language.pick(
        "Hoe de klantreizen worden getekend: beknopt (zonder keuze), kaders, lijn of curve",
        "How the journeys are drawn: brief (without a choice), cards, line or curve",
    )
}

/// Makes one report of all journeys, or says of each what is wrong with it.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let paths = arguments::files(matches, language)?;
    each_once(&paths, language)?;
    let settings = StudySettings::of(Uses::JOURNEYS, matches, &paths, language)?;
    let formats = formats::of_report(matches, out, language)?;
    reference::only_for_documents(matches, &formats, language)?;
    settings.tell(language);
    let theme = theme::chosen(matches, &settings, language)?;
    let page = pages::of_report(matches, &settings, language)?;
    let mut selection = lanes::selection(matches, &settings, language)?;
    let document = DocumentOptions::of(matches, &mut selection, language)?;
    selection.usual_view.get_or_insert(usual_view(&theme));
    reveal::tell(&selection.reveal, language);
    let name = Path::new(language.pick("rapport", "report"));
    let outputs = named(out, name, &formats, language)?;
    no_folder_is_meant(&outputs, language)?;
    let inputs: Vec<Source> = paths.iter().map(|path| Source::from_argument(path)).collect();
    let claims = claims(&inputs);
    spare_inputs(&claims, &outputs, language)?;
    let Some(sources) = read_all(&inputs, &selection, settings.source(), language)? else {
        return Ok(Outcome::Found);
    };
    let asked = matches.get_one::<String>("language").and_then(|tag| named_language(tag));
    let house = document.pages_of(reference::house(matches, &theme, language)?);
    let options = origin::asked(matches, &settings);
    let maker =
        Maker { theme: &theme, house: &house, document: &document, options: &options, language };
    let book = Book::of(&sources, cover(matches), asked, &maker, &page, &outputs)?;
    let saved = book.save(&outputs, &claims, language)?;
    print_summary(&book.summary(&saved, &outputs, language), &outputs, language)?;
    Ok(Outcome::Fine)
}

/// How journeys are drawn that do not say so: as the theme says, or in brief.
fn usual_view(theme: &Theme) -> View {
    if theme.view == View::default() { View::Brief } else { theme.view }
}

fn cover(matches: &ArgMatches) -> Cover {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    Cover {
        title: text("title"),
        subtitle: text("subtitle"),
        author: text("author"),
        date: text("date"),
    }
}

fn named_language(tag: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| tag.eq_ignore_ascii_case(language.tag()))
}

/// Says so where a journey is given twice, by whatever names.
fn each_once(paths: &[PathBuf], language: Language) -> Result<(), Problem> {
    for (at, path) in paths.iter().enumerate() {
        if paths[..at].iter().any(|other| identity(other) == identity(path)) {
            let path = shown(path);
            let (message, help) = match language {
                Language::Dutch => {
                    (format!("{path} staat er twee keer bij."), "Geef elke klantreis één keer.")
                }
                Language::English => (format!("{path} is given twice."), "Give each journey once."),
            };
            return Err(Problem::wrong_usage(message).help(help));
        }
    }
    Ok(())
}

/// All journeys as they are asked for; nothing where one of them has an error, of which all are told.
fn read_all(
    inputs: &[Source],
    selection: &Selection,
    known: Option<&str>,
    language: Language,
) -> Result<Option<Vec<Sourced>>, Stop> {
    let mut read = Vec::with_capacity(inputs.len());
    for source in inputs {
        match read_one(source, selection, known, language) {
            Ok(Some(sourced)) => read.push(sourced),
            Ok(None) => {}
            Err(problem) if problem.outcome == Outcome::WrongUsage => return Err(problem.into()),
            Err(problem) => messages::problem(&problem, language),
        }
    }
    Ok((read.len() == inputs.len()).then_some(read))
}

/// One journey; nothing where it has errors, which are told.
fn read_one(
    source: &Source,
    selection: &Selection,
    known: Option<&str>,
    language: Language,
) -> Result<Option<Sourced>, Problem> {
    let mut file = JourneyFile::read(source, known, language)?;
    let Some(journey) = file.drawable() else {
        messages::errors(&mut file, language);
        return Ok(None);
    };
    let name = source.name(language);
    lanes::select(selection, journey, &name, language)?;
    let journey = journey.clone();
    if !journey.draws_anything() {
        return Err(nothing_left(&name, language));
    }
    Ok(Some(Sourced { source: source.clone(), file, journey }))
}

fn nothing_left(name: &str, language: Language) -> Problem {
    Problem::found(match language {
        Language::Dutch => format!("Voor de gekozen banen staat er niets in {name}."),
        Language::English => format!("{name} has nothing for the chosen lanes."),
    })
}
