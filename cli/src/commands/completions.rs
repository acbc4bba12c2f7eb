//! `klantreis completions`: prints a script with which a shell completes commands and options.

use clap::builder::EnumValueParser;
use clap::{Arg, ArgMatches, Command};
use clap_complete::Shell;
use klantreis::model::Language;

use crate::files::output;
use crate::options::common::{arguments_heading, examples, subcommand};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, which) = language.pick(
        (
            "Toont een script waarmee uw shell opdrachten aanvult",
            "klantreis completions [OPTIES] SHELL",
            "Uw shell: bash, elvish, fish, powershell of zsh",
        ),
        (
            "Prints a script with which your shell completes commands",
            "klantreis completions [OPTIONS] SHELL",
            "Your shell: bash, elvish, fish, powershell or zsh",
        ),
    );
    let shell = Arg::new("shell")
        .value_name("SHELL")
        .value_parser(EnumValueParser::<Shell>::new())
        .required(true)
        .hide_possible_values(true)
        .help_heading(arguments_heading(language))
        .help(which);
    subcommand("completions", about, usage).arg(shell).after_help(examples(
        language,
        "
  klantreis completions bash > ~/.local/share/bash-completion/completions/klantreis
  klantreis completions fish > ~/.config/fish/completions/klantreis.fish",
        "
  klantreis completions bash > ~/.local/share/bash-completion/completions/klantreis
  klantreis completions fish > ~/.config/fish/completions/klantreis.fish",
    ))
}

/// Prints the script with which a shell completes this command line.
pub fn run(
    matches: &ArgMatches,
    mut command_line: Command,
    language: Language,
) -> Result<Outcome, Stop> {
    let mut script = Vec::new();
    if let Some(&shell) = matches.get_one::<Shell>("shell") {
        clap_complete::generate(shell, &mut command_line, "klantreis", &mut script);
    }
    output::print(&script, language)?;
    Ok(Outcome::Fine)
}
