//! The option that gives the letters of a drawing as font files.

use std::path::PathBuf;

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, ArgMatches};
use klantreis::model::Language;
use klantreis::scene::FontStyle;
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
            "De letters van de tekening: een lettertype (.ttf, .otf, .ttc); geef ook het vette en het cursieve, elk met --font. Tekens die het niet heeft, komen uit de lettertypen daarna",
        ),
        (
            "FILE",
            "The letters of the picture: a font (.ttf, .otf, .ttc); give the bold and the italic one as well, each with --font. Characters that it lacks come from the fonts after it",
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
    let files: Vec<Vec<u8>> = paths.iter().map(contents).collect::<Result<_, _>>()?;
    let typeface = read(files).map_err(|error| unusable(&error, &paths, language))?;
    for style in FontStyle::ALL {
        output::print_error(&missing(style, &typeface.families, language));
    }
    Ok(Some(typeface))
}
