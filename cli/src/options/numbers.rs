//! The option that leaves the numbers of the steps out of a drawing.

use clap::{Arg, ArgAction, ArgMatches};
use klantreis::model::Language;

use crate::options::common::heading;
use crate::options::settings::StudySettings;

/// The option.
pub fn option(language: Language) -> Arg {
    let help = language.pick(
        "Nummert de stappen alleen waar iets ze bij hun nummer noemt, of waar een stap op meer pagina's staat",
        "Numbers the steps only where something calls them by it, or where a step stands on several pages",
    );
    Arg::new("no-numbers")
        .long("no-numbers")
        .action(ArgAction::SetTrue)
        .help_heading(heading(language))
        .help(help)
}

/// Whether the numbers are left out, as the option or the settings of the study ask for.
pub fn are_left_out(matches: &ArgMatches, settings: &StudySettings) -> bool {
    // A command without the option draws nothing that has such numbers.
    let asked = matches.try_get_one::<bool>("no-numbers").ok().flatten();
    asked.copied().unwrap_or_default() || settings.values.numbers == Some(false)
}
