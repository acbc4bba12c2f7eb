//! What is wrong with a command line, in our own words.
//!
//! The parser speaks only English; it does tell what kind of error it is and about which words.

use std::ffi::OsString;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use klantreis::diagnostic::slips;
use klantreis::model::Language;

use crate::command_line;
use crate::files::{arguments, output};
use crate::messages::problem::Problem;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// Prints the help or the version that was asked for, or tells what is wrong.
pub fn answer(error: &Error, args: &[OsString], language: Language) -> Result<Outcome, Stop> {
    let text = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            output::print_styled(&text.ansi().to_string(), language)?;
            Ok(Outcome::Fine)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            output::print_error(&text.ansi().to_string());
            Ok(Outcome::WrongUsage)
        }
        _ => Err(problem(error, args, language).into()),
    }
}

fn problem(error: &Error, args: &[OsString], language: Language) -> Problem {
    let help = [
        suggestion(error, args, language).or_else(|| space_in_name(error, language)),
        Some(where_to_look(args, language)),
    ];
    let help: Vec<String> = help.into_iter().flatten().collect();
    Problem::wrong_usage(message(error, language)).help(help.join("\n"))
}

fn message(error: &Error, language: Language) -> String {
    let words = ErrorWords::of(error);
    match language {
        Language::Dutch => words.dutch(error.kind()),
        Language::English => words.english(error.kind()),
    }
}

/// The words an error is about; empty where the parser gives none.
struct ErrorWords {
    argument: String,
    value: String,
    allowed: String,
    prior: String,
    subcommand: String,
}

impl ErrorWords {
    fn of(error: &Error) -> Self {
        Self {
            argument: bare(&context(error, ContextKind::InvalidArg)),
            value: context(error, ContextKind::InvalidValue),
            allowed: context(error, ContextKind::ValidValue),
            prior: bare(&context(error, ContextKind::PriorArg)),
            subcommand: context(error, ContextKind::InvalidSubcommand),
        }
    }

    fn dutch(&self, kind: ErrorKind) -> String {
        let Self { argument, value, allowed, prior, subcommand } = self;
        match kind {
            ErrorKind::InvalidSubcommand => format!("De opdracht “{subcommand}” bestaat niet."),
            ErrorKind::MissingSubcommand => "Geef een opdracht op.".to_owned(),
            ErrorKind::UnknownArgument => format!("“{argument}” kan hier niet."),
            ErrorKind::MissingRequiredArgument => format!("Er ontbreekt iets: {argument}."),
            ErrorKind::InvalidValue if value.is_empty() && allowed.is_empty() => {
                format!("Na {argument} moet nog iets komen.")
            }
            ErrorKind::InvalidValue if value.is_empty() => {
                format!("Na {argument} moet nog iets komen. Kies uit: {allowed}.")
            }
            ErrorKind::InvalidValue => {
                format!("“{value}” kan niet bij {argument}. Kies uit: {allowed}.")
            }
            ErrorKind::ArgumentConflict if argument == prior => {
                format!("{argument} mag maar één keer.")
            }
            ErrorKind::ArgumentConflict => format!("{argument} en {prior} kunnen niet samen."),
            ErrorKind::TooManyValues => format!("“{value}” is te veel bij {argument}."),
            ErrorKind::InvalidUtf8 => "De opdracht bevat tekens die niet te lezen zijn.".to_owned(),
            _ => "De opdracht klopt niet.".to_owned(),
        }
    }

    fn english(&self, kind: ErrorKind) -> String {
        let Self { argument, value, allowed, prior, subcommand } = self;
        match kind {
            ErrorKind::InvalidSubcommand => format!("There is no command “{subcommand}”."),
            ErrorKind::MissingSubcommand => "Give a command.".to_owned(),
            ErrorKind::UnknownArgument => format!("“{argument}” is not possible here."),
            ErrorKind::MissingRequiredArgument => format!("Something is missing: {argument}."),
            ErrorKind::InvalidValue if value.is_empty() && allowed.is_empty() => {
                format!("Something must follow {argument}.")
            }
            ErrorKind::InvalidValue if value.is_empty() => {
                format!("Something must follow {argument}. Choose from: {allowed}.")
            }
            ErrorKind::InvalidValue => {
                format!("“{value}” is not possible with {argument}. Choose from: {allowed}.")
            }
            ErrorKind::ArgumentConflict if argument == prior => {
                format!("{argument} is possible only once.")
            }
            ErrorKind::ArgumentConflict => format!("{argument} and {prior} cannot go together."),
            ErrorKind::TooManyValues => format!("“{value}” is too much for {argument}."),
            ErrorKind::InvalidUtf8 => "The command has characters that cannot be read.".to_owned(),
            _ => "The command is not right.".to_owned(),
        }
    }
}

