//! `klantreis cards`: the steps of a journey as cards to cut out, or a map and cards to fill in.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use klantreis::journey::Selection;
use klantreis::layout::{CardDetail, answer_sheets, blank, cards_hiding};
use klantreis::model::{Journey, Language, PhaseSet};
use klantreis::scene::Scene;
use klantreis::theme::Theme;
use klantreis::write::Format;

use crate::drawing::laid_out::laid_out;
use crate::drawing::missing::boxes_in;
use crate::drawing::save::{no_folder_is_meant, print_summary, save};
use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::outputs::{claims, named, spare_inputs};
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::options::common::{arguments_heading, examples, heading, out_option, subcommand};
use crate::options::formats::{self, Subject};
use crate::options::settings::{StudySettings, Uses};
use crate::options::{excerpt, lanes, reveal, theme};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, name, file) = language.pick(
        (
            "Maakt kaarten van een klantreis om mee te werken, of een leeg werkblad",
            "klantreis cards [OPTIES] [BESTAND]",
            "BESTAND",
            "De klantreis (.yaml); - leest wat een ander programma aanlevert",
        ),
        (
            "Makes cards of a journey to work with, or a blank worksheet",
            "klantreis cards [OPTIONS] [FILE]",
            "FILE",
            "The journey (.yaml); - reads what another program delivers",
        ),
    );
    let file = Arg::new("file")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .help_heading(arguments_heading(language))
        .help(file);
    subcommand("cards", about, usage)
        .arg(file)
        .arg(out_option(language))
        .args(theme::options(language))
        .args(formats::options(language))
        .args([blank_option(language), table_option(language)])
        .arg(hide_option(language))
        .args(lanes::options(language))
        .args(excerpt::options(language))
        .after_help(shown_in_help(language))
}

/// What the command is used for, below its options.
fn shown_in_help(language: Language) -> String {
    examples(
        language,
        "
  klantreis cards inge.yaml                    elke stap een kaart (A6), vier op een A4
  klantreis cards inge.yaml --without emoties  zonder wat Inge voelt
  klantreis cards inge.yaml --without organisaties
                                               alleen wat Inge vertelt
  klantreis cards inge.yaml --hide niveau,fase,nummer
                                               om te sorteren: zonder wat erop staat
                                               van plaats en niveau
  klantreis cards --blank                      een leeg werkblad op A3 en A4 om
                                               in te vullen, en lege kaarten
  klantreis cards inge.yaml --blank            hetzelfde, met de fasen en niveaus van Inge
  klantreis cards inge.yaml --tafel            een antwoordvel voor een ronde tafel over Inge

Als SVG is elk blad een bestand, met een nummer. Druk af op ware grootte (100%).

Afsluitcode: 0 als de kaarten er zijn, 1 als er iets niet lukte, 2 als de
opdracht niet klopt.",
        "
  klantreis cards inge.yaml                    every step a card (A6), four on an A4
  klantreis cards inge.yaml --without emotions without what Inge feels
  klantreis cards inge.yaml --without organisations
                                               only what Inge tells
  klantreis cards inge.yaml --hide level,phase,number
                                               to sort: without what says where each
                                               belongs and how satisfied Inge is
  klantreis cards --blank                      a blank worksheet on A3 and A4 to fill in,
                                               and empty cards
  klantreis cards inge.yaml --blank            the same, with the phases and levels of Inge
  klantreis cards inge.yaml --table            an answer sheet for a round table about Inge

As SVG every sheet is a file, with a number. Print at actual size (100%).

Exit code: 0 when the cards are made, 1 when something did not work, 2 when the
command is not right.",
    )
}

fn blank_option(language: Language) -> Arg {
    let help = language.pick(
        "Maakt een leeg werkblad en lege kaarten, om met de hand in te vullen",
        "Makes a blank worksheet and empty cards, to fill in by hand",
    );
    Arg::new("blank")
        .long("blank")
        .visible_alias("leeg")
        .action(ArgAction::SetTrue)
        .help_heading(heading(language))
        .help(help)
}

fn table_option(language: Language) -> Arg {
    let help = language.pick(
        "Maakt een antwoordvel voor een ronde tafel: vragen met ruimte om te schrijven",
        "Makes an answer sheet for a round table: questions with room to write",
    );
    Arg::new("table")
        .long("table")
        .visible_alias("tafel")
        .action(ArgAction::SetTrue)
        .conflicts_with("blank")
        .help_heading(heading(language))
        .help(help)
}

fn hide_option(language: Language) -> Arg {
    let (details, help) = language.pick(
        ("WAT", "Laat dit weg van de kaarten, zodat een groep ze zelf kan sorteren"),
        ("WHAT", "Leaves this off the cards, so that a group can sort them"),
    );
    Arg::new("hide")
        .long("hide")
        .visible_alias("verberg")
        .value_name(details)
        .value_delimiter(',')
        .action(ArgAction::Append)
        .conflicts_with_all(["blank", "table"])
        .help_heading(heading(language))
        .help(format!("{help}: {}", details_of_cards(language)))
}

/// What can be left off cards: "niveau, fase, nummer".
fn details_of_cards(language: Language) -> String {
    CardDetail::ALL.map(|detail| detail.name(language)).join(", ")
}

