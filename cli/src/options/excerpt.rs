//! The options that draw a part of a journey: some of its phases, or some of its steps.

use clap::{Arg, ArgAction, ArgMatches};
use klantreis::journey::{NoExcerpt, StepRange, StepRangeError};
use klantreis::model::{Journey, Language};

use crate::messages::near::{do_you_mean, nearest};
use crate::messages::problem::Problem;
use crate::options::common::heading;

/// `--phases` and `--steps`.
pub fn options(language: Language) -> [Arg; 2] {
    let option = |name: &'static str, (value, help): (&'static str, &'static str)| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .value_delimiter(',')
            .action(ArgAction::Append)
            .allow_hyphen_values(false)
            .help_heading(heading(language))
            .help(help)
    };
    [
        option(
            "phases",
            language.pick(
                (
                    "FASEN",
                    "Tekent alleen deze fasen, zoals 2-4, 2,6a of 5.. (tot het eind); ook met hun naam",
                ),
                (
                    "PHASES",
                    "Draws only these phases, such as 2-4, 2,6a or 5.. (to the end); by name too",
                ),
            ),
        ),
        option(
            "steps",
            language.pick(
                ("STAPPEN", "Tekent alleen de stappen met deze nummers, zoals 5..9, 7 of 12.. (tot het eind)"),
                ("STEPS", "Draws only the steps with these numbers, such as 5..9, 7 or 12.. (to the end)"),
            ),
        ),
    ]
}

/// The phases that are asked for, as they were typed.
pub fn phases(matches: &ArgMatches) -> Vec<String> {
    matches.get_many("phases").into_iter().flatten().cloned().collect()
}

/// The steps that are asked for.
///
/// # Errors
/// When they are no numbers.
pub fn steps(matches: &ArgMatches, language: Language) -> Result<Vec<StepRange>, Problem> {
    let words = matches.get_many::<String>("steps").into_iter().flatten();
    words.map(|word| word.parse().map_err(|error| no_steps(word, error, language))).collect()
}

/// A line that says which part of a journey is drawn; nothing where it is the whole.
pub fn told(journey: &Journey, language: Language) -> String {
    let Some(excerpt) = &journey.excerpt else { return String::new() };
    let what = &excerpt.what;
    match language {
        Language::Dutch => format!("  Een deel van de klantreis: {what}.\n"),
        Language::English => format!("  A part of the journey: {what}.\n"),
    }
}

fn no_steps(word: &str, error: StepRangeError, language: Language) -> Problem {
    let message = match (error, language) {
        (StepRangeError::Unknown, Language::Dutch) => {
            format!("--steps: “{word}” zegt niet welke stappen u bedoelt.")
        }
        (StepRangeError::Unknown, Language::English) => {
            format!("--steps: “{word}” does not say which steps you mean.")
        }
        (StepRangeError::Reversed, Language::Dutch) => {
            format!("--steps: in {word} komt de eerste stap na de laatste.")
        }
        (StepRangeError::Reversed, Language::English) => {
            format!("--steps: in {word} the first step comes after the last.")
        }
    };
    Problem::wrong_usage(message).help(language.pick(
        "Geef de nummers zoals ze in de tekening staan: --steps 5..9, één: --steps 7, of tot het eind: --steps 5..",
        "Give the numbers as they stand in the picture: --steps 5..9, one: --steps 7, or to the end: --steps 5..",
    ))
}

/// Says that a journey has no such part, and which there are.
pub fn none(none: NoExcerpt, language: Language) -> Problem {
    match none {
        NoExcerpt::Phase { name, phases } => unknown_phase(&name, &phases, language),
        NoExcerpt::Reversed { from, to } => {
            let (message, help) = match language {
                Language::Dutch => (
                    format!("--phases: fase {from} komt na fase {to}."),
                    format!("Draai ze om: --phases {to}-{from}."),
                ),
                Language::English => (
                    format!("--phases: phase {from} comes after phase {to}."),
                    format!("Turn them round: --phases {to}-{from}."),
                ),
            };
            Problem::wrong_usage(message).help(help)
        }
        NoExcerpt::Steps { range, last } => no_such_step(range, last, language),
        NoExcerpt::Nothing { phases } => nothing(&phases, language),
    }
}

fn unknown_phase(name: &str, phases: &[(String, String)], language: Language) -> Problem {
    if phases.is_empty() {
        let (message, help) = language.pick(
            ("Deze klantreis heeft geen fasen.", "Kies stappen met --steps."),
            ("This journey has no phases.", "Choose steps with --steps."),
        );
        return Problem::found(message).help(help);
    }
    // Ids are too short to be told from one another by a slip.
    let meant = nearest(name, phases.iter().map(|(_, label)| label.as_str()));
    let shown = |(id, label): &(String, String)| {
        if id == label { id.clone() } else { format!("{id} ({label})") }
    };
    let names = phases.iter().map(shown).collect::<Vec<_>>().join(", ");
    let (message, help) = match language {
        Language::Dutch => (
            format!("--phases: “{name}” is geen fase van deze klantreis."),
            format!("U kunt kiezen uit: {names}."),
        ),
        Language::English => (
            format!("--phases: “{name}” is no phase of this journey."),
            format!("You can choose from: {names}."),
        ),
    };
    Problem::found(message).help(meant.map_or(help, |meant| do_you_mean(meant, language)))
}

fn no_such_step(range: StepRange, last: usize, language: Language) -> Problem {
    let StepRange { from, to } = range;
    let missing = if from == 0 || from > last { from } else { to };
    let (message, help) = match language {
        Language::Dutch if last == 0 => {
            ("Deze klantreis heeft geen stappen.".to_owned(), String::new())
        }
        Language::English if last == 0 => ("This journey has no steps.".to_owned(), String::new()),
        Language::Dutch => (
            format!("--steps: er is geen stap {missing}."),
            format!("De stappen hebben de nummers 1 tot en met {last}."),
        ),
        Language::English => (
            format!("--steps: there is no step {missing}."),
            format!("The steps have the numbers 1 to {last}."),
        ),
    };
    let problem = Problem::found(message);
    if help.is_empty() { problem } else { problem.help(help) }
}

fn nothing(phases: &[String], language: Language) -> Problem {
    let message = language.pick(
        "In het gekozen deel van de klantreis staat geen stap.",
        "There is no step in the chosen part of the journey.",
    );
    let names = phases.join(", ");
    Problem::found(message).help(match language {
        _ if phases.is_empty() => language
            .pick(
                "Geen stap heeft een fase; kies stappen met --steps.",
                "No step has a phase; choose steps with --steps.",
            )
            .to_owned(),
        Language::Dutch => format!("Stappen zijn er in deze fasen: {names}."),
        Language::English => format!("There are steps in these phases: {names}."),
    })
}
