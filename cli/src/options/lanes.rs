//! The options that choose which parts of a journey are drawn, in which order, in which phases, and about whom.

use clap::{Arg, ArgAction, ArgMatches};
use klantreis::journey::{NotToBeHad, Selection};
use klantreis::model::{Journey, Language, Part};

use crate::messages::problem::Problem;
use crate::options::common::heading;

/// The options that choose what is drawn.
pub fn options(language: Language) -> [Arg; 5] {
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
                "Zet elke stap in de fase van de strenge lezing (`analyse` in het bestand)",
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
    ]
}

/// What the options ask for.
pub fn selection(matches: &ArgMatches) -> Selection {
    let names = |option| matches.get_many::<String>(option).into_iter().flatten().cloned();
    let only: Vec<String> = names("lanes").collect();
    Selection {
        only: (!only.is_empty()).then_some(only),
        with: names("with").collect(),
        without: names("without").collect(),
        analysed: matches.get_flag("analysis"),
        about: matches.get_one("about").cloned(),
    }
}

/// Changes what is drawn of a journey, or says that it has no such lane, or is not about who is asked
/// for.
pub fn select(
    selection: &Selection,
    journey: &mut Journey,
    language: Language,
) -> Result<(), Problem> {
    let whole = std::mem::replace(journey, Journey::new(""));
    let name = selection.about.as_deref().unwrap_or_default();
    *journey = selection.of(whole).map_err(|missing| match missing {
        NotToBeHad::Lane { name, own } => unknown(&name, selection, &own, language),
        NotToBeHad::Person { title, people } => stranger(name, &title, &people, language),
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
    let names = [&[names(language)], own].concat().join(", ");
    let (message, help) = match language {
        Language::Dutch => {
            (format!("--{option}: “{word}” is geen baan."), format!("U kunt kiezen uit: {names}."))
        }
        Language::English => {
            (format!("--{option}: “{word}” is no lane."), format!("You can choose from: {names}."))
        }
    };
    Problem::wrong_usage(message).help(help)
}

/// All lanes, in the order in which they are drawn.
fn names(language: Language) -> String {
    Part::all().map(|part| part.name(language)).collect::<Vec<_>>().join(", ")
}
