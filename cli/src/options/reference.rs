//! The option that lets a Word document look like one of the house.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, value_parser};
use klantreis::model::Language;
use klantreis::theme::Theme;
use klantreis::write::Format;
use klantreis_office::word::House;

use crate::files::input::Source;
use crate::files::names::shown;
use crate::messages::problem::Problem;
use crate::messages::word::{MAX_DOCUMENT, unusable};
use crate::options::common::heading;

/// `--reference`.
pub fn option(language: Language) -> Arg {
    let (name, help) = language.pick(
        (
            "DOCUMENT",
            "Een Word-document (.docx) met uw huisstijl: een docx krijgt de stijlen, marges, kop- en voetteksten ervan",
        ),
        (
            "DOCUMENT",
            "A Word document (.docx) in your house style: a docx gets its styles, margins, headers and footers",
        ),
    );
    Arg::new("reference")
        .long("reference")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .help_heading(heading(language))
        .help(help)
}

/// Says so where it is given and no document is made.
pub fn only_for_documents(
    matches: &ArgMatches,
    formats: &[Format],
    language: Language,
) -> Result<(), Problem> {
    if asked(matches).is_none() || formats.iter().any(|format| format.is_document()) {
        return Ok(());
    }
    let (message, help) = language.pick(
        (
            "--reference is alleen voor docx.",
            "Kies -o met een naam die eindigt op .docx, of laat het weg.",
        ),
        (
            "--reference is only for docx.",
            "Choose -o with a name that ends in .docx, or leave it out.",
        ),
    );
    Err(Problem::wrong_usage(message).help(help))
}

/// How a document looks: as the one that is given, or else in the letters and colours of the theme.
pub fn house(matches: &ArgMatches, theme: &Theme, language: Language) -> Result<House, Problem> {
    let Some(path) = asked(matches) else { return Ok(House::own(theme)) };
    let bytes = Source::File(path.to_owned()).bytes(MAX_DOCUMENT, language)?;
    let too_large = bytes.len() > MAX_DOCUMENT;
    House::of_document(&bytes[..bytes.len().min(MAX_DOCUMENT)])
        .map_err(|why| unusable(&shown(path), &why, too_large, language))
}

fn asked(matches: &ArgMatches) -> Option<&Path> {
    // A command without the option makes no documents.
    matches.try_get_one::<PathBuf>("reference").ok().flatten().map(PathBuf::as_path)
}
