//! Where the settings of a study stand: in the folder of its journeys, or in one above it.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use klantreis::model::Language;
use klantreis::settings::{self, FILE_NAME};

use crate::files::place;

/// Endings of the files that a command works on.
const JOURNEYS: [&str; 3] = ["yaml", "yml", "json"];
/// A settings file is a page of text; more than this is not read to find out its language.
const LONGEST: u64 = 64 * 1024;

/// The settings file that is nearest to what a command works on: beside it, or in a folder above.
pub fn nearest(input: &Path) -> Option<PathBuf> {
    // Only a whole path has all folders above it.
    let folder = fs::canonicalize(folder(input)).ok()?;
    let found = folder.ancestors().map(|folder| folder.join(FILE_NAME)).find(|it| it.is_file())?;
    let here = fs::canonicalize(".").ok();
    Some(here.and_then(|here| Some(found.strip_prefix(here).ok()?.to_owned())).unwrap_or(found))
}

/// The folder that a command works in: standard input comes from where it is started.
fn folder(input: &Path) -> &Path {
    if input.is_dir() {
        return input;
    }
    place::folder(input)
}

/// The language that the settings of a study ask for, before the command line is understood: its help
/// and its errors are in that language too. Whatever is wrong with the file is told later, or does not
/// matter.
pub fn language(args: &[OsString]) -> Option<Language> {
    let args = || args.iter().skip(1).take_while(|arg| *arg != "--");
    if args().any(|arg| arg == "--no-settings") {
        return None;
    }
    let is_journey = |path: &&Path| {
        path.extension().is_some_and(|own| JOURNEYS.iter().any(|ending| own == *ending))
    };
    let input = args().map(Path::new).find(is_journey);
    let file = nearest(input.unwrap_or(Path::new(".")))?;
    let is_short = fs::metadata(&file).is_ok_and(|file| file.len() <= LONGEST);
    let text = fs::read_to_string(&file).ok().filter(|_| is_short)?;
    settings::read(&text, Language::Dutch).settings.language
}
