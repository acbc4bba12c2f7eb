//! The commands that change a journey in its file and leave the rest of the file as it was: what they
//! share.

pub mod add;
pub mod remove;
pub mod rename;
pub mod set;
pub mod shift;

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use klantreis::diagnostic::Diagnostics;
use klantreis::edit::{Edit, Edited, Path, Segment, apply_all};
use klantreis::model::Language;
use klantreis::write::{Target, counted};

use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::output;
use crate::files::replace::{self, Over};
use crate::messages::changed::changed;
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::options::common::{arguments_heading, heading, subcommand};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// What stands before the text of a file that some programs write.
const MARK: &str = "\u{FEFF}";

/// A command on one file, which can be tried without writing.
fn command(name: &'static str, about: &'static str, usage: &'static str, l: Language) -> Command {
    let (value, file, dry) = l.pick(
        (
            "BESTAND",
            "De klantreis; - leest van standaardinvoer",
            "Toont alleen wat er zou veranderen",
        ),
        ("FILE", "The journey; - reads from standard input", "Only shows what would change"),
    );
    let file = Arg::new("file").value_name(value).value_parser(value_parser!(PathBuf)).help(file);
    let dry = Arg::new("dry-run").long("dry-run").action(ArgAction::SetTrue).help(dry);
    subcommand(name, about, usage)
        .arg(file.required(true).help_heading(arguments_heading(l)))
        .arg(dry.help_heading(heading(l)))
}

/// An argument of a command.
fn argument(name: &'static str, value: &'static str, help: &'static str, l: Language) -> Arg {
    Arg::new(name).value_name(value).required(true).help_heading(arguments_heading(l)).help(help)
}

/// An option with a value.
fn option(name: &'static str, value: &'static str, help: &'static str, l: Language) -> Arg {
    Arg::new(name).long(name).value_name(value).help_heading(heading(l)).help(help)
}

/// The exit codes, as each of the commands has them.
const fn ends(l: Language) -> &'static str {
    l.pick(
        "\n\nAlleen de regels waar het om gaat veranderen; commentaar, volgorde en\naanhalingstekens blijven. Kan het niet, dan blijft het bestand zoals het is.\n\nAfsluitcode: 0 als het gelukt is, 1 als het niet kan, 2 als de opdracht niet\nklopt.",
        "\n\nOnly the lines concerned change; remarks, order and quotation marks stay. Where\nit cannot be done, the file stays as it is.\n\nExit code: 0 when it is done, 1 when it cannot be done, 2 when the command is\nnot right.",
    )
}

/// A place as it is typed: `stap:4.niveau`, `titel`, `doelen:1.tekst`.
fn path(typed: &str, l: Language) -> Result<Path, Problem> {
    Path::parse(typed).ok_or_else(|| {
        let (message, help) = l.pick(
            (
                "is geen plaats in een klantreis",
                "Schrijf bijvoorbeeld stap:4.niveau, stap:4.organisaties:1.actie of titel.",
            ),
            (
                "is no place in a journey",
                "Write for instance step:4.level, step:4.organisations:1.action or title.",
            ),
        );
        Problem::wrong_usage(format!("“{typed}” {message}.")).help(help)
    })
}

/// The number of a step as it is typed: `stap:4`, `step:4` or `4`.
fn step(typed: &str, l: Language) -> Result<usize, Problem> {
    let number = typed.parse().ok().or_else(|| match Path::parse(typed)?.segments() {
        [Segment::Key(word), Segment::At(at)] if ["stap", "step"].contains(&&**word) => {
            Some(at + 1)
        }
        _ => None,
    });
    number.filter(|number| *number > 0).ok_or_else(|| {
        let (message, help) = l.pick(
            ("is geen stap", "Schrijf bijvoorbeeld stap:4 of 4."),
            ("is no step", "Write for instance step:4 or 4."),
        );
        Problem::wrong_usage(format!("“{typed}” {message}.")).help(help)
    })
}

/// What was typed for an argument or option.
fn typed<'m>(matches: &'m ArgMatches, name: &str) -> Option<&'m str> {
    matches.get_one::<String>(name).map(String::as_str)
}

