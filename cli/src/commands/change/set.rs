//! `klantreis set`: sets values in a journey.

use clap::{ArgMatches, Command};
use klantreis::edit::{Edit, Value};
use klantreis::model::Language;

use crate::commands::change::{argument, ends, path};
use crate::messages::problem::Problem;
use crate::options::common::examples;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(l: Language) -> Command {
    let (about, usage, value, help) = l.pick(
        (
            "Verandert een tekst, een niveau of iets anders in een klantreis",
            "klantreis set [OPTIES] BESTAND PLAATS=WAARDE...",
            "PLAATS=WAARDE",
            "Wat het wordt, zoals stap:4.niveau=tevreden",
        ),
        (
            "Changes a text, a level or something else in a journey",
            "klantreis set [OPTIONS] FILE PLACE=VALUE...",
            "PLACE=VALUE",
            "What it becomes, such as step:4.level=satisfied",
        ),
    );
    let values = argument("values", value, help, l).num_args(1..);
    let dutch = format!(
        "
  klantreis set inge.yaml stap:4.niveau=tevreden
  klantreis set inge.yaml \"stap:4.emotie=Wat een rust!\" titel=Inge
  klantreis set inge.yaml stap:4.organisaties:1.actie=\"Wij bellen\" --dry-run{}",
        ends(l)
    );
    let english = format!(
        "
  klantreis set inge.yaml step:4.level=satisfied
  klantreis set inge.yaml \"step:4.emotion=At last!\" title=Inge
  klantreis set inge.yaml step:4.organisations:1.action=\"We call\" --dry-run{}",
        ends(l)
    );
    super::command("set", about, usage, l).arg(values).after_help(examples(l, &dutch, &english))
}

/// Sets the values.
pub fn run(matches: &ArgMatches, l: Language) -> Result<Outcome, Stop> {
    let mut edits = Vec::new();
    for typed in matches.get_many::<String>("values").unwrap_or_default() {
        let Some((place, value)) = typed.split_once('=') else {
            let (message, help) = l.pick(
                ("heeft geen =", "Schrijf de plaats, een = en de waarde: stap:4.niveau=tevreden."),
                ("has no =", "Write the place, a = and the value: step:4.level=satisfied."),
            );
            return Err(Problem::wrong_usage(format!("“{typed}” {message}.")).help(help).into());
        };
        edits.push(Edit::Set { at: path(place, l)?, value: Value::Text(value.to_owned()) });
    }
    super::run(matches, &|_| Ok(edits.clone()), l)
}
