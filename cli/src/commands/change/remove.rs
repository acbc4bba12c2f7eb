//! `klantreis remove`: removes a step, or a part of one.

use clap::{ArgMatches, Command};
use klantreis::edit::Edit;
use klantreis::model::Language;

use crate::commands::change::{argument, ends, path, typed};
use crate::options::common::examples;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(l: Language) -> Command {
    let (about, usage, value, help) = l.pick(
        (
            "Verwijdert een stap of een onderdeel uit een klantreis",
            "klantreis remove [OPTIES] BESTAND PLAATS",
            "PLAATS",
            "Wat weg moet, zoals stap:4 of stap:4.emotie",
        ),
        (
            "Removes a step or a part from a journey",
            "klantreis remove [OPTIONS] FILE PLACE",
            "PLACE",
            "What has to go, such as step:4 or step:4.emotion",
        ),
    );
    let dutch = format!(
        "
  klantreis remove inge.yaml stap:4               verwijdert de stap
  klantreis remove inge.yaml stap:4.emotie        verwijdert alleen de emotie

Andere stappen blijven in hun fase, en wat naar een stap verwijst, blijft
dezelfde stap bedoelen.{}",
        ends(l)
    );
    let english = format!(
        "
  klantreis remove inge.yaml step:4               removes the step
  klantreis remove inge.yaml step:4.emotion       removes only the emotion

Other steps stay in their phase, and what refers to a step goes on to mean the
same one.{}",
        ends(l)
    );
    super::command("remove", about, usage, l)
        .arg(argument("place", value, help, l))
        .after_help(examples(l, &dutch, &english))
}

/// Removes it.
pub fn run(matches: &ArgMatches, l: Language) -> Result<Outcome, Stop> {
    let at = path(typed(matches, "place").unwrap_or_default(), l)?;
    super::run(matches, &|_| Ok(vec![Edit::Remove { at: at.clone() }]), l)
}
