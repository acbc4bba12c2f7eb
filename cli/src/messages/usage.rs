//! What is wrong with a command line, in our own words.
//!
//! The parser speaks only English; it does tell what kind of error it is and about which words.

use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};
use klantreis::model::Language;

use crate::command_line;
use crate::files::names::typed;
use crate::files::{arguments, output};
use crate::messages::near::{do_you_mean, is_near};
use crate::messages::problem::Problem;
use crate::messages::told::Told;
use crate::messages::{endings, meant};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// Prints the help or the version that was asked for, or tells what is wrong.
pub fn answer(error: &Error, args: &[OsString], language: Language) -> Result<Outcome, Stop> {
    let text = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            output::print_told(Told::colored(&text.ansi().to_string()), language)?;
            Ok(Outcome::Fine)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            output::print_error(Told::colored(&text.ansi().to_string()));
            Ok(Outcome::WrongUsage)
        }
        _ => Err(problem(error, args, language).into()),
    }
}

fn problem(error: &Error, args: &[OsString], language: Language) -> Problem {
    let help = [
        suggestion(error, args, language)
            .or_else(|| other_commands(error, language))
            .or_else(|| of_office(error, language))
            .or_else(|| without_commas(error, args, language))
            .or_else(|| space_in_name(error, args, language))
            .or_else(|| example(error, args, language)),
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
            argument: called_by(&context(error, ContextKind::InvalidArg)),
            value: context(error, ContextKind::InvalidValue),
            allowed: context(error, ContextKind::ValidValue),
            prior: called_by(&context(error, ContextKind::PriorArg)),
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

/// What was probably meant: of a command the whole line, of anything else the word.
fn suggestion(error: &Error, args: &[OsString], language: Language) -> Option<String> {
    let word = context(error, ContextKind::InvalidSubcommand);
    let meant = if word.is_empty() {
        known_word(error, args, language).or_else(|| near_word(error))?
    } else {
        let meant = meant::command(&word).map(str::to_owned).or_else(|| near_word(error));
        let instead = match meant {
            Some(meant) => vec![meant],
            // A file where the command should be: most people want to see it drawn.
            None if word == "klantreis" => Vec::new(),
            None if is_journey(&word) => vec!["render".to_owned(), word.clone()],
            None => return None,
        };
        corrected(args, &word, &instead, language)
    };
    Some(do_you_mean(&meant, language))
}

/// The option or the value that a word is often typed for.
fn known_word(error: &Error, args: &[OsString], language: Language) -> Option<String> {
    let argument = context(error, ContextKind::InvalidArg);
    if error.kind() == ErrorKind::UnknownArgument && argument.starts_with('-') {
        let command = command_line::build(language);
        let option = meant::option(&bare(&argument))?;
        let called = called(&command, args).unwrap_or(&command);
        let is_common = ["help", "lang", "quiet", "no-settings"].contains(&option);
        return (is_common || meant::takes(called, option))
            .then(|| meant::written_with_value(option, &bare(&argument)));
    }
    let allowed = context(error, ContextKind::ValidValue);
    let allowed: Vec<&str> = allowed.split(", ").collect();
    meant::value(&context(error, ContextKind::InvalidValue), &allowed).map(str::to_owned)
}

/// What the parser suggests, where it is near enough.
fn near_word(error: &Error) -> Option<String> {
    SUGGESTED.into_iter().find_map(|(typed, suggested)| {
        let typed = bare(&context(error, typed));
        let near = |suggested: &&str| !suggested.is_empty() && is_near(&typed, &bare(suggested));
        context(error, suggested).split(", ").find(near).map(str::to_owned)
    })
}

/// The line as it was typed, with other words in the place of the one that is no command, and with
/// options as they are called.
fn corrected(args: &[OsString], word: &str, instead: &[String], language: Language) -> String {
    let command = command_line::build(language);
    let called = instead.first().and_then(|name| command.find_subcommand(name));
    let mut words = vec!["klantreis".to_owned()];
    let mut is_replaced = false;
    for arg in args.iter().skip(1).map(|arg| arg.to_string_lossy()) {
        let option = meant::option(&arg).filter(|_| arg.starts_with('-'));
        let option = option.filter(|option| called.is_some_and(|it| meant::takes(it, option)));
        if !is_replaced && arg == word {
            is_replaced = true;
            words.extend(instead.iter().map(|word| typed(Path::new(word))));
        } else {
            words.push(option.map_or_else(|| typed(Path::new(&*arg)), meant::written));
        }
    }
    words.join(" ")
}

fn is_journey(word: &str) -> bool {
    [".yaml", ".yml"].iter().any(|end| word.to_lowercase().ends_with(end))
}

/// Which commands take an option that this one does not.
fn other_commands(error: &Error, language: Language) -> Option<String> {
    let typed = bare(&context(error, ContextKind::InvalidArg));
    let name = typed.strip_prefix("--").filter(|_| error.kind() == ErrorKind::UnknownArgument)?;
    let command = command_line::build(language);
    let takes = |name: &str| -> Vec<String> {
        let taking = command.get_subcommands().filter(|it| meant::takes(it, name));
        taking.map(|it| it.get_name().to_owned()).collect()
    };
    let named = [Some(name), meant::option(name)].into_iter().flatten();
    let (option, commands) =
        named.map(|name| (name, takes(name))).find(|(_, commands)| !commands.is_empty())?;
    let (option, commands) = (meant::written(option), commands.join(", "));
    Some(match language {
        Language::Dutch => format!("{option} kan bij: {commands}."),
        Language::English => format!("{option} is possible with: {commands}."),
    })
}

/// What to do for a document, where its form is asked for.
fn of_office(error: &Error, language: Language) -> Option<String> {
    let is_one = endings::is_office(&context(error, ContextKind::InvalidValue));
    (is_one && error.kind() == ErrorKind::InvalidValue)
        .then(|| endings::in_office(language).to_owned())
}

/// A whole command or option, where a part of one is missing.
fn example(error: &Error, args: &[OsString], language: Language) -> Option<String> {
    let missing = bare(&context(error, ContextKind::InvalidArg));
    let is_empty = context(error, ContextKind::InvalidValue).is_empty();
    let example = match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            let command = command_line::build(language);
            let name = called(&command, args)?.get_name().to_owned();
            let rest = match name.as_str() {
                "new" => "inge",
                "import" => language.pick("gesprek.docx", "talk.docx"),
                "completions" => "bash",
                _ => "inge.yaml",
            };
            format!("klantreis {name} {rest}")
        }
        ErrorKind::InvalidValue if is_empty => meant::example(&missing, language)?.to_owned(),
        _ => return None,
    };
    Some(match language {
        Language::Dutch => format!("Bijvoorbeeld: {example}"),
        Language::English => format!("For example: {example}"),
    })
}