/// What was probably meant.
fn suggestion(error: &Error, args: &[OsString], language: Language) -> Option<String> {
    let suggested = SUGGESTED.into_iter().find_map(|(typed, suggested)| {
        let typed = bare(&context(error, typed));
        let near = |suggested: &&str| !suggested.is_empty() && is_near(&typed, &bare(suggested));
        context(error, suggested).split(", ").find(near).map(str::to_owned)
    });
    let meant = suggested.or_else(|| forgotten_command(error, args))?;
    Some(do_you_mean(&meant, language))
}

/// What was typed, and what the parser suggests for it: words that are somewhat alike.
const SUGGESTED: [(ContextKind, ContextKind); 3] = [
    (ContextKind::InvalidSubcommand, ContextKind::SuggestedSubcommand),
    (ContextKind::InvalidArg, ContextKind::SuggestedArg),
    (ContextKind::InvalidValue, ContextKind::SuggestedValue),
];

/// Whether a word may be a typing error for another, or one of the two begins with the other.
fn is_near(typed: &str, meant: &str) -> bool {
    let (typed, meant) = (typed.trim_start_matches('-'), meant.trim_start_matches('-'));
    let length = typed.chars().count().max(meant.chars().count());
    let is_beginning = typed.len() > 2 && (meant.starts_with(typed) || typed.starts_with(meant));
    is_beginning || slips(typed, meant) <= (length / 3).max(1)
}

fn do_you_mean(meant: &str, language: Language) -> String {
    match language {
        Language::Dutch => format!("Bedoelt u {meant}?"),
        Language::English => format!("Do you mean {meant}?"),
    }
}

/// The name of an option behind one dash, which would be read as a row of one-letter options, or as
/// the one of its first letter with the others behind it.
pub fn one_dash(args: &[OsString], language: Language) -> Option<Problem> {
    let name = |word: &str| -> Option<String> {
        let name =
            word.strip_prefix('-').filter(|name| name.len() > 1 && !name.starts_with('-'))?;
        Some(name.split('=').next().unwrap_or(name).to_owned())
    };
    let words = args.iter().skip(1).filter_map(|arg| arg.to_str());
    let words: Vec<&str> = words.take_while(|word| *word != "--").collect();
    words.iter().find_map(|word| name(word))?;
    let command = command_line::build(language);
    let called = words.iter().find_map(|word| command.find_subcommand(word));
    let known: Vec<&str> = [Some(&command), called]
        .into_iter()
        .flatten()
        .flat_map(clap::Command::get_arguments)
        .filter_map(clap::Arg::get_long)
        .chain(["help", "lang"])
        .collect();
    let meant = words.iter().filter_map(|word| name(word)).find(|name| known.contains(&&**name))?;
    let message = match language {
        Language::Dutch => format!("“-{meant}” kan hier niet: er horen twee streepjes voor."),
        Language::English => format!("“-{meant}” is not possible here: it takes two dashes."),
    };
    Some(Problem::wrong_usage(message).help(do_you_mean(&format!("--{meant}"), language)))
}

/// A file where the command should be: most people want to see it drawn.
fn forgotten_command(error: &Error, args: &[OsString]) -> Option<String> {
    let word = context(error, ContextKind::InvalidSubcommand);
    let is_file = [".yaml", ".yml"].iter().any(|end| word.to_lowercase().ends_with(end));
    (is_file && args.len() > 1).then(|| format!("klantreis render {word}"))
}

/// What to do about a word that is one too many, and no option.
fn space_in_name(error: &Error, language: Language) -> Option<String> {
    let kinds = [ErrorKind::UnknownArgument, ErrorKind::TooManyValues];
    let is_word = !context(error, ContextKind::InvalidArg).starts_with('-');
    (kinds.contains(&error.kind()) && is_word)
        .then(|| arguments::space_in_name(language).to_owned())
}

fn where_to_look(args: &[OsString], language: Language) -> String {
    let command = command_line::build(language);
    let given = args.iter().skip(1).filter_map(|arg| arg.to_str());
    let called = given.filter_map(|arg| command.find_subcommand(arg));
    let name = called.map(clap::Command::get_name).next();
    let help = match name {
        Some("help") | None => "klantreis help".to_owned(),
        Some(name) => format!("klantreis help {name}"),
    };
    match language {
        Language::Dutch => format!("Meer uitleg: {help}"),
        Language::English => format!("More help: {help}"),
    }
}

fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => {
            texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    }
}

/// The option without its value: `--lang <TAAL>` is `--lang`; an argument without its brackets.
fn bare(argument: &str) -> String {
    let option = argument.split([' ', '=']).next().unwrap_or(argument);
    let name = if argument.starts_with('-') { option } else { argument };
    name.replace(['<', '>'], "").trim_end_matches("...").to_owned()
}