/// The changes that a command asks for, once the file is read.
type Wanted<'w> = &'w dyn Fn(&JourneyFile) -> Result<Vec<Edit>, Problem>;

/// Reads the file, makes the changes, shows them, and writes the file.
fn run(matches: &ArgMatches, wanted: Wanted<'_>, l: Language) -> Result<Outcome, Stop> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(Outcome::WrongUsage) };
    let source = Source::from_argument(path);
    let mut file = JourneyFile::read(&source, None, l)?;
    if file.drawable().is_none() {
        report::errors(&mut file, l);
        return Ok(Outcome::Found);
    }
    let edits = wanted(&file)?;
    let edited = apply_all(&file.text, &edits, l).map_err(|why| refused(&why))?;
    let named = matches.try_get_one::<String>("from").ok().flatten().map(String::as_str);
    let is_trial = matches.get_flag("dry-run");
    let target = match source.path() {
        Some(path) => Target::File(path.to_owned()),
        None if is_trial => return told(&file.text, &edited, named, l),
        None => Target::Stdout,
    };
    if !is_trial && edited.text != file.text {
        // What is read has no mark before it any more.
        let is_marked = source.path().is_some() && source.read(l)?.starts_with(MARK.as_bytes());
        let mark = if is_marked && !edited.text.starts_with(MARK) { MARK } else { "" };
        let text = format!("{mark}{}", edited.text);
        replace::write(&target, text.as_bytes(), Over::Journeys, l)?;
    } else if target == Target::Stdout {
        output::print(edited.text.as_bytes(), l)?;
    }
    if target == Target::Stdout { Ok(Outcome::Fine) } else { told(&file.text, &edited, named, l) }
}

fn told(old: &str, edited: &Edited, named: Option<&str>, l: Language) -> Result<Outcome, Stop> {
    let mut text = changed(old, &edited.text);
    if text.is_empty() {
        text.push_str(l.pick("Er verandert niets.\n", "Nothing changes.\n"));
    }
    if edited.renamed > 0 {
        let words = l.pick(["plaats", "plaatsen"], ["place", "places"]);
        text.extend([&counted(edited.renamed, words), "\n"]);
        text += &still_named(&edited.text, named.unwrap_or_default(), l);
    }
    output::summary(&text, l)?;
    Ok(Outcome::Fine)
}

/// A name may lead to a person in remarks and addresses too, which stay as they are.
fn still_named(text: &str, name: &str, l: Language) -> String {
    let left = text.lines().filter(|line| line.contains(name)).count();
    if left == 0 || name.is_empty() {
        return String::new();
    }
    let lines = counted(left, l.pick(["regel", "regels"], ["line", "lines"]));
    match l {
        Language::Dutch => {
            format!("“{name}” staat nog in {lines}: in commentaar, een adres of een ander woord.\n")
        }
        Language::English => {
            format!("“{name}” is still in {lines}: in a remark, an address or another word.\n")
        }
    }
}

fn refused(why: &Diagnostics) -> Problem {
    let first = why.first();
    let message = first.map_or_else(String::new, |first| first.message.clone());
    Problem::found(message).because(first.and_then(|first| first.help.clone()))
}

/// The step with a number of the file.
fn step_id(
    file: &JourneyFile,
    number: usize,
    l: Language,
) -> Result<klantreis::model::StepId, Problem> {
    let steps = file.document.as_ref().map_or(&[][..], |document| &document.journey.steps);
    let mut ids: Vec<_> = steps.iter().map(|step| step.id).collect();
    ids.sort_unstable();
    ids.get(number - 1).copied().ok_or_else(|| {
        let count = ids.len();
        Problem::found(match l {
            Language::Dutch => format!("Stap {number} bestaat niet."),
            Language::English => format!("Step {number} does not exist."),
        })
        .help(match l {
            Language::Dutch => format!("De klantreis heeft {count} stappen."),
            Language::English => format!("The journey has {count} steps."),
        })
    })
}