/// The command that the line begins with.
fn called<'a>(command: &'a Command, args: &[OsString]) -> Option<&'a Command> {
    args.iter().skip(1).find_map(|arg| command.find_subcommand(arg))
}

/// What was typed, and what the parser suggests for it: words that are somewhat alike.
const SUGGESTED: [(ContextKind, ContextKind); 3] = [
    (ContextKind::InvalidSubcommand, ContextKind::SuggestedSubcommand),
    (ContextKind::InvalidArg, ContextKind::SuggestedArg),
    (ContextKind::InvalidValue, ContextKind::SuggestedValue),
];

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
        .flat_map(Command::get_arguments)
        .filter_map(clap::Arg::get_long)
        .collect();
    let (typed, meant) = words.iter().filter_map(|word| name(word)).find_map(|name| {
        let exact = known.iter().find(|own| **own == name);
        let meant = exact.copied().or_else(|| meant::option(&name))?;
        known.contains(&meant).then_some((name, meant))
    })?;
    let message = match language {
        Language::Dutch => format!("“-{typed}” kan hier niet: er horen twee streepjes voor."),
        Language::English => format!("“-{typed}” is not possible here: it takes two dashes."),
    };
    let meant = if typed == meant { format!("--{meant}") } else { meant::written(meant) };
    Some(Problem::wrong_usage(message).help(do_you_mean(&meant, language)))
}

/// A list behind an option whose words are parted by spaces, as it is written with commas.
fn without_commas(error: &Error, args: &[OsString], language: Language) -> Option<String> {
    let kinds = [ErrorKind::UnknownArgument, ErrorKind::TooManyValues];
    let stray = [ContextKind::InvalidArg, ContextKind::InvalidValue];
    let stray = stray.map(|kind| context(error, kind)).into_iter().find(|word| !word.is_empty())?;
    let command = command_line::build(language);
    let called = called(&command, args).filter(|_| kinds.contains(&error.kind()))?;
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let at = words.iter().rposition(|word| *word == stray)?;
    let option = words[..at].iter().rposition(|word| word.starts_with('-'))?;
    let is_of_list = |word: &&&str| !word.starts_with('-') && !word.contains(['.', '/', '\\']);
    let list: Vec<&str> = words[option + 1..]
        .iter()
        .take_while(is_of_list)
        .map(|word| word.trim_matches(','))
        .collect();
    let name = words[option].trim_start_matches('-');
    let takes_list = called.get_arguments().any(|it| {
        let is_it = it.get_long() == Some(name)
            || it.get_visible_aliases().is_some_and(|names| names.contains(&name));
        is_it && it.get_value_delimiter().is_some()
    });
    (takes_list && option + list.len() >= at)
        .then(|| do_you_mean(&format!("{} {}", words[option], list.join(",")), language))
}

/// What to do about a word that is one too many, and no option.
fn space_in_name(error: &Error, args: &[OsString], language: Language) -> Option<String> {
    let kinds = [ErrorKind::UnknownArgument, ErrorKind::TooManyValues];
    let is_word = !context(error, ContextKind::InvalidArg).starts_with('-');
    let command = command_line::build(language);
    let takes_any = called(&command, args).is_some_and(|it| it.get_positionals().next().is_some());
    (kinds.contains(&error.kind()) && is_word && takes_any)
        .then(|| arguments::space_in_name(language).to_owned())
}

fn where_to_look(args: &[OsString], language: Language) -> String {
    let command = command_line::build(language);
    let name = called(&command, args).map(Command::get_name);
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

/// What an argument is called by who types it.
fn called_by(argument: &str) -> String {
    let name = bare(argument);
    if name == "--out" { meant::written("out") } else { name }
}

/// The option without its value: `--lang <TAAL>` is `--lang`; an argument without its brackets.
fn bare(argument: &str) -> String {
    let option = argument.split([' ', '=', '[']).next().unwrap_or(argument);
    let name = if argument.starts_with('-') { option } else { argument };
    name.replace(['<', '>'], "").trim_end_matches("...").to_owned()
}
