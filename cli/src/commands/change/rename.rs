//! `klantreis rename`: gives a person or an organisation another name.

use clap::{ArgMatches, Command};
use klantreis::edit::Edit;
use klantreis::model::Language;

use crate::commands::change::{argument, ends, typed};
use crate::options::common::examples;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(l: Language) -> Command {
    let (about, usage, from, to, from_help, to_help) = l.pick(
        (
            "Geeft een persoon of organisatie overal een andere naam",
            "klantreis rename [OPTIES] BESTAND NAAM NIEUW",
            "NAAM",
            "NIEUW",
            "De naam die er staat",
            "De nieuwe naam",
        ),
        (
            "Gives a person or organisation another name everywhere",
            "klantreis rename [OPTIONS] FILE NAME NEW",
            "NAME",
            "NEW",
            "The name that is there",
            "The new name",
        ),
    );
    let dutch = format!(
        "
  klantreis rename inge.yaml Anouk Noor           ook Anouks wordt Noors

De naam verandert in alle teksten en namen, als heel woord. Commentaar achter
een # blijft zoals het is.{}",
        ends(l)
    );
    let english = format!(
        "
  klantreis rename inge.yaml Anouk Noor           Anouk's becomes Noor's too

The name changes in all texts and names, as a whole word. Remarks behind a #
stay as they are.{}",
        ends(l)
    );
    super::command("rename", about, usage, l)
        .arg(argument("from", from, from_help, l))
        .arg(argument("to", to, to_help, l))
        .after_help(examples(l, &dutch, &english))
}

/// Changes the name.
pub fn run(matches: &ArgMatches, l: Language) -> Result<Outcome, Stop> {
    let name = |which| typed(matches, which).unwrap_or_default().to_owned();
    let edit = Edit::Rename { from: name("from"), to: name("to") };
    super::run(matches, &|_| Ok(vec![edit.clone()]), l)
}
