//! Reads the command line, runs one command and turns its outcome into an exit code.

mod command_line;
mod commands;
mod drawing;
mod files;
mod messages;
mod options;
mod outcome;
#[cfg(test)]
mod reference;
mod serving;
mod stop;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::ArgMatches;
use klantreis::model::Language;

use crate::commands::{
    cards, change, check, compare, completions, describe, edit, export, import, join, man, new,
    overview, phases, quotes, refresh, render, schema, themes, watch,
};
use crate::drawing::guard::{guarded, keep_reports_quiet};
use crate::files::{output, settings_file};
use crate::messages::{language, report, usage};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// That of musl takes twice as long to draw a journey.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

/// Runs the command in `args`, of which the first is the name of the program.
fn run(args: &[OsString]) -> ExitCode {
    let variable = |name: &str| std::env::var(name).ok();
    let language = language::choose(args, || settings_file::language(args), variable);
    let answer = guarded(language, || answered(args, language));
    match answer.unwrap_or_else(|problem| Err(problem.into())) {
        Ok(outcome) => outcome.into(),
        // Whoever read our output has seen enough: `klantreis schema | head` is no failure.
        Err(Stop::PipeClosed) => ExitCode::SUCCESS,
        Err(Stop::Reported) => Outcome::Found.into(),
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
    match command_line::build(language).try_get_matches_from(args) {
        Ok(matches) => {
            if matches.subcommand().is_some_and(|(_, called)| called.get_flag("quiet")) {
                output::be_quiet();
            }
            dispatch(&matches, language)
        }
        Err(error) => usage::answer(&error, args, language),
    }
}

fn dispatch(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    match matches.subcommand() {
        Some(("render", matches)) => render::run(matches, language),
        Some(("edit", matches)) => edit::run(matches, language),
        Some(("watch", matches)) => watch::run(matches, language),
        Some(("compare", matches)) => compare::run(matches, language),
        Some(("describe", matches)) => describe::run(matches, language),
        Some(("quotes", matches)) => quotes::run(matches, language),
        Some(("refresh", matches)) => refresh::run(matches, language),
        Some(("phases", matches)) => phases::run(matches, language),
        Some(("overview", matches)) => overview::run(matches, language),
        Some(("report", matches)) => commands::report::run(matches, language),
        Some(("cards", matches)) => cards::run(matches, language),
        Some(("themes", matches)) => themes::run(matches, language),
        Some(("check", matches)) => check::run(matches, language),
        Some(("export", matches)) => export::run(matches, language),
        Some(("join", matches)) => join::run(matches, language),
        Some(("import", matches)) => import::run(matches, language),
        Some(("set", matches)) => change::set::run(matches, language),
        Some(("add", matches)) => change::add::run(matches, language),
        Some(("move", matches)) => change::shift::run(matches, language),
        Some(("remove", matches)) => change::remove::run(matches, language),
        Some(("rename", matches)) => change::rename::run(matches, language),
        Some(("new", matches)) => new::run(matches, language),
        Some(("schema", _)) => schema::run(language),
        Some(("completions", matches)) => {
            completions::run(matches, command_line::build(language), language)
        }
        Some(("man", _)) => man::run(command_line::build(language), language),
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
    match command_line::build(language).try_get_matches_from(&args) {
        Ok(_) => Ok(Outcome::Fine),
        Err(error) => usage::answer(&error, &args, language),
    }
}

fn main() -> ExitCode {
    keep_reports_quiet();
    run(&std::env::args_os().collect::<Vec<_>>())
}
