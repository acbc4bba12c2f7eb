//! Reads the command line, runs one command and turns its outcome into an exit code.

mod arguments;
mod attempt;
mod cards;
mod check;
mod command;
mod compare;
mod completions;
mod describe;
mod format;
mod input;
mod json;
mod lanes;
mod language;
mod lettering;
mod lines;
mod load;
mod man;
mod many;
mod nearby;
mod new;
mod output;
mod overview;
mod paper;
mod phases;
mod picture;
mod plan;
mod problem;
mod render;
mod report;
mod schema;
mod theme;
mod themes;
mod typeface;
mod usage;
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::ArgMatches;
use klantreis::model::Language;

use problem::Stop;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Everything is in order.
    Fine,
    /// Something was found, or could not be read or written.
    Found,
    /// The command was not understood.
    WrongUsage,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Fine => Self::SUCCESS,
            Outcome::Found => Self::from(1),
            Outcome::WrongUsage => Self::from(2),
        }
    }
}

/// Runs the command in `args`, of which the first is the name of the program.
fn run(args: &[OsString]) -> ExitCode {
    let language = language::choose(args, |name| std::env::var(name).ok());
    match answered(args, language) {
        Ok(outcome) => outcome.into(),
        // Whoever read our output has seen enough: `klantreis schema | head` is no failure.
        Err(Stop::PipeClosed) => ExitCode::SUCCESS,
        Err(Stop::Told) => Outcome::Found.into(),
        Err(Stop::Problem(problem)) => {
            report::problem(&problem, language);
            problem.outcome.into()
        }
    }
}

fn answered(args: &[OsString], language: Language) -> Result<Outcome, Stop> {
    if let Some(problem) = usage::one_dash(args, language) {
        return Err(problem.into());
    }
    match command::build(language).try_get_matches_from(args) {
        Ok(matches) => dispatch(&matches, language),
        Err(error) => usage::answer(&error, args, language),
    }
}

fn dispatch(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    match matches.subcommand() {
        Some(("render", matches)) => render::run(matches, language),
        Some(("watch", matches)) => watch::run(matches, language),
        Some(("compare", matches)) => compare::run(matches, language),
        Some(("describe", matches)) => describe::run(matches, language),
        Some(("phases", matches)) => phases::run(matches, language),
        Some(("overview", matches)) => overview::run(matches, language),
        Some(("cards", matches)) => cards::run(matches, language),
        Some(("themes", matches)) => themes::run(matches, language),
        Some(("check", matches)) => check::run(matches, language),
        Some(("new", matches)) => new::run(matches, language),
        Some(("schema", _)) => schema::run(language),
        Some(("completions", matches)) => completions::run(matches, language),
        Some(("man", _)) => man::run(language),
        Some(("help", matches)) => help(matches, language),
        _ => help_of(None, language),
    }
}

fn help(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    help_of(matches.get_one::<String>("command").map(String::as_str), language)
}

/// The same text as `klantreis COMMAND --help`.
fn help_of(command: Option<&str>, language: Language) -> Result<Outcome, Stop> {
    let args: Vec<OsString> =
        ["klantreis"].into_iter().chain(command).chain(["--help"]).map(Into::into).collect();
    match command::build(language).try_get_matches_from(&args) {
        Ok(_) => Ok(Outcome::Fine),
        Err(error) => usage::answer(&error, &args, language),
    }
}

fn main() -> ExitCode {
    run(&std::env::args_os().collect::<Vec<_>>())
}
