//! `klantreis themes`: lists the themes, or prints one to start from.

use clap::{Arg, ArgMatches, Command};
use klantreis::model::Language;
use klantreis::theme::file::{SHIPPED, Shipped};

use crate::files::output;
use crate::options::common::{arguments_heading, examples, subcommand};
use crate::options::theme;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, name, help) = language.pick(
        (
            "Noemt de thema's, of toont er een om zelf te veranderen",
            "klantreis themes [OPTIES] [THEMA]",
            "THEMA",
            "Het thema om te tonen",
        ),
        (
            "Lists the themes, or prints one to change",
            "klantreis themes [OPTIONS] [THEME]",
            "THEME",
            "The theme to print",
        ),
    );
    let name =
        Arg::new("name").value_name(name).help_heading(arguments_heading(language)).help(help);
    subcommand("themes", about, usage).arg(name).after_help(examples(
        language,
        "
  klantreis themes                           noemt de thema's
  klantreis themes standaard > huis.toml     een begin voor een eigen thema
  klantreis render inge.yaml --theme huis.toml
                                             tekent ermee

Wat in een eigen thema te weinig afsteekt, wordt geweigerd, met de kleur die
wel kan.",
        "
  klantreis themes                           lists the themes
  klantreis themes standard > house.toml     a start for a theme of your own
  klantreis render inge.yaml --theme house.toml
                                             draws with it

What stands out too little in a theme of your own is refused, with the colour
that would do.",
    ))
}

/// Lists all, or prints the one asked for.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let Some(name) = matches.get_one::<String>("name") else {
        let widest = SHIPPED.map(|shipped| shipped.name(language).len()).into_iter().max();
        let width = widest.unwrap_or_default();
        let line = |shipped: Shipped| {
            format!("{:width$}  {}\n", shipped.name(language), shipped.about(language))
        };
        output::print_told(SHIPPED.map(line).concat(), language)?;
        return Ok(Outcome::Fine);
    };
    let shipped = Shipped::named(name).ok_or_else(|| theme::unknown(name, language))?;
    output::print(shipped.text.as_bytes(), language)?;
    Ok(Outcome::Fine)
}
