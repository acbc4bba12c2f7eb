//! What all commands have in common: how their help is set, and the files they are given.

use std::path::PathBuf;

use clap::{Arg, Command, value_parser};
use klantreis::model::Language;

/// A subcommand in the common form.
pub fn subcommand(name: &'static str, about: &'static str, usage: &'static str) -> Command {
    Command::new(name).about(about).override_usage(usage).max_term_width(100)
}

/// The heading above the options.
pub const fn heading(language: Language) -> &'static str {
    language.pick("Opties", "Options")
}

/// The heading above the arguments.
pub const fn arguments_heading(language: Language) -> &'static str {
    language.pick("Wat u opgeeft", "What you give")
}

/// The text below the options, under its own heading; both start with a line break.
pub fn examples(language: Language, dutch: &str, english: &str) -> String {
    format!("{}:{}", language.pick("Voorbeelden", "Examples"), language.pick(dutch, english))
}

/// The journeys to work on.
pub fn files(language: Language) -> Arg {
    let (name, help) = language.pick(
        ("BESTAND", "Een of meer klantreizen (.yaml); - leest wat een ander programma aanlevert"),
        ("FILE", "One or more journeys (.yaml); - reads what another program delivers"),
    );
    Arg::new("files")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .num_args(1..)
        .required(true)
        .help_heading(arguments_heading(language))
        .help(help)
}

/// Where the only picture of a command goes.
pub fn out_option(language: Language) -> Arg {
    let (name, help) = language.pick(
        ("BESTAND", "De naam van de tekening; - schrijft naar het scherm of een ander programma"),
        ("FILE", "The name of the picture; - writes to the screen or another program"),
    );
    Arg::new("out")
        .short('o')
        .long("out")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .allow_hyphen_values(false)
        .help_heading(heading(language))
        .help(help)
}
