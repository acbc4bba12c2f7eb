//! The options that give the letters of a drawing: font files, and families that are installed.

use std::path::PathBuf;
use std::sync::Arc;

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, ArgMatches};
use klantreis::model::Language;
use klantreis::scene::FontStyle;
use klantreis::settings::Setting;
use klantreis::theme::typeface::{FontFile, LARGEST, Typeface, read};

use crate::drawing::guard::{blame_fonts, guarded};
use crate::files::input::Source;
use crate::files::installed_fonts::{InstalledFont, InstalledFonts};
use crate::files::output;
use crate::messages::fonts::{missing, not_installed, unusable};
use crate::messages::problem::Problem;
use crate::options::common::heading;
use crate::options::settings::StudySettings;

const FILE: &str = "font";
const FAMILY: &str = "font-of";

/// The options.
pub fn options(language: Language) -> [Arg; 2] {
    let (file, file_help) = language.pick(
        (
            "BESTAND",
            "De letters van de tekening: een lettertype (.ttf, .otf, .ttc); geef ook het vette en het cursieve, elk met --font. Tekens die het niet heeft, komen uit de lettertypen daarna",
        ),
        (
            "FILE",
            "The letters of the picture: a font (.ttf, .otf, .ttc); give the bold and the italic one as well, each with --font. Characters that it lacks come from the fonts after it",
        ),
    );
    let (name, name_help) = language.pick(
        (
            "NAAM",
            "Hetzelfde voor een lettertype dat op deze computer staat: gewoon, vet en cursief tegelijk, zoals \"Noto Sans Arabic\"",
        ),
        (
            "NAME",
            "The same for a font that is installed on this computer: regular, bold and italic at once, such as \"Noto Sans Arabic\"",
        ),
    );
    let repeated = |name: &'static str| {
        Arg::new(name).long(name).action(ArgAction::Append).help_heading(heading(language))
    };
    [
        repeated(FILE).value_name(file).value_parser(ValueParser::path_buf()).help(file_help),
        repeated(FAMILY).value_name(name).value_parser(ValueParser::string()).help(name_help),
    ]
}

/// The letters asked for; what is missing among them is told.
pub fn given(
    matches: &ArgMatches,
    settings: &StudySettings,
    language: Language,
) -> Result<Option<Typeface>, Problem> {
    let asked = asked(matches, language).map_err(|problem| problem.about("--font-of"))?;
    let typeface = if asked.is_empty() {
        let origin = |setting| settings.origin(setting, language);
        let origin = || origin(Setting::FontFiles).or_else(|| origin(Setting::FontNames));
        of_study(settings, language)
            .and_then(|asked| letters(&asked, language))
            .map_err(|problem| problem.because(origin()))?
    } else {
        letters(&asked, language)?
    };
    for style in FontStyle::ALL {
        if let Some(typeface) = &typeface {
            output::notice(missing(style, &typeface.families, language));
        }
    }
    Ok(typeface)
}

/// The letters in these files.
fn letters(asked: &[Asked], language: Language) -> Result<Option<Typeface>, Problem> {
    if asked.is_empty() {
        return Ok(None);
    }
    let mut files: Vec<FontFile> = Vec::with_capacity(asked.len());
    for (at, Asked { path, index, .. }) in asked.iter().enumerate() {
        // The fonts of a family often stand in one file.
        let known = asked[..at].iter().position(|other| other.path == *path);
        let data = match known {
            Some(known) => Arc::clone(&files[known].data),
            None => Source::File(path.clone()).bytes(LARGEST, language)?.into(),
        };
        files.push(FontFile { data, index: *index });
    }
    let paths: Vec<&PathBuf> = asked.iter().map(|file| &file.path).collect();
    blame_fonts(&paths);
    let typeface = guarded(language, || read(files))?;
    typeface.map(Some).map_err(|error| unusable(&error, &paths, language))
}

/// A file that is asked for.
struct Asked {
    /// Where the option stands on the command line.
    place: usize,
    path: PathBuf,
    /// Which of the fonts in the file is meant; `None` where that is not said.
    index: Option<u32>,
}

/// The files asked for, in the order of the command line.
fn asked(matches: &ArgMatches, language: Language) -> Result<Vec<Asked>, Problem> {
    let mut asked: Vec<Asked> = Vec::new();
    let places = |option| matches.indices_of(option).into_iter().flatten();
    let files = matches.get_many::<PathBuf>(FILE).into_iter().flatten();
    let file = |(place, path): (usize, &PathBuf)| Asked { place, path: path.clone(), index: None };
    asked.extend(places(FILE).zip(files).map(file));
    let mut names = places(FAMILY).zip(matches.get_many::<String>(FAMILY).into_iter().flatten());
    if let Some(first) = names.next() {
        let installed = InstalledFonts::look();
        for (place, name) in std::iter::once(first).chain(names) {
            asked.extend(of_family(name, place, &installed, language)?);
        }
    }
    asked.sort_by_key(|file| file.place);
    Ok(asked)
}

/// The letters of a study: those of its files, then those of its names.
fn of_study(settings: &StudySettings, language: Language) -> Result<Vec<Asked>, Problem> {
    let (files, names) = (&settings.values.font_files, &settings.values.font_names);
    let file = |path: &String| Asked { place: 0, path: PathBuf::from(path), index: None };
    let mut asked: Vec<Asked> = files.iter().map(file).collect();
    if !names.is_empty() {
        let installed = InstalledFonts::look();
        for name in names {
            asked.extend(of_family(name, 0, &installed, language)?);
        }
    }
    Ok(asked)
}

/// The fonts of an installed family.
fn of_family(
    name: &str,
    place: usize,
    installed: &InstalledFonts,
    language: Language,
) -> Result<impl Iterator<Item = Asked>, Problem> {
    let fonts = installed.family(name);
    if fonts.is_empty() {
        return Err(not_installed(name, &installed.near(name), language));
    }
    let font = move |InstalledFont { path, index }| Asked { place, path, index: Some(index) };
    Ok(fonts.into_iter().map(font))
}
