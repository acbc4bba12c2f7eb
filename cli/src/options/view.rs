//! The option that says how a journey is drawn.

use clap::{Arg, ArgMatches};
use klantreis::model::{Language, View};

use crate::messages::near::{do_you_mean, nearest};
use crate::messages::problem::Problem;
use crate::options::common::heading;

/// The option.
pub fn option(language: Language) -> Arg {
    let (value, help) = language.pick(
        (
            "BEELD",
            "Hoe de klantreis wordt getekend: kaders (kaders op hun hoogte; zonder keuze), lijn (de lijn met kaders ernaast), beknopt (lijn met nummers en het verhaal als lijst) of curve (alleen de lijn)",
        ),
        (
            "VIEW",
            "How the journey is drawn: cards (cards at their heights; without a choice), line (the line with cards beside it), brief (line with numbers and the story as a list) or curve (the line alone)",
        ),
    );
    Arg::new("view").long("view").value_name(value).help_heading(heading(language)).help(help)
}

/// The view that is asked for.
///
/// # Errors
/// When no view is called so.
pub fn asked(matches: &ArgMatches, language: Language) -> Result<Option<View>, Problem> {
    // A command without the option draws nothing that has views.
    let name = matches.try_get_one::<String>("view").ok().flatten();
    name.map(|name| View::named(name).ok_or_else(|| unknown(name, language))).transpose()
}

fn unknown(name: &str, language: Language) -> Problem {
    let message = match language {
        Language::Dutch => format!("--view: “{name}” is geen beeld."),
        Language::English => format!("--view: “{name}” is no view."),
    };
    let all = Language::ALL.into_iter().flat_map(|it| View::ALL.map(move |view| view.name(it)));
    let meant = nearest(name, all).map(|meant| do_you_mean(meant, language));
    let names = View::ALL.map(|view| view.name(language)).join(", ");
    let choices = match language {
        Language::Dutch => format!("U kunt kiezen uit: {names}."),
        Language::English => format!("You can choose from: {names}."),
    };
    Problem::wrong_usage(message).help(meant.unwrap_or(choices))
}
