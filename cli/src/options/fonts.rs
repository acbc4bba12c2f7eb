//! The option that gives the letters of a drawing as font files.

use std::path::PathBuf;

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, ArgMatches};
use klantreis::model::Language;
use klantreis::theme::typeface::{LARGEST, Typeface, read};

use crate::files::input::Source;
use crate::files::output;
use crate::messages::fonts::{missing, unusable};
use crate::messages::problem::Problem;
use crate::options::common::heading;

/// The option.
pub fn option(language: Language) -> Arg {
    let (value, help) = language.pick(
        (
            "BESTAND",
            "De letters van de tekening: een lettertype (.ttf, .otf); geef ook het vette en het cursieve, elk met --font",
        ),
        (
            "FILE",
            "The letters of the picture: a font (.ttf, .otf); give the bold and the italic one as well, each with --font",
        ),
    );
    Arg::new("font")
        .long("font")
        .value_name(value)
        .value_parser(ValueParser::path_buf())
        .action(ArgAction::Append)
        .help_heading(heading(language))
        .help(help)
}

/// The letters asked for; what is missing among them is told.
pub fn given(matches: &ArgMatches, language: Language) -> Result<Option<Typeface>, Problem> {
    let paths: Vec<&PathBuf> = matches.get_many("font").into_iter().flatten().collect();
    if paths.is_empty() {
        return Ok(None);
    }
    let contents = |path: &&PathBuf| Source::File((*path).clone()).bytes(LARGEST, language);
    let files = paths.iter().map(contents).collect::<Result<_, _>>()?;
    let typeface = read(files).map_err(|error| unusable(&error, &paths, language))?;
    let kinds = language
        .pick(["Gewone", "Vette", "Cursieve"], ["Ordinary", "Bold", "Italic"])
        .into_iter()
        .zip([&typeface.files.regular, &typeface.files.bold, &typeface.files.italic]);
    for (kind, _) in kinds.filter(|(_, file)| file.is_none()) {
        output::print_error(&missing(kind, &typeface.family, language));
    }
    Ok(Some(typeface))
}