/// What the option asks to leave off.
fn hidden(matches: &ArgMatches, language: Language) -> Result<Vec<CardDetail>, Problem> {
    let words = matches.get_many::<String>("hide").into_iter().flatten();
    let detail = |word: &String| {
        CardDetail::named(word).ok_or_else(|| {
            let (message, choice) = language.pick(
                ("staat niet apart op de kaarten.", "U kunt kiezen uit"),
                ("is nothing that stands on cards by itself.", "You can choose from"),
            );
            Problem::wrong_usage(format!("--hide: “{word}” {message}"))
                .help(format!("{choice}: {}.", details_of_cards(language)))
        })
    };
    words.map(detail).collect()
}

/// What is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sheet {
    /// The steps as cards.
    Steps,
    /// A worksheet and cards to fill in.
    Blank,
    /// The questions of a round table, to answer.
    Answers,
}

impl Sheet {
    fn of(matches: &ArgMatches) -> Self {
        match ["blank", "table"].map(|it| matches.get_flag(it)) {
            [true, _] => Self::Blank,
            [_, true] => Self::Answers,
            _ => Self::Steps,
        }
    }

    fn draw(self, journey: &Journey, hidden: &[CardDetail], theme: &Theme) -> Vec<Scene> {
        match self {
            Self::Steps => cards_hiding(hidden, journey, theme),
            Self::Blank => blank(journey, theme),
            Self::Answers => answer_sheets(journey, theme),
        }
    }
}

/// Makes the sheets of one journey, or empty ones.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let inputs: Vec<PathBuf> = matches.get_one("file").cloned().into_iter().collect();
    let settings = StudySettings::of(Uses::CARDS, matches, &inputs, language)?;
    let selection = lanes::selection(matches, &settings, language)?;
    reveal::tell(&selection.reveal, language);
    let hidden = hidden(matches, language)?;
    // All sheets are one file of this form.
    let formats =
        formats::chosen_or(Format::Pdf, Subject::Other, matches, out, &settings, language)?;
    let file = matches.get_one::<PathBuf>("file");
    let sheet = Sheet::of(matches);
    let outputs =
        named(out, &name(file.map(PathBuf::as_path), sheet, language), &formats, language)?;
    no_folder_is_meant(&outputs, language)?;
    let source = file.map(|path| Source::from_argument(path));
    let claims = claims(&source);
    spare_inputs(&claims, &outputs, language)?;
    settings.tell(language);
    let theme = theme::chosen(matches, &settings, language)?;
    let mut part = String::new();
    let journey = match source {
        None if sheet == Sheet::Steps => return Err(nothing_asked(language).into()),
        None => standard(language),
        Some(source) => {
            let Some(journey) = read(&source, &settings, &selection, language)? else {
                return Ok(Outcome::Found);
            };
            reveal::tell_not_on_cards(&selection.reveal, &journey, language);
            part = excerpt::told(&journey, language);
            journey
        }
    };
    let drawing = laid_out(&outputs, &theme, |theme, _| {
        Ok::<_, Problem>(sheet.draw(&journey, &hidden, theme))
    })?;
    let written = save(&drawing, &[], None, &claims, language)?;
    let boxes = boxes_in(&drawing, None, language);
    let summary = written.summary(|_| String::new(), &boxes, language) + &part;
    print_summary(&summary, &outputs, language)?;
    Ok(Outcome::Fine)
}

/// "inge-kaarten", beside the journey.
fn name(file: Option<&Path>, sheet: Sheet, language: Language) -> PathBuf {
    let what = match sheet {
        Sheet::Steps => language.pick("kaarten", "cards"),
        Sheet::Blank => language.pick("leeg-werkblad", "blank-worksheet"),
        Sheet::Answers => language.pick("antwoordvel", "answer-sheet"),
    };
    match file.filter(|file| *file != Path::new("-")) {
        Some(file) => {
            let mut name = file.file_stem().unwrap_or_default().to_owned();
            name.push(format!("-{what}"));
            file.with_file_name(name)
        }
        None => PathBuf::from(what),
    }
}

/// The journey in a file, as far as it is asked for; nothing when it has errors, which are told.
fn read(
    source: &Source,
    settings: &StudySettings,
    selection: &Selection,
    language: Language,
) -> Result<Option<Journey>, Stop> {
    let mut file = JourneyFile::read(source, settings.source(), language)?;
    let Some(journey) = file.drawable() else {
        report::errors(&mut file, language);
        return Ok(None);
    };
    lanes::select(selection, journey, &source.name(language), language)?;
    Ok(Some(std::mem::replace(journey, Journey::new(""))))
}

/// A journey of nobody, with the seven phases.
fn standard(language: Language) -> Journey {
    let mut journey = Journey::in_language("", language);
    journey.phases = PhaseSet::standard(language);
    journey
}

fn nothing_asked(language: Language) -> Problem {
    let (message, help) = language.pick(
        (
            "Van welke klantreis moeten er kaarten komen?",
            "Noem een bestand, of gebruik --blank voor lege kaarten.",
        ),
        ("Of which journey should there be cards?", "Name a file, or use --blank for empty cards."),
    );
    Problem::wrong_usage(message).help(help)
}
