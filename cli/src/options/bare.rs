//! The option that draws a journey without title, legend and foot, as a figure for a report.

use clap::{Arg, ArgAction, ArgMatches};
use klantreis::model::Language;

use crate::options::common::heading;

/// `--bare`.
pub fn option(language: Language) -> Arg {
    Arg::new("bare")
        .long("bare")
        .action(ArgAction::SetTrue)
        .help_heading(heading(language))
        .help(language.pick(
            "Laat titel, legenda en voet weg, voor een figuur in een rapport; wat daar staat geeft `klantreis describe --caption`",
            "Leaves out title, legend and foot, for a figure in a report; `klantreis describe --caption` gives what they say",
        ))
}

/// Whether it is asked for.
pub fn is_bare(matches: &ArgMatches) -> bool {
    matches.get_flag("bare")
}
