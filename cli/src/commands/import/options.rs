//! What `klantreis import` can be asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, value_parser};
use klantreis::model::Language;

use crate::messages::problem::Problem;
use crate::options::common::heading;

/// The options, but those of coded interviews and logs.
pub fn options(language: Language) -> [Arg; 7] {
    let (keys, texts, map, scale, update, dry_run, replace) = language.pick(
        (
            "De taal van de woorden van het bestand: nl of en; zonder --keys die van de klantreis",
            "De taal van de klantreis: nl of en; zonder --language die van de meldingen",
            "Wat een kolom van een tabel bevat: \"C=gebeurtenis\" of \"Toelichting=emotie\"; mag vaker",
            "Welke getallen de niveaus zijn, het slechtste eerst: 1-5, 0-100, of 5-1 als 5 het slechtst is",
            "Zet in deze klantreis wat de notities erbij hebben; wat er staat, blijft zoals het is",
            "Laat bij --update zien wat erbij komt, en schrijft niets",
            "Zet het bestand ook in de plaats van een bestand dat er al is",
        ),
        (
            "The language of the words of the file: nl or en; without --keys that of the journey",
            "The language of the journey: nl or en; without --language that of the messages",
            "What a column of a table holds: \"C=event\" or \"Explanation=emotion\"; may be given again",
            "Which numbers the levels are, the worst first: 1-5, 0-100, or 5-1 where 5 is the worst",
            "Put into this journey what the notes add; what stands there stays as it is",
            "With --update, shows what comes in and writes nothing",
            "Put the file also in place of one that is there already",
        ),
    );
    let word = |name: &'static str| {
        let value = language.pick("TAAL", "LANGUAGE");
        let arg = Arg::new(name).long(name).value_name(value).value_parser(["nl", "en"]);
        arg.ignore_case(true).hide_possible_values(true).help_heading(heading(language))
    };
    let map = Arg::new("map").long("map").action(ArgAction::Append).help(map);
    let map = map.value_name(language.pick("KOLOM=WAT", "COLUMN=WHAT"));
    let scale = Arg::new("scale").long("scale").allow_hyphen_values(true).help(scale);
    let scale = scale.value_name(language.pick("VAN-TOT", "FROM-TO"));
    let update =
        Arg::new("update").long("update").value_parser(value_parser!(PathBuf)).help(update);
    let update = update.value_name(language.pick("KLANTREIS", "JOURNEY")).conflicts_with("out");
    let dry_run = Arg::new("dry-run").long("dry-run").action(ArgAction::SetTrue).help(dry_run);
    let replace = Arg::new("replace").long("replace").action(ArgAction::SetTrue).help(replace);
    [
        word("keys").help(keys),
        word("language").help(texts),
        map.help_heading(heading(language)),
        scale.help_heading(heading(language)),
        update.help_heading(heading(language)),
        dry_run.requires("update").help_heading(heading(language)),
        replace.help_heading(heading(language)),
    ]
}

/// The language that an option names.
pub fn word(matches: &ArgMatches, name: &str) -> Option<Language> {
    let word = matches.get_one::<String>(name)?.to_lowercase();
    Some(if word == "nl" { Language::Dutch } else { Language::English })
}

/// What columns hold, as it is asked for.
pub fn columns(matches: &ArgMatches, language: Language) -> Result<Vec<(String, String)>, Problem> {
    let asked = matches.get_many::<String>("map").into_iter().flatten();
    let pair = |asked: &String| match asked.rsplit_once('=') {
        Some((column, field)) if !column.trim().is_empty() && !field.trim().is_empty() => {
            Ok((column.trim().to_owned(), field.trim().to_owned()))
        }
        _ => Err(Problem::wrong_usage(match language {
            Language::Dutch => format!("--map: {asked} zegt niet wat een kolom bevat."),
            Language::English => format!("--map: {asked} does not say what a column holds."),
        })
        .help(language.pick(
            "Schrijf het zo: --map \"C=gebeurtenis\".",
            "Write it like this: --map \"C=event\".",
        ))),
    };
    asked.map(pair).collect()
}
