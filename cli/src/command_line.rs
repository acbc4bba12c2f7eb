//! The command line as a whole, in Dutch and in English.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};
use klantreis::model::Language;

use crate::commands::{
    cards, change, check, compare, completions, describe, edit, export, import, join, man, new,
    overview, phases, quotes, refresh, render, report, schema, themes, watch,
};
use crate::options::common::{arguments_heading, examples, heading, subcommand};
use crate::options::{quiet, settings};

/// Help is set in the order: what it does, how to call it, what can be set, examples.
///
/// The escapes make the word before the usage bold and underlined, as the parser does with its
/// other headings; they are left out where the output is no terminal.
const TEMPLATES: [&str; 2] = [
    "{about-with-newline}\n\u{1b}[1m\u{1b}[4mGebruik:\u{1b}[0m {usage}\n\n{all-args}{after-help}",
    "{about-with-newline}\n\u{1b}[1m\u{1b}[4mUsage:\u{1b}[0m {usage}\n\n{all-args}{after-help}",
];

/// Options that every command has come after its own.
const LAST: usize = 100;

/// The whole command line.
pub fn build(language: Language) -> Command {
    let (about, usage, commands) = language.pick(
        (
            "Maakt van een klantreis in een tekstbestand een tekening (SVG, PDF, PNG of PowerPoint)",
            "klantreis [OPTIES] OPDRACHT",
            "Opdrachten",
        ),
        (
            "Turns a journey in a text file into a picture (SVG, PDF, PNG or PowerPoint)",
            "klantreis [OPTIONS] COMMAND",
            "Commands",
        ),
    );
    Command::new("klantreis")
        .version(env!("CARGO_PKG_VERSION"))
        .about(about)
        .override_usage(usage)
        .subcommand_help_heading(commands)
        .subcommand_value_name(language.pick("OPDRACHT", "COMMAND"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .max_term_width(100)
        .args([
            settings::option(language).display_order(LAST),
            quiet::option(language).display_order(LAST),
            help_option(language),
            version_option(language),
            lang_option(language),
        ])
        .subcommands(subcommands(language))
        .after_help(after_help(language))
        .help_template(language.pick(TEMPLATES[0], TEMPLATES[1]))
}

fn subcommands(language: Language) -> Vec<Command> {
    let all = vec![
        render::command(language),
        edit::command(language),
        watch::command(language),
        compare::command(language),
        describe::command(language),
        check::command(language),
        quotes::command(language),
        refresh::command(language),
        import::command(language),
        export::command(language),
        change::set::command(language),
        change::add::command(language),
        change::shift::command(language),
        change::remove::command(language),
        change::rename::command(language),
        join::command(language),
        phases::command(language),
        overview::command(language),
        report::command(language),
        cards::command(language),
        themes::command(language),
        new::command(language),
        schema::command(language),
        completions::command(language),
        man::command(language),
        help(language),
    ];
    let template = language.pick(TEMPLATES[0], TEMPLATES[1]);
    all.into_iter().map(|command| command.help_template(template)).collect()
}

fn help_option(language: Language) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(true)
        .display_order(LAST)
        .help_heading(heading(language))
        .help(language.pick("Toont deze uitleg", "Shows this help"))
}

fn version_option(language: Language) -> Arg {
    Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .display_order(LAST)
        .help_heading(heading(language))
        .help(language.pick("Toont de versie", "Shows the version"))
}

fn lang_option(language: Language) -> Arg {
    let (name, help) = language.pick(
        ("TAAL", "De taal van de meldingen: nl of en"),
        ("LANGUAGE", "The language of the messages: nl or en"),
    );
    Arg::new("lang")
        .long("lang")
        .value_name(name)
        .value_parser(PossibleValuesParser::new(["nl", "en"]))
        .ignore_case(true)
        .global(true)
        .display_order(LAST)
        .hide_possible_values(true)
        .help_heading(heading(language))
        .help(help)
}

fn help(language: Language) -> Command {
    let (about, usage, name, which) = language.pick(
        ("Legt een opdracht uit", "klantreis help [OPDRACHT]", "OPDRACHT", "De opdracht"),
        ("Explains a command", "klantreis help [COMMAND]", "COMMAND", "The command"),
    );
    let command =
        Arg::new("command").value_name(name).help_heading(arguments_heading(language)).help(which);
    subcommand("help", about, usage).arg(command)
}

fn after_help(language: Language) -> String {
    examples(
        language,
        "
  klantreis new inge             maakt inge.yaml, met uitleg bij elke regel
  klantreis render inge.yaml     tekent inge.svg
  klantreis check inge.yaml      noemt wat fout is of beter kan

Meer over één opdracht: klantreis help render",
        "
  klantreis new inge             makes inge.yaml, with an explanation at every line
  klantreis render inge.yaml     draws inge.svg
  klantreis check inge.yaml      says what is wrong or could be better

More about one command: klantreis help render",
    )
}
