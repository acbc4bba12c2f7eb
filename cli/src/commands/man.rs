//! `klantreis man`: prints the man page.

use std::io;

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use klantreis::model::Language;

use crate::files::output;
use crate::messages::problem::Problem;
use crate::options::common::{examples, subcommand};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage) = language.pick(
        ("Toont de handleiding als man-pagina", "klantreis man [OPTIES]"),
        ("Prints the man page", "klantreis man [OPTIONS]"),
    );
    subcommand("man", about, usage).after_help(examples(
        language,
        "
  klantreis man | man -l -
  klantreis man > ~/.local/share/man/man1/klantreis.1",
        "
  klantreis man | man -l -
  klantreis man > ~/.local/share/man/man1/klantreis.1",
    ))
}

/// Prints one page about the whole command line.
pub fn run(command_line: Command, language: Language) -> Result<Outcome, Stop> {
    let page = page(command_line, language).map_err(|error| Problem::found(error.to_string()))?;
    output::print(&page, language)?;
    Ok(Outcome::Fine)
}

fn page(mut command: Command, language: Language) -> io::Result<Vec<u8>> {
    command.build();
    let mut page = Vec::new();
    let man = Man::new(command.clone());
    man.render_title(&mut page)?;
    let mut front = Roff::new();
    front.control("SH", [language.pick("NAAM", "NAME")]);
    front.text([bold("klantreis"), roman(" - "), roman(about(&command))]);
    front.control("SH", [language.pick("GEBRUIK", "SYNOPSIS")]);
    front
        .text([roman(language.pick("klantreis [OPTIES] OPDRACHT", "klantreis [OPTIONS] COMMAND"))]);
    front.to_writer(&mut page)?;
    man.render_options_section(&mut page)?;
    after_help(&command, &mut page)?;
    for subcommand in command.get_subcommands() {
        let mut title = Roff::new();
        title.control("SH", [format!("klantreis {}", subcommand.get_name()).as_str()]);
        title.text([roman(format!("{}.", about(subcommand)))]);
        title.to_writer(&mut page)?;
        let mut options = Vec::new();
        Man::new(own_options(subcommand)).render_options_section(&mut options)?;
        // Below the heading of the command, those of its options are one level down.
        let options = String::from_utf8_lossy(&options).replace(".SH ", ".SS ");
        page.extend(options.into_bytes());
        after_help(subcommand, &mut page)?;
    }
    Ok(page)
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

/// The command without the options that every command has: the page names those once.
fn own_options(command: &Command) -> Command {
    let own = command.get_arguments().filter(|arg| !arg.is_global_set()).cloned();
    Command::new(command.get_name().to_owned()).disable_help_flag(true).args(own)
}

/// Examples are set as they are, line by line.
fn after_help(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let Some(text) = command.get_after_help() else { return Ok(()) };
    let mut roff = Roff::new();
    roff.control("PP", []);
    roff.control("nf", []);
    for line in text.to_string().lines() {
        roff.text([roman(line)]);
    }
    roff.control("fi", []);
    roff.to_writer(page)
}
