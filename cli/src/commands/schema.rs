//! `klantreis schema`: prints the JSON Schema of the journey file.

use clap::Command;
use klantreis::model::Language;

use crate::files::output;
use crate::options::common::{examples, subcommand};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage) = language.pick(
        (
            "Toont het JSON-schema, waarmee een editor u helpt bij het typen",
            "klantreis schema [OPTIES]",
        ),
        (
            "Prints the JSON Schema, with which an editor helps you type",
            "klantreis schema [OPTIONS]",
        ),
    );
    subcommand("schema", about, usage).after_help(examples(
        language,
        "
  klantreis schema > klantreis.schema.json

Zet daarna boven in uw klantreis deze regel. VS Code (met de uitbreiding YAML)
vult dan de woorden aan en legt ze uit:
  # yaml-language-server: $schema=klantreis.schema.json",
        "
  klantreis schema > klantreis.schema.json

Then put this line at the top of your journey. VS Code (with the YAML
extension) completes the words and explains them:
  # yaml-language-server: $schema=klantreis.schema.json",
    ))
}

/// Prints the schema.
pub fn run(language: Language) -> Result<Outcome, Stop> {
    output::print(format!("{:#}\n", klantreis::source::schema()).as_bytes(), language)?;
    Ok(Outcome::Fine)
}
