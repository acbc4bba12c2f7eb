//! The option that shows what a journey keeps to itself.

use clap::{Arg, ArgAction, ArgMatches};
use klantreis::journey::Private;
use klantreis::model::{Journey, Language};

use crate::files::output;
use crate::messages::near::{do_you_mean, nearest};
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::options::common::heading;

/// `--reveal`.
pub fn option(language: Language) -> Arg {
    let help = language
        .pick("Toont ook wat anders binnen blijft", "Also shows what otherwise stays inside");
    Arg::new("reveal")
        .long("reveal")
        .value_name(language.pick("WAT", "WHAT"))
        .value_delimiter(',')
        .action(ArgAction::Append)
        .help_heading(heading(language))
        .help(format!("{help}: {}", names(language)))
}

/// What the option asks for; nothing without it.
///
/// # Errors
/// When it asks for what does not exist.
pub fn asked(matches: &ArgMatches, language: Language) -> Result<Vec<Private>, Problem> {
    let words = matches.get_many::<String>("reveal").into_iter().flatten();
    words.map(|word| Private::named(word).ok_or_else(|| unknown(word, language))).collect()
}

/// Says on standard error that what is made holds what otherwise stays inside.
pub fn tell(reveal: &[Private], language: Language) {
    if reveal.is_empty() {
        return;
    }
    let what: Vec<&str> = reveal.iter().map(|it| it.name(language)).collect();
    let what = what.join(", ");
    output::notice(report::note(
        &match language {
            Language::Dutch => format!(
                "Hierin kan staan wat binnen moet blijven ({what}): geef het niet zomaar door."
            ),
            Language::English => {
                format!("This may hold what should stay inside ({what}): do not just pass it on.")
            }
        },
        language,
    ));
}

/// Says on standard error what was asked for and cannot be on cards, or is not in the journey.
pub fn tell_not_on_cards(reveal: &[Private], journey: &Journey, language: Language) {
    for &it in reveal {
        let what = it.name(language);
        let others: Vec<Private> = Private::ALL.into_iter().filter(|own| *own != it).collect();
        let is_held = journey.clone().revealing(&others) != *journey;
        let is_for_trainers = matches!(it, Private::Notes | Private::Questions);
        let text = match (is_held, is_for_trainers, language) {
            (false, _, Language::Dutch) => {
                format!("Er staan geen {what} in deze klantreis: --reveal {what} toont hier niets.")
            }
            (false, _, Language::English) => {
                format!("There are no {what} in this journey: --reveal {what} shows nothing here.")
            }
            (true, true, Language::Dutch) => format!(
                "Op kaarten komen geen {what}; wel op een webpagina en het blad voor de trainer: \
                 klantreis render --reveal {what} -o naam.html."
            ),
            (true, true, Language::English) => format!(
                "Cards have no {what}; a web page and the sheet for the trainer do: \
                 klantreis render --reveal {what} -o name.html."
            ),
            (true, false, _) => continue,
        };
        output::notice(report::note(&text, language));
    }
}

fn names(language: Language) -> String {
    Private::ALL.map(|it| it.name(language)).join(", ")
}

fn unknown(word: &str, language: Language) -> Problem {
    let all = Language::ALL.into_iter().flat_map(|it| Private::ALL.map(|what| what.name(it)));
    let (message, choice) = match language {
        Language::Dutch => {
            (format!("--reveal: “{word}” is niets dat binnen blijft."), "U kunt kiezen uit")
        }
        Language::English => {
            (format!("--reveal: “{word}” is nothing that stays inside."), "You can choose from")
        }
    };
    let meant = nearest(word, all).map(|meant| do_you_mean(meant, language));
    let help = meant.unwrap_or_else(|| format!("{choice}: {}.", names(language)));
    Problem::wrong_usage(message).help(help)
}
