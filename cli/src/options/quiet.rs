//! The option that leaves out everything but errors and what was asked for.

use clap::{Arg, ArgAction};
use klantreis::model::Language;

use crate::options::common::heading;

/// The option.
pub fn option(language: Language) -> Arg {
    let help = language.pick(
        "Zegt alleen wat er fout is: geen samenvatting en geen opmerkingen",
        "Says only what is wrong: no summary and no notes",
    );
    Arg::new("quiet")
        .long("quiet")
        .short('q')
        .action(ArgAction::SetTrue)
        .global(true)
        .help_heading(heading(language))
        .help(help)
}
