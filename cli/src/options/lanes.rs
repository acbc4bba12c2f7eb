//! The options that choose which parts of a journey are drawn, in which order, in which phases, and about whom.

use clap::{Arg, ArgAction, ArgMatches};
use klantreis::journey::{NotToBeHad, Selection};
use klantreis::model::{Journey, Language, Part};
use klantreis::settings::Settings;

use crate::messages::near::{do_you_mean, nearest};
use crate::messages::problem::Problem;
use crate::options::common::heading;
use crate::options::document::Piece;
use crate::options::settings::StudySettings;
use crate::options::{excerpt, numbers, reveal, view};

/// The options that choose what is drawn.
pub fn options(language: Language) -> [Arg; 6] {
    let parts = language.pick("BANEN", "LANES");
    let only = language.pick(
        "Tekent alleen deze banen, in deze volgorde; eigen banen met hun naam",
        "Draws only these lanes, in this order; your own lanes by their names",
    );
    let list = |name: &'static str, help: String| {
        Arg::new(name)
            .long(name)
            .value_name(parts)
            .value_delimiter(',')
            .action(ArgAction::Append)
            .help_heading(heading(language))
            .help(help)
    };
    [
        list("lanes", format!("{only}: {}", names(language))),
        list(
            "with",
            language.pick("Tekent ook deze banen", "Draws these lanes as well").to_owned(),
        ),
        list("without", language.pick("Laat deze banen weg", "Leaves these lanes out").to_owned()),
        Arg::new("analysis")
            .long("analysis")
            .action(ArgAction::SetTrue)
            .help_heading(heading(language))
            .help(language.pick(
                "Zet elk mislukt traject apart (`analyse` in het bestand)",
                "Puts each step in the phase of the strict reading (`analysis` in the file)",
            )),
        Arg::new("about")
            .long("about")
            .value_name(language.pick("NAAM", "NAME"))
            .help_heading(heading(language))
            .help(language.pick(
                "Tekent alleen de stappen over deze persoon (`betreft` in het bestand)",
                "Draws only the steps about this person (`about` in the file)",
            )),
        reveal::option(language),
    ]
}

/// What the options ask for.
///
/// # Errors
/// When `--reveal` asks for what does not exist.
pub fn selection(
    matches: &ArgMatches,
    settings: &StudySettings,
    language: Language,
) -> Result<Selection, Problem> {
    // What an option does not say, the settings of the study do.
    let names = |option, of_study: &[Part]| {
        let asked = matches.get_many::<String>(option).into_iter().flatten().cloned();
        let of_study = of_study.iter().map(|part| part.name(language).to_owned());
        if matches.contains_id(option) { asked.collect::<Vec<_>>() } else { of_study.collect() }
    };
    let Settings { lanes, with, without, .. } = &settings.values;
    let (only, with) = (names("lanes", lanes), names("with", with));
    let mut without = names("without", without);
    if matches.contains_id("with") && !matches.contains_id("without") {
        without.retain(|name| !with.iter().any(|other| Part::named(other) == Part::named(name)));
    }
    Ok(Selection {
        only: (!only.is_empty()).then_some(only),
        with,
        without,
        analysed: matches.get_flag("analysis"),
        about: matches.get_one("about").cloned(),
        view: view::asked(matches, language)?,
        usual_view: settings.values.view,
        unnumbered: numbers::are_left_out(matches, settings),
        phases: excerpt::phases(matches),
        steps: excerpt::steps(matches, language)?,
        reveal: reveal::asked(matches, language)?,
    })
}

/// Changes what is drawn of the journey in a file, or says that it has no such lane, or is not about who is asked
/// for.
pub fn select(
    selection: &Selection,
    journey: &mut Journey,
    file: &str,
    language: Language,
) -> Result<(), Problem> {
    let whole = std::mem::replace(journey, Journey::new(""));
    let name = selection.about.as_deref().unwrap_or_default();
    *journey = selection.of(whole).map_err(|missing| match missing {
        NotToBeHad::Lane { name, own } => unknown(&name, selection, &own, language),
        NotToBeHad::Person { title, people } => {
            stranger(name, &title, &people, language).about(file)
        }
        NotToBeHad::Excerpt(none) => excerpt::none(none, language).about(file),
    })?;
    Ok(())
}

/// Says that no step is about anybody of this name, and who there are.
fn stranger(name: &str, title: &str, people: &[String], language: Language) -> Problem {
    let names = people.join(", ");
    let message = match language {
        Language::Dutch => format!("Geen stap van “{title}” gaat over {name}."),
        Language::English => format!("No step of “{title}” is about {name}."),
    };
    let help = match (names.is_empty(), language) {
        (false, Language::Dutch) => format!("U kunt kiezen uit: {names}."),
        (false, Language::English) => format!("You can choose from: {names}."),
        (true, Language::Dutch) => "Zet bij een stap `betreft:` en een naam.".to_owned(),
        (true, Language::English) => "Put `about:` and a name with a step.".to_owned(),
    };
    Problem::found(message).help(help)
}

/// Says that there is no lane of this name, and which there are.
fn unknown(word: &str, selection: &Selection, own: &[String], language: Language) -> Problem {
    let asked = |names: &[String]| names.iter().any(|name| name == word);
    let option = match selection {
        Selection { only: Some(only), .. } if asked(only) => "lanes",
        Selection { with, .. } if asked(with) => "with",
        _ => "without",
    };
    let all = Language::ALL.into_iter().flat_map(|l| Part::all().map(move |part| part.name(l)));
    let all = all.chain(own.iter().map(String::as_str));
    let meant = nearest(word, all).map(|meant| do_you_mean(meant, language));
    let names = [&[names(language)], own].concat().join(", ");
    let (message, help) = match language {
        Language::Dutch => {
            (format!("--{option}: “{word}” is geen baan."), format!("U kunt kiezen uit: {names}."))
        }
        Language::English => {
            (format!("--{option}: “{word}” is no lane."), format!("You can choose from: {names}."))
        }
    };
    let help = match meant {
        // Lanes of the journey's own are in no manual: all names are told.
        Some(meant) if !own.is_empty() => format!("{meant} {help}"),
        meant => meant.unwrap_or(help),
    };
    let help = if Piece::named(word).is_some() {
        let of_documents = language.pick(
            "Dat is een stuk van een docx: kies -o met een naam die eindigt op .docx.",
            "That is a piece of a docx: choose -o with a name that ends in .docx.",
        );
        of_documents.to_owned()
    } else {
        help
    };
    Problem::wrong_usage(message).help(help)
}

/// All lanes, in the order in which they are drawn.
fn names(language: Language) -> String {
    Part::all().map(|part| part.name(language)).collect::<Vec<_>>().join(", ")
}
